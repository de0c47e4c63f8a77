//! Every span of a corpus, visited in one place.
//!
//! Structures are taken apart field by field, so that a new field does not compile until it is said here whether it has spans.

use model::{
    Claim, ClaimDate, Corpus, Document, DocumentIdx, Entity, Fact, Facts, JoinReason, KeptApart,
    Link, Mention, Oddity, Source, Span, Spelling,
};

/// Replaces every span of a corpus with what `map` gives for it and its document.
///
/// For `None`, an optional span is taken out, and so is one of a list; one that must be there becomes an empty span.
pub fn map_spans(corpus: &mut Corpus, map: impl FnMut(DocumentIdx, Span) -> Option<Span>) {
    let mut spans = SpanMap { map };
    let Corpus {
        documents,
        claims,
        links,
        links_by_to: _,
        entities,
        kept_apart,
        countries: _,
        topics: _,
        about: _,
        rules: _,
        measurement: _,
    } = corpus;
    for link in links {
        let Link { from, to: _, verb: _, evidence } = link;
        spans.required(claims[from.idx()].document, evidence);
    }
    claims.iter_mut().for_each(|claim| spans.claim(claim));
    for (idx, document) in (0u32..).zip(documents) {
        spans.document(DocumentIdx(idx), document);
    }
    entities.iter_mut().for_each(|entity| spans.entity(entity));
    for KeptApart { entities: _, because: _, evidence } in kept_apart {
        evidence.retain_mut(|(document, span)| spans.list_item(*document, span));
    }
}

/// A span of no words.
const EMPTY: Span = Span { start: 0, end: 0 };

struct SpanMap<M> {
    map: M,
}

impl<M: FnMut(DocumentIdx, Span) -> Option<Span>> SpanMap<M> {
    fn required(&mut self, document: DocumentIdx, span: &mut Span) {
        *span = (self.map)(document, *span).unwrap_or(EMPTY);
    }

    fn optional(&mut self, place: &mut Option<(DocumentIdx, Span)>) {
        *place = place.and_then(|(document, span)| Some((document, (self.map)(document, span)?)));
    }

    /// Maps a span; whether it stays in its list.
    fn list_item(&mut self, document: DocumentIdx, span: &mut Span) -> bool {
        let mapped = (self.map)(document, *span);
        *span = mapped.unwrap_or(EMPTY);
        mapped.is_some()
    }

    fn claim(&mut self, claim: &mut Claim) {
        let Claim {
            id: _,
            key: _,
            document,
            occurrences,
            claim_type: _,
            source: Source { kind: _, as_written, antecedent, inferred_from },
            cue,
            entities: _,
            countries: _,
            topics: _,
            date,
            form: _,
            status: _,
            has_statistic: _,
            narrator_endorses: _,
            measures: _,
            legal_basis,
            parent: _,
            origin: _,
        } = claim;
        let date = date.as_mut().map(|ClaimDate { value: _, words, is_reckoned: _ }| words);
        let words = [
            as_written.as_mut(),
            antecedent.as_mut(),
            inferred_from.as_mut(),
            cue.as_mut(),
            date,
            legal_basis.as_mut(),
        ];
        for span in occurrences.iter_mut().chain(words.into_iter().flatten()) {
            self.required(*document, span);
        }
    }

    fn document(&mut self, idx: DocumentIdx, document: &mut Document) {
        let Document {
            stem: _,
            text: _,
            is_whole: _,
            sha256: _,
            read_by: _,
            url: _,
            facts,
            oddities,
            mentions,
            country_mentions,
        } = document;
        self.facts(idx, facts);
        oddities.iter_mut().for_each(|oddity| self.oddity(idx, oddity));
        mentions.retain_mut(|Mention { span, of: _ }| self.list_item(idx, span));
        country_mentions.retain_mut(|Mention { span, of: _ }| self.list_item(idx, span));
    }

    fn facts(&mut self, idx: DocumentIdx, facts: &mut Facts) {
        let Facts { title, outlet, date, language, translated_from, machine_translated: _ } = facts;
        for fact in [title, outlet, language, translated_from] {
            self.fact(idx, fact.as_mut());
        }
        self.fact(idx, date.as_mut());
    }

    fn fact<T>(&mut self, idx: DocumentIdx, fact: Option<&mut Fact<T>>) {
        if let Some(Fact { value: _, words, inferred: _, note: _ }) = fact {
            self.required(idx, words);
        }
    }

    fn oddity(&mut self, idx: DocumentIdx, oddity: &mut Oddity) {
        let Oddity { kind: _, occurrences, against, note: _ } = oddity;
        occurrences.retain_mut(|span| self.list_item(idx, span));
        if occurrences.is_empty() {
            occurrences.push(EMPTY);
        }
        self.optional(against);
    }

    fn entity(&mut self, entity: &mut Entity) {
        let Entity {
            id: _,
            name: _,
            kind: _,
            countries: _,
            inferred_from,
            is_found: _,
            alike: _,
            n_claims: _,
            code: _,
            description,
            spellings,
        } = entity;
        self.optional(description);
        self.optional(inferred_from);
        for Spelling { words: _, document, count: _, sentences, why } in spellings {
            sentences.retain_mut(|span| self.list_item(*document, span));
            match why {
                JoinReason::Canonical
                | JoinReason::Surname
                | JoinReason::Part
                | JoinReason::State => {}
                JoinReason::Acronym((document, span)) => self.required(*document, span),
                JoinReason::Registered { because: _, evidence } => self.optional(evidence),
            }
        }
    }
}
