//! Finds whom a claim is about: who is accused, sanctioned, threatened, asked, praised, and whose conduct is disputed.

use model::{ClaimType, CountryIdx, EntityIdx, EntityKind, Roles, Span};

use super::claim_spans::ClaimSpan;
use super::clause::Clause;
use super::speakers::Speaker;
use super::typing::lists_names;
use super::{ClaimBuilder, span_if_any};
use crate::extract::syntax::token_range::TokenRange;
use crate::extract::{AttributionRule, TypeRule};
use crate::sorted::sorted;

impl ClaimBuilder<'_, '_> {
    /// The entities and countries of a claim by role, without those merely mentioned.
    pub(super) fn roles(
        &self,
        claim_span: &ClaimSpan,
        clause: &Clause<'_, '_>,
        typing: TypeRule,
        speaker: &Speaker,
    ) -> (Roles<EntityIdx>, Roles<CountryIdx>) {
        use ClaimType::*;
        let claim_type = typing.claim_type();
        let doc = self.doc;
        let mut entities = Roles { says: speaker.entities.clone(), ..Roles::default() };
        let mut countries = Roles { says: speaker.countries.clone(), ..Roles::default() };
        let all = claim_span.range;
        let object = match claim_span.cue.filter(|_| claim_span.includes_cue) {
            // "accused X of …": what follows is the accusation.
            Some(cue) if claim_span.rule == AttributionRule::AccuseOf => {
                TokenRange::new(cue.end, doc.object_end(cue.end, all.end).max(cue.end))
            }
            Some(cue) => TokenRange::new(cue.end.min(all.end), all.end),
            None => clause.predicate(),
        };
        if matches!(claim_type, Denial | Defence) {
            // The conduct is that of the source's own side, unless only another country is named.
            let named = self.countries_in(span_if_any(doc, all));
            let is_own = named.is_empty()
                || typing == TypeRule::OwnForce
                || named.iter().any(|of| speaker.countries.contains(of));
            countries.conduct_of = if is_own { speaker.countries.clone() } else { named.clone() };
            if typing == TypeRule::OwnForce {
                countries.target = named;
                countries.target.retain(|of| !countries.conduct_of.contains(of));
            } else if claim_type == Denial && claim_span.includes_cue {
                countries.target = self.countries_in(span_if_any(doc, object));
                countries.target.retain(|of| !countries.conduct_of.contains(of));
            }
            return (entities, countries);
        }
        let target_range = match claim_type {
            Accusation | Criticism if claim_span.includes_cue => object,
            Accusation | Criticism | Support => clause.lead,
            // "Y is on X's list"; "those sanctioned by X include Y".
            Sanction if typing == TypeRule::MeasureInForce && !lists_names(clause) => {
                clause.subject
            }
            Sanction | Threat | Demand => object,
            _ => return (entities, countries),
        };
        let can_be_target = |of: &EntityIdx| {
            use EntityKind::{Law, People, Place};
            !matches!(self.names.kind(*of), Place | People | Law) && !speaker.entities.contains(of)
        };
        let named_in = |range: TokenRange| -> (Vec<EntityIdx>, Vec<CountryIdx>) {
            let span = span_if_any(doc, range);
            let named = span.into_iter().flat_map(|span| self.names.entities_in(span));
            let targets = sorted(named.map(|(_, of)| of).filter(can_be_target).collect());
            let mut of = self.countries_in(span);
            of.retain(|of| !speaker.countries.contains(of));
            (targets, of)
        };
        let (targets, of) = match named_in(target_range) {
            // Named elsewhere in the clause, or around it.
            (targets, of) if targets.is_empty() && of.is_empty() => match named_in(all) {
                (targets, of) if targets.is_empty() && of.is_empty() => {
                    claim_span.addressee.map_or((targets, of), named_in)
                }
                found => found,
            },
            found => found,
        };
        entities.target = targets;
        countries.target = of;
        (entities, countries)
    }

    /// The countries that a span names, by themselves or by an entity of theirs.
    pub(super) fn countries_in(&self, span: Option<Span>) -> Vec<CountryIdx> {
        let Some(span) = span else { return Vec::new() };
        sorted(self.names.all_countries_in(span).collect())
    }
}
