//! Code points, in which everything outside of the program counts.

use model::Span;

/// The code point at which each byte of a text stands.
pub(crate) struct CodePoints(Vec<usize>);

impl CodePoints {
    /// Those of a text.
    pub(crate) fn of(text: &str) -> Self {
        let mut points = Vec::with_capacity(text.len() + 1);
        let mut n_points = 0;
        for character in text.chars() {
            points.extend(std::iter::repeat_n(n_points, character.len_utf8()));
            n_points += 1;
        }
        points.push(n_points);
        Self(points)
    }

    /// A span of that text: the first code point and one past the last.
    pub(crate) fn span(&self, span: Span) -> (usize, usize) {
        (self.0[span.start as usize], self.0[span.end as usize])
    }
}
