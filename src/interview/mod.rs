//! The interview: a state machine that knows no terminal.
//!
//! The states are [`Step`]s in one fixed sequence; [`Interview`] knows which of them are needed now.
//!
//! | at | on | goes to |
//! |---|---|---|
//! | any question | an answer or "not known" | the next needed step that has no answer; after going back, the next needed step, until the place where going back began |
//! | any question | back | the needed step before it; the first one stays |
//! | any step | stop, interruption, end of input | out, everything kept |
//! | the end | another training | the title of a new training |
//! | the end | back | the last question |
//! | the end | the result | out, finished |
//!
//! A step is needed when its question is asked at all, applies to the answers so far and does not already follow from
//! a number. Going back depends on the sequence alone, so it works the same after resuming.

mod ask;
mod engine;
mod run;

pub use ask::Voice;
pub use engine::{Interview, Step};
pub use run::{Outcome, run};
