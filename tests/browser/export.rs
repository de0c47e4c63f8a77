//! Export: the claims of a page as a file in each format.

use std::{env, process::Command};

use browser::{Reader, claim_quoting, corpus, selection};
use serde_json::{Value as Json, json};

/// The name of the export dialog and of its button.
const EXPORT: &str = "Export";

/// The number of rows below the header as Python's csv module counts them; `None` without Python, which only CI requires.
#[track_caller]
fn count_rows(file: &std::path::Path) -> Option<usize> {
    let Some(python) = env::var_os("COUNTERPOINT_PYTHON") else {
        assert!(env::var_os("CI").is_none(), "no Python; `cargo xtask test` names it");
        eprintln!("skipped: no Python counts the rows of {}", file.display());
        return None;
    };
    let script = "import csv, sys\nprint(sum(1 for row in csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True)) - 1)";
    let counted =
        Command::new(python).args(["-c", script]).arg(file).output().expect("Python starts");
    assert!(counted.status.success(), "{}", String::from_utf8_lossy(&counted.stderr));
    Some(String::from_utf8_lossy(&counted.stdout).trim().parse().expect("it prints a number"))
}

/// Opens a page, exports its claims as a table, and counts the rows.
#[track_caller]
fn expect_exported(hash: &str, name: &str) {
    let reader = Reader::open(hash);
    let (n, _) = reader.count();
    reader.press_button(EXPORT).expect_element("dialog", EXPORT).expect_text(&format!("{n} claim"));
    let file = format!("counterpoint-{name}.csv");
    reader.press_button(&format!("Save {file}"));
    let (path, text) = reader.saved_file(&file);
    assert_eq!(count_rows(&path).unwrap_or(n), n, "{text}");
    // Each row has the address of this selection.
    assert_eq!(text.matches(&format!("{hash},")).count(), n, "{text}");
}

#[test]
fn all_claims_export_as_a_table() {
    expect_exported("#/claims", "157-claims");
}

#[test]
fn a_type_and_a_speaker_export_as_a_table() {
    expect_exported("#/claims?country.says=CN&type=denial", "denial-CN-15-claims");
}

#[test]
fn a_search_exports_as_a_table() {
    let n = selection("q=genocide").n();
    expect_exported("#/claims?q=genocide", &format!("genocide-{n}-claims"));
}

#[test]
fn unanswered_claims_export_in_page_order() {
    let n = selection("type=accusation&reply=unanswered").n();
    let name = format!("accusation-{n}-claims");
    expect_exported("#/claims?reply=unanswered&sort=date&type=accusation", &name);
}

#[test]
fn exclusions_export_as_a_table() {
    let n = selection("-type=fact&-country.says=US").n();
    let name = format!("not-fact-not-US-{n}-claims");
    expect_exported("#/claims?-country.says=US&-type=fact", &name);
}

#[test]
fn every_view_exports_what_it_shows() {
    let reader = Reader::open("#/claims?type=denial");
    let denial = claim_quoting("China denies mistreatment");
    let document = corpus().document(denial.document);
    let in_document = corpus().claims_of(denial.document).len();
    let (filtered, shown) = ("Filtered claims", "On this page");
    let (left, right) = (&denial.id, &claim_quoting("the camps had closed").id);
    let compared = format!("#/compare?by=claim&left={left}&right={right}&type=denial");
    for (hash, which, n) in [
        (
            "#/compare?topic=forced-labour".to_owned(),
            filtered,
            selection("topic=forced-labour").n(),
        ),
        (compared, shown, 2),
        ("#/timeline?type=sanction".to_owned(), filtered, selection("type=sanction").n()),
        (format!("#/doc/{}?type=denial", document.stem), shown, in_document),
        ("#/entity/chen-quanguo".to_owned(), shown, selection("entity=chen-quanguo").n()),
        ("#/topic/torture?type=denial".to_owned(), shown, selection("topic=torture").n()),
    ] {
        reader.go(&hash).press_button(EXPORT);
        // The options of a drop-down list are not visible until it opens.
        reader.expect("the number", json!(format!("{which} ({n})")), || {
            Ok(reader
                .run("return document.querySelector('select[name=which] option')?.textContent"))
        });
        reader.press_button("Close").expect_no_element("dialog", EXPORT);
        reader.expect_focus("button", EXPORT);
    }
}

#[test]
fn grouped_statements_export_in_page_order() {
    let denials = selection("type=denial");
    let reader = Reader::open("#/claims?by=statement&type=denial");
    reader.wait_for("every wording", || match reader.cards().len() {
        n if n == denials.n() => Ok(()),
        n => Err(format!("{n} cards")),
    });
    let shown: Vec<String> = reader.cards().into_iter().map(|card| card.id).collect();
    assert_ne!(shown, denials.ids(), "their order is another one here");
    reader.press_button(EXPORT).select("Format", "JSON Lines");
    let name = format!("counterpoint-denial-{}-claims.jsonl", denials.n());
    reader.press_button(&format!("Save {name}"));
    let (_, text) = reader.saved_file(&name);
    let claim = |line: &str| serde_json::from_str::<Json>(line).unwrap()["id"].clone();
    assert_eq!(text.lines().map(claim).collect::<Vec<_>>(), shown);
}

#[test]
fn the_preview_matches_the_file() {
    let reader = Reader::open("#/claims?type=threat");
    reader.press_button(EXPORT);
    for (label, ending) in [
        ("Table for Excel (CSV, commas)", "excel.csv"),
        ("Table for Excel with decimal commas (CSV, semicolons)", "excel.semicolons.csv"),
        ("JSON Lines", "jsonl"),
        ("Quotes with citations (Markdown)", "md"),
        ("Quotes with citations (HTML)", "html"),
        ("References (BibTeX)", "bib"),
        ("Annotations (W3C, JSON-LD)", "annotations.jsonld"),
        ("FollowTheMoney (OpenAleph)", "ftm.json"),
    ] {
        let file = format!("counterpoint-threat-7-claims.{ending}");
        reader.select("Format", label).press_button(&format!("Save {file}"));
        let (_, text) = reader.saved_file(&file);
        let shown = reader.run("return document.querySelector('.preview').textContent");
        let first: Vec<&str> = text.lines().take(10).collect();
        assert_eq!(shown.as_str().unwrap(), first.join("\n"), "{label}");
        assert!(text.contains("#/claims?type=threat") || ending == "ftm.json", "{text}");
    }
}

/// The formats of tables for Excel that the dialog offers to a reader of a language, in order.
fn tables_for_excel(reader: &Reader, language: &str) -> Vec<String> {
    reader.run(&format!(
        "Object.defineProperty(navigator, 'language', {{ value: '{language}', configurable: true }})"
    ));
    reader.press_button(EXPORT).expect_element("combobox", "Format");
    let offered = reader.run(
        "return [...document.querySelectorAll('select[name=format] option')].map((option) => option.textContent)",
    );
    let offered: Vec<String> = serde_json::from_value(offered).expect("it is a list of labels");
    reader.press_button("Close").expect_no_element("dialog", EXPORT);
    offered.into_iter().filter(|format| format.contains("Excel")).collect()
}

#[test]
fn the_table_that_fits_the_language_of_the_reader_comes_first() {
    let reader = Reader::open("#/claims");
    let [commas, semicolons] =
        ["Table for Excel (CSV, commas)", "Table for Excel with decimal commas (CSV, semicolons)"];
    assert_eq!(tables_for_excel(&reader, "en-GB"), [commas, semicolons]);
    assert_eq!(tables_for_excel(&reader, "de-DE"), [semicolons, commas]);
}

#[test]
fn without_results_nothing_is_exported() {
    let reader = Reader::open("#/claims?q=zebra");
    reader.press_button(EXPORT).expect_text("Nothing to export.");
    assert!(!reader.names("button").iter().any(|name| name.starts_with("Save counterpoint-")));
}

#[test]
fn a_file_is_copied_from_the_dialog() {
    let reader = Reader::open("#/claims?q=mistreatment&type=denial");
    reader.press_button(EXPORT).select("Format", "Quotes with citations (text)");
    reader.press_button("Copy").expect_text("Copied.");
    reader.press_button("Close").expect_no_element("dialog", EXPORT);
    let copied = reader.clipboard();
    assert!(copied.contains("“China denies mistreatment of the minority group”"), "{copied}");
    assert!(copied.contains("#/claims?q=mistreatment&type=denial"), "{copied}");
}

#[test]
fn sanctions_stand_in_a_table_and_are_exported_by_target_and_measure() {
    let sanctions = selection("type=sanction");
    let reader = Reader::open("#/claims?type=denial");
    reader.expect_no_element("checkbox", "As a table");
    reader.go("#/claims?type=sanction").expect_claims(&sanctions).toggle_checkbox("As a table");
    reader.expect_address("#/claims?by=measure&type=sanction").expect_element("region", "Against");
    // A sentence with two measures has a row for each.
    let both = claim_quoting("the US announced visa refusals and withholding of assets");
    let of_both = |rows: &[Vec<String>]| {
        let quote = corpus().quote(both);
        let rows = rows.iter().filter(|row| row[5].contains(quote));
        rows.map(|row| (row[0].clone(), row[1].clone())).collect::<Vec<_>>()
    };
    let expected = [("Chen Quanguo", "visa restrictions"), ("Chen Quanguo", "asset freeze")]
        .map(|(target, measure)| (target.to_owned(), measure.to_owned()));
    assert_eq!(of_both(&reader.table("Against")), expected);
    let basis = "Global Magnitsky Human Rights Accountability Act";
    assert!(reader.table("Against").iter().any(|row| row[3].contains(basis)));
    reader.reload().expect_element("region", "Against");
    reader.press_button(EXPORT).select("Format", "Sanctions, by target and measure (CSV)");
    let name = format!("counterpoint-sanction-{}-claims.sanctions.csv", sanctions.n());
    reader.press_button(&format!("Save {name}"));
    let (path, text) = reader.saved_file(&name);
    let n: usize = sanctions
        .claims()
        .iter()
        .map(|claim| export::sanction_targets(corpus(), claim).len() * claim.measures.len())
        .sum();
    assert_eq!(count_rows(&path).unwrap_or(n), n, "{text}");
}
