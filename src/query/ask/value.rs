//! Values: the options of a key; and the words that stand for them in addresses.

use model::{ClaimType, Corpus, Form, Origin, Role, SourceKind, Status};

use super::facet::{Facet, Key};

/// A value of a facet: its index in the facet's list of values, as that of the corpus's countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value(pub u32);

impl Value {
    /// A value under keys with the role "says" only: the claim has no source country, or no named source.
    pub const UNATTRIBUTED: Self = Self(u32::MAX);
    /// A value under `entity.says` only: the claim has a source of whom the text does not settle who it is.
    pub const UNRESOLVED: Self = Self(u32::MAX - 1);
    /// Found by the reading of the document.
    pub const READING: Self = Self(0);
    /// Found by a rule of the analysis.
    pub const RULE: Self = Self(1);

    /// Whether it is of claims that have none of the facet's values.
    pub fn is_open(self) -> bool {
        self.open_place() < OPEN.len()
    }

    /// The place of an open value among those; for any other, a number that is none.
    pub(crate) fn open_place(self) -> usize {
        (u32::MAX - self.0) as usize
    }

    pub(crate) fn of_origin(origin: &Origin) -> Self {
        match origin {
            Origin::Reading => Self::READING,
            Origin::Rule { .. } => Self::RULE,
        }
    }
}

/// The words of [`Facet::Origin`].
const ORIGINS: &[&str] = &["reading", "rule"];
/// The words of the open values, which claims have that have no other value under a key.
const OPEN: [&str; 2] = ["unattributed", "unresolved"];

/// How many open values a key has: the first so many.
pub(crate) fn n_open(key: Key) -> usize {
    match (key.role(), key.facet()) {
        (Role::Says, Facet::Entity) => OPEN.len(),
        (Role::Says, _) => 1,
        _ => 0,
    }
}

/// How many values a facet has, without open ones.
pub(crate) fn n_values(corpus: &Corpus, facet: Facet) -> usize {
    match facet {
        Facet::Type => ClaimType::ALL.len(),
        Facet::Country => corpus.countries.len(),
        Facet::Entity => corpus.entities.len(),
        Facet::Topic => corpus.topics.len(),
        Facet::Document => corpus.documents.len(),
        Facet::Status => Status::ALL.len(),
        Facet::Form => Form::ALL.len(),
        Facet::Kind => SourceKind::ALL.len(),
        Facet::Origin => ORIGINS.len(),
        Facet::Rule => corpus.rules.len(),
    }
}

/// The word that stands for a value in addresses: the word of a claim type, the code of a country, the id of an entity or a topic,
/// the stem of a document, the name of a rule. `None` for a number that is no value under the key.
pub fn word_of(corpus: &Corpus, key: Key, value: Value) -> Option<&str> {
    if value.is_open() {
        return OPEN[..n_open(key)].get(value.open_place()).copied();
    }
    let idx = value.0 as usize;
    match key.facet() {
        Facet::Type => ClaimType::ALL.get(idx).map(|value| value.word()),
        Facet::Country => corpus.countries.get(idx).map(|country| country.code.as_str()),
        Facet::Entity => corpus.entities.get(idx).map(|entity| entity.id.as_str()),
        Facet::Topic => corpus.topics.get(idx).map(|topic| topic.id.as_str()),
        Facet::Document => corpus.documents.get(idx).map(|document| document.stem.as_str()),
        Facet::Status => Status::ALL.get(idx).map(|value| value.word()),
        Facet::Form => Form::ALL.get(idx).map(|value| value.word()),
        Facet::Kind => SourceKind::ALL.get(idx).map(|value| value.word()),
        Facet::Origin => ORIGINS.get(idx).copied(),
        Facet::Rule => corpus.rules.get(idx).map(|rule| rule.name.as_str()),
    }
}

/// The value that a word stands for under a key.
pub fn value_of(corpus: &Corpus, key: Key, word: &str) -> Option<Value> {
    if let Some(place) = OPEN[..n_open(key)].iter().position(|open| *open == word) {
        return Some(Value(u32::MAX - place as u32));
    }
    let value = match key.facet() {
        Facet::Type => ClaimType::from_word(word)? as u32,
        Facet::Country => corpus.country_by_code(word)?.0,
        Facet::Entity => corpus.entity_by_id(word)?.0,
        Facet::Topic => corpus.topic_by_id(word)?.0,
        Facet::Document => corpus.document_by_stem(word)?.0,
        Facet::Status => Status::from_word(word)? as u32,
        Facet::Form => Form::from_word(word)? as u32,
        Facet::Kind => SourceKind::from_word(word)? as u32,
        Facet::Origin => ORIGINS.iter().position(|&origin| origin == word)? as u32,
        Facet::Rule => corpus.rules.iter().position(|rule| rule.name == word)? as u32,
    };
    Some(Value(value))
}

/// The name of a value as the corpus gives it, by which equal counts are ordered: the name of a country or an entity, the label of a
/// topic, the title of a document, if it has one; for all others the word. It is not always what the page shows.
pub fn label_of(corpus: &Corpus, key: Key, value: Value) -> Option<&str> {
    let word = word_of(corpus, key, value)?;
    if value.is_open() {
        return Some(word);
    }
    let idx = value.0 as usize;
    Some(match key.facet() {
        Facet::Country => &corpus.countries[idx].name,
        Facet::Entity => &corpus.entities[idx].name,
        Facet::Topic => &corpus.topics[idx].label,
        Facet::Document => match &corpus.documents[idx].facts.title {
            Some(title) => &title.value,
            None => word,
        },
        _ => word,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::fixture;

    #[test]
    fn every_word_leads_back_to_its_value() {
        let corpus = fixture::corpus();
        for key in Key::all() {
            let n_values = n_values(&corpus, key.facet()) as u32;
            assert!(0 < n_values, "{key:?}");
            for value in (0..n_values).map(Value) {
                let word = word_of(&corpus, key, value).unwrap();
                assert_eq!(value_of(&corpus, key, word), Some(value), "{key:?} {word}");
                assert!(label_of(&corpus, key, value).is_some());
            }
            assert_eq!(word_of(&corpus, key, Value(n_values)), None);
            assert_eq!(value_of(&corpus, key, "no such word"), None);
        }
    }

    #[test]
    fn open_values_are_of_those_who_say() {
        let corpus = fixture::corpus();
        for key in Key::all() {
            let has = |open: Value, word: &str, has: bool| {
                // "unresolved" is a kind of source too, which is no open value.
                let of_kind = SourceKind::from_word(word).filter(|_| key.facet() == Facet::Kind);
                let expected = of_kind.map(|kind| Value(kind as u32)).or(has.then_some(open));
                assert_eq!(value_of(&corpus, key, word), expected, "{key:?} {word}");
                assert_eq!(word_of(&corpus, key, open), has.then_some(word), "{key:?} {word}");
            };
            has(Value::UNATTRIBUTED, "unattributed", key.word().ends_with(".says"));
            has(Value::UNRESOLVED, "unresolved", key.word() == "entity.says");
        }
    }
}
