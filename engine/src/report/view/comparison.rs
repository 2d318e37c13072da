//! The page of a comparison: how much differs and what that did, which dossier is which, then every training.

use super::comparison_words::{self as wording, NOTHING};
use super::dossier::beyond;
use super::page::{
    Bar, BarGroup, Block, Cell, Column, Cover, Entry, GroupedBars, ListKind, Page, Part, Section,
    Table, TableKind, Tone,
};
use super::statement::{cite, rests_on};
use crate::report::comparison::{ComparedTraining, Comparison, Difference, PersonaMatches};
use crate::report::document::names;
use crate::scoring::Percent;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// How many dossiers have a column of their own at most; more stand below each other, in rows.
const ABREAST: usize = 4;

/// How many personas a table has columns for.
const COLUMNS: usize = 8;

/// Lays out a comparison.
pub fn comparison_page(comparison: &Comparison, locale: &Locale) -> Page {
    let view = View { comparison, locale };
    let mut page = Page::new(wording::title(comparison, locale), locale);
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
    comparison: &'a Comparison,
    locale: &'a Locale,
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
            remarks: wording::editions(comparison, self.locale)
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
            answer.with([Block::Paragraph(training.sentence.clone(), Tone::Verdict)])
        });
        Block::Columns(answers.collect())
    }

    /// The name of a training, unless each dossier has another and they are too many for a title.
    fn title(&self, number: usize, training: &ComparedTraining) -> String {
        if many_names(training) {
            let numbered = Message::new("subject-training-numbered").number("training", number);
            return self.locale.say(&numbered);
        }
        training.name.clone()
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

    fn training(&self, number: usize, training: &ComparedTraining) -> Block {
        let several = self.comparison.trainings.len() > 1;
        let mut blocks = Vec::new();
        if training.named_differently {
            blocks.push(Block::faint(self.get("compare-by-position")));
        }
        blocks.extend(self.standings(training));
        blocks.extend(self.matches(training));
        blocks.extend(self.differences(&training.differences));
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

    fn standings(&self, training: &ComparedTraining) -> [Block; 2] {
        let many_names = many_names(training);
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
        let dossiers = training.standings.iter().zip(&self.comparison.dossiers);
        let rows = dossiers.map(|(standing, dossier)| {
            let who = Cell {
                badge: Some(standing.dossier.clone()),
                text: dossier.called.clone(),
                note: many_names.then(|| standing.name.clone()),
                ..Cell::default()
            };
            let fits = match standing.fitting.as_slice() {
                [] => NOTHING.to_owned(),
                fitting => self.locale.list(&names(fitting)),
            };
            let mut row = vec![
                who,
                Cell {
                    strong: true,
                    ..Cell::from(fits)
                },
                wording::verdict(standing.verdict, self.locale).into(),
                standing.lead.as_deref().unwrap_or(NOTHING).into(),
                standing.answered_of.clone().into(),
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

    fn matches(&self, training: &ComparedTraining) -> [Block; 2] {
        let many = training.standings.len() > ABREAST && training.matches.len() <= COLUMNS;
        let two = training.standings.len() == 2;
        let members = self.comparison.dossiers.iter();
        let members = members.map(|dossier| (dossier.letter.clone(), dossier.called.clone()));
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

    fn caption(&self, training: &ComparedTraining, many: bool) -> String {
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

    fn group(&self, training: &ComparedTraining, found: &PersonaMatches) -> BarGroup {
        let matches = found.matches.iter().zip(&found.percents).zip(&found.fits);
        let bars = training.standings.iter().zip(matches);
        let bars = bars.map(|(standing, ((matching, percent), fits))| Bar {
            name: standing.dossier.clone(),
            note: None,
            hundredths: Percent::get(*matching),
            percent: percent.clone(),
            said: Some(beyond(*matching, self.locale)),
            strong: *fits,
        });
        BarGroup {
            name: found.persona.text.clone(),
            difference: found.points.as_ref().map(|points| {
                let said = Message::new("compare-points").text("points", points);
                (points.clone(), self.locale.say(&said))
            }),
            bars: bars.collect(),
        }
    }

    /// The answers that differ: a column a dossier, or every answer once with its dossiers where those are many.
    fn differences(&self, differences: &[Difference]) -> Vec<Block> {
        if differences.is_empty() {
            return Vec::new();
        }
        let dossiers = &self.comparison.dossiers;
        let few = dossiers.len() <= ABREAST;
        let answers = if few {
            let letters = dossiers.iter().map(|dossier| &dossier.letter);
            letters.map(Column::new).collect()
        } else {
            vec![Column::new(self.get("compare-answers"))]
        };
        let header = [Column::new(self.get("compare-question"))];
        let last = [Column::narrow(self.get("compare-weight"))];
        let rows = differences.iter().map(|difference| {
            let question = Cell {
                tag: (difference.weight == 0).then(|| self.get("compare-context")),
                ..Cell::from(difference.question.text.as_str())
            };
            let weight = wording::weight(difference, self.locale);
            let answers = if few {
                let answers = difference.answers.iter();
                answers.map(|given| given.text.as_str().into()).collect()
            } else {
                vec![self.givers(difference)]
            };
            let row = [question].into_iter().chain(answers);
            row.chain([weight.into()]).collect()
        });
        let label = self.get("compare-differences");
        vec![
            Block::Heading(label.clone()),
            Block::Table(Table {
                label,
                kind: if few {
                    TableKind::Answers
                } else {
                    TableKind::Givers
                },
                rows: rows.collect(),
                header: header.into_iter().chain(answers).chain(last).collect(),
            }),
        ]
    }

    fn givers(&self, difference: &Difference) -> Cell {
        let givers = difference.givers.iter();
        let parts = givers.map(|givers| (givers.text.clone(), self.locale.list(&givers.dossiers)));
        Cell {
            parts: parts.collect(),
            ..Cell::default()
        }
    }

    fn organisation(&self) -> Option<Block> {
        let differences = self.differences(&self.comparison.organisation.differences);
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
            Entry::new(&caution.text)
                .from(cite(&caution.sections))
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
        let about = rests_on(
            &comparison.source,
            (&comparison.instrument).into(),
            self.locale,
        );
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

/// Whether each dossier has a name of its own for a training, too many for a heading.
fn many_names(training: &ComparedTraining) -> bool {
    training.named_differently && training.standings.len() > 2
}
