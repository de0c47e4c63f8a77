//! Makes claims of relations and of sentences without attribution: spans, types, sources and attributes, by the codebook.
//!
//! 1. `claim_spans.rs` finds the spans of claims in relations and in sentences without attribution; `split.rs` splits those
//!    with two claims, attributes neighbouring sentences to their source, and finds claims within claims.
//! 2. `speakers.rs` resolves the words for a source to a speaker; `registered.rs` looks up names of the register,
//!    `unregistered_names.rs` finds people and bodies that are not in it, `speaker_nouns.rs` lists the nouns for those who can speak.
//! 3. `typing.rs` decides the type, from a clause (`clause.rs`) and the words that show a type (`markers.rs`).
//! 4. `actors.rs` finds who did a reported act, `targets.rs` whom a claim is about.
//! 5. `attributes.rs` and `dates.rs` find the rest: form, status, statistics, measure, date.

mod actors;
mod attributes;
mod claim_spans;
mod clause;
mod dates;
mod markers;
mod registered;
mod speaker_nouns;
mod speakers;
mod split;
mod targets;
#[cfg(test)]
mod tests;
mod typing;
mod unregistered_names;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use model::{
    ClaimDate, ClaimType, CountryIdx, EntityIdx, Form, Measure, PartialDate, Roles, SourceKind,
    Span, Status,
};

use self::claim_spans::ClaimSpan;
use self::clause::Clause;
use self::markers::{Marker, MarkerMatches};
use self::speakers::{Speaker, SpeakerResolver};
use self::typing::{TypingContext, find_type_rule};
use super::lexicon::{CueClass, Tag};
use super::tagged_text::{TaggedText, TokenRange};
use super::{AttributionRule, TokenRelation};

pub(crate) use self::registered::RegisteredNames;
pub use self::typing::TypeRule;
pub use self::unregistered_names::UnregisteredName;

/// A claim that rules found. Spans are bytes of the document.
#[derive(Clone, Debug)]
pub(crate) struct RuleClaim {
    /// The occurrences of its quote. Never empty.
    pub(crate) occurrences: Vec<Span>,
    /// The rule that found it.
    pub(crate) rule: AttributionRule,
    /// The rule that decided its type.
    pub(crate) typing: TypeRule,
    /// What kind of source it has.
    pub(crate) source_kind: SourceKind,
    /// The words that name the source.
    pub(crate) as_written: Option<Span>,
    /// For a pronoun, a surname or a description, the words that it refers to.
    pub(crate) antecedent: Option<Span>,
    /// The words that attribute it.
    pub(crate) cue: Option<Span>,
    /// For a source that is not in the register, the index of its name among the unregistered names of the document.
    pub(crate) unregistered: Option<usize>,
    /// Registered entities by role, without those merely mentioned.
    pub(crate) entities: Roles<EntityIdx>,
    /// Countries by role, without those merely mentioned.
    pub(crate) countries: Roles<CountryIdx>,
    /// Whose words the quote is made of.
    pub(crate) form: Form,
    /// How it relates to the event that the document reports.
    pub(crate) status: Status,
    /// Whether it states figures.
    pub(crate) has_statistic: bool,
    /// For a sanction, the measure.
    pub(crate) measure: Option<Measure>,
    /// The date it states.
    pub(crate) date: Option<ClaimDate>,
}

impl RuleClaim {
    /// The first occurrence of its quote.
    pub(crate) fn quote(&self) -> Span {
        self.occurrences[0]
    }

    /// Its type.
    pub(crate) fn claim_type(&self) -> ClaimType {
        self.typing.claim_type()
    }
}

/// The claims of a document and its unregistered names, both in the order of the text.
pub(crate) fn build_claims(
    doc: &TaggedText<'_>,
    relations: &[TokenRelation],
    registered: RegisteredNames<'_>,
    published: Option<PartialDate>,
) -> (Vec<RuleClaim>, Vec<UnregisteredName>) {
    let mut sources: Vec<TokenRange> =
        relations.iter().filter_map(|relation| relation.source).collect();
    sources.sort_by_key(|source| source.start);
    let unregistered = unregistered_names::unregistered_names(doc, registered, &sources);
    let markers = MarkerMatches::new(doc);
    let mut claim_spans = claim_spans::claim_spans(doc, &markers, relations);
    split::propagate_source(doc, registered, &mut claim_spans);
    let claim_spans = split::add_nested(
        doc,
        &markers,
        registered,
        split::split_by_type(doc, &markers, claim_spans),
    );
    let mut speakers = SpeakerResolver::new(doc, registered, &unregistered);
    let mut builder = ClaimBuilder {
        doc,
        markers: &markers,
        registered,
        speakers: &mut speakers,
        published,
        last_actor: None,
    };
    let mut claims: Vec<RuleClaim> = Vec::new();
    let mut idx_by_key: BTreeMap<ClaimKey<'_>, usize> = BTreeMap::new();
    for claim_span in &claim_spans {
        let claim = builder.build(claim_span);
        if claim_span.is_adjunct_clause && claim.rule == AttributionRule::Narrated {
            continue;
        }
        // The same words twice are one claim with two occurrences.
        let key = (
            claim.quote().of(doc.text()),
            claim.typing,
            claim.entities.says.clone(),
            claim.unregistered,
            claim.as_written.map(|words| words.of(doc.text())),
        );
        match idx_by_key.entry(key) {
            Entry::Occupied(earlier) => {
                claims[*earlier.get()].occurrences.extend(claim.occurrences)
            }
            Entry::Vacant(new) => {
                new.insert(claims.len());
                claims.push(claim);
            }
        }
    }
    claims.sort_by_key(|claim| (claim.quote().start, std::cmp::Reverse(claim.quote().end)));
    (claims, unregistered)
}

/// What two spans of one claim have in common: quote, type, source.
type ClaimKey<'t> = (&'t str, TypeRule, Vec<EntityIdx>, Option<usize>, Option<&'t str>);

/// Builds claims from claim spans, in the order of the text.
struct ClaimBuilder<'d, 'n> {
    doc: &'d TaggedText<'n>,
    markers: &'d MarkerMatches,
    registered: RegisteredNames<'n>,
    speakers: &'d mut SpeakerResolver<'n>,
    published: Option<PartialDate>,
    /// Who took the last measure.
    last_actor: Option<Speaker>,
}

impl ClaimBuilder<'_, '_> {
    fn build(&mut self, claim_span: &ClaimSpan) -> RuleClaim {
        let doc = self.doc;
        let clause = Clause::new(doc, self.markers, claim_span.range);
        let mut speaker = claim_span
            .source
            .map_or_else(Speaker::narrator, |source| self.speakers.resolve(source));
        let is_narrated = claim_span.rule == AttributionRule::Narrated;
        if is_narrated && clause.subject.len() > 0 {
            self.speakers.note_subject(clause.subject);
        }
        let mut typing = find_type_rule(
            &clause,
            self.typing_context(claim_span, &clause, &speaker, is_narrated),
        );
        let mut rule = claim_span.rule;
        let is_suit = matches!(typing, TypeRule::Suit | TypeRule::SuitOverWrong);
        let is_act = typing.claim_type() == ClaimType::Sanction || typing == TypeRule::ThreatCue;
        if is_narrated && (is_act || is_suit) {
            // The source of a reported act is who does it. A measure without an actor is an event.
            let actor = if is_suit {
                self.suit_filer(claim_span, &clause)
            } else {
                self.actor(claim_span, &clause)
            };
            match actor {
                Some(actor) => (rule, speaker) = (AttributionRule::ReportedAct, actor),
                None => typing = TypeRule::NothingElse,
            }
        }
        if typing.claim_type() == ClaimType::Sanction {
            self.last_actor = Some(speaker.clone());
        }
        let attributes = attributes::Attributes::of(&clause, claim_span, typing.claim_type(), rule);
        let (entities, countries) = self.roles(claim_span, &clause, typing, &speaker);
        RuleClaim {
            occurrences: vec![doc.span_of(claim_span.range)],
            rule,
            typing,
            source_kind: speaker.kind,
            as_written: speaker.as_written.map(|range| doc.span_of(range)),
            antecedent: speaker
                .antecedent
                .map(|range| doc.span_of(range))
                .filter(|_| speaker.antecedent != speaker.as_written),
            // A colon attributes, but has no words to show.
            cue: claim_span
                .cue
                .and_then(|range| claim_spans::trim(doc, range))
                .map(|range| doc.span_of(range)),
            unregistered: speaker.unregistered,
            entities,
            countries,
            form: attributes.form,
            status: attributes.status,
            has_statistic: attributes.has_statistic,
            measure: attributes.measure,
            date: dates::date(
                doc,
                claim_span.range,
                doc.sentences[claim_span.sentence].0,
                self.published,
            ),
        }
    }

    /// What the rules of types need to know besides the words.
    fn typing_context(
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
        let source_has_country =
            speaker.kind != SourceKind::Narrator && !speaker.countries.is_empty();
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
                || matches!(
                    class,
                    CueClass::Demand | CueClass::Threaten | CueClass::Pledge | CueClass::Refuse
                )
        };
        TypingContext {
            cue: claim_span.class.zip(claim_span.cue).filter(cue_decides),
            subject_is_source: claim_span
                .source
                .is_some_and(|source| self.refers_to_source(clause, source)),
            is_called_false_later: self.is_called_false_later(claim_span),
            lead_is_own_side: !of_lead.is_empty() && of_lead.iter().all(is_own_country),
            source_is_government: speaker.kind == SourceKind::Government,
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
}

impl ClaimBuilder<'_, '_> {
    /// Whether the subject of a clause is a pronoun that agrees with its source in number, or a thing of its source: "the police
    /// said they …", "the ministry said its ships …". Within quotation marks a pronoun refers to somebody else.
    fn refers_to_source(&self, clause: &Clause<'_, '_>, source: TokenRange) -> bool {
        use speaker_nouns::SpeakerNoun;
        let doc = self.doc;
        let first = clause.range.start;
        if clause.subject.len() == 0
            || clause.subject.start != first
            || doc.quotation(first).is_some()
        {
            return false;
        }
        let word = doc.token_text(source.end - 1);
        let noun = speaker_nouns::speaker_noun(word);
        let is_body = matches!(noun, Some(SpeakerNoun::Body | SpeakerNoun::Ruler))
            || self.countries_in(span_if_any(doc, source)).len() == 1
                && noun != Some(SpeakerNoun::Person);
        let is_plural =
            is_body || noun.is_some() && word.ends_with('s') || noun == Some(SpeakerNoun::Group);
        if doc.is_any_word(first, &["they", "their"]) {
            is_plural
        } else if doc.is_any_word(first, &["it", "its"]) {
            is_body || noun.is_none() && doc.tag(source.end - 1) == Tag::Noun
        } else {
            doc.is_any_word(first, &["he", "she", "his", "her"]) && !is_plural
        }
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
            && typing::has_false_word(doc, self.markers, rest)
    }
}

fn span_if_any(doc: &TaggedText<'_>, range: TokenRange) -> Option<Span> {
    (range.len() > 0).then(|| doc.span_of(range))
}
