//! Where bars begin and end, in whole numbers, and which stops stand side by side: a drawing is [`WIDTH`] wide, whatever the width of the page.

use crate::report::view::{Bar, Stop, Weight};

/// How wide a drawing is, in its own units.
const WIDTH: i32 = 1_000;

/// How many stops stand side by side at most: more would make the columns too narrow to read.
const ABREAST: usize = 4;

/// A bar from the middle, to the right for and to the left against.
pub(super) struct Side<'a> {
    pub(super) weight: &'a Weight,
    pub(super) x: i32,
    pub(super) width: i32,
}

/// How far a bar from the left reaches.
pub(super) fn reach(bar: &Bar) -> i32 {
    bar.hundredths.clamp(0, 10_000) * WIDTH / 10_000
}

/// Points as bars; the longest fills its half.
pub(super) fn sides(rows: &[Weight]) -> Vec<Side<'_>> {
    let half = WIDTH / 2;
    let longest = rows.iter().map(|row| row.hundredths.abs()).max();
    let longest = longest.unwrap_or(0).max(1);
    let sides = rows.iter().map(|weight| {
        let width = weight.hundredths.abs() * half / longest;
        Side {
            weight,
            x: if weight.hundredths < 0 {
                half - width
            } else {
                half
            },
            width,
        }
    });
    sides.collect()
}

/// The stops in rows: a pathway's own stand apart, and no row is too long.
pub(super) fn bands(stops: &[Stop]) -> Vec<&[Stop]> {
    let own = stops.chunk_by(|one, other| one.pathway == other.pathway);
    own.flat_map(|stops| stops.chunks(ABREAST)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(hundredths: i32) -> Weight {
        Weight {
            question: String::new(),
            answer: String::new(),
            study: None,
            hundredths,
            points: String::new(),
            side: String::new(),
        }
    }

    #[test]
    fn bars_for_go_right_and_bars_against_go_left_of_the_middle() {
        let rows = [row(2_500), row(0), row(-1_250)];
        let drawn = sides(&rows);
        let drawn: Vec<_> = drawn.iter().map(|side| (side.x, side.width)).collect();
        assert_eq!(drawn, [(500, 500), (500, 0), (250, 250)]);
    }

    #[test]
    fn a_share_fills_that_part_of_the_drawing() {
        let share = |hundredths| {
            reach(&Bar {
                hundredths,
                ..Bar::default()
            })
        };
        assert_eq!((share(8_750), share(-1)), (875, 0));
        assert!(sides(&[]).is_empty());
    }
}
