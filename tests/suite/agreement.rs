//! How two readings are compared, and the table that `seeds/README.md` shows.

use std::fs;
use std::path::Path;

use analysis::{Agreement, AgreementCounts, File, agreement};

use crate::corpus::Corpus;
use crate::shipped::{SEEDS, folder};

/// Compares two readings of one text, each a list of claims.
fn compare(text: &str, names: &str, first: &[&str], second: &[&str]) -> AgreementCounts {
    let reading = |claims| Corpus::new().claims("a.toml", claims).files().to_vec();
    let files: Vec<File> = Corpus::new().document("a.txt", text).names(names).files().to_vec();
    let Agreement { documents } = agreement(&files, &reading(first), &reading(second));
    let [(stem, counts)] = documents.as_slice() else { panic!("one document, not {documents:?}") };
    assert_eq!(stem, "a");
    *counts
}

#[test]
fn the_readme_shows_how_far_the_two_readings_agree() {
    let first = folder("tests/fixtures/first-reading");
    let second = folder("tests/fixtures/second-reading");
    let table = agreement(&SEEDS, &first, &second).to_string();
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/README.md");
    let readme = fs::read_to_string(readme).expect("the seeds have a README");
    assert!(
        readme.contains(&format!("\n\n{table}\n")),
        "seeds/README.md must show this table between two empty lines:\n{table}"
    );
}

/// A government that is named by its seat.
const NAMES: &str = r#"
[[entity]]
name = "Government of China"
kind = "government"
countries = ["CN"]
[[entity.spelling]]
words = "Beijing"
because = "its seat"
evidence = "Beijing"
"#;

#[test]
fn equal_readings_agree_in_everything() {
    let claims =
        ["quote = \"one\"", "quote = \"two\"\ntype = \"denial\"\ntarget_countries = [\"CN\"]"];
    let all = AgreementCounts {
        n_first: 2,
        n_second: 2,
        n_both: 2,
        same_span: 2,
        same_type: 2,
        same_source: 2,
        same_countries: 2,
    };
    assert_eq!(compare("one two", "", &claims, &claims), all);
}

#[test]
fn type_source_and_countries_are_compared_within_the_pairs() {
    let first = "quote = \"It is over\"\nsource_kind = \"government\"\nentities = [\"Government of China\"]";
    let counts = |second: &str| {
        let counts = compare("It is over, says Beijing.", NAMES, &[first], &[second]);
        let AgreementCounts { n_both, same_span, same_type, same_source, same_countries, .. } =
            counts;
        [n_both, same_span, same_type, same_source, same_countries]
    };
    let same = "quote = \"It is over\"\nsource_kind = \"government\"";
    assert_eq!(counts(&format!("{same}\nentities = [\"Government of China\"]")), [1, 1, 1, 1, 1]);
    // A spelling names its entity, a code its country; a name that is not registered is nobody else's.
    assert_eq!(counts(&format!("{same}\nentities = [\"Beijing\"]")), [1, 1, 1, 1, 1]);
    assert_eq!(counts(&format!("{same}\nsource_countries = [\"CN\"]")), [1, 1, 1, 0, 1]);
    assert_eq!(counts(&format!("{same}\nentities = [\"China\"]")), [1, 1, 1, 0, 0]);
    assert_eq!(counts("quote = \"It is over, says Beijing\"\ntype = \"denial\""), [0, 0, 0, 0, 0]);
    assert_eq!(counts("quote = \"It is over, says\"\ntype = \"denial\""), [1, 0, 0, 0, 0]);
}

#[test]
fn the_pair_that_overlaps_most_is_made_first_and_each_claim_is_in_one() {
    let counts = compare(
        "one two three four",
        "",
        &["quote = \"one two three\"", "quote = \"four\""],
        &["quote = \"one two three four\"", "quote = \"one two\"", "quote = \"one two three\""],
    );
    let AgreementCounts { n_first, n_second, n_both, same_span, .. } = counts;
    assert_eq!((n_first, n_second, n_both, same_span), (2, 3, 1, 1));
}

#[test]
fn of_pairs_that_overlap_alike_the_one_of_one_type_is_made_first() {
    let counts = compare(
        "one two",
        "",
        &["quote = \"one\"\ntype = \"denial\""],
        &["quote = \"one\"", "quote = \"one\"\ntype = \"denial\""],
    );
    assert_eq!((counts.n_both, counts.same_type), (1, 1));
}

#[test]
fn a_claim_whose_quote_is_not_there_is_found_by_its_reading_alone() {
    let counts =
        compare("one two", "", &["quote = \"three\"", "quote = \"one\""], &["quote = \"three\""]);
    assert_eq!((counts.n_first, counts.n_second, counts.n_both), (2, 1, 0));
}

#[test]
fn the_table_has_a_row_for_each_document_and_one_for_all() {
    let counts =
        |n_first| AgreementCounts { n_first, n_second: 2, n_both: 1, ..AgreementCounts::default() };
    let agreement =
        Agreement { documents: vec![("a".into(), counts(1)), ("b".into(), counts(10))] };
    let table = "\
| document | first | second | both | same span | same type | same source | same countries |
|---|---|---|---|---|---|---|---|
| a | 1 | 2 | 1 | 0 | 0 | 0 | 0 |
| b | 10 | 2 | 1 | 0 | 0 | 0 | 0 |
| all | 11 | 4 | 2 | 0 | 0 | 0 | 0 |
";
    assert_eq!(agreement.to_string(), table);
}
