//! The schemas say what the program does: that of a dossier what the reader accepts, that of a result what is written.

mod dossier;
mod given;
mod result;
