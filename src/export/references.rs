//! References to documents and claims, in the three formats of reference managers: BibTeX, RIS and CSL-JSON.
//!
//! A claim is cited as its words in its document. Who is quoted with them is their author; words that a document puts in its own have
//! none, and a note says whom they are credited to.
//! What is unknown is left out, and what is inferred says so in a note: an address, an author, an outlet, a year are never guessed.

use model::{ClaimIdx, Document, PartialDate};

use crate::context::{ClaimRow, ExportContext};
use crate::json::JsonWriter;
use crate::keys::key;
use crate::provenance::whole;
use crate::{attribution, facts, labels, languages};

/// What is cited, in no format yet.
pub(crate) struct Reference {
    id: String,
    /// For a claim, its type and form, and whether a rule found it; a document has none.
    kind: Option<String>,
    title: Option<String>,
    /// Whom a claim is credited to; documents here name no author.
    authors: Vec<String>,
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
    let (source, stem) = (labels::source(corpus, claim), &row.document.stem);
    let note = format!("Source: {source}. Document: {stem}. {}", reference.note);
    Reference {
        id: claim.id.clone(),
        kind: Some(labels::kind(claim)),
        title: Some(row.quote().to_owned()),
        authors: authors(row),
        container: row.document.facts.title.as_ref().map(|title| title.value.clone()),
        url: whole(&row.address()).map(str::to_owned),
        note,
        ..reference
    }
}

/// The authors of the words of a claim. Of those that a document puts in its own nobody else is the author; the note says whom it
/// credits.
fn authors(row: &ClaimRow<'_>) -> Vec<String> {
    let (corpus, claim) = (row.context.corpus, row.claim);
    if !attribution::is_quoted(claim) {
        return Vec::new();
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
    if let Some(from) = facts.translated_from.as_ref().filter(|from| !from.inferred) {
        notes.push(format!("Translated from {}", from.value));
    }
    notes.join(". ")
}

/// BibTeX, as Alexander Feder's description and biblatex have it: `@misc`, which demands no field, so that nothing has to be made up;
/// `@online` for what has an address of its own. Text is UTF-8, with TeX's special characters escaped.
pub(crate) fn bibtex(context: ExportContext<'_>, references: &[Reference]) -> String {
    // Outside of entries everything is a comment; an at sign would begin an entry.
    let mut file = format!("% {}\n", context.provenance.exported_from().replace('@', "%40"));
    for reference in references {
        file.push('\n');
        file += &entry(reference);
    }
    file
}

/// One entry of BibTeX.
pub(crate) fn entry(reference: &Reference) -> String {
    let kind = if reference.url.is_some() { "online" } else { "misc" };
    let is_plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
    let mut entry = format!("@{kind}{{{},\n", key(&reference.id, is_plain));
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            entry += &format!("  {name} = {{{value}}},\n");
        }
    };
    // Braces keep a name whole: which part of it is the family's is not known.
    let author = |author: &String| format!("{{{}}}", tex(author));
    add("author", Some(reference.authors.iter().map(author).collect::<Vec<_>>().join(" and ")));
    add("title", reference.title.as_deref().map(|title| format!("{{{}}}", tex(title))));
    add("type", reference.kind.clone());
    add("howpublished", reference.container.as_deref().map(|it| format!("In: {}", tex(it))));
    add("organization", reference.outlet.as_deref().map(tex));
    add("date", reference.date.map(|date| date.to_string()));
    add("year", reference.date.and_then(|date| date.year).map(|year| year.to_string()));
    add("month", reference.date.and_then(|date| date.month).map(|month| month.to_string()));
    add("langid", reference.language.as_deref().and_then(languages::babel).map(str::to_owned));
    // An address is read letter for letter.
    add("url", reference.url.clone());
    add("note", Some(tex(&reference.note)));
    entry + "}\n"
}

/// Text as TeX prints it. Line ends become spaces, as TeX itself would have it.
fn tex(text: &str) -> String {
    let mut escaped = String::new();
    for char in text.chars() {
        match char {
            '\\' => escaped += "\\textbackslash{}",
            '~' => escaped += "\\textasciitilde{}",
            '^' => escaped += "\\textasciicircum{}",
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', char]),
            '\n' | '\r' => escaped.push(' '),
            _ => escaped.push(char),
        }
    }
    escaped
}

/// RIS (Research Information Systems, 2011): a tag, two spaces, a dash and a space before each value, CRLF behind it.
pub(crate) fn ris(context: ExportContext<'_>, references: &[Reference]) -> String {
    let exported = context.provenance.exported_from();
    let mut file = String::new();
    for reference in references {
        ris_fields(&mut file, reference);
        ris_field(&mut file, "DB", Some(&context.provenance.title));
        ris_field(&mut file, "N1", Some(&exported));
        file += "ER  - \r\n\r\n";
    }
    file
}

fn ris_fields(file: &mut String, reference: &Reference) {
    let mut add = |tag: &str, value: Option<&str>| ris_field(file, tag, value);
    add("TY", Some(if reference.kind.is_some() { "GEN" } else { "NEWS" }));
    add("ID", Some(&reference.id));
    // A comma ends the family's name: without one, programs take the last word for it.
    reference.authors.iter().for_each(|author| add("AU", Some(&format!("{author},"))));
    add("TI", reference.title.as_deref());
    add("M3", reference.kind.as_deref());
    add("T2", reference.container());
    add("PB", reference.outlet.as_deref());
    if let Some(PartialDate { year: Some(year), month, day }) = reference.date {
        let two = |part: Option<u8>| part.map_or_else(String::new, |part| format!("{part:02}"));
        add("PY", Some(&year.to_string()));
        add("DA", Some(&format!("{year}/{}/{}/", two(month), two(day))));
    }
    add("LA", reference.language.as_deref());
    add("UR", reference.url.as_deref());
    add("N1", Some(&reference.note));
}

/// A field, unless it is empty.
fn ris_field(file: &mut String, tag: &str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        // A line is a field: what would end it becomes a space.
        let value = value.replace(['\r', '\n'], " ");
        *file += &format!("{tag}  - {value}\r\n");
    }
}

/// CSL-JSON, as the schema of the Citation Style Language 1.0.2 has it.
pub(crate) fn csl(context: ExportContext<'_>, references: &[Reference]) -> String {
    let exported = context.provenance.exported_from();
    let mut json = JsonWriter::spread();
    json.list("");
    for reference in references {
        json.object("");
        json.text("id", &reference.id);
        json.text("type", if reference.kind.is_some() { "entry" } else { "article-newspaper" });
        csl_authors(&mut json, &reference.authors);
        json.known("title", reference.title.as_deref());
        json.known("genre", reference.kind.as_deref());
        json.known("container-title", reference.container());
        json.known("publisher", reference.outlet.as_deref());
        json.known("language", reference.language.as_deref());
        json.known("URL", reference.url.as_deref());
        json.known("note", Some(reference.note.as_str()).filter(|note| !note.is_empty()));
        json.text("source", &context.provenance.title);
        json.text("annote", &exported);
        csl_date(&mut json, reference.date);
        json.end();
    }
    json.finish()
}

fn csl_authors(json: &mut JsonWriter, authors: &[String]) {
    if authors.is_empty() {
        return;
    }
    json.list("author");
    for author in authors {
        json.object("");
        json.text("literal", author);
        json.end();
    }
    json.end();
}

fn csl_date(json: &mut JsonWriter, date: Option<PartialDate>) {
    let Some(PartialDate { year: Some(year), month, day }) = date else { return };
    json.object("issued");
    json.list("date-parts");
    json.list("");
    json.number("", year.into());
    for part in [month, day].into_iter().flatten() {
        json.number("", part.into());
    }
    json.end();
    json.end();
    json.end();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_taken_for_tex() {
        assert_eq!(
            tex("a_b & 5% {x} \\y ~ ^ $1 #2\nz"),
            r"a\_b \& 5\% \{x\} \textbackslash{}y \textasciitilde{} \textasciicircum{} \$1 \#2 z"
        );
        assert_eq!(tex("“Doğu”"), "“Doğu”");
    }
}
