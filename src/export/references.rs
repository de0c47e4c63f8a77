//! References: what a reader cites, a document or a claim, in the three forms that programs for literature take.
//!
//! A claim is cited as its words, credited to whom its document lets say them, in that document; an act has no author.
//! What is unknown is left out, and what is inferred says so in a note: an address, an author, an outlet, a year are never guessed.

use model::{ClaimIdx, Document, DocumentIdx, Form, PartialDate};

use crate::json::{Fields, Json};
use crate::table::Scene;
use crate::words;

/// What is cited, in no format yet.
pub(crate) struct Reference {
    id: String,
    /// Whether it is a claim and no document.
    is_claim: bool,
    title: Option<String>,
    /// Whom a claim is credited to; documents here name no author.
    authors: Vec<String>,
    /// The title of the document that a claim stands in.
    container: Option<String>,
    outlet: Option<String>,
    /// The date of the document, where its year is known.
    date: Option<PartialDate>,
    /// As a BCP 47 tag.
    language: Option<String>,
    url: Option<String>,
    notes: Vec<String>,
}

/// The documents that claims stand in, and the claims.
pub(crate) fn of(scene: Scene<'_>, claims: &[ClaimIdx]) -> Vec<Reference> {
    let mut documents: Vec<DocumentIdx> = Vec::new();
    for idx in claims {
        let document = scene.claim(*idx).document;
        if !documents.contains(&document) {
            documents.push(document);
        }
    }
    let documents = documents.into_iter().map(|idx| of_document(scene, idx));
    documents.chain(claims.iter().map(|idx| of_claim(scene, *idx))).collect()
}

fn of_document(scene: Scene<'_>, idx: DocumentIdx) -> Reference {
    let document = scene.corpus.document(idx);
    Reference {
        id: document.stem.clone(),
        is_claim: false,
        title: document.facts.title.as_ref().map(|fact| fact.value.clone()),
        authors: Vec::new(),
        container: None,
        url: document.url.clone(),
        notes: unsure(document),
        ..in_document(document)
    }
}

pub(crate) fn of_claim(scene: Scene<'_>, idx: ClaimIdx) -> Reference {
    let (corpus, claim, document) = (scene.corpus, scene.claim(idx), scene.document(idx));
    // Who acts is not the author of the words that report the act.
    let says = claim.entities.says.iter().filter(|_| claim.form != Form::Act);
    let mut authors: Vec<String> = says.map(|idx| corpus.entity(*idx).name.clone()).collect();
    if authors.is_empty() && claim.source.as_written.is_some() && claim.form != Form::Act {
        authors.push(words::source_as_written(corpus, claim).to_owned());
    }
    let mut notes = vec![format!(
        "{}, {}: “{}” {}",
        claim.claim_type.word(),
        claim.form.word(),
        words::source_as_written(corpus, claim),
        words::verb(claim.form)
    )];
    notes.extend(unsure(document));
    Reference {
        id: claim.id.clone(),
        is_claim: true,
        title: Some(corpus.quote(claim).to_owned()),
        authors,
        container: Some(words::title(document)),
        url: Some(scene.provenance.claim(claim)),
        notes,
        ..in_document(document)
    }
}

/// What a document and its claims have in common.
fn in_document(document: &Document) -> Reference {
    let facts = &document.facts;
    let date = facts.date.as_ref().and_then(|fact| fact.value).filter(|date| date.year.is_some());
    Reference {
        id: String::new(),
        is_claim: false,
        title: None,
        authors: Vec::new(),
        container: None,
        outlet: facts.outlet.as_ref().map(|fact| fact.value.clone()),
        date,
        language: facts.language.as_ref().map(|fact| fact.value.clone()),
        url: None,
        notes: Vec::new(),
    }
}

/// What is unsure of a document, in sentences.
fn unsure(document: &Document) -> Vec<String> {
    let facts = &document.facts;
    let mut notes = Vec::new();
    let inferred = crate::claims::inferred(document);
    if !inferred.is_empty() {
        notes.push(format!("Inferred, not stated by the text alone: {}", inferred.join(", ")));
    }
    if let Some(fact) = facts.date.as_ref()
        && let Some(date) = fact.value.filter(|date| date.year.is_none())
    {
        notes.push(format!(
            "Date: {}, shown by the words “{}”",
            words::date(date),
            fact.words.of(&document.text)
        ));
    }
    if let Some(from) = &facts.translated_from {
        notes.push(format!("Translated from {}", from.value));
    }
    notes
}

impl Reference {
    /// All notes in one line.
    fn note(&self) -> String {
        self.notes.join(". ")
    }
}

/// BibTeX, as Alexander Feder's description and biblatex have it: `@misc`, which demands no field, so that nothing has to be made up;
/// `@online` for what has an address of its own. Text is UTF-8, with TeX's special characters escaped.
pub(crate) fn bibtex(scene: Scene<'_>, references: &[Reference]) -> Vec<u8> {
    let provenance = scene.provenance;
    // Outside of entries everything is a comment; an at sign would begin an entry.
    let taken = format!("Taken from {}, commit {}", provenance.link(), provenance.commit);
    let mut file = format!("% {}\n", taken.replace('@', "%40"));
    for reference in references {
        file.push('\n');
        file += &entry(reference);
    }
    file.into_bytes()
}

/// One entry of BibTeX.
pub(crate) fn entry(reference: &Reference) -> String {
    let kind = if reference.url.is_some() { "online" } else { "misc" };
    let mut entry = format!("@{kind}{{{},\n", reference.id);
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            entry += &format!("  {name} = {{{value}}},\n");
        }
    };
    // Braces keep a name whole: which part of it is the family's, nobody has told.
    let author = |author: &String| format!("{{{}}}", tex(author));
    add("author", Some(reference.authors.iter().map(author).collect::<Vec<_>>().join(" and ")));
    add("title", reference.title.as_deref().map(|title| format!("{{{}}}", tex(title))));
    add("howpublished", reference.container.as_deref().map(|it| format!("In: {}", tex(it))));
    add("organization", reference.outlet.as_deref().map(tex));
    add("date", reference.date.map(|date| date.to_string()));
    add("year", reference.date.and_then(|date| date.year).map(|year| year.to_string()));
    add("month", reference.date.and_then(|date| date.month).map(|month| month.to_string()));
    add("langid", reference.language.as_deref().and_then(babel).map(str::to_owned));
    // An address is read letter for letter.
    add("url", reference.url.clone());
    add("note", Some(tex(&reference.note())));
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

/// The name of a language that `langid` knows; `None` for any other.
fn babel(tag: &str) -> Option<&'static str> {
    Some(match tag.split('-').next()? {
        "ar" => "arabic",
        "de" => "german",
        "en" => "english",
        "es" => "spanish",
        "fr" => "french",
        "ru" => "russian",
        "tr" => "turkish",
        _ => return None,
    })
}

/// RIS (Research Information Systems, 2011): a tag, two spaces, a dash and a space before each value, CRLF behind it.
pub(crate) fn ris(scene: Scene<'_>, references: &[Reference]) -> Vec<u8> {
    let mut file = String::new();
    for reference in references {
        let mut add = |tag: &str, value: Option<&str>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                // A line is a field: what would end it becomes a space.
                let value = value.replace(['\r', '\n'], " ");
                file += &format!("{tag}  - {value}\r\n");
            }
        };
        add("TY", Some(if reference.is_claim { "GEN" } else { "NEWS" }));
        add("ID", Some(&reference.id));
        reference.authors.iter().for_each(|author| add("AU", Some(author)));
        add("TI", reference.title.as_deref());
        add("T2", reference.container.as_deref().or(reference.outlet.as_deref()));
        add("PB", reference.outlet.as_deref());
        if let Some(PartialDate { year: Some(year), month, day }) = reference.date {
            let two = |part: Option<u8>| part.map_or_else(String::new, |part| format!("{part:02}"));
            add("PY", Some(&year.to_string()));
            add("DA", Some(&format!("{year}/{}/{}/", two(month), two(day))));
        }
        add("LA", reference.language.as_deref());
        add("UR", reference.url.as_deref());
        add("N1", Some(&reference.note()));
        add("DB", Some(&scene.provenance.title));
        add(
            "N1",
            Some(&format!(
                "Taken from {}, commit {}",
                scene.provenance.link(),
                scene.provenance.commit
            )),
        );
        file += "ER  - \r\n\r\n";
    }
    file.into_bytes()
}

/// CSL-JSON, as the schema of the Citation Style Language 1.0.2 has it.
pub(crate) fn csl(scene: Scene<'_>, references: &[Reference]) -> Vec<u8> {
    let taken =
        format!("Taken from {}, commit {}", scene.provenance.link(), scene.provenance.commit);
    let item = |reference: &Reference| {
        let mut fields: Fields = vec![
            ("id", reference.id.as_str().into()),
            ("type", if reference.is_claim { "entry" } else { "article-newspaper" }.into()),
        ];
        if !reference.authors.is_empty() {
            let author = |author: &String| Json::Object(vec![("literal", author.as_str().into())]);
            fields.push(("author", Json::List(reference.authors.iter().map(author).collect())));
        }
        let container = reference.container.as_ref().or(reference.outlet.as_ref());
        let texts = [
            ("title", reference.title.clone()),
            ("container-title", container.cloned()),
            ("publisher", reference.outlet.clone()),
            ("language", reference.language.clone()),
            ("URL", reference.url.clone()),
            ("note", Some(reference.note())),
            ("source", Some(scene.provenance.title.clone())),
            ("annote", Some(taken.clone())),
        ];
        for (name, text) in texts {
            fields.extend(text.filter(|text| !text.is_empty()).map(|text| (name, text.into())));
        }
        if let Some(PartialDate { year: Some(year), month, day }) = reference.date {
            let parts = [Some(usize::from(year)), month.map(usize::from), day.map(usize::from)];
            let parts = Json::List(parts.into_iter().flatten().map(Json::Number).collect());
            let date = vec![("date-parts", Json::List(vec![parts]))];
            fields.push(("issued", Json::Object(date)));
        }
        Json::Object(fields)
    };
    Json::List(references.iter().map(item).collect()).file()
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
