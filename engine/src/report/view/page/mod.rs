//! A page before it has a medium: what it says and in which order, as blocks of text, numbers and ids without markup.
//!
//! A view decides all of it, once; a renderer draws each block in its own way and chooses nothing.

mod bars;
mod block;
mod journey;
mod list;
mod table;

pub use bars::{Bar, BarGroup, Bars, Evidence, GroupedBars, Weight};
pub use block::{Block, Cover, Made, Page, Part, Remark, Section};
pub use journey::{Content, Journey, Layer, Stop};
pub use list::{Cited, Entry, List, ListKind, Tone};
pub use table::{Cell, Column, Table, TableKind};
