//! Records as lines of JSON: flat, whole dossiers, or documents that were scored before.
//!
//! Every line becomes a score or a reject, by the fast way as by the plain one, as documents and as rows. A document says what it was
//! made from: scored again, it is the same.

use leerkompas_engine::batch::{BlockProcessor, RejectForm, Separator, Source, Target, header};
use leerkompas_engine::instrument::Instrument;
use leerkompas_engine::report::Detail;

use super::batch::{assert_table, outcome_of, work};
use super::checks::assert_safe;
use super::{EMBEDDED, ENGLISH};

/// Lines of JSON.
pub fn lines(bytes: &[u8]) {
    assert_lines_are_scored(&EMBEDDED, bytes);
}

/// Lines of JSON for an instrument.
pub fn assert_lines_are_scored(instrument: &Instrument, bytes: &[u8]) {
    let lines = |target| work(instrument, &ENGLISH, Source::Lines, target);
    let few = 1 + bytes.len() * 7 % 97;
    let both_ways = |target| {
        let plain = outcome_of(&lines(target).by_reference(), bytes, 0, usize::MAX);
        let work = lines(target);
        for size in [usize::MAX, few] {
            let fast = outcome_of(&work, bytes, 0, size);
            assert_eq!(fast, plain, "in pieces of {size}");
        }
        plain
    };
    let rows = both_ways(Target::Csv { kept: 0 });
    assert_table(instrument, &[], &rows);
    let brief = Target::Jsonl(Detail::Brief);
    let documents = both_ways(brief);
    assert_eq!(documents.tally, rows.tally);
    assert_eq!(documents.rejects, rows.rejects);
    assert_safe(&documents.scores);
    let again = outcome_of(&lines(brief), documents.scores.as_bytes(), 0, usize::MAX);
    assert_eq!(again.scores, documents.scores);
    assert_eq!(again.tally.scored, documents.tally.scored);
    if documents.tally.scored <= 4 {
        let whole = outcome_of(&lines(Target::Jsonl(Detail::Full)), bytes, 0, usize::MAX);
        assert_eq!(whole.tally, documents.tally);
        assert_safe(&whole.scores);
    }
    if rows.tally.rejected > 0 {
        let form = RejectForm::Records;
        let rejects = [form.header(), rows.rejects].concat();
        let mut rest = &rejects[..];
        let mut header = header(instrument, "in", &mut rest, Separator::Sniffed, &[])
            .expect("the header of rejects");
        header.begun.extend_from_slice(rest);
        let records = std::mem::take(&mut header.begun);
        let lines = header.lines;
        let (source, target) = (Source::Rows(header), Target::Csv { kept: 0 });
        let work = BlockProcessor::new(instrument, &ENGLISH, source, target)
            .input("in")
            .rejects(form);
        let again = outcome_of(&work, &records, lines, usize::MAX);
        assert_eq!(again.tally.scored, 0, "{}", rejects.escape_ascii());
        assert_eq!(again.tally.rejected, rows.tally.rejected);
    }
}
