//! Folding: the form in which texts are compared, without case and diacritics.

use crate::{base_letters::base_letters, inversion_list::contains};

/// The form of a text in which case, diacritics and the shapes of apostrophes and wide letters make no difference.
///
/// Diacritics are those of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts, where readers type with and without them; the
/// vowel signs of the Indic scripts and the voicing marks of kana are letters to their readers and stay. Marks that only shape
/// the character before them (soft hyphens, joiners, variation selectors) are dropped. Each character is folded by itself, so the fold of
/// two texts joined is their folds joined.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Folds a text onto the end of another.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    if text.is_ascii() {
        let start = folded.len();
        folded.push_str(text);
        folded[start..].make_ascii_lowercase();
        return;
    }
    for character in text.chars() {
        character.to_lowercase().for_each(|lower| fold_lower(lower, folded));
    }
}

/// Folds a lower-case character.
fn fold_lower(lower: char, folded: &mut String) {
    match lower {
        '\0'..='\u{7f}' => folded.push(lower),
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => folded.push('\''),
        '\u{ff01}'..='\u{ff5e}' => folded.push((lower as u32 - 0xff01 + 0x21) as u8 as char),
        _ if contains(DROPPED, lower) => {}
        _ => match base_letters(lower) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(lower),
        },
    }
}

/// What folding leaves out, as in [`contains`].
const DROPPED: &[u32] = &[
    0xad, 0xae, // soft hyphen
    0x300, 0x370, // combining diacritical marks
    0x483, 0x488, // Cyrillic titlos
    0x55a, 0x55d, 0x55e, 0x55f, // Armenian tone marks, written within a word
    0x591, 0x5be, 0x5bf, 0x5c0, 0x5c1, 0x5c3, 0x5c4, 0x5c6, 0x5c7, 0x5c8, // Hebrew points
    0x610, 0x61b, 0x61c, 0x61d, 0x640, 0x641, 0x64b, 0x660, 0x670,
    0x671, // Arabic vowels, tatweel
    0x6d6, 0x6dd, 0x6df, 0x6e5, 0x6e7, 0x6e9, 0x6ea, 0x6ee, // Koranic marks
    0x1ab0, 0x1b00, 0x1dc0, 0x1e00, // more combining diacritical marks
    0x200c, 0x2010, 0x202a, 0x202f, 0x2060, 0x2070, // joiners and marks of direction
    0x20d0, 0x2100, // marks of symbols
    0xfe00, 0xfe10, 0xfe20, 0xfe30, // variation selectors, half marks
    0xfeff, 0xff00, // byte order mark
    0xe0100, 0xe01f0, // variation selectors of Han
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &str) {
        assert_eq!(fold(text), folded);
    }

    #[test]
    fn case_diacritics_and_apostrophes_make_no_difference() {
        check("Doğu Perinçek", "dogu perincek");
        check("DIYARBAKIR İstanbul ırmak", "diyarbakir istanbul irmak");
        check(
            "Łódź Tromsø Đà Nẵng Weiß Ærø œuvre Þór",
            "lodz tromso da nang weiss aero oeuvre thor",
        );
        check("China’s Xi‘an Ka\u{2bc}ba", "china's xi'an ka'ba");
        check("Ὀδυσσεύς", "οδυσσευσ");
        check("Йошкар-Ола Київ", "иошкар-ола киів");
        check("مُحَمَّد أحمد", "محمد احمد");
        check("שָׁלוֹם", "שלום");
        check("ＡＢＣ１２", "abc12");
        check("ﬁnal co\u{ad}operate", "final cooperate");
    }

    #[test]
    fn letters_stay_letters() {
        check("हिन्दी がぎ 段简 ไทย 한국", "हिन्दी がぎ 段简 ไทย 한국");
    }

    #[test]
    fn every_character_folds_as_its_decomposition_does() {
        for character in '\0'..='\u{ffff}' {
            let decomposed: String = [character].into_iter().nfd().collect();
            let takes_diacritics = decomposed.chars().any(|part| contains(DROPPED, part));
            if takes_diacritics && character.is_alphabetic() && !"ϓϔ".contains(character) {
                assert_eq!(fold(&String::from(character)), fold(&decomposed), "{character:?}");
            }
        }
    }

    #[test]
    fn every_character_is_folded_once_and_for_all() {
        for character in '\0'..=char::MAX {
            let folded = fold(&String::from(character));
            assert_eq!(fold(&folded), folded, "{character:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_is_idempotent_and_goes_character_by_character(a in any::<String>(), b in ".{0,16}") {
            let folded = fold(&format!("{a}{b}"));
            prop_assert_eq!(&folded, &(fold(&a) + &fold(&b)));
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
