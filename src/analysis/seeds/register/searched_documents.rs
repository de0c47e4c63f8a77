//! The documents in which the words of a register are looked up.

use std::cell::OnceCell;
use std::collections::HashMap;

use model::DocumentIdx;

use super::DocumentSpan;
use crate::occurrences::{occurrences, whole_words};
use crate::seeds::anchor::{Anchored, Anchors, Words};
use crate::seeds::file::TextFile;

/// The documents of a corpus, and which of them have which word: a register looks for the words of each of its entities.
pub(super) struct SearchedDocuments<'d, 'f> {
    /// The documents, sorted by stem.
    pub(super) files: &'d [TextFile<'f>],
    /// For each word the documents that have it, ascending; made when words are first looked for in all documents.
    by_word: OnceCell<HashMap<&'f str, Vec<DocumentIdx>>>,
}

impl<'d, 'f> SearchedDocuments<'d, 'f> {
    /// Documents, nothing looked up in them yet.
    pub(super) fn new(files: &'d [TextFile<'f>]) -> Self {
        Self { files, by_word: OnceCell::new() }
    }

    /// Where words occur in the first of some documents that has them; of all documents, where none is given.
    /// The problem is that of the last one. `None` where there is no document at all.
    pub(super) fn first_with(
        &self,
        among: &[DocumentIdx],
        words: &Words,
    ) -> Option<Anchored<DocumentSpan>> {
        let has_words = |document: &&DocumentIdx| {
            !occurrences(self.files[document.idx()].text, &words.words.value).is_empty()
        };
        let document = if among.is_empty() {
            let last = self.files.len().checked_sub(1)?;
            let candidates = self.with_rarest_word(&words.words.value);
            candidates.iter().find(has_words).copied().unwrap_or(DocumentIdx(last as u32))
        } else {
            *among.iter().find(has_words).or(among.last())?
        };
        let anchors = Anchors(self.files[document.idx()]);
        let span = match words.place {
            Some(_) => anchors.unique(words),
            None => anchors.all(words).map(|all| all[0]),
        };
        Some(span.map(|span| (document, span)))
    }

    /// The documents that may have some words: those with the rarest of them; all, where the words have no letter of a script with spaces.
    fn with_rarest_word(&self, words: &str) -> Vec<DocumentIdx> {
        let by_word = self.by_word.get_or_init(|| self.index());
        let lists = whole_words(words).map(|word| by_word.get(word).map_or(&[][..], Vec::as_slice));
        let all = || (0..self.files.len() as u32).map(DocumentIdx).collect();
        lists.min_by_key(|documents| documents.len()).map_or_else(all, <[_]>::to_vec)
    }

    fn index(&self) -> HashMap<&'f str, Vec<DocumentIdx>> {
        let mut by_word: HashMap<&str, Vec<DocumentIdx>> = HashMap::new();
        for (idx, file) in (0..).map(DocumentIdx).zip(self.files) {
            for word in whole_words(file.text) {
                let documents = by_word.entry(word).or_default();
                if documents.last() != Some(&idx) {
                    documents.push(idx);
                }
            }
        }
        by_word
    }
}
