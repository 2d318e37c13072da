//! `man`: the pages of the manual.

use std::fs;
use std::io::Write;

use crate::cli::ManualPages;
use crate::commands::destination::{Destination, Sources};
use crate::commands::files;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::fs::Readers;
use crate::manual::manual;
use leerkompas_engine::text::locale::Locale;

pub(super) fn run(
    args: &ManualPages,
    locale: &Locale,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let pages = manual(locale)?;
    let Some(folder) = &args.output else {
        // The first is that of the program, and names all others.
        for page in pages.iter().take(1) {
            out.write_all(page.text.as_bytes())?;
        }
        return Ok(Exit::Done);
    };
    fs::create_dir_all(folder).map_err(|error| CommandError::write(folder, error))?;
    for page in pages {
        let path = folder.join(&page.file);
        let output = Destination::new(Some(&path), &Sources::default())?;
        files::write(&output, &page.text, Readers::Usual, locale, out)?;
    }
    Ok(Exit::Done)
}
