//! Quotation marks in their context: what is before and behind them, from which their role in a quotation follows.

/// A kind of quotation marks. Straight ones open and close depending on what is around them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkKind {
    Straight,
    Curly,
    Angled,
    StraightSingle,
    CurlySingle,
}

/// What a mark does to a quotation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkRole {
    Opens,
    Closes,
}

/// A character with its neighbours. Offsets are bytes of the paragraph.
pub(crate) struct Character {
    pub(crate) mark: char,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) last: Option<char>,
    pub(crate) next: Option<char>,
}

/// The characters of a text. Two apostrophes are one straight mark, as old keyboards and wire services have it.
pub(crate) fn characters(text: &str) -> impl Iterator<Item = Character> {
    let mut last = None;
    let mut end = 0;
    text.char_indices().filter_map(move |(start, mark)| {
        if start < end {
            return None;
        }
        let (mark, len) = match text.as_bytes().get(start..start + 2) {
            Some(b"''" | b"``") => ('"', 2),
            _ => (mark, mark.len_utf8()),
        };
        end = start + len;
        let next = text[end..].chars().next();
        Some(Character { mark, start, end, last: last.replace(mark), next })
    })
}

impl Character {
    /// Whether it stands where a quotation can begin: at a space, a bracket, a dash or another mark.
    pub(crate) fn is_outside(&self) -> bool {
        self.last.is_none_or(|c| {
            c.is_whitespace()
                || matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '“' | '‘' | '"' | '\'')
        })
    }

    pub(crate) fn touches_word(&self) -> bool {
        self.next.is_some_and(|c| !c.is_whitespace())
    }

    /// Whether an apostrophe can close here: it does not stand within a word.
    pub(crate) fn is_end(&self) -> bool {
        is_end(self.last, self.next)
    }
}

/// Whether an apostrophe can close: nothing of a word behind it.
fn is_end(last: Option<char>, next: Option<char>) -> bool {
    last.is_some_and(|c| !c.is_whitespace()) && next.is_none_or(|c| !c.is_alphanumeric())
}

/// Whether a single quotation that opens here has an end that is not merely an apostrophe: behind a mark, or before one or a space,
/// within the next 300 bytes.
pub(crate) fn closes_later(rest: &str, mark: char) -> bool {
    let mut before = None;
    let mut characters = rest.char_indices().take_while(|(at, _)| *at < 300).peekable();
    while let Some((_, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        // `officials' claim` is a possessive; `'tis' ` is rare.
        if c == mark && is_end(before, next) && !(before == Some('s') && next == Some(' ')) {
            return true;
        }
        before = Some(c);
    }
    false
}
