//! A page on a terminal: wrapped, aligned, from 40 columns up, with or without colour and drawing.
//!
//! All text passes [`visible`] before it is styled, so nothing that a file holds can steer the terminal.

use comfy_table::LineStyle;
use comfy_table::presets::{ASCII_MARKDOWN, NOTHING, UTF8_HORIZONTAL_ONLY};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, TableStyle, Width};
use console::Style;
use unicode_width::UnicodeWidthStr;

use crate::report::view::{
    Bar, Bars, Block, Cell, Content, Cover, Entry, Evidence, GroupedBars, Journey, List, Page,
    Remark, Section, Stop, Table as Cells, TableKind, Tone,
};
use crate::text::sanitize::visible;

/// What the terminal can show.
#[derive(Clone, Copy, Debug)]
pub struct Appearance {
    /// Columns to use.
    pub width: usize,
    /// Whether colour may be used.
    pub colour: bool,
    /// What bars and lines are drawn with.
    pub drawing: Drawing,
}

/// What bars, lines and marks are drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// Nothing: words alone, for who listens.
    Nothing,
    /// Characters that every terminal has.
    Ascii,
    /// Blocks and lines.
    Unicode,
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
/// What stands between the lines of a cell; no text that is visible has it.
const BREAK: &str = "\n";

/// The page as text.
pub fn terminal(page: &Page, appearance: Appearance) -> String {
    let mut sheet = Sheet {
        appearance,
        name: page.title.clone(),
        indent: 0,
        last: Last::Heading,
        out: String::new(),
    };
    for block in &page.blocks {
        sheet.block(block, true);
    }
    if let Some(more) = &page.more {
        sheet.blank();
        sheet.wrapped("", more, Tone::Link);
    }
    sheet.out
}

/// What was drawn last: it says whether the next block needs air.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Heading,
    Paragraph,
    Other,
}

struct Sheet {
    appearance: Appearance,
    /// What the page is called.
    name: String,
    indent: usize,
    last: Last,
    out: String,
}

impl Sheet {
    fn width(&self) -> usize {
        self.appearance.width.clamp(NARROWEST, WIDEST)
    }

    /// A block; titles of the outermost parts are underlined.
    fn block(&mut self, block: &Block, outermost: bool) {
        match block {
            Block::Cover(cover) => return self.cover(cover),
            Block::Section(section) => return self.section(section, outermost),
            Block::Columns(sections) => {
                for section in sections {
                    self.section(section, false);
                }
                return;
            }
            Block::Heading(text) => return self.heading(text),
            Block::Paragraph(text, tone) => {
                if self.last == Last::Other {
                    self.blank();
                }
                self.wrapped("", text, *tone);
                self.last = Last::Paragraph;
                return;
            }
            _ => {}
        }
        if self.last != Last::Heading {
            self.blank();
        }
        match block {
            Block::List(list) => self.list(list),
            Block::Bars(bars) => self.bars(bars),
            Block::Grouped(grouped) => self.grouped(grouped),
            Block::Evidence(evidence) => self.evidence(evidence),
            Block::Table(table) => self.cells(table),
            Block::Journey(journey) => self.journey(journey),
            Block::Notes(notes) => self.notes(notes),
            _ => {}
        }
        self.last = Last::Other;
    }

    fn cover(&mut self, cover: &Cover) {
        let title = self.name.clone();
        self.title(&title);
        for remark in &cover.remarks {
            self.wrapped("", remark, Tone::Warning);
        }
        if !cover.remarks.is_empty() {
            self.last = Last::Other;
        }
    }

    fn section(&mut self, section: &Section, outermost: bool) {
        if let Some(title) = &section.title {
            let title = [section.kicker.as_deref(), Some(title)];
            let title: Vec<_> = title.into_iter().flatten().collect();
            if outermost {
                self.title(&title.join(": "));
            } else {
                self.heading(&title.join(": "));
            }
        }
        let outermost = outermost && section.title.is_none();
        for block in &section.blocks {
            self.block(block, outermost);
        }
    }

    fn title(&mut self, text: &str) {
        self.blank();
        self.wrapped("", text, Tone::Strong);
        let rule = self.mark("─", "=");
        let width = visible(text).width().min(self.width());
        self.line(&rule.repeat(width), Tone::Faint);
        self.last = Last::Heading;
    }

    fn heading(&mut self, text: &str) {
        if self.last != Last::Heading {
            self.blank();
        }
        self.wrapped("", text, Tone::Strong);
        self.last = Last::Heading;
    }

    fn list(&mut self, list: &List) {
        for (at, entry) in list.entries.iter().enumerate() {
            if let Some(box_) = list.box_of(entry) {
                self.entry(&format!("  {box_} "), entry);
            } else if list.kind.is_ordered() {
                self.entry(&format!("  {}. ", at + 1), entry);
            } else {
                self.bullet(entry);
            }
        }
    }

    fn journey(&mut self, journey: &Journey) {
        if let Some(title) = &journey.title {
            self.heading(title);
        }
        for stop in &journey.stops {
            self.stop(stop);
        }
    }

    fn stop(&mut self, stop: &Stop) {
        self.blank();
        let pathway = stop.pathway.iter().map(|pathway| format!(" ({pathway})"));
        let attention = stop.attention.iter();
        let attention = attention.map(|(_, attention)| format!(" [{attention}]"));
        let behind: String = pathway.chain(attention).collect();
        let name = format!("{}{behind}", stop.name);
        self.wrapped(&format!("{:>3}. ", stop.number), &name, Tone::Strong);
        self.indent += STOP;
        if let Some(about) = &stop.about {
            self.wrapped("", about, Tone::Faint);
        }
        for treatment in &stop.treatments {
            self.wrapped("", &treatment.line(), Tone::Plain);
        }
        for layer in &stop.layers {
            match &layer.content {
                Content::Line(line) => {
                    let line = format!("{}: {}", layer.name, line.line());
                    self.wrapped("", &line, Tone::Plain);
                }
                Content::Entries(entries) => {
                    self.wrapped("", &format!("{}:", layer.name), Tone::Plain);
                    for entry in entries {
                        self.bullet(entry);
                    }
                }
            }
        }
        self.indent -= STOP;
    }

    fn notes(&mut self, notes: &[Remark]) {
        for note in notes {
            self.bullet(&Entry::new(format!("{}: {}", note.question, note.text)));
        }
    }

    fn bullet(&mut self, entry: &Entry) {
        let mark = self.mark("•", "-");
        self.entry(&format!("  {mark} "), entry);
    }

    fn entry(&mut self, mark: &str, entry: &Entry) {
        self.wrapped(mark, &entry.line(), Tone::Plain);
        let indent = mark.width();
        self.indent += indent;
        for (note, tone) in &entry.notes {
            self.wrapped("", note, *tone);
        }
        let arrow = self.mark("→ ", "> ");
        for helping in &entry.helping {
            self.entry(arrow, helping);
        }
        self.indent -= indent;
    }

    fn bars(&mut self, chart: &Bars) {
        if let Some(title) = &chart.title {
            self.wrapped("", title, Tone::Faint);
        }
        let bars = &chart.bars[..];
        let middle = chart.middle.is_some();
        let name = |bar: &Bar| {
            let note = bar.note.iter().map(|note| format!(" ({note})"));
            let name = format!("{}{}", bar.name, note.collect::<String>());
            visible(&name).into_owned()
        };
        let name_width = bars.iter().map(|bar| name(bar).width()).max().unwrap_or(0);
        let of = |bar: &Bar| {
            if bar.strong {
                Tone::Chosen
            } else {
                Tone::Plain
            }
        };
        // A long name would break its row in two.
        if self.width() < NARROW.max(name_width + 25) {
            for bar in bars {
                self.wrapped("", &format!("{}: {}", name(bar), bar.percent), of(bar));
                if self.appearance.drawing != Drawing::Nothing {
                    let drawn = self.drawn(bar.hundredths, self.width() - 2, middle);
                    self.line(&format!("  {drawn}"), Tone::Plain);
                }
            }
            return;
        }

        let bar_width = self.width().saturating_sub(name_width + 13).min(50);
        let mut table = self.sheet(NOTHING);
        for bar in bars {
            let drawn = self.drawn(bar.hundredths, bar_width, middle);
            table.add_row([name(bar), drawn, bar.percent.clone()]);
        }
        if let Some(column) = table.column_mut(2) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        let lines: Vec<_> = table.lines().collect();
        for (line, bar) in lines.iter().zip(bars) {
            self.line(line.trim_end(), of(bar));
        }
    }

    fn evidence(&mut self, evidence: &Evidence) {
        let mut table = self.sheet(NOTHING);
        for row in &evidence.rows {
            let said = visible(&format!("{}: {}", row.question, row.answer)).into_owned();
            let study = row
                .study
                .iter()
                .map(|study| visible(&study.line()).into_owned());
            let said: Vec<_> = [said].into_iter().chain(study).collect();
            table.add_row([format!("  {}", row.points), said.join("\n")]);
        }
        table.set_constraints([ColumnConstraint::Absolute(Width::Fixed(9))]);
        if let Some(column) = table.column_mut(0) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        self.print(&table);
    }

    /// A table of how well each persona fits in each dossier.
    fn grouped(&mut self, grouped: &GroupedBars) {
        let letters = grouped.members.iter().map(|(letter, _)| letter.clone());
        let header = [grouped.heading.clone()].into_iter().chain(letters);
        let header = header.chain(grouped.difference.clone());
        let rows = grouped.groups.iter().map(|group| {
            let percents = group.bars.iter().map(|bar| bar.percent.clone());
            let difference = group.difference.iter().map(|(points, _)| points.clone());
            let row = [group.name.clone()].into_iter().chain(percents);
            row.chain(difference).map(|text| shown(&text)).collect()
        });
        let rows: Vec<_> = rows.collect();
        let header: Vec<_> = header.map(|text| shown(&text)).collect();
        self.table(&header, &rows, CellAlignment::Right);
    }

    fn cells(&mut self, table: &Cells) {
        let header = table.header.iter();
        let header: Vec<_> = header
            .map(|column| shown(column.short.as_ref().unwrap_or(&column.name)))
            .collect();
        let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
        let rows: Vec<_> = rows.collect();
        let alignment = match table.kind {
            TableKind::Figures | TableKind::Heat => CellAlignment::Right,
            _ => CellAlignment::Left,
        };
        self.table(&header, &rows, alignment);
    }

    /// A table of visible text, or where its columns would be too narrow each row as lines of `column: cell`.
    fn table(&mut self, header: &[String], rows: &[Vec<String>], alignment: CellAlignment) {
        if self.width() < NARROW.max(header.len() * NARROWEST_COLUMN) {
            for row in rows {
                let name = row.first().map_or("", String::as_str).replace(BREAK, ", ");
                self.wrapped("", &name, Tone::Strong);
                let cells = header.iter().zip(row).skip(1);
                for (name, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
                    let cell = cell.replace(BREAK, "; ");
                    self.wrapped("  ", &format!("{name}: {cell}"), Tone::Plain);
                }
            }
            return;
        }
        let style = if self.appearance.drawing == Drawing::Unicode {
            UTF8_HORIZONTAL_ONLY
        } else {
            ASCII_MARKDOWN
        };
        let mut table = self.sheet(style.row_separator(LineStyle::none()));
        table.set_header(header);
        for row in rows {
            table.add_row(row);
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
            Tone::Plain | Tone::Lead => Style::new(),
            Tone::Strong | Tone::Verdict => Style::new().bold(),
            // Hues that are legible on light and on dark.
            Tone::Chosen => Style::new().green().bold(),
            Tone::Warning => Style::new().red().bold(),
            Tone::Link => Style::new().cyan(),
            Tone::Faint | Tone::Code => Style::new().dim(),
        };
        let styled = style.force_styling(self.appearance.colour).apply_to(line);
        self.out.push_str(&format!("{styled}\n"));
    }

    /// A mark, or what stands for it where there is nothing but ASCII.
    fn mark(&self, mark: &'static str, ascii: &'static str) -> &'static str {
        if self.appearance.drawing == Drawing::Unicode {
            mark
        } else {
            ascii
        }
    }

    /// A bar for hundredths of a percent, with a mark halfway if that means something; nothing where nothing is drawn.
    fn drawn(&self, hundredths: i32, width: usize, middle: bool) -> String {
        let share = usize::try_from(hundredths).unwrap_or(0);
        let bar = match self.appearance.drawing {
            Drawing::Nothing => return String::new(),
            Drawing::Ascii => "#".repeat((share * width + 5_000) / 10_000),
            Drawing::Unicode => {
                let eighths = (share * width * 8 + 5_000) / 10_000;
                let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8];
                format!("{}{part}", "█".repeat(eighths / 8))
            }
        };
        let half = width / 2;
        if middle && bar.width() <= half {
            return format!("{bar:half$}{}", self.mark("┊", "|"));
        }
        bar
    }

    /// A blank line, never two in a row.
    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

/// Text without anything hidden.
fn shown(text: &str) -> String {
    visible(text).into_owned()
}

/// What a cell says, visibly; what stands below each other in it is held apart by [`BREAK`].
fn cell(cell: &Cell) -> String {
    let text = [cell.badge.as_deref(), Some(&cell.text)];
    let text = text.into_iter().flatten();
    let text: Vec<_> = text.filter(|text| !text.is_empty()).collect();
    let tag = cell.tag.iter().map(|tag| format!(" ({tag})"));
    let text = format!("{}{}", text.join(" "), tag.collect::<String>());
    let parts = cell.parts.iter();
    let parts = parts.map(|(text, who)| format!("{text} ({who})"));
    let lines = [text].into_iter().chain(cell.note.clone()).chain(parts);
    let lines = lines.filter(|line| !line.is_empty());
    lines
        .map(|line| shown(&line))
        .collect::<Vec<_>>()
        .join(BREAK)
}
