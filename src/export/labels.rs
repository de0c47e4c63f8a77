//! Labels: sources, documents and dates in plain English, the same in files and on pages.

use model::{Claim, ClaimType, Corpus, Document, Fact, Form, GAP, Origin, PartialDate, SourceKind};

/// The source of a claim that the document itself makes, where its publisher is unknown.
const NARRATOR: &str = "The report";
/// The source of a claim that the document attributes to nobody in particular ("claims that …"), and of a quotation without a name.
pub const UNNAMED: &str = "Unnamed source";
/// Marks words of which the text does not settle whom they mean.
pub const UNRESOLVED: &str = "not resolved";
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

/// Marks an entity that no register has.
pub const FOUND_NAME: &str = "found by rules, not checked";

/// The words of the document that name a claim's source; where the document itself makes the claim, its publisher.
pub fn source_as_written(corpus: &Corpus, claim: &Claim) -> String {
    match claim.source.as_written {
        None if claim.source.kind == SourceKind::Unnamed => UNNAMED.to_owned(),
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
    let mut names: Vec<&str> =
        claim.entities.says.iter().map(|entity| corpus.entity(*entity).name.as_str()).collect();
    if claim.source.kind == SourceKind::Unresolved {
        names.push(UNRESOLVED);
    }
    match names.as_slice() {
        [] => written,
        [name] if *name == written => written,
        names => with_bracket(&written, &names.join(", ")),
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

/// Who is credited with the words of a claim: for a quotation its source; for any other passage its report, which reports on the source,
/// and quotes whoever tells it within a quotation.
pub fn credit(corpus: &Corpus, claim: &Claim) -> String {
    let source = source(corpus, claim);
    if claim.form == Form::Direct {
        return source;
    }
    let document = corpus.document(claim.document);
    let mut credit = publisher(document).unwrap_or_else(|| title(document));
    if let Some(quoted) = quoted_around(corpus, claim) {
        credit += ", quoting ";
        credit += &self::source(corpus, quoted);
    }
    if claim.form != Form::Narrator {
        credit += ", reporting on ";
        credit += if source == UNNAMED { "an unnamed source" } else { &source };
    }
    credit
}

/// The quotation within which a claim is told: its words are those of that source.
fn quoted_around<'c>(corpus: &'c Corpus, claim: &Claim) -> Option<&'c Claim> {
    let mut around = claim.parent;
    while let Some(parent) = around.map(|parent| corpus.claim(parent)) {
        if parent.form == Form::Direct {
            return Some(parent);
        }
        around = parent.parent;
    }
    None
}

/// The publisher of a document, marked where it is inferred.
pub fn publisher(document: &Document) -> Option<String> {
    let outlet = document.facts.outlet.as_ref()?;
    Some(marked(&outlet.value, outlet.inferred))
}

/// What a document without a title is called.
const UNTITLED: &str = "Untitled";

/// The name of a document: its title; where its text gives none, its publisher and year, or else its first words.
pub fn title(document: &Document) -> String {
    let facts = &document.facts;
    if let Some(title) = &facts.title {
        return title.value.clone();
    }
    let mut name = vec![UNTITLED.to_owned()];
    name.extend(publisher(document));
    name.extend(facts.date.as_ref().and_then(|date| {
        let year = date.value?.year?;
        Some(marked(&year.to_string(), date.inferred))
    }));
    if name.len() == 1 {
        let words = document.text.split_whitespace().filter(|word| *word != GAP).take(N_WORDS);
        return format!("{UNTITLED}: “{} …”", words.collect::<Vec<_>>().join(" "));
    }
    name.join(", ")
}

/// With how many words a document is named that has no title, publisher or year.
const N_WORDS: usize = 6;

/// A document as citations name it: title, publisher and date.
pub fn document(document: &Document) -> String {
    let title = document.facts.title.as_ref().map_or(UNTITLED, |title| &title.value);
    [title, ". ", &outlet_and_date(document)].concat()
}

/// A document's publisher and date, as far as its text shows them.
pub fn outlet_and_date(document: &Document) -> String {
    let publisher = publisher(document).unwrap_or_else(|| NO_OUTLET.to_owned());
    [publisher.as_str(), ", ", &document_date(document.facts.date.as_ref())].concat()
}

/// The value of a fact, marked where the text alone does not settle it.
pub fn marked(value: &str, is_inferred: bool) -> String {
    if is_inferred { with_bracket(value, INFERRED) } else { value.to_owned() }
}

/// Words with others behind them in brackets.
fn with_bracket(words: &str, others: &str) -> String {
    [words, " (", others, ")"].concat()
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

/// The name of a month, from 1.
pub fn month(number: u8) -> Option<&'static str> {
    MONTHS.get(usize::from(number).checked_sub(1)?).copied()
}

/// A date as readers read it: "27 February 2024", "October 2019", "1 February, year unknown".
pub fn date(date: PartialDate) -> String {
    let month = date.month.and_then(month);
    let mut parts: Vec<String> = date.day.iter().map(u8::to_string).collect();
    parts.extend(month.map(str::to_owned));
    parts.extend(date.year.map(|year| year.to_string()));
    let written = parts.join(" ");
    if date.year.is_none() { written + ", year unknown" } else { written }
}

#[cfg(test)]
mod tests {
    use model::{Facts, Span};

    use super::*;

    fn document(facts: Facts) -> Document {
        let text = "One two three four five six seven.";
        Document {
            stem: "9f8e7d".into(),
            text: text.into(),
            sha256: String::new(),
            is_whole: true,
            read_by: None,
            url: None,
            facts,
            oddities: Vec::new(),
            mentions: Vec::new(),
            country_mentions: Vec::new(),
        }
    }

    fn fact<T>(value: T, inferred: bool) -> Option<Fact<T>> {
        Some(Fact { value, words: Span::new(0, 3), inferred, note: None })
    }

    #[test]
    fn a_document_without_a_title_is_named_by_what_is_known_of_it() {
        let outlet = || fact("Bridge Times".to_owned(), true);
        let date = |date: &str, inferred| fact(PartialDate::parse(date), inferred);
        let none = Facts::default;
        for (facts, name) in [
            (Facts { title: fact("A title".into(), false), outlet: outlet(), ..none() }, "A title"),
            (
                Facts { outlet: outlet(), date: date("2021-05", false), ..none() },
                "Untitled, Bridge Times (inferred), 2021",
            ),
            (
                Facts { outlet: outlet(), date: date("2021", true), ..none() },
                "Untitled, Bridge Times (inferred), 2021 (inferred)",
            ),
            (
                Facts { outlet: outlet(), date: date("--05", false), ..none() },
                "Untitled, Bridge Times (inferred)",
            ),
            (Facts { date: date("2021", false), ..none() }, "Untitled, 2021"),
            (
                Facts { date: date("--05", false), ..none() },
                "Untitled: “One two three four five six …”",
            ),
            (none(), "Untitled: “One two three four five six …”"),
        ] {
            assert_eq!(title(&document(facts)), name);
        }
    }
}
