//! A page as one HTML file that needs nothing else: no script, no network, charts drawn in place.
//!
//! `templates/page.html` is the layout, `templates/block.html` draws each kind of block with the macros of `templates/macros.html`; `chart`
//! says where bars begin and end. Text reaches a page only through [`Escape`], so nothing that a dossier holds is markup, and nothing
//! hidden in it reorders what people read.

mod chart;
mod escape;

use askama::Template;
use askama::filters::Safe;

use crate::report::view::{
    Block, Content, Journey, ListKind, Made, Page, Part, Section, TableKind, Tone,
};

pub(crate) use escape::Escape;

/// The page as HTML.
///
/// # Errors
/// None for pages made by this crate; the template engine's signature allows them.
pub fn html(page: &Page) -> askama::Result<String> {
    let page = Sheet { page }.render()?;
    // Tags of a template leave blank lines behind; nobody reads those.
    let lines = page.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.flat_map(|line| [line, "\n"]).collect())
}

/// The whole page.
#[derive(Template)]
#[template(path = "page.html")]
struct Sheet<'a> {
    page: &'a Page,
}

/// One block, under a heading of a level.
#[derive(Template)]
#[template(path = "block.html")]
struct Drawn<'a> {
    block: &'a Block,
    level: usize,
    made: Option<&'a Made>,
}

impl Sheet<'_> {
    /// The blocks as markup, which is what templates make of them.
    fn blocks(&self) -> askama::Result<Safe<String>> {
        drawn(&self.page.blocks, 2, self.page.made.as_ref())
    }
}

impl Drawn<'_> {
    /// What a part holds, one level down where it has a title of its own.
    fn inside(&self, section: &Section) -> askama::Result<Safe<String>> {
        let level = self.level + usize::from(section.title.is_some());
        drawn(&section.blocks, level, None)
    }

    /// An answer goes by the name of its chapter, so it is no landmark beside that.
    fn element(section: &Section) -> &'static str {
        match section.kind {
            Part::Answer => "article",
            _ => "section",
        }
    }

    /// The level of the headings of stops.
    fn below(&self, journey: &Journey) -> usize {
        self.level + usize::from(journey.title.is_some())
    }

    /// The class of parts that stand beside each other.
    fn columns(&self, sections: &[Section]) -> &'static str {
        let first = sections.first().map(|section| section.kind);
        match (first, sections.len()) {
            (Some(Part::Answer), 2..) => "answers many",
            (Some(Part::Answer), _) => "answers",
            _ if self.level == 2 => "training brief able",
            _ => "able",
        }
    }
}

fn drawn(blocks: &[Block], level: usize, made: Option<&Made>) -> askama::Result<Safe<String>> {
    let mut out = String::new();
    for block in blocks {
        Drawn { block, level, made }.render_into(&mut out)?;
    }
    Ok(Safe(out))
}

impl Part {
    fn class(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::First => "first",
            Self::Overview => "overall",
            Self::Inputs => "which",
            Self::Chapter => "training",
            Self::Continued => "training sole",
            Self::Brief => "training brief",
            Self::Method => "method",
        }
    }
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "prose",
            Self::Verdict => "verdict",
            Self::Lead => "lead",
            Self::Strong | Self::Chosen => "count",
            Self::Warning => "warning",
            Self::Faint | Self::Link | Self::Code => "small",
        }
    }

    /// The class of a remark on an item.
    fn remark(self) -> &'static str {
        match self {
            Self::Strong | Self::Verdict | Self::Chosen | Self::Warning => "because",
            Self::Plain | Self::Lead => "line",
            Self::Faint | Self::Link => "note",
            Self::Code => "code",
        }
    }
}

impl ListKind {
    fn class(self) -> &'static str {
        match self {
            Self::Points => "insights",
            Self::Numbers => "pathways",
            Self::Steps => "steps",
            Self::Checklist | Self::Tasks => "checklist",
            Self::Ranked => "frequent",
            Self::Questions => "open",
            Self::Remedies => "remedies",
        }
    }
}

impl TableKind {
    fn class(self) -> &'static str {
        match self {
            Self::Texts => "stack",
            Self::Standings => "stack places",
            Self::Answers => "stack differences",
            Self::Givers => "stack differences grouped",
            Self::Figures => "stack figures",
            Self::Heat => "heat",
        }
    }
}
