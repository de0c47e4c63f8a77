//! The register of entities, `names.toml`, and the list of topics, `topics.toml`.
//!
//! # Format of names.toml
//!
//! ```toml
//! [[entity]]
//! name = "Chen Quanguo"        # canonical: the fullest correct spelling, without title; governments "Government of X"
//! id = "chen-quanguo"          # left out where it is the name in lower-case ASCII letters, digits and hyphens
//! kind = "person"              # person organisation government place people law
//! countries = ["CN"]           # ISO 3166-1 alpha-2, or EU; left out where the documents show none
//! code = "CN-XJ"               # places only: the ISO 3166-2 code, where there is one
//! surname = "Chen"             # persons only: found bare in documents that name one bearer in full, and joined to that one
//! description = "secretary …"  # words of a document that say who it is
//! description_in = "stem"      # that document
//!
//! [[entity.spelling]]          # every other spelling; case counts, words are whole, a possessive 's stays outside
//! words = "Chen Guanguo"
//! documents = ["stem"]         # where it means this entity; left out where it can mean nothing else anywhere
//! because = "same office …"    # why it is joined, in a clause
//! evidence = "secretary …"     # words that show it, in the first of those documents that has them
//!
//! [[kept_apart]]               # entities that might be taken for each other
//! names = ["Chen Quanguo", "Chen Mingguo"]
//! because = "different offices"
//! evidence = [{ document = "stem", words = "…" }]
//! ```
//!
//! # Format of topics.toml
//!
//! ```toml
//! [[topic]]
//! id = "detention"             # lower-case ASCII letters, digits and hyphens
//! label = "Detention"
//! description = "Camps, arrests, prison."
//! ```

use model::{CountryIdx, DocumentIdx, EntityIdx, EntityKind, Span, Topic};

use crate::countries::COUNTRIES;
use crate::finding::{Finding, Problem};
use crate::seeds::anchor::{Anchors, Words, occurrences};
use crate::seeds::file::TextFile;
use crate::seeds::toml::{Fields, Parsed, Spanned};

/// Places in documents, as words with the document that holds them.
pub(crate) type Located = (DocumentIdx, Span);

/// What names.toml says.
#[derive(Debug, Default)]
pub(crate) struct Register {
    /// Sorted by canonical name.
    pub(crate) entities: Vec<Registered>,
    /// The canonical names of entities that a fault of their own leaves out.
    left_out: Vec<String>,
    /// Who is kept apart, in the order of the file.
    pub(crate) kept_apart: Vec<model::KeptApart>,
}

/// An entity of the register. Countries are rows of the table of countries.
#[derive(Debug)]
pub(crate) struct Registered {
    /// The canonical name and where the register gives it.
    pub(crate) name: Spanned<String>,
    /// Its id.
    pub(crate) id: String,
    /// What it is.
    pub(crate) kind: EntityKind,
    /// Its countries, sorted.
    pub(crate) countries: Vec<CountryIdx>,
    /// The ISO 3166-2 code of a place.
    pub(crate) code: Option<String>,
    /// The bare surname of a person.
    pub(crate) surname: Option<String>,
    /// Words that say who it is.
    pub(crate) description: Option<Located>,
    /// Every spelling but the canonical one.
    pub(crate) spellings: Vec<RegisteredSpelling>,
}

/// A spelling of the register.
#[derive(Debug)]
pub(crate) struct RegisteredSpelling {
    /// The words and where the register gives them.
    pub(crate) words: Spanned<String>,
    /// The documents in which they mean the entity; empty for all.
    pub(crate) documents: Vec<DocumentIdx>,
    /// Why they are joined to it.
    pub(crate) because: String,
    /// The words that show it.
    pub(crate) evidence: Option<Located>,
}

impl Register {
    /// Reads the register against the documents.
    pub(crate) fn read(
        file: Option<TextFile<'_>>,
        documents: &[TextFile<'_>],
        findings: &mut Vec<Finding>,
    ) -> Self {
        let Some(file) = file else { return Self::default() };
        let parsed = Parsed::new(file, findings);
        let mut root = parsed.root();
        let mut register = Self::default();
        for fields in root.tables("entity", findings) {
            match entity(fields, documents, findings) {
                Ok(entity) => register.entities.push(entity),
                Err(name) => register.left_out.extend(name),
            }
        }
        register.entities.sort_by(|a, b| a.name.value.cmp(&b.name.value));
        report_duplicates(file, &register.entities, findings);
        for fields in root.tables("kept_apart", findings) {
            let pair = register.kept_apart(fields, documents, findings);
            register.kept_apart.push(pair);
        }
        root.finish(findings);
        register
    }

    /// The entity with this canonical name; a fault where there is none, but not where it is left out for a fault that is told.
    pub(crate) fn resolve(
        &self,
        file: &TextFile<'_>,
        name: Spanned<&str>,
        findings: &mut Vec<Finding>,
    ) -> Option<EntityIdx> {
        let found = self
            .entities
            .binary_search_by(|entity| entity.name.value.as_str().cmp(name.value))
            .ok();
        if found.is_none() && !self.left_out.iter().any(|left_out| left_out == name.value) {
            let problem = Problem::UnknownEntity {
                name: name.value.into(),
                nearest: self.nearest(name.value),
            };
            findings.push(file.finding(name.at, problem));
        }
        found.map(|idx| EntityIdx(idx as u32))
    }

    /// The entity that bears this canonical name or spelling in any document: what another reader of the same text may have called it.
    pub(crate) fn by_any_spelling(&self, words: &str) -> Option<EntityIdx> {
        let bears = |entity: &Registered| {
            entity.name.value == words
                || entity.spellings.iter().any(|spelling| spelling.words.value == words)
        };
        self.entities.iter().position(bears).map(|idx| EntityIdx(idx as u32))
    }

    /// The registered name nearest to another, if any is near.
    fn nearest(&self, name: &str) -> Option<String> {
        let near = |entity: &&Registered| strsim::osa_distance(&entity.name.value, name);
        let nearest = self.entities.iter().min_by_key(near)?;
        (near(&nearest) <= name.chars().count() / 3).then(|| nearest.name.value.clone())
    }

    fn kept_apart(
        &self,
        mut fields: Fields<'_>,
        documents: &[TextFile<'_>],
        findings: &mut Vec<Finding>,
    ) -> model::KeptApart {
        let file = fields.file;
        let names = fields.strings("names", findings);
        let because = fields
            .required_string("because", findings)
            .map_or_else(String::new, |because| because.value.into());
        let mut evidence = Vec::new();
        for mut place in fields.tables("evidence", findings) {
            let document = place.required_string("document", findings);
            let words = Words::take(&mut place, "words", findings);
            let document =
                document.and_then(|stem| resolve_document(&file, stem, documents, findings));
            if let (Some(document), Some(words)) = (document, words) {
                evidence.extend(first_of(file, &[document], documents, &words, findings));
            }
            place.finish(findings);
        }
        fields.finish(findings);
        let entities =
            names.into_iter().filter_map(|name| self.resolve(&file, name, findings)).collect();
        model::KeptApart { entities, because, evidence }
    }
}

/// Reads the list of topics.
pub(crate) fn topics(file: Option<TextFile<'_>>, findings: &mut Vec<Finding>) -> Vec<Topic> {
    let Some(file) = file else { return Vec::new() };
    let parsed = Parsed::new(file, findings);
    let mut root = parsed.root();
    let mut topics: Vec<Topic> = Vec::new();
    for mut fields in root.tables("topic", findings) {
        let id = fields.required_string("id", findings);
        let label = fields.required_string("label", findings);
        let description = fields.required_string("description", findings);
        fields.finish(findings);
        // A topic whose label or description is missing is told, and not unknown besides.
        let Some(id) = id else { continue };
        if slug(id.value) != id.value {
            findings.push(file.finding(id.at, Problem::NoId { name: id.value.into() }));
        } else if topics.iter().any(|topic| topic.id == id.value) {
            findings.push(file.finding(id.at, Problem::DuplicateTopic { id: id.value.into() }));
        } else {
            topics.push(Topic {
                id: id.value.into(),
                label: label.map_or_else(String::new, |label| label.value.into()),
                description: description.map_or_else(String::new, |words| words.value.into()),
            });
        }
    }
    root.finish(findings);
    topics
}

/// The document with this stem; a fault where there is none.
pub(crate) fn resolve_document(
    file: &TextFile<'_>,
    stem: Spanned<&str>,
    documents: &[TextFile<'_>],
    findings: &mut Vec<Finding>,
) -> Option<DocumentIdx> {
    let found = documents.iter().position(|document| document.stem == stem.value);
    if found.is_none() {
        findings.push(file.finding(stem.at, Problem::UnknownDocument { stem: stem.value.into() }));
    }
    found.map(|idx| DocumentIdx(idx as u32))
}

/// The country with this code; a fault where there is none.
pub(crate) fn resolve_country(
    file: &TextFile<'_>,
    code: Spanned<&str>,
    findings: &mut Vec<Finding>,
) -> Option<CountryIdx> {
    let found = COUNTRIES.by_code(code.value);
    if found.is_none() {
        findings.push(file.finding(code.at, Problem::UnknownCountry { code: code.value.into() }));
    }
    found
}

/// A term of a closed list; a fault where the word is none of it.
pub(crate) fn resolve_term<T: Copy>(
    file: &TextFile<'_>,
    list: &'static str,
    word: Spanned<&str>,
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
    findings: &mut Vec<Finding>,
) -> Option<T> {
    let found = all.iter().copied().find(|term| word_of(*term) == word.value);
    if found.is_none() {
        let known = all.iter().map(|term| word_of(*term)).collect();
        findings.push(
            file.finding(word.at, Problem::UnknownTerm { list, word: word.value.into(), known }),
        );
    }
    found
}

/// Reads an entity; where a fault leaves it out, its name if it has one.
fn entity(
    mut fields: Fields<'_>,
    documents: &[TextFile<'_>],
    findings: &mut Vec<Finding>,
) -> Result<Registered, Option<String>> {
    let file = fields.file;
    let name = fields.required_string("name", findings);
    let id = fields.string("id", findings);
    let kind = fields.required_string("kind", findings);
    let countries = fields.strings("countries", findings);
    let code = fields.string("code", findings).map(|code| code.value.to_owned());
    let surname = fields.string("surname", findings).map(|surname| surname.value.to_owned());
    let description = Words::take(&mut fields, "description", findings);
    let description_in = fields.string("description_in", findings);
    let spellings = fields.tables("spelling", findings);
    fields.finish(findings);

    let kind = kind.and_then(|word| {
        resolve_term(&file, "kind", word, EntityKind::ALL, EntityKind::word, findings)
    });
    let mut countries: Vec<CountryIdx> =
        countries.into_iter().filter_map(|code| resolve_country(&file, code, findings)).collect();
    countries.sort_unstable();
    countries.dedup();
    let described =
        description_in.and_then(|stem| resolve_document(&file, stem, documents, findings));
    let description = description
        .and_then(|words| first_of(file, described.as_slice(), documents, &words, findings));
    let spellings =
        spellings.into_iter().filter_map(|fields| spelling(fields, documents, findings)).collect();

    let name = name.ok_or(None)?;
    let kind = kind.ok_or_else(|| Some(name.value.to_owned()))?;
    let id = id.unwrap_or(name);
    let slug = slug(id.value);
    if slug.is_empty() || (id.at != name.at && slug != id.value) {
        findings.push(file.finding(id.at, Problem::NoId { name: id.value.into() }));
    }
    Ok(Registered {
        name: name.with(name.value.into()),
        id: slug,
        kind,
        countries,
        code,
        surname,
        description,
        spellings,
    })
}

fn spelling(
    mut fields: Fields<'_>,
    documents: &[TextFile<'_>],
    findings: &mut Vec<Finding>,
) -> Option<RegisteredSpelling> {
    let file = fields.file;
    let words = fields.required_string("words", findings);
    let stems = fields.strings("documents", findings);
    let because = fields.required_string("because", findings);
    if !fields.has("evidence") {
        fields.missing("evidence", findings);
    }
    let evidence = Words::take(&mut fields, "evidence", findings);
    fields.finish(findings);
    let among: Vec<DocumentIdx> = stems
        .iter()
        .filter_map(|stem| resolve_document(&file, *stem, documents, findings))
        .collect();
    // No document of those it is given for is there: without any it would be meant for all.
    if among.is_empty() && !stems.is_empty() {
        return None;
    }
    let evidence = evidence.and_then(|words| first_of(file, &among, documents, &words, findings));
    let words = words?;
    for document in &among {
        let document = documents[document.idx()];
        if occurrences(document.text, words.value).is_empty() {
            let problem = Problem::SpellingNotFound {
                words: words.value.into(),
                document: document.path.into(),
            };
            findings.push(file.finding(words.at, problem));
        }
    }
    Some(RegisteredSpelling {
        words: words.with(words.value.into()),
        documents: among,
        because: because?.value.into(),
        evidence,
    })
}

/// Where words stand: in the first of some documents that has them; of all documents, where none is given.
/// A fault names the last that was tried.
fn first_of(
    file: TextFile<'_>,
    among: &[DocumentIdx],
    documents: &[TextFile<'_>],
    words: &Words<'_>,
    findings: &mut Vec<Finding>,
) -> Option<Located> {
    let all: Vec<DocumentIdx> = (0..documents.len() as u32).map(DocumentIdx).collect();
    let among = if among.is_empty() { &all } else { among };
    let has = |document: &&DocumentIdx| {
        !occurrences(documents[document.idx()].text, words.words.value).is_empty()
    };
    let document = *among.iter().find(has).or(among.last())?;
    let anchors = Anchors { file, document: documents[document.idx()] };
    let span = match words.place {
        Some(_) => anchors.only(words, findings)?,
        None => anchors.all(words, findings)?[0],
    };
    Some((document, span))
}

fn report_duplicates(file: TextFile<'_>, entities: &[Registered], findings: &mut Vec<Finding>) {
    for (idx, entity) in entities.iter().enumerate() {
        let before = &entities[..idx];
        if before.iter().any(|other| other.name.value == entity.name.value || other.id == entity.id)
        {
            findings.push(file.finding(
                entity.name.at,
                Problem::DuplicateEntity { name: entity.name.value.clone() },
            ));
        }
    }
}

/// A name in lower-case ASCII letters and digits with hyphens between; what cannot be folded to ASCII is left out.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in text::fold(name).chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            '\'' | '’' | '.' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_ascii_with_single_hyphens() {
        assert_eq!(slug("Doğu Perinçek"), "dogu-perincek");
        assert_eq!(slug("U.S. – China’s (Joint)"), "us-chinas-joint");
        assert_eq!(slug("陈全国"), "");
    }
}
