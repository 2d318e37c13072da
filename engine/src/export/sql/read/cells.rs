//! What the cells of a row say: words in small letters without spaces around them, numbers, and what follows from numbers.

use super::{ORGANISATION, ROW, Reading, TRAINING, kept, most, named, null};
use crate::export::sql::step::{Query, case};
use crate::export::sql::words::{SEPARATOR, unknown};
use crate::instrument::{Kind, QuestionIx};

/// A character that words mostly do not have.
const NOT_PLAIN: &str = "[^abcdefghijklmnopqrstuvwxyz0123456789_|]";

/// What a name has when there may be spaces around it: one at an end, or a character that may be one.
const NAME_TO_TRIM: &str = "^ | $|[^ -~]";

impl Reading<'_> {
    pub(super) fn said(&self, query: &mut Query) {
        let mut given = self.start("given", "sql-given");
        let mut said = self.start("said", "sql-said");
        let columns = &self.order.columns;
        given.column(ROW, self.dialect.name(&columns.row));
        let names = [
            (ORGANISATION, &columns.organisation),
            (TRAINING, &columns.training),
        ];
        for (called, name) in names {
            let text = name
                .as_ref()
                .map_or_else(null, |name| self.dialect.name(name));
            let text = self.dialect.as_text(&text);
            let odd = self.dialect.matches(&text, NAME_TO_TRIM);
            let text = case(&[(odd, self.trimmed(&text))], Some(&text));
            given.column(called, format!("NULLIF({text}, '')"));
        }
        for (at, name) in columns.kept.iter().enumerate() {
            given.column(&kept(at), self.dialect.name(name));
        }
        for (name, ix) in self.columns() {
            let text = self.dialect.as_text(&self.dialect.name(name));
            let question = self.question(ix);
            given.column(&named(question, "given"), format!("COALESCE({text}, '')"));
            let cell = self.of(ix, "given");
            let cell = self.unless_plain(&cell, &cell, &self.small(&self.trimmed(&cell)));
            said.column(&named(question, "said"), cell);
        }
        query.begin(&given, &self.dialect.path(&self.order.table));
        query.step(&said);
    }

    /// What is made of a text, unless it is plain: letters, digits and signs of ids have no spaces around them and are small.
    /// Looking is a tenth of the work, and most cells are plain.
    fn unless_plain(&self, text: &str, plain: &str, made: &str) -> String {
        let odd = self.dialect.matches(text, NOT_PLAIN);
        case(&[(odd, made.to_owned())], Some(plain))
    }

    /// A text without spaces of any kind around it.
    pub(super) fn trimmed(&self, text: &str) -> String {
        format!("TRIM(BOTH {} FROM {text})", self.spaces)
    }

    /// A text in small letters, as far as words have them.
    pub(super) fn small(&self, text: &str) -> String {
        let (capitals, small) = &self.letters;
        if capitals.is_empty() {
            return text.to_owned();
        }
        let (capitals, small) = (self.dialect.text(capitals), self.dialect.text(small));
        format!("TRANSLATE({text}, {capitals}, {small})")
    }

    /// Whether a column holds nothing or a word for "unknown".
    pub(super) fn is_open(&self, ix: QuestionIx, column: &str) -> String {
        let unknown = unknown(self.question(ix)).map(|word| self.dialect.text(&word));
        let open: Vec<_> = std::iter::once("''".to_owned()).chain(unknown).collect();
        format!("{column} IN ({})", open.join(", "))
    }

    /// Numbers, and the answers that follow from them. A number is read as digits with at most one sign; nothing is cast
    /// that could fail, whatever order a database computes in.
    pub(super) fn measured(&mut self, query: &mut Query) {
        let mut unsigned = self.start("unsigned", "sql-unsigned");
        let mut counted = self.start("counted", "sql-counted");
        let mut measured = self.start("measured", "sql-measured");
        for (_, ix) in self.columns() {
            let question = self.question(ix);
            let Kind::Number { min, max, derives } = &question.kind else {
                continue;
            };
            let (said, rest) = (self.of(ix, "said"), self.of(ix, "unsigned"));
            unsigned.column(
                &named(question, "unsigned"),
                format!("CASE WHEN LEFT({said}, 1) IN ('+', '-') THEN SUBSTRING({said}, 2) ELSE {said} END"),
            );
            let digits = format!("TRIM(LEADING '0' FROM {rest})");
            counted.column(
                &named(question, "counted"),
                format!(
                    "CAST(CASE WHEN {rest} <> '' AND TRANSLATE({rest}, '0123456789', '') = '' \
                     AND LENGTH({digits}) <= 10 AND (LEFT({said}, 1) <> '-' OR {digits} = '') \
                     THEN '0' || {digits} END AS BIGINT)"
                ),
            );
            let number = self.of(ix, "counted");
            let fits = format!("{number} BETWEEN {min} AND {max}");
            measured.column(&question.id, format!("CASE WHEN {fits} THEN {number} END"));
            if let Some(bands) = derives {
                let options = &self.question(bands.question).options;
                let arms = bands.bands.iter().rev().map(|band| {
                    let option = self.dialect.text(&options[band.option].id);
                    (format!("{fits} AND {number} >= {}", band.from), option)
                });
                let arms: Vec<_> = arms.collect();
                measured.column(&named(question, "gives"), case(&arms, None));
            }
            self.places
                .insert(ix, vec![self.dialect.name(&question.id)]);
        }
        for step in [unsigned, counted, measured] {
            query.step(&step);
        }
        let mut meant = self.start("meant", "sql-meant");
        for ix in &self.asked {
            let deriving = self.deriving().into_iter();
            let own = deriving.filter(|(_, bands)| bands.question == *ix);
            // Options stand with their ids there; words are in small letters.
            let options = own.map(|(number, _)| self.small(&self.of(number, "gives")));
            let options: Vec<_> = options.collect();
            if options.is_empty() {
                continue;
            }
            let said = self.has_column(*ix).then(|| self.of(*ix, "said"));
            let nothing = said.clone().unwrap_or_else(|| "''".to_owned());
            let follows = format!("COALESCE({}, {nothing})", options.join(", "));
            let meaning = match &said {
                Some(said) => {
                    let open = self.is_open(*ix, said);
                    case(&[(open, follows)], Some(said))
                }
                None => follows,
            };
            meant.column(&named(self.question(*ix), "meant"), meaning);
        }
        query.step(&meant);
    }

    /// The column with the words of a question, and of what follows from numbers.
    pub(super) fn text_of(&self, ix: QuestionIx) -> String {
        let mut derived = self.deriving().into_iter();
        let is_derived = derived.any(|(_, bands)| bands.question == ix);
        self.of(ix, if is_derived { "meant" } else { "said" })
    }

    pub(super) fn split(&self, query: &mut Query) {
        let mut step = self.start("split", "sql-split");
        for ix in self.words.keys() {
            let question = self.question(*ix);
            let text = self.text_of(*ix);
            if !question.takes_several() {
                continue;
            }
            let separators = format!("LENGTH({text}) - LENGTH(REPLACE({text}, '{SEPARATOR}', ''))");
            step.column(&named(question, "picks"), format!("{separators} + 1"));
            for at in 1..=most(question) {
                let part = format!("SPLIT_PART({text}, '{SEPARATOR}', {at})");
                let part = self.unless_plain(&text, &part, &self.trimmed(&part));
                step.column(&named(question, &format!("{at} said")), part);
            }
        }
        query.step(&step);
    }
}
