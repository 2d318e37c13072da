//! What the project promises of itself: its dependencies and its texts.

mod dependencies;
mod texts;
