//! The entities of a corpus: those of the register and those found, in the order of their names.

use model::{Entity, EntityIdx};

use crate::inputs::Inputs;
use crate::resolve::found_entities::FoundEntity;

/// All entities, sorted by canonical name, and the new number of each by its old one: the register's first, then those found.
pub(super) fn entities(
    inputs: &Inputs<'_>,
    found: Vec<FoundEntity>,
) -> (Vec<Entity>, Vec<EntityIdx>) {
    let registered = inputs.register.entities.iter().map(|registered| Entity {
        id: registered.id.clone(),
        name: registered.name.value.clone(),
        kind: registered.kind,
        countries: registered.countries.clone(),
        inferred_from: None,
        is_found: false,
        alike: Vec::new(),
        n_claims: 0,
        code: registered.code.clone(),
        description: registered.description,
        spellings: Vec::new(),
    });
    let found = found.into_iter().map(|found| Entity {
        id: found.id,
        name: found.name,
        kind: found.kind,
        countries: found.countries,
        inferred_from: found.inferred_from,
        is_found: true,
        alike: Vec::new(),
        n_claims: 0,
        code: None,
        description: found.description,
        spellings: found.spellings,
    });
    let mut entities: Vec<(usize, Entity)> = registered.chain(found).enumerate().collect();
    for (entity, spelling) in inputs.mentions.iter().flat_map(|mentions| &mentions.spellings) {
        entities[entity.idx()].1.spellings.push(spelling.clone());
    }
    entities
        .sort_by(|(_, a), (_, b)| (&a.name, a.is_found, &a.id).cmp(&(&b.name, b.is_found, &b.id)));
    let mut numbers = vec![EntityIdx(0); entities.len()];
    for (new, (old, _)) in (0..).map(EntityIdx).zip(&entities) {
        numbers[*old] = new;
    }
    (entities.into_iter().map(|(_, entity)| entity).collect(), numbers)
}
