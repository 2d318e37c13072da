//! The page of a portfolio: which personas fit how often, what stands in the way, who can act, then the groups.

use super::page::{
    Bar, Block, Cell, Column, Cover, Entry, ListKind, Page, Part, Section, Table, TableKind, Tone,
};
use super::statement::{cite, cited, rests_on, who_can_act};
use crate::instrument::{Actor, Persona};
use crate::report::Reporter;
use crate::report::portfolio::build::share;
use crate::report::reporter::verdict_text;
use crate::report::result::{
    BreakdownResult, FrequentResult, GroupResult, HelpfulResult, Id, Identified, PartResult,
    PersonaMeanResult, PersonaPartResult, PortfolioResult, StandOutResult,
};
use crate::scoring::Percent;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// How many goals are told.
const GOALS: usize = 6;

/// Lays out a portfolio.
pub fn portfolio_page(reporter: &Reporter<'_>, portfolio: &PortfolioResult<'_>) -> Page {
    let locale = reporter.locale;
    let view = View {
        portfolio,
        reporter,
        locale,
    };
    let cover = view.cover();
    let mut page = Page::new(&cover.title, locale);
    page.references = reporter.references_label();
    page.push(Block::Cover(cover));
    page.push(view.answer());
    page.blocks.extend(view.recognised());
    page.blocks.extend(view.thresholds());
    page.blocks.extend(view.actors());
    page.blocks.extend(view.charts());
    page.blocks.extend(view.breakdowns());
    page.blocks
        .extend(view.standing_out("closest", "portfolio-closest", &portfolio.mixed));
    page.blocks
        .extend(view.standing_out("rare", "portfolio-rare", &portfolio.rare));
    page.push(view.method());
    page
}

struct View<'a> {
    portfolio: &'a PortfolioResult<'a>,
    reporter: &'a Reporter<'a>,
    locale: &'a Locale,
}

impl View<'_> {
    fn get(&self, id: &'static str) -> String {
        self.locale.get(id)
    }

    fn cover(&self) -> Cover {
        let portfolio = self.portfolio;
        // A row of a table is one training; only of dossiers is it worth saying how many there are.
        let title = if portfolio.dossiers == portfolio.trainings {
            Message::new("portfolio-title")
        } else {
            Message::new("portfolio-title-of").number("dossiers", portfolio.dossiers)
        };
        let rejected = Message::new("portfolio-rejected").number("records", portfolio.rejected);
        let rejected = (portfolio.rejected > 0).then(|| self.locale.say(&rejected));
        let anonymous = portfolio.anonymous.then(|| self.get("portfolio-anonymous"));
        Cover {
            kicker: Some(self.get("portfolio-kicker")),
            title: self
                .locale
                .say(&title.number("trainings", portfolio.trainings)),
            subtitle: None,
            remarks: rejected.into_iter().chain(anonymous).collect(),
        }
    }

    /// The first screen.
    fn answer(&self) -> Block {
        let portfolio = self.portfolio;
        let tones = std::iter::once(Tone::Verdict).chain(std::iter::repeat(Tone::Lead));
        let lead = self.lead().into_iter().zip(tones);
        let mut blocks: Vec<_> = lead
            .map(|(sentence, tone)| Block::Paragraph(sentence, tone))
            .collect();
        if portfolio.named > 0 {
            blocks.push(Block::Heading(self.get("portfolio-personas")));
            let leaders = self.leaders();
            let bars = (1..).zip(&portfolio.personas).map(|(number, part)| Bar {
                name: self.numbered(number, part),
                note: Some(part.first.to_string()),
                hundredths: part.share.get(),
                percent: self.reporter.percent(part.share),
                said: None,
                strong: leaders.contains(&part.persona),
            });
            blocks.push(Block::bars(bars));
        }
        blocks.push(Block::Heading(self.get("portfolio-firmness")));
        let verdicts = portfolio.verdicts.iter();
        let verdicts = verdicts.map(|part| self.bar(self.get(verdict_text(part.id)), part));
        blocks.push(Block::bars(verdicts));
        Block::Section(Section::new("answer", Part::Overview, None).with(blocks))
    }

    /// The personas that fit best most often.
    fn leaders(&self) -> Vec<Id<'_, Persona>> {
        let parts = &self.portfolio.personas;
        let most = parts.iter().map(|part| part.first).max().unwrap_or(0);
        let leading = parts.iter();
        let leading = leading.filter(|part| part.first > 0 && part.first == most);
        leading.map(|part| part.persona).collect()
    }

    /// The result in sentences, the most important first.
    fn lead(&self) -> Vec<String> {
        let portfolio = self.portfolio;
        let leaders = self.leaders();
        let mut parts = portfolio.personas.iter();
        let Some(first) = parts.find(|part| leaders.contains(&part.persona)) else {
            return vec![self.get("portfolio-lead-nobody")];
        };
        let lead = Message::new("portfolio-lead")
            .text("personas", self.reporter.listed(&leaders))
            .number("leaders", leaders.len())
            .text("percent", self.reporter.percent(first.share))
            .number("first", first.first)
            .number("named", portfolio.named);
        // Only what people were asked is a finding.
        let recognised = portfolio.recognised.first().map(|recognised| {
            Message::new("portfolio-lead-recognised")
                .text("threshold", recognised.text)
                .text("percent", self.reporter.percent(recognised.share))
                .number("trainings", recognised.trainings)
                .number("asked", portfolio.asked)
        });
        let sentences = [lead].into_iter().chain(recognised);
        sentences
            .map(|sentence| self.locale.say(&sentence))
            .collect()
    }

    /// What people said they recognise, and how many were asked.
    fn recognised(&self) -> Option<Block> {
        let portfolio = self.portfolio;
        let entries = portfolio.recognised.iter().map(|recognised| {
            let percent = self.reporter.percent(recognised.share);
            let often = Message::new("portfolio-often").text("percent", &percent);
            let often = often.number("trainings", recognised.trainings);
            let category = recognised.category;
            let mut entry =
                Entry::new(recognised.text).from_if(cite(&recognised.sections, self.reporter));
            entry.tag = category.map(|category| self.reporter.name(category).to_owned());
            entry.share = Some(Bar {
                hundredths: recognised.share.get(),
                percent,
                ..Bar::default()
            });
            entry.note(self.locale.say(&often), Tone::Faint)
        });
        let how = Message::new("portfolio-recognised-how").number("asked", portfolio.asked);
        let blocks = [
            Block::faint(self.locale.say(&how)),
            Block::list(ListKind::Ranked, entries),
        ];
        let title = self.get("portfolio-recognised");
        let section = Section::new("recognised", Part::Chapter, title);
        (portfolio.asked > 0).then(|| Block::Section(section.with(blocks)))
    }

    fn thresholds(&self) -> Option<Block> {
        let thresholds = &self.portfolio.thresholds;
        let entries = thresholds.iter().map(|threshold| self.threshold(threshold));
        let blocks = [
            Block::faint(self.get("portfolio-thresholds-how")),
            Block::list(ListKind::Ranked, entries),
        ];
        let title = self.get("portfolio-thresholds");
        let section = Section::new("thresholds", Part::Chapter, title);
        (!thresholds.is_empty()).then(|| Block::Section(section.with(blocks)))
    }

    fn threshold(&self, threshold: &FrequentResult<'_>) -> Entry {
        let percent = self.reporter.percent(threshold.share);
        let often = Message::new("portfolio-threshold")
            .text("percent", &percent)
            .number("trainings", threshold.trainings)
            .number("pressing", threshold.pressing);
        let category = threshold.category;
        let actors = who_can_act(&self.actors_of(threshold), self.locale);
        let mut entry =
            Entry::new(threshold.text).from_if(cite(&threshold.sections, self.reporter));
        entry.tag = category.map(|category| self.reporter.name(category).to_owned());
        entry.share = Some(Bar {
            hundredths: threshold.share.get(),
            percent,
            ..Bar::default()
        });
        entry
            .note(self.locale.say(&often), Tone::Faint)
            .note_if(actors, Tone::Faint)
    }

    fn actors_of(&self, threshold: &FrequentResult<'_>) -> Vec<String> {
        let actors = threshold.actors.iter();
        actors.map(|actor| self.actor(*actor)).collect()
    }

    /// Who can act; the reader is none of the organisations.
    fn actor(&self, actor: Id<'_, Actor>) -> String {
        if actor.own {
            self.get("portfolio-own")
        } else {
            self.reporter.name(actor).to_owned()
        }
    }

    fn actors(&self) -> Option<Block> {
        let actors = (1..).zip(&self.portfolio.actors).map(|(number, able)| {
            let entries = able
                .opportunities
                .iter()
                .map(|helpful| self.helpful(helpful));
            let id = format!("actor-{number}");
            Section::new(id, Part::Brief, self.actor(able.actor)).with([Block::points(entries)])
        });
        let actors: Vec<_> = actors.collect();
        if actors.is_empty() {
            return None;
        }
        let section = Section::new("actors", Part::Chapter, self.get("portfolio-actors"));
        Some(Block::Section(section.with([
            Block::faint(self.get("portfolio-actors-how")),
            Block::Columns(actors),
        ])))
    }

    fn helpful(&self, helpful: &HelpfulResult<'_>) -> Entry {
        let percent = self.reporter.percent(helpful.share);
        let often = Message::new("portfolio-often").text("percent", percent);
        let often = often.number("trainings", helpful.trainings);
        Entry::new(helpful.text)
            .from_if(cite(&helpful.sections, self.reporter))
            .note(self.locale.say(&often), Tone::Faint)
    }

    /// Goals, pathways and what is left open.
    fn charts(&self) -> Option<Block> {
        let portfolio = self.portfolio;
        let goals = &portfolio.goals[..portfolio.goals.len().min(GOALS)];
        let charts = [
            ("goals", "portfolio-goals", self.bars(goals)),
            (
                "pathways",
                "portfolio-pathways",
                self.bars(&portfolio.pathways),
            ),
            ("open", "portfolio-open", self.bars(&portfolio.unanswered)),
        ];
        let charts = charts.into_iter().filter(|(.., bars)| !bars.is_empty());
        let charts = charts.map(|(id, title, bars)| {
            Section::new(id, Part::Brief, self.get(title)).with([Block::bars(bars)])
        });
        let charts: Vec<_> = charts.collect();
        (!charts.is_empty()).then_some(Block::Columns(charts))
    }

    fn bars<T: Identified>(&self, parts: &[PartResult<Id<'_, T>>]) -> Vec<Bar> {
        let parts = parts.iter();
        parts
            .map(|part| self.bar(self.reporter.name(part.id).to_owned(), part))
            .collect()
    }

    fn bar<I>(&self, name: String, part: &PartResult<I>) -> Bar {
        Bar {
            name,
            note: Some(part.trainings.to_string()),
            hundredths: part.share.get(),
            percent: self.reporter.percent(part.share),
            ..Bar::default()
        }
    }

    fn breakdowns(&self) -> Option<Block> {
        let breakdowns = &self.portfolio.breakdowns;
        if breakdowns.is_empty() {
            return None;
        }
        let mut blocks = vec![Block::faint(self.get("portfolio-groups-how"))];
        for breakdown in breakdowns {
            let question = self.reporter.name(breakdown.question);
            blocks.push(Block::Heading(question.to_owned()));
            blocks.push(Block::Table(self.breakdown(breakdown)));
            if breakdown.overlapping {
                blocks.push(Block::faint(self.get("portfolio-overlap")));
            }
        }
        let section = Section::new("groups", Part::Chapter, self.get("portfolio-groups"));
        Some(Block::Section(section.with(blocks)))
    }

    fn breakdown(&self, breakdown: &BreakdownResult<'_>) -> Table {
        let label = self.reporter.name(breakdown.question);
        let personas = (1..).zip(&self.portfolio.personas);
        let personas = personas.map(|(number, part)| Column {
            short: Some(number.to_string()),
            ..Column::narrow(self.numbered(number, part))
        });
        let header = [
            Column::new(label),
            Column::narrow(self.get("portfolio-count")),
        ];
        let rows = breakdown.groups.iter().map(|group| {
            let leader = Message::new("portfolio-leader").text("leading", self.leading(group));
            let name = Cell {
                note: Some(self.locale.say(&leader)),
                ..Cell::from(self.group_name(group))
            };
            let count = Cell::from(group.trainings.to_string());
            let means = means(&group.matches);
            [name, count].into_iter().chain(means).collect()
        });
        Table {
            label: label.to_owned(),
            kind: TableKind::Heat,
            rows: rows.collect(),
            header: header.into_iter().chain(personas).collect(),
        }
    }

    fn group_name(&self, group: &GroupResult<'_>) -> String {
        match group.answer {
            Some(answer) => self.reporter.name(answer).to_owned(),
            None if group.merged.is_empty() => self.get("portfolio-unanswered"),
            None => {
                let message = Message::new("portfolio-merged");
                let message = message.number("groups", group.merged.len());
                self.locale.say(&message)
            }
        }
    }

    /// Who fits best most often, and how often, in a few words.
    fn leading(&self, group: &GroupResult<'_>) -> String {
        let message = match group.persona {
            Some(only) => {
                Message::new("portfolio-leading").text("persona", self.reporter.name(only))
            }
            None if group.tied.is_empty() => return self.get("portfolio-nobody"),
            None => Message::new("portfolio-tied").number("personas", group.tied.len()),
        };
        let percent = self.reporter.percent(share(group.first, group.named));
        self.locale.say(&message.text("percent", percent))
    }

    /// A persona as tables refer to it.
    fn numbered(&self, number: usize, part: &PersonaPartResult<'_>) -> String {
        format!("{number}. {}", self.reporter.name(part.persona))
    }

    fn standing_out(
        &self,
        id: &'static str,
        title: &'static str,
        cases: &[StandOutResult<'_>],
    ) -> Option<Block> {
        let entries = cases.iter().map(|case| self.case(case));
        let section = Section::new(id, Part::Brief, self.get(title));
        (!cases.is_empty()).then(|| Block::Section(section.with([Block::points(entries)])))
    }

    /// A training that stands out, and why.
    fn case(&self, case: &StandOutResult<'_>) -> Entry {
        let because = Message::new("portfolio-case")
            .text("personas", self.reporter.listed(&case.fitting))
            .text("match", self.reporter.percent(case.matching))
            .text("margin", self.locale.tenths(case.margin.get()))
            .number("hundredths", case.margin.get());
        let parts = [&case.organisation, &case.training].into_iter().flatten();
        let parts: Vec<_> = parts.map(String::as_str).collect();
        let entry = Entry::named(if parts.is_empty() {
            let row = Message::new("portfolio-row").number("row", case.row);
            self.locale.say(&row)
        } else {
            parts.join(": ")
        });
        entry.note(self.locale.say(&because), Tone::Plain)
    }

    fn method(&self) -> Block {
        let portfolio = self.portfolio;
        let cautions = portfolio.cautions.iter();
        let cautions = cautions.map(|caution| cited(caution, self.reporter));
        let how = ["portfolio-means", "portfolio-not-a-sample"];
        let how = how.map(|id| Entry::new(self.get(id)));
        let about = rests_on(portfolio.instrument, self.reporter);
        let section = Section::new("method", Part::Method, self.get("heading-cautions"));
        Block::Section(section.with([
            Block::points(how.into_iter().chain(cautions)),
            Block::Heading(self.get("heading-method")),
            Block::plain(self.get("method-match")),
            Block::faint(about),
        ]))
    }
}

/// The mean matches of a group in whole percent. The highest as written stand out: of two that read the same, neither is higher.
fn means(means: &[PersonaMeanResult<'_>]) -> Vec<Cell> {
    let whole = |percent: Percent| (percent.get() + 50) / 100;
    let written = means.iter().filter_map(|mean| mean.matching).map(whole);
    let highest = written.max();
    let means = means.iter().map(|mean| {
        let written = mean.matching.map(whole);
        let shade = |matching: Percent| matching.get().clamp(0, 10_000) / 1_000;
        Cell {
            strong: written == highest && highest.is_some(),
            shade: mean.matching.map(shade),
            ..Cell::from(written.map_or_else(String::new, |mean| mean.to_string()))
        }
    });
    means.collect()
}
