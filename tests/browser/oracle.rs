//! The expected results of the page, which the engine computes natively.

use std::{fs, path::PathBuf, sync::LazyLock};

use model::{Claim, ClaimIdx, ClaimType, Corpus, Document, DocumentIdx, Entity, Form, PartialDate};
use query::{Engine, Facet, Key, Reply, Sort, Value};
use wasmparser::{Parser, Payload};

use crate::dist;

/// The corpus of the built page, from the file of its program.
static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let entries = fs::read_dir(dist()).expect("the build writes it").flatten();
    let is_program = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("viewer-") && name.ends_with(".wasm")
    };
    let program =
        entries.map(|entry| entry.path()).find(is_program).expect("the site has a program");
    let program = fs::read(program).expect("it can be read");
    let pack = Parser::new(0).parse_all(&program).find_map(|payload| match payload {
        Ok(Payload::CustomSection(section)) if section.name() == "counterpoint.corpus" => {
            Some(section.data())
        }
        _ => None,
    });
    Engine::unpack(pack.expect("the program holds its corpus")).expect("it is of this version")
});

/// A selection of claims, to be answered by the engine.
#[derive(Clone, Debug)]
pub struct Selection(query::Selection);

/// What the collection is called.
#[track_caller]
pub fn collection_title() -> &'static str {
    corpus().about.title.as_deref().expect("the shipped collection has a title")
}

/// The selection without constraints: every claim.
pub fn all_claims() -> Selection {
    Selection(query::Selection::default())
}

/// Parses a selection that is written as in addresses, but without percent-encoding: `type=denial&-country.says=CN&q=forced labour`.
#[track_caller]
pub fn selection(pairs: &str) -> Selection {
    let mut selection = query::Selection::default();
    for pair in pairs.split('&') {
        let added =
            pair.split_once('=').and_then(|(key, value)| add_pair(&mut selection, key, value));
        assert!(added.is_some(), "`{pair}` is not a constraint of this corpus");
    }
    Selection(selection)
}

fn add_pair(selection: &mut query::Selection, key: &str, value: &str) -> Option<()> {
    match key {
        "q" => selection.q = value.into(),
        "exact" => selection.as_written = value == "1",
        "from" => selection.from = Some(PartialDate::parse(value)?),
        "to" => selection.to = Some(PartialDate::parse(value)?),
        "reply" => {
            selection.reply =
                Some(if value == "answered" { Reply::Answered } else { Reply::Unanswered })
        }
        "select" => selection.pick(ENGINE.claim_by_id(value)?),
        "sort" => selection.sort = if value == "date" { Sort::Date } else { Sort::Position },
        _ => {
            let (picks, key) = match key.strip_prefix('-') {
                Some(key) => (&mut selection.exclude, key),
                None => (&mut selection.include, key),
            };
            let key = Key::from_word(key)?;
            picks.insert(key, ENGINE.value(key, value)?);
        }
    }
    Some(())
}

impl Selection {
    /// The selected claims, in order.
    pub fn claims(&self) -> Vec<&'static Claim> {
        ENGINE.results(&self.0).claims.into_iter().map(|idx| ENGINE.corpus().claim(idx)).collect()
    }

    /// The ids of the selected claims, in order.
    pub fn ids(&self) -> Vec<&'static str> {
        self.claims().into_iter().map(|claim| claim.id.as_str()).collect()
    }

    /// How many claims are selected.
    pub fn n(&self) -> usize {
        ENGINE.results(&self.0).claims.len()
    }

    /// How many claims a range of dates leaves out because their text states no date.
    pub fn n_undated_left_out(&self) -> u32 {
        ENGINE.results(&self.0).n_undated_left_out
    }

    /// The options under a key (`type`, `country.says`) with their counts, labelled as readers see them, in order.
    #[track_caller]
    pub fn options(&self, key: &str) -> Vec<(String, u32)> {
        let key = Key::from_word(key).expect("the journey names a key");
        ENGINE
            .counts(&self.0, key)
            .into_iter()
            .map(|(value, n)| (label_of(key, value), n))
            .collect()
    }

    /// The words that are marked in the quote of a claim.
    pub fn marks(&self, claim: &Claim) -> Vec<&'static str> {
        let corpus = ENGINE.corpus();
        let marks = ENGINE.marks(&self.0, claim.document, claim.span());
        marks.into_iter().map(|mark| corpus.words(claim.document, mark)).collect()
    }
}

/// The corpus.
pub fn corpus() -> &'static Corpus {
    ENGINE.corpus()
}

/// The claim with this id, and its index.
#[track_caller]
pub fn claim(id: &str) -> (ClaimIdx, &'static Claim) {
    let idx = corpus().claim_by_id(id).expect("the corpus has the claim");
    (idx, corpus().claim(idx))
}

/// The first claim whose quote begins with these words.
#[track_caller]
pub fn claim_quoting(words: &str) -> &'static Claim {
    let begins = |claim: &&Claim| corpus().quote(claim).starts_with(words);
    corpus().claims.iter().find(begins).expect("the corpus has a claim with this quote")
}

/// The document with this stem, and its index.
#[track_caller]
pub fn document(stem: &str) -> (DocumentIdx, &'static Document) {
    let idx = corpus().document_by_stem(stem).expect("the corpus has the document");
    (idx, corpus().document(idx))
}

/// The entity with this canonical name.
#[track_caller]
pub fn entity(name: &str) -> &'static Entity {
    corpus().entities.iter().find(|entity| entity.name == name).expect("the register has the name")
}

/// The label of the value that addresses write as `word` under a key.
#[track_caller]
pub fn label(key: &str, word: &str) -> String {
    let key = Key::from_word(key).expect("the journey names a key");
    label_of(key, ENGINE.value(key, word).expect("the corpus has the value"))
}

fn label_of(key: Key, value: Value) -> String {
    let word = ENGINE.word(key, value).expect("the engine gave the value for this key");
    let shown = match (key.facet(), word) {
        (Facet::Country, "unattributed") => "Country not given",
        (Facet::Entity, "unattributed") => "Unnamed source",
        (Facet::Form, "direct") => "Quoted",
        (Facet::Form, "mixed") => "Partly quoted",
        (Facet::Form, "indirect") => "Reported",
        (Facet::Form, "act") => "Action",
        (Facet::Form, "narrator") => "The report's own words",
        (Facet::Kind, "narrator") => "The report itself",
        (Facet::Status, "new") => "New in this report",
        (Facet::Status, "background") => "Earlier event",
        (Facet::Status, "negated") => "Reported as not done",
        (Facet::Type, "fact") => "Statement",
        (Facet::Origin, "reading") => "From a reading",
        (Facet::Origin, "rule") => "Found by a rule",
        (Facet::Type | Facet::Status | Facet::Form | Facet::Kind, word) => {
            return capitalised(word);
        }
        (Facet::Document, _) => {
            return export::labels::title(&ENGINE.corpus().documents[value.0 as usize]);
        }
        _ => ENGINE.label(key, value).unwrap_or(word),
    };
    shown.to_owned()
}

/// The name of a claim type within a text.
pub fn type_name(claim_type: ClaimType) -> &'static str {
    if claim_type == ClaimType::Fact { "statement" } else { claim_type.word() }
}

/// The name of a form within a text.
pub fn form_name(form: Form) -> &'static str {
    match form {
        Form::Direct => "quoted",
        Form::Mixed => "partly quoted",
        Form::Indirect => "reported",
        Form::Act => "action",
        Form::Narrator => "the report's own words",
    }
}

fn capitalised(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}
