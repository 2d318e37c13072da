//! "Did you mean": the candidate that looks most like what was typed.

/// `NA` or `-` is no slip of the pen for `ja` or `j`.
const SHORTEST: usize = 3;

/// Longer than any word that somebody types by mistake; comparing takes the product of the lengths.
const LONGEST: usize = 200;

/// The candidate nearest to the value, if any is near enough to be a slip rather than another word.
pub fn nearest<'a>(value: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if value.len() > LONGEST {
        return None;
    }
    let typed = value.to_lowercase();
    let length = typed.chars().count();
    if length < SHORTEST {
        return None;
    }
    candidates
        .into_iter()
        .filter(|candidate| {
            // As many characters as the lengths differ have to be typed at least.
            let other = candidate.chars().take(LONGEST + 1).count();
            other <= LONGEST && other.abs_diff(length) <= (other.max(length) / 3).max(1)
        })
        .map(|candidate| (strsim::damerau_levenshtein(&typed, candidate), candidate))
        .filter(|(distance, candidate)| {
            *distance <= (candidate.chars().count().max(typed.chars().count()) / 3).max(1)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, expected: Option<&str>) {
        let candidates = ["upskilling", "reskilling", "both", "yes", "no"];
        assert_eq!(nearest(value, candidates), expected, "for {value}");
    }

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        check("upskiling", Some("upskilling"));
        check("Reskilling", Some("reskilling"));
        check("boht", Some("both"));
        check("performance", None);
        check("", None);
        check("na", None);
    }
}
