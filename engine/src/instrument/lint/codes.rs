//! The codes that a check can give. They are the ids of messages and never change meaning; each has a paragraph in every
//! language, under `explain-` and the code.

/// What makes an instrument unusable.
pub const ERRORS: [&str; 48] = [
    "bands-do-not-fit",
    "bands-must-rise",
    "caution-on-training",
    "condition-needs-one-test",
    "condition-on-a-later-question",
    "condition-test-does-not-fit",
    "condition-without-options",
    "duplicate-alias",
    "duplicate-id",
    "empty-text",
    "instrument-too-large",
    "invalid-utf8",
    "key-needs-options",
    "least-weight-too-large",
    "listed-twice",
    "malformed-id",
    "malformed-shares",
    "missing-file",
    "missing-key",
    "missing-trait",
    "missing-translation",
    "number-cannot-be-scored",
    "number-out-of-range",
    "one-decisive-question",
    "option-in-two-traits",
    "persona-without-goal",
    "persona-without-pathway",
    "questions-in-a-circle",
    "reserved-id",
    "scored-picks-need-rank",
    "scored-question-must-apply",
    "theme-alone",
    "toml-syntax",
    "too-few-personas",
    "too-many-files",
    "too-many-languages",
    "too-many-parts",
    "too-many-personas",
    "too-many-questions",
    "too-many-rows",
    "too-many-values",
    "trait-neutral-or-not",
    "trait-of-unscored-question",
    "unknown-id",
    "unknown-key",
    "unsupported-instrument-format",
    "wrong-kind",
    "wrong-number-of-options",
];

/// What a valid instrument hardly means.
pub const WARNINGS: [&str; 16] = [
    "band-out-of-reach",
    "condition-never-holds",
    "hidden-character",
    "item-on-no-route",
    "name-shared",
    "option-means-unknown",
    "options-alike",
    "preference-hidden",
    "question-never-asked",
    "scored-slowly",
    "text-not-translated",
    "treatment-twice",
    "unused-entry",
    "unused-question",
    "weight-above-decisive",
    "weight-without-effect",
];

/// All codes.
pub fn codes() -> impl Iterator<Item = &'static str> + Clone {
    ERRORS.into_iter().chain(WARNINGS)
}
