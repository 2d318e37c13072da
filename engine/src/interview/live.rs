//! What may be seen of a result before everything is asked: only for who asked for it, because it colours answers.

use super::engine::Interview;
use super::voice::Voice;
use crate::dossier::Subject;
use crate::instrument::PersonaIx;
use crate::scoring::{Assessment, mix};
use crate::text::message::Message;

/// The trainings about which everything is asked and something certain can be said: the personas that fit each.
pub(super) fn finished(interview: &Interview<'_>) -> Vec<Vec<PersonaIx>> {
    let instrument = interview.instrument();
    let trainings = 0..interview.dossier().trainings.len();
    trainings
        .filter(|at| !interview.is_waiting(Subject::Training(*at)))
        .filter_map(|at| {
            let answers = instrument.effective(&interview.dossier().answers(at));
            let assessment = interview.scorer.assess(answers);
            let certain = assessment.certain();
            (!certain.is_empty()).then(|| certain.to_vec())
        })
        .collect()
}

/// The mix over the finished trainings, a line a persona.
pub(super) fn mix_so_far(interview: &Interview<'_>, voice: &Voice<'_>) -> String {
    let finished = finished(interview);
    let intro = Message::new("live-mix").number("trainings", finished.len());
    let mut lines = vec![voice.locale.say(&intro)];
    lines.extend(mix(&finished).iter().map(|part| {
        let line = Message::new("mix-part")
            .text("share", voice.percent(part.share))
            .text("persona", voice.persona(interview, part.persona))
            .number("trainings", part.trainings);
        voice.locale.say(&line)
    }));
    lines.join("\n")
}

/// Where a training stands now: the first personas and their matches.
pub(super) fn standing(interview: &Interview<'_>, voice: &Voice<'_>, training: usize) -> String {
    const SHOWN: usize = 3;
    let instrument = interview.instrument();
    let answers = instrument.effective(&interview.dossier().answers(training));
    let Assessment { score, verdict, .. } = interview.scorer.assess(answers);
    if !verdict.names_persona() {
        return voice.locale.get("live-insufficient");
    }
    let shown: Vec<_> = score
        .ranking
        .iter()
        .take(SHOWN)
        .map(|persona| {
            let name = voice.persona(interview, *persona);
            format!("{name} {}", voice.percent(score.matching(*persona)))
        })
        .collect();
    let standing = Message::new("live-standing").text("matches", shown.join(", "));
    voice.locale.say(&standing)
}
