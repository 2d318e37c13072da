//! HTML, read by a tokenizer that passes the tests of the standard: the same elements with the same attributes, and the string where
//! the harmless word was, as text.

use html5gum::{Token, Tokenizer};

use super::{Judged, equal, put, safe, shown};

/// The page is the harmless one with the string in it.
pub(crate) fn tells(page: &str, harmless: &str, text: &str) -> Judged {
    safe(page)?;
    let (found, expected) = (pieces(page)?, put(&pieces(harmless)?, &shown(text)));
    if text.contains('\n') {
        return equal(&on_one_line(&found), &on_one_line(&expected));
    }
    equal(&found, &expected)
}

/// Nothing of the string is markup of the page. For a page that says more or less about the string than about the harmless word.
pub(crate) fn holds_as_text(page: &str, text: &str) -> Judged {
    safe(page)?;
    pieces(page)?;
    if text.contains(['<', '>', '&', '"']) && page.contains(text) {
        return Err(format!("{text:?} stands in the page as it is"));
    }
    Ok(())
}

/// All pieces without the paragraphs of notes: each line of one is a paragraph, and elsewhere they are on one line.
fn on_one_line(pieces: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let paragraph = ["<p dir=\"auto\">", "</p>"];
    for piece in pieces
        .iter()
        .filter(|piece| !paragraph.contains(&piece.as_str()) && !piece.trim().is_empty())
    {
        match lines.last_mut() {
            Some(line) if !line.starts_with('<') && !piece.starts_with('<') => {
                line.extend(["␊", piece.as_str()]);
            }
            _ => lines.push(piece.clone()),
        }
    }
    let without_empty = |line: &String| {
        let line = line.replace("␍␊", "␊");
        let parts: Vec<_> = line.split('␊').filter(|part| !part.is_empty()).collect();
        parts.join("␊")
    };
    lines.iter().map(without_empty).collect()
}

/// What a browser reads: tags with their attributes, and texts between them.
fn pieces(page: &str) -> Result<Vec<String>, String> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (mut pieces, mut words): (Vec<String>, String) = (Vec::new(), String::new());
    for token in Tokenizer::new(page) {
        let Ok(token) = token;
        let piece = match token {
            Token::String(part) => {
                words += &text(&part);
                continue;
            }
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter();
                // As they are: an attribute may hold the string too.
                let attributes: String = attributes
                    .map(|(name, value)| format!(" {}=\"{}\"", text(name), text(value)))
                    .collect();
                let end = if tag.self_closing { "/>" } else { ">" };
                format!("<{}{attributes}{end}", text(&tag.name))
            }
            Token::EndTag(tag) => format!("</{}>", text(&tag.name)),
            Token::Comment(comment) => format!("<!--{}-->", text(&comment)),
            Token::Doctype(doctype) => format!("<!{}>", text(&doctype.name)),
            Token::Error(error) => return Err(format!("no HTML: {error:?}")),
        };
        if !words.is_empty() {
            pieces.push(std::mem::take(&mut words));
        }
        pieces.push(piece);
    }
    Ok(pieces)
}
