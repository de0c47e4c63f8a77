//! The HTML of the views that show many claims at once, as the program draws it; read where it changes.

mod asking;
mod first_screen;
mod lists;

use crate::shipped::ANALYSED;
use query::Engine;
use viewer::app::data::Data;
use viewer::app::location::Location;
use viewer::app::state::{Settings, State};
use viewer::app::store::use_store;
use viewer::app::view::page::page;
use yew::prelude::*;

/// What is drawn.
#[derive(Clone, PartialEq, Properties)]
struct ShownProps {
    data: Data,
    address: &'static str,
}

/// The page at an address.
#[component]
fn Shown(props: &ShownProps) -> Html {
    let location = Location::read(props.address, &props.data);
    let store = use_store(|| {
        let state = State::at(props.data.clone(), location, Settings::default());
        // What can be unfolded below a claim is drawn too.
        State { asks_for_actions: true, ..state }
    });
    page(&store)
}

/// The HTML of the page at an address, an element a line.
fn shown(address: &'static str) -> String {
    drawn(Data::new(engine(), "", ""), address)
}

/// The engine of the shipped corpus.
fn engine() -> Engine {
    Engine::new(ANALYSED.0.clone())
}

fn drawn(data: Data, address: &'static str) -> String {
    let props = ShownProps { data, address };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime of one thread can be made");
    let html = tokio::task::LocalSet::new().block_on(
        &runtime,
        yew::LocalServerRenderer::<Shown>::with_props(props).hydratable(false).render(),
    );
    html.replace("><", ">\n<")
}

/// The part of some HTML from the first `start` to the first `end` behind it.
#[track_caller]
fn part(html: &str, start: &str, end: &str) -> String {
    let from = html.find(start).unwrap_or_else(|| panic!("no {start} in {html}"));
    let to = html[from..].find(end).unwrap_or_else(|| panic!("no {end} behind {start}"));
    html[from..from + to + end.len()].to_owned()
}

#[test]
fn the_overview_counts_who_speaks_and_how() {
    // Where the address asks for it, it is unfolded.
    let html = shown("#/claims?topic=forced-labour&cols=country");
    insta::assert_snapshot!("overview", part(&html, "class=\"overview\"", "</details>"));
    let html = shown("#/claims?topic=forced-labour&rows=entity");
    insta::assert_snapshot!("overview_of_types", part(&html, "class=\"overview\"", "</details>"));
    let html = shown("#/claims?topic=forced-labour&rows=entity&cols=country");
    insta::assert_snapshot!(
        "overview_of_names",
        part(&html, "<table class=\"matrix\"", "</table>")
    );
}

#[test]
fn claims_stand_side_by_side() {
    insta::assert_snapshot!(
        "compare",
        shown("#/compare?doc=004_224d316cee3faa82&type=sanction&type=threat&type=refusal")
    );
    insta::assert_snapshot!(
        "compare_nothing",
        shown("#/compare?type=fact&country.says=unattributed")
    );
}

#[test]
fn whatever_an_address_asks_for_is_drawn() {
    let many = format!("#/compare?{}", "right=XX&".repeat(1_000));
    let many: &'static str = Box::leak(many.into_boxed_str());
    for address in [
        many,
        "#/compare?by=claim",
        "#/compare?by=claim&left=garbage&right=cg6duivlnji",
        "#/compare?by=claim&left=cg6duivlnji&right=cg6duivlnji&type=threat",
        "#/compare?right=US&right=CN&right=GB&right=TR&right=KH&right=CA",
        "#/timeline?from=0000&to=9999",
        "#/timeline?from=9999&to=0001",
        "#/timeline?from=2020-10&to=2020-03",
        "#/timeline?from=2021-03-01&to=2021-03-01",
        "#/timeline?from=2019-10-01&to=2019-11-15",
        "#/timeline?type=refusal&reply=answered",
        "#/entities?min=4294967295",
        "#/entities?left=garbage&by=claim",
        "#/claims?by=statement&type=refusal&rows=entity&cols=topic",
    ] {
        let html = shown(address);
        assert!(html.contains("<h1"), "{address}");
        assert!(
            !html.contains("-%") && !html.contains(".-"),
            "{address}: a number that SVG does not know"
        );
    }
}

#[test]
fn claims_stand_in_time() {
    insta::assert_snapshot!("timeline", shown("#/timeline?from=2019&to=2022"));
    insta::assert_snapshot!("timeline_of_documents", shown("#/timeline?lanes=doc&type=sanction"));
}

#[test]
fn names_stand_in_order() {
    insta::assert_snapshot!("names", shown("#/entities?by=about&topic=trade"));
}

#[test]
fn a_name_is_told_with_whom_it_speaks_about() {
    insta::assert_snapshot!("entity", shown("#/entity/antony-blinken"));
}

#[test]
fn what_is_said_several_times_stands_together() {
    let html = shown(
        "#/claims?by=statement&type=sanction&doc=000_fb7d535e58895cfe&doc=001_8eebf7bac08cb4b2",
    );
    insta::assert_snapshot!("statements", part(&html, "<div class=\"cards\">", "</section>"));
}

#[test]
fn a_document_with_an_address_leads_to_its_original_at_the_words() {
    let file = |name: &str, text: &str| analysis::File {
        path: format!("seeds/{name}"),
        bytes: text.into(),
    };
    let reading = "read_by = \"a test\"\nurl = \"https://example.org/bridge\"\n[[claim]]\nkey = \"a\"\ntype = \"fact\"\nquote = \"the bridge, tit-for-tat, was closed\"\nsource_kind = \"person\"\nas_written = \"Ann Lee\"\nform = \"indirect\"\nstatus = \"new\"\n";
    let files = [
        file("a.toml", reading),
        file("a.txt", "Ann Lee said that the bridge, tit-for-tat, was closed.\n"),
        file("names.toml", "[[entity]]\nname = \"Ann Lee\"\nkind = \"person\"\n"),
    ];
    let (corpus, findings) = analysis::analyse(&files);
    assert!(!findings.iter().any(analysis::Finding::is_fault), "{findings:?}");
    let html = drawn(Data::new(Engine::new(corpus), "", ""), "#/claims");
    let link = "href=\"https://example.org/bridge#:~:text=the%20bridge%2C%20tit%2Dfor%2Dtat%2C%20was%20closed\"";
    assert!(html.contains(link), "{html}");
    assert!(html.contains("rel=\"noopener noreferrer external\""));
    assert!(!shown("#/claims").contains("Original, at these words"));
}
