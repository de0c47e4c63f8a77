//! Readings: what a reader wrote down of one document, `<stem>.toml` beside `<stem>.txt` or `<stem>.md`.
//!
//! All words taken from the document are verbatim, letter for letter. A field that holds such words is a string or a table
//! `{ words = "…", place = k }`, where `place` counts the occurrences of the words in the document as whole words, from 1.
//!
//! - A **quote** that occurs once needs nothing; one that occurs several times has `place = k` or `places = "all"` beside it.
//! - Every other field of a claim means the occurrence nearest the quote within the quote's paragraph (its line) or, where the
//!   paragraph has none, the only one of the document. Where neither decides, it needs its `place`.
//! - The words of facts and oddities occur once, or say which.
//!
//! # Format
//!
//! ```toml
//! read_by = "…"                # what made the reading, truthfully
//! url = "https://…"            # the address of the original article, where it came with the text; never looked up; left out otherwise
//! full_text = false            # where only the claims and the sentences around them may be published; left out otherwise
//!
//! [facts.title]                # also facts.outlet, facts.date, facts.language, facts.translated_from; each may be left out
//! value = "…"                  # date: YYYY, YYYY-MM, YYYY-MM-DD, --MM-DD, --MM, or left out where the words do not settle it; languages: BCP 47
//! words = "…"                  # the words that show it
//! inferred = true              # where the text alone does not settle it
//! note = "…"                   # why it is held, in a sentence
//!
//! [[oddity]]                   # what is odd in the document
//! kind = "garbled-name"        # garbled-name date-contradiction repeated-text boilerplate photo-caption unclosed-quotation
//!                              # count-mismatch garbled-translation dangling-reference
//! quote = "…"                  # the words; place / places as for a claim
//! against = "…"                # words that show that they are odd; of another document: { document = "stem", words = "…" }
//! note = "…"                   # what is odd, in a sentence
//!
//! [[claim]]
//! key = "visa-refusals"        # unique in the document
//! type = "sanction"            # accusation criticism denial defence support sanction threat demand refusal pledge fact
//! quote = "…"
//! source_kind = "government"   # person organisation government unnamed narrator
//! as_written = "the US"        # the words that name the source; left out for a narrator
//! antecedent = "…"             # for a pronoun or a description: the words that it stands for
//! entities = ["Government of the United States"]  # the source, by canonical names
//! source_countries = []        # countries of the source that its entities do not give
//! cue = "announced"            # the attributing words
//! targets = ["Chen Quanguo"]   # who is accused, sanctioned, threatened, asked, praised
//! target_countries = []        # countries of the target that its entities do not give
//! conduct_of = []              # whose conduct is disputed, for denial and defence
//! conduct_of_countries = []
//! topics = ["sanctions"]
//! date = { value = "2019-10", words = "In October 2019" }  # a date the text states; value as for facts.date
//! form = "act"                 # direct mixed indirect act narrator
//! status = "new"               # new background negated conditional
//! has_statistic = false
//! narrator_endorses = false
//! measure = "visa-ban"         # sanctions only: asset-freeze visa-ban trade-ban entity-list legislation unspecified
//!
//! [[claim.responds_to]]
//! claim = "other-key"          # or "stem#other-key" in another document
//! verb = "denies"              # denies rebuts counter-accuses retaliates concedes questions answers repeats continues
//! evidence = "…"               # the words of this document that show it
//! ```

use model::{ClaimType, Form, LinkVerb, Measure, OddityKind, PartialDate, SourceKind, Status};

use crate::finding::{Finding, Problem};
use crate::seeds::anchor::Words;
use crate::seeds::file::TextFile;
use crate::seeds::register::resolve_term;
use crate::seeds::toml::{Fields, Parsed, Spanned};

/// A reading as it was written, its words not yet looked up.
pub(crate) struct Reading<'p> {
    /// The file.
    pub(crate) file: TextFile<'p>,
    /// What made it.
    pub(crate) read_by: Option<String>,
    /// The address of the original article.
    pub(crate) url: Option<String>,
    /// Whether the document's text may be published whole.
    pub(crate) full_text: bool,
    /// The document's facts.
    pub(crate) facts: Facts<'p>,
    /// What is odd in the document.
    pub(crate) oddities: Vec<Oddity<'p>>,
    /// The keys of all claims as written, also of those that a fault leaves out.
    pub(crate) keys: Vec<Spanned<&'p str>>,
    /// The claims, in the order of the file.
    pub(crate) claims: Vec<Claim<'p>>,
}

/// A document's facts as written.
#[derive(Default)]
pub(crate) struct Facts<'p> {
    pub(crate) title: Option<Fact<'p>>,
    pub(crate) outlet: Option<Fact<'p>>,
    pub(crate) date: Option<Fact<'p>>,
    pub(crate) language: Option<Fact<'p>>,
    pub(crate) translated_from: Option<Fact<'p>>,
}

/// One fact as written.
pub(crate) struct Fact<'p> {
    pub(crate) value: Option<Spanned<&'p str>>,
    pub(crate) words: Words<'p>,
    pub(crate) inferred: bool,
    pub(crate) note: Option<String>,
}

/// An oddity as written.
pub(crate) struct Oddity<'p> {
    pub(crate) kind: OddityKind,
    pub(crate) quote: Quote<'p>,
    pub(crate) against: Option<Against<'p>>,
    pub(crate) note: String,
}

/// The words that show an oddity.
pub(crate) struct Against<'p> {
    /// The stem of the document that has them, where it is another.
    pub(crate) document: Option<Spanned<&'p str>>,
    pub(crate) words: Words<'p>,
}

/// Words to be found at one place, or at all of theirs.
pub(crate) struct Quote<'p> {
    pub(crate) words: Words<'p>,
    pub(crate) all_places: bool,
}

/// A claim as written.
pub(crate) struct Claim<'p> {
    /// The byte of the file at which it stands.
    pub(crate) at: usize,
    pub(crate) key: Spanned<&'p str>,
    pub(crate) claim_type: ClaimType,
    pub(crate) quote: Quote<'p>,
    pub(crate) source_kind: SourceKind,
    pub(crate) as_written: Option<Words<'p>>,
    pub(crate) antecedent: Option<Words<'p>>,
    pub(crate) cue: Option<Words<'p>>,
    pub(crate) entities: Vec<Spanned<&'p str>>,
    pub(crate) source_countries: Vec<Spanned<&'p str>>,
    pub(crate) targets: Vec<Spanned<&'p str>>,
    pub(crate) target_countries: Vec<Spanned<&'p str>>,
    pub(crate) conduct_of: Vec<Spanned<&'p str>>,
    pub(crate) conduct_of_countries: Vec<Spanned<&'p str>>,
    pub(crate) topics: Vec<Spanned<&'p str>>,
    pub(crate) date: Option<Date<'p>>,
    pub(crate) form: Form,
    pub(crate) status: Status,
    pub(crate) has_statistic: bool,
    pub(crate) narrator_endorses: bool,
    pub(crate) measure: Option<Measure>,
    pub(crate) links: Vec<Link<'p>>,
}

/// A claim's date as written.
pub(crate) struct Date<'p> {
    pub(crate) value: Option<PartialDate>,
    pub(crate) words: Words<'p>,
}

/// A link as written.
pub(crate) struct Link<'p> {
    pub(crate) claim: Spanned<&'p str>,
    pub(crate) verb: LinkVerb,
    pub(crate) evidence: Words<'p>,
}

/// Reads one reading.
pub(crate) fn read<'p>(parsed: &'p Parsed<'_>, findings: &mut Vec<Finding>) -> Reading<'p> {
    let mut root = parsed.root();
    let file = root.file;
    let read_by = root.required_string("read_by", findings).map(|read_by| read_by.value.to_owned());
    let url = root.string("url", findings).and_then(|written| address(file, written, findings));
    let is_said = root.has("full_text");
    let full_text = root.flag("full_text", findings) || !is_said;
    let facts =
        root.table("facts", findings).map(|fields| facts(fields, findings)).unwrap_or_default();
    let oddities = root
        .tables("oddity", findings)
        .into_iter()
        .filter_map(|fields| oddity(fields, findings))
        .collect();
    let mut keys = Vec::new();
    let claims = root
        .tables("claim", findings)
        .into_iter()
        .filter_map(|fields| claim(fields, &mut keys, findings))
        .collect();
    root.finish(findings);
    Reading { file, read_by, url, full_text, facts, oddities, keys, claims }
}

/// The address of a page of the web; a fault where it is none.
fn address(
    file: TextFile<'_>,
    written: Spanned<&str>,
    findings: &mut Vec<Finding>,
) -> Option<String> {
    let rest = ["https://", "http://"].iter().find_map(|scheme| written.value.strip_prefix(scheme));
    let is_address = rest.is_some_and(|rest| {
        rest.starts_with(char::is_alphanumeric)
            && !rest.contains(|char: char| {
                char.is_whitespace() || char.is_control() || "\"<>\\^`{|}".contains(char)
            })
    });
    if !is_address {
        let problem = Problem::NoAddress { written: written.value.into() };
        findings.push(file.finding(written.at, problem));
    }
    is_address.then(|| written.value.to_owned())
}

/// A date in one of the written forms; a fault where it is none.
pub(crate) fn date(
    file: &TextFile<'_>,
    written: Spanned<&str>,
    findings: &mut Vec<Finding>,
) -> Option<PartialDate> {
    let date = PartialDate::parse(written.value);
    if date.is_none() {
        findings.push(file.finding(written.at, Problem::NoDate { written: written.value.into() }));
    }
    date
}

fn facts<'p>(mut fields: Fields<'p>, findings: &mut Vec<Finding>) -> Facts<'p> {
    let mut fact = |field| {
        let mut fields = fields.table(field, findings)?;
        let value = fields.string("value", findings);
        if value.is_none() && field != "date" && !fields.has("value") {
            fields.missing("value", findings);
        }
        let words = required_words(&mut fields, "words", findings);
        let inferred = fields.flag("inferred", findings);
        let note = fields.string("note", findings).map(|note| note.value.to_owned());
        fields.finish(findings);
        Some(Fact { value, words: words?, inferred, note })
    };
    let (title, outlet, date) = (fact("title"), fact("outlet"), fact("date"));
    let (language, translated_from) = (fact("language"), fact("translated_from"));
    fields.finish(findings);
    Facts { title, outlet, date, language, translated_from }
}

fn oddity<'p>(mut fields: Fields<'p>, findings: &mut Vec<Finding>) -> Option<Oddity<'p>> {
    let kind = term(&mut fields, "kind", OddityKind::ALL, OddityKind::word, findings);
    let quote = quote(&mut fields, findings);
    let against = against(&mut fields, findings);
    let note = fields.required_string("note", findings);
    fields.finish(findings);
    Some(Oddity { kind: kind?, quote: quote?, against, note: note?.value.into() })
}

fn against<'p>(fields: &mut Fields<'p>, findings: &mut Vec<Finding>) -> Option<Against<'p>> {
    match fields.string_or_table("against", findings)? {
        Ok(words) => {
            Some(Against { document: None, words: Words { field: "against", words, place: None } })
        }
        Err(mut table) => {
            let document = table.string("document", findings);
            let words = table.required_string("words", findings);
            let place = table.integer("place", findings);
            table.finish(findings);
            Some(Against { document, words: Words { field: "against", words: words?, place } })
        }
    }
}

fn quote<'p>(fields: &mut Fields<'p>, findings: &mut Vec<Finding>) -> Option<Quote<'p>> {
    let words = fields.required_string("quote", findings);
    let place = fields.integer("place", findings);
    let places = fields.string("places", findings);
    let all_places = places.is_some_and(|places| {
        resolve_term(&fields.file, "places", places, &["all"], |word| word, findings).is_some()
    });
    Some(Quote { words: Words { field: "quote", words: words?, place }, all_places })
}

fn claim<'p>(
    mut fields: Fields<'p>,
    keys: &mut Vec<Spanned<&'p str>>,
    findings: &mut Vec<Finding>,
) -> Option<Claim<'p>> {
    let at = fields.at;
    let key = fields.required_string("key", findings);
    keys.extend(key);
    let claim_type = term(&mut fields, "type", ClaimType::ALL, ClaimType::word, findings);
    let quote = quote(&mut fields, findings);
    let source_kind = term(&mut fields, "source_kind", SourceKind::ALL, SourceKind::word, findings);
    let as_written = Words::take(&mut fields, "as_written", findings);
    let antecedent = Words::take(&mut fields, "antecedent", findings);
    let entities = fields.strings("entities", findings);
    let source_countries = fields.strings("source_countries", findings);
    let cue = Words::take(&mut fields, "cue", findings);
    let targets = fields.strings("targets", findings);
    let target_countries = fields.strings("target_countries", findings);
    let conduct_of = fields.strings("conduct_of", findings);
    let conduct_of_countries = fields.strings("conduct_of_countries", findings);
    let topics = fields.strings("topics", findings);
    let date = fields.table("date", findings).and_then(|fields| claim_date(fields, findings));
    let form = term(&mut fields, "form", Form::ALL, Form::word, findings);
    let status = term(&mut fields, "status", Status::ALL, Status::word, findings);
    let has_statistic = fields.flag("has_statistic", findings);
    let narrator_endorses = fields.flag("narrator_endorses", findings);
    let measure = fields.string("measure", findings);
    let measure = measure.map(|word| {
        resolve_term(&fields.file, "measure", word, Measure::ALL, Measure::word, findings)
    });
    let links = fields
        .tables("responds_to", findings)
        .into_iter()
        .filter_map(|fields| link(fields, findings))
        .collect();
    fields.finish(findings);
    Some(Claim {
        at,
        key: key?,
        claim_type: claim_type?,
        quote: quote?,
        source_kind: source_kind?,
        as_written,
        antecedent,
        cue,
        entities,
        source_countries,
        targets,
        target_countries,
        conduct_of,
        conduct_of_countries,
        topics,
        date,
        form: form?,
        status: status?,
        has_statistic,
        narrator_endorses,
        measure: match measure {
            Some(known) => Some(known?),
            None => None,
        },
        links,
    })
}

fn claim_date<'p>(mut fields: Fields<'p>, findings: &mut Vec<Finding>) -> Option<Date<'p>> {
    let value =
        fields.string("value", findings).and_then(|written| date(&fields.file, written, findings));
    let words = fields.required_string("words", findings);
    let place = fields.integer("place", findings);
    fields.finish(findings);
    Some(Date { value, words: Words { field: "date", words: words?, place } })
}

fn link<'p>(mut fields: Fields<'p>, findings: &mut Vec<Finding>) -> Option<Link<'p>> {
    let claim = fields.required_string("claim", findings);
    let verb = term(&mut fields, "verb", LinkVerb::ALL, LinkVerb::word, findings);
    let evidence = required_words(&mut fields, "evidence", findings);
    fields.finish(findings);
    Some(Link { claim: claim?, verb: verb?, evidence: evidence? })
}

fn required_words<'p>(
    fields: &mut Fields<'p>,
    field: &'static str,
    findings: &mut Vec<Finding>,
) -> Option<Words<'p>> {
    if !fields.has(field) {
        fields.missing(field, findings);
    }
    Words::take(fields, field, findings)
}

fn term<T: Copy>(
    fields: &mut Fields<'_>,
    field: &'static str,
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
    findings: &mut Vec<Finding>,
) -> Option<T> {
    let word = fields.required_string(field, findings)?;
    resolve_term(&fields.file, field, word, all, word_of, findings)
}
