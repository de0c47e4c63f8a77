//! Which columns stand beside each other where claims are compared.

use model::Role;
use query::{Facet, Key, Value};

use crate::app::store::Store;
use crate::app::url::{By, Place, Views};

/// How many columns stand beside each other at most.
pub const N_COLUMNS: usize = 4;

/// What columns are, besides claims.
pub const BYS: [By; 3] = [By::Country, By::Source, By::Document];

/// The values of the address that no column can show.
pub fn unknown_columns(store: &Store) -> Vec<String> {
    let Views { by, left, right, .. } = &store.place.views;
    let written = left.iter().chain(right);
    let is_unknown = |value: &&String| match by {
        Some(By::Claim) => store.data().corpus().claim_by_id(value).is_none(),
        _ => store.data().value(key(store), value).is_none(),
    };
    let mut unknown: Vec<String> = Vec::new();
    for value in written.filter(is_unknown) {
        if !unknown.contains(value) {
            unknown.push(value.clone());
        }
    }
    unknown
}

/// Whether the address names more columns than are shown.
pub fn has_more_columns(store: &Store) -> bool {
    let Views { by, left, right, .. } = &store.place.views;
    let most = if *by == Some(By::Claim) { 2 } else { N_COLUMNS };
    most < usize::from(left.is_some()) + right.len()
}

/// The key whose values the columns are.
pub fn key(store: &Store) -> Key {
    match store.place.views.by {
        Some(By::Source) => Key::new(Facet::Entity, Role::Says),
        Some(By::Document) => Key::of(Facet::Document),
        _ => Key::new(Facet::Country, Role::Says),
    }
}

/// The columns: those of the address, else the two with most claims that are somebody's.
pub fn chosen(store: &Store, values: &[(Value, u32)]) -> Vec<Value> {
    let Views { left, right, .. } = &store.place.views;
    let mut chosen: Vec<Value> = Vec::new();
    for written in left.iter().chain(right) {
        if let Some(value) = store.data().value(key(store), written)
            && !chosen.contains(&value)
            && chosen.len() < N_COLUMNS
        {
            chosen.push(value);
        }
    }
    let named =
        values.iter().map(|(value, _)| *value).filter(|value| *value != Value::UNATTRIBUTED);
    for value in named {
        if 2 <= chosen.len() {
            break;
        }
        if !chosen.contains(&value) {
            chosen.push(value);
        }
    }
    chosen
}

/// The place with these columns.
pub fn with_columns(store: &Store, columns: &[Value]) -> Place {
    let key = key(store);
    let mut words =
        columns.iter().filter_map(|value| store.data().word(key, *value)).map(str::to_owned);
    store.place.view(|views| {
        views.by = views.by.filter(|by| BYS.contains(by));
        views.left = words.next();
        views.right = words.collect();
    })
}
