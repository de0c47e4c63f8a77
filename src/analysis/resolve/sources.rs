//! Resolving the source of a claim, and checking that its words, its kind and its entities agree.

use model::{EntityIdx, EntityKind, Roles, Source, SourceKind, Span};

use super::reading_claims::ClaimResolver;
use crate::countries::COUNTRIES;
use crate::finding::Problem;
use crate::seeds::reading::WrittenClaim;

impl ClaimResolver<'_, '_> {
    /// The source of a claim with these entities; `span` is the quote.
    pub(super) fn source(
        &self,
        written: &WrittenClaim,
        entities: &Roles<EntityIdx>,
        span: Span,
    ) -> Source {
        self.check_words(written);
        if written.source_kind == SourceKind::Person {
            self.check_persons(written, &entities.says);
        }
        self.check_capital(written, &entities.says);
        Source {
            kind: written.source_kind,
            as_written: self.nearest(written.as_written.as_ref(), span),
            antecedent: self.nearest(written.antecedent.as_ref(), span),
            inferred_from: None,
        }
    }

    /// Checks that words name the source, unless it is the narrator, or nobody is named.
    fn check_words(&self, written: &WrittenClaim) {
        let is_narrator = written.source_kind == SourceKind::Narrator;
        let is_unnamed = written.source_kind == SourceKind::Unnamed;
        match &written.as_written {
            Some(words) if is_narrator => {
                self.file.report(words.words.offset, Problem::NarratorWithWords);
            }
            None if !is_narrator && !is_unnamed => {
                self.file.report(written.offset, Problem::SourceWithoutWords)
            }
            _ => {}
        }
    }

    fn check_persons(&self, written: &WrittenClaim, entities: &[EntityIdx]) {
        for entity in entities.iter().map(|entity| &self.inputs.register.entities[entity.idx()]) {
            if entity.kind != EntityKind::Person {
                let problem = Problem::SourceNotPerson { name: entity.name.value.clone() };
                self.file.report(written.offset, problem);
            }
        }
    }

    /// Checks the entities where the words are a capital, which as source means its government.
    fn check_capital(&self, written: &WrittenClaim, entities: &[EntityIdx]) {
        let Some(words) = written.as_written.as_ref().map(|words| &words.words) else { return };
        let Some(country) = COUNTRIES.by_capital(&words.value) else { return };
        let register = &self.inputs.register;
        if !entities.iter().any(|entity| register.countries_of(*entity).contains(&country)) {
            let code = COUNTRIES.list[country.idx()].code.clone();
            let capital = words.value.clone();
            self.file.report(words.offset, Problem::CapitalWithoutGovernment { capital, code });
        }
    }
}
