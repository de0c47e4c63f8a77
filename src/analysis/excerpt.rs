//! Excerpts: what is left of a document whose text may not be published whole.
//!
//! Kept are the claims; the sentences that each stands in, the one before and the one after; and, wherever they stand, the words
//! that name a claim's speaker, attribute it, date it, or show what it answers. For everything else stands [`GAP`].
//!
//! Sentences are those of [`text::sentences`]. An abbreviation that it does not know may end one too early; an excerpt then holds less.

use model::{Corpus, Document, DocumentIdx, JoinReason, Span};

/// What stands for words that are left out.
pub const GAP: &str = "[…]";

/// The corpus with excerpts in place of those documents whose reading says that their text may not be published,
/// or, where `all` is said, in place of every document.
///
/// Every span then is one of the excerpt. Words that would show something, but are left out, are not shown; what they show stays.
pub fn excerpts(mut corpus: Corpus, all: bool) -> Corpus {
    let kept: Vec<Option<Kept>> = (0u32..)
        .zip(&corpus.documents)
        .map(|(idx, document)| {
            (all || !document.is_whole).then(|| Kept::of(&corpus, DocumentIdx(idx), document))
        })
        .collect();
    let moved = |document: DocumentIdx, span: Span| match &kept[document.idx()] {
        None => Some(span),
        Some(kept) => kept.moved(span),
    };
    let shown = |document: DocumentIdx, span: Span| moved(document, span).unwrap_or(NOTHING);
    for claim in &mut corpus.claims {
        let here = |span: Span| shown(claim.document, span);
        claim.occurrences.iter_mut().for_each(|place| *place = here(*place));
        let source = &mut claim.source;
        let date = claim.date.as_mut().map(|date| &mut date.words);
        let words =
            [source.as_written.as_mut(), source.antecedent.as_mut(), claim.cue.as_mut(), date];
        words.into_iter().flatten().for_each(|span| *span = here(*span));
    }
    for link in &mut corpus.links {
        link.evidence = shown(corpus.claims[link.from.idx()].document, link.evidence);
    }
    for entity in &mut corpus.entities {
        entity.description = entity
            .description
            .and_then(|(document, span)| Some((document, moved(document, span)?)));
        for spelling in &mut entity.spellings {
            let document = spelling.document;
            spelling.sentences.retain_mut(|span| keep(span, &moved, document));
            if let JoinReason::Registered { evidence, .. } = &mut spelling.why {
                *evidence =
                    evidence.and_then(|(document, span)| Some((document, moved(document, span)?)));
            }
        }
    }
    for group in &mut corpus.kept_apart {
        group.evidence.retain_mut(|(document, span)| keep(span, &moved, *document));
    }
    for (idx, document) in (0u32..).zip(&mut corpus.documents) {
        let idx = DocumentIdx(idx);
        let facts = &mut document.facts;
        let words =
            [&mut facts.title, &mut facts.outlet, &mut facts.language, &mut facts.translated_from]
                .into_iter()
                .flatten()
                .map(|fact| &mut fact.words)
                .chain(facts.date.as_mut().map(|fact| &mut fact.words));
        words.for_each(|span| *span = shown(idx, *span));
        for oddity in &mut document.oddities {
            oddity.occurrences =
                oddity.occurrences.iter().filter_map(|place| moved(idx, *place)).collect();
            if oddity.occurrences.is_empty() {
                oddity.occurrences.push(NOTHING);
            }
            oddity.against =
                oddity.against.and_then(|(other, span)| Some((other, moved(other, span)?)));
        }
        document.mentions.retain_mut(|mention| keep(&mut mention.span, &moved, idx));
        document.unregistered.retain_mut(|name| keep(name, &moved, idx));
        document.country_mentions.retain_mut(|mention| keep(&mut mention.span, &moved, idx));
    }
    for (document, kept) in corpus.documents.iter_mut().zip(kept) {
        if let Some(kept) = kept {
            document.is_whole = false;
            document.text = kept.text;
        }
    }
    corpus
}

/// A span of no words.
const NOTHING: Span = Span { start: 0, end: 0 };

/// Moves a span; whether it is still there.
fn keep(
    span: &mut Span,
    moved: &impl Fn(DocumentIdx, Span) -> Option<Span>,
    document: DocumentIdx,
) -> bool {
    match moved(document, *span) {
        Some(place) => {
            *span = place;
            true
        }
        None => false,
    }
}

/// What is kept of a document.
struct Kept {
    /// The pieces of the document, in order and apart, each with the byte at which it begins in the excerpt.
    pieces: Vec<(Span, usize)>,
    /// The excerpt.
    text: String,
}

impl Kept {
    fn of(corpus: &Corpus, idx: DocumentIdx, document: &Document) -> Self {
        let sentences = text::sentences(&document.text);
        let mut wanted: Vec<Span> = Vec::new();
        for claim in corpus.claims_of(idx) {
            let claim = &corpus.claims[claim as usize];
            for place in &claim.occurrences {
                let first = sentences.partition_point(|sentence| sentence.end <= place.start);
                let behind = sentences.partition_point(|sentence| sentence.start < place.end);
                let range = first.saturating_sub(1)..(behind + 1).min(sentences.len());
                wanted.extend(&sentences[range]);
                wanted.push(*place);
            }
            let date = claim.date.map(|date| date.words);
            let words = [claim.source.as_written, claim.source.antecedent, claim.cue, date];
            wanted.extend(words.into_iter().flatten());
        }
        let is_here = |link: &&model::Link| corpus.claim(link.from).document == idx;
        wanted.extend(corpus.links.iter().filter(is_here).map(|link| link.evidence));
        wanted.sort_unstable();
        Self::joining(&document.text, &wanted)
    }

    /// Joins spans, sorted by their start, to an excerpt.
    fn joining(text: &str, wanted: &[Span]) -> Self {
        let mut pieces: Vec<Span> = Vec::new();
        for span in wanted.iter().filter(|span| !span.is_empty()) {
            match pieces.last_mut() {
                Some(last) if is_joined(text, *last, *span) => last.end = last.end.max(span.end),
                _ => pieces.push(*span),
            }
        }
        let mut kept = Self { pieces: Vec::new(), text: String::new() };
        let mut end = 0;
        for piece in pieces {
            kept.leave_out(&text[end..piece.start as usize]);
            kept.pieces.push((piece, kept.text.len()));
            kept.text += piece.of(text);
            end = piece.end as usize;
        }
        kept.leave_out(&text[end..]);
        kept
    }

    /// Says that something is left out, unless that is nothing but white space. Paragraphs that were apart stay apart.
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

    /// Where words of the document stand in the excerpt; `None` where they are left out.
    fn moved(&self, span: Span) -> Option<Span> {
        let (piece, start) = self.pieces.iter().find(|(piece, _)| piece.contains(span))?;
        let start = start + (span.start - piece.start) as usize;
        Some(Span::new(start, start + span.len()))
    }
}

/// Whether nothing but white space lies between two spans, of which the first begins first.
fn is_joined(text: &str, first: Span, second: Span) -> bool {
    second.start <= first.end || text[first.end as usize..second.start as usize].trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str, wanted: &[(usize, usize)]) -> Kept {
        let wanted: Vec<Span> = wanted.iter().map(|(start, end)| Span::new(*start, *end)).collect();
        Kept::joining(text, &wanted)
    }

    #[test]
    fn what_is_left_out_is_marked_where_it_was() {
        let text = "One. Two. Three.\nFour. Five.\nSix.";
        let check = |wanted: &[(usize, usize)], expected: &str| {
            assert_eq!(joined(text, wanted).text, expected)
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
        let kept = joined(text, &[(8, 12)]);
        let moved = kept.moved(Span::new(8, 11)).unwrap();
        assert_eq!(moved.of(&kept.text), "Two");
        assert_eq!(kept.moved(Span::new(0, 2)), None);
        assert_eq!(kept.moved(Span::new(8, 18)), None);
    }
}
