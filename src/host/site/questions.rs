//! The questions of `corpus.toml`: whether each leads to something that the corpus has.

use analysis::{File, FilePosition};
use counterpoint::app::location::Location;
use counterpoint::app::view::notices::address_notes;
use query::Engine;

/// Checks the address of every question.
///
/// # Errors
/// Names the place of each that leads nowhere, and what it asks for.
pub(crate) fn check(engine: &Engine, seeds: &[File]) -> Result<(), String> {
    let corpus = engine.corpus();
    let mut faults = Vec::new();
    for question in &corpus.about.questions {
        let location = Location::read(&question.address, engine);
        for note in address_notes(&location, corpus) {
            let position = position(seeds, &question.address);
            faults.push(format!(
                "{position}: question “{}”: {note}; correct its address",
                question.text
            ));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// Where the address of a question stands; the name of the file where that is not found, because it is written with escapes.
fn position(seeds: &[File], address: &str) -> String {
    const NAME: &str = "corpus.toml";
    let file = seeds.iter().find(|file| file.path.ends_with(NAME));
    let place = file.and_then(|file| {
        let offset = str::from_utf8(&file.bytes).ok()?.find(address)?;
        Some(FilePosition::at(&file.path, &file.bytes, offset).to_string())
    });
    place.unwrap_or_else(|| NAME.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(address: &str) -> Result<(), String> {
        let toml = format!("# Questions\n[[question]]\ntext = \"Who?\"\naddress = \"{address}\"\n");
        let files = [File { path: "seeds/corpus.toml".into(), bytes: toml.into() }];
        let (corpus, findings) = analysis::analyse(&files);
        assert_eq!(findings, []);
        let index = query::index(&corpus);
        check(&Engine::new(corpus, index), &files)
    }

    #[test]
    fn a_question_leads_to_what_the_corpus_has() {
        assert_eq!(checked("#/claims?type=denial"), Ok(()));
        let fault = |note: &str| {
            Err(format!("seeds/corpus.toml:4:12: question “Who?”: {note}; correct its address"))
        };
        assert_eq!(
            checked("#/claims?topic=none"),
            fault("“topic=none” is not a filter here and was ignored.")
        );
        assert_eq!(checked("#/nowhere"), fault("Page “nowhere” not found. Showing all claims."));
    }
}
