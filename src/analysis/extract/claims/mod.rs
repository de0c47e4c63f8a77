//! Makes claims of relations and of sentences without attribution: spans, types, sources and attributes, by the codebook.
//!
//! 1. `claim_spans.rs` finds the spans of claims in relations (`claim_relations.rs`), `narrated.rs` those of the narrator;
//!    `propagation.rs` attributes neighbouring sentences to a source, `split.rs` splits spans with two claims, `nested.rs` finds claims
//!    within claims; `finite_verbs.rs` finds the verb of a clause.
//! 2. `speakers/` resolves the words for a source to a speaker, by the names of the document (`names/`).
//! 3. `typing/` decides the type, from a clause (`clause.rs`), the words that show a type (`markers.rs`) and what else is known
//!    (`context.rs`).
//! 4. `actors.rs` finds who did a reported act, `targets.rs` whom a claim is about.
//! 5. `attributes.rs` and `dates.rs` find the rest: form, status, statistics, measures, date.
//! 6. `rule_claim.rs` is the result.

mod actors;
mod acts;
mod attributes;
mod claim_relations;
mod claim_spans;
mod clause;
mod context;
pub(crate) mod dates;
mod embedded;
mod evaluative;
mod finite_verbs;
mod main_predicate;
mod markers;
mod narrated;
mod nested;
mod predicate;
mod predicate_acts;
mod predicates;
mod propagation;
mod rule_claim;
mod span_limits;
mod speakers;
mod split;
mod targets;
#[cfg(test)]
mod tests;
mod typing;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use model::{ClaimType, EntityIdx, PartialDate, Span};

use self::claim_spans::ClaimSpan;
use self::clause::Clause;
use self::markers::MarkerMatches;
use self::speakers::{Speaker, SpeakerResolver};
use self::typing::find_type_rule;
use crate::extract::names::Names;
use crate::extract::relations::TokenRelation;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;
use crate::extract::{AttributionRule, TypeRule};

pub(crate) use self::rule_claim::RuleClaim;

/// The claims of a document, in the order of the text.
pub(crate) fn build_claims(
    doc: &TaggedText<'_>,
    relations: &[TokenRelation],
    names: &Names<'_>,
    published: Option<PartialDate>,
) -> Vec<RuleClaim> {
    let markers = MarkerMatches::new(doc);
    let mut claim_spans = claim_spans::claim_spans(doc, &markers, relations);
    propagation::propagate_source(doc, names, &mut claim_spans);
    propagation::attribute_statement(doc, &mut claim_spans);
    let claim_spans =
        nested::add_nested(doc, &markers, names, split::split_by_type(doc, &markers, claim_spans));
    let mut speakers = SpeakerResolver::new(doc, names);
    let mut builder = ClaimBuilder {
        doc,
        markers: &markers,
        names,
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
    claims
}

/// What two spans of one claim have in common: quote, type, source.
type ClaimKey<'t> = (&'t str, TypeRule, Vec<EntityIdx>, Option<&'t str>);

/// Builds claims from claim spans, in the order of the text.
struct ClaimBuilder<'d, 'n> {
    doc: &'d TaggedText<'n>,
    markers: &'d MarkerMatches,
    names: &'n Names<'n>,
    speakers: &'d mut SpeakerResolver<'n>,
    published: Option<PartialDate>,
    /// Who took the last measure.
    last_actor: Option<Speaker>,
}

impl ClaimBuilder<'_, '_> {
    fn build(&mut self, claim_span: &ClaimSpan) -> RuleClaim {
        let doc = self.doc;
        let clause = Clause::new(doc, self.markers, claim_span.range);
        let nobody = || match claim_span.rule {
            AttributionRule::Unattributed => Speaker::unnamed(),
            _ => Speaker::narrator(),
        };
        let mut speaker =
            claim_span.source.map_or_else(nobody, |source| self.speakers.resolve(source));
        let is_narrated = claim_span.rule == AttributionRule::Narrated;
        let mut typing = find_type_rule(
            &clause,
            self.typing_context(claim_span, &clause, &speaker, is_narrated),
        );
        let mut rule = claim_span.rule;
        if is_narrated && typing.is_act() {
            // The source of a reported act is who does it. An act without an actor is an event.
            let actor = match typing {
                TypeRule::MeasureInForce => self.holder(&clause),
                _ if typing.claim_type() == ClaimType::Sanction
                    || matches!(typing, TypeRule::ThreatCue | TypeRule::HarmToCome) =>
                {
                    self.actor(claim_span, &clause)
                }
                _ => self.doer(claim_span, &clause),
            };
            match actor {
                Some(actor) => (rule, speaker) = (AttributionRule::ReportedAct, actor),
                None => typing = TypeRule::NothingElse,
            }
        }
        if typing.claim_type() == ClaimType::Sanction {
            self.last_actor = Some(speaker.clone());
        }
        let attributes = attributes::Attributes::of(&clause, claim_span, typing, rule);
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
            inferred_from: speaker.inferred_from,
            // A colon attributes, but has no words to show.
            cue: claim_span
                .cue
                .and_then(|range| claim_spans::trim(doc, range))
                .map(|range| doc.span_of(range)),
            entities,
            countries,
            form: attributes.form,
            status: attributes.status,
            has_statistic: attributes.has_statistic,
            measures: attributes.measures,
            date: dates::date(
                doc,
                claim_span.range,
                doc.sentences[claim_span.sentence].0,
                self.published,
            ),
        }
    }
}

fn span_if_any(doc: &TaggedText<'_>, range: TokenRange) -> Option<Span> {
    (range.len() > 0).then(|| doc.span_of(range))
}
