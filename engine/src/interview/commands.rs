//! The commands that mean the same at every question.

/// Something that can be said instead of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The answer is not known; a text is left open, a note taken away, and picks of which none matters most weigh the same.
    Skip,
    /// Explain the question.
    Help,
    /// Back to the question before.
    Back,
    /// Write a note.
    Note,
    /// Go on, and come back to this question.
    Later,
    /// See all answers.
    Review,
    /// Go on in the next language.
    Language,
    /// Save and stop.
    Stop,
}

impl Command {
    /// All of them.
    pub(super) const ALL: [Command; 8] = [
        Command::Skip,
        Command::Help,
        Command::Back,
        Command::Note,
        Command::Later,
        Command::Review,
        Command::Language,
        Command::Stop,
    ];

    /// What is typed.
    pub fn mark(self) -> char {
        match self {
            Command::Help => '?',
            Command::Skip => '-',
            Command::Back => '<',
            Command::Note => '+',
            Command::Later => '*',
            Command::Review => '=',
            Command::Language => '@',
            Command::Stop => '!',
        }
    }

    /// The id of the text that says what it does.
    pub(super) fn id(self) -> &'static str {
        match self {
            Command::Help => "command-help",
            Command::Skip => "command-skip",
            Command::Back => "command-back",
            Command::Note => "command-note",
            Command::Later => "command-later",
            Command::Review => "command-review",
            Command::Language => "command-language",
            Command::Stop => "command-stop",
        }
    }

    /// The id of the words that are typed for it.
    pub(super) fn words_id(self) -> &'static str {
        match self {
            Command::Help => "command-help-words",
            Command::Skip => "command-skip-words",
            Command::Back => "command-back-words",
            Command::Note => "command-note-words",
            Command::Later => "command-later-words",
            Command::Review => "command-review-words",
            Command::Language => "command-language-words",
            Command::Stop => "command-stop-words",
        }
    }
}
