//! A **reading**: the claims, facts and oddities of one document, `<stem>.toml` beside `<stem>.txt` or `<stem>.md`.
//!
//! All words taken from the document are verbatim, letter for letter. A field for such words is a string or a table
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
//! by_machine = true            # of facts.translated_from alone: where a machine translated it; left out otherwise
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
//! source_kind = "government"   # person organisation government unknown unresolved unnamed narrator
//! as_written = "the US"        # the words that name the source; left out for a narrator
//! antecedent = "…"             # for a pronoun or a description: the words that it refers to
//! entities = ["Government of the United States"]  # the source, by canonical names
//! source_countries = []        # countries of the source that its entities do not give
//! cue = "announced"            # the attributing words
//! targets = ["Chen Quanguo"]   # who is accused, sanctioned, threatened, asked, praised
//! target_countries = []        # countries of the target that its entities do not give
//! conduct_of = []              # whose conduct is disputed, for denial and defence
//! conduct_of_countries = []
//! topics = ["sanctions"]
//! date = { value = "2019-10", words = "In October 2019" }  # a date the text states; value as for facts.date
//!                              # (what its words leave open is reckoned from a facts.date that is certain)
//! form = "act"                 # direct mixed indirect act narrator
//! status = "new"               # new background negated conditional
//! has_statistic = false
//! narrator_endorses = false
//! measures = ["visa-ban"]      # sanctions only: asset-freeze visa-ban trade-ban entity-list legislation unspecified
//! legal_basis = "the … Act"    # sanctions only: the words that name the law or order
//!
//! [[claim.responds_to]]
//! claim = "other-key"          # or "stem#other-key" in another document
//! verb = "denies"              # denies rebuts counter-accuses retaliates concedes questions answers repeats continues
//! evidence = "…"               # the words of this document that show it
//! ```

mod claim;
mod document;

use std::collections::BTreeMap;

use model::{ClaimType, Form, LinkVerb, Measure, OddityKind, PartialDate, SourceKind, Status};

use crate::finding::Problem;
use crate::parallel;
use crate::seeds::address::{self, AddressKind};
use crate::seeds::anchor::{Anchored, Anchors, Words};
use crate::seeds::file::TextFile;
use crate::seeds::lookup;
use crate::seeds::toml::{Fields, ParsedToml, Spanned};

/// A reading as it is written, its words not yet looked up.
pub(crate) struct Reading<'f> {
    /// The file.
    pub(crate) file: TextFile<'f>,
    /// What made it.
    pub(crate) read_by: Option<String>,
    /// The address of the original article.
    pub(crate) url: Option<String>,
    /// Whether the document's text may be published whole.
    pub(crate) full_text: bool,
    /// The document's facts.
    pub(crate) facts: WrittenFacts,
    /// What is odd in the document.
    pub(crate) oddities: Vec<WrittenOddity>,
    /// The keys of all claims as written, also of those that a fault leaves out.
    pub(crate) keys: Vec<Spanned<String>>,
    /// The claims, in the order of the file.
    pub(crate) claims: Vec<WrittenClaim>,
}

/// A document's facts as written.
#[derive(Default)]
pub(crate) struct WrittenFacts {
    pub(crate) title: Option<WrittenFact>,
    pub(crate) outlet: Option<WrittenFact>,
    pub(crate) date: Option<WrittenFact>,
    pub(crate) language: Option<WrittenFact>,
    pub(crate) translated_from: Option<WrittenFact>,
}

/// One fact as written.
pub(crate) struct WrittenFact {
    pub(crate) value: Option<Spanned<String>>,
    pub(crate) words: Words,
    pub(crate) inferred: bool,
    pub(crate) note: Option<String>,
    /// For a translation, whether a machine made it.
    pub(crate) by_machine: bool,
}

/// An oddity as written.
pub(crate) struct WrittenOddity {
    pub(crate) kind: OddityKind,
    pub(crate) quote: Quote,
    pub(crate) against: Option<Against>,
    pub(crate) note: String,
}

/// The words that show an oddity.
pub(crate) struct Against {
    /// The stem of the document that has them, where it is another.
    pub(crate) document: Option<Spanned<String>>,
    pub(crate) words: Words,
}

/// Words of which one occurrence is meant, or all of them.
pub(crate) struct Quote {
    pub(crate) words: Words,
    pub(crate) means_all: bool,
}

impl Quote {
    /// The occurrences that it means; at least one.
    pub(crate) fn occurrences(&self, anchors: &Anchors<'_>) -> Anchored<Vec<model::Span>> {
        match self.means_all {
            true => anchors.all(&self.words),
            false => anchors.unique(&self.words).map(|span| vec![span]),
        }
    }
}

/// A claim as written.
pub(crate) struct WrittenClaim {
    /// The byte of the file at which it begins.
    pub(crate) offset: usize,
    pub(crate) key: Spanned<String>,
    pub(crate) claim_type: ClaimType,
    pub(crate) quote: Quote,
    pub(crate) source_kind: SourceKind,
    pub(crate) as_written: Option<Words>,
    pub(crate) antecedent: Option<Words>,
    pub(crate) cue: Option<Words>,
    pub(crate) says: WrittenRole,
    pub(crate) target: WrittenRole,
    pub(crate) conduct_of: WrittenRole,
    pub(crate) topics: Vec<Spanned<String>>,
    pub(crate) date: Option<WrittenDate>,
    pub(crate) form: Form,
    pub(crate) status: Status,
    pub(crate) has_statistic: bool,
    pub(crate) narrator_endorses: bool,
    pub(crate) measures: Vec<Measure>,
    pub(crate) legal_basis: Option<Words>,
    pub(crate) links: Vec<WrittenLink>,
}

/// Who is in one role of a claim, as written.
pub(crate) struct WrittenRole {
    /// Canonical names.
    pub(crate) entities: Vec<Spanned<String>>,
    /// Codes of countries that the entities do not give.
    pub(crate) countries: Vec<Spanned<String>>,
}

/// A claim's date as written.
pub(crate) struct WrittenDate {
    pub(crate) value: Option<PartialDate>,
    pub(crate) words: Words,
}

/// A link as written.
pub(crate) struct WrittenLink {
    pub(crate) claim: Spanned<String>,
    pub(crate) verb: LinkVerb,
    pub(crate) evidence: Words,
}

/// Reads every reading, and gives the one of each document.
pub(crate) fn of_documents<'f>(
    files: &[TextFile<'f>],
    documents: &[TextFile<'_>],
) -> Vec<Option<Reading<'f>>> {
    let mut readings: BTreeMap<&str, Reading<'f>> = BTreeMap::new();
    for reading in parallel::map(files, |file| Reading::read(*file)) {
        readings.entry(reading.file.stem).or_insert(reading);
    }
    documents.iter().map(|document| readings.remove(document.stem)).collect()
}

impl<'f> Reading<'f> {
    fn read(file: TextFile<'f>) -> Self {
        let parsed = ParsedToml::new(file);
        let mut root = parsed.root();
        let read_by = root.required_string("read_by").map(|read_by| read_by.value);
        let url = root
            .string("url")
            .and_then(|written| address::address(&file, written, AddressKind::Page));
        let is_given = root.has("full_text");
        let full_text = root.flag("full_text").unwrap_or(!is_given);
        let facts = root.table("facts").map(document::facts).unwrap_or_default();
        let oddities = root.tables("oddity").into_iter().filter_map(document::oddity).collect();
        let mut keys = Vec::new();
        let claims = root.tables("claim").into_iter();
        let claims = claims.filter_map(|fields| claim::read(fields, &mut keys)).collect();
        root.finish();
        Self { file, read_by, url, full_text, facts, oddities, keys, claims }
    }
}

/// Reads a quote with its `place` or `places`.
fn quote(fields: &mut Fields<'_, '_>) -> Option<Quote> {
    let words = fields.required_string("quote");
    let place = fields.integer("place");
    let means_all = term(fields, "places", &["all"], |word| word).is_some();
    Some(Quote { words: Words { field: "quote", words: words?, place }, means_all })
}

/// Reads a term of a closed list.
fn term<T: Copy>(
    fields: &mut Fields<'_, '_>,
    field: &'static str,
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
) -> Option<T> {
    let word = fields.string(field)?;
    lookup::term(&fields.file, field, &word, all, word_of)
}

/// Reads a term that must be there.
fn required_term<T: Copy>(
    fields: &mut Fields<'_, '_>,
    field: &'static str,
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
) -> Option<T> {
    fields.require(field);
    term(fields, field, all, word_of)
}

/// A date in one of the written forms; it is a fault where it is not one.
pub(crate) fn date(file: &TextFile<'_>, written: &Spanned<String>) -> Option<PartialDate> {
    let date = PartialDate::parse(&written.value);
    if date.is_none() {
        file.report(written.offset, Problem::InvalidDate { written: written.value.clone() });
    }
    date
}
