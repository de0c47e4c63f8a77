//! Labels: sources, documents and dates in plain English, the same in files and on pages.

use model::{Claim, ClaimType, Corpus, Document, Fact, Form, Origin, PartialDate};

/// The source of a claim that the document itself makes, where its publisher is unknown.
const NARRATOR: &str = "The report";
/// The source of a claim that the document attributes to nobody in particular ("claims that …").
pub const UNNAMED: &str = "Unnamed source";
/// The publisher of a document that names none.
pub const NO_OUTLET: &str = "publisher unknown";
/// The date of a document that gives none.
pub const NO_DATE: &str = "no date";
/// Marks what the text alone does not settle.
pub const INFERRED: &str = "inferred";

/// Marks a claim whose document takes the side of its source.
pub const ENDORSES: &str = "the report's wording takes sides";
/// Marks a claim that rules, which err, have found.
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

/// Whose words those of a claim are: the speaker's, in part, or the reporter's, who reports a statement or an action; or the document's own.
pub fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "quoted",
        Form::Mixed => "partly quoted",
        Form::Indirect => "reported",
        Form::Act => "action",
        Form::Narrator => "the report's own words",
    }
}

/// Who is credited with the words of a claim: for a quotation its source; for any other passage its report, which reports on the source.
pub fn credit(corpus: &Corpus, claim: &Claim) -> String {
    let source = source(corpus, claim);
    let report = publisher(corpus.document(claim.document));
    match claim.form {
        Form::Direct => source,
        Form::Narrator => report,
        _ if source == UNNAMED => format!("{report}, reporting on an unnamed source"),
        _ => format!("{report}, reporting on {source}"),
    }
}

/// The publisher of a document, marked where it is inferred; its title where there is none.
fn publisher(document: &Document) -> String {
    match &document.facts.outlet {
        Some(outlet) => marked(&outlet.value, outlet.inferred),
        None => title(document),
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

/// The type and the form of a claim, whether its document takes its side, and whether a rule has found it.
pub fn kind(claim: &Claim) -> String {
    let mut kind = [claim_type(claim.claim_type), ", ", form(claim.form)].concat();
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

/// A date as readers read it: "27 February 2024", "October 2019", "1 February, year unknown".
pub fn date(date: PartialDate) -> String {
    let month = date.month.and_then(|month| MONTHS.get(usize::from(month) - 1));
    let mut parts: Vec<String> = date.day.iter().map(u8::to_string).collect();
    parts.extend(month.map(|month| (*month).to_owned()));
    parts.extend(date.year.map(|year| year.to_string()));
    let written = parts.join(" ");
    if date.year.is_none() { format!("{written}, year unknown") } else { written }
}
