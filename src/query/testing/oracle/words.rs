//! Which claims meet the words of a query, from the words of their texts.

use model::{Claim, EntityIdx, Span};

use super::Oracle;
use crate::testing::random::query::Part;

impl Oracle<'_> {
    /// Whether each part of the query, or a name that it belongs to, is met.
    pub(super) fn meets_words(&self, claim: &Claim) -> bool {
        let phrases = self.phrases();
        let mut is_met: Vec<Option<bool>> = vec![None; phrases.len()];
        for len in (1..=phrases.len()).rev().filter(|_| !self.selection.as_written) {
            for start in 0..=phrases.len() - len {
                let range = start..start + len;
                let is_name = is_met[range.clone()].iter().all(Option::is_none)
                    && (len == 1 || phrases[range.clone()].iter().all(|phrase| !phrase.is_quoted))
                    && !self.entities_named(&phrases[range.clone()]).is_empty();
                if is_name {
                    let is_mentioned = self
                        .entities_named(&phrases[range.clone()])
                        .iter()
                        .any(|&entity| self.mentions(claim, entity));
                    let is_typed =
                        phrases[range.clone()].iter().all(|phrase| self.holds(claim, phrase));
                    is_met[range].fill(Some(is_mentioned || is_typed));
                }
            }
        }
        is_met
            .iter()
            .zip(&phrases)
            .all(|(is_met, phrase)| is_met.unwrap_or_else(|| self.holds(claim, phrase)))
    }

    /// The parts of the query that have words.
    fn phrases(&self) -> Vec<Phrase> {
        let n_parts = self.query.parts.len();
        let mut phrases = Vec::new();
        for (part, n) in self.query.parts.iter().zip(1..) {
            let (written, is_quoted) = match part {
                Part::Word(word) => (word.clone(), false),
                Part::Phrase(words) => (words.join(" "), true),
            };
            let ends_in_prefix = n == n_parts && !is_quoted && !self.query.is_finished;
            let words = folded(&written);
            if !words.is_empty() {
                phrases.push(Phrase { words, is_quoted, ends_in_prefix });
            }
        }
        phrases
    }

    fn entities_named(&self, phrases: &[Phrase]) -> Vec<EntityIdx> {
        let words: Vec<String> = phrases.iter().flat_map(|phrase| phrase.words.clone()).collect();
        let entities = self.corpus.entities.iter().zip(0..);
        entities
            .filter(|(entity, _)| {
                let registered = entity.spellings.iter().filter(|spelling| spelling.why.is_name());
                folded(&entity.name) == words
                    || registered.map(|spelling| folded(&spelling.words)).any(|name| name == words)
            })
            .map(|(_, idx)| EntityIdx(idx))
            .collect()
    }

    /// Whether the words of a phrase follow each other in a text of the claim.
    fn holds(&self, claim: &Claim, phrase: &Phrase) -> bool {
        let fields = self
            .fields(claim)
            .into_iter()
            .map(|words| words.into_iter().map(|word| word.folded).collect());
        let title = self.corpus.document(claim.document).facts.title.as_ref();
        fields.chain(title.map(|title| folded(&title.value))).any(|field: Vec<String>| {
            field.windows(phrase.words.len()).any(|window| {
                let whole = window.iter().eq(&phrase.words);
                let (last, before) = window.split_last().unwrap();
                let (beginning, others) = phrase.words.split_last().unwrap();
                whole || phrase.ends_in_prefix && before == others && last.starts_with(beginning)
            })
        })
    }

    /// Whether a text of the claim mentions an entity.
    fn mentions(&self, claim: &Claim, entity: EntityIdx) -> bool {
        let document = self.corpus.document(claim.document);
        let mentions = document
            .mentions
            .iter()
            .filter(|mention| mention.of == entity)
            .map(|mention| mention.span);
        let title = document.facts.title.as_ref().map(|title| title.words);
        let fields = self.fields(claim);
        let fields = fields.iter().filter_map(|words| {
            Some(Span { start: words.first()?.span.start, end: words.last()?.span.end })
        });
        let texts: Vec<Span> = fields.chain(title).collect();
        mentions.into_iter().any(|mention| texts.iter().any(|text| text.contains(mention)))
    }

    /// The words of the quote, then those of each part of the document that the attribution covers without a gap.
    fn fields(&self, claim: &Claim) -> Vec<Vec<text::Word>> {
        let attribution = [claim.source.as_written, claim.source.antecedent, claim.cue];
        let mut fields = vec![Vec::new(), Vec::new()];
        for word in text::words(&self.corpus.document(claim.document).text) {
            if claim.span().contains(word.span) {
                fields[0].push(word.clone());
            }
            if attribution.iter().flatten().any(|span| span.contains(word.span)) {
                fields.last_mut().unwrap().push(word);
            } else {
                fields.push(Vec::new());
            }
        }
        fields
    }
}

/// Words that must follow each other.
struct Phrase {
    words: Vec<String>,
    is_quoted: bool,
    ends_in_prefix: bool,
}

fn folded(written: &str) -> Vec<String> {
    text::words(written).into_iter().map(|word| word.folded).collect()
}
