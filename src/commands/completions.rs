//! `completions`: what a shell needs to complete a command line.

use std::io::Write;

use clap_complete::aot;

use crate::cli::{self, Completions, Shell};
use crate::exit::Exit;
use leerkompas_engine::text::locale::Locale;

pub(super) fn run(
    args: &Completions,
    locale: &Locale,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let shell = match args.shell {
        Shell::Bash => aot::Shell::Bash,
        Shell::Zsh => aot::Shell::Zsh,
        Shell::Fish => aot::Shell::Fish,
        Shell::Powershell => aot::Shell::PowerShell,
    };
    let mut command = cli::completed(locale);
    // The generators panic where they cannot write, as on a closed pipe.
    let mut script = Vec::new();
    aot::generate(shell, &mut command, "leerkompas", &mut script);
    out.write_all(&script)?;
    Ok(Exit::Done)
}
