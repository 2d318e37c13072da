//! The page of a portfolio: which personas fit how often, what stands in the way, who can act, then the groups.

use super::page::{
    Bar, Block, Cell, Column, Cover, Entry, ListKind, Page, Part, Section, Table, TableKind, Tone,
};
use super::statement::{cite, rests_on, who_can_act};
use crate::report::portfolio::{
    Breakdown, Frequent, Helpful, Part as Share, PersonaMean, Portfolio, StandOut,
};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// How many goals are told.
const GOALS: usize = 6;

/// Lays out a portfolio.
pub fn portfolio_page(portfolio: &Portfolio<'_>, locale: &Locale) -> Page {
    let view = View { portfolio, locale };
    let cover = view.cover();
    let mut page = Page::new(&cover.title, locale);
    page.push(Block::Cover(cover));
    page.push(view.answer());
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
    portfolio: &'a Portfolio<'a>,
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
        let lead = portfolio.lead.iter().cloned().zip(tones);
        let mut blocks: Vec<_> = lead
            .map(|(sentence, tone)| Block::Paragraph(sentence, tone))
            .collect();
        if portfolio.named > 0 {
            blocks.push(Block::Heading(self.get("portfolio-personas")));
            let bars = (1..).zip(&portfolio.personas).map(|(number, part)| Bar {
                name: numbered(number, &part.persona.text),
                note: Some(part.first.to_string()),
                hundredths: part.share.get(),
                percent: part.percent.clone(),
                said: None,
                strong: part.leads,
            });
            blocks.push(Block::bars(bars));
        }
        blocks.push(Block::Heading(self.get("portfolio-firmness")));
        blocks.push(shares(&portfolio.verdicts));
        Block::Section(Section::new("answer", Part::Overview, None).with(blocks))
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

    fn threshold(&self, threshold: &Frequent) -> Entry {
        let often = Message::new("portfolio-threshold")
            .text("percent", &threshold.percent)
            .number("trainings", threshold.trainings)
            .number("pressing", threshold.pressing);
        let actors: Vec<_> = threshold
            .actors
            .iter()
            .map(|actor| actor.text.as_str())
            .collect();
        let mut entry = Entry::new(&threshold.text).from(cite(&threshold.sections));
        entry.tag = threshold
            .category
            .as_ref()
            .map(|category| category.text.clone());
        entry.share = Some(Bar {
            hundredths: threshold.share.get(),
            percent: threshold.percent.clone(),
            ..Bar::default()
        });
        entry
            .note(self.locale.say(&often), Tone::Faint)
            .note_if(who_can_act(&actors, self.locale), Tone::Faint)
    }

    fn actors(&self) -> Option<Block> {
        let actors = (1..).zip(&self.portfolio.actors).map(|(number, able)| {
            let entries = able
                .opportunities
                .iter()
                .map(|helpful| self.helpful(helpful));
            let id = format!("actor-{number}");
            Section::new(id, Part::Brief, able.actor.text.clone()).with([Block::points(entries)])
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

    fn helpful(&self, helpful: &Helpful) -> Entry {
        let often = Message::new("portfolio-often").text("percent", &helpful.percent);
        let often = often.number("trainings", helpful.trainings);
        Entry::new(&helpful.text)
            .from(cite(&helpful.sections))
            .note(self.locale.say(&often), Tone::Faint)
    }

    /// Goals, pathways and what is left open.
    fn charts(&self) -> Option<Block> {
        let portfolio = self.portfolio;
        let goals = &portfolio.goals[..portfolio.goals.len().min(GOALS)];
        let charts = [
            ("goals", "portfolio-goals", goals),
            ("pathways", "portfolio-pathways", &portfolio.pathways),
            ("open", "portfolio-open", &portfolio.unanswered),
        ];
        let charts = charts.into_iter().filter(|(.., parts)| !parts.is_empty());
        let charts = charts.map(|(id, title, parts)| {
            Section::new(id, Part::Brief, self.get(title)).with([shares(parts)])
        });
        let charts: Vec<_> = charts.collect();
        (!charts.is_empty()).then_some(Block::Columns(charts))
    }

    fn breakdowns(&self) -> Option<Block> {
        let breakdowns = &self.portfolio.breakdowns;
        if breakdowns.is_empty() {
            return None;
        }
        let mut blocks = vec![Block::faint(self.get("portfolio-groups-how"))];
        for breakdown in breakdowns {
            blocks.push(Block::Heading(breakdown.question.text.clone()));
            blocks.push(Block::Table(self.breakdown(breakdown)));
            if breakdown.overlapping {
                blocks.push(Block::faint(self.get("portfolio-overlap")));
            }
        }
        let section = Section::new("groups", Part::Chapter, self.get("portfolio-groups"));
        Some(Block::Section(section.with(blocks)))
    }

    fn breakdown(&self, breakdown: &Breakdown) -> Table {
        let label = breakdown.question.text.clone();
        let personas = (1..).zip(&self.portfolio.personas);
        let personas = personas.map(|(number, part)| Column {
            short: Some(number.to_string()),
            ..Column::narrow(numbered(number, &part.persona.text))
        });
        let header = [
            Column::new(&label),
            Column::narrow(self.get("portfolio-count")),
        ];
        let rows = breakdown.groups.iter().map(|group| {
            let leader = Message::new("portfolio-leader").text("leading", &group.leading);
            let name = Cell {
                note: Some(self.locale.say(&leader)),
                ..Cell::from(group.name.as_str())
            };
            let count = Cell::from(group.trainings.to_string());
            let means = group.matches.iter().map(mean);
            [name, count].into_iter().chain(means).collect()
        });
        Table {
            label,
            kind: TableKind::Heat,
            rows: rows.collect(),
            header: header.into_iter().chain(personas).collect(),
        }
    }

    fn standing_out(
        &self,
        id: &'static str,
        title: &'static str,
        cases: &[StandOut],
    ) -> Option<Block> {
        let entries = cases.iter();
        let entries = entries.map(|case| Entry::named(&case.name).note(&case.because, Tone::Plain));
        let section = Section::new(id, Part::Brief, self.get(title));
        (!cases.is_empty()).then(|| Block::Section(section.with([Block::points(entries)])))
    }

    fn method(&self) -> Block {
        let portfolio = self.portfolio;
        let cautions = portfolio.cautions.iter();
        let cautions = cautions.map(|it| Entry::new(it.text).from(cite(&it.sections)));
        let how = ["portfolio-means", "portfolio-not-a-sample"];
        let how = how.map(|id| Entry::new(self.get(id)));
        let about = rests_on(
            &portfolio.source,
            (&portfolio.instrument).into(),
            self.locale,
        );
        let section = Section::new("method", Part::Method, self.get("heading-cautions"));
        Block::Section(section.with([
            Block::points(how.into_iter().chain(cautions)),
            Block::Heading(self.get("heading-method")),
            Block::plain(self.get("method-match")),
            Block::faint(about),
        ]))
    }
}

/// A persona as tables refer to it.
fn numbered(number: usize, persona: &str) -> String {
    format!("{number}. {persona}")
}

fn mean(mean: &PersonaMean) -> Cell {
    Cell {
        strong: mean.highest,
        shade: mean
            .matching
            .map(|matching| matching.get().clamp(0, 10_000) / 1_000),
        ..Cell::from(mean.whole.as_str())
    }
}

fn shares(parts: &[Share]) -> Block {
    Block::bars(parts.iter().map(|part| Bar {
        name: part.id.text.clone(),
        note: Some(part.trainings.to_string()),
        hundredths: part.share.get(),
        percent: part.percent.clone(),
        ..Bar::default()
    }))
}
