//! Shares and points to be drawn: bars, bars side by side, and what speaks for and against.

use super::Cited;

/// Shares as bars.
#[derive(Debug, Default)]
pub struct Bars {
    /// What they show, and in which unit; none when a heading says it.
    pub title: Option<String>,
    /// How to read them where they are drawn at length.
    pub caption: Option<String>,
    /// What the line halfway stands for, if there is one.
    pub middle: Option<String>,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// A share of a hundred percent.
#[derive(Debug, Default)]
pub struct Bar {
    /// Of what.
    pub name: String,
    /// How many that is.
    pub note: Option<String>,
    /// In hundredths of a percent.
    pub hundredths: i32,
    /// The same in words.
    pub percent: String,
    /// What it says beyond that, for who sees no drawing.
    pub said: Option<String>,
    /// Whether it stands out.
    pub strong: bool,
}

/// Bars of several dossiers, by persona.
#[derive(Debug)]
pub struct GroupedBars {
    /// What the groups are.
    pub heading: String,
    /// What the members are.
    pub member: String,
    /// Of two members: what is said of the difference.
    pub difference: Option<String>,
    /// How to read the bars where they are drawn.
    pub caption: String,
    /// The members: a letter, and what they are called.
    pub members: Vec<(String, String)>,
    /// Whether there are too many members to stand abreast.
    pub many: bool,
    /// A bar a member for every persona.
    pub groups: Vec<BarGroup>,
}

/// The bars of a persona.
#[derive(Debug)]
pub struct BarGroup {
    /// The persona.
    pub name: String,
    /// Of two members: how far they are apart, in a table and in words.
    pub difference: Option<(String, String)>,
    /// A bar a member.
    pub bars: Vec<Bar>,
}

/// What speaks for and against.
#[derive(Debug)]
pub struct Evidence {
    /// How to read the bars where they are drawn.
    pub caption: Option<String>,
    /// The answers, the strongest for first and the strongest against last.
    pub rows: Vec<Weight>,
}

/// What an answer weighs.
#[derive(Debug)]
pub struct Weight {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// What the study says of that.
    pub study: Option<Cited>,
    /// The points, in hundredths.
    pub hundredths: i32,
    /// The same, written with a sign.
    pub points: String,
    /// Which way they point, in words.
    pub side: String,
}
