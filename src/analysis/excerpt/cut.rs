//! Cutting a text down to an excerpt.

use model::{GAP, Span};

/// The excerpt of a text.
pub(super) struct Excerpt {
    /// The spans of the document that the excerpt holds, in order and apart, each with the byte at which it begins in the excerpt.
    spans: Vec<(Span, usize)>,
    /// The text of the excerpt.
    pub(super) text: String,
}

impl Excerpt {
    /// The excerpt of a text that keeps these spans.
    pub(super) fn of(text: &str, mut wanted: Vec<Span>) -> Self {
        wanted.sort_unstable();
        let mut excerpt = Self { spans: Vec::new(), text: String::new() };
        let mut end = 0;
        for span in merged(text, &wanted) {
            excerpt.leave_out(&text[end..span.start as usize]);
            excerpt.spans.push((span, excerpt.text.len()));
            excerpt.text += span.of(text);
            end = span.end as usize;
        }
        excerpt.leave_out(&text[end..]);
        excerpt
    }

    /// Marks words as left out, unless they are nothing but white space. Paragraphs that were apart stay apart.
    fn leave_out(&mut self, words: &str) {
        let left_out = words.trim();
        if left_out.is_empty() {
            self.text += words;
            return;
        }
        let (before, after) = words.split_at(words.len() - words.trim_start().len());
        let ends_paragraph = before.contains('\n');
        let begins_paragraph =
            after[left_out.len()..].contains('\n') || (left_out.contains('\n') && !ends_paragraph);
        self.text += match ends_paragraph {
            _ if self.text.is_empty() => "",
            true => "\n",
            false => " ",
        };
        self.text += GAP;
        self.text += if begins_paragraph { "\n" } else { " " };
    }

    /// A span of the document as one of the excerpt; `None` where it is left out.
    pub(super) fn moved(&self, span: Span) -> Option<Span> {
        let (held, start) = self.spans.iter().find(|(held, _)| held.contains(span))?;
        let start = start + (span.start - held.start) as usize;
        Some(Span::new(start, start + span.len()))
    }
}

/// Spans sorted by their start, those joined that overlap or have nothing but white space between them.
fn merged(text: &str, spans: &[Span]) -> Vec<Span> {
    let mut merged: Vec<Span> = Vec::new();
    for span in spans.iter().filter(|span| !span.is_empty()) {
        match merged.last_mut() {
            Some(last) if is_joined(text, *last, *span) => last.end = last.end.max(span.end),
            _ => merged.push(*span),
        }
    }
    merged
}

/// Whether nothing but white space is between two spans, of which the first begins first.
fn is_joined(text: &str, first: Span, second: Span) -> bool {
    second.start <= first.end || text[first.end as usize..second.start as usize].trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, wanted: &[(usize, usize)]) -> Excerpt {
        Excerpt::of(text, wanted.iter().map(|(start, end)| Span::new(*start, *end)).collect())
    }

    #[test]
    fn what_is_left_out_is_marked_where_it_was() {
        let text = "One. Two. Three.\nFour. Five.\nSix.";
        let check = |wanted: &[(usize, usize)], expected: &str| {
            assert_eq!(excerpt(text, wanted).text, expected)
        };
        check(&[(0, 4), (5, 9)], "One. Two. […]\n");
        check(&[(5, 9)], "[…] Two. […]\n");
        check(&[(10, 16), (17, 22), (29, 33)], "[…] Three.\nFour. […]\nSix.");
        check(&[(0, 16), (17, 28), (29, 33)], text);
        check(&[(0, 16), (29, 33)], "One. Two. Three.\n[…]\nSix.");
        check(&[(0, 4), (23, 28)], "One. […]\nFive.\n[…] ");
        check(&[], "[…]\n");
    }

    #[test]
    fn spans_move_with_their_words() {
        let text = "Ğ one. Two. Three.";
        let excerpt = excerpt(text, &[(8, 12)]);
        let moved = excerpt.moved(Span::new(8, 11)).unwrap();
        assert_eq!(moved.of(&excerpt.text), "Two");
        assert_eq!(excerpt.moved(Span::new(0, 2)), None);
        assert_eq!(excerpt.moved(Span::new(8, 18)), None);
    }
}
