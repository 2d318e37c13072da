//! Asking: the two who put the questions of an interview to a person.
//!
//! The interview speaks to a [`Prompter`](leerkompas_engine::interview::Prompter) and never learns which: keys and lists on
//! a terminal ([`Screen`]), or plain lines for screen readers, pipes and dumb terminals ([`Lines`]). The same
//! [`Command`](leerkompas_engine::interview::Command)s work in both at every question: one key on a terminal, the same
//! character or a word in a line.

mod editor;
mod field;
mod find;
mod inline_renderer;
mod input;
mod keyboard;
mod keys;
mod line_reply;
mod lines;
mod list;
mod pager;
mod screen;
mod terminal;
mod view;

pub use editor::{Edited, edit, editor, select};
pub use lines::Lines;
pub use pager::Pager;
pub use screen::Screen;
pub use terminal::{Elsewhere, Remembered, can_ask, on_interrupt, restore};
