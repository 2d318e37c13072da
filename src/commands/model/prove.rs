//! Proofs while somebody waits: on all cores, with a bar that shows how far they are.

use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{available_parallelism, scope, sleep};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use leerkompas_engine::proof::Progress;
use leerkompas_engine::text::locale::Locale;

/// How often the bar moves.
const OFTEN: Duration = Duration::from_millis(100);

/// As many workers as were asked for, or as there are cores.
pub(super) fn workers(jobs: Option<usize>) -> usize {
    jobs.unwrap_or_else(|| available_parallelism().map_or(1, usize::from))
}

/// Does what takes a while, and shows on a terminal how many answer sets of `size` are done.
pub(super) fn watched<T>(size: u64, locale: &Locale, work: impl FnOnce(&Progress) -> T) -> T {
    let progress = Progress::default();
    if !io::stderr().is_terminal() {
        return work(&progress);
    }
    let bar = ProgressBar::with_draw_target(Some(size), ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template(&locale.get("proof-progress")) {
        bar.set_style(style.progress_chars("█▉▊▋▌▍▎▏ "));
    }
    let done = AtomicBool::new(false);
    scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                bar.set_position(progress.get());
                sleep(OFTEN);
            }
            bar.finish_and_clear();
        });
        let result = work(&progress);
        done.store(true, Ordering::Relaxed);
        result
    })
}
