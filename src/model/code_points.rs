//! Code points: the unit of offsets outside of the program.

use crate::Span;

/// A span of a text in code points: its first, from 0, and one past its last.
///
/// Counts from the beginning of the text to the end of the span. Whoever looks up many spans of one text counts it once:
/// [`CodePoints`].
pub fn span_in_code_points(text: &str, span: Span) -> (usize, usize) {
    let bytes = text.as_bytes();
    let start = count(&bytes[..span.start as usize]);
    (start, start + count(&bytes[span.range()]))
}

/// The code points of a text, counted before every block of bytes, so that a lookup counts no more than one block.
#[derive(Debug)]
pub struct CodePoints<'t> {
    text: &'t [u8],
    /// How many code points are before each block, and in the whole text.
    n_before: Vec<usize>,
}

/// The bytes of a block: few enough to be counted at once, enough that few counts are stored.
const BLOCK: usize = 1024;

impl<'t> CodePoints<'t> {
    /// Those of a text.
    pub fn of(text: &'t str) -> Self {
        let text = text.as_bytes();
        let mut n_before = vec![0];
        let mut n = 0;
        for block in text.chunks(BLOCK) {
            n += count(block);
            n_before.push(n);
        }
        Self { text, n_before }
    }

    /// A span of that text: its first code point, from 0, and one past its last.
    pub fn span(&self, span: Span) -> (usize, usize) {
        (self.at(span.start as usize), self.at(span.end as usize))
    }

    /// How many code points are before a byte.
    fn at(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        self.n_before[block] + count(&self.text[block * BLOCK..byte])
    }
}

/// How many code points begin within some bytes: those that do not continue one.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_beyond_the_basic_plane_is_one() {
        let points = CodePoints::of("ğ😀 said");
        assert_eq!(points.span(Span::new(2, 6)), (1, 2));
        assert_eq!(points.span(Span::new(7, 11)), (3, 7));
    }

    #[test]
    fn a_span_alone_is_counted_as_one_of_many() {
        let text = "ğ😀 said, ".repeat(2 * BLOCK / 13);
        let points = CodePoints::of(&text);
        for (start, character) in text.char_indices() {
            let span = Span::new(start, start + character.len_utf8());
            assert_eq!(span_in_code_points(&text, span), points.span(span));
        }
    }

    #[test]
    fn every_character_of_a_long_text_is_at_its_number() {
        let text = "a😀ğ ".repeat(3 * BLOCK / 8);
        let points = CodePoints::of(&text);
        let ends = text.char_indices().skip(1).map(|(end, _)| end).chain([text.len()]);
        for (n, ((start, _), end)) in text.char_indices().zip(ends).enumerate() {
            assert_eq!(points.span(Span::new(start, end)), (n, n + 1));
        }
    }
}
