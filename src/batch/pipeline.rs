//! Blocks in, scores out, in order, by as many workers as there are.
//!
//! Every worker does the same: takes the next block, works on it, waits for its turn, delivers. One worker is a loop;
//! more are the same loop several times.

use std::io;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::block::{Block, Blocks};
use super::work::{Done, Work};

/// Takes what came of a block; whether to go on.
pub(super) type Deliver<'d> = dyn FnMut(&mut Done) -> io::Result<bool> + Send + 'd;

/// Whose turn it is to deliver.
struct Turn<'d, 'f> {
    next: u64,
    deliver: &'d mut Deliver<'f>,
    /// How the run ended, once it has.
    end: Option<io::Result<()>>,
}

/// Works on all blocks of an input and delivers in their order. Returns how many records there were before the end.
///
/// # Errors
/// When the input cannot be read, or delivering fails.
pub fn run(
    blocks: Blocks<'_>,
    work: &Work<'_>,
    jobs: usize,
    deliver: &mut Deliver<'_>,
) -> io::Result<u64> {
    let blocks = Mutex::new((blocks, 0_u64));
    let turn = Mutex::new(Turn {
        next: 0,
        deliver,
        end: None,
    });
    let passed = Condvar::new();
    let worker = || {
        let (mut block, mut done) = (Block::default(), Done::default());
        loop {
            let (place, read) = {
                let mut blocks = lock(&blocks);
                let place = blocks.1;
                blocks.1 += 1;
                (place, blocks.0.next(&mut block))
            };
            if matches!(read, Ok(true)) {
                work.block(&block, &mut done);
            }
            let mut turn = lock(&turn);
            while turn.next != place && turn.end.is_none() {
                turn = passed.wait(turn).unwrap_or_else(PoisonError::into_inner);
            }
            if turn.end.is_none() {
                turn.end = match read {
                    Err(error) => Some(Err(error)),
                    Ok(false) => Some(Ok(())),
                    Ok(true) => match (turn.deliver)(&mut done) {
                        Ok(true) => None,
                        Ok(false) => Some(Ok(())),
                        Err(error) => Some(Err(error)),
                    },
                };
            }
            turn.next += 1;
            let ended = turn.end.is_some();
            drop(turn);
            passed.notify_all();
            if ended {
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
    let rows = lock(&blocks).0.row();
    let turn = turn.into_inner().unwrap_or_else(PoisonError::into_inner);
    turn.end.unwrap_or(Ok(())).map(|()| rows)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
