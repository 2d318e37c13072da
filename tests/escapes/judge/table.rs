//! CSV: as many cells in each row as in the header, none of which a spreadsheet computes, and the string in its cell.

use super::Judged;

/// The rows of a table without its header, or why it is none.
pub(crate) fn rows(table: &[u8]) -> Result<Vec<Vec<String>>, String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table);
    let rows: Result<Vec<_>, _> = reader.records().collect();
    let rows = rows.map_err(|error| error.to_string())?;
    Ok(rows
        .iter()
        .map(|row| row.iter().map(str::to_owned).collect())
        .collect())
}

/// No spreadsheet takes the cell for a formula. White space before the sign may be skipped when a file is read, some
/// read the wide signs of Chinese and Japanese as the narrow ones, and a tab or line break may begin another cell.
pub(crate) fn is_text(cell: &str) -> Judged {
    let number = cell.strip_prefix(['+', '-']).is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            && rest.chars().all(|c| c.is_ascii_digit() || ".,".contains(c))
    });
    if !number
        && cell
            .trim_start()
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || cell.starts_with(['\t', '\r', '\n'])
    {
        return Err(format!("a formula: {cell:?}"));
    }
    Ok(())
}

/// The cell holds the string, behind an apostrophe if it needs one.
pub(crate) fn tells(cell: &str, text: &str) -> Judged {
    is_text(cell)?;
    let guarded = is_text(text).is_err();
    match (guarded, cell.strip_prefix('\'')) {
        (true, Some(behind)) if behind == text => Ok(()),
        (false, _) if cell == text => Ok(()),
        _ => Err(format!("the cell is {cell:?}, and not {text:?}")),
    }
}
