//! How the personas and the verdicts of many records are spread, on stderr.

use crate::commands::files::tell;
use crate::context::Context;
use leerkompas_engine::batch::Tally;
use leerkompas_engine::report::{spread_page, terminal};

/// Shows it.
pub(in crate::commands) fn summary(context: &Context, tally: &Tally) {
    let page = spread_page(
        &context.instrument,
        &tally.personas,
        tally.verdicts,
        &context.locale,
    );
    let page = terminal(&page, context.stderr);
    tell(page.strip_suffix('\n').unwrap_or(&page));
}
