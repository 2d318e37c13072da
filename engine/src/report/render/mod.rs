//! Renderers: each a function of a [`Page`](super::view::Page) alone, with one escape of its own. A renderer draws; it chooses nothing.

mod html;
mod markdown;
mod terminal;

pub use html::html;
pub use markdown::markdown;
pub use terminal::{Appearance, Drawing, terminal};
