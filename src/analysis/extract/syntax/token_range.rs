//! A token range: consecutive tokens of a text.

/// A half-open range of the tokens of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TokenRange {
    /// The index of the first token.
    pub(crate) start: usize,
    /// One past the index of the last.
    pub(crate) end: usize,
}

impl TokenRange {
    /// Tokens `start..end`.
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// How many tokens it has.
    pub(crate) fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether a token is in it.
    pub(crate) fn contains(self, idx: usize) -> bool {
        self.start <= idx && idx < self.end
    }

    /// The indices of its tokens.
    pub(crate) fn indices(self) -> std::ops::Range<usize> {
        self.start..self.end
    }

    /// The part of it that lies in another; `None` where none does.
    pub(crate) fn within(self, other: Self) -> Option<Self> {
        let range = Self::new(self.start.max(other.start), self.end.min(other.end));
        (range.start < range.end).then_some(range)
    }
}
