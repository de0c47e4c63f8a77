//! How far the rules find what the readings say: the committed figures are those of this commit.

use std::fs;
use std::path::Path;

use crate::shipped::SEEDS;

#[test]
fn the_figures_are_those_of_these_rules() {
    let accuracy = analysis::accuracy(&SEEDS);
    let held = |path: &str, text: String| {
        let committed = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
            .unwrap_or_default();
        assert!(
            committed == text,
            "{path} is not what the rules come to now; read what has changed, and if it is meant: cargo xtask accuracy\n{text}"
        );
    };
    held("src/analysis/extract/rules/rules.tsv", accuracy.rules());
    held("tests/fixtures/accuracy.md", accuracy.to_string());
}

#[test]
fn the_rules_find_what_they_must() {
    let total = analysis::accuracy(&SEEDS).total();
    assert!(total.span_f1() >= 0.80, "{}", total.span_f1());
    assert!(total.type_share() >= 0.75, "{}", total.type_share());
    assert!(total.source_share() >= 0.85, "{}", total.source_share());
}
