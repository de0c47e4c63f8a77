//! Looking up what a seed names by its id: documents, countries, words of closed lists. It is a fault where there is none.

use model::{CountryIdx, DocumentIdx};

use crate::countries::COUNTRIES;
use crate::finding::Problem;
use crate::seeds::file::TextFile;
use crate::seeds::toml::Spanned;

/// The document with this stem; the documents are sorted by it.
pub(crate) fn document(
    file: &TextFile<'_>,
    stem: &Spanned<String>,
    documents: &[TextFile<'_>],
) -> Option<DocumentIdx> {
    let found = documents.binary_search_by(|document| document.stem.cmp(&stem.value)).ok();
    if found.is_none() {
        file.report(stem.offset, Problem::UnknownDocument { stem: stem.value.clone() });
    }
    found.map(|idx| DocumentIdx(idx as u32))
}

/// The country with this code.
pub(crate) fn country(file: &TextFile<'_>, code: &Spanned<String>) -> Option<CountryIdx> {
    let found = COUNTRIES.by_code(&code.value);
    if found.is_none() {
        file.report(code.offset, Problem::UnknownCountry { code: code.value.clone() });
    }
    found
}

/// The term of a closed list that is written so.
pub(crate) fn term<T: Copy>(
    file: &TextFile<'_>,
    list: &'static str,
    word: &Spanned<String>,
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
) -> Option<T> {
    let found = all.iter().copied().find(|term| word_of(*term) == word.value);
    if found.is_none() {
        let known = all.iter().map(|term| word_of(*term)).collect();
        let problem = Problem::UnknownTerm { list, word: word.value.clone(), known };
        file.report(word.offset, problem);
    }
    found
}
