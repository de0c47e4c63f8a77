//! Caveats: what a reader has to know of a claim wherever it goes. They come from the reading of its document, or say that it has none.

use model::Document;

use crate::labels;
use crate::languages;

/// That the text of a document contradicts its date.
const DATE_IN_DOUBT: &str = "date in doubt";

/// That nobody has read a document for claims.
const BY_RULES: &str = "claims found by rules, which err";

/// The caveats that go with a document and its claims: a translation, a date in doubt, how the claims were found. Never empty.
pub fn caveats(document: &Document) -> Vec<String> {
    let mut caveats = of_text(document);
    caveats.push(match &document.read_by {
        Some(read_by) => format!("read {read_by}"),
        None => BY_RULES.to_owned(),
    });
    caveats
}

/// Those that its text gives.
pub(crate) fn of_text(document: &Document) -> Vec<String> {
    let mut caveats = Vec::new();
    if let Some(from) = &document.facts.translated_from {
        let by =
            if document.facts.machine_translated { "machine translation" } else { "translation" };
        let translation = format!("{by} from {}", languages::name(&from.value));
        caveats.push(labels::marked(&translation, from.inferred));
    }
    if document.date_contradictions().next().is_some() {
        caveats.push(DATE_IN_DOUBT.to_owned());
    }
    caveats
}

/// Caveats as sentences, the last without its full stop.
pub fn sentences(caveats: &[String]) -> String {
    let sentences: Vec<String> = caveats.iter().map(|caveat| capitalised(caveat)).collect();
    sentences.join(". ")
}

fn capitalised(text: &str) -> String {
    let mut text = text.to_owned();
    // Caveats begin with a word of ours, in ASCII.
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
