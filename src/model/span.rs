//! Spans: half-open ranges of bytes of a document's text.

use serde::{Deserialize, Serialize};

/// Bytes `start..end` of one document's text, in UTF-8.
///
/// `start <= end`, and both are on character boundaries of the text it was made for. A span does not name its document:
/// whoever holds one knows which it is. Outside of the program (messages, downloads) offsets are code points, never these bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "Packed", from = "Packed")]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A span as it is packed: by its length, which is a byte shorter than its end.
#[derive(Serialize, Deserialize)]
struct Packed {
    start: u32,
    len: u32,
}

impl From<Span> for Packed {
    fn from(Span { start, end }: Span) -> Self {
        Self { start, len: end - start }
    }
}

impl From<Packed> for Span {
    fn from(Packed { start, len }: Packed) -> Self {
        Self { start, end: start.saturating_add(len) }
    }
}

impl Span {
    /// The span of the bytes `start..end`. A text longer than 4 GiB has no spans past that: seeds are refused long before.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "span {start}..{end} runs backwards");
        Self { start: start as u32, end: end as u32 }
    }

    /// Its length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The bytes as a range.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words it covers in `text`, the text it was made for.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether `other` is wholly within it; a span contains itself.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// How many bytes lie between the two; 0 where they touch or overlap.
    pub fn distance(self, other: Self) -> usize {
        (other.start.saturating_sub(self.end)).max(self.start.saturating_sub(other.end)) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn containment_is_reflexive_and_overlap_needs_a_shared_byte() {
        let (a, b, c) = (Span::new(0, 4), Span::new(4, 6), Span::new(1, 3));
        assert!(a.contains(a) && a.contains(c) && !c.contains(a));
        assert!(a.overlaps(c) && !a.overlaps(b));
    }

    #[test]
    fn distance_is_the_gap_on_either_side() {
        let (a, b) = (Span::new(2, 4), Span::new(9, 10));
        assert_eq!((a.distance(b), b.distance(a), a.distance(a)), (5, 5, 0));
    }

    #[test]
    fn a_span_is_bytes_not_characters() {
        assert_eq!(Span::new(2, 4).of("Doğu"), "ğ");
    }
}
