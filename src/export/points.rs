//! Code points: how the world outside counts characters.

use model::Span;

/// The first character of a span of `text` and one past its last, in code points from 0.
pub(crate) fn points(text: &str, span: Span) -> (usize, usize) {
    let start = text[..span.start as usize].chars().count();
    (start, start + span.of(text).chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_beyond_the_basic_plane_is_one() {
        let text = "ğ😀 said";
        assert_eq!(points(text, Span::new(2, 6)), (1, 2));
        assert_eq!(points(text, Span::new(7, 11)), (3, 7));
    }
}
