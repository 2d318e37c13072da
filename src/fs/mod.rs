//! Writing a file so that a crash, a full disk or a power cut leaves the old one or the new one, never half, and so that nobody can
//! read the new one who could not read the old.

mod claim;
mod file;
mod place;
#[cfg(unix)]
mod rights;

pub use claim::Claim;
pub use file::{Lost, Pending, Readers, TEMPORARY, check_folder, check_writable, save};
pub use place::{Place, target};
