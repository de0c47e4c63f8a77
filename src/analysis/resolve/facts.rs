//! Resolving what a reading has on its document: the words of facts and oddities.

use model::{DocumentIdx, Fact, Facts, Oddity};

use crate::inputs::Inputs;
use crate::seeds::anchor::Anchors;
use crate::seeds::file::TextFile;
use crate::seeds::lookup;
use crate::seeds::reading::{self, Against, Reading, WrittenFact, WrittenOddity};
use crate::seeds::register::DocumentSpan;

/// The facts of a document, and what is odd in it, in the order of the text.
pub(super) fn resolve(
    inputs: &Inputs<'_>,
    idx: DocumentIdx,
    reading: &Reading<'_>,
) -> (Facts, Vec<Oddity>) {
    let resolver = FactResolver { inputs, idx, file: reading.file, anchors: inputs.anchors(idx) };
    let mut oddities: Vec<Oddity> =
        reading.oddities.iter().filter_map(|oddity| resolver.oddity(oddity)).collect();
    oddities.sort_by_key(|oddity| oddity.occurrences[0]);
    (resolver.facts(reading), oddities)
}

struct FactResolver<'i, 'f> {
    inputs: &'i Inputs<'f>,
    idx: DocumentIdx,
    /// The reading, for findings.
    file: TextFile<'f>,
    anchors: Anchors<'f>,
}

impl FactResolver<'_, '_> {
    fn facts(&self, reading: &Reading<'_>) -> Facts {
        let written = &reading.facts;
        let date = written.date.as_ref().and_then(|fact| {
            let value = fact.value.as_ref().and_then(|value| reading::date(&self.file, value));
            self.fact(fact, value)
        });
        Facts {
            title: self.text_fact(written.title.as_ref()),
            outlet: self.text_fact(written.outlet.as_ref()),
            date,
            language: self.text_fact(written.language.as_ref()),
            translated_from: self.text_fact(written.translated_from.as_ref()),
            machine_translated: written
                .translated_from
                .as_ref()
                .is_some_and(|fact| fact.by_machine),
        }
    }

    fn text_fact(&self, written: Option<&WrittenFact>) -> Option<Fact<String>> {
        let written = written?;
        self.fact(written, written.value.as_ref()?.value.clone())
    }

    fn fact<T>(&self, written: &WrittenFact, value: T) -> Option<Fact<T>> {
        let words = self.file.ok_or_report(self.anchors.unique(&written.words))?;
        Some(Fact { value, words, inferred: written.inferred, note: written.note.clone() })
    }

    fn oddity(&self, written: &WrittenOddity) -> Option<Oddity> {
        let occurrences = self.file.ok_or_report(written.quote.occurrences(&self.anchors))?;
        let against = written.against.as_ref().and_then(|against| self.against(against));
        Some(Oddity { kind: written.kind, occurrences, against, note: written.note.clone() })
    }

    fn against(&self, against: &Against) -> Option<DocumentSpan> {
        let document = match &against.document {
            Some(stem) => lookup::document(&self.file, stem, &self.inputs.documents)?,
            None => self.idx,
        };
        let span = self.inputs.anchors(document).unique(&against.words);
        Some((document, self.file.ok_or_report(span)?))
    }
}
