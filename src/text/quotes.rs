//! Quotation marks.
//!
//! [`unpaired`] is strict, as an editor is: a mark has a partner of its own kind or is told. [`quotations`] is lenient, as a reader is:
//! whatever the marks, it says what is quoted, and never gives up.

use std::cmp::Reverse;

use model::Span;

/// The first double quotation mark of a paragraph that has no partner: its byte and the mark. Straight, curly and angled marks
/// each pair with their own kind. Single marks are left aside: most of them are apostrophes.
pub fn unpaired(paragraph: &str) -> Option<(usize, char)> {
    const PAIRS: &[(char, char)] = &[('"', '"'), ('“', '”'), ('«', '»')];
    let first_of_kind = |&(opening, closing): &(char, char)| {
        let mut open: Option<usize> = None;
        for (at, c) in paragraph.char_indices() {
            match open {
                None if c == opening => open = Some(at),
                None if c == closing => return Some((at, closing)),
                // A second opening mark leaves the first without partner.
                Some(at) if c == opening && opening != closing => return Some((at, opening)),
                Some(_) if c == closing => open = None,
                _ => {}
            }
        }
        open.map(|at| (at, opening))
    };
    PAIRS.iter().filter_map(first_of_kind).min()
}

/// A quotation within one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// Whether a mark closes it; else it ends where the paragraph does, or where the next one of its kind opens.
    pub is_closed: bool,
    /// Whether it stands within another one.
    pub is_nested: bool,
    /// Whether it goes on from one that the paragraph before left open, as quotations of several paragraphs do.
    pub continues: bool,
}

/// A kind of marks. Straight ones open and close by where they stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Straight,
    Curly,
    Angled,
    StraightSingle,
    CurlySingle,
}

#[derive(Clone, Copy)]
struct Open {
    kind: Kind,
    at: usize,
    inner: usize,
    is_nested: bool,
    continues: bool,
}

/// The quotations of a document, paragraph by paragraph, each in the order of where they begin.
///
/// Marks may be straight, curly or angled, double or single, nested, and without partner: nothing is given up on, and no quotation
/// goes beyond its paragraph.
pub fn quotations(text: &str, paragraphs: &[Span]) -> Vec<Vec<Quotation>> {
    let mut left_open = None;
    let mut all = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        let (found, still_open) =
            of_paragraph(paragraph.of(text), paragraph.start as usize, left_open);
        left_open = still_open;
        all.push(found);
    }
    all
}

fn of_paragraph(
    text: &str,
    start: usize,
    left_open: Option<Kind>,
) -> (Vec<Quotation>, Option<Kind>) {
    let mut found: Vec<Quotation> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut close = |open: Open, end: usize, inner_end: usize, is_closed: bool| {
        let trimmed = text[open.inner..inner_end.max(open.inner)].trim_end();
        found.push(Quotation {
            span: Span::new(start + open.at, start + end),
            inner: Span::new(start + open.inner, start + open.inner + trimmed.len()),
            is_closed,
            is_nested: open.is_nested,
            continues: open.continues,
        });
    };
    let mut before: Option<char> = None;
    let mut skip_to = 0;
    for (at, mark) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        // Two apostrophes are one straight mark, as old keyboards and wire services have it.
        let (mark, len) = match text.as_bytes().get(at..at + 2) {
            Some(b"''" | b"``") => ('"', 2),
            _ => (mark, mark.len_utf8()),
        };
        let last = before.replace(mark);
        let behind = at + len;
        skip_to = behind;
        let next = text[behind..].chars().next();
        let Some((kind, role)) = role(mark, last, next, &text[behind..], &open) else { continue };
        match role {
            Role::Opens => {
                // A second one of its kind leaves the first without partner: the first ends here.
                if let Some(depth) = open.iter().position(|open| open.kind == kind) {
                    for unpaired in open.drain(depth..).rev() {
                        close(unpaired, at, at, false);
                    }
                }
                let continues = at == 0 && left_open == Some(kind);
                open.push(Open { kind, at, inner: behind, is_nested: !open.is_empty(), continues });
            }
            Role::Closes => {
                if let Some(depth) = open.iter().rposition(|open| open.kind == kind) {
                    for unpaired in open.drain(depth + 1..).rev() {
                        close(unpaired, at, at, false);
                    }
                    if let Some(pair) = open.pop() {
                        close(pair, behind, at, true);
                    }
                }
            }
        }
    }
    let still_open = open
        .first()
        .filter(|open| !matches!(open.kind, Kind::StraightSingle | Kind::CurlySingle))
        .map(|open| open.kind);
    for unpaired in open.drain(..).rev() {
        close(unpaired, text.len(), text.len(), false);
    }
    found.sort_by_key(|quotation| (quotation.span.start, Reverse(quotation.span.end)));
    (found, still_open)
}

enum Role {
    Opens,
    Closes,
}

fn role(
    mark: char,
    last: Option<char>,
    next: Option<char>,
    rest: &str,
    open: &[Open],
) -> Option<(Kind, Role)> {
    let is_open = |kind: Kind| open.iter().any(|open| open.kind == kind);
    let is_outside = |c: Option<char>| {
        c.is_none_or(|c| {
            c.is_whitespace()
                || matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '“' | '‘' | '"' | '\'')
        })
    };
    let touches_word = next.is_some_and(|c| !c.is_whitespace());
    match mark {
        // Machine translations close with the mark that opens: it stands where nothing can be opened.
        '“' if next.is_none_or(|c| matches!(c, '.' | ',' | ';' | '!' | '?' | ')'))
            || is_open(Kind::Curly) && !touches_word =>
        {
            Some((Kind::Curly, Role::Closes))
        }
        '“' | '„' => Some((Kind::Curly, Role::Opens)),
        // Some texts open with one kind and close with the other.
        '”' if !is_open(Kind::Curly) && is_open(Kind::Straight) => {
            Some((Kind::Straight, Role::Closes))
        }
        '”' => Some((Kind::Curly, Role::Closes)),
        '«' => Some((Kind::Angled, Role::Opens)),
        '»' => Some((Kind::Angled, Role::Closes)),
        '"' if is_open(Kind::Curly) && !is_open(Kind::Straight) && !is_outside(last) => {
            Some((Kind::Curly, Role::Closes))
        }
        '"' => match is_outside(last)
            && touches_word
            && (!is_open(Kind::Straight) || next.is_some_and(char::is_alphanumeric))
        {
            true => Some((Kind::Straight, Role::Opens)),
            false => Some((Kind::Straight, Role::Closes)),
        },
        '‘' => {
            (is_outside(last) && next.is_some_and(char::is_alphanumeric) && closes_later(rest, '’'))
                .then_some((Kind::CurlySingle, Role::Opens))
        }
        '’' => (is_open(Kind::CurlySingle) && is_end(last, next))
            .then_some((Kind::CurlySingle, Role::Closes)),
        '\'' if is_open(Kind::StraightSingle) => {
            is_end(last, next).then_some((Kind::StraightSingle, Role::Closes))
        }
        '\'' => {
            (is_outside(last) && next.is_some_and(char::is_alphabetic) && closes_later(rest, '\''))
                .then_some((Kind::StraightSingle, Role::Opens))
        }
        _ => None,
    }
}

/// Whether an apostrophe can close: nothing of a word behind it.
fn is_end(last: Option<char>, next: Option<char>) -> bool {
    last.is_some_and(|c| !c.is_whitespace()) && next.is_none_or(|c| !c.is_alphanumeric())
}

/// Whether a single quotation that opens here has an end that is not merely an apostrophe: behind a mark, or before one or a space,
/// within the next 300 bytes.
fn closes_later(rest: &str, mark: char) -> bool {
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

#[cfg(test)]
mod tests {
    use model::paragraphs;

    use super::*;

    #[test]
    fn a_mark_without_partner_is_found() {
        assert_eq!(unpaired("He “said “so” again"), Some((3, '“')));
        assert_eq!(unpaired("so” again"), Some((2, '”')));
        assert_eq!(unpaired("one \"two\" \"three"), Some((10, '"')));
        assert_eq!(unpaired("“one” \"two\" «three» don’t 'four"), None);
    }

    fn inner(text: &str) -> Vec<(&str, bool)> {
        let found = quotations(text, &paragraphs(text));
        found
            .into_iter()
            .flatten()
            .map(|quotation| (quotation.inner.of(text), quotation.is_closed))
            .collect()
    }

    #[test]
    fn marks_pair_with_their_kind() {
        assert_eq!(inner("“One,” he said, \"two\"."), [("One,", true), ("two", true)]);
        assert_eq!(inner("“He said ‘no’ twice”"), [("He said ‘no’ twice", true), ("no", true)]);
        assert_eq!(inner("\"He's 'fine,'\" she said"), [("He's 'fine,'", true), ("fine,", true)]);
        assert_eq!(inner("the officials' claim that it's so"), []);
        assert_eq!(inner("an 'intentional act.'"), [("intentional act.", true)]);
    }

    #[test]
    fn what_has_no_partner_ends_with_its_paragraph_or_where_the_next_begins() {
        assert_eq!(inner("“One. “Two.” Three.\nFour."), [("One.", false), ("Two.", true)]);
        assert_eq!(inner("One “two.\nThree."), [("two.", false)]);
        assert_eq!(inner("One” two"), []);
    }

    #[test]
    fn one_of_several_paragraphs_goes_on() {
        let text = "“One.\n“Two.”";
        let found = quotations(text, &paragraphs(text));
        assert!(!found[0][0].continues && found[1][0].continues);
    }
}
