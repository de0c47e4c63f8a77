//! What holds of the source itself and no compiler checks.

use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};

/// The most lines of a file.
const MAX_FILE: usize = 300;
/// The most lines of a function, from its `fn` to its closing brace.
const MAX_FUNCTION: usize = 60;
/// Functions that may be longer: the first is a flat table of messages, the others are rules of extraction, which are to be rebuilt.
const LONG_FUNCTIONS: [&str; 9] = [
    "src/analysis/finding/message.rs: fmt",
    "src/analysis/extract/claims/claim_relations.rs: is_claim",
    "src/analysis/extract/claims/context.rs: typing_context",
    "src/analysis/extract/claims/dates/reader.rs: relative",
    "src/analysis/extract/claims/mod.rs: build",
    "src/analysis/extract/claims/propagation.rs: propagate_source",
    "src/analysis/extract/claims/split.rs: split_once",
    "src/analysis/extract/claims/targets.rs: roles",
    "src/analysis/extract/relations/sentence/content_before.rs: content_before",
];

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
fn only_the_room_of_the_browser_touches_the_window() {
    assert_none(lines_with(&files("src/app", ".rs"), |path, line| {
        let touches =
            ["gloo::utils", "web_sys::window", "web_sys::Window", "gloo::storage", "gloo::events"];
        !path.to_string_lossy().contains("/app/browser/")
            && touches.iter().any(|touch| line.contains(touch))
    }));
}

#[test]
fn unsafe_code_stands_where_the_program_is_parted_and_nowhere_else() {
    assert_none(lines_with(&files("src", ".rs"), |path, line| {
        line.contains("unsafe")
            && !path.ends_with("app/view/chunk.rs")
            && !line.contains("unsafe-eval")
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
fn files_are_short() {
    let sources = [files("src", ".rs"), files("tests", ".rs"), files("assets", ".css")].concat();
    let long = sources.iter().filter(|(_, text)| MAX_FILE < text.lines().count());
    assert_none(long.map(|(path, _)| relative(path)).collect());
}

#[test]
fn functions_are_short_or_flat_tables() {
    let mut long: Vec<String> = Vec::new();
    for (path, text) in [files("src", ".rs"), files("tests", ".rs")].concat() {
        let mut functions = LongFunctions { path: relative(&path), found: Vec::new() };
        functions.visit_file(&syn::parse_file(&text).expect("sources compile"));
        long.extend(functions.found);
    }
    long.sort();
    // No more than these, and none that has become short.
    let mut allowed = LONG_FUNCTIONS.to_vec();
    allowed.sort_unstable();
    assert_eq!(long, allowed);
}

/// A path from the project's root on.
fn relative(path: &Path) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// The functions of a file that have more lines than most may have.
struct LongFunctions {
    path: String,
    found: Vec<String>,
}

impl LongFunctions {
    fn add(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let (first, last) =
            (signature.fn_token.span.start().line, block.brace_token.span.close().end().line);
        if MAX_FUNCTION < last + 1 - first {
            self.found.push(format!("{}: {}", self.path, signature.ident));
        }
    }
}

impl<'ast> Visit<'ast> for LongFunctions {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        // A test may be a table of cases.
        if item.attrs.iter().any(|attribute| attribute.path().is_ident("test")) {
            return;
        }
        self.add(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.add(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }
}

#[test]
fn what_is_to_be_cited_is_this_version() {
    let citation = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("CITATION.cff"))
        .expect("the project has this file");
    let line = format!("version: {}", env!("CARGO_PKG_VERSION"));
    assert!(citation.lines().any(|found| found == line), "CITATION.cff lacks `{line}`");
}
