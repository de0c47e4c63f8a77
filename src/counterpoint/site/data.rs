//! The data files: the whole corpus in the formats that other programs read.

use export::Provenance;
use model::Corpus;
use viewer::app::catalogue;

use super::Site;
use super::output::Output;
use crate::progress::Progress;

/// What is said where they cannot be written for a mistake of the program.
pub(crate) const PANIC: &str = "the data files could not be written; please report it";

/// Their folder, from the root of the site.
pub(crate) const FOLDER: &str = "data/";
/// What describes them.
const PACKAGE: &str = "datapackage.json";
/// The files that hold just what the page shows, in another form: those that browsers and crawlers are pointed to.
const ALTERNATES: [&str; 3] = ["claims.csv", "claims.jsonl", "annotations.jsonld"];

/// The provenance that the data files state: absolute addresses where the site's is known, else relative to their folder.
pub(crate) fn provenance(corpus: &Corpus, site_url: Option<&str>, commit: &str) -> Provenance {
    Provenance {
        title: catalogue::collection(corpus).to_owned(),
        page: site_url.map_or_else(|| "../index.html".to_owned(), str::to_owned),
        state: "#/claims".to_owned(),
        data: site_url.map_or_else(String::new, |url| format!("{url}{FOLDER}")),
        commit: commit.to_owned(),
    }
}

/// Writes every file; returns how many.
///
/// # Errors
/// Where one cannot be written.
pub(crate) fn write(site: &Site<'_>, output: &Output) -> Result<usize, String> {
    let corpus = site.corpus();
    let provenance = provenance(corpus, site.site_url(), site.build.commit());
    let n_files = export::files(corpus).count() + 1 + corpus.documents.len();
    let progress = Progress::new("writing data files", n_files);
    for file in export::files(corpus) {
        output.stream(&format!("{FOLDER}{}", file.name), |write| {
            file.write(corpus, &provenance, write)
        })?;
        progress.step();
    }
    output.write(&format!("{FOLDER}{PACKAGE}"), export::package(corpus, &provenance))?;
    progress.step();
    for document in &corpus.documents {
        output.write(&format!("{FOLDER}documents/{}.txt", document.stem), &document.text)?;
        progress.step();
    }
    Ok(n_files)
}

/// The elements of the head that point to them, and describe them as a `Dataset` of schema.org.
pub(crate) fn head(corpus: &Corpus, site_url: Option<&str>, commit: &str) -> String {
    // As seen from the page.
    let provenance = Provenance {
        data: format!("{}{FOLDER}", site_url.unwrap_or_default()),
        ..provenance(corpus, site_url, commit)
    };
    let alternates =
        export::files(corpus).filter(|file| ALTERNATES.contains(&file.name)).map(|file| {
            format!(
                "<link rel=\"alternate\" type=\"{}\" href=\"{FOLDER}{}\">\n    ",
                file.media_type, file.name
            )
        });
    // Within a script only what could end it needs care.
    let dataset = export::dataset(corpus, &provenance).replace('<', "\\u003c");
    format!(
        "{}<link rel=\"describedby\" type=\"application/json\" href=\"{FOLDER}{PACKAGE}\">\n    <script type=\"application/ld+json\">{}</script>",
        alternates.collect::<String>(),
        dataset.trim_end()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection;

    #[test]
    fn the_list_of_files_is_that_of_the_conventions() {
        let names =
            |corpus: &Corpus| export::files(corpus).map(|file| file.name).collect::<Vec<_>>();
        let expected = [
            "claims.csv",
            "claims.excel.csv",
            "claims.jsonl",
            "claims.schema.json",
            "entities.json",
            "documents.json",
            "annotations.jsonld",
            "claims.schema-org.jsonld",
            "entities.ftm.json",
            "mentions.ftm.json",
            "references.bib",
            "references.ris",
            "references.csl.json",
            "sanctions.csv",
            "names.csv",
        ];
        let mut corpus = collection::shipped().engine.corpus().clone();
        assert_eq!(names(&corpus), expected);
        let large = corpus.claims.iter().cycle().take(10_001).cloned().collect();
        corpus.claims = large;
        let expected = [
            "claims.csv",
            "claims.jsonl",
            "claims.schema.json",
            "entities.json",
            "documents.json",
            "sanctions.csv",
            "names.csv",
        ];
        assert_eq!(names(&corpus), expected);
    }

    #[test]
    fn the_head_points_to_the_data_and_no_document_can_end_its_script() {
        let corpus = Corpus::default();
        let head = head(&corpus, None, "</script><b>");
        assert!(
            head.contains("href=\"data/claims.csv\"") && head.contains("data/datapackage.json")
        );
        assert_eq!(head.matches("</script>").count(), 1, "{head}");
        let json = head.split_once("ld+json\">").unwrap().1.trim_end_matches("</script>");
        let dataset: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(dataset["version"], "</script><b>");
        let downloads = dataset["distribution"].as_array().unwrap();
        assert!(downloads.iter().any(|file| file["contentUrl"] == "data/claims.csv"));
        assert!(dataset.get("license").is_none());
        let known = self::head(&corpus, Some("https://example.org/a/"), "0f");
        assert!(known.contains("https://example.org/a/data/claims.csv"), "{known}");
    }
}
