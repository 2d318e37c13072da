//! `interview`: ask, keep every answer, and show the result.

mod conversation;
mod dossier_file;
mod menu;
mod result;
mod resume_picker;
mod sitting;
mod start;
mod takeover;

pub(super) use self::dossier_file::open;
pub(super) use self::sitting::{plan, run};
