//! The day on which something is written down.

use std::env;
use std::time::SystemTime;

use jiff::{Timestamp, Zoned, tz::TimeZone};

/// A moment where the person is, as `2026-11-22T09:12:33+01:00`.
pub(super) fn moment(at: SystemTime) -> String {
    let Ok(at) = Timestamp::try_from(at) else {
        return String::new();
    };
    let here = at.to_zoned(TimeZone::system());
    here.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

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
