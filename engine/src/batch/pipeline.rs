//! Blocks in, scores out, in order, by as many workers as there are.
//!
//! Every worker does the same: reads the next block, whose index says how many records there are, so that the next knows its
//! numbers; works on them; in its turn delivers. One worker is a loop; more are the same loop several times. A worker holds one
//! block and what came of it, so memory is bounded by the number of workers.

use std::io;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::block::{Block, Blocks};
use super::block_output::BlockOutput;
use super::place::{Failure, Position};
use super::processor::BlockProcessor;

/// Takes what came of a block; whether to go on.
pub(super) type Deliver<'d> = dyn FnMut(&mut BlockOutput) -> io::Result<bool> + Send + 'd;

/// What delivers, passed on in the order of the blocks.
struct InTurn<'d, 'f> {
    held: Mutex<Held<'d, 'f>>,
    passed: Condvar,
}

struct Held<'d, 'f> {
    /// The block whose turn it is.
    next: u64,
    deliver: &'d mut Deliver<'f>,
    /// How the run ended, once it has.
    end: Option<Result<(), Failure>>,
    /// Whether somebody who had to pass it on never will.
    broken: bool,
}

impl InTurn<'_, '_> {
    /// Waits for the turn of a block and delivers what came of it; whether to go on. Every block has to take its turn, or none behind
    /// it ever can.
    fn deliver(&self, block: u64, worked: Result<bool, Failure>, output: &mut BlockOutput) -> bool {
        let mut held = lock(&self.held);
        while held.next != block && !held.broken {
            held = self
                .passed
                .wait(held)
                .unwrap_or_else(PoisonError::into_inner);
        }
        if held.broken {
            return false;
        }
        if held.end.is_none() {
            held.end = match worked.and_then(|worked| {
                let go_on = worked.then(|| (held.deliver)(output));
                go_on.unwrap_or(Ok(false)).map_err(Failure::Undelivered)
            }) {
                Ok(true) => None,
                Ok(false) => Some(Ok(())),
                Err(failure) => Some(Err(failure)),
            };
        }
        let go_on = held.end.is_none();
        held.next += 1;
        drop(held);
        self.passed.notify_all();
        go_on
    }
}

/// Lets nobody wait for a worker that panics: its panic ends the run.
struct Reliable<'t, 'd, 'f>(&'t InTurn<'d, 'f>);

impl Drop for Reliable<'_, '_, '_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            lock(&self.0.held).broken = true;
            self.0.passed.notify_all();
        }
    }
}

/// Works on all blocks of an input, whose first record stands at `start`, and delivers in their order. Returns how many
/// records there were up to the end, those before it counted.
///
/// # Errors
/// When the input cannot be read, a record is too large, or delivering fails.
pub fn run(
    mut blocks: Blocks<'_>,
    processor: &BlockProcessor<'_>,
    jobs: usize,
    start: Position,
    deliver: &mut Deliver<'_>,
) -> Result<u64, Failure> {
    blocks.position = start;
    let blocks = Mutex::new((blocks, 0..));
    let delivery = InTurn {
        held: Mutex::new(Held {
            next: 0,
            deliver,
            end: None,
            broken: false,
        }),
        passed: Condvar::new(),
    };
    let worker = || {
        let _reliable = Reliable(&delivery);
        let (mut block, mut output) = (Block::default(), BlockOutput::default());
        loop {
            let (turn, read) = {
                let mut blocks = lock(&blocks);
                let (blocks, turns) = &mut *blocks;
                (turns.next(), blocks.next(&mut block))
            };
            if matches!(read, Ok(true)) {
                processor.block(&block, &mut output);
            }
            if !turn.is_some_and(|turn| delivery.deliver(turn, read, &mut output)) {
                return;
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..jobs {
            scope.spawn(worker);
        }
        worker();
    });
    let rows = lock(&blocks).0.position.row;
    let held = delivery.held.into_inner();
    let end = held.unwrap_or_else(PoisonError::into_inner).end;
    end.unwrap_or(Ok(())).map(|()| rows)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
