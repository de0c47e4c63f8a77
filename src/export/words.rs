//! How sources, documents and dates are put in plain English.

use model::{Claim, Corpus, Document, Fact, Form, Origin, PartialDate, SourceKind, Span};

/// What a claim's source is called where the document itself speaks.
pub const NARRATOR: &str = "The document";
/// What a claim's source is called where the document's words for it are those that attribute the claim.
pub const UNNAMED: &str = "Somebody unnamed";
/// Where a document tells no publisher.
pub const NO_OUTLET: &str = "publisher not named";
/// Where a document tells no date.
pub const NO_DATE: &str = "no date";
/// What the text alone does not settle.
pub const INFERRED: &str = "inferred";

/// What is said of a claim whose document takes the side of its source.
pub const ENDORSES: &str = "the document's own verb takes this side";
/// What claims found by rules, which err, are marked by.
pub const BY_RULE: &str = "found by a rule";

/// The words that name a claim's source, as they stand in its document.
pub fn source_as_written<'c>(corpus: &'c Corpus, claim: &Claim) -> &'c str {
    match claim.source.as_written {
        None => NARRATOR,
        // "Claims that …": the words say that there is somebody, and not who.
        words if words == claim.cue => UNNAMED,
        Some(words) => corpus.words(claim.document, words),
    }
}

/// Whether a document tells of a claim's source in the claim's very words: "Raab called for …". They are then the document's own.
pub(crate) fn is_told(claim: &Claim) -> bool {
    claim.form != Form::Direct && claim.cue.is_some_and(|cue| claim.span().contains(cue))
}

/// Whether the words of a claim are quoted, in part at least, as those of a source that its document names.
pub(crate) fn is_spoken(claim: &Claim) -> bool {
    let is_quoted = matches!(claim.form, Form::Direct | Form::Mixed) && !is_told(claim);
    is_quoted && claim.source.kind != SourceKind::Unnamed
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
    let outlet = match &facts.outlet {
        Some(outlet) => marked(&outlet.value, outlet.inferred),
        None => NO_OUTLET.to_owned(),
    };
    format!("{outlet}, {}", document_date(facts.date.as_ref()))
}

/// The value of a fact, marked where the text alone does not settle it.
pub(crate) fn marked(value: &str, is_inferred: bool) -> String {
    if is_inferred { format!("{value} ({INFERRED})") } else { value.to_owned() }
}

/// What is known of a fact; `None` where nothing is.
pub(crate) fn known(fact: &Option<Fact<String>>) -> Option<&str> {
    fact.as_ref().map(|fact| fact.value.as_str())
}

/// What the text itself states of a fact: for formats that cannot mark what is inferred.
pub(crate) fn stated(fact: &Option<Fact<String>>) -> Option<&str> {
    fact.as_ref().filter(|fact| !fact.inferred).map(|fact| fact.value.as_str())
}

/// The date of a document, where its text states one with a year.
pub(crate) fn stated_date(document: &Document) -> Option<PartialDate> {
    let date = document.facts.date.as_ref().filter(|date| !date.inferred)?;
    date.value.filter(|date| date.year.is_some())
}

/// Which facts of a document its text alone does not settle, each with its words and the reason; `None` where it settles all.
pub(crate) fn inferred(document: &Document) -> Option<String> {
    let facts = &document.facts;
    let mut told = String::new();
    let mut tell = |name: &str, value: &str, words: Span, note: &Option<String>| {
        let words = words.of(&document.text);
        let note = note.as_deref().unwrap_or_default();
        let so = if note.is_empty() { "" } else { ": " };
        told += &format!(" {name} {value} (“{words}”{so}{note})");
    };
    let texts = [
        ("title", &facts.title),
        ("outlet", &facts.outlet),
        ("language", &facts.language),
        ("translated_from", &facts.translated_from),
    ];
    for (name, fact) in texts {
        if let Some(fact) = fact.as_ref().filter(|fact| fact.inferred) {
            tell(name, &fact.value, fact.words, &fact.note);
        }
    }
    if let Some(fact) = facts.date.as_ref().filter(|fact| fact.inferred) {
        let value = fact.value.map(date).unwrap_or_default();
        tell("date", &value, fact.words, &fact.note);
    }
    (!told.is_empty()).then(|| format!("Inferred, not stated by the text alone:{told}"))
}

/// The type and the form of a claim, whether its document takes its side, and whether a rule has found it.
pub fn kind(claim: &Claim) -> String {
    let mut kind = [claim.claim_type.word(), ", ", claim.form.word()].concat();
    if claim.narrator_endorses {
        kind += ", ";
        kind += ENDORSES;
    }
    if claim.origin != Origin::Reading {
        kind += ", ";
        kind += BY_RULE;
    }
    kind
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
        Some(fact) => marked(&fact.value.map_or_else(|| NO_DATE.into(), date), fact.inferred),
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

/// How the claims of a document were found, in the words of its reading.
pub(crate) fn read_by(document: &Document) -> String {
    format!("Claims read {}", document.read_by.as_deref().unwrap_or("by rules, which err"))
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
