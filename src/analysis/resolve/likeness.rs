//! Finds entities that may be the same and are not joined: readers see them beside each other and decide.

use std::collections::BTreeMap;

use model::{Entity, EntityIdx, EntityKind, Likeness, MaybeSame};

use crate::sorted::sorted;

/// How many names with one first or last word are compared with each other; of more, nothing is said, since the word is too common to say
/// anything, and the time would grow with the square of their number.
const MAX_COMPARED: usize = 40;

/// The shortest name, in characters, of which another letter is taken for another spelling.
const MIN_LETTERS: usize = 8;

/// Pairs of which at least one was found by rules, sorted. `entities` is complete.
pub(crate) fn maybe_same(entities: &[Entity]) -> Vec<MaybeSame> {
    let folded: Vec<String> = entities.iter().map(|entity| text::fold(&entity.name)).collect();
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (idx, name) in folded.iter().enumerate() {
        let (first, last) = (name.split(' ').next(), name.split(' ').next_back());
        for word in sorted([first, last].into_iter().flatten().collect()) {
            by_word.entry(word).or_default().push(idx);
        }
    }
    let mut pairs = Vec::new();
    for alike in by_word.into_values().filter(|alike| alike.len() <= MAX_COMPARED) {
        for (n, a) in alike.iter().enumerate() {
            for b in &alike[n + 1..] {
                let is_found = entities[*a].is_found || entities[*b].is_found;
                let why = likeness(&entities[*a], &folded[*a], &entities[*b], &folded[*b]);
                pairs.extend(why.filter(|_| is_found).map(|why| MaybeSame {
                    entities: [EntityIdx(*a as u32), EntityIdx(*b as u32)],
                    why,
                }));
            }
        }
    }
    sorted(pairs)
}

/// Why two entities may be the same, given their names without case and accents.
fn likeness(a: &Entity, a_folded: &str, b: &Entity, b_folded: &str) -> Option<Likeness> {
    let is_open = |kind| kind == EntityKind::Unknown;
    let is_kind = a.kind == b.kind || is_open(a.kind) || is_open(b.kind);
    if a.name == b.name {
        return Some(Likeness::SameName);
    }
    if !is_kind {
        return None;
    }
    let is_person = |kind| matches!(kind, EntityKind::Person | EntityKind::Unknown);
    let is_part = |short: &str, full: &str| {
        !short.contains(' ') && full.split(' ').next_back() == Some(short) && full.contains(' ')
    };
    if is_person(a.kind)
        && is_person(b.kind)
        && (is_part(a_folded, b_folded) || is_part(b_folded, a_folded))
    {
        return Some(Likeness::Part);
    }
    let is_long =
        a_folded.chars().count() >= MIN_LETTERS && b_folded.chars().count() >= MIN_LETTERS;
    let is_near = a_folded == b_folded || is_long && strsim::osa_distance(a_folded, b_folded) == 1;
    is_near.then_some(Likeness::NearSpelling)
}
