//! Pages in the format that was asked for.

use std::path::Path;

use super::clock;
use crate::cli::ReportFormat;
use leerkompas_engine::report::{Appearance, Page, References, html, markdown, terminal};
use leerkompas_engine::text::locale::Locale;

/// Where a page has its references: behind every line for who asks; else at hand where a page can hide them, and nowhere in a text.
pub(super) fn references(asked: bool, format: ReportFormat) -> References {
    match format {
        _ if asked => References::Shown,
        ReportFormat::Html => References::OnDemand,
        ReportFormat::Terminal | ReportFormat::Markdown | ReportFormat::Json => References::Hidden,
    }
}

/// A page as HTML, made today.
pub(super) fn web_page(page: Page, locale: &Locale) -> anyhow::Result<String> {
    Ok(html(&page.made_on(&clock::today(), locale))?)
}

/// A page, or `json` instead, in a format; what is kept in a file is no terminal, whatever stdout is.
pub(super) fn drawn(
    format: ReportFormat,
    output: Option<&Path>,
    mut appearance: Appearance,
    locale: &Locale,
    page: impl FnOnce() -> Page,
    json: impl FnOnce() -> serde_json::Result<String>,
) -> anyhow::Result<String> {
    appearance.colour &= output.is_none();
    Ok(match format {
        ReportFormat::Terminal => terminal(&page(), appearance),
        ReportFormat::Markdown => markdown(&page()),
        ReportFormat::Html => web_page(page(), locale)?,
        ReportFormat::Json => json()?,
    })
}
