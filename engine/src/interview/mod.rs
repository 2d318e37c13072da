//! The interview: a state machine that knows no terminal.
//!
//! The states are [`Step`]s in a sequence that follows from the answers alone; [`Interview`] knows which of them are
//! needed now. So leaving and resuming changes nothing: a dossier also says at which step it was left.
//!
//! | at | on | goes to |
//! |---|---|---|
//! | any question | an answer or "not known" | the next needed step without an answer; the review when there is none |
//! | a question whose picks can matter more or less | several of them | the same question: which matters most |
//! | which matters most | one of them, equal or "not known" | the next needed step, as after an answer |
//! | which matters most | back | the picks, as they were |
//! | any question | "later" | the same, and the question is on the list to come back to |
//! | any question | back | the needed step before it; the first one stays |
//! | any question | review | the review, which remembers it |
//! | the review | a row | that step, whose answer leads to the questions that apply because of it, then to the review |
//! | the review | back | the step it was opened from; the last question when there is none |
//! | the review | go on | the first needed step without an answer |
//! | the review | result | out, finished |
//! | any step | stop, interruption, end of input, other language | out, everything kept |
//!
//! Which of several picks matters most is no step of its own: the picks are kept before it is asked, as equals unless they
//! were ranked before, so nothing that ends it loses them.
//!
//! After a result come two conversations beside the questions, about one training each: which thresholds people meet
//! ([`BarrierQuestions`]) and what they will do ([`decide`]). Neither changes an answer.
//!
//! A step is needed when its question is asked at all, applies to the answers so far and does not already follow from
//! a number. At a quick pace only those are that can still change the first persona. What is not needed any more stays
//! in the dossier, counts nowhere, and is there again when it is needed again.

mod ask;
mod asking;
mod barriers;
mod commands;
mod decide;
mod engine;
mod live;
mod offer;
mod review;
mod run;
mod script;
mod sequence;
mod voice;

pub use asking::{Ask, Expected, Item, Prompter, Ranking, Reply, refused_number};
pub use barriers::BarrierQuestions;
pub use commands::Command;
pub use decide::decide;
pub use engine::{Interview, Pace, Step};
pub use offer::Words;
pub use run::{Keep, Outcome, is_gone, run};
pub use script::Script;
pub use sequence::Reason;
pub use voice::Voice;
