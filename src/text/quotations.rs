//! Quotations: the parts of a text within quotation marks, read leniently, as a reader does: whatever the marks, something is quoted.
//!
//! [`unpaired`](crate::unpaired()) is strict instead.

use std::cmp::Reverse;

use model::Span;

use crate::quotation_marks::{Character, MarkKind, MarkRole, characters, closes_later};

/// A quotation within one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// Whether a mark closes it; else it ends where the paragraph does, or where the next one of its kind opens.
    pub is_closed: bool,
    /// Whether it is within another one.
    pub is_nested: bool,
    /// Whether it goes on from one that the paragraph before left open, as quotations of several paragraphs do.
    pub continues: bool,
}

/// The quotations of a document, paragraph by paragraph, each in the order of where they begin.
///
/// Marks may be straight, curly or angled, double or single, nested, and without partner: every mark is read as well as it can be. A
/// quotation that a paragraph leaves open goes on in the next ones, as one quotation in each, if it is closed there before another
/// begins; else it ends with its paragraph.
pub fn quotations(text: &str, paragraphs: &[Span]) -> Vec<Vec<Quotation>> {
    let mut left_open = None;
    let mut all = Vec::with_capacity(paragraphs.len());
    for (number, span) in paragraphs.iter().enumerate() {
        let mut paragraph = Paragraph::new(span.of(text), span.start as usize, left_open);
        let goes_on = |kind: &MarkKind| {
            let rest = paragraphs[number..].iter().take(MAX_PARAGRAPHS);
            rest.flat_map(|span| first_role(span.of(text), *kind)).next() == Some(MarkRole::Closes)
        };
        if let Some(kind) = left_open.filter(goes_on) {
            paragraph.go_on(kind);
        }
        for character in characters(paragraph.text) {
            paragraph.read(&character);
        }
        left_open = paragraph.left_open();
        all.push(paragraph.quotations());
    }
    all
}

/// How many paragraphs are searched for the end of a quotation.
const MAX_PARAGRAPHS: usize = 4;

/// What the first mark of a kind in a paragraph does, judged by what is around it.
fn first_role(paragraph: &str, kind: MarkKind) -> Option<MarkRole> {
    characters(paragraph).find_map(|character| match (kind, character.mark) {
        (MarkKind::Curly, '“' | '„') | (MarkKind::Angled, '«') => Some(MarkRole::Opens),
        (MarkKind::Curly, '”') | (MarkKind::Angled, '»') => Some(MarkRole::Closes),
        (MarkKind::Straight, '"') => {
            let opens = character.is_outside() && character.touches_word();
            Some(if opens { MarkRole::Opens } else { MarkRole::Closes })
        }
        _ => None,
    })
}

/// A quotation that is not closed yet. Offsets are bytes of the paragraph.
struct OpenQuotation {
    kind: MarkKind,
    start: usize,
    inner_start: usize,
    is_nested: bool,
    continues: bool,
}

/// A paragraph whose marks are being read.
struct Paragraph<'t> {
    text: &'t str,
    /// The byte of the document at which it begins.
    start: usize,
    /// The kind of the quotation that the paragraph before left open.
    left_open_before: Option<MarkKind>,
    open: Vec<OpenQuotation>,
    found: Vec<Quotation>,
}

impl<'t> Paragraph<'t> {
    fn new(text: &'t str, start: usize, left_open_before: Option<MarkKind>) -> Self {
        Self { text, start, left_open_before, open: Vec::new(), found: Vec::new() }
    }

    /// Begins within the quotation that the paragraph before left open.
    fn go_on(&mut self, kind: MarkKind) {
        let (start, inner_start) = (0, 0);
        self.open.push(OpenQuotation {
            kind,
            start,
            inner_start,
            is_nested: false,
            continues: true,
        });
    }

    fn read(&mut self, character: &Character) {
        match self.role(character) {
            Some((kind, MarkRole::Opens)) => self.open(kind, character),
            Some((kind, MarkRole::Closes)) => self.close(kind, character),
            None => {}
        }
    }

    /// The kind of the outermost quotation that is open. Single marks do not continue in the next paragraph.
    fn left_open(&self) -> Option<MarkKind> {
        let kind = self.open.first()?.kind;
        (!matches!(kind, MarkKind::StraightSingle | MarkKind::CurlySingle)).then_some(kind)
    }

    /// All quotations, those that are still open up to its end.
    fn quotations(mut self) -> Vec<Quotation> {
        self.end_unpaired(0, self.text.len());
        self.found.sort_by_key(|quotation| (quotation.span.start, Reverse(quotation.span.end)));
        self.found
    }

    fn open(&mut self, kind: MarkKind, mark: &Character) {
        // A second one of its kind leaves the first without partner: the first ends here.
        if let Some(depth) = self.open.iter().position(|open| open.kind == kind) {
            self.end_unpaired(depth, mark.start);
        }
        self.open.push(OpenQuotation {
            kind,
            start: mark.start,
            inner_start: mark.end,
            is_nested: !self.open.is_empty(),
            continues: mark.start == 0 && self.left_open_before == Some(kind),
        });
    }

    fn close(&mut self, kind: MarkKind, mark: &Character) {
        if let Some(depth) = self.open.iter().rposition(|open| open.kind == kind) {
            self.end_unpaired(depth + 1, mark.start);
            if let Some(pair) = self.open.pop() {
                self.push(pair, mark.end, mark.start, true);
            }
        }
    }

    /// Ends the open quotations from `depth` on, which have no closing mark.
    fn end_unpaired(&mut self, depth: usize, end: usize) {
        for unpaired in self.open.split_off(depth).into_iter().rev() {
            self.push(unpaired, end, end, false);
        }
    }

    fn push(&mut self, open: OpenQuotation, end: usize, inner_end: usize, is_closed: bool) {
        let inner = self.text[open.inner_start..inner_end.max(open.inner_start)].trim_end();
        let span = |start: usize, end: usize| Span::new(self.start + start, self.start + end);
        self.found.push(Quotation {
            span: span(open.start, end),
            inner: span(open.inner_start, open.inner_start + inner.len()),
            is_closed,
            is_nested: open.is_nested,
            continues: open.continues,
        });
    }

    fn is_open(&self, kind: MarkKind) -> bool {
        self.open.iter().any(|open| open.kind == kind)
    }

    /// What a character does, if it is a quotation mark.
    fn role(&self, character: &Character) -> Option<(MarkKind, MarkRole)> {
        match character.mark {
            '“' | '„' | '”' => Some(self.curly_role(character)),
            '«' => Some((MarkKind::Angled, MarkRole::Opens)),
            '»' => Some((MarkKind::Angled, MarkRole::Closes)),
            '"' => Some(self.straight_role(character)),
            '‘' | '’' => Some((MarkKind::CurlySingle, self.curly_single_role(character)?)),
            '\'' => Some((MarkKind::StraightSingle, self.straight_single_role(character)?)),
            _ => None,
        }
    }

    fn curly_role(&self, character: &Character) -> (MarkKind, MarkRole) {
        let is_open = self.is_open(MarkKind::Curly);
        match character.mark {
            // Machine translations close with the opening mark: it stands where nothing can be opened.
            '“' if character
                .next
                .is_none_or(|c| matches!(c, '.' | ',' | ';' | '!' | '?' | ')'))
                || is_open && !character.touches_word() =>
            {
                (MarkKind::Curly, MarkRole::Closes)
            }
            '“' | '„' => (MarkKind::Curly, MarkRole::Opens),
            // Some texts open with one kind and close with the other.
            _ if !is_open && self.is_open(MarkKind::Straight) => {
                (MarkKind::Straight, MarkRole::Closes)
            }
            _ => (MarkKind::Curly, MarkRole::Closes),
        }
    }

    fn straight_role(&self, character: &Character) -> (MarkKind, MarkRole) {
        let is_open = self.is_open(MarkKind::Straight);
        if self.is_open(MarkKind::Curly) && !is_open && !character.is_outside() {
            return (MarkKind::Curly, MarkRole::Closes);
        }
        let opens = character.is_outside()
            && character.touches_word()
            && (!is_open || character.next.is_some_and(char::is_alphanumeric));
        (MarkKind::Straight, if opens { MarkRole::Opens } else { MarkRole::Closes })
    }

    fn curly_single_role(&self, character: &Character) -> Option<MarkRole> {
        if character.mark == '‘' {
            return self.opens_single(character, '’', char::is_alphanumeric);
        }
        (self.is_open(MarkKind::CurlySingle) && character.is_end()).then_some(MarkRole::Closes)
    }

    fn straight_single_role(&self, character: &Character) -> Option<MarkRole> {
        if self.is_open(MarkKind::StraightSingle) {
            return character.is_end().then_some(MarkRole::Closes);
        }
        self.opens_single(character, '\'', char::is_alphabetic)
    }

    /// Whether a single quotation begins here, with a first character that `begins` it, and `closing` closes it.
    fn opens_single(
        &self,
        character: &Character,
        closing: char,
        begins: fn(char) -> bool,
    ) -> Option<MarkRole> {
        let can_open = character.is_outside() && character.next.is_some_and(begins);
        (can_open && closes_later(&self.text[character.end..], closing)).then_some(MarkRole::Opens)
    }
}

#[cfg(test)]
mod tests {
    use model::paragraphs;

    use super::*;

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
    fn one_that_is_closed_in_a_later_paragraph_goes_on_up_to_there() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> = inner(text).into_iter().map(|(inner, _)| inner).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("\"One.\nTwo.\nThree,\" he said.", &["One.", "Two.", "Three,"]);
        check("“One.\nTwo,” he said. “Three.”", &["One.", "Two,", "Three."]);
        check("“One.\nTwo.\n“Three.”", &["One.", "Three."]);
        check("\"One.\nTwo.\n\"Three.\"", &["One.", "Three."]);
    }

    #[test]
    fn one_of_several_paragraphs_goes_on() {
        let text = "“One.\n“Two.”";
        let found = quotations(text, &paragraphs(text));
        assert!(!found[0][0].continues && found[1][0].continues);
    }
}
