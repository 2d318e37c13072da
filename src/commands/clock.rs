//! The day on which something is written down.

use std::env;

use jiff::{Timestamp, Zoned, tz::TimeZone};

/// Today, as `2026-11-22`; the day of `SOURCE_DATE_EPOCH` when that is set, so that what is made of the same input can
/// be the same bytes.
pub(super) fn today() -> String {
    let stated = env::var("SOURCE_DATE_EPOCH").ok();
    let stated = stated.and_then(|seconds| Timestamp::from_second(seconds.parse().ok()?).ok());
    let now = match stated {
        Some(moment) => moment.to_zoned(TimeZone::UTC),
        None => Zoned::now(),
    };
    now.date().to_string()
}
