//! Results as JSON.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};

pub use crate::text::sanitize::escaped;

/// Indented JSON, ending with a newline.
///
/// # Errors
/// None for what this crate makes; serde's signature allows them.
pub fn json(result: &impl Serialize) -> serde_json::Result<String> {
    written(result, PrettyFormatter::new())
}

/// The same on one line, ending with a newline.
///
/// # Errors
/// As [`json`].
pub fn json_line(result: &impl Serialize) -> serde_json::Result<String> {
    written(result, CompactFormatter)
}

/// More than a brief result takes, so that room is asked for once.
const ROOM: usize = 8 << 10;

fn written(result: &impl Serialize, layout: impl Formatter) -> serde_json::Result<String> {
    let mut out = Vec::with_capacity(ROOM);
    result.serialize(&mut Serializer::with_formatter(
        &mut out,
        TwoDecimals(layout),
    ))?;
    out.push(b'\n');
    let json = String::from_utf8(out).map_err(serde::ser::Error::custom)?;
    Ok(match escaped(&json) {
        Cow::Owned(escaped) => escaped,
        Cow::Borrowed(_) => json,
    })
}

/// A layout in which fractions have two decimals. Results have no other fractions than percentages.
struct TwoDecimals<F>(F);

/// What is left to the layout.
macro_rules! leave {
    ($($name:ident($($argument:ident: $kind:ty)?);)*) => {
        $(
            fn $name<W: ?Sized + Write>(&mut self, out: &mut W $(, $argument: $kind)?) -> io::Result<()> {
                self.0.$name(out $(, $argument)?)
            }
        )*
    };
}

impl<F: Formatter> Formatter for TwoDecimals<F> {
    fn write_f64<W: ?Sized + Write>(&mut self, out: &mut W, value: f64) -> io::Result<()> {
        // A float that is formatted takes longer than the rest of its object; hundredths are a whole number.
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a percentage has 32 bits of hundredths"
        )]
        let hundredths = (value * 100.0).round() as i64;
        if hundredths < 0 {
            out.write_all(b"-")?;
        }
        let size = hundredths.unsigned_abs();
        let digit = |unit: u64| b'0' + u8::try_from(size / unit % 10).unwrap_or(0);
        self.0.write_u64(out, size / 100)?;
        out.write_all(&[b'.', digit(10), digit(1)])
    }

    leave! {
        begin_array();
        end_array();
        begin_array_value(first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(first: bool);
        end_object_key();
        begin_object_value();
        end_object_value();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Percent;
    use proptest::prelude::*;

    #[test]
    fn a_layout_is_as_serde_has_it() {
        let tree = serde_json::json!({ "a": [1, [], {}, { "b": null }], "c": "d", "e": true });
        let pretty = serde_json::to_string_pretty(&tree).expect("JSON");
        assert_eq!(json(&tree).expect("JSON"), pretty + "\n");
        let line = serde_json::to_string(&tree).expect("JSON");
        assert_eq!(json_line(&tree).expect("JSON"), line + "\n");
    }

    proptest! {
        #[test]
        fn every_percentage_is_exact(hundredths in any::<i32>()) {
            let percent = Percent::hundredths(hundredths);
            prop_assert_eq!(json_line(&percent).expect("JSON"), format!("{percent}\n"));
        }
    }
}
