//! The table of countries: codes, names, demonyms and capitals, and where a text names a country.
//!
//! The table is `countries.tsv`; its head says where it comes from, under which licence it stands and what its columns mean.

use std::collections::HashSet;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use model::{Country, CountryIdx, Mention, Span};

use crate::occurrences::{apostrophe_variants, is_whole_words, longest};

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

/// What a word of the table means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    /// A name or a demonym of the country.
    Country(CountryIdx),
    /// An ethnic name, which names the country only before an office.
    Ethnic(CountryIdx),
    /// A phrase that contains a country's name and means something else.
    Nothing,
}

/// The countries of the table. Indices into it are given as [`CountryIdx`] until the corpus is put together.
pub(crate) struct Countries {
    /// Code and name of each, sorted by code.
    pub(crate) list: Vec<Country>,
    capitals: Vec<(&'static str, CountryIdx)>,
    demonyms: HashSet<&'static str>,
    names: HashSet<&'static str>,
    words: Vec<Meaning>,
    finder: AhoCorasick,
}

/// The table, read once.
pub(crate) static COUNTRIES: LazyLock<Countries> = LazyLock::new(|| Countries::read(TABLE));

impl Countries {
    fn read(table: &'static str) -> Self {
        let mut list = Vec::new();
        let mut capitals = Vec::new();
        let (mut names, mut demonyms) = (HashSet::new(), HashSet::new());
        let mut patterns = Vec::new();
        let mut words = Vec::new();
        let mut add = |cell: &'static str, meaning: Meaning| {
            for word in values(cell) {
                patterns.extend(apostrophe_variants(word));
                words.resize(patterns.len(), meaning);
            }
        };
        for row in table.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&'static str> = row.split('\t').collect();
            let &[code, name, others, people, capital, ethnic] = cells.as_slice() else {
                panic!("countries.tsv has a row without six cells: {row}")
            };
            if code == "--" {
                add(others, Meaning::Nothing);
                continue;
            }
            let country = CountryIdx(list.len() as u32);
            list.push(Country { code: code.into(), name: name.into() });
            for cell in [name, others, people] {
                add(cell, Meaning::Country(country));
            }
            add(ethnic, Meaning::Ethnic(country));
            names.extend(values(name).chain(values(others)));
            demonyms.extend(values(people));
            capitals.extend(values(capital).map(|capital| (capital, country)));
        }
        let finder =
            AhoCorasick::new(&patterns).expect("a few thousand short patterns fit any automaton");
        Self { list, capitals, demonyms, names, words, finder }
    }

    /// The country with this code.
    pub(crate) fn by_code(&self, code: &str) -> Option<CountryIdx> {
        let idx = self.list.binary_search_by(|country| country.code.as_str().cmp(code)).ok()?;
        Some(CountryIdx(idx as u32))
    }

    /// The country whose government these words stand for, where they name its capital: "Beijing".
    pub(crate) fn by_capital(&self, words: &str) -> Option<CountryIdx> {
        self.capitals.iter().find(|(capital, _)| *capital == words).map(|(_, country)| *country)
    }

    /// As [`Self::by_capital`], also where the words are written in capitals, as in a dateline.
    pub(crate) fn by_capital_in_any_case(&self, words: &str) -> Option<CountryIdx> {
        let is_named = |capital: &str| {
            *capital == *words
                || words.chars().all(|c| !c.is_lowercase()) && capital.to_uppercase() == words
        };
        self.capitals.iter().find(|(capital, _)| is_named(capital)).map(|(_, country)| *country)
    }

    /// Whether these words are a demonym: "British".
    pub(crate) fn is_demonym(&self, words: &str) -> bool {
        self.demonyms.contains(words)
    }

    /// Whether these words are a name of a country: "Chad".
    pub(crate) fn is_name(&self, words: &str) -> bool {
        self.names.contains(words)
    }

    /// Where a text names a country: whole words, the longest where several overlap, in order.
    pub(crate) fn mentions(&self, text: &str) -> Vec<Mention<CountryIdx>> {
        let found = self.finder.find_overlapping_iter(text).map(|found| {
            (Span::new(found.start(), found.end()), self.words[found.pattern().as_usize()])
        });
        let whole = found.filter(|(span, _)| is_whole_words(text, *span)).collect();
        longest(whole, |(span, _)| *span)
            .into_iter()
            .filter_map(|(span, meaning)| match meaning {
                Meaning::Country(country) => Some(Mention { span, of: country }),
                Meaning::Ethnic(country) if precedes_office(text, span) => {
                    Some(Mention { span, of: country })
                }
                Meaning::Ethnic(_) | Meaning::Nothing => None,
            })
            .collect()
    }
}

fn values(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|value| !value.is_empty())
}

/// Whether one of the next words is an office, with no more than words of its title before it: "Kazakh Deputy Prime Minister".
fn precedes_office(text: &str, span: Span) -> bool {
    const RANKS: &[&str] = &[
        "acting",
        "army",
        "defence",
        "defense",
        "deputy",
        "economy",
        "energy",
        "finance",
        "first",
        "foreign",
        "former",
        "health",
        "interior",
        "justice",
        "police",
        "prime",
        "trade",
        "transport",
        "vice",
    ];
    let words = text[span.end as usize..].split([' ', '-']).filter(|word| !word.is_empty());
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    let is_rank = |word: &String| RANKS.contains(&word.as_str());
    let next = words.take(4).find(|word| !is_rank(word));
    next.is_some_and(|next| OFFICES.binary_search(&next.as_str()).is_ok())
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
    fn a_capital_means_its_government() {
        let code = |words| {
            COUNTRIES.by_capital(words).map(|country| COUNTRIES.list[country.idx()].code.as_str())
        };
        assert_eq!(
            (code("Beijing"), code("Washington"), code("Urumqi")),
            (Some("CN"), Some("US"), None)
        );
    }
}
