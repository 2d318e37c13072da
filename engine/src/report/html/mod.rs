//! A document or a comparison as one HTML file that needs nothing else: no script, no network, charts drawn in place.
//!
//! Templates in `templates/` hold the pages, all in one layout. A module a kind of page says what its templates show, `words` what
//! they say themselves, `chart` where bars begin and end. Text reaches a page only through [`Escape`], so nothing that a dossier holds
//! is markup, and nothing hidden in it reorders what people read.

mod chart;
mod comparison;
mod dossier;
mod escape;
mod portfolio;
mod words;

use askama::Template;

use super::comparison::Comparison;
use super::document::Document;
use super::portfolio::Portfolio;
use crate::locale::Locale;

pub(crate) use escape::Escape;

/// The document as a page made on a day, written `2026-11-22`.
///
/// # Errors
/// None for documents made by this crate; the template engine's signature allows them.
pub fn html(document: &Document, locale: &Locale, day: &str) -> askama::Result<String> {
    let page = dossier::Page::new(document, locale, day);
    drawn(&page)
}

/// The portfolio as a page made on a day, written `2026-11-22`.
///
/// # Errors
/// As for [`html`].
pub fn portfolio_html(portfolio: &Portfolio, locale: &Locale, day: &str) -> askama::Result<String> {
    drawn(&portfolio::Page::new(portfolio, locale, day))
}

/// A comparison as a page made on a day, written `2026-11-22`.
///
/// # Errors
/// As for [`html`].
pub fn comparison_html(
    comparison: &Comparison,
    locale: &Locale,
    day: &str,
) -> askama::Result<String> {
    drawn(&comparison::Page::new(comparison, locale, day))
}

/// The text of a page without the lines that tags of a template leave behind; nobody reads those.
fn drawn(page: &impl Template) -> askama::Result<String> {
    let page = page.render()?;
    let lines = page.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.flat_map(|line| [line, "\n"]).collect())
}
