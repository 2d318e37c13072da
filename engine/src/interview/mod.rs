//! The interview: a state machine that knows no terminal.
//!
//! The states are [`Step`]s in a sequence that follows from the answers alone; [`Interview`] knows which of them are
//! needed now. So leaving and resuming changes nothing: a dossier also says at which step it was left.
//!
//! | at | on | goes to |
//! |---|---|---|
//! | any question | an answer or "not known" | the next needed step without an answer; the review when there is none |
//! | any question | "later" | the same, and the question is on the list to come back to |
//! | any question | back | the needed step before it; the first one stays |
//! | any question | review | the review, which remembers it |
//! | the review | a row | that step, whose answer leads to the questions that apply because of it, then to the review |
//! | the review | back | the step it was opened from; the last question when there is none |
//! | the review | go on | the first needed step without an answer |
//! | the review | result | out, finished |
//! | any step | stop, interruption, end of input, other language | out, everything kept |
//!
//! A step is needed when its question is asked at all, applies to the answers so far and does not already follow from
//! a number. At a quick pace only those are that can still change the first persona. What is not needed any more stays
//! in the dossier, counts nowhere, and is there again when it is needed again.

mod ask;
mod asking;
mod commands;
mod engine;
mod live;
mod review;
mod run;
mod script;
mod sequence;

pub use ask::Voice;
pub use asking::{Ask, Expected, Item, Prompter, Reply};
pub use commands::{Command, Words};
pub use engine::{Interview, Pace, Step};
pub use run::{Outcome, is_gone, run};
pub use script::Script;
pub use sequence::Reason;
