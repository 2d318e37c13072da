//! A table as any program may write it.
//!
//! Its header is refused with reasons, or every row becomes a score or a reject, by the fast way as by the plain one, read at once or
//! in pieces. Rejects that nobody corrected are rejected again. A column called `extra` is carried through.

use leerkompas_engine::batch::{Header, NoHeader, RejectForm, Separator, Source, Target, header};
use leerkompas_engine::instrument::Instrument;
use leerkompas_engine::report::Detail;

use super::batch::{Outcome, assert_table, outcome_of, work};
use super::checks::assert_told;
use super::{DUTCH, EMBEDDED};

/// The column that is carried through, if there is one.
const KEPT: &str = "extra";

/// A table with whatever separator.
pub fn table(bytes: &[u8]) {
    assert_table_is_scored(&EMBEDDED, bytes);
}

/// A table for an instrument.
pub fn assert_table_is_scored(instrument: &Instrument, bytes: &[u8]) {
    let sniffed = Separator::Sniffed;
    let header = match read_header(instrument, bytes, sniffed, &[]) {
        Ok(header) => header,
        Err(problems) => {
            assert_told(&problems);
            match read_header(instrument, bytes, sniffed, &[KEPT.to_owned()]) {
                Ok(header) => header,
                Err(problems) => return assert_told(&problems),
            }
        }
    };
    let form = header.reject_form();
    let kept = header.kept();
    let target = Target::Csv { kept: kept.len() };
    let plain = scored(instrument, &header, target, true, usize::MAX);
    assert_table(instrument, &kept, &plain);
    // A few bytes at a time, as a slow stream gives them: never the same few, but for the same table always the same.
    let few = 1 + bytes.len() * 7 % 97;
    for size in [usize::MAX, few] {
        let fast = scored(instrument, &header, target, false, size);
        assert_eq!(fast, plain, "in pieces of {size}");
    }
    let counted = scored(instrument, &header, Target::Aggregate, false, usize::MAX);
    assert_eq!(counted.tally, plain.tally);
    if header.begun.len() < 2000 {
        let target = Target::Jsonl(Detail::Brief);
        let documents = scored(instrument, &header, target, false, usize::MAX);
        assert_eq!(documents.tally, plain.tally);
    }
    if plain.tally.rejected > 0 {
        let rejects = [form.header(), plain.rejects].concat();
        let keep: Vec<String> = kept.iter().map(|&name| name.to_owned()).collect();
        let separator = Separator::Is(match form {
            RejectForm::Rows(layout, _) => layout.separator,
            RejectForm::Records => b',',
        });
        let header =
            read_header(instrument, &rejects, separator, &keep).expect("the header of rejects");
        let again = scored(instrument, &header, target, false, usize::MAX);
        assert_eq!(again.rows, plain.tally.rejected);
        // A row that is kept as a record may happen to be one.
        if form != RejectForm::Records {
            assert_eq!(again.tally.scored, 0, "{}", rejects.escape_ascii());
        }
    }
}

fn read_header(
    instrument: &Instrument,
    table: &[u8],
    separator: Separator,
    keep: &[String],
) -> Result<Header, Vec<leerkompas_engine::syntax::diagnostic::Diagnostic>> {
    let mut bytes = table;
    match header(instrument, "in", &mut bytes, separator, keep) {
        Ok(mut header) => {
            header.begun.extend_from_slice(bytes);
            Ok(header)
        }
        Err(NoHeader::Wrong(problems)) => Err(problems),
        Err(why) => panic!("memory cannot be read: {why:?}"),
    }
}

fn scored(
    instrument: &Instrument,
    header: &Header,
    target: Target,
    by_reference: bool,
    size: usize,
) -> Outcome {
    let work = work(instrument, &DUTCH, Source::Rows(header.clone()), target);
    let work = if by_reference {
        work.by_reference()
    } else {
        work
    };
    outcome_of(&work, &header.begun, header.lines, size)
}
