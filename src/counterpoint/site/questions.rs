//! The questions of `corpus.toml`: whether each leads to claims.

use analysis::FilePosition;
use viewer::app::location::Location;
use viewer::app::view::notices::address_notes;

use crate::collection::Collection;

/// The file of the questions.
const NAME: &str = "corpus.toml";

/// Checks the address of every question: that the corpus has the page and the filters that it names, and claims under them.
///
/// # Errors
/// Names the place of each question that leads nowhere.
pub(crate) fn check(collection: &Collection) -> Result<(), String> {
    let (engine, mut faults) = (&collection.engine, Vec::new());
    for question in &engine.corpus().about.questions {
        let location = Location::read(&question.address, engine);
        let is_known = address_notes(&location, engine.corpus()).is_empty();
        if !is_known || engine.ask(location.selection).n_results() == 0 {
            let (position, address) = (position(collection, &question.address), &question.address);
            faults.push(format!(
                "{position}: '{address}' finds no claims of this corpus; copy the address of a page that shows some, from its # on"
            ));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// Where the address of a question stands; the name of the file alone where it is written with escapes.
fn position(collection: &Collection, address: &str) -> String {
    let place = collection.file(NAME).and_then(|file| {
        let quoted = format!("\"{address}\"");
        let offset = str::from_utf8(&file.bytes).ok()?.find(&quoted)?;
        Some(FilePosition::at(&file.path, &file.bytes, offset).to_string())
    });
    place.unwrap_or_else(|| NAME.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection;
    use analysis::File;

    fn checked(address: &str) -> Result<(), String> {
        let toml = format!("# {address}\n[[question]]\ntext = \"Who?\"\naddress = \"{address}\"\n");
        let file =
            |name: &str, text: &str| File { path: format!("seeds/{name}"), bytes: text.into() };
        let files = [
            file(
                "a.toml",
                "read_by = \"a test\"\n[[claim]]\nkey = \"a\"\ntype = \"fact\"\nquote = \"It rains\"\nsource_kind = \"narrator\"\nform = \"narrator\"\nstatus = \"new\"\n",
            ),
            file("a.txt", "It rains.\n"),
            file("corpus.toml", &toml),
        ];
        let (corpus, findings) = analysis::analyse(&files);
        assert_eq!(findings, []);
        check(&Collection { files: files.to_vec(), ..collection::of(corpus) })
    }

    #[test]
    fn a_question_leads_to_claims() {
        assert_eq!(checked("#/claims?type=fact"), Ok(()));
        for wrong in ["#/claims?type=denial", "#/claims?topic=none", "#/nowhere", "#/doc/b"] {
            assert_eq!(
                checked(wrong),
                Err(format!(
                    "seeds/corpus.toml:4:11: '{wrong}' finds no claims of this corpus; copy the address of a page that shows some, from its # on"
                ))
            );
        }
    }
}
