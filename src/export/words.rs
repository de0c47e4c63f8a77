//! How sources, documents and dates are put in plain English.

use model::{Claim, Corpus, Document, Fact, Form, Origin, PartialDate, Span};

/// What a claim's source is called where the document itself speaks.
pub const NARRATOR: &str = "The document";
/// Where a document tells no publisher.
pub const NO_OUTLET: &str = "publisher not named";
/// Where a document tells no date.
pub const NO_DATE: &str = "no date";
/// What the text alone does not settle.
pub const INFERRED: &str = "inferred";

/// The words that name a claim's source, as they stand in its document.
pub fn source_as_written<'c>(corpus: &'c Corpus, claim: &Claim) -> &'c str {
    claim.source.as_written.map_or(NARRATOR, |span| corpus.words(claim.document, span))
}

/// A claim's source: the words that name it and, where they differ, the canonical names in brackets.
pub fn source(corpus: &Corpus, claim: &Claim) -> String {
    let written = source_as_written(corpus, claim);
    let names: Vec<&str> =
        claim.entities.says.iter().map(|entity| corpus.entity(*entity).name.as_str()).collect();
    match names.as_slice() {
        [] => written.to_owned(),
        [name] if *name == written => written.to_owned(),
        names => format!("{written} ({})", names.join(", ")),
    }
}

/// The verb of every source, the same for all.
pub fn verb(form: Form) -> &'static str {
    match form {
        Form::Act => "acts",
        _ => "says",
    }
}

/// Whom a document credits with a claim, and whether it lets them speak or tells what they do: "the US acts".
pub fn credited(corpus: &Corpus, claim: &Claim) -> String {
    format!("{} {}", source(corpus, claim), verb(claim.form))
}

/// A document's title; where its text gives none, its stem.
pub fn title(document: &Document) -> String {
    match &document.facts.title {
        Some(title) => title.value.clone(),
        None => format!("Without a title ({})", document.stem),
    }
}

/// A document's publisher and date, as far as its text shows them.
pub fn outlet_and_date(document: &Document) -> String {
    let facts = &document.facts;
    let outlet = facts.outlet.as_ref().map_or(NO_OUTLET, |outlet| outlet.value.as_str());
    format!("{outlet}, {}", document_date(facts.date.as_ref()))
}

/// What is known of a fact; `None` where nothing is.
pub(crate) fn known(fact: &Option<Fact<String>>) -> Option<&str> {
    fact.as_ref().map(|fact| fact.value.as_str())
}

/// A document's date as ISO 8601 has it, where its year is known.
pub(crate) fn dated(document: &Document) -> Option<String> {
    let date = document.facts.date.as_ref()?.value?;
    date.year?;
    Some(date.to_string())
}

/// Which facts of a document its text alone does not settle, each with its words and the reason; `None` where it settles all.
pub(crate) fn inferred(document: &Document) -> Option<String> {
    let facts = &document.facts;
    let mut told = String::new();
    let mut tell = |inferred: bool, name: &str, words: Span, note: &Option<String>| {
        if inferred {
            let words = words.of(&document.text);
            let note = note.as_deref().unwrap_or_default();
            let so = if note.is_empty() { "" } else { ": " };
            told += &format!(" {name} (“{words}”{so}{note})");
        }
    };
    let texts = [
        ("title", &facts.title),
        ("outlet", &facts.outlet),
        ("language", &facts.language),
        ("translated_from", &facts.translated_from),
    ];
    for (name, fact) in texts {
        if let Some(fact) = fact {
            tell(fact.inferred, name, fact.words, &fact.note);
        }
    }
    if let Some(fact) = &facts.date {
        tell(fact.inferred, "date", fact.words, &fact.note);
    }
    (!told.is_empty()).then(|| format!("Inferred, not stated by the text alone:{told}"))
}

/// What claims found by rules, which err, are marked by.
const BY_RULE: &str = "found by a rule";

/// The type and the form of a claim, and whether a rule has found it.
pub fn kind(claim: &Claim) -> String {
    let kind = format!("{}, {}", claim.claim_type.word(), claim.form.word());
    if claim.origin == Origin::Reading { kind } else { format!("{kind}, {BY_RULE}") }
}

/// A text as a key: what a format does not take in one stands by its number, six hexadecimal digits behind a dot, so that no two
/// texts share a key.
pub(crate) fn key(text: &str, takes: fn(char) -> bool) -> String {
    let mut key = String::new();
    for char in text.chars() {
        if takes(char) {
            key.push(char);
        } else {
            key += &format!(".{:06x}", u32::from(char));
        }
    }
    key
}

/// A document's date, with what is unsure of it.
pub fn document_date(fact: Option<&Fact<Option<PartialDate>>>) -> String {
    match fact {
        None => NO_DATE.into(),
        Some(fact) => {
            let written = fact.value.map_or_else(|| NO_DATE.into(), date);
            if fact.inferred { format!("{written} ({INFERRED})") } else { written }
        }
    }
}

/// A date as readers read it: "27 February 2024", "October 2019", "1 February, year not stated".
pub fn date(date: PartialDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = date.month.and_then(|month| MONTHS.get(usize::from(month) - 1));
    let mut parts: Vec<String> = date.day.iter().map(u8::to_string).collect();
    parts.extend(month.map(|month| (*month).to_owned()));
    parts.extend(date.year.map(|year| year.to_string()));
    let written = parts.join(" ");
    if date.year.is_none() { format!("{written}, year not stated") } else { written }
}

/// A language that files name in their own ways: its tag, its code in ISO 639-3, its name in babel, which has not all.
const LANGUAGES: &[(&str, &str, &str)] = &[
    ("ar", "ara", "arabic"),
    ("de", "deu", "german"),
    ("en", "eng", "english"),
    ("es", "spa", "spanish"),
    ("fr", "fra", "french"),
    ("ru", "rus", "russian"),
    ("tr", "tur", "turkish"),
    ("ug", "uig", ""),
    ("zh", "zho", ""),
];

fn language(tag: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
    let tag = tag.split('-').next()?;
    LANGUAGES.iter().find(|(known, ..)| *known == tag)
}

/// The code of a language in ISO 639-3; `None` where it is not one of the few that are known here.
pub(crate) fn iso_639_3(tag: &str) -> Option<&'static str> {
    Some(language(tag)?.1)
}

/// The name by which babel, and so `langid`, knows a language; `None` where it does not.
pub(crate) fn babel(tag: &str) -> Option<&'static str> {
    Some(language(tag)?.2).filter(|name| !name.is_empty())
}
