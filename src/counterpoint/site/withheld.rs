//! Checks that a site of excerpts holds none of the sentences that they leave out.

use std::fs;

use analysis::File;

use super::output::Output;
use crate::collection::Collection;

/// Shorter parts may occur anywhere by chance.
const MIN_CHARS: usize = 25;

/// Fails where a file of the site holds a sentence that an excerpt leaves out; names the file and the sentence.
///
/// # Errors
/// Names them, or says which file cannot be read.
pub(crate) fn check(collection: &Collection, site: &Output) -> Result<(), String> {
    let withheld = withheld(collection)?;
    if withheld.is_empty() {
        return Ok(());
    }
    let mut found = Vec::new();
    for path in site.files().iter().map(|file| site.stage().join(file)) {
        let bytes =
            fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let text = String::from_utf8_lossy(&bytes);
        found.extend(
            withheld
                .iter()
                .filter(|words| text.contains(words.as_str()))
                .map(|words| format!("  {}: “{words}”", path.display())),
        );
    }
    if found.is_empty() {
        eprintln!("no file holds any of the {} sentences that are left out", withheld.len());
        return Ok(());
    }
    Err(format!(
        "the site holds sentences that it must not; see analysis/excerpt/\n{}",
        found.join("\n")
    ))
}

/// Of each sentence that is left out, the longest part that is written alike in text and in HTML.
///
/// # Errors
/// Where a document's own text is not among the seeds: then nothing could be checked.
fn withheld(collection: &Collection) -> Result<Vec<String>, String> {
    let (corpus, mut withheld) = (collection.engine.corpus(), Vec::new());
    for document in corpus.documents.iter().filter(|document| !document.is_whole) {
        let is_of = |file: &&File| {
            [".txt", ".md"]
                .iter()
                .any(|ending| collection.name_of(file) == format!("{}{ending}", document.stem))
        };
        let text =
            collection.files.iter().find(is_of).and_then(|file| str::from_utf8(&file.bytes).ok());
        let text = text.ok_or_else(|| {
            format!(
                "{} holds no text of {}; build again from the files as they are",
                collection.folder, document.stem
            )
        })?;
        for sentence in ::text::sentences(text) {
            let parts = sentence.of(text).split(['&', '<', '>', '"', '\'']);
            let longest = parts.max_by_key(|part| part.len()).unwrap_or_default().trim();
            let is_kept = corpus.documents.iter().any(|document| document.text.contains(longest));
            if MIN_CHARS <= longest.chars().count() && !is_kept {
                withheld.push(longest.to_owned());
            }
        }
    }
    Ok(withheld)
}
