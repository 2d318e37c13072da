//! Records in, scores out: every record becomes a score or a reject, and none is lost.
//!
//! An input is read in [`Blocks`] of whole records; [`Work`] makes scores and rejects of a block; [`run`] has as many
//! workers do that as there are, and delivers in order. A row of a table, and a flat record in a line of JSON that becomes a
//! brief document, go the fast way, through tables that the instrument is compiled to; whatever that way cannot do at once
//! goes the plain way, through a [`Dossier`](crate::dossier::Dossier), as all other records do. Nothing here opens a file.

mod block;
mod done;
mod fast;
mod header;
mod layout;
mod output;
mod pipeline;
mod process;
mod record;
mod rows;
mod tally;
mod text;
mod work;

pub use block::{Block, Blocks, NoBlock, Records};
pub use done::{Done, Position};
pub use header::{Header, NoHeader, header};
pub use layout::Layout;
pub use output::{COLUMNS, RejectForm, reason, score_header};
pub use pipeline::{Failure, run};
pub use process::{Process, Scored, TrainingScore};
pub use record::{Record, Reject};
pub use tally::Tally;
pub use work::{Source, Target, Work};

/// What separates the cells of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// Whichever of comma, semicolon and tab the header has most, unless a line before it states one.
    Sniffed,
    /// This one.
    Is(u8),
}

impl Separator {
    /// Whether a byte can separate cells: a quote or a line break has another meaning, and part of a character none.
    pub fn is_possible(byte: u8) -> bool {
        byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r')
    }
}
