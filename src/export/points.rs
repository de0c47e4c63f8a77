//! Code points: the unit in which spans are written outside of the program.

use model::Span;

/// A span of `text` in code points: the first and one past the last, from 0. Counts from the beginning of the text.
pub(crate) fn points(text: &str, span: Span) -> (usize, usize) {
    let start = text[..span.start as usize].chars().count();
    (start, start + span.of(text).chars().count())
}

/// The code points of a text of which many spans are converted, each without counting.
#[derive(Debug)]
pub struct CodePoints(Vec<usize>);

impl CodePoints {
    /// Those of a text. Holds the code point of each of its bytes, and how many there are.
    pub fn of(text: &str) -> Self {
        let mut points = Vec::with_capacity(text.len() + 1);
        let mut n_points = 0;
        for character in text.chars() {
            points.extend(std::iter::repeat_n(n_points, character.len_utf8()));
            n_points += 1;
        }
        points.push(n_points);
        Self(points)
    }

    /// A span of that text in code points: the first and one past the last, from 0.
    pub fn span(&self, span: Span) -> (usize, usize) {
        (self.0[span.start as usize], self.0[span.end as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_beyond_the_basic_plane_is_one() {
        let text = "ğ😀 said";
        let code_points = CodePoints::of(text);
        for (span, expected) in [(Span::new(2, 6), (1, 2)), (Span::new(7, 11), (3, 7))] {
            assert_eq!(points(text, span), expected);
            assert_eq!(code_points.span(span), expected);
        }
    }
}
