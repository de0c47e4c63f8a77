//! The facts of documents as files give them: title, outlet, date, languages.

use std::borrow::Cow;

use model::{Document, Fact, PartialDate, Span};

use crate::labels;

/// The value of a fact, if it is known.
pub(crate) fn known(fact: &Option<Fact<String>>) -> Option<&str> {
    fact.as_ref().map(|fact| fact.value.as_str())
}

/// The value of a fact, if the text itself states it: for formats that cannot mark what is inferred.
pub(crate) fn stated(fact: &Option<Fact<String>>) -> Option<&str> {
    fact.as_ref().filter(|fact| !fact.inferred).map(|fact| fact.value.as_str())
}

/// The date of a document, if its text states one with a year.
pub(crate) fn stated_date(document: &Document) -> Option<PartialDate> {
    let date = document.facts.date.as_ref().filter(|date| !date.inferred)?;
    date.value.filter(|date| date.year.is_some())
}

/// A fact of a document.
pub(crate) struct NamedFact<'a> {
    /// Its name in files.
    pub(crate) name: &'static str,
    /// Its value, as readers read it.
    value: Cow<'a, str>,
    /// The words that show it.
    pub(crate) words: Span,
    inferred: bool,
    /// Why it is held.
    pub(crate) note: Option<&'a str>,
}

impl<'a> NamedFact<'a> {
    fn new<T>(name: &'static str, fact: &'a Fact<T>, value: Cow<'a, str>) -> Self {
        Self { name, value, words: fact.words, inferred: fact.inferred, note: fact.note.as_deref() }
    }
}

/// The facts that are known of a document.
pub(crate) fn all(document: &Document) -> Vec<NamedFact<'_>> {
    let facts = &document.facts;
    let texts = [
        ("title", &facts.title),
        ("outlet", &facts.outlet),
        ("language", &facts.language),
        ("translated_from", &facts.translated_from),
    ];
    let mut all = Vec::new();
    for (name, fact) in texts {
        if let Some(fact) = fact {
            all.push(NamedFact::new(name, fact, Cow::Borrowed(&fact.value)));
        }
    }
    all.extend(facts.date.as_ref().map(|fact| {
        let value = fact.value.map(labels::date).unwrap_or_default();
        NamedFact::new("date", fact, Cow::Owned(value))
    }));
    all
}

/// The names of the facts that the text of a document alone does not settle.
pub(crate) fn inferred_names(document: &Document) -> Vec<&'static str> {
    let mut names = ["title", "outlet", "date", "language", "translated_from"].to_vec();
    let facts = all(document);
    names.retain(|name| facts.iter().any(|fact| fact.inferred && fact.name == *name));
    names
}

/// The facts that the text of a document alone does not settle, each with its words and the reason; `None` if it settles all.
pub(crate) fn inferred_note(document: &Document) -> Option<String> {
    let mut note = String::new();
    for fact in all(document).iter().filter(|fact| fact.inferred) {
        let (name, value, words) = (fact.name, &fact.value, fact.words.of(&document.text));
        let reason = fact.note.unwrap_or_default();
        let colon = if reason.is_empty() { "" } else { ": " };
        note += &format!(" {name} {value} (“{words}”{colon}{reason})");
    }
    (!note.is_empty()).then(|| format!("Inferred, not stated by the text alone:{note}"))
}

/// How the claims of a document were found, in the words of its reading.
pub(crate) fn read_by(document: &Document) -> String {
    format!("Claims read {}", document.read_by.as_deref().unwrap_or("by rules, which err"))
}
