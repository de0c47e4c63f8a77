//! The first screen: what the collection is, its documents, its caveats, questions to begin with.

use analysis::File;
use query::Engine;
use viewer::app::data::Data;

use super::{drawn, part, shown};

/// The first screen of a corpus without corpus.toml.
fn first_screen_of(files: &[File]) -> String {
    let (corpus, findings) = analysis::analyse(files);
    assert!(!findings.iter().any(analysis::Finding::is_fault), "{findings:?}");
    intro(&drawn(Data::new(Engine::new(corpus), "", ""), "#/claims"))
}

fn intro(html: &str) -> String {
    part(html, "<section aria-labelledby=\"intro-title\"", "</section>")
}

#[test]
fn the_first_screen_says_what_the_collection_is() {
    insta::assert_snapshot!("first_screen", intro(&shown("#/claims")));
    for address in ["#/claims?rows=entity", "#/claims?sort=date", "#/claims?by=statement"] {
        assert!(shown(address).contains("intro-title"), "{address}");
    }
    for address in [
        "#/claims?type=denial",
        "#/claims?q=China",
        "#/claims?from=2019",
        "#/claims?reply=answered",
        "#/timeline",
    ] {
        assert!(!shown(address).contains("intro-title"), "{address}");
    }
}

#[test]
fn the_heading_comes_first_and_is_one() {
    for (address, first) in [("#/claims", "intro-title"), ("#/claims?type=denial", "count")] {
        let html = shown(address);
        assert_eq!(html.matches("<h1").count(), 1, "{address}");
        assert!(html.contains(&format!("<h1 id=\"{first}\"")), "{address}");
    }
}

#[test]
fn without_a_word_of_its_editors_a_collection_is_told_by_what_it_holds() {
    let file =
        |name: String, text: &str| File { path: format!("seeds/{name}"), bytes: text.into() };
    let topics =
        "[[topic]]\nid = \"bridges\"\nlabel = \"Bridges\"\ndescription = \"All about bridges.\"\n";
    let mut files = vec![file("topics.toml".into(), topics)];
    for n in 1..=7 {
        let claim_type = if n == 7 { "accusation" } else { "fact" };
        let reading = format!(
            "read_by = \"by hand\"\n[facts.outlet]\nvalue = \"Bridge Times\"\nwords = \"Bridge Times\"\n[[claim]]\nkey = \"a\"\ntype = \"{claim_type}\"\nquote = \"Bridge {n} is closed\"\nsource_kind = \"narrator\"\nform = \"narrator\"\nstatus = \"new\"\ntopics = [\"bridges\"]\n"
        );
        files.push(file(format!("{n}.txt"), &format!("Bridge Times\n\nBridge {n} is closed.\n")));
        files.push(file(format!("{n}.toml"), &reading));
    }
    insta::assert_snapshot!("first_screen_without_editors", first_screen_of(&files));
}

#[test]
fn an_empty_collection_has_a_first_screen_too() {
    let html = first_screen_of(&[]);
    assert!(html.contains("0 documents") && !html.contains("<a"), "{html}");
}
