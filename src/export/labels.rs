//! Labels: sources, documents and dates in plain English, the same in files and on pages.

use model::{Claim, Corpus, Document, Fact, Form, Origin, PartialDate};

/// The source of a claim that the document itself makes.
pub const NARRATOR: &str = "The document";
/// The source of a claim if the document's words for it are only those that attribute the claim.
pub const UNNAMED: &str = "Somebody unnamed";
/// The publisher of a document that names none.
pub const NO_OUTLET: &str = "publisher not named";
/// The date of a document that states none.
pub const NO_DATE: &str = "no date";
/// Marks what the text alone does not settle.
pub const INFERRED: &str = "inferred";

/// Marks a claim whose document takes the side of its source.
pub const ENDORSES: &str = "the document's own verb takes this side";
/// Marks a claim that rules, which err, have found.
pub const BY_RULE: &str = "found by a rule";

/// The words that name a claim's source, letter for letter as in its document.
pub fn source_as_written<'c>(corpus: &'c Corpus, claim: &Claim) -> &'c str {
    match claim.source.as_written {
        None => NARRATOR,
        // "Claims that …": the words say that there is somebody, and not who.
        words if words == claim.cue => UNNAMED,
        Some(words) => corpus.words(claim.document, words),
    }
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

/// Whom a document credits with a claim, and whether they speak or act in it: "the US acts".
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

/// A document's date, with what is unsure of it.
pub fn document_date(fact: Option<&Fact<Option<PartialDate>>>) -> String {
    match fact {
        None => NO_DATE.into(),
        Some(fact) => marked(&fact.value.map_or_else(|| NO_DATE.into(), date), fact.inferred),
    }
}

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

/// A date as readers read it: "27 February 2024", "October 2019", "1 February, year not stated".
pub fn date(date: PartialDate) -> String {
    let month = date.month.and_then(|month| MONTHS.get(usize::from(month) - 1));
    let mut parts: Vec<String> = date.day.iter().map(u8::to_string).collect();
    parts.extend(month.map(|month| (*month).to_owned()));
    parts.extend(date.year.map(|year| year.to_string()));
    let written = parts.join(" ");
    if date.year.is_none() { format!("{written}, year not stated") } else { written }
}
