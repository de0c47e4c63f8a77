//! How sources, documents and dates are put in plain English.

use model::{
    Claim, ClaimType, Corpus, Document, Fact, Form, Origin, PartialDate, SourceKind, Span,
};

/// The source of a claim that the document itself makes, where its publisher is unknown.
const NARRATOR: &str = "The report";
/// The source of a claim that the document attributes to nobody in particular ("claims that …").
pub const UNNAMED: &str = "Unnamed source";
/// Where a document does not name its publisher.
pub const NO_OUTLET: &str = "publisher unknown";
/// Where a document gives no date.
pub const NO_DATE: &str = "no date";
/// Mark of what the text alone does not settle.
pub const INFERRED: &str = "inferred";

/// Mark of a claim whose document takes the side of its source.
pub const ENDORSES: &str = "the report's wording takes sides";
/// Mark of a claim found by rules, which err.
pub const BY_RULE: &str = "found by a rule";

/// The words of the document that name a claim's source; where the document itself makes the claim, its publisher.
pub fn source_as_written(corpus: &Corpus, claim: &Claim) -> String {
    match claim.source.as_written {
        None => {
            let outlet = corpus.document(claim.document).facts.outlet.as_ref();
            let outlet = outlet.map(|outlet| marked(&outlet.value, outlet.inferred));
            format!("{}, in its own voice", outlet.as_deref().unwrap_or(NARRATOR))
        }
        // "Claims that …": the words do not say whose claims.
        words if words == claim.cue => UNNAMED.to_owned(),
        Some(words) => corpus.words(claim.document, words).to_owned(),
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
        [] => written,
        [name] if *name == written => written,
        names => format!("{written} ({})", names.join(", ")),
    }
}

/// The name of a claim type.
pub fn claim_type(claim_type: ClaimType) -> &'static str {
    match claim_type {
        // "Fact" would read as a verdict.
        ClaimType::Fact => "statement",
        other => other.word(),
    }
}

/// How a document presents a claim: in quotation marks, in part, in its own words, or as an action; `None` where the source says it.
pub fn form(form: Form) -> Option<&'static str> {
    match form {
        Form::Direct => Some("quoted"),
        Form::Mixed => Some("partly quoted"),
        Form::Indirect => Some("reported"),
        Form::Act => Some("action"),
        Form::Narrator => None,
    }
}

/// A document's title; where its text gives none, its stem.
pub fn title(document: &Document) -> String {
    match &document.facts.title {
        Some(title) => title.value.clone(),
        None => format!("Untitled report ({})", document.stem),
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
    let mut kind = claim_type(claim.claim_type).to_owned();
    if let Some(form) = form(claim.form) {
        kind += ", ";
        kind += form;
    }
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

/// A date as readers read it: "27 February 2024", "October 2019", "1 February, year unknown".
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
    if date.year.is_none() { format!("{written}, year unknown") } else { written }
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
