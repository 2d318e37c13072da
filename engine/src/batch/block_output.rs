//! What came of a block, and where in the input that was.

use std::collections::HashMap;
use std::rc::Rc;

use memchr::memchr_iter;

use super::block::Block;
use super::output::Why;
use super::packed::{OutBuffer, PackedAnswers};
use super::place::Position;
use super::record::Reject;
use super::tally::Tally;
use crate::portfolio::{Aggregate, Routes};

/// What came of a block; used again for the next.
#[derive(Debug, Default)]
pub struct BlockOutput {
    pub(super) out: OutBuffer,
    /// The rejects, as rows of CSV.
    pub rejects: Vec<u8>,
    /// The first rejects, to be told.
    pub first: Vec<Reject>,
    /// How many of what.
    pub tally: Tally,
    /// What many records have in common, when that is asked for.
    pub aggregate: Aggregate,
    pub(super) routes: Routes,
    /// Whether a reject ended the work.
    pub stopped: bool,
    pub(super) said: Option<PackedAnswers>,
    /// What stands before the next record; lines are counted up to a place in the block, and on from there when asked for.
    pub(super) at: Position,
    counted: usize,
    /// Reasons that were told before, by what they are about.
    pub(super) whys: HashMap<Vec<u8>, Rc<Why>>,
}

/// How many rejects of a block are kept to be told.
pub(super) const TOLD: usize = 10;

impl BlockOutput {
    /// The scores.
    pub fn scores(&self) -> &[u8] {
        self.out.bytes()
    }

    /// The line on which a record begins, from 1, counted on from the reject before it.
    pub(super) fn line(&mut self, block: &Block, at: usize) -> u64 {
        let between = &block.bytes()[self.counted..at];
        self.at.line += memchr_iter(b'\n', between).count() as u64;
        self.counted = at;
        self.at.line + 1
    }

    /// Goes on to the next record.
    pub(super) fn pass(&mut self) {
        self.at.row += 1;
        self.out.count();
    }

    pub(super) fn begin(&mut self, at: Position, personas: usize) {
        self.at = at;
        self.counted = 0;
        self.out.begin(at.row + 1);
        self.rejects.clear();
        self.first.clear();
        self.tally = Tally::new(personas);
        self.aggregate = Aggregate::default();
        self.stopped = false;
    }
}
