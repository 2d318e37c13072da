//! A flat record in a line of JSON, read from left to right.
//!
//! What is understood here is strict JSON of the most ordinary kind: words without escapes, whole numbers, truth values,
//! lists of words. Everything else gives nothing, and the reference path decides.

use std::borrow::Cow;

use wide::u8x16;

use crate::batch::packed::answers::{PackedAnswers, Questions};
use crate::batch::packed::column::words;
use crate::batch::packed::field::{Several, code};
use crate::batch::packed::perfect_hash::{LONGEST, PerfectHash};
use crate::instrument::{Instrument, Kind, MAX_PICKS, NO, PickOrder, Question, YES};
use crate::report::escaped;
use crate::text::sanitize::is_hidden;

/// The keys of the names, counted on from those of the questions.
const NAMES: [&str; 2] = ["organisation", "training"];

/// What reads lines by an instrument.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    instrument: &'a Instrument,
    /// One more than the place of a key.
    keys: PerfectHash,
    /// Keys that are too long for the table, with their places.
    long: Vec<(String, usize)>,
    /// By question: its words and their codes.
    words: Vec<PerfectHash>,
    /// The questions whose order of picks has a key, in the order of those keys, which come behind all others.
    ranked: Vec<usize>,
}

/// The two names of a line, as they are written in JSON.
pub(super) struct Named<'b> {
    pub(super) organisation: Cow<'b, [u8]>,
    pub(super) training: Cow<'b, [u8]>,
}

/// How many questions may have an order of picks on the packed path.
const MOST_ORDERS: usize = 4;

/// Nothing, as a name.
const NULL: Cow<'_, [u8]> = Cow::Borrowed(b"null");

/// A place in a line.
struct Cursor<'b> {
    /// The line and whatever comes behind it.
    bytes: &'b [u8],
    at: usize,
}

/// A word in a line, without its quotes.
struct Word<'b> {
    bytes: &'b [u8],
    from: usize,
    length: usize,
}

impl<'a> Reader<'a> {
    /// A reader of records with any of an instrument's questions; nothing when there are too many.
    pub(super) fn new(instrument: &'a Instrument) -> Option<Self> {
        let questions = || (0..).zip(&instrument.questions);
        let ids = questions().map(|(_, question)| question.id.clone());
        let orders = questions().filter_map(|(at, question)| Some((at, question.order_key()?)));
        let (ranked, orders): (Vec<_>, Vec<_>) = orders.unzip();
        let names = NAMES.map(str::to_owned);
        let keys: Vec<String> = ids.chain(names).chain(orders).collect();
        if keys.len() >= u64::BITS as usize {
            return None;
        }
        let long = keys.iter().zip(0..).filter(|(key, _)| key.len() > LONGEST);
        Some(Self {
            instrument,
            ranked,
            long: long.map(|(key, at)| (key.clone(), at)).collect(),
            keys: PerfectHash::new(keys.iter().map(String::as_str).zip(1..)),
            words: instrument
                .questions
                .iter()
                .map(|question| words(question, 0))
                .collect(),
        })
    }

    /// Reads the line that begins at `from` and has that length, and understands its answers.
    #[inline]
    pub(super) fn read<'b>(
        &self,
        questions: &Questions<'_>,
        bytes: &'b [u8],
        (from, length): (usize, usize),
        said: &mut PackedAnswers,
    ) -> Option<Named<'b>> {
        said.packed = 0;
        said.several.fill(Several::default());
        said.numbers.fill(None);
        let mut named = Named {
            organisation: NULL,
            training: NULL,
        };
        let mut cursor = Cursor { bytes, at: from };
        cursor.expect(b'{')?;
        if !cursor.goes_on_with(b'}') {
            self.members(questions, &mut cursor, said, &mut named)?;
            cursor.expect(b'}')?;
        }
        cursor.blanks();
        // A string that the line does not close has been read on behind its end.
        (cursor.at == from + length).then_some(())?;
        questions.settle(said)?;
        Some(named)
    }

    /// Reads the members of an object that has some.
    #[inline]
    fn members<'b>(
        &self,
        questions: &Questions<'_>,
        cursor: &mut Cursor<'b>,
        said: &mut PackedAnswers,
        named: &mut Named<'b>,
    ) -> Option<()> {
        let (mut seen, mut orders) = (0_u64, [None; MOST_ORDERS]);
        loop {
            let key = self.key(&cursor.word()?)?;
            if seen >> key & 1 == 1 {
                return None;
            }
            seen |= 1 << key;
            cursor.expect(b':')?;
            cursor.blanks();
            match key.checked_sub(self.words.len()) {
                None => self.answer(questions, key, cursor, said)?,
                Some(0) => named.organisation = cursor.name()?,
                Some(1) => named.training = cursor.name()?,
                Some(order) => {
                    let place = orders.get_mut(order - NAMES.len())?;
                    *place = Some(self.order(order - NAMES.len(), cursor)?);
                }
            }
            if !cursor.goes_on_with(b',') {
                return self.put_in_order(&orders, said);
            }
        }
    }

    /// How several picks compare.
    #[cold]
    fn order(&self, at: usize, cursor: &mut Cursor<'_>) -> Option<PickOrder> {
        let question = &self.instrument.questions[self.ranked[at]];
        question.find_order(std::str::from_utf8(cursor.word()?.text()).ok()?)
    }

    /// Puts picks in the orders that stand beside them, which may come first.
    #[inline]
    fn put_in_order(&self, orders: &[Option<PickOrder>], said: &mut PackedAnswers) -> Option<()> {
        for (question, order) in self.ranked.iter().zip(orders) {
            let Some(order) = order else { continue };
            let several = &mut said.several[*question];
            // What stands in one text states an order of its own, which may be another.
            let fits = several.count > 1 && (several.is_list || several.order == *order);
            fits.then(|| several.put(*order))?;
        }
        Some(())
    }

    #[inline]
    fn key(&self, word: &Word<'_>) -> Option<usize> {
        if word.length <= LONGEST {
            let found = word.value(&self.keys)?;
            return usize::try_from(found).ok()?.checked_sub(1);
        }
        let mut long = self.long.iter();
        let found = long.find(|(key, _)| key.as_bytes() == word.text());
        found.map(|(_, at)| *at)
    }

    #[inline]
    fn answer(
        &self,
        questions: &Questions<'_>,
        at: usize,
        cursor: &mut Cursor<'_>,
        said: &mut PackedAnswers,
    ) -> Option<()> {
        let question = &self.instrument.questions[at];
        match (&question.kind, cursor.next()?) {
            (Kind::Number { min, max, .. }, b'0'..=b'9') => {
                let number = cursor.number()?;
                (*min..=*max).contains(&number).then_some(())?;
                said.numbers[at] = Some(number);
            }
            (Kind::Choice | Kind::YesNo, b'"') => {
                let word = cursor.word()?;
                match word.value(&self.words[at]) {
                    Some(value) => said.packed |= value << questions.fields[at].shift,
                    None => questions.look(at, word.text(), said).then_some(())?,
                }
            }
            (Kind::YesNo, b't' | b'f') => {
                let option = cursor.truth()?;
                questions.fields[at].set(&mut said.packed, code(option));
            }
            (Kind::Multi { .. }, b'"') => {
                let word = cursor.word()?;
                match word.value(&self.words[at]) {
                    Some(value) => {
                        let several = &mut said.several[at];
                        several.codes[0] = u8::try_from(value).ok()?;
                        several.count = u8::from(value != 0);
                    }
                    None => questions.look(at, word.text(), said).then_some(())?,
                }
            }
            (Kind::Number { .. }, b'"') => questions
                .look(at, cursor.word()?.text(), said)
                .then_some(())?,
            (Kind::Multi { max, .. }, b'[') => {
                said.several[at] = list(question, *max, &self.words[at], cursor)?;
            }
            _ => return None,
        }
        Some(())
    }
}

/// A list of at least one word.
#[inline]
fn list(
    question: &Question,
    most: usize,
    words: &PerfectHash,
    cursor: &mut Cursor<'_>,
) -> Option<Several> {
    let mut several = Several {
        is_list: true,
        ..Several::default()
    };
    let mut seen = 0_u64;
    cursor.at += 1;
    for place in &mut several.codes[..most.min(MAX_PICKS)] {
        let word = cursor.word()?;
        let code = match word.value(words) {
            Some(value) => u8::try_from(value).ok()?,
            None => slow_lookup(question, word.text())?,
        };
        let is_last = cursor.goes_on_with(b']');
        if code == 0 {
            // Not known, which is no pick among others; and what is empty here is no answer at all.
            let is_unknown = several.count == 0 && is_last && word.length > 0;
            return is_unknown.then_some(Several::default());
        }
        if seen >> code & 1 == 1 {
            return None;
        }
        seen |= 1 << code;
        *place = code;
        several.count += 1;
        if is_last {
            return Some(several);
        }
        cursor.expect(b',')?;
    }
    None
}

/// The code of a word that is none letter for letter.
#[cold]
fn slow_lookup(question: &Question, word: &[u8]) -> Option<u8> {
    let word = std::str::from_utf8(word).ok()?;
    if question.is_unknown(word) {
        return None;
    }
    question.find_option(word).map(code)
}

impl<'b> Word<'b> {
    fn text(&self) -> &'b [u8] {
        &self.bytes[self.from..self.from + self.length]
    }

    #[inline]
    fn value(&self, words: &PerfectHash) -> Option<u64> {
        words.value(self.bytes.get(self.from..)?.first_chunk()?, self.length)
    }
}

impl<'b> Cursor<'b> {
    #[inline]
    fn next(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    #[inline]
    fn blanks(&mut self) {
        while matches!(self.next(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    /// Whether a sign comes next, which is passed if it does.
    #[inline]
    fn goes_on_with(&mut self, sign: u8) -> bool {
        self.blanks();
        let goes_on = self.next() == Some(sign);
        self.at += usize::from(goes_on);
        goes_on
    }

    #[inline]
    fn expect(&mut self, sign: u8) -> Option<()> {
        self.goes_on_with(sign).then_some(())
    }

    /// Where a string that is read from `at` on ends, or has an escape or something that may not stand in it.
    #[inline]
    fn stop(&self, mut at: usize) -> Option<usize> {
        loop {
            let chunk = u8x16::from(*self.bytes.get(at..)?.first_chunk::<16>()?);
            let control = u8x16::splat(0x1F);
            let stops = chunk.simd_eq(u8x16::splat(b'"'))
                | chunk.simd_eq(u8x16::splat(b'\\'))
                | chunk.simd_eq(chunk.min(control));
            let stops = stops.to_bitmask();
            if stops != 0 {
                return Some(at + stops.trailing_zeros() as usize);
            }
            at += 16;
        }
    }

    /// A string without escapes.
    #[inline]
    fn word(&mut self) -> Option<Word<'b>> {
        self.expect(b'"')?;
        let from = self.at;
        let end = self.stop(from)?;
        self.at = end + 1;
        (self.bytes[end] == b'"').then_some(Word {
            bytes: self.bytes,
            from,
            length: end - from,
        })
    }

    /// A name as it is written in JSON; one without anything to see is none.
    #[inline]
    fn name(&mut self) -> Option<Cow<'b, [u8]>> {
        let from = self.at;
        self.expect(b'"')?;
        let mut end = self.stop(self.at)?;
        let is_plain = self.bytes[end] == b'"';
        while self.bytes[end] == b'\\' {
            end = self.stop(end + 2)?;
        }
        if self.bytes[end] != b'"' {
            return None;
        }
        let inner = &self.bytes[self.at..end];
        self.at = end + 1;
        let quoted = &self.bytes[from..self.at];
        let is_seen = inner.first().is_some_and(|first| *first > b' ');
        if is_plain && is_seen && inner.iter().all(|byte| *byte < 0x7F) {
            Some(Cow::Borrowed(quoted))
        } else {
            careful(quoted, is_plain)
        }
    }

    /// A whole number without a sign.
    #[inline]
    fn number(&mut self) -> Option<u32> {
        let from = self.at;
        let mut number = 0_u32;
        while let Some(digit @ b'0'..=b'9') = self.next() {
            number = number
                .checked_mul(10)?
                .checked_add(u32::from(digit - b'0'))?;
            self.at += 1;
        }
        let is_padded = self.bytes[from] == b'0' && self.at > from + 1;
        (!is_padded).then_some(number)
    }

    #[inline]
    fn truth(&mut self) -> Option<usize> {
        let rest = self.bytes.get(self.at..)?;
        let (word, option) = if rest.starts_with(b"true") {
            ("true", YES)
        } else if rest.starts_with(b"false") {
            ("false", NO)
        } else {
            return None;
        };
        self.at += word.len();
        Some(option)
    }
}

/// A name in quotes that is more than visible ASCII, written as documents write it.
#[cold]
fn careful(quoted: &[u8], is_plain: bool) -> Option<Cow<'_, [u8]>> {
    let name: Cow<'_, str> = if is_plain {
        std::str::from_utf8(&quoted[1..quoted.len() - 1])
            .ok()?
            .into()
    } else {
        serde_json::from_slice::<String>(quoted).ok()?.into()
    };
    if name.trim().is_empty() {
        return Some(NULL);
    }
    if is_plain && !name.contains(is_hidden) {
        return Some(Cow::Borrowed(quoted));
    }
    let json = serde_json::to_string(&name).ok()?;
    Some(Cow::Owned(escaped(&json).into_owned().into_bytes()))
}
