//! A page in the person's browser.

use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use leerkompas_engine::text::message::Message;

/// How long a program that opens files may take to say that it cannot. One that shows the page itself does not end at all.
const PATIENCE: Duration = Duration::from_secs(2);

/// Opens a page with whatever the system opens such files with, and says what came of it.
pub(super) fn open(path: &Path) -> Message {
    let shown = path.display();
    let whole = path.canonicalize();
    let is_open = whole.is_ok_and(|path| {
        let mut programs = open::commands(path).into_iter();
        programs.any(|mut program| {
            program
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            program.spawn().is_ok_and(has_taken)
        })
    });
    Message::new(if is_open { "opened" } else { "not-opened" }).text("file", shown)
}

/// Whether a program opened what it was given: it ended well, or has not ended.
fn has_taken(mut program: Child) -> bool {
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        match program.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => sleep(Duration::from_millis(20)),
            Err(_) => return false,
        }
    }
    true
}
