//! The page of a proof: the promises of the scoring rule first, then what becomes of all answer sets.

use super::page::{Bar, Block, Cell, Column, Entry, ListKind, Page, Table, TableKind, Tone};
use crate::proof::{AlternativeRule, Promise};
use crate::report::Reporter;
use crate::report::reporter::verdict_text;
use crate::report::result::{Id, Identified, PromiseResult, ProofResult, ShareResult};
use crate::scoring::Percent;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// Lays out a proof.
pub fn proof_page(reporter: &Reporter<'_>, proof: &ProofResult<'_>) -> Page {
    let locale = reporter.locale;
    let mut page = Page::titled(locale.get("proof-title"), locale);
    page.blocks.extend(blocks(reporter, proof));
    page
}

/// All that a proof says.
pub(super) fn blocks(reporter: &Reporter<'_>, proof: &ProofResult<'_>) -> Vec<Block> {
    let locale = reporter.locale;
    let mut blocks = vec![Block::plain(looked(proof, locale))];
    let promises = proof.promises.iter();
    let promises = promises.map(|promise| told(promise, reporter)).collect();
    blocks.extend(Block::headed(
        locale.get("proof-promises"),
        ListKind::Points,
        promises,
    ));
    blocks.push(Block::Heading(locale.get("proof-personas")));
    blocks.push(bars(&proof.personas, reporter));
    let line = |id, name: String, share: Percent| {
        let line = Message::new(id).text("name", name);
        Entry::new(locale.say(&line.text("percent", reporter.percent(share))))
    };
    let verdicts = proof.verdicts.iter().map(|verdict| {
        let name = locale.get(verdict_text(verdict.id));
        line("proof-share", name, verdict.share)
    });
    let more = [
        ("proof-by-goals", proof.by_goals.share),
        ("proof-ties", proof.ties.share),
    ];
    let more = more.map(|(id, share)| line(id, String::new(), share));
    let verdicts = verdicts.chain(more).collect();
    let firmness = locale.get("portfolio-firmness");
    blocks.extend(Block::headed(firmness, ListKind::Points, verdicts));
    let close = proof.close.iter();
    let close = close.map(|pair| line("proof-share", reporter.listed(&pair.personas), pair.share));
    let heading = locale.get("proof-close");
    blocks.extend(Block::headed(heading, ListKind::Points, close.collect()));
    blocks.extend(alternatives(proof, reporter));
    blocks.push(Block::Heading(locale.get("proof-turns")));
    let turned = Message::new("proof-turned").text("percent", reporter.percent(proof.turned.share));
    blocks.push(Block::plain(locale.say(&turned)));
    blocks.push(bars(&proof.turns, reporter));
    blocks.extend(weights(proof, reporter));
    blocks
}

/// How often another persona would come first by other rules, by verdict. What matters is below a tenth of a percent.
fn alternatives(proof: &ProofResult<'_>, reporter: &Reporter<'_>) -> Vec<Block> {
    let locale = reporter.locale;
    let rules = proof.alternatives.iter();
    let names = rules.map(|rule| match rule.id {
        AlternativeRule::EqualStrengths => "proof-equal-strengths",
        AlternativeRule::WithoutNeutral => "proof-without-neutral",
    });
    let header = [Column::new(locale.get("proof-verdict"))].into_iter();
    let header = header.chain(names.map(|id| Column::narrow(locale.get(id))));
    let row = |name: String, shares: Vec<Percent>| {
        let shares = shares
            .into_iter()
            .map(|share| reporter.exact_percent(share));
        let cells = std::iter::once(name).chain(shares).map(Cell::from);
        cells.collect::<Vec<_>>()
    };
    let all = proof.alternatives.iter().map(|rule| rule.all.share);
    let mut rows = vec![row(locale.get("proof-all-sets"), all.collect())];
    for verdict in &proof.verdicts {
        let shares = proof.alternatives.iter().filter_map(|rule| {
            let mut verdicts = rule.verdicts.iter();
            Some(verdicts.find(|share| share.id == verdict.id)?.share)
        });
        let shares: Vec<_> = shares.collect();
        if shares.len() == proof.alternatives.len() {
            rows.push(row(locale.get(verdict_text(verdict.id)), shares));
        }
    }
    let label = locale.get("proof-alternatives");
    vec![
        Block::Heading(label.clone()),
        Block::faint(locale.get("proof-alternatives-how")),
        Block::Table(Table {
            label,
            kind: TableKind::Figures,
            header: header.collect(),
            rows,
        }),
    ]
}

/// How far each weight can move, if that was looked at.
fn weights(proof: &ProofResult<'_>, reporter: &Reporter<'_>) -> Vec<Block> {
    let Some(weights) = &proof.weights else {
        return Vec::new();
    };
    let locale = reporter.locale;
    let written = |bound: Option<Percent>, none| match bound {
        Some(bound) => locale.hundredths(bound.get()),
        None => locale.get(none),
    };
    let header = ["proof-least", "compare-weight", "proof-most"];
    let header = header.map(|id| Column::narrow(locale.get(id)));
    let question = [Column::new(locale.get("compare-question"))];
    let rows = weights.iter().map(|reach| {
        let cells = [
            reporter.name(reach.question).to_owned(),
            written(reach.least, "proof-no-least"),
            reach.weight.to_string(),
            written(reach.most, "proof-no-most"),
        ];
        cells.map(Cell::from).into()
    });
    let label = locale.get("proof-weights");
    vec![
        Block::Heading(label.clone()),
        Block::faint(locale.get("proof-weights-how")),
        Block::Table(Table {
            label,
            kind: TableKind::Figures,
            header: question.into_iter().chain(header).collect(),
            rows: rows.collect(),
        }),
    ]
}

fn looked(proof: &ProofResult<'_>, locale: &Locale) -> String {
    let message = match proof.bound {
        None => Message::new("proof-all"),
        Some(bound) => Message::new("proof-some").text("bound", locale.hundredths(bound.get())),
    };
    let message = message.text("space", &proof.space);
    locale.say(&message.number("sets", proof.sets))
}

/// A promise, whether it is kept, and what breaks it if it is not.
fn told(promise: &PromiseResult<'_>, reporter: &Reporter<'_>) -> Entry {
    let locale = reporter.locale;
    let id = if promise.kept {
        "proof-kept"
    } else {
        "proof-broken"
    };
    let line = Message::new(id).text("promise", locale.get(text(promise.id)));
    let mut about = reporter.names(&promise.personas);
    about.extend(reporter.names(&promise.questions));
    let names = Message::new("proof-about").text("names", locale.list(&about));
    let names = (!about.is_empty()).then(|| locale.say(&names));
    let entry = Entry::new(locale.say(&line)).note_if(names, Tone::Strong);
    match &promise.example {
        Some(example) => entry
            .note(locale.get("proof-example"), Tone::Plain)
            .code(example),
        None => entry,
    }
}

/// The id of the text that says what is promised.
fn text(promise: Promise) -> &'static str {
    match promise {
        Promise::GoalDecides => "promise-goal-decides",
        Promise::SharedGoalLeavesIt => "promise-shared-goal-leaves-it",
        Promise::NoGoalIsNotCertain => "promise-no-goal-is-not-certain",
        Promise::NeutralSaysNothing => "promise-neutral-says-nothing",
        Promise::AbsentCountsNowhere => "promise-absent-counts-nowhere",
        Promise::EveryoneCanWin => "promise-everyone-can-win",
        Promise::NobodyAlwaysWins => "promise-nobody-always-wins",
        Promise::EveryQuestionMatters => "promise-every-question-matters",
        Promise::ContextMovesNothing => "promise-context-moves-nothing",
        Promise::OtherRulesAsStated => "promise-other-rules-as-stated",
    }
}

fn bars<T: Identified>(shares: &[ShareResult<Id<'_, T>>], reporter: &Reporter<'_>) -> Block {
    Block::bars(shares.iter().map(|share| Bar {
        name: reporter.name(share.id).to_owned(),
        hundredths: share.share.get(),
        percent: reporter.percent(share.share),
        ..Bar::default()
    }))
}
