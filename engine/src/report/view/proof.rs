//! The page of a proof: the promises of the scoring rule first, then what becomes of all answer sets.

use super::page::{Bar, Block, Cell, Column, Entry, ListKind, Page, Table, TableKind, Tone};
use crate::report::document::names;
use crate::report::proof::{PromiseReport, ProofReport, Share};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// Lays out a proof.
pub fn proof_page(proof: &ProofReport, locale: &Locale) -> Page {
    let mut page = Page::titled(locale.get("proof-title"), locale);
    page.blocks.extend(blocks(proof, locale));
    page
}

/// All that a proof says.
pub(super) fn blocks(proof: &ProofReport, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![Block::plain(looked(proof, locale))];
    let promises = proof.promises.iter().map(|promise| told(promise, locale));
    let promises = promises.collect();
    blocks.extend(Block::headed(
        locale.get("proof-promises"),
        ListKind::Points,
        promises,
    ));
    blocks.push(Block::Heading(locale.get("proof-personas")));
    blocks.push(bars(&proof.personas));
    let line = |id, share: &Share| {
        let line = Message::new(id).text("name", &share.name);
        Entry::new(locale.say(&line.text("percent", &share.percent)))
    };
    let verdicts = proof.verdicts.iter();
    let verdicts = verdicts.map(|share| line("proof-share", share));
    let verdicts = verdicts.chain([line("proof-ties", &proof.ties)]).collect();
    let firmness = locale.get("portfolio-firmness");
    blocks.extend(Block::headed(firmness, ListKind::Points, verdicts));
    let close = proof.close.iter().map(|pair| {
        let two = names(&pair.personas);
        let line = Message::new("proof-share").text("name", locale.list(&two));
        Entry::new(locale.say(&line.text("percent", &pair.percent)))
    });
    let heading = locale.get("proof-close");
    blocks.extend(Block::headed(heading, ListKind::Points, close.collect()));
    blocks.push(Block::Heading(locale.get("proof-turns")));
    let turned = Message::new("proof-turned").text("percent", &proof.turned.percent);
    blocks.push(Block::plain(locale.say(&turned)));
    blocks.push(bars(&proof.turns));
    blocks.extend(weights(proof, locale));
    blocks
}

/// How far each weight can move, if that was looked at.
fn weights(proof: &ProofReport, locale: &Locale) -> Vec<Block> {
    let Some(weights) = &proof.weights else {
        return Vec::new();
    };
    let header = ["proof-least", "compare-weight", "proof-most"];
    let header = header.map(|id| Column::narrow(locale.get(id)));
    let question = [Column::new(locale.get("compare-question"))];
    let rows = weights.iter().map(|reach| {
        let [least, most] = reach.range.clone();
        let cells = [
            reach.question.text.clone(),
            least,
            reach.weight.to_string(),
            most,
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

fn looked(proof: &ProofReport, locale: &Locale) -> String {
    let message = match proof.bound {
        None => Message::new("proof-all"),
        Some(bound) => Message::new("proof-some").text("bound", locale.hundredths(bound.get())),
    };
    let message = message.text("space", &proof.space);
    locale.say(&message.number("sets", proof.sets))
}

fn told(promise: &PromiseReport, locale: &Locale) -> Entry {
    let id = if promise.kept {
        "proof-kept"
    } else {
        "proof-broken"
    };
    let line = Message::new(id).text("promise", &promise.text);
    let about = promise.personas.iter().chain(&promise.questions).cloned();
    let about: Vec<_> = about.collect();
    let names = Message::new("proof-about").text("names", locale.list(&names(&about)));
    let names = (!about.is_empty()).then(|| locale.say(&names));
    let entry = Entry::new(locale.say(&line)).note_if(names, Tone::Strong);
    match &promise.example {
        Some(example) => entry
            .note(locale.get("proof-example"), Tone::Plain)
            .code(example),
        None => entry,
    }
}

fn bars(shares: &[Share]) -> Block {
    Block::bars(shares.iter().map(|share| Bar {
        name: share.name.clone(),
        hundredths: share.share.get(),
        percent: share.percent.clone(),
        ..Bar::default()
    }))
}
