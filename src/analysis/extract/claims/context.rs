//! Finds what the rules of types need to know of a claim besides its words.

use model::{CountryIdx, EntityIdx, SourceKind, Span};

use super::claim_spans::ClaimSpan;
use super::clause::Clause;
use super::markers::Marker;
use super::speakers::Speaker;
use super::typing::{INSISTS, TypingContext, has_false_word};
use super::{ClaimBuilder, attributes, span_if_any};
use crate::extract::lexicon::speaker_nouns::{SpeakerNoun, speaker_noun};
use crate::extract::lexicon::{CueClass, Tag};
use crate::extract::syntax::token_range::TokenRange;

impl ClaimBuilder<'_, '_> {
    /// What the rules of types need to know besides the words.
    pub(super) fn typing_context(
        &self,
        claim_span: &ClaimSpan,
        clause: &Clause<'_, '_>,
        speaker: &Speaker,
        is_narrated: bool,
    ) -> TypingContext {
        let doc = self.doc;
        let span = doc.span_of(claim_span.range);
        let countries_in = |span: Option<Span>| self.countries_in(span);
        let of_subject = countries_in(span_if_any(doc, clause.subject));
        let lead = match claim_span
            .cue
            .filter(|cue| claim_span.includes_cue && cue.end < claim_span.range.end)
        {
            // The act that a cue objects to is the object's.
            Some(cue) => {
                let rest = TokenRange::new(cue.end, claim_span.range.end);
                let wrong = self.markers.within(rest, Marker::Wrong).next();
                TokenRange::new(rest.start, wrong.map_or(rest.end, |matched| matched.range.start))
            }
            None => clause.lead,
        };
        let of_lead = countries_in(span_if_any(doc, lead));
        let of_all = countries_in(Some(span));
        // A professor does not answer for her country.
        let answers_for_it =
            |of: &EntityIdx| self.names.found(*of).is_none() || self.names.holds_office(*of);
        let source_has_country = speaker.kind != SourceKind::Narrator
            && !speaker.countries.is_empty()
            && (speaker.kind != SourceKind::Person || speaker.entities.iter().all(answers_for_it));
        let is_own_country = |country: &CountryIdx| speaker.countries.contains(country);
        let is_about_own_side = clause.is_of_speaker()
            || of_subject.iter().any(is_own_country)
            || of_subject.is_empty()
                && (of_all.iter().any(is_own_country)
                    || of_all.is_empty() && speaker.kind == SourceKind::Government);
        let is_about_others = of_subject.iter().any(|country| !is_own_country(country))
            || !is_about_own_side
                && (!of_all.is_empty() || self.markers.has(clause.subject, Marker::Other))
            || of_subject.is_empty() && self.markers.has(clause.subject, Marker::Other)
            || clause.subject.indices().any(|idx| doc.is_word(idx, "some"));
        // A verb of demanding or threatening decides the type, whatever its clause says.
        let cue_decides = |(class, _): &(CueClass, TokenRange)| {
            claim_span.includes_cue
                || doc.is_any_word(claim_span.cue.map_or(0, |cue| cue.end - 1), INSISTS)
                || matches!(
                    class,
                    CueClass::Demand
                        | CueClass::Deny
                        | CueClass::Threaten
                        | CueClass::Pledge
                        | CueClass::Refuse
                        | CueClass::Warn
                )
        };
        // What the source means, where it is a pronoun.
        let meant = claim_span.source.map(|source| speaker.antecedent.unwrap_or(source));
        TypingContext {
            cue: claim_span.class.zip(claim_span.cue).filter(cue_decides),
            subject_is_source: claim_span.source.zip(meant).is_some_and(|(source, meant)| {
                self.refers_to_source(clause, source) || self.speaks_for_subject(clause, meant)
            }),
            is_called_false_later: self.is_called_false_later(claim_span),
            lead_is_own_side: !of_lead.is_empty() && of_lead.iter().all(is_own_country),
            source_is_government: speaker.kind == SourceKind::Government,
            source_has_office: meant.is_some_and(|meant| {
                meant.indices().any(|idx| {
                    let noun = doc.speaker_noun(idx);
                    matches!(noun, Some(SpeakerNoun::Office | SpeakerNoun::Ruler))
                })
            }),
            is_estimate: claim_span.class == Some(CueClass::Believe)
                && attributes::has_statistic(doc, claim_span.range),
            is_narrated,
            is_about_own_side: is_about_own_side
                && (of_subject.is_empty() || of_subject.iter().any(is_own_country)),
            is_about_others,
            names_own_country: of_all.iter().any(is_own_country),
            names_other_country: of_all.iter().any(|country| !is_own_country(country)),
            source_has_country,
        }
    }

    /// Whether the subject of a clause is a pronoun that agrees with its source in number, or a thing of its source: "the police
    /// said they …", "the ministry said its ships …". Within quotation marks a pronoun refers to somebody else.
    fn refers_to_source(&self, clause: &Clause<'_, '_>, source: TokenRange) -> bool {
        let doc = self.doc;
        let mut first = clause.range.start;
        // "none of its troops".
        if doc.is_any_word(first, &["none", "neither"]) && doc.is_word(first + 1, "of") {
            first += 2;
        }
        if clause.subject.len() == 0
            || !clause.subject.contains(first)
            || clause.subject.start + 2 < first
            || clause.subject.start < clause.range.start
            || doc.quotation(first).is_some()
        {
            return false;
        }
        // "Militants in the Sahel said they …": the noun that the others depend on.
        let head = doc.tree.head_within(source).unwrap_or(source.end - 1);
        let nouns = [head, source.end - 1].map(|idx| doc.token_text(idx));
        let word = nouns.into_iter().find(|word| speaker_noun(word).is_some()).unwrap_or(nouns[0]);
        let noun = speaker_noun(word);
        let is_body = noun.is_some_and(SpeakerNoun::is_body)
            || self.countries_in(span_if_any(doc, source)).len() == 1
                && !noun.is_some_and(SpeakerNoun::is_person);
        // "The Taliban said they …".
        let is_group = doc.tag(source.start) == Tag::Determiner
            && doc.token(source.end - 1).is_capital
            && noun.is_none();
        let is_plural =
            is_body || is_group || word.ends_with('s') || noun == Some(SpeakerNoun::Group);
        if doc.is_any_word(first, &["they", "their"]) {
            is_plural
        } else if doc.is_any_word(first, &["it", "its"]) {
            // "NATO said its jets …": a person is never "it".
            is_body || noun.is_none()
        } else {
            doc.is_any_word(first, &["he", "she", "his", "her"]) && !is_plural
        }
    }

    /// "Japan will build it, a government spokesman said", "the union is ready to talk, its leader said": whether a source speaks for
    /// the subject of a clause, which is a country or a body. It holds an office or governs, and no other country or body is named
    /// with it.
    fn speaks_for_subject(&self, clause: &Clause<'_, '_>, source: TokenRange) -> bool {
        const GOVERNING: &[&str] = &[
            "army",
            "cabinet",
            "commission",
            "council",
            "department",
            "military",
            "ministry",
            "parliament",
        ];
        let doc = self.doc;
        let (of_source, of_subject) = (doc.span_of(source), span_if_any(doc, clause.subject));
        let Some(of_subject) = of_subject else { return false };
        let noun = |idx: usize| doc.speaker_noun(idx);
        let has = |range: TokenRange, nouns: &[SpeakerNoun]| {
            range.indices().any(|idx| noun(idx).is_some_and(|noun| nouns.contains(&noun)))
        };
        let is_governing = has(source, &[SpeakerNoun::Office, SpeakerNoun::Ruler])
            || source.indices().any(|idx| doc.is_any_word(idx, GOVERNING));
        let is_its = doc.is_any_word(source.start, &["its", "their"]);
        let is_of_other = self.names.countries_in(of_source).next().is_some()
            || source.indices().any(|idx| doc.is_possessive_ending(idx));
        let is_name = |idx: usize| doc.token(idx).is_capital && idx > clause.subject.start;
        let is_body = self.names.countries_in(of_subject).next().is_some()
            || has(clause.subject, &[SpeakerNoun::Body, SpeakerNoun::Ruler])
            || clause.subject.indices().any(is_name)
            || doc.token(clause.subject.start).is_capital && clause.subject.len() == 1;
        // "the company followed the law, its manager said": a body that is not named is the speaker's own.
        let is_unnamed = doc.is_word(clause.subject.start, "the")
            && has(clause.subject, &[SpeakerNoun::Body, SpeakerNoun::Ruler])
            && clause
                .subject
                .indices()
                .all(|idx| !doc.token(idx).is_capital || idx == clause.range.start)
            && has(source, &[SpeakerNoun::Office, SpeakerNoun::Person]);
        is_body && (is_its || is_unnamed || is_governing && !is_of_other)
    }

    /// "rejected the results, calling them rigged": whether the rest of the sentence calls false what the claim rejects.
    fn is_called_false_later(&self, claim_span: &ClaimSpan) -> bool {
        let doc = self.doc;
        let rest = TokenRange::new(
            claim_span.range.end,
            doc.sentences[claim_span.sentence].0.end.max(claim_span.range.end),
        );
        doc.is_mark(rest.start, ',')
            && doc.is_any_word(rest.start + 1, &["calling", "claiming", "saying"])
            && has_false_word(doc, self.markers, rest)
    }
}
