//! Where results go: never over what they are made of. Every command that writes asks here; what writes takes nothing else.

use std::collections::HashSet;
use std::fs::File;
use std::path::Path;

use super::reading::STREAM;
use crate::context::Context;
use crate::error::CommandError;
use crate::fs::Place;
use leerkompas_engine::text::message::Message;

/// The files that a command reads.
#[derive(Default)]
pub(super) struct Sources(HashSet<Place>);

impl Sources {
    /// Those of the instrument: whatever it reads besides, a command reads them.
    pub(super) fn new(context: &Context) -> Self {
        let mut sources = Self::default();
        let names = context.files.iter().map(String::as_str);
        sources.add_instrument(context.model.as_deref(), names);
        sources
    }

    /// The files of these names in the folder of an instrument; nothing for the one that comes with the program.
    pub(super) fn add_instrument<'n>(
        &mut self,
        folder: Option<&Path>,
        names: impl Iterator<Item = &'n str>,
    ) {
        let Some(folder) = folder else { return };
        // The names are for people; what is behind the folder is as it is on the disk.
        let shown = folder.display().to_string();
        for name in names {
            let name = Path::new(name);
            self.add(&folder.join(name.strip_prefix(&shown).unwrap_or(name)));
        }
    }

    /// One more, or the standard input for `-`.
    pub(super) fn add(&mut self, path: &Path) {
        self.0.extend(place(path));
    }
}

/// Where a result may be written.
#[derive(Clone, Debug)]
pub(super) struct Destination<'p> {
    file: Option<&'p Path>,
    place: Option<Place>,
}

impl<'p> Destination<'p> {
    /// The file of an option, or the standard output without one and for `-`.
    ///
    /// # Errors
    /// When it is one of the sources: they would be gone, replaced by what was made of them.
    pub(super) fn new(output: Option<&'p Path>, sources: &Sources) -> Result<Self, CommandError> {
        let file = output.filter(|path| path.as_os_str() != STREAM);
        let place = match file {
            Some(path) => Place::of(path),
            None => standard(&std::io::stdout()),
        };
        if let Some(place @ Place::File(_)) = &place
            && sources.0.contains(place)
        {
            let name = file.unwrap_or(Path::new(STREAM));
            let message = Message::new("output-is-input").text("file", name.display());
            let hint = Message::new("hint-other-output");
            return Err(CommandError::Usage(message, Some(hint)));
        }
        Ok(Self { file, place })
    }

    /// The file, if it is not the standard output.
    pub(super) fn file(&self) -> Option<&'p Path> {
        self.file
    }

    /// Whether two results would be written to the same file or stream.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.place.is_some() && self.place == other.place
    }
}

/// The place of an input.
pub(super) fn place(input: &Path) -> Option<Place> {
    if input.as_os_str() == STREAM {
        standard(&std::io::stdin())
    } else {
        Place::of(input)
    }
}

/// The place of a standard stream.
fn standard(stream: &impl Descriptor) -> Option<Place> {
    Place::of_stream(&stream.file()?)
}

/// A stream that can be looked at as a file.
trait Descriptor {
    fn file(&self) -> Option<File>;
}

#[cfg(unix)]
impl<T: std::os::fd::AsFd> Descriptor for T {
    fn file(&self) -> Option<File> {
        Some(File::from(self.as_fd().try_clone_to_owned().ok()?))
    }
}

#[cfg(not(unix))]
impl<T> Descriptor for T {
    fn file(&self) -> Option<File> {
        None
    }
}
