//! The one way through all answer sets: every place on every axis, on all cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::scope;

use super::Progress;

/// A walk over axes with so many places each. What is known of a set is carried along: `plus` adds a place on an axis to
/// the sums so far.
pub(super) struct Walker<'w, S, P> {
    pub(super) sizes: &'w [usize],
    pub(super) start: S,
    pub(super) plus: P,
}

impl<S: Copy + Sync, P: Fn(S, usize, usize) -> S + Sync> Walker<'_, S, P> {
    /// Visits every set with that many workers, which share the places on the first axis; returns what each has found.
    pub(super) fn all<F: Send>(
        &self,
        jobs: usize,
        progress: &Progress,
        begin: impl Fn() -> F + Sync,
        visit: impl Fn(&mut F, S, &[usize]) + Sync,
    ) -> Vec<F> {
        let next = AtomicUsize::new(0);
        let inner = self.sizes.iter().skip(1).map(|size| *size as u64);
        let sets_a_place: u64 = inner.product();
        let worker = || {
            let mut found = begin();
            let mut at = vec![0; self.sizes.len()];
            loop {
                let place = next.fetch_add(1, Ordering::Relaxed);
                if place >= self.sizes.first().copied().unwrap_or(0) {
                    return found;
                }
                at[0] = place;
                let sums = (self.plus)(self.start, 0, place);
                self.step(1, sums, &mut at, &mut found, &visit);
                progress.add(sets_a_place);
            }
        };
        scope(|scope| {
            let workers: Vec<_> = (1..jobs).map(|_| scope.spawn(worker)).collect();
            let mut all = vec![worker()];
            for worker in workers {
                match worker.join() {
                    Ok(theirs) => all.push(theirs),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            all
        })
    }

    fn step<F>(
        &self,
        axis: usize,
        sums: S,
        at: &mut [usize],
        found: &mut F,
        visit: &impl Fn(&mut F, S, &[usize]),
    ) {
        let Some(places) = self.sizes.get(axis) else {
            visit(found, sums, at);
            return;
        };
        for place in 0..*places {
            at[axis] = place;
            let sums = (self.plus)(sums, axis, place);
            self.step(axis + 1, sums, at, found, visit);
        }
    }
}
