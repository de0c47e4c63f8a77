//! Finds entities that may be the same and are not joined: readers see them beside each other and decide.

use std::collections::BTreeMap;

use model::{Entity, EntityIdx, EntityKind};

use crate::sorted::sorted;

/// How many names with one first or last word are compared with each other; of more, nothing is said, since the word is too common to say
/// anything, and the time would grow with the square of their number.
const MAX_COMPARED: usize = 40;

/// The shortest name, in characters, of which another letter is taken for another spelling.
const MIN_LETTERS: usize = 8;

/// Says of each entity which others it may be the same as, if rules found it or them.
pub(crate) fn find_alike(entities: &mut [Entity]) {
    let folded: Vec<String> = entities.iter().map(|entity| text::fold(&entity.name)).collect();
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (idx, name) in folded.iter().enumerate() {
        let (first, last) = (name.split(' ').next(), name.split(' ').next_back());
        for word in sorted([first, last].into_iter().flatten().collect()) {
            by_word.entry(word).or_default().push(idx);
        }
    }
    let mut pairs = Vec::new();
    for with_word in by_word.into_values().filter(|list| list.len() <= MAX_COMPARED) {
        for (n, a) in with_word.iter().copied().enumerate() {
            let others = with_word[n + 1..].iter().copied();
            let alike = others.filter(|b| {
                let is_found = entities[a].is_found || entities[*b].is_found;
                is_found && are_alike((&entities[a], &folded[a]), (&entities[*b], &folded[*b]))
            });
            pairs.extend(alike.map(|b| (a, b)));
        }
    }
    for (a, b) in sorted(pairs) {
        entities[a].alike.push(EntityIdx(b as u32));
        entities[b].alike.push(EntityIdx(a as u32));
    }
    entities.iter_mut().for_each(|entity| entity.alike.sort_unstable());
}

/// Whether two entities may be the same, each with its name without case and accents.
fn are_alike((a, a_folded): (&Entity, &str), (b, b_folded): (&Entity, &str)) -> bool {
    let is_open = |kind| kind == EntityKind::Unknown;
    let is_person = |kind| kind == EntityKind::Person || is_open(kind);
    let is_part = |short: &str, full: &str| {
        !short.contains(' ') && full.contains(' ') && full.split(' ').next_back() == Some(short)
    };
    let is_long = |name: &str| name.chars().count() >= MIN_LETTERS;
    if a.name == b.name {
        return true;
    }
    if a.kind != b.kind && !is_open(a.kind) && !is_open(b.kind) {
        return false;
    }
    if a_folded.contains(' ') != b_folded.contains(' ') {
        return is_person(a.kind)
            && is_person(b.kind)
            && (is_part(a_folded, b_folded) || is_part(b_folded, a_folded));
    }
    a_folded == b_folded
        || is_long(a_folded) && is_long(b_folded) && strsim::osa_distance(a_folded, b_folded) == 1
}
