//! Finding full names and registered spellings in a document, all in one pass (Aho–Corasick).

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;
use model::{DocumentIdx, EntityIdx, JoinReason, Mention, Span};

use super::JoinedMention;
use crate::finding::Problem;
use crate::occurrences::{apostrophe_variants, is_whole_words, longest};
use crate::seeds::file::TextFile;
use crate::seeds::register::{Register, RegisteredSpelling};

/// Finds every spelling of the register.
pub(super) struct Finder<'r> {
    register: &'r Register,
    register_file: Option<TextFile<'r>>,
    automaton: AhoCorasick,
    /// For each pattern, its entity and, but for the canonical name, which of its spellings it is.
    patterns: Vec<(EntityIdx, Option<usize>)>,
}

impl<'r> Finder<'r> {
    pub(super) fn new(register: &'r Register, register_file: Option<TextFile<'r>>) -> Self {
        let mut words = Vec::new();
        let mut patterns = Vec::new();
        for (idx, entity) in register.entities.iter().enumerate() {
            let spellings = entity.spellings.iter().map(|spelling| &spelling.words.value);
            let spellings = (0..).map(Some).zip(spellings);
            for (spelling, spelled) in [(None, &entity.name.value)].into_iter().chain(spellings) {
                // Empty words would be found everywhere, even inside a character.
                let variants =
                    apostrophe_variants(spelled).into_iter().filter(|way| !way.is_empty());
                words.extend(variants);
                patterns.resize(words.len(), (EntityIdx(idx as u32), spelling));
            }
        }
        let automaton = AhoCorasick::new(&words).expect("a register of names fits any automaton");
        Self { register, register_file, automaton, patterns }
    }

    /// The mentions by full names and registered spellings. It is a fault where two entities have the same words.
    pub(super) fn find(
        &self,
        document_idx: DocumentIdx,
        document: TextFile<'_>,
    ) -> Vec<JoinedMention> {
        let mut found: Vec<JoinedMention> = Vec::new();
        let mut shared: BTreeSet<(usize, Problem)> = BTreeSet::new();
        for (span, of, spelling) in self.hits(document_idx, document.text) {
            // Hits are in the order of their ends.
            let mut same_end =
                found.iter().rev().take_while(|(other, _)| other.span.end == span.end);
            match same_end.find(|(other, _)| other.span == span) {
                None => found.push((Mention { span, of }, joined(spelling))),
                Some((other, _)) if other.of != of => {
                    shared.insert(self.shared_spelling(document, span, [other.of, of]));
                }
                Some(_) => {}
            }
        }
        if let Some(file) = self.register_file {
            shared.into_iter().for_each(|(offset, problem)| file.report(offset, problem));
        }
        longest(found, |(mention, _)| mention.span)
    }

    /// Every occurrence of a spelling that means its entity in the document; `None` for the canonical name.
    fn hits<'t>(
        &'t self,
        document: DocumentIdx,
        text: &'t str,
    ) -> impl Iterator<Item = (Span, EntityIdx, Option<&'t RegisteredSpelling>)> {
        let hits = self.automaton.find_overlapping_iter(text).map(|hit| {
            let (entity, spelling) = self.patterns[hit.pattern().as_usize()];
            let spellings = &self.register.entities[entity.idx()].spellings;
            (Span::new(hit.start(), hit.end()), entity, spelling.map(|idx| &spellings[idx]))
        });
        let is_meant = move |spelling: &RegisteredSpelling| {
            spelling.documents.is_empty() || spelling.documents.contains(&document)
        };
        hits.filter(move |(span, _, spelling)| {
            spelling.is_none_or(is_meant) && is_whole_words(text, *span)
        })
    }

    /// The fault of a spelling that two entities have, at the byte of the register that has it for the second.
    fn shared_spelling(
        &self,
        document: TextFile<'_>,
        span: Span,
        [first, second]: [EntityIdx; 2],
    ) -> (usize, Problem) {
        let words = span.of(document.text);
        let entity = &self.register.entities[second.idx()];
        let is_written_so = |spelling: &&RegisteredSpelling| {
            apostrophe_variants(&spelling.words.value).iter().any(|variant| variant == words)
        };
        let spelling = entity.spellings.iter().find(is_written_so);
        let problem = Problem::SharedSpelling {
            words: words.into(),
            document: document.path.into(),
            other: self.register.name_of(first).into(),
        };
        (spelling.map_or(entity.name.offset, |spelling| spelling.words.offset), problem)
    }
}

/// Why a spelling's words are joined to its entity.
fn joined(spelling: Option<&RegisteredSpelling>) -> JoinReason {
    spelling.map_or(JoinReason::Canonical, |spelling| JoinReason::Registered {
        because: spelling.because.clone(),
        evidence: spelling.evidence,
    })
}
