//! Which columns stand beside each other where claims are compared.

use model::Role;
use query::{Facet, Key, Value};

use crate::app::location::{GroupBy, Location, ViewParams};
use crate::app::store::Store;

/// How many columns stand beside each other at most.
pub const N_COLUMNS: usize = 4;

/// What columns are, besides claims.
pub const BYS: [GroupBy; 3] = [GroupBy::Country, GroupBy::Source, GroupBy::Document];

/// The values of the address that no column can show.
pub fn unknown_columns(store: &Store) -> Vec<String> {
    let ViewParams { group_by, left, right, .. } = &store.location.params;
    let written = left.iter().chain(right);
    let is_unknown = |value: &&String| match group_by {
        Some(GroupBy::Claim) => store.data().corpus().claim_by_id(value).is_none(),
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
    let ViewParams { group_by, left, right, .. } = &store.location.params;
    let most = if *group_by == Some(GroupBy::Claim) { 2 } else { N_COLUMNS };
    most < usize::from(left.is_some()) + right.len()
}

/// The key whose values the columns are.
pub fn key(store: &Store) -> Key {
    match store.location.params.group_by {
        Some(GroupBy::Source) => Key::new(Facet::Entity, Role::Says),
        Some(GroupBy::Document) => Key::of(Facet::Document),
        _ => Key::new(Facet::Country, Role::Says),
    }
}

/// The columns: those of the address, else the two with most claims that are somebody's.
pub fn shown(store: &Store, values: &[(Value, u32)]) -> Vec<Value> {
    let ViewParams { left, right, .. } = &store.location.params;
    let mut columns: Vec<Value> = Vec::new();
    for written in left.iter().chain(right) {
        if let Some(value) = store.data().value(key(store), written)
            && !columns.contains(&value)
            && columns.len() < N_COLUMNS
        {
            columns.push(value);
        }
    }
    let named = values.iter().map(|(value, _)| *value).filter(|value| !value.is_open());
    for value in named {
        if 2 <= columns.len() {
            break;
        }
        if !columns.contains(&value) {
            columns.push(value);
        }
    }
    columns
}

/// The place with these columns.
pub fn with_columns(store: &Store, columns: &[Value]) -> Location {
    let key = key(store);
    let mut words =
        columns.iter().filter_map(|value| store.data().word(key, *value)).map(str::to_owned);
    store.location.with_params(|params| {
        params.group_by = params.group_by.filter(|by| BYS.contains(by));
        params.left = words.next();
        params.right = words.collect();
    })
}
