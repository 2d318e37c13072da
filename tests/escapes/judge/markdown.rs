//! Markdown, read as CommonMark with tables and as what wikis make of it: the same blocks, and the string where the harmless word
//! was, as text.

use pulldown_cmark::{Event, Options, Parser};

use super::{Judged, collapsed, equal, put, safe, shown};

/// The page is the harmless one with the string in it.
pub(crate) fn tells(page: &str, harmless: &str, text: &str) -> Judged {
    safe(page)?;
    // Typographic quotes are not the text; the metadata of a page are not for the middle of it.
    let mut wiki = Options::all();
    wiki.remove(Options::ENABLE_SMART_PUNCTUATION | Options::ENABLE_OLD_FOOTNOTES);
    wiki.insert(Options::ENABLE_FOOTNOTES);
    for options in [Options::ENABLE_TABLES, wiki] {
        let spaced = |pieces: &[String]| -> Vec<String> {
            pieces.iter().map(|piece| collapsed(piece)).collect()
        };
        let expected = put(&pieces(harmless, options), &shown(text));
        equal(&spaced(&pieces(page, options)), &spaced(&expected))?;
    }
    Ok(())
}

fn pieces(page: &str, options: Options) -> Vec<String> {
    let (mut pieces, mut words): (Vec<String>, String) = (Vec::new(), String::new());
    for event in Parser::new_ext(page, options) {
        if let Event::Text(part) = event {
            words += &part;
            continue;
        }
        if !words.is_empty() {
            pieces.push(std::mem::take(&mut words));
        }
        pieces.push(format!("{event:?}"));
    }
    pieces
}
