//! Blocks in, scores out, in order, by as many workers as there are.
//!
//! Every worker does the same: takes the next block and finds its records; in its turn says how many there are, so that the
//! next knows its numbers; works on them; in its turn delivers. One worker is a loop; more are the same loop several times.

use std::io;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::block::{Block, Blocks, NoBlock};
use super::done::{Done, Position};
use super::work::Work;

/// Takes what came of a block; whether to go on.
pub(super) type Deliver<'d> = dyn FnMut(&mut Done) -> io::Result<bool> + Send + 'd;

/// Why a run ended before its input.
#[derive(Debug)]
pub enum Failure {
    /// The input cannot be read.
    Unreadable(io::Error),
    /// The record that begins on this line, from 1, is larger than `most` bytes.
    TooLarge {
        /// Where it begins.
        line: u64,
        /// How large a record may be.
        most: usize,
    },
    /// What came of the records cannot be delivered.
    Undelivered(io::Error),
}

/// Something that is passed on in the order of the blocks.
struct InTurn<T> {
    held: Mutex<Held<T>>,
    passed: Condvar,
}

struct Held<T> {
    /// The block whose turn it is.
    next: u64,
    thing: T,
    /// Whether somebody who had to pass it on never will.
    broken: bool,
}

impl<T> InTurn<T> {
    fn new(thing: T) -> Self {
        Self {
            held: Mutex::new(Held {
                next: 0,
                thing,
                broken: false,
            }),
            passed: Condvar::new(),
        }
    }

    /// Waits for the turn of a block. Every block has to take it, or none behind it ever can; nothing when one cannot.
    fn take<R>(&self, block: u64, act: impl FnOnce(&mut T) -> R) -> Option<R> {
        let mut held = lock(&self.held);
        while held.next != block && !held.broken {
            held = self
                .passed
                .wait(held)
                .unwrap_or_else(PoisonError::into_inner);
        }
        if held.broken {
            return None;
        }
        let result = act(&mut held.thing);
        held.next += 1;
        drop(held);
        self.passed.notify_all();
        Some(result)
    }

    fn break_off(&self) {
        lock(&self.held).broken = true;
        self.passed.notify_all();
    }

    fn into_inner(self) -> T {
        let held = self.held.into_inner();
        held.unwrap_or_else(PoisonError::into_inner).thing
    }
}

/// Lets nobody wait for a worker that panics: its panic ends the run.
struct Reliable<'t, A, B>(&'t InTurn<A>, &'t InTurn<B>);

impl<A, B> Drop for Reliable<'_, A, B> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.break_off();
            self.1.break_off();
        }
    }
}

/// Works on all blocks of an input, whose first record stands at `start`, and delivers in their order. Returns how many
/// records there were up to the end, those before it counted.
///
/// # Errors
/// When the input cannot be read, a record is too large, or delivering fails.
pub fn run(
    blocks: Blocks<'_>,
    work: &Work<'_>,
    jobs: usize,
    start: Position,
    deliver: &mut Deliver<'_>,
) -> Result<u64, Failure> {
    let blocks = Mutex::new((blocks, 0_u64));
    let position = InTurn::new(start);
    // How the run ended, once it has.
    let delivery = InTurn::new((deliver, None));
    let worker = || {
        let _reliable = Reliable(&position, &delivery);
        let (mut block, mut done) = (Block::default(), Done::default());
        loop {
            let (place, read) = {
                let mut blocks = lock(&blocks);
                let place = blocks.1;
                blocks.1 += 1;
                (place, blocks.0.next(&mut block))
            };
            let there = matches!(read, Ok(true));
            let length = if there {
                work.find(&block, &mut done)
            } else {
                Position::default()
            };
            let at = position.take(place, |position| {
                std::mem::replace(position, *position + length)
            });
            let Some(at) = at else { return };
            if there {
                work.block(&block, at, &mut done);
            }
            let ended = delivery.take(place, |(deliver, end)| {
                if end.is_none() {
                    *end = match read {
                        Err(NoBlock::Unreadable(error)) => Some(Err(Failure::Unreadable(error))),
                        Err(NoBlock::TooLarge(most)) => {
                            let line = at.line + 1;
                            Some(Err(Failure::TooLarge { line, most }))
                        }
                        Ok(false) => Some(Ok(())),
                        Ok(true) => match deliver(&mut done) {
                            Ok(true) => None,
                            Ok(false) => Some(Ok(())),
                            Err(error) => Some(Err(Failure::Undelivered(error))),
                        },
                    };
                }
                end.is_some()
            });
            if ended != Some(false) {
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
    let rows = position.into_inner().row;
    delivery.into_inner().1.unwrap_or(Ok(())).map(|()| rows)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
