//! The entities that rules found: the names of all documents without a reading, joined where they are equal.
//!
//! Equal full names of one kind are one entity, in whichever documents they stand; but a "Foreign Ministry" is one only with those of its
//! country, and so is a person where documents give persons of that name countries that have nothing in common. The name says which. A surname alone, any single word of which the text does not show what it names, and a "High Court"
//! without a country is an entity of its document and of no other. What might be the same beyond that is said to be so, in
//! `likeness.rs`, and not joined.

mod namesakes;

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::BASE32_NOPAD;
use model::{
    CountryIdx, DocumentIdx, EntityIdx, EntityKind, JoinReason, Mention, Roles, Span, Spelling,
};
use sha2::{Digest, Sha256};

use super::ResolvedDocument;
use super::claims::ResolvedClaim;
use crate::countries::COUNTRIES;
use crate::extract::{FoundName, NameForm, Occurrence, UNION};
use crate::inputs::Inputs;
use crate::mentions;
use crate::seeds::id::id_of;
use crate::seeds::register::DocumentSpan;

/// An entity that rules found.
#[derive(Clone, Debug)]
pub(crate) struct FoundEntity {
    /// Its fullest name.
    pub(crate) name: String,
    /// Its id, no other entity's.
    pub(crate) id: String,
    /// What it is.
    pub(crate) kind: EntityKind,
    /// Its countries, sorted, as rows of the table of countries.
    pub(crate) countries: Vec<CountryIdx>,
    /// Where its countries follow from a document's own, the words that show that one.
    pub(crate) inferred_from: Option<DocumentSpan>,
    /// Words that say who or what it is.
    pub(crate) description: Option<DocumentSpan>,
    /// How the documents spell it.
    pub(crate) spellings: Vec<Spelling>,
}

/// What makes two names one entity: name, kind and scope.
type Key = (String, EntityKind, Scope);

/// Where equal names are one entity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Scope {
    /// In all documents: "Ann Lee", "World Trade Organization".
    Corpus,
    /// Among the names of the same countries: "Foreign Ministry".
    Countries(Vec<CountryIdx>),
    /// In one document: "Lee".
    Document(DocumentIdx),
}

/// Joins the names that each document gave, and numbers them after the register's entities in mentions and claims.
pub(super) fn join(
    inputs: &Inputs<'_>,
    documents: &mut [ResolvedDocument],
    claims: &mut [ResolvedClaim],
) -> Vec<FoundEntity> {
    let keys: Vec<Vec<Key>> = inputs
        .document_indices()
        .zip(documents.iter())
        .map(|(idx, document)| {
            document.found.iter().map(|name| key(inputs.document(idx).text, idx, name)).collect()
        })
        .collect();
    let mut keys = with_known_kinds(keys);
    namesakes::keep_apart(documents, &mut keys);
    let distinct: BTreeSet<&Key> = keys.iter().flatten().collect();
    let numbers: BTreeMap<&Key, usize> = distinct.iter().copied().zip(0..).collect();
    let mut taken: BTreeSet<String> =
        inputs.register.entities.iter().map(|entity| entity.id.clone()).collect();
    let mut entities: Vec<FoundEntity> =
        distinct.iter().map(|key| named(inputs, key, &mut taken)).collect();
    let mut with_countries: Vec<Vec<(DocumentIdx, &FoundName)>> = vec![Vec::new(); entities.len()];
    for ((idx, document), keys) in inputs.document_indices().zip(documents.iter()).zip(&keys) {
        for (name, key) in document.found.iter().zip(keys) {
            entities[numbers[key]].add(idx, name);
            if !name.countries.is_empty() {
                with_countries[numbers[key]].push((idx, name));
            }
        }
    }
    entities
        .iter_mut()
        .zip(&with_countries)
        .for_each(|(entity, given)| entity.set_countries(given));
    let first = inputs.register.entities.len();
    for ((idx, document), keys) in inputs.document_indices().zip(documents.iter_mut()).zip(&keys) {
        let text = inputs.document(idx).text;
        let mut joined = Vec::new();
        for (name, key) in document.found.iter().zip(keys) {
            let number = numbers[key];
            let of = EntityIdx((first + number) as u32);
            joined.extend(
                name.occurrences
                    .iter()
                    .map(|at| (Mention { span: at.span, of }, reason(idx, text, name, *at))),
            );
        }
        joined.sort_by_key(|(mention, _)| mention.span);
        for (entity, spelling) in mentions::spellings(idx, text, &joined) {
            entities[entity.idx() - first].spellings.push(spelling);
        }
        document.found_mentions = joined.into_iter().map(|(mention, _)| mention).collect();
    }
    renumber(first, &keys, &numbers, claims);
    entities
}

/// Numbers the found entities of claims as the corpus does; `first` is the number of the first one.
fn renumber(
    first: usize,
    keys: &[Vec<Key>],
    numbers: &BTreeMap<&Key, usize>,
    claims: &mut [ResolvedClaim],
) {
    for claim in claims {
        let keys = &keys[claim.document.idx()];
        let Roles { says, target, conduct_of, mentioned } = &mut claim.entities;
        for role in [says, target, conduct_of, mentioned] {
            for entity in role.iter_mut().filter(|entity| entity.idx() >= first) {
                *entity = EntityIdx((first + numbers[&keys[entity.idx() - first]]) as u32);
            }
            role.sort_unstable();
            role.dedup();
        }
    }
}

fn key(text: &str, document: DocumentIdx, name: &FoundName) -> Key {
    let words = match name.government_of {
        Some(country) => government_of(country),
        None => {
            let visible = name.name.of(text).replace(text::is_invisible, "");
            visible.split_whitespace().collect::<Vec<_>>().join(" ")
        }
    };
    let is_person = matches!(name.kind, EntityKind::Person | EntityKind::Unknown);
    let scope = match (name.is_generic, name.countries.as_slice()) {
        (true, []) => Scope::Document(document),
        (true, countries) => Scope::Countries(countries.to_vec()),
        _ if is_person && !words.contains(' ') => Scope::Document(document),
        _ => Scope::Corpus,
    };
    (words, name.kind, scope)
}

/// Gives a full name that no document shows the kind of the kind that it has elsewhere, if that is one.
fn with_known_kinds(mut keys: Vec<Vec<Key>>) -> Vec<Vec<Key>> {
    let mut kinds: BTreeMap<String, BTreeSet<EntityKind>> = BTreeMap::new();
    for (name, kind, scope) in keys.iter().flatten() {
        if *scope == Scope::Corpus && *kind != EntityKind::Unknown {
            kinds.entry(name.clone()).or_default().insert(*kind);
        }
    }
    for (name, kind, scope) in keys.iter_mut().flatten() {
        let is_open = *kind == EntityKind::Unknown && *scope == Scope::Corpus;
        let known = kinds.get(name).filter(|kinds| is_open && kinds.len() == 1);
        *kind = known.and_then(|kinds| kinds.first().copied()).unwrap_or(*kind);
    }
    keys
}

/// "Government of the United States".
fn government_of(country: CountryIdx) -> String {
    const WITH_ARTICLE: &[&str] = &[
        "Bahamas",
        "Comoros",
        "Emirates",
        "Gambia",
        "Islands",
        "Kingdom",
        "Maldives",
        "Netherlands",
        "Philippines",
        "Republic",
        "Seychelles",
        "States",
        "Union",
    ];
    let name = COUNTRIES.list[country.idx()].name.as_str();
    if COUNTRIES.list[country.idx()].code == UNION {
        return name.to_owned();
    }
    let has_article = WITH_ARTICLE.iter().any(|word| name.ends_with(word));
    format!("Government of {}{name}", if has_article { "the " } else { "" })
}

/// An entity without its documents, with an id that is not taken.
fn named(inputs: &Inputs<'_>, key: &Key, taken: &mut BTreeSet<String>) -> FoundEntity {
    let (name, kind, scope) = key;
    let mut id = id_of(name);
    if id.is_empty() {
        let hash = BASE32_NOPAD.encode(&Sha256::digest(name)).to_ascii_lowercase();
        id = format!("n-{}", &hash[..10]);
    }
    let name = match scope {
        Scope::Corpus => name.clone(),
        Scope::Countries(countries) => {
            let of = |country: &CountryIdx| &COUNTRIES.list[country.idx()];
            let codes: Vec<String> =
                countries.iter().map(|country| of(country).code.to_lowercase()).collect();
            let names: Vec<&str> =
                countries.iter().map(|country| of(country).name.as_str()).collect();
            id = format!("{id}-{}", codes.join("-"));
            format!("{name} ({})", names.join(", "))
        }
        Scope::Document(document) => {
            id = format!("{id}-{}", id_of(inputs.document(*document).stem));
            name.clone()
        }
    };
    let of_kind = format!("{id}-{}", kind.word());
    let numbered = (2..).map(|number| format!("{of_kind}-{number}"));
    let free = [id, of_kind.clone()].into_iter().chain(numbered).find(|id| !taken.contains(id));
    let id = free.unwrap_or_default();
    taken.insert(id.clone());
    FoundEntity {
        name,
        id,
        kind: *kind,
        countries: Vec::new(),
        inferred_from: None,
        description: None,
        spellings: Vec::new(),
    }
}

impl FoundEntity {
    /// Adds what a document says of it, but for its countries.
    fn add(&mut self, document: DocumentIdx, name: &FoundName) {
        self.description = self.description.or(name.description.map(|words| (document, words)));
    }

    /// Gives it the countries that at least half of the documents give that give any: one that misreads a description does not decide.
    /// Those that are inferred count only where no document gives any.
    fn set_countries(&mut self, given: &[(DocumentIdx, &FoundName)]) {
        let is_given = |(_, name): &&(DocumentIdx, &FoundName)| name.inferred_from.is_none();
        let told: Vec<&(DocumentIdx, &FoundName)> = given.iter().filter(is_given).collect();
        let counted: Vec<&(DocumentIdx, &FoundName)> =
            if told.is_empty() { given.iter().collect() } else { told };
        let mut counts: BTreeMap<CountryIdx, usize> = BTreeMap::new();
        for country in counted.iter().flat_map(|(_, name)| &name.countries) {
            *counts.entry(*country).or_default() += 1;
        }
        counts.retain(|_, n| *n * 2 >= counted.len());
        self.countries = counts.into_keys().collect();
        let inferred = counted.iter().find(|(_, name)| {
            name.countries.iter().any(|country| self.countries.contains(country))
        });
        self.inferred_from =
            inferred.and_then(|(document, name)| Some((*document, name.inferred_from?)));
    }
}

/// Why the words of an occurrence are joined to a name.
fn reason(document: DocumentIdx, text: &str, name: &FoundName, at: Occurrence) -> JoinReason {
    match at.form {
        NameForm::Full => JoinReason::Canonical,
        NameForm::Part => JoinReason::Part,
        NameForm::State => JoinReason::State,
        NameForm::Acronym => {
            let in_brackets = format!("({})", at.span.of(text));
            let evidence = name.occurrences.iter().find_map(|full| {
                let rest = &text[full.span.end as usize..];
                let space = rest.len() - rest.trim_start().len();
                rest[space..].starts_with(&in_brackets).then(|| {
                    let end = full.span.end as usize + space + in_brackets.len();
                    Span::new(full.span.start as usize, end)
                })
            });
            evidence.map_or(JoinReason::Part, |span| JoinReason::Acronym((document, span)))
        }
    }
}
