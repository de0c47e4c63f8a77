//! The table of countries: codes, names, demonyms and seats of government, and where a text names a country.
//!
//! The table is `countries.tsv`; its head says where it comes from, under which licence it stands and what its columns mean.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use model::{Country, CountryIdx, Mention, Span};

use crate::seeds::anchor::is_whole;

/// The table as it is committed.
const TABLE: &str = include_str!("countries.tsv");

/// Nouns that make an ethnic name a nationality: "Kazakh government".
const OFFICES: &[&str] = &[
    "ambassador",
    "authorities",
    "embassy",
    "government",
    "minister",
    "ministry",
    "official",
    "officials",
    "parliament",
    "president",
];

/// What a word of the table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Naming {
    /// A name or a demonym of the country.
    Country(CountryIdx),
    /// An ethnic name, which names the country only before an office.
    Ethnic(CountryIdx),
    /// A phrase that holds a country's name and means something else.
    Nothing,
}

/// The countries of the table. Indices into it are given as [`CountryIdx`] until the corpus is put together.
pub(crate) struct Countries {
    /// Code and name of each, sorted by code.
    pub(crate) list: Vec<Country>,
    seats: Vec<(&'static str, CountryIdx)>,
    words: Vec<Naming>,
    finder: AhoCorasick,
}

/// The table, read once.
pub(crate) static COUNTRIES: LazyLock<Countries> = LazyLock::new(|| Countries::read(TABLE));

impl Countries {
    fn read(table: &'static str) -> Self {
        let mut list = Vec::new();
        let mut seats = Vec::new();
        let mut patterns = Vec::new();
        let mut words = Vec::new();
        let mut add = |cell: &'static str, naming: Naming| {
            for word in values(cell) {
                patterns.extend(apostrophes(word));
                words.resize(patterns.len(), naming);
            }
        };
        for row in table.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&'static str> = row.split('\t').collect();
            let &[code, name, others, people, seat, ethnic] = cells.as_slice() else {
                panic!("countries.tsv has a row without six cells: {row}")
            };
            if code == "--" {
                add(others, Naming::Nothing);
                continue;
            }
            let country = CountryIdx(list.len() as u32);
            list.push(Country { code: code.into(), name: name.into() });
            for cell in [name, others, people] {
                add(cell, Naming::Country(country));
            }
            add(ethnic, Naming::Ethnic(country));
            seats.extend(values(seat).map(|seat| (seat, country)));
        }
        let finder =
            AhoCorasick::new(&patterns).expect("a few thousand short patterns fit any automaton");
        Self { list, seats, words, finder }
    }

    /// The country with this code.
    pub(crate) fn by_code(&self, code: &str) -> Option<CountryIdx> {
        let idx = self.list.binary_search_by(|country| country.code.as_str().cmp(code)).ok()?;
        Some(CountryIdx(idx as u32))
    }

    /// The country whose government these words stand for, where they name its seat: "Beijing".
    pub(crate) fn by_seat(&self, words: &str) -> Option<CountryIdx> {
        self.seats.iter().find(|(seat, _)| *seat == words).map(|(_, country)| *country)
    }

    /// Where a text names a country: whole words, the longest where several overlap, in order.
    pub(crate) fn mentions(&self, text: &str) -> Vec<Mention<CountryIdx>> {
        let found = self.finder.find_overlapping_iter(text).map(|found| {
            (Span::new(found.start(), found.end()), self.words[found.pattern().as_usize()])
        });
        let whole = found.filter(|(span, _)| is_whole(text, *span)).collect();
        longest(whole, |(span, _)| *span)
            .into_iter()
            .filter_map(|(span, naming)| match naming {
                Naming::Country(country) => Some(Mention { span, of: country }),
                Naming::Ethnic(country) if stands_before_office(text, span) => {
                    Some(Mention { span, of: country })
                }
                Naming::Ethnic(_) | Naming::Nothing => None,
            })
            .collect()
    }
}

/// Of things that lie in a text, those that no longer one overlaps; in the order of the text.
pub(crate) fn longest<T>(mut things: Vec<T>, span: impl Fn(&T) -> Span) -> Vec<T> {
    things.sort_by_key(|thing| (std::cmp::Reverse(span(thing).len()), span(thing).start));
    // Kept so far, by where they start: only the neighbours can overlap.
    let mut kept: BTreeMap<u32, (u32, T)> = BTreeMap::new();
    for thing in things {
        let Span { start, end } = span(&thing);
        let before = kept.range(..end).next_back();
        if before.is_none_or(|(_, (other_end, _))| *other_end <= start) {
            kept.insert(start, (end, thing));
        }
    }
    kept.into_values().map(|(_, thing)| thing).collect()
}

/// A word as the table writes it and with the other apostrophe.
pub(crate) fn apostrophes(word: &str) -> Vec<String> {
    let mut ways = vec![word.replace('’', "'")];
    if ways[0].contains('\'') {
        ways.push(ways[0].replace('\'', "’"));
    }
    ways
}

fn values(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|value| !value.is_empty())
}

fn stands_before_office(text: &str, span: Span) -> bool {
    let next = text[span.end as usize..]
        .trim_start_matches(' ')
        .split(|c: char| !c.is_alphanumeric())
        .next();
    next.is_some_and(|next| OFFICES.binary_search(&next).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<(&str, &str)> = COUNTRIES
            .mentions(text)
            .into_iter()
            .map(|mention| (mention.span.of(text), COUNTRIES.list[mention.of.idx()].code.as_str()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn names_demonyms_and_abbreviations_name_a_country() {
        check(
            "China’s US policy and the U.K.-based Turks",
            &[("China", "CN"), ("US", "US"), ("U.K.", "GB"), ("Turks", "TR")],
        );
        check("People’s Republic of China", &[("People’s Republic of China", "CN")]);
    }

    #[test]
    fn the_longest_phrase_decides() {
        check("the South China Sea and Inner Mongolia", &[]);
        check(
            "the Republic of China and the People's Republic of China",
            &[("Republic of China", "TW"), ("People's Republic of China", "CN")],
        );
    }

    #[test]
    fn us_is_no_pronoun_and_no_part_of_a_word() {
        check("tell us about USAID and virus", &[]);
    }

    #[test]
    fn an_ethnic_name_counts_before_an_office_only() {
        check("Kazakhs and the Kazakh government", &[("Kazakh", "KZ")]);
    }

    #[test]
    fn the_table_is_sorted_and_says_nothing_twice() {
        assert!(COUNTRIES.list.is_sorted_by(|a, b| a.code < b.code));
        assert!(OFFICES.is_sorted());
        assert_eq!(COUNTRIES.list.len(), 250);
        let mut all: Vec<&str> = TABLE
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(|row| row.split('\t').skip(1).flat_map(values))
            .collect();
        all.sort_unstable();
        let twice: Vec<&[&str]> = all.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn a_seat_stands_for_its_government() {
        let code = |words| {
            COUNTRIES.by_seat(words).map(|country| COUNTRIES.list[country.idx()].code.as_str())
        };
        assert_eq!(
            (code("Beijing"), code("Washington"), code("Urumqi")),
            (Some("CN"), Some("US"), None)
        );
    }
}
