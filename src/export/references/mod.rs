//! References to documents and claims, in the three formats of reference managers: BibTeX, RIS and CSL-JSON.
//!
//! A claim is cited as its words in its document. Who is quoted with all of them is their author; of any other passage the outlet is,
//! where the text states it, and else nobody. Whom the document attributes the claim to stands in a field of its own.
//! What is unknown is left out, and what is inferred says so in a note: an address, an author, an outlet, a year are never guessed.

mod bibtex;
mod csl;
mod ris;
mod styles;

use model::{ClaimIdx, Document, Form, PartialDate};

use crate::context::{ClaimRow, ExportContext};
use crate::provenance::whole;
use crate::{attribution, caveats, facts, labels};

pub(crate) use bibtex::{bibtex, entry};
pub(crate) use csl::csl;
pub(crate) use ris::ris;
pub(crate) use styles::{apa, chicago};

/// What is cited, in no format yet.
pub(crate) struct Reference {
    id: String,
    /// For a claim, its type and form, and whether a rule found it; a document has none.
    kind: Option<String>,
    title: Option<String>,
    /// The authors of the words of a claim; documents here name none.
    authors: Vec<String>,
    /// For a claim, who says or does it.
    speaker: Option<String>,
    /// The title of the document of a claim.
    container: Option<String>,
    outlet: Option<String>,
    /// The date of the document, where its year is known.
    date: Option<PartialDate>,
    /// As a BCP 47 tag.
    language: Option<String>,
    url: Option<String>,
    /// What is said of it besides, in sentences.
    note: String,
}

/// The documents of claims, and the claims.
pub(crate) fn of(context: ExportContext<'_>, claims: &[ClaimIdx]) -> Vec<Reference> {
    let mut references = Vec::new();
    for idx in context.documents(claims) {
        references.push(of_document(context.corpus.document(idx)));
    }
    for idx in claims {
        references.push(of_claim(&context.row(*idx)));
    }
    references
}

fn of_document(document: &Document) -> Reference {
    Reference {
        id: document.stem.clone(),
        title: document.facts.title.as_ref().map(|fact| fact.value.clone()),
        url: document.url.clone(),
        ..in_document(document)
    }
}

pub(crate) fn of_claim(row: &ClaimRow<'_>) -> Reference {
    let (corpus, claim) = (row.context.corpus, row.claim);
    let reference = in_document(row.document);
    let note = format!("Document: {}. {}", row.document.stem, reference.note);
    Reference {
        id: claim.id.clone(),
        kind: Some(labels::kind(claim)),
        title: Some(row.quote().to_owned()),
        authors: authors(row),
        speaker: Some(labels::source(corpus, claim)),
        container: row.document.facts.title.as_ref().map(|title| title.value.clone()),
        url: whole(&row.address()).map(str::to_owned),
        note,
        ..reference
    }
}

/// The authors of the words of a claim.
fn authors(row: &ClaimRow<'_>) -> Vec<String> {
    let (corpus, claim) = (row.context.corpus, row.claim);
    if !attribution::has_author(claim) {
        let is_of_report = claim.form != Form::Direct;
        let outlet = facts::stated(&row.document.facts.outlet).filter(|_| is_of_report);
        return outlet.map(str::to_owned).into_iter().collect();
    }
    let mut authors: Vec<String> =
        claim.entities.says.iter().map(|idx| corpus.entity(*idx).name.clone()).collect();
    if let Some(name) = claim.source.antecedent.or(claim.source.as_written)
        && authors.is_empty()
    {
        authors.push(corpus.words(claim.document, name).to_owned());
    }
    authors
}

/// What a document and its claims have in common.
fn in_document(document: &Document) -> Reference {
    let facts = &document.facts;
    Reference {
        id: String::new(),
        kind: None,
        title: None,
        authors: Vec::new(),
        speaker: None,
        container: None,
        outlet: facts::stated(&facts.outlet).map(str::to_owned),
        date: facts::stated_date(document),
        language: facts.language.as_ref().map(|fact| fact.value.clone()),
        url: None,
        note: unsure(document),
    }
}

impl Reference {
    /// What contains it: for a claim its document, for a document what its outlet publishes.
    fn container(&self) -> Option<&str> {
        self.container.as_deref().or(self.outlet.as_deref())
    }
}

/// How a document was read and what is unsure of it, in sentences.
fn unsure(document: &Document) -> String {
    let facts = &document.facts;
    let mut notes: Vec<String> = vec![facts::read_by(document)];
    notes.extend(facts::inferred_note(document));
    if let Some(fact) = facts.date.as_ref().filter(|fact| !fact.inferred)
        && let Some(date) = fact.value.filter(|date| date.year.is_none())
    {
        notes.push(format!("Date: {}", labels::date(date)));
    }
    notes.push(caveats::sentences(&caveats::of_text(document)));
    notes.retain(|note| !note.is_empty());
    notes.join(". ")
}
