//! Records in, scores out: every record goes through one [`Process`], and none is lost.
//!
//! A reader ([`table`], [`lines`], [`whole`]) turns an input into [`Record`]s or [`Reject`]s, in order; a [`Writer`]
//! writes what [`Process`] makes of them. Nothing here opens a file.

mod output;
mod process;
mod record;
mod tabular;
mod text;

pub(crate) use output::reason;
pub use output::{RejectWriter, Writer};
pub use process::{Process, Scored, TrainingScore};
pub use record::{Read, Record, Reject};
pub use tabular::{Table, table};
pub use text::{lines, whole};

/// What separates the cells of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// Whichever of comma, semicolon and tab the header has most.
    Sniffed,
    /// A tab.
    Tab,
}
