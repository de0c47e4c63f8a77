//! Finds entities that may be the same and are not joined: readers see them beside each other and decide.

use std::collections::{BTreeMap, BTreeSet};

use model::{Entity, EntityIdx, EntityKind};
use rphonetic::{DaitchMokotoffSoundex, DaitchMokotoffSoundexBuilder};

use crate::sorted::sorted;

/// How many names with one first or last word, or one sound, are compared with each other; of more, nothing is said, since what they share
/// is too common to say anything, and the time would grow with the square of their number.
const MAX_COMPARED: usize = 40;

/// The shortest name, in characters, of which another letter is taken for another spelling.
const MIN_LETTERS: usize = 8;

/// How many letters two transliterations of one name differ by at most.
const MAX_TRANSLITERATED: usize = 4;

/// The code of a word without a letter that sounds: Daitch-Mokotoff codes have six digits.
const NO_SOUND: &str = "000000";

/// A name as it is compared.
struct Name {
    /// Without case, accents and the countries in brackets behind it.
    folded: String,
    /// The Daitch-Mokotoff codes of each of its words; none where a word has no sound.
    sounds: Vec<BTreeSet<String>>,
}

/// Says of each entity which others it may be the same as, if rules found it or them.
pub(crate) fn find_alike(entities: &mut [Entity]) {
    let soundex = DaitchMokotoffSoundexBuilder::default().build();
    let name = |entity: &Entity| {
        let folded = text::fold(entity.bare_name());
        let is_person = matches!(entity.kind, EntityKind::Person | EntityKind::Unknown);
        let of_words = soundex.as_ref().ok().filter(|_| is_person);
        Name { sounds: of_words.map_or_else(Vec::new, |soundex| sounds(soundex, &folded)), folded }
    };
    let names: Vec<Name> = entities.iter().map(name).collect();
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (idx, Name { folded, sounds }) in names.iter().enumerate() {
        let (first, last) = (folded.split(' ').next(), folded.split(' ').next_back());
        let words = first.into_iter().chain(last);
        let last_sounds = sounds.last().into_iter().flatten().map(String::as_str);
        for word in sorted(words.chain(last_sounds).collect()) {
            by_word.entry(word).or_default().push(idx);
        }
    }
    let mut pairs = Vec::new();
    for with_word in by_word.into_values().filter(|list| list.len() <= MAX_COMPARED) {
        for (n, a) in with_word.iter().copied().enumerate() {
            let others = with_word[n + 1..].iter().copied();
            let alike = others.filter(|b| {
                let is_found = entities[a].is_found || entities[*b].is_found;
                is_found && are_alike((&entities[a], &names[a]), (&entities[*b], &names[*b]))
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

/// How each word of a name of several words sounds.
fn sounds(soundex: &DaitchMokotoffSoundex, name: &str) -> Vec<BTreeSet<String>> {
    let words = name.split([' ', '-', '’', '\'']).filter(|word| !word.is_empty());
    let sounds: Vec<BTreeSet<String>> =
        words.map(|word| soundex.inner_soundex(word, true).into_iter().collect()).collect();
    let is_heard = sounds.iter().all(|codes| !codes.contains(NO_SOUND));
    if is_heard && 1 < sounds.len() { sounds } else { Vec::new() }
}

/// Whether two entities may be the same.
fn are_alike((a, a_name): (&Entity, &Name), (b, b_name): (&Entity, &Name)) -> bool {
    let is_open = |kind| kind == EntityKind::Unknown;
    let is_person = |kind| kind == EntityKind::Person || is_open(kind);
    let (a_folded, b_folded) = (a_name.folded.as_str(), b_name.folded.as_str());
    let is_long = |name: &str| name.chars().count() >= MIN_LETTERS;
    if a.name == b.name {
        return true;
    }
    if a.kind != b.kind && !is_open(a.kind) && !is_open(b.kind) {
        return false;
    }
    let are_persons = is_person(a.kind) && is_person(b.kind);
    let [n_a, n_b] = [a_folded, b_folded].map(|name| name.split(' ').count());
    if n_a != n_b {
        return are_persons && (is_part(a_folded, b_folded) || is_part(b_folded, a_folded));
    }
    // "Foreign Ministry" of one country is not that of another.
    if a_folded == b_folded {
        return are_persons || a.countries.is_empty() || b.countries.is_empty();
    }
    // Another letter is another name: Han names are told apart by characters, which their romanisation does not give.
    if are_persons && is_romanised_han(a_folded) && is_romanised_han(b_folded) {
        return false;
    }
    is_long(a_folded) && is_long(b_folded) && strsim::osa_distance(a_folded, b_folded) == 1
        || are_persons && sound_alike(a_name, b_name)
}

/// Whether one name of a person is part of another: "Lee" or "Ann Lee" of "Ann B. Lee".
fn is_part(short: &str, full: &str) -> bool {
    let has_last = short.split(' ').next_back() == full.split(' ').next_back();
    let has_first = short.split(' ').next() == full.split(' ').next();
    has_last && (has_first || !short.contains(' ')) && short.len() < full.len()
}

/// Whether a name can be that of a person in Hanyu Pinyin: two words, three syllables at most, of which one is the family's.
fn is_romanised_han(folded: &str) -> bool {
    let n_syllables: Vec<Option<usize>> = folded.split(' ').map(n_pinyin_syllables).collect();
    matches!(n_syllables[..], [Some(1), Some(1 | 2)] | [Some(2), Some(1)])
}

/// How many syllables of Hanyu Pinyin a word is made of, where it can be made of one or two.
fn n_pinyin_syllables(word: &str) -> Option<usize> {
    const INITIALS: &[&str] = &[
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x",
        "r", "z", "c", "s", "y", "w", "",
    ];
    const FINALS: &[&str] = &[
        "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang",
        "iao", "ie", "in", "ing", "iong", "iu", "o", "ong", "ou", "u", "ua", "uai", "uan", "uang",
        "ue", "ui", "un", "uo",
    ];
    // "qu", not "quang".
    const PALATAL: &[&str] = &["j", "q", "x"];
    const BEHIND_PALATAL: &[&str] = &["u", "ue", "uan", "un"];
    let is_syllable = |part: &str| {
        INITIALS.iter().any(|initial| {
            let is_final = |end: &str| {
                let is_palatal = end.starts_with('i') || BEHIND_PALATAL.contains(&end);
                FINALS.contains(&end) && (is_palatal || !PALATAL.contains(initial))
            };
            part.strip_prefix(initial).is_some_and(is_final)
        })
    };
    let has_two = || {
        let parts = (1..word.len()).filter_map(|at| word.split_at_checked(at));
        parts.into_iter().any(|(first, second)| is_syllable(first) && is_syllable(second))
    };
    if is_syllable(word) { Some(1) } else { has_two().then_some(2) }
}

/// Whether two names may be transliterations of one: all of their words sound alike.
fn sound_alike(a: &Name, b: &Name) -> bool {
    !a.sounds.is_empty()
        && a.sounds.len() == b.sounds.len()
        && a.sounds.iter().zip(&b.sounds).all(|(a, b)| !a.is_disjoint(b))
        && strsim::osa_distance(&a.folded, &b.folded) <= MAX_TRANSLITERATED
}
