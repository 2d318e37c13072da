//! The page of a comparison: how much differs and what that did, which dossier is which, then every training.

use super::comparison_answers::{ABREAST, differing_answers};
use super::comparison_words::{self as wording, NOTHING};
use super::dossier::beyond;
use super::page::{
    Bar, BarGroup, Block, Cell, Column, Cover, Entry, GroupedBars, ListKind, Page, Part, Section,
    Table, TableKind, Tone,
};
use super::statement::{cite, rests_on};
use crate::dossier::{Dossier, Subject};
use crate::report::Reporter;
use crate::report::reporter::signed;
use crate::report::result::{
    ComparedTrainingResult, ComparisonResult, DifferenceResult, PersonaMatchesResult,
};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// How many personas a table has columns for.
const COLUMNS: usize = 8;

/// Lays out a comparison.
/// `dossiers` are those that were compared: how an answer reads depends on the answers around it.
pub fn comparison_page(
    reporter: &Reporter<'_>,
    comparison: &ComparisonResult<'_>,
    dossiers: &[(String, Dossier)],
) -> Page {
    let locale = reporter.locale;
    let view = View {
        comparison,
        sources: dossiers,
        reporter,
        locale,
        called: wording::called(&comparison.dossiers),
    };
    let mut page = Page::new(wording::title(comparison, locale), locale);
    page.references = reporter.references_label();
    page.push(Block::Cover(view.cover()));
    let count = wording::count(comparison, locale);
    page.push(Block::Paragraph(count, Tone::Strong));
    page.blocks.push(view.answers());
    page.blocks.extend(view.unpaired());
    page.push(view.dossiers());
    for (number, training) in (1..).zip(&comparison.trainings) {
        page.push(view.training(number, training));
    }
    page.blocks.extend(view.organisation());
    page.push(view.method());
    page
}

struct View<'a> {
    comparison: &'a ComparisonResult<'a>,
    sources: &'a [(String, Dossier)],
    reporter: &'a Reporter<'a>,
    locale: &'a Locale,
    /// What the dossiers are called.
    called: Vec<&'a str>,
}

impl View<'_> {
    fn get(&self, id: &'static str) -> String {
        self.locale.get(id)
    }

    fn cover(&self) -> Cover {
        let comparison = self.comparison;
        let title = Message::new("compare-title").number("dossiers", comparison.dossiers.len());
        let title = self.locale.say(&title);
        let whose = wording::shared_name(&comparison.dossiers);
        Cover {
            kicker: Some(self.get("compare-kicker")),
            subtitle: whose.map(|_| title.clone()),
            title: whose.map_or(title, str::to_owned),
            remarks: wording::editions(comparison, self.reporter)
                .into_iter()
                .collect(),
        }
    }

    /// The first screen: what the differences did to each training.
    fn answers(&self) -> Block {
        let trainings = &self.comparison.trainings;
        if trainings.is_empty() {
            return Block::Paragraph(self.get("compare-no-training"), Tone::Verdict);
        }
        let several = trainings.len() > 1;
        let answers = (1..).zip(trainings).map(|(number, training)| {
            let title = several.then(|| self.title(number, training));
            let mut answer = Section::new(format!("answer-{number}"), Part::Answer, title);
            answer.more = several.then(|| format!("training-{number}"));
            let outcome = self.reporter.outcome(training);
            answer.with([Block::Paragraph(outcome, Tone::Verdict)])
        });
        Block::Columns(answers.collect())
    }

    /// The name of a training, unless each dossier has another and they are too many for a title.
    fn title(&self, number: usize, training: &ComparedTrainingResult<'_>) -> String {
        if self.many_names(training) {
            return self.reporter.training_name(number, None);
        }
        training.name.clone()
    }

    /// Whether each dossier has a name of its own for a training, too many for a heading.
    fn many_names(&self, training: &ComparedTrainingResult<'_>) -> bool {
        training.standings.len() > 2 && wording::named_differently(training, self.reporter)
    }

    /// Which dossier is which; only what at least one of them knows.
    fn dossiers(&self) -> Block {
        let dossiers = &self.comparison.dossiers;
        let known = wording::columns(dossiers);
        let columns = known.iter().map(|(id, _)| Column::new(self.get(id)));
        let header = [Column::narrow(self.get("compare-dossier"))];
        let rows = dossiers.iter().map(|dossier| {
            let letter = Cell {
                badge: Some(dossier.letter.clone()),
                ..Cell::default()
            };
            let cells = known.iter().map(|(_, of)| of(dossier).unwrap_or(NOTHING));
            [letter].into_iter().chain(cells.map(Cell::from)).collect()
        });
        let which = self.get("compare-which");
        let table = Table {
            label: which.clone(),
            kind: TableKind::Texts,
            header: header.into_iter().chain(columns).collect(),
            rows: rows.collect(),
        };
        Block::Section(Section::new("which", Part::Inputs, which).with([Block::Table(table)]))
    }

    /// What is left out, if anything.
    fn unpaired(&self) -> Option<Block> {
        let unpaired = &self.comparison.unpaired;
        let names = unpaired.iter().map(|unpaired| {
            let held = Message::new("held-by").text("name", &unpaired.name);
            let held = held.text("dossiers", wording::holders(unpaired, self.locale));
            self.locale.say(&held)
        });
        let names: Vec<_> = names.collect();
        let message = Message::new("compare-unpaired").text("trainings", names.join("; "));
        (!names.is_empty()).then(|| Block::plain(self.locale.say(&message)))
    }

    fn training(&self, number: usize, training: &ComparedTrainingResult<'_>) -> Block {
        let several = self.comparison.trainings.len() > 1;
        let subjects = training.standings.iter();
        let subjects = subjects.map(|standing| Subject::Training(standing.training - 1));
        let subjects: Vec<_> = subjects.collect();
        let mut blocks = Vec::new();
        if wording::named_differently(training, self.reporter) {
            blocks.push(Block::faint(self.get("compare-by-position")));
        }
        blocks.extend(self.standings(training));
        blocks.extend(self.plans(training));
        blocks.extend(self.matches(training));
        blocks.extend(self.differing(&training.differences, &subjects));
        let same = wording::no_difference(self.comparison, training, self.locale);
        blocks.extend(same.map(Block::plain));
        let kind = if several {
            Part::Chapter
        } else {
            Part::Continued
        };
        let id = format!("training-{number}");
        let mut section = Section::new(id, kind, self.title(number, training));
        let whose = wording::shared_name(&self.comparison.dossiers);
        section.kicker = whose.filter(|_| several).map(str::to_owned);
        Block::Section(section.with(blocks))
    }

    fn standings(&self, training: &ComparedTrainingResult<'_>) -> [Block; 2] {
        let many_names = self.many_names(training);
        let asked = wording::asked_recognition(training);
        let first = if many_names {
            "compare-dossier-training"
        } else {
            "compare-dossier"
        };
        let mut header = vec![
            Column::new(self.get(first)),
            Column::new(self.get("compare-fits")),
            Column::narrow(self.get("compare-verdict")),
            Column::narrow(self.get("compare-lead")),
            Column::narrow(self.get("compare-answered")),
        ];
        if asked {
            header.push(Column::narrow(self.get("compare-recognised")));
        }
        let dossiers = self.sources.iter().zip(&self.called);
        let rows = training.standings.iter().zip(dossiers);
        let rows = rows.map(|(standing, ((_, dossier), called))| {
            let who = Cell {
                badge: Some(standing.dossier.clone()),
                text: (*called).to_owned(),
                note: many_names.then(|| wording::name(standing, self.reporter)),
                ..Cell::default()
            };
            let fits = match standing.fitting.as_slice() {
                [] => NOTHING.to_owned(),
                fitting => self.reporter.listed(fitting),
            };
            let mut row = vec![
                who,
                Cell {
                    strong: true,
                    ..Cell::from(fits)
                },
                wording::verdict(standing.verdict, self.locale).into(),
                wording::lead(standing, self.locale).into(),
                wording::answered_of(standing, dossier, self.reporter).into(),
            ];
            if asked {
                row.push(wording::recognised(standing.recognised, self.locale).into());
            }
            row
        });
        let label = self.get("compare-standings");
        [
            Block::Heading(label.clone()),
            Block::Table(Table {
                label,
                kind: TableKind::Standings,
                header,
                rows: rows.collect(),
            }),
        ]
    }

    /// What was decided, and how far each dossier says that it is.
    fn plans(&self, training: &ComparedTrainingResult<'_>) -> Vec<Block> {
        let standings = &training.standings;
        let mut steps: Vec<&str> = Vec::new();
        for decision in standings.iter().flat_map(|standing| &standing.decided) {
            if !steps.contains(&decision.text) {
                steps.push(decision.text);
            }
        }
        if steps.is_empty() {
            return Vec::new();
        }
        let letters = standings.iter();
        let letters = letters.map(|standing| Column::narrow(&standing.dossier));
        let header = [Column::new(self.get("compare-step"))];
        let rows = steps.iter().map(|step| {
            let cells = standings.iter().map(|standing| {
                let mut decided = standing.decided.iter();
                let found = decided.find(|decision| decision.text == *step);
                found.map_or_else(
                    || NOTHING.into(),
                    |decision| self.reporter.standing_of(decision).into(),
                )
            });
            [Cell::from((*step).to_owned())]
                .into_iter()
                .chain(cells)
                .collect()
        });
        let label = self.get("heading-decided");
        let progress = standings.iter().filter_map(|standing| {
            let progress = wording::progress(&standing.decided, self.reporter)?;
            Some(Entry {
                name: Some(standing.dossier.clone()),
                ..Entry::new(progress)
            })
        });
        vec![
            Block::Heading(label.clone()),
            Block::points(progress),
            Block::Table(Table {
                label,
                kind: TableKind::Texts,
                rows: rows.collect(),
                header: header.into_iter().chain(letters).collect(),
            }),
        ]
    }

    fn matches(&self, training: &ComparedTrainingResult<'_>) -> [Block; 2] {
        let many = training.standings.len() > ABREAST && training.matches.len() <= COLUMNS;
        let two = training.standings.len() == 2;
        let members = self.comparison.dossiers.iter().zip(&self.called);
        let members = members.map(|(dossier, called)| (dossier.letter.clone(), (*called).into()));
        let bars = GroupedBars {
            heading: self.get("compare-persona"),
            member: self.get("compare-dossier"),
            difference: two.then(|| self.get("compare-difference")),
            caption: self.caption(training, many),
            members: members.collect(),
            many,
            groups: training
                .matches
                .iter()
                .map(|found| self.group(training, found))
                .collect(),
        };
        [
            Block::Heading(self.get("compare-matches")),
            Block::Grouped(bars),
        ]
    }

    fn caption(&self, training: &ComparedTrainingResult<'_>, many: bool) -> String {
        match training.standings.as_slice() {
            _ if many => self.get("compare-table"),
            [a, b] => {
                let points = Message::new("compare-chart-points");
                let points = points.text("a", &a.dossier).text("b", &b.dossier);
                format!("{} {}", self.get("compare-chart"), self.locale.say(&points))
            }
            _ => self.get("compare-chart"),
        }
    }

    fn group(
        &self,
        training: &ComparedTrainingResult<'_>,
        found: &PersonaMatchesResult<'_>,
    ) -> BarGroup {
        let bars = training.standings.iter().zip(&found.matches);
        let bars = bars.map(|(standing, matching)| Bar {
            name: standing.dossier.clone(),
            note: None,
            hundredths: matching.get(),
            percent: self.reporter.percent(*matching),
            said: Some(beyond(*matching, self.locale)),
            strong: standing.fitting.contains(&found.persona),
        });
        let difference = match found.matches[..] {
            [a, b] => Some(signed(self.locale, wording::apart(a, b))),
            _ => None,
        };
        BarGroup {
            name: self.reporter.name(found.persona).to_owned(),
            difference: difference.map(|points| {
                let said = Message::new("compare-points").text("points", &points);
                (points, self.locale.say(&said))
            }),
            bars: bars.collect(),
        }
    }

    fn differing(&self, differences: &[DifferenceResult<'_>], subjects: &[Subject]) -> Vec<Block> {
        differing_answers(
            self.reporter,
            &self.comparison.dossiers,
            self.sources,
            differences,
            subjects,
        )
    }

    fn organisation(&self) -> Option<Block> {
        let subjects = vec![Subject::Organisation; self.comparison.dossiers.len()];
        let differences = &self.comparison.organisation.differences;
        let differences = self.differing(differences, &subjects);
        let title = self.get("compare-organisation");
        let section = Section::new("organisation", Part::Continued, title);
        (!differences.is_empty()).then(|| Block::Section(section.with(differences)))
    }

    /// What the results may not be used for, and how they were compared.
    fn method(&self) -> Block {
        let comparison = self.comparison;
        let how = self.get("compare-method-heading");
        let cautions = comparison.cautions.iter().map(|caution| {
            let about = Message::new("compare-caution-for");
            let about = about.text("dossiers", self.locale.list(&caution.dossiers));
            let some = caution.dossiers.len() < comparison.dossiers.len();
            Entry::new(caution.text)
                .from_if(cite(&caution.sections, self.reporter))
                .note_if(some.then(|| self.locale.say(&about)), Tone::Faint)
        });
        let cautions: Vec<_> = cautions.collect();
        let (title, mut blocks) = if cautions.is_empty() {
            (how, Vec::new())
        } else {
            let list = Block::list(ListKind::Points, cautions);
            (
                self.get("heading-cautions"),
                vec![list, Block::Heading(how)],
            )
        };
        let mut method = self.get("compare-method");
        if self.has_context() {
            method = format!("{method} {}", self.get("compare-context-is"));
        }
        let about = rests_on(comparison.instrument, self.reporter);
        blocks.extend([Block::plain(method), Block::faint(about)]);
        Block::Section(Section::new("method", Part::Method, title).with(blocks))
    }

    /// Whether any answer that differs is context, so that the page says what that is.
    fn has_context(&self) -> bool {
        let trainings = self.comparison.trainings.iter();
        let differences = trainings.flat_map(|training| &training.differences);
        let mut all = differences.chain(&self.comparison.organisation.differences);
        all.any(|difference| difference.weight == 0)
    }
}
