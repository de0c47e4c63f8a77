//! Resolving who is in which role of a claim: entities by their names, countries by their codes and those of the entities.

use model::{CountryIdx, EntityIdx, Roles, Span};

use super::reading_claims::ClaimResolver;
use crate::seeds::lookup;
use crate::seeds::reading::{WrittenClaim, WrittenRole};
use crate::sorted::sorted;

impl ClaimResolver<'_, '_> {
    /// Entities and countries by role; `span` is the quote.
    pub(super) fn roles(
        &self,
        written: &WrittenClaim,
        span: Span,
    ) -> (Roles<EntityIdx>, Roles<CountryIdx>) {
        let mut entities = Roles {
            says: self.entities(&written.says),
            target: self.entities(&written.target),
            conduct_of: self.entities(&written.conduct_of),
            mentioned: Vec::new(),
        };
        let mut countries = Roles {
            says: self.countries(&entities.says, &written.says),
            target: self.countries(&entities.target, &written.target),
            conduct_of: self.countries(&entities.conduct_of, &written.conduct_of),
            mentioned: Vec::new(),
        };
        let mentions = self.inputs.mentions(self.document);
        mentions.add_mentioned(span, &mut entities, &mut countries);
        (entities, countries)
    }

    fn entities(&self, role: &WrittenRole) -> Vec<EntityIdx> {
        let register = &self.inputs.register;
        sorted(role.entities.iter().filter_map(|name| register.by_name(&self.file, name)).collect())
    }

    fn countries(&self, entities: &[EntityIdx], role: &WrittenRole) -> Vec<CountryIdx> {
        let register = &self.inputs.register;
        let of_entities =
            entities.iter().flat_map(|entity| register.countries_of(*entity)).copied();
        let written = role.countries.iter().filter_map(|code| lookup::country(&self.file, code));
        sorted(of_entities.chain(written).collect())
    }
}
