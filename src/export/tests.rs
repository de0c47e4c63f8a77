//! Every format, over a small corpus that holds what is awkward in each.

use analysis::File;
use model::{ClaimIdx, Corpus, Form};

use crate::{
    CitationStyle, FORMATS, Format, Provenance, cite, files, original, package, report, write,
};

/// A document with an address and a known day, in which a character beyond the basic plane stands before the claims.
const FIRST: &str = "Bridge & river 😀\n\nBridge Times, 3 May 2021\n\nMayor Ann Lee said on Monday: \"The council lied about the bridge_fund, 100% of it.\"\nThe council denied that it had lied.\n\"The council lied\" were her words.\nBridge engineers said the repairs \"will take years\" to finish.\nThe bridge is closed.\n";
const FIRST_READING: &str = r#"
read_by = "by hand, for a test"
url = "https://example.org/bridge?id=1"
[facts.title]
value = "Bridge & river 😀"
words = "Bridge & river 😀"
[facts.outlet]
value = "Bridge Times"
words = "Bridge Times"
[facts.date]
value = "2021-05-03"
words = "3 May 2021"
[facts.language]
value = "en"
words = "Bridge & river"
inferred = true
[facts.translated_from]
value = "de"
words = "Times"
by_machine = true
[[oddity]]
kind = "date-contradiction"
quote = "3 May 2021"
note = "The text tells of June."

[[claim]]
key = "lied"
type = "accusation"
quote = "The council lied about the bridge_fund, 100% of it"
source_kind = "person"
as_written = "Mayor Ann Lee"
entities = ["Ann Lee"]
cue = "said"
targets = ["Bridge Council"]
topics = ["bridges"]
date = { words = "on Monday" }
form = "direct"
status = "new"
has_statistic = true

[[claim]]
key = "spent"
type = "accusation"
quote = "the bridge_fund"
place = 1
source_kind = "organisation"
as_written = "council"
entities = ["Bridge Council"]
form = "act"
status = "new"

[[claim]]
key = "denied"
type = "denial"
quote = "it had lied"
source_kind = "organisation"
as_written = "The council"
entities = ["Bridge Council"]
cue = "denied"
conduct_of = ["Bridge Council"]
form = "indirect"
status = "new"
[[claim.responds_to]]
claim = "lied"
verb = "denies"
evidence = "denied"

[[claim]]
key = "repairs"
type = "fact"
quote = "the repairs \"will take years\" to finish"
source_kind = "organisation"
as_written = "Bridge engineers"
cue = "said"
form = "mixed"
status = "new"

[[claim]]
key = "closed"
type = "fact"
quote = "The bridge is closed"
source_kind = "narrator"
form = "narrator"
status = "new"
"#;

/// A document of which little is known.
const SECOND: &str = "In October 2019 the US listed Ann Lee and the Bridge Council.\n=1+1 is what an official called it | again.\n";
const SECOND_READING: &str = r#"
read_by = "by hand, for a test"
[facts.title]
value = "=1+1"
words = "=1+1"
[facts.date]
value = "--07"
words = "called it"
inferred = true
note = "The year is not stated."

[[claim]]
key = "listed"
type = "sanction"
quote = "the US listed Ann Lee and the Bridge Council"
source_kind = "government"
as_written = "the US"
entities = ["Government of the United States"]
targets = ["Ann Lee", "Bridge Council"]
date = { value = "2019-10", words = "In October 2019" }
form = "act"
status = "new"
measures = ["entity-list"]

[[claim]]
key = "formula"
type = "criticism"
quote = "1+1 is what an official called it | again"
source_kind = "unnamed"
as_written = "an official"
form = "indirect"
status = "background"
"#;

const NAMES: &str = r#"
[[entity]]
id = "ann-lee"
name = "Ann Lee"
kind = "person"
[[entity]]
id = "bridge-council"
name = "Bridge Council"
kind = "organisation"
[[entity.spelling]]
words = "council"
because = "the only council of these texts"
documents = ["first"]
evidence = "The council denied"
[[entity]]
id = "us"
name = "Government of the United States"
kind = "government"
countries = ["US"]
"#;

const TOPICS: &str =
    "[[topic]]\nid = \"bridges\"\nlabel = \"Bridges\"\ndescription = \"All about bridges.\"\n";

fn corpus() -> Corpus {
    let files = [
        ("first.toml", FIRST_READING),
        ("first.txt", FIRST),
        ("names.toml", NAMES),
        ("second.toml", SECOND_READING),
        ("second.txt", SECOND),
        ("topics.toml", TOPICS),
    ];
    let files =
        files.map(|(name, text)| File { path: format!("seeds/{name}"), bytes: text.into() });
    let (corpus, findings) = analysis::analyse(&files);
    let faults: Vec<String> =
        findings.iter().filter(|finding| finding.is_fault()).map(ToString::to_string).collect();
    assert_eq!(faults, [""; 0]);
    corpus
}

/// Where a reader of a site takes a selection from.
fn provenance() -> Provenance {
    Provenance {
        title: "Counterpoint".to_owned(),
        page: "https://example.org/claims/".to_owned(),
        state: "#/claims?q=bridge".to_owned(),
        data: "https://example.org/claims/data/".to_owned(),
        commit: "0f1e".to_owned(),
    }
}

fn all(corpus: &Corpus) -> Vec<ClaimIdx> {
    corpus.all_claims().collect()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[test]
fn formats_are_as_they_were() {
    let corpus = corpus();
    for format in FORMATS {
        let written = text(write(*format, &corpus, &all(&corpus), &provenance()));
        insta::assert_snapshot!(format.ending().replace('.', "_"), written);
    }
}

#[test]
fn files_of_a_build_without_an_address_lead_to_what_lies_beside_them() {
    let corpus = corpus();
    let provenance = Provenance {
        page: "../index.html".to_owned(),
        state: "#/claims".to_owned(),
        data: String::new(),
        ..provenance()
    };
    for file in files(&corpus).filter(|file| {
        ["documents.json", "entities.json", "mentions.ftm.json", "claims.schema.json"]
            .contains(&file.name)
    }) {
        insta::assert_snapshot!(
            file.name.replace('.', "_"),
            text({
                let mut bytes = Vec::new();
                file.write(&corpus, &provenance, &mut bytes).unwrap();
                bytes
            })
        );
    }
    insta::assert_snapshot!("datapackage_json", text(package(&corpus, &provenance)));
    let csv = text(write(Format::Csv, &corpus, &all(&corpus), &provenance));
    assert!(csv.contains(",documents/first.txt,"), "{csv}");
}

#[test]
fn nothing_chosen_is_a_file_with_nothing_in_it() {
    let corpus = corpus();
    for format in FORMATS {
        let written = text(write(*format, &corpus, &[], &provenance()));
        let n_lines = written.lines().count();
        match format {
            Format::Csv | Format::ExcelCsv | Format::ExcelSemicolonCsv | Format::SanctionsCsv => {
                assert_eq!(n_lines, 1, "{written}")
            }
            Format::JsonLines | Format::Ris | Format::FollowTheMoney => assert_eq!(written, ""),
            Format::CslJson => assert_eq!(written, "[]\n"),
            _ => assert!(written.contains("0f1e"), "{written}"),
        }
    }
}

#[test]
fn a_quote_goes_with_its_citation_in_every_style() {
    let corpus = corpus();
    // A claim of each form.
    let mut cited = String::new();
    let styles = [
        CitationStyle::Plain,
        CitationStyle::Html,
        CitationStyle::Markdown,
        CitationStyle::Apa,
        CitationStyle::Chicago,
        CitationStyle::Bibtex,
    ];
    for form in Form::ALL {
        let of_form = |idx: &ClaimIdx| corpus.claim(*idx).form == *form;
        let claim = corpus.all_claims().find(of_form).expect("a claim of each form");
        for style in styles {
            cited += &format!("\n{}\n", cite(style, &corpus, claim, &provenance()));
        }
    }
    insta::assert_snapshot!("citations", cited);
    insta::assert_snapshot!("report", report(&corpus, ClaimIdx(0), &provenance()));
    insta::assert_snapshot!(
        "html",
        text(write(Format::Html, &corpus, &all(&corpus), &provenance()))
    );
}

#[test]
fn the_original_is_linked_where_its_address_came_with_it() {
    let corpus = corpus();
    let link = |claim: usize| {
        let claim = &corpus.claims[claim];
        original(&corpus, claim.document, claim.span())
    };
    assert_eq!(
        link(0).as_deref(),
        Some(
            "https://example.org/bridge?id=1#:~:text=The%20council%20lied%20about%20the%20bridge_fund%2C%20100%25%20of%20it"
        )
    );
    assert_eq!(link(5), None);
}
