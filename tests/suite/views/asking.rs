//! How often a drawing asks the engine.

use viewer::app::data::Data;
use viewer::app::location::{Location, Route};
use viewer::app::plain_files;

use super::{drawn, engine};

/// How many selections the engine is asked while the page at an address is drawn.
fn n_asked(address: &'static str) -> usize {
    let engine = engine();
    drawn(Data::new(engine.clone(), "", ""), address);
    engine.n_asked()
}

#[test]
fn a_drawing_asks_once() {
    for address in [
        "#/claims",
        "#/claims?type=denial&q=China&from=2019&sort=date",
        "#/claims?by=statement&rows=entity&cols=topic",
        "#/claims?type=fact&country.says=unattributed&q=nothing+at+all",
        "#/claim/cg6duivlnji?q=China",
        "#/doc/000_fb7d535e58895cfe?q=China",
        "#/compare",
        "#/compare?by=doc&topic=forced-labour&reply=unanswered",
        "#/compare?by=claim&left=cg6duivlnji&q=China",
        "#/timeline?lanes=doc&from=2019-10-01&to=2019-11-15",
        "#/entities?by=about&min=2",
        "#/topic/forced-labour?q=China",
        "#/no/such/page",
    ] {
        assert_eq!(n_asked(address), 1, "{address}");
    }
}

#[test]
fn the_page_of_an_entity_asks_once_for_each_of_the_selections_that_it_shows() {
    // Its claims in any role, and in each of three.
    assert_eq!(n_asked("#/entity/antony-blinken"), 4);
}

#[test]
fn no_page_asks_more_than_is_held_above() {
    let engine = engine();
    // The pages on the method and about the collection ask the browser where they are, and are not drawn natively.
    let needs_browser = |route: &Route| matches!(route, Route::Method | Route::About);
    let routes = plain_files::all(engine.corpus()).into_iter().map(|file| file.route);
    for route in routes.filter(|route| !needs_browser(route)) {
        let location = Location { route, ..Location::default() };
        let address: &'static str = Box::leak(location.write(&engine).into_boxed_str());
        let before = engine.n_asked();
        drawn(Data::new(engine.clone(), "", ""), address);
        let n_asked = engine.n_asked() - before;
        assert!(
            n_asked <= if address.starts_with("#/entity/") { 4 } else { 1 },
            "{address}: {n_asked}"
        );
    }
}
