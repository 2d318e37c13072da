//! What the cells of a row say: words in small letters without spaces around them, numbers, and what follows from numbers.

use super::{
    EQUAL, ORGANISATION, PICKS, ROW, Reading, TRAINING, WORD, kept, named, null, words_of,
};
use crate::dossier::given::{SEPARATOR, TICK_SEPARATORS};
use crate::export::sql::step::{Query, Step, case};
use crate::export::sql::words::{order_words, unknown};
use crate::instrument::{AnswerKey, Kind, PickOrder, QuestionIx};

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
        for (name, key) in self.columns() {
            let text = self.dialect.as_text(&self.dialect.name(name));
            given.column(
                &self.named_key(key, "given"),
                format!("COALESCE({text}, '')"),
            );
            let cell = self.of_key(key, "given");
            let cell = self.unless_plain(&cell, &cell, &self.small(&self.trimmed(&cell)));
            said.column(&self.named_key(key, "said"), cell);
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
        for (_, ix) in self.answered() {
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

    /// Whether picks stand in one cell, which may join them in several ways.
    fn is_joined(&self, ix: QuestionIx) -> bool {
        self.question(ix).takes_several() && !self.has_ranks(ix)
    }

    /// Cells whose options a survey tool joined, with `|` between them, and which of its separators it was; 0 where there was none.
    pub(super) fn joined(&self, query: &mut Query) {
        let mut step = self.start("joined", "sql-joined");
        for ix in self.words.keys().filter(|ix| self.is_joined(**ix)) {
            let question = self.question(*ix);
            let text = self.text_of(*ix);
            let whole = self.of(*ix, "whole");
            let word = format!("{whole}.{}", self.dialect.name(WORD));
            let relation = self.dialect.name(&words_of(question));
            step.join(&relation, &whole, &format!("{word} = {text}"));
            let stays = format!("POSITION('{SEPARATOR}' IN {text}) > 0 OR {word} IS NOT NULL");
            let (mut texts, mut separators) = (
                vec![(stays.clone(), text.clone())],
                vec![(stays, "0".to_owned())],
            );
            for (at, separator) in TICK_SEPARATORS.into_iter().enumerate() {
                let separator = self.dialect.text(&separator.to_string());
                let is_there = format!("POSITION({separator} IN {text}) > 0");
                let ends = format!("RIGHT({text}, 1) = {separator}");
                let cut = format!("LEFT({text}, LENGTH({text}) - 1)");
                let cell = case(&[(ends, cut)], Some(&text));
                texts.push((
                    is_there.clone(),
                    format!("REPLACE({cell}, {separator}, '{SEPARATOR}')"),
                ));
                separators.push((is_there, (at + 1).to_string()));
            }
            let odd = self.dialect.matches(&text, NOT_PLAIN);
            let made = |arms: &[(String, String)], plain: &str| {
                case(&[(odd.clone(), case(arms, Some(plain)))], Some(plain))
            };
            step.column(&named(question, "joined"), made(&texts, &text));
            step.column(&named(question, "joined by"), made(&separators, "0"));
        }
        query.step(&step);
    }

    pub(super) fn split(&self, query: &mut Query) {
        let mut step = self.start("split", "sql-split");
        let several = self
            .words
            .keys()
            .filter(|ix| self.question(**ix).takes_several());
        for ix in several {
            let question = self.question(*ix);
            if self.is_joined(*ix) {
                self.split_cell(*ix, &mut step);
            } else {
                self.split_ranks(*ix, &mut step);
            }
            if question.is_ranked() {
                step.column(&named(question, EQUAL), self.are_equal(*ix));
            }
        }
        query.step(&step);
    }

    /// The options of a cell, one by one.
    fn split_cell(&self, ix: QuestionIx, step: &mut Step) {
        let question = self.question(ix);
        let text = self.of(ix, "joined");
        let separators = format!("LENGTH({text}) - LENGTH(REPLACE({text}, '{SEPARATOR}', ''))");
        step.column(&named(question, PICKS), format!("{separators} + 1"));
        for at in 1..=question.most_picks() {
            let part = format!("SPLIT_PART({text}, '{SEPARATOR}', {at})");
            let part = self.unless_plain(&text, &part, &self.trimmed(&part));
            step.column(&named(question, &format!("{at} said")), part);
        }
    }

    /// The options of columns by rank: as many as there are up to the last that says something.
    fn split_ranks(&self, ix: QuestionIx, step: &mut Step) {
        let question = self.question(ix);
        let said = |rank| match AnswerKey::Rank(ix, rank) {
            key if self.has(key) => self.of_key(key, "said"),
            _ => "''".to_owned(),
        };
        let ranks = 0..question.most_picks();
        let last = ranks.clone().rev().map(|rank| {
            let is_said = format!("{} <> ''", said(rank));
            (is_said, (rank + 1).to_string())
        });
        step.column(
            &named(question, PICKS),
            case(&last.collect::<Vec<_>>(), Some("0")),
        );
        for rank in ranks {
            step.column(&named(question, &format!("{} said", rank + 1)), said(rank));
        }
    }

    /// 1 where the picks for a question are equal, 0 where they are ranked.
    fn are_equal(&self, ix: QuestionIx) -> String {
        if self.is_joined(ix) {
            let by = self.of(ix, "joined by");
            return format!("CASE WHEN {by} > 0 THEN 1 ELSE 0 END");
        }
        if !self.has(AnswerKey::Order(ix)) {
            return "0".to_owned();
        }
        let is_equal = self.is_order(ix, PickOrder::Equal);
        format!("CASE WHEN {is_equal} THEN 1 ELSE 0 END")
    }

    /// Whether the column for the order of picks says this one.
    pub(super) fn is_order(&self, ix: QuestionIx, order: PickOrder) -> String {
        let said = self.of_key(AnswerKey::Order(ix), "said");
        let words = order_words(self.question(ix), order);
        let words: Vec<_> = words.iter().map(|word| self.dialect.text(word)).collect();
        format!("{said} IN ({})", words.join(", "))
    }
}
