//! `new`: a blank to fill in.

use std::io::Write;

use crate::cli::{New, NewFormat};
use crate::commands::destination::{Destination, Sources};
use crate::commands::files;
use crate::commands::reading::STREAM;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::fs::Readers;
use leerkompas_engine::dossier::decision::BARRIERS;
use leerkompas_engine::dossier::{Dossier, Sheet, blank_toml, json_text};
use leerkompas_engine::instrument::Layer;
use leerkompas_engine::text::message::Message;

pub(super) fn run(args: &New, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let instrument = &context.instrument;
    let format = match files::format(args.format, Some(&args.dossier)) {
        Some(format) => format,
        None if args.dossier.extension().is_none() => NewFormat::Toml,
        None => {
            let message = Message::new("new-in-no-format").text("file", args.dossier.display());
            return Err(CommandError::Usage(message, Some(Message::new("hint-new-format"))).into());
        }
    };
    let text = match format {
        NewFormat::Toml => {
            let language = instrument.language_or_first(context.locale.code());
            blank_toml(instrument, &context.locale, language)
        }
        NewFormat::Json => {
            let mut dossier = Dossier::empty(instrument);
            dossier.trainings.push(Sheet::empty(instrument));
            json_text(instrument, &dossier)
        }
        NewFormat::Csv => {
            let questions = instrument
                .questions
                .iter()
                .map(|question| question.id.as_str());
            let barriers = instrument.items_of(Layer::Threshold).next();
            let barriers = barriers.map(|_| BARRIERS);
            let columns: Vec<_> = ["organisation", "training"]
                .into_iter()
                .chain(questions)
                .chain(barriers)
                .collect();
            columns.join(",") + "\n"
        }
    };
    let stream = args.dossier.as_os_str() == STREAM;
    let there = args.dossier.try_exists();
    let there = there.map_err(|error| CommandError::write(&args.dossier, error))?;
    if !stream && there {
        let message = Message::new("file-exists").text("file", args.dossier.display());
        return Err(CommandError::Usage(message, Some(Message::new("hint-other-name"))).into());
    }
    let readers = match format {
        NewFormat::Toml | NewFormat::Json => Readers::Owner,
        NewFormat::Csv => Readers::Usual,
    };
    let output = Destination::new(Some(&args.dossier), &Sources::new(context))?;
    files::write(&output, &text, readers, &context.locale, out)?;
    if !stream {
        let id = match format {
            NewFormat::Toml => "new-written",
            NewFormat::Json => "new-written-json",
            NewFormat::Csv => "new-written-csv",
        };
        let next = Message::new(id).text("file", args.dossier.display());
        files::tell(&context.locale.say(&next));
    }
    Ok(Exit::Done)
}
