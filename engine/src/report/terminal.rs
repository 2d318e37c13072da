//! A page on a terminal: wrapped, aligned, from 40 columns up, with or without colour and drawing.
//!
//! All text passes [`visible`] before it is styled, so nothing that a file holds can steer the terminal.

use comfy_table::LineStyle;
use comfy_table::presets::{ASCII_MARKDOWN, NOTHING, UTF8_HORIZONTAL_ONLY};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, TableStyle, Width};
use console::Style;
use unicode_width::UnicodeWidthStr;

use super::page::{Bar, Block, Entry, Page, Tone};
use crate::visible::visible;

/// What the terminal can show.
#[derive(Clone, Copy, Debug)]
pub struct Appearance {
    /// Columns to use.
    pub width: usize,
    /// Whether colour may be used.
    pub colour: bool,
    /// Whether bars and lines may be drawn; otherwise plain words and ASCII.
    pub drawing: bool,
}

/// Below this many columns, what would be a table becomes lines under each other.
const NARROW: usize = 60;
/// Longer lines are hard to read, however wide the window.
const WIDEST: usize = 100;
/// Narrower than this, nothing is readable anyway.
const NARROWEST: usize = 20;
/// Words no longer fit in narrower columns of a table.
const NARROWEST_COLUMN: usize = 10;
/// How far what is found at a stop stands in.
const STOP: usize = 5;

/// The page as text.
pub fn terminal(page: &Page, appearance: Appearance) -> String {
    let mut sheet = Sheet {
        appearance,
        indent: 0,
        out: String::new(),
    };
    for block in &page.blocks {
        sheet.block(block);
    }
    sheet.out
}

struct Sheet {
    appearance: Appearance,
    indent: usize,
    out: String,
}

impl Sheet {
    fn width(&self) -> usize {
        self.appearance.width.clamp(NARROWEST, WIDEST)
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.title(text),
            Block::Heading(text) => {
                self.blank();
                self.wrapped("", text, Tone::Strong);
            }
            Block::Paragraph(text, tone) => self.wrapped("", text, *tone),
            Block::Field(label, text) => self.wrapped("", &format!("{label}: {text}"), Tone::Plain),
            Block::List(entries) => {
                for entry in entries {
                    self.bullet(entry);
                }
            }
            Block::Numbers(entries) => {
                for (at, entry) in entries.iter().enumerate() {
                    self.entry(&format!("  {}. ", at + 1), entry);
                }
            }
            Block::Stop {
                number,
                name,
                remark,
                blocks,
            } => self.stop(*number, name, remark.as_deref(), blocks),
            Block::Group(label, entries) => {
                self.wrapped("", &format!("{label}:"), Tone::Plain);
                for entry in entries {
                    self.bullet(entry);
                }
            }
            Block::Bars(bars) => self.bars(bars),
            Block::Weights(weights) => self.weights(weights),
            Block::Table(header, rows) => self.table(header, rows, CellAlignment::Left),
            Block::Figures(header, rows) => self.table(header, rows, CellAlignment::Right),
            Block::Blank => self.blank(),
        }
    }

    fn title(&mut self, text: &str) {
        self.wrapped("", text, Tone::Strong);
        let rule = if self.appearance.drawing { "─" } else { "=" };
        let width = visible(text).width().min(self.width());
        self.line(&rule.repeat(width), Tone::Faint);
    }

    fn stop(&mut self, number: usize, name: &str, remark: Option<&str>, blocks: &[Block]) {
        self.blank();
        let name = match remark {
            Some(remark) => format!("{name} [{remark}]"),
            None => name.to_owned(),
        };
        self.wrapped(&format!("{number:>3}. "), &name, Tone::Strong);
        self.indent += STOP;
        for block in blocks {
            self.block(block);
        }
        self.indent -= STOP;
    }

    fn bullet(&mut self, entry: &Entry) {
        let mark = if self.appearance.drawing { "•" } else { "-" };
        self.entry(&format!("  {mark} "), entry);
    }

    fn entry(&mut self, mark: &str, entry: &Entry) {
        self.wrapped(mark, &entry.text, Tone::Plain);
        let indent = mark.width();
        self.indent += indent;
        for (note, tone) in &entry.notes {
            self.wrapped("", note, *tone);
        }
        self.indent -= indent;
    }

    fn bars(&mut self, bars: &[Bar]) {
        let name_width = bars
            .iter()
            .map(|bar| visible(&bar.name).width())
            .max()
            .unwrap_or(0);
        // A long name would break its row in two.
        if self.width() < NARROW.max(name_width + 25) {
            for bar in bars {
                let tone = if bar.strong {
                    Tone::Strong
                } else {
                    Tone::Plain
                };
                self.wrapped("", &format!("{}: {}", bar.name, bar.percent), tone);
                if self.appearance.drawing {
                    let drawn = drawn(bar.hundredths, self.width() - 2);
                    self.line(&format!("  {drawn}"), Tone::Plain);
                }
            }
            return;
        }

        let bar_width = self.width().saturating_sub(name_width + 13).min(50);
        let mut table = self.sheet(NOTHING);
        for bar in bars {
            let drawn = if self.appearance.drawing {
                drawn(bar.hundredths, bar_width)
            } else {
                String::new()
            };
            table.add_row([visible(&bar.name).into_owned(), drawn, bar.percent.clone()]);
        }
        if let Some(column) = table.column_mut(2) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        let lines: Vec<_> = table.lines().collect();
        for (line, bar) in lines.iter().zip(bars) {
            let tone = if bar.strong {
                Tone::Strong
            } else {
                Tone::Plain
            };
            self.line(line.trim_end(), tone);
        }
    }

    fn weights(&mut self, weights: &[(String, String)]) {
        let mut table = self.sheet(NOTHING);
        for (points, text) in weights {
            table.add_row([format!("  {points}"), visible(text).into_owned()]);
        }
        table.set_constraints([ColumnConstraint::Absolute(Width::Fixed(9))]);
        if let Some(column) = table.column_mut(0) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        self.print(&table);
    }

    /// A table, or where its columns would be too narrow each row as lines of `column: cell`.
    fn table(&mut self, header: &[String], rows: &[Vec<String>], alignment: CellAlignment) {
        if self.width() < NARROW.max(header.len() * NARROWEST_COLUMN) {
            for row in rows {
                self.wrapped("", row.first().map_or("", String::as_str), Tone::Strong);
                let cells = header.iter().zip(row).skip(1);
                for (name, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
                    self.wrapped("  ", &format!("{name}: {cell}"), Tone::Plain);
                }
            }
            return;
        }
        let style = if self.appearance.drawing {
            UTF8_HORIZONTAL_ONLY
        } else {
            ASCII_MARKDOWN
        };
        let mut table = self.sheet(style.row_separator(LineStyle::none()));
        let shown = |cell: &String| visible(cell).into_owned();
        table.set_header(header.iter().map(shown));
        for row in rows {
            table.add_row(row.iter().map(shown));
        }
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(alignment);
        }
        self.print(&table);
    }

    fn sheet(&self, style: TableStyle) -> Table {
        let mut table = Table::new();
        table
            .load_style(style)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(u16::try_from(self.width() - self.indent).unwrap_or(u16::MAX));
        table
    }

    fn print(&mut self, table: &Table) {
        let lines: Vec<_> = table.lines().collect();
        for line in lines {
            self.line(line.trim_end(), Tone::Plain);
        }
    }

    /// Wrapped text whose first line starts with a mark and whose others align under it.
    fn wrapped(&mut self, mark: &str, text: &str, tone: Tone) {
        let first = format!("{}{mark}", " ".repeat(self.indent));
        let rest = " ".repeat(first.width());
        let options = textwrap::Options::new(self.width())
            .initial_indent(&first)
            .subsequent_indent(&rest)
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        let text = visible(text);
        let lines: Vec<_> = textwrap::wrap(&text, options)
            .iter()
            .map(ToString::to_string)
            .collect();
        for line in lines {
            self.line(&line, tone);
        }
    }

    /// One line, already safe and short enough.
    fn line(&mut self, line: &str, tone: Tone) {
        let style = match tone {
            // A line without anything to see is blank, with colour too.
            _ if line.is_empty() => Style::new(),
            Tone::Plain => Style::new(),
            Tone::Strong => Style::new().bold(),
            Tone::Faint => Style::new().dim(),
        };
        let styled = style.force_styling(self.appearance.colour).apply_to(line);
        self.out.push_str(&format!("{styled}\n"));
    }

    /// A blank line, never two in a row.
    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

/// A bar for hundredths of a percent.
fn drawn(hundredths: i32, width: usize) -> String {
    let share = usize::try_from(hundredths).unwrap_or(0);
    let eighths = (share * width * 8 + 5_000) / 10_000;
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8];
    format!("{}{part}", "█".repeat(eighths / 8))
}
