//! The manual: a page for the program and one for each command, in one language, all from the definition of the command
//! line.
//!
//! clap_mangen knows how options, arguments and commands stand on a page; its headings are English, so each part is taken
//! by itself and gets the heading of the locale.

use std::io;

use clap::Command as Clap;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::cli;
use crate::exit::Exit;
use leerkompas_engine::text::locale::Locale;

/// The section of the manual that commands stand in.
const SECTION: &str = "1";

/// How roff is told to draw a straight quote.
const QUOTES: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

/// One page of the manual.
#[derive(Debug)]
pub struct ManualPage {
    /// The name of its file, such as `leerkompas-report.1`.
    pub file: String,
    /// What stands on it, as roff.
    pub text: String,
}

/// All pages, that of the program first.
///
/// # Errors
/// None for pages that are made in memory; the signature of clap_mangen allows them.
pub fn manual(locale: &Locale) -> io::Result<Vec<ManualPage>> {
    let mut command = cli::command(locale);
    command.build();
    let mut pages = Vec::new();
    collect(&command, None, locale, &mut pages)?;
    Ok(pages)
}

fn collect(
    command: &Clap,
    above: Option<&str>,
    locale: &Locale,
    pages: &mut Vec<ManualPage>,
) -> io::Result<()> {
    let page = page(command, above, locale)?;
    let name = page.file.trim_end_matches(".1").to_owned();
    pages.push(page);
    for command in command.get_subcommands() {
        collect(command, Some(&name), locale, pages)?;
    }
    Ok(())
}

fn page(command: &Clap, above: Option<&str>, locale: &Locale) -> io::Result<ManualPage> {
    let name = command
        .get_display_name()
        .unwrap_or_else(|| command.get_name());
    let man = Man::new(command.clone()).section(SECTION);
    let mut parts = Vec::new();
    headed(&mut parts, &locale.get("manual-name"), |part| {
        man.render_name_section(part)
    })?;
    headed(&mut parts, &locale.get("manual-synopsis"), |part| {
        man.render_synopsis_section(part)
    })?;
    description(command, locale).to_writer(&mut parts)?;
    man.render_options_section(&mut parts)?;
    if command.has_subcommands() {
        headed(&mut parts, &locale.get("help-commands"), |part| {
            man.render_subcommands_section(part)
        })?;
    }
    match above {
        None => ending(locale).to_writer(&mut parts)?,
        Some(above) => see_also(above, locale).to_writer(&mut parts)?,
    }
    let parts = String::from_utf8(parts).map_err(io::Error::other)?;
    Ok(ManualPage {
        file: man.get_filename(),
        text: format!("{}{}", beginning(name, locale), once(&parts)),
    })
}

/// The title, without a date: the same version makes the same page on any day. Words are not divided, because roff would
/// divide them by the rules of another language.
fn beginning(name: &str, locale: &Locale) -> String {
    let (name, version) = (name.to_uppercase(), env!("CARGO_PKG_VERSION"));
    let manual = locale.get("manual-title");
    format!(
        "{QUOTES}.TH \"{name}\" \"{SECTION}\" \"\" \"leerkompas {version}\" \"{manual}\"\n.nh\n.ad l\n"
    )
}

/// Parts without how quotes are drawn, which stands before each of them.
fn once(parts: &str) -> String {
    parts.replace(QUOTES, "")
}

/// Adds a part with this heading instead of its own.
fn headed(
    parts: &mut Vec<u8>,
    heading: &str,
    render: impl FnOnce(&mut Vec<u8>) -> io::Result<()>,
) -> io::Result<()> {
    let mut part = Vec::new();
    render(&mut part)?;
    let part = String::from_utf8(part).map_err(io::Error::other)?;
    for line in part.lines() {
        if line.starts_with(".SH ") {
            parts.extend(format!(".SH \"{}\"\n", heading.to_uppercase()).bytes());
        } else {
            parts.extend(line.bytes());
            parts.push(b'\n');
        }
    }
    Ok(())
}

/// What a command does, with what its help says at the end.
fn description(command: &Clap, locale: &Locale) -> Roff {
    let mut roff = Roff::new();
    heading(&mut roff, &locale.get("manual-description"));
    let texts = [command.get_about(), command.get_after_help()];
    let texts = texts.into_iter().flatten().map(ToString::to_string);
    for (at, text) in texts.filter(|text| !text.is_empty()).enumerate() {
        if at > 0 {
            roff.control("PP", []);
        }
        roff.text([roman(text)]);
    }
    roff
}

/// How the program ends, what it reads besides its arguments, and where its files stand.
fn ending(locale: &Locale) -> Roff {
    let mut roff = Roff::new();
    heading(&mut roff, &locale.get("manual-exit"));
    for (exit, text) in [
        (Exit::Done, "manual-exit-done"),
        (Exit::Failed, "manual-exit-failed"),
        (Exit::Usage, "manual-exit-usage"),
        (Exit::Rejected, "manual-exit-rejected"),
        (Exit::NoTerminal, "manual-exit-no-terminal"),
        (Exit::Interrupted, "manual-exit-interrupted"),
    ] {
        entry(&mut roff, &(exit as u8).to_string(), &locale.get(text));
    }
    heading(&mut roff, &locale.get("manual-environment"));
    for (name, text) in [
        ("LEERKOMPAS_LANG", "manual-env-lang"),
        ("LEERKOMPAS_MODEL", "manual-env-model"),
        ("NO_COLOR", "manual-env-no-color"),
        ("ACCESSIBLE", "manual-env-accessible"),
        ("COLUMNS", "manual-env-columns"),
        ("SOURCE_DATE_EPOCH", "manual-env-date"),
    ] {
        entry(&mut roff, name, &locale.get(text));
    }
    heading(&mut roff, &locale.get("manual-files"));
    roff.text([roman(locale.get("manual-files-text"))]);
    roff
}

fn see_also(above: &str, locale: &Locale) -> Roff {
    let mut roff = Roff::new();
    heading(&mut roff, &locale.get("manual-see-also"));
    roff.text([bold(above), roman(format!("({SECTION})"))]);
    roff
}

fn heading(roff: &mut Roff, heading: &str) {
    roff.control("SH", [heading.to_uppercase().as_str()]);
}

fn entry(roff: &mut Roff, name: &str, text: &str) {
    roff.control("TP", []);
    roff.text([bold(name)]);
    roff.text([roman(text)]);
}
