//! Finds the actor of a reported act: who took a measure or filed a suit.

use grammar::Label;
use model::{EntityKind, SourceKind, Span};

use super::ClaimBuilder;
use super::claim_relations::is_agent;
use super::claim_spans::ClaimSpan;
use super::clause::Clause;
use super::markers::Marker;
use super::speakers::Speaker;
use super::typing::sanctioned_by;
use crate::countries::COUNTRIES;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::token_range::TokenRange;

/// Participles that `by` follows in "the measures taken by X".
const MEASURE_PARTICIPLES: &[&str] = &["announced", "imposed", "taken"];

impl ClaimBuilder<'_, '_> {
    /// Who takes a measure: the actor that the clause names, else that of the measure before.
    pub(super) fn actor(
        &mut self,
        claim_span: &ClaimSpan,
        clause: &Clause<'_, '_>,
    ) -> Option<Speaker> {
        self.explicit_actor(claim_span, clause)
            .or_else(|| self.measure_holder(clause))
            .or_else(|| self.possessor(clause))
            .or_else(|| self.last_actor.clone())
    }

    /// Whose measure somebody is under.
    pub(super) fn holder(&mut self, clause: &Clause<'_, '_>) -> Option<Speaker> {
        // "those sanctioned by X include Y".
        let by = sanctioned_by(clause);
        let agent = by.and_then(|by| self.agent_after(by, clause.subject));
        agent
            .map(|range| self.speakers.resolve(range))
            .or_else(|| self.measure_holder(clause))
            .or_else(|| self.possessor(clause))
    }

    /// "X's ban came into force", "a ban signed by X takes effect".
    fn possessor(&mut self, clause: &Clause<'_, '_>) -> Option<Speaker> {
        let doc = self.doc;
        let ending = clause.subject.indices().find(|idx| doc.is_possessive_ending(*idx));
        let owner = ending.map(|ending| TokenRange::new(clause.subject.start, ending));
        let agent = || {
            let by = clause.range.indices().find(|idx| doc.is_word(*idx, "by"))?;
            self.agent_after(by, clause.range)
        };
        let range = owner.or_else(agent).filter(|range| is_agent(doc, *range))?;
        Some(self.speakers.resolve(range))
    }

    /// Who does an act that only the clause itself can name.
    pub(super) fn doer(
        &mut self,
        claim_span: &ClaimSpan,
        clause: &Clause<'_, '_>,
    ) -> Option<Speaker> {
        // "won praise from X": not the subject.
        let undergone = clause.predicates.first().filter(|main| clause.undergoes(main));
        if undergone.is_none()
            && let Some(explicit_actor) = self.explicit_actor(claim_span, clause)
        {
            return Some(explicit_actor);
        }
        // "was filed against the bank by X", "the request by X was renewed".
        let from = undergone.map_or(claim_span.range.start, |main| main.head);
        let words: &[&str] =
            if undergone.is_some() { &["by", "from", "of", "among"] } else { &["by", "from"] };
        let by = (from..claim_span.range.end).find(|idx| self.doc.is_any_word(*idx, words))?;
        let phrase = self.by_phrase(by + 1, claim_span.range);
        (phrase.len() > 0 && is_agent(self.doc, phrase)).then(|| self.speakers.resolve(phrase))
    }

    /// The actor that the clause names: after `by`, if it is not unnamed; else the subject; else the possessor of the act.
    fn explicit_actor(
        &mut self,
        claim_span: &ClaimSpan,
        clause: &Clause<'_, '_>,
    ) -> Option<Speaker> {
        let by = self.by_agent(claim_span, clause).map(|range| self.speakers.resolve(range));
        if by.as_ref().is_some_and(|speaker| speaker.kind.is_known()) {
            return by;
        }
        let subject = self
            .active_subject(claim_span, clause)
            .or_else(|| self.possessing_body(claim_span, clause));
        subject.map(|range| self.speakers.resolve(range)).or(by)
    }

    /// "imposed by X", "taken today by X, Y and Z".
    fn by_agent(&self, claim_span: &ClaimSpan, clause: &Clause<'_, '_>) -> Option<TokenRange> {
        let (doc, range) = (self.doc, claim_span.range);
        let is_passive = clause.predicates.first().is_some_and(|main| main.is_passive);
        let is_after_verb = |by: &usize| {
            let before = by.wrapping_sub(1);
            let is_agent_of = doc.tree.head(*by).is_some_and(|agent| {
                doc.tree.label(agent) == Label::Agent
                    || is_agent(doc, TokenRange::new(agent, agent + 1))
            }) || is_passive && is_agent(doc, self.by_phrase(by + 1, range));
            doc.is_word(*by, "by")
                && (doc.token(before).is_ed || doc.tag(before) == Tag::Time || is_agent_of)
        };
        let is_after_participle = |by: &usize| {
            doc.is_word(*by, "by") && doc.is_any_word(by.wrapping_sub(1), MEASURE_PARTICIPLES)
        };
        let by = clause.predicate().indices().find(is_after_verb);
        let by = by.or_else(|| range.indices().find(is_after_participle))?;
        self.agent_after(by, range)
    }

    /// The agent whose words begin after `by`.
    fn agent_after(&self, by: usize, range: TokenRange) -> Option<TokenRange> {
        let doc = self.doc;
        let from = by + 1;
        if from >= range.end {
            return None;
        }
        // A name right after `by` is the actor, whatever follows it.
        let near = doc.span_of(TokenRange::new(from, range.end.min(by + 12)));
        let is_near = |at: &Span| at.start <= near.start + 4;
        let mut entities = self.names.entities_in(near).map(|(at, _)| at);
        let country = self.names.countries_in(near).map(|(at, _)| at).find(is_near);
        let named = entities.find(is_near).or(country).and_then(|at| doc.tokens_in(at));
        let is_list =
            country.is_some() && (from..range.end.min(by + 7)).any(|idx| doc.is_mark(idx, ','));
        if is_list {
            return Some(TokenRange::new(from, range.end));
        }
        let phrase = self.by_phrase(from, range);
        named.filter(|named| named.end <= phrase.end).or((phrase.len() > 0).then_some(phrase))
    }

    /// The noun phrase that begins at `from`, without adjuncts.
    fn by_phrase(&self, from: usize, within: TokenRange) -> TokenRange {
        let doc = self.doc;
        let end = doc.phrase_end(from, within);
        let is_adjunct =
            |idx: &usize| doc.tag(*idx) == Tag::Preposition && !doc.is_word(*idx, "of");
        TokenRange::new(from, (from + 1..end).find(is_adjunct).unwrap_or(end))
    }

    /// The subject, where the verb is active.
    fn active_subject(
        &self,
        claim_span: &ClaimSpan,
        clause: &Clause<'_, '_>,
    ) -> Option<TokenRange> {
        let is_passive = clause.predicates.first().is_some_and(|main| main.is_passive);
        // "which banned Y": the noun that it stands for.
        let of_relative = || {
            let main = clause.predicates.first()?;
            let is_relative = self.doc.tree.label(main.head) == Label::RelativeClause;
            let pronoun = clause.range.start;
            let comma = usize::from(self.doc.is_mark(pronoun.wrapping_sub(1), ','));
            let sentence = self.doc.sentences[claim_span.sentence].0;
            self.doc.subject(sentence.start, pronoun - comma).filter(|_| is_relative)
        };
        let subject =
            of_relative().or_else(|| (clause.subject.len() > 0).then_some(clause.subject));
        // "X's sanctions, which include Y, were announced".
        let is_measure = |subject: &TokenRange| clause.markers.has(*subject, Marker::Measure);
        subject.filter(|subject| !is_passive && !is_measure(subject))
    }

    /// "was added to the US entity list", "under British sanctions": the country whose measure it is. Not "the Syria sanctions list": a
    /// country that is called by its name there is the one that the measure is against.
    fn measure_holder(&self, clause: &Clause<'_, '_>) -> Option<Speaker> {
        const PLACES: &[&str] = &["on", "to", "under"];
        const ABBREVIATIONS: &[&str] = &["EU", "E.U.", "UK", "U.K.", "US", "U.S."];
        let doc = self.doc;
        let measure = clause.markers.within(clause.predicate(), Marker::Measure).next()?.range;
        let before = measure.start.saturating_sub(3).max(clause.predicate().start);
        if before == measure.start {
            return None;
        }
        let near = doc.span_of(TokenRange::new(before, measure.start));
        let (at, country) = self.names.countries_in(near).last()?;
        let words = doc.tokens_in(at)?;
        let first =
            words.start - usize::from(doc.tag(words.start.wrapping_sub(1)) == Tag::Determiner);
        let is_possessive = doc.text()[at.end as usize..].starts_with(['\'', '’']);
        let written = at.of(doc.text());
        let is_holder =
            is_possessive || ABBREVIATIONS.contains(&written) || COUNTRIES.is_demonym(written);
        (is_holder && doc.is_any_word(first.wrapping_sub(1), PLACES)).then(|| Speaker {
            kind: SourceKind::Government,
            as_written: Some(words),
            entities: self.names.government_of(country).into_iter().collect(),
            countries: vec![country],
            ..Speaker::narrator()
        })
    }

    /// "X's sanctions were announced".
    fn possessing_body(
        &self,
        claim_span: &ClaimSpan,
        clause: &Clause<'_, '_>,
    ) -> Option<TokenRange> {
        let doc = self.doc;
        let range = if clause.subject.len() > 0 { clause.subject } else { claim_span.range };
        let (at, of) = self.names.entities_in(doc.span_of(range)).next()?;
        let is_body =
            matches!(self.names.kind(of), EntityKind::Government | EntityKind::Organisation);
        let is_possessive = doc.text()[at.end as usize..].starts_with(['\'', '’']);
        doc.tokens_in(at).filter(|_| is_body && is_possessive)
    }
}
