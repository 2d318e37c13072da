//! The words of `questions.toml` that are no questions: those that all questions share, and those of earlier editions.

use std::sync::Arc;

use super::super::{PickOrder, Retired, Text};
use super::Loader;
use crate::syntax::Fields;
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

/// What all questions share.
pub(super) struct SharedWords {
    pub(super) yes_no: [(Text, Vec<String>); 2],
    pub(super) unknown: Arc<[String]>,
    pub(super) orders: Arc<[Vec<String>; 2]>,
}

impl SharedWords {
    /// Reads them.
    pub(super) fn read(loader: &mut Loader, fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self {
            yes_no: yes_no(loader, fields)?,
            unknown: listed(loader, fields, "unknown").into(),
            orders: by_id(
                loader,
                fields,
                "pick_order",
                PickOrder::ALL.map(PickOrder::id),
            )
            .into(),
        })
    }
}

/// The two answers that all yes/no questions share.
fn yes_no(loader: &mut Loader, fields: &mut Fields<'_>) -> Option<[(Text, Vec<String>); 2]> {
    let node = fields.required("yes_no", &mut loader.problems)?;
    let mut table = Fields::of(fields.file(), node, &mut loader.problems)?;
    let mut read = |key| {
        let node = table.required(key, &mut loader.problems)?;
        let mut answer = Fields::of(table.file(), node, &mut loader.problems)?;
        let name = loader.text(&mut answer, "name");
        let aliases = aliases(loader, &mut answer);
        answer.finish(&mut loader.problems);
        Some((name, aliases))
    };
    let answers = [read("yes")?, read("no")?];
    table.finish(&mut loader.problems);
    Some(answers)
}

/// The words under a key that stand for one thing, in all languages.
pub(super) fn listed(
    loader: &mut Loader,
    fields: &mut Fields<'_>,
    key: &'static str,
) -> Vec<String> {
    let table = fields.entry(key).map(|entry| &entry.node);
    let table = table.and_then(|node| Fields::of(fields.file(), node, &mut loader.problems));
    table.map_or_else(Vec::new, |mut table| {
        let words = aliases(loader, &mut table);
        table.finish(&mut loader.problems);
        words
    })
}

/// The words under a key for each of these ids, in all languages.
pub(super) fn by_id<const N: usize>(
    loader: &mut Loader,
    fields: &mut Fields<'_>,
    key: &'static str,
    ids: [&'static str; N],
) -> [Vec<String>; N] {
    let table = fields.entry(key).map(|entry| &entry.node);
    let table = table.and_then(|node| Fields::of(fields.file(), node, &mut loader.problems));
    let Some(mut table) = table else {
        return ids.map(|_| Vec::new());
    };
    let words = ids.map(|id| listed(loader, &mut table, id));
    table.finish(&mut loader.problems);
    words
}

/// The options of earlier editions.
pub(super) fn retired(loader: &mut Loader, fields: &mut Fields<'_>) -> Vec<Retired> {
    let mut retired = Vec::new();
    for mut table in fields.tables("retired", &mut loader.problems) {
        let words = aliases(loader, &mut table);
        let question = loader.question(&mut table, "question");
        let option = question.and_then(|question| loader.option(&mut table, "option", question));
        if let (Some(question), Some(option)) = (question, option) {
            retired.push(Retired {
                words,
                question,
                option,
            });
        }
        table.finish(&mut loader.problems);
    }
    retired
}

/// No question is called as what stands beside another.
pub(super) fn check_keys(loader: &mut Loader, tables: &[Fields<'_>]) {
    let ranked = loader.questions.iter().filter(|one| one.is_ranked());
    let beside = ranked.flat_map(|question| {
        let ranks = (1..=question.most_picks()).map(|rank| format!("{}_{rank}", question.id));
        question.order_key().into_iter().chain(ranks)
    });
    let beside: Vec<_> = beside.collect();
    for (at, table) in tables.iter().enumerate() {
        let id = &loader.questions[at].id;
        if beside.contains(id) {
            let message = Message::new("reserved-id").text("id", id);
            loader.report(Diagnostic::new(message).at(table.file(), table.span()));
        }
    }
}

pub(super) fn aliases(loader: &mut Loader, fields: &mut Fields<'_>) -> Vec<String> {
    let aliases = loader.distinct(fields, "aliases");
    aliases
        .into_iter()
        .map(|(alias, _)| alias.to_lowercase())
        .collect()
}
