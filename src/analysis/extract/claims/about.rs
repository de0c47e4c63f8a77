//! Whom a claim is about: who is accused, sanctioned, threatened, asked, praised, and whose conduct is disputed.

use model::{ClaimType, CountryIdx, EntityIdx, EntityKind, Roles, Span};

use super::super::Rule;
use super::super::tagged::Run;
use super::clause::Clause;
use super::pieces::Piece;
use super::sources::Voice;
use super::typing::TypeRule;
use super::{Teller, doc_span};
use crate::sorted::sorted;

impl Teller<'_, '_> {
    /// Entities and countries by role.
    pub(super) fn about(
        &self,
        piece: &Piece,
        clause: &Clause<'_, '_>,
        typing: TypeRule,
        voice: &Voice,
    ) -> (Roles<EntityIdx>, Roles<CountryIdx>) {
        use ClaimType::*;
        let claim_type = typing.claim_type();
        let doc = self.doc;
        let mut entities = Roles { says: voice.entities.clone(), ..Roles::default() };
        let mut countries = Roles { says: voice.countries.clone(), ..Roles::default() };
        let all = piece.run;
        let object = match piece.cue.filter(|_| piece.holds_cue) {
            // "accused X of" names its object within the cue.
            Some(cue) if piece.rule == Rule::AccuseOf => cue,
            Some(cue) => Run::new(cue.to.min(all.to), all.to),
            None => clause.predicate(),
        };
        if matches!(claim_type, Denial | Defence) {
            // Whose conduct it is: the source's own side, unless only another is named.
            let named = self.countries_in(doc_span(doc, all));
            let is_own = named.is_empty()
                || typing == TypeRule::OwnForce
                || named.iter().any(|of| voice.countries.contains(of));
            countries.conduct_of = if is_own { voice.countries.clone() } else { named.clone() };
            if typing == TypeRule::OwnForce {
                countries.target = named;
                countries.target.retain(|of| !countries.conduct_of.contains(of));
            } else if claim_type == Denial && piece.holds_cue {
                countries.target = self.countries_in(doc_span(doc, object));
                countries.target.retain(|of| !countries.conduct_of.contains(of));
            }
            return (entities, countries);
        }
        let place = match claim_type {
            Accusation | Criticism if piece.holds_cue => object,
            Accusation | Criticism | Support => clause.lead,
            Sanction | Threat | Demand => object,
            _ => return (entities, countries),
        };
        let wanted = |of: &EntityIdx| {
            use EntityKind::{Law, People, Place};
            !matches!(self.named.kind(*of), Place | People | Law) && !voice.entities.contains(of)
        };
        let others = |place: Run| -> (Vec<EntityIdx>, Vec<CountryIdx>) {
            let span = doc_span(doc, place);
            let named = span.into_iter().flat_map(|span| self.named.entities_in(span));
            let targets = sorted(named.map(|(_, of)| of).filter(wanted).collect());
            let mut of = self.countries_in(span);
            of.retain(|of| !voice.countries.contains(of));
            (targets, of)
        };
        let (targets, of) = match others(place) {
            // Named elsewhere in the clause, or around it.
            (targets, of) if targets.is_empty() && of.is_empty() => match others(all) {
                (targets, of) if targets.is_empty() && of.is_empty() => {
                    piece.whom.map_or((targets, of), others)
                }
                found => found,
            },
            found => found,
        };
        entities.target = targets;
        countries.target = of;
        (entities, countries)
    }

    /// The countries that a span names, by themselves or by what belongs to them.
    pub(super) fn countries_in(&self, span: Option<Span>) -> Vec<CountryIdx> {
        let Some(span) = span else { return Vec::new() };
        let named = self.named.countries_in(span).map(|(_, of)| of);
        let of_entities =
            self.named.entities_in(span).flat_map(|(_, of)| self.named.countries_of(of).to_vec());
        sorted(named.chain(of_entities).collect())
    }
}
