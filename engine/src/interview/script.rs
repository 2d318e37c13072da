//! Replies from a list, for tests: what was asked is kept, and running out of replies is the end of input.

use std::collections::VecDeque;
use std::io;

use super::asking::{Ask, Prompter, Reply};
use crate::text::locale::Locale;

/// A prompter that replies by a script.
#[derive(Debug, Default)]
pub struct Script {
    replies: VecDeque<Reply>,
    /// Everything that was asked, in order.
    pub asked: Vec<Ask>,
    /// Everything that was told, in order.
    pub told: Vec<String>,
}

impl Script {
    /// A script of replies.
    pub fn new(replies: impl IntoIterator<Item = Reply>) -> Self {
        Self {
            replies: replies.into_iter().collect(),
            ..Self::default()
        }
    }

    /// The replies that nobody asked for.
    pub fn left(&self) -> usize {
        self.replies.len()
    }
}

impl Prompter for Script {
    fn ask(&mut self, ask: &Ask, _: &Locale) -> io::Result<Reply> {
        self.asked.push(ask.clone());
        self.replies
            .pop_front()
            .ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    fn tell(&mut self, text: &str) -> io::Result<()> {
        self.told.push(text.to_owned());
        Ok(())
    }
}
