//! A query that grows: relations that are joined, then steps that each add columns to the rows of the one before.

use std::fmt::Write;

use super::dialect::Dialect;
use crate::text::sanitize::visible;

/// A query, so far.
pub(super) struct Query {
    pub(super) dialect: Dialect,
    parts: Vec<String>,
    /// The names of relations and steps.
    names: Vec<String>,
    /// How many columns the last step has.
    width: usize,
}

/// Columns that are added to rows.
pub(super) struct Step {
    name: String,
    about: String,
    columns: Vec<(String, String)>,
    joins: Vec<String>,
}

impl Step {
    /// A step with what it is for.
    pub(super) fn new(name: &str, about: String) -> Self {
        Self {
            name: name.to_owned(),
            about,
            columns: Vec::new(),
            joins: Vec::new(),
        }
    }

    /// Adds a column.
    pub(super) fn column(&mut self, name: &str, expression: impl Into<String>) {
        self.columns.push((expression.into(), name.to_owned()));
    }

    /// Joins a relation on a condition, by another name; rows that it says nothing of stay.
    pub(super) fn join(&mut self, relation: &str, called: &str, on: &str) {
        self.joins
            .push(format!("LEFT JOIN {relation} AS {called} ON {on}"));
    }
}

impl Query {
    /// An empty query.
    pub(super) fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            parts: Vec::new(),
            names: Vec::new(),
            width: 0,
        }
    }

    /// Adds a relation with these columns and rows of literals.
    pub(super) fn relation(
        &mut self,
        name: &str,
        about: &str,
        columns: &[String],
        rows: &[Vec<String>],
    ) {
        let columns: Vec<_> = columns.iter().map(|one| self.dialect.name(one)).collect();
        let rows: Vec<_> = rows
            .iter()
            .map(|row| format!("    ({})", row.join(", ")))
            .collect();
        let text = format!(
            "{}  {} ({}) AS (\n    VALUES\n{}\n  )",
            comment(about),
            self.dialect.name(name),
            columns.join(", "),
            rows.join(",\n")
        );
        self.names.push(name.to_owned());
        self.parts.push(text);
    }

    /// Adds a step that reads a table.
    pub(super) fn begin(&mut self, step: &Step, table: &str) {
        self.add(step, "", table);
    }

    /// Adds a step behind the last one, unless it adds nothing.
    pub(super) fn step(&mut self, step: &Step) {
        if !step.columns.is_empty() {
            let last = self.last();
            self.add(step, &format!("      {last}.*,\n"), &last);
        }
    }

    fn add(&mut self, step: &Step, all: &str, from: &str) {
        let mut text = format!(
            "{}  {} AS (\n    SELECT\n{all}{}",
            comment(&step.about),
            self.dialect.name(&step.name),
            self.columns(&step.columns, "      ")
        );
        let _ = write!(text, "\n    FROM {from}");
        for join in &step.joins {
            let _ = write!(text, "\n    {join}");
        }
        text.push_str(self.dialect.fence());
        text.push_str("\n  )");
        self.width = step.columns.len() + if all.is_empty() { 0 } else { self.width };
        self.names.push(step.name.clone());
        self.parts.push(text);
    }

    fn columns(&self, columns: &[(String, String)], indent: &str) -> String {
        let columns = columns.iter().map(|(expression, name)| {
            let expression = expression.replace('\n', &format!("\n{indent}"));
            format!("{indent}{expression} AS {}", self.dialect.name(name))
        });
        columns.collect::<Vec<_>>().join(",\n")
    }

    /// The name of the last step.
    fn last(&self) -> String {
        self.dialect
            .name(self.names.last().map_or("", String::as_str))
    }

    /// The names of its relations and steps.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// How many columns its widest step has.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// The whole query, which gives these columns.
    pub(super) fn text(&self, columns: &[(String, String)]) -> String {
        format!(
            "WITH\n{}\nSELECT\n{}\nFROM {};\n",
            self.parts.join(",\n"),
            self.columns(columns, "  "),
            self.last()
        )
    }
}

/// How long an expression may be to stand on one line.
const LINE: usize = 90;

/// The value of the first condition that holds.
pub(super) fn case(arms: &[(String, String)], otherwise: Option<&str>) -> String {
    choice("CASE", arms, otherwise)
}

/// The value for the number that an expression is.
pub(super) fn case_of(number: &str, arms: &[(String, String)]) -> String {
    choice(&format!("CASE {number}"), arms, None)
}

fn choice(head: &str, arms: &[(String, String)], otherwise: Option<&str>) -> String {
    let arms = arms
        .iter()
        .map(|(when, then)| format!("WHEN {when} THEN {then}"));
    let otherwise = otherwise.map(|value| format!("ELSE {value}"));
    let lines: Vec<_> = arms.chain(otherwise).collect();
    if lines.is_empty() {
        return "NULL".to_owned();
    }
    let line = format!("{head} {} END", lines.join(" "));
    if fits(&line) {
        return line;
    }
    format!("{head}{}\nEND", inset(&lines, "\n"))
}

/// What a function gives for some values.
pub(super) fn call(function: &str, values: &[String]) -> String {
    let line = format!("{function}({})", values.join(", "));
    if fits(&line) {
        return line;
    }
    format!("{function}({}\n)", inset(values, ",\n"))
}

/// The sum of some numbers.
pub(super) fn sum(first: &str, others: &[String]) -> String {
    let others: Vec<_> = others.iter().map(|other| format!("+ {other}")).collect();
    format!("{first}{}", inset(&others, "\n"))
}

/// The same on lines of their own, further to the right.
fn inset(lines: &[String], between: &str) -> String {
    let all = format!("\n{}", lines.join(between));
    all.replace('\n', "\n  ")
}

fn fits(line: &str) -> bool {
    line.len() <= LINE && !line.contains('\n')
}

/// A line that databases pass over, indented as a part of the query.
fn comment(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("  -- {}\n", remark(text))
}

/// A text for a comment: on one line, and without what a command line could take for the end of a statement or for a variable.
pub(super) fn remark(text: &str) -> String {
    let text = visible(text);
    text.replace('\'', "’")
        .replace(';', ",")
        .replace("${", "$ {")
}
