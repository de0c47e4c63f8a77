//! What the plain pages of the site hold, for the corpus that ships and for one that is read by rules alone.

use query::Engine;
use viewer::app::data::Data;
use viewer::app::location::Route;
use viewer::app::plain_files::{self, Folder};
use viewer::app::view::plain::{Page, drawn};

use super::data;
use crate::collection::shipped;

/// All plain pages of the documents that ship, by file.
fn pages() -> Vec<Page> {
    pages_of(Data::new(shipped().engine, "", ""))
}

fn pages_of(data: Data) -> Vec<Page> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let local = tokio::task::LocalSet::new();
    let files = plain_files::all(data.corpus());
    files.into_iter().map(|file| local.block_on(&runtime, drawn(&data, file))).collect()
}

#[test]
fn plain_pages_hold_every_quote_and_lead_only_to_what_there_is() {
    let (pages, shipped) = (pages(), shipped());
    let corpus = shipped.engine.corpus();
    let body = |file: &str| {
        let page = pages.iter().find(|page| page.file.name() == file);
        page.unwrap_or_else(|| panic!("no page {file}")).body.as_str()
    };
    for (idx, claim) in corpus.claims.iter().enumerate() {
        let quote = html_escape::encode_text(corpus.quote(claim)).into_owned();
        let document =
            plain_files::file(&Route::Document(corpus.document(claim.document).stem.clone()));
        let lists = pages.iter().filter(|page| page.file.route == Route::Claims);
        let of_list = lists.map(|page| &page.file).find(|file| file.items(corpus).contains(&idx));
        for file in [&of_list.unwrap().name(), &document] {
            assert!(body(file).contains(&quote), "{file} lacks “{quote}”");
        }
    }
    let mut n_links = 0;
    for page in &pages {
        assert!(!page.title.is_empty() && !page.description.is_empty());
        for link in page.body.split(" href=\"").skip(1) {
            let link =
                html_escape::decode_html_entities(link.split('"').next().unwrap()).into_owned();
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let folder = Folder::of(&page.file.name());
            if let Some(name) = file.strip_prefix(data::FOLDER) {
                let is_text = name.strip_prefix("documents/").is_some_and(|name| {
                    let stem = name.strip_suffix(".txt");
                    stem.is_some_and(|stem| corpus.document_by_stem(stem).is_some())
                });
                let is_listed = export::files(corpus).any(|file| file.name == name);
                let is_there = is_text || is_listed || name == "datapackage.json";
                assert!(is_there, "{}: {link}", page.file.name());
                continue;
            }
            // A place in the program, or the one file that is written later.
            if anchor.starts_with('/') || file == "counterpoint.html" {
                continue;
            }
            let file = match file.strip_prefix("../") {
                _ if file.is_empty() => &page.file.name(),
                Some(file) if folder == Folder::Below => file,
                _ => file,
            };
            let file = percent_encoding::percent_decode_str(file).decode_utf8().unwrap();
            assert!(
                anchor.is_empty() || body(&file).contains(&format!(" id=\"{anchor}\"")),
                "{}: {link}",
                page.file.name()
            );
            assert!(!body(&file).is_empty());
            n_links += 1;
        }
    }
    assert!(1000 < n_links, "{n_links} links");
}

#[test]
fn claims_found_by_rules_say_so_and_how_often_the_rules_are_right() {
    let text = "Ann Lee, the mayor, said that the bridge was closed.\n";
    let file = analysis::File { path: "seeds/a.txt".into(), bytes: text.into() };
    let (corpus, _) = analysis::analyse(&[file]);
    let rules: Vec<String> = corpus
        .rules
        .iter()
        .map(|rule| {
            let model::Rule { name, pattern, n_cases, n_right } = rule;
            format!(
                "{name}: {pattern}; correct in {n_right} of {n_cases} cases in the reports the rules were written on"
            )
        })
        .collect();
    assert_eq!(rules.len(), 2, "one that finds and one that types");
    let measurement = corpus.measurement.clone().expect("claims of rules have a measurement");
    let pages = pages_of(Data::new(Engine::new(corpus), "", ""));
    let body = |file: &str| &pages.iter().find(|page| page.file.name() == file).unwrap().body;
    for rule in &rules {
        let rule = html_escape::encode_text(rule).into_owned();
        for file in [plain_files::START, "method.html"] {
            assert!(body(file).contains(&rule), "{file} lacks {rule}");
        }
    }
    assert!(body(plain_files::START).contains("found by a rule"));
    // What a reader needs to know before trusting them.
    let fact = measurement.row("fact").unwrap();
    let elsewhere = format!(
        "In other articles, this type was correct in {} of {} cases.",
        fact.n_right, fact.n_cases
    );
    assert!(body(plain_files::START).contains(&elsewhere), "a card tells what was measured");
    for words in [&measurement.date, "12 of the 24 news articles", "no test repeats these figures"]
    {
        assert!(body("method.html").contains(words), "method.html lacks {words}");
    }
    assert!(body("doc/a.html").contains("See the names in its claims, found by rules"));
    assert!(body("entities.html").contains("Ann Lee"), "a name that rules found is in the list");
    assert!(
        body("doc/a.html").contains(
            "were found automatically by rules; nobody has read the document for claims."
        )
    );
    assert!(!self::pages().iter().any(|page| page.body.contains("found by a rule")));
}

/// The text of some HTML.
fn text_of(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    html_escape::decode_html_entities(&pieces.collect::<Vec<_>>().join(" ")).into_owned()
}

#[test]
fn no_document_is_called_by_its_file() {
    let (pages, shipped) = (pages(), shipped());
    let corpus = shipped.engine.corpus();
    for document in &corpus.documents {
        for page in &pages {
            // The facts of a document name its file.
            if page.file.route != Route::Document(document.stem.clone()) {
                assert!(!text_of(&page.body).contains(&document.stem), "{}", page.file.name());
            }
            assert!(!page.title.contains(&document.stem), "{}", page.title);
        }
    }
    let index = &pages.iter().find(|page| page.file.route == Route::Documents).unwrap().body;
    for name in ["Untitled, Global Times (inferred), 2021", "Untitled, CNBC (inferred), 2024"] {
        assert!(index.contains(name), "{name}");
    }
}

#[test]
fn what_the_editors_do_not_say_is_not_given() {
    let about = |toml: &str| {
        let file = analysis::File { path: "seeds/corpus.toml".into(), bytes: toml.into() };
        let (corpus, findings) = analysis::analyse(&[file]);
        assert_eq!(findings, []);
        let pages = pages_of(Data::new(Engine::new(corpus), "commit=0f1e", ""));
        let page = pages.into_iter().find(|page| page.file.route == Route::About).unwrap();
        text_of(&page.body)
    };
    let unknown = about("");
    assert_eq!(unknown.matches("not given").count(), 7, "{unknown}");
    assert!(unknown.contains("Counterpoint, commit 0f1e"), "{unknown}");
    let known = about(
        "title = \"Two reports\"\ndescription = \"On bridges.\"\neditors = [\"Ann\", \"Bea\"]\ncontact = \"mailto:ann@example.org\"\ncorrections = \"Write to Ann.\"\nterms_of_texts = \"CC BY 4.0\"\nterms_of_data = \"CC0\"\nhomepage = \"https://example.org/\"\nsource_code = \"https://example.org/code\"\n",
    );
    assert!(!known.contains("not given"), "{known}");
    for said in [
        "Two reports",
        "On bridges.",
        "Ann, Bea",
        "ann@example.org",
        "Write to Ann.",
        "CC BY 4.0",
        "CC0",
        "https://example.org/code",
        "Ann, Bea. Two reports. Counterpoint, commit 0f1e. <https://example.org/>",
    ] {
        assert!(known.contains(said), "{said} in {known}");
    }
}
