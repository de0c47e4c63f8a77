//! What holds of the source itself and no compiler checks.

use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder of the project whose name ends so.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the project has this folder") {
            let path = entry.expect("a folder of the project can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push((path.clone(), fs::read_to_string(&path).expect("sources are text")));
            }
        }
    }
    assert!(!found.is_empty(), "no {ending} in {folder}");
    found
}

/// Fails with the lines that hold what they must not.
#[track_caller]
fn assert_none(lines: Vec<String>) {
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

fn lines_with(files: &[(PathBuf, String)], is_wrong: impl Fn(&Path, &str) -> bool) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, text) in files {
        for (n, line) in text.lines().enumerate().filter(|(_, line)| is_wrong(path, line)) {
            wrong.push(format!("{}:{}: {line}", path.display(), n + 1));
        }
    }
    wrong
}

#[test]
fn only_the_one_door_touches_the_window() {
    assert_none(lines_with(&files("src/app", ".rs"), |path, line| {
        let touches =
            ["gloo::utils", "web_sys::window", "web_sys::Window", "gloo::storage", "gloo::events"];
        !path.ends_with("browser.rs") && touches.iter().any(|touch| line.contains(touch))
    }));
}

#[test]
fn no_element_has_a_style_or_markup_of_its_own() {
    assert_none(lines_with(&files("src/app", ".rs"), |_, line| {
        line.contains(" style=")
            || line.contains("from_html_unchecked")
            || line.contains("inner_html(") && !line.contains("set_inner_html(\"\")")
    }));
}

#[test]
fn colours_stand_in_one_stylesheet() {
    assert_none(lines_with(&files("assets/styles", ".css"), |path, line| {
        let names_one = |line: &str| {
            line.contains('#')
                && line
                    .split('#')
                    .skip(1)
                    .any(|rest| rest.chars().take_while(char::is_ascii_hexdigit).count() >= 3)
        };
        !path.ends_with("tokens.css") && names_one(line)
    }));
}

#[test]
fn stylesheets_use_logical_properties() {
    let physical = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        " left:",
        " right:",
        "float:",
    ];
    assert_none(lines_with(&files("assets/styles", ".css"), |_, line| {
        physical.iter().any(|word| line.contains(word))
    }));
}

#[test]
fn every_stylesheet_belongs_to_a_view() {
    let relative = |folder: &str, extension: &str| -> Vec<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let path = |path: &Path| path.strip_prefix(&root).unwrap().with_extension("");
        let files = files(folder, extension);
        files.iter().map(|(file, _)| path(file).to_string_lossy().into_owned()).collect()
    };
    let views = relative("src/app/view", ".rs");
    for sheet in relative("assets/styles", ".css") {
        let belongs = sheet == "tokens" || sheet == "base" || views.contains(&sheet);
        assert!(belongs, "assets/styles/{sheet}.css has no view of its path");
    }
}

#[test]
fn what_is_to_be_cited_is_this_version() {
    let citation = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("CITATION.cff"))
        .expect("the project has this file");
    let line = format!("version: {}", env!("CARGO_PKG_VERSION"));
    assert!(citation.lines().any(|found| found == line), "CITATION.cff lacks `{line}`");
}
