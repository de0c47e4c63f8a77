//! Back, forward and reload restore exactly what was there.

use browser::{Reader, Scene, all_claims, asked, quoting};

/// Goes a way through the page and tells what stood at each of its places.
fn way(reader: &Reader) -> Vec<Scene> {
    let denial = &quoting("China denies mistreatment").id;
    let mut scenes = Vec::new();
    let mut arrived = |reader: &Reader| scenes.push(reader.scene());
    reader.sees(&all_claims());
    arrived(reader);
    reader.tick("Claim type", "Denial").sees(&asked("type=denial"));
    arrived(reader);
    reader.tick("Country", "China").sees(&asked("type=denial&country=CN"));
    arrived(reader);
    reader
        .exclude("Topic", "Lies and smears")
        .sees(&asked("type=denial&country=CN&-topic=false-claims"));
    arrived(reader);
    reader.open_claim(denial).has_open(denial);
    arrived(reader);
    reader
        .follow("Next claim")
        .is_at(&format!("#/claim/{}?-topic=false-claims&country=CN&type=denial", next(denial)));
    reader.has_open(next(denial));
    arrived(reader);
    reader.follow("Whole document").expect("no open claim", None, || Ok(reader.text().position));
    arrived(reader);
    reader.follow_in(("navigation", "Pages"), "Names").sees_a("heading", "Names");
    arrived(reader);
    reader.follow_in(("region", "Names"), "Government of China");
    reader.sees_a("heading", "Government of China");
    arrived(reader);
    reader.follow_in(("navigation", "Pages"), "Method").sees_a("heading", "Method");
    arrived(reader);
    scenes
}

fn next(id: &str) -> &'static str {
    let (idx, _) = browser::claim(id);
    &browser::corpus().claims[idx.idx() + 1].id
}

#[test]
fn back_and_forward_restore_each_place() {
    let reader = Reader::open("#/claims");
    let scenes = way(&reader);
    for scene in scenes.iter().rev().skip(1) {
        reader.back().is_back_at(scene);
    }
    for scene in &scenes[1..] {
        reader.forward().is_back_at(scene);
    }
}

#[test]
fn a_reload_restores_each_place() {
    let reader = Reader::open("#/claims");
    for scene in way(&reader).iter().rev() {
        reader.go(&scene.address).is_back_at(scene).reload().is_back_at(scene);
    }
}

#[test]
fn ticks_under_a_role_are_there_after_a_reload_and_after_following_a_link() {
    let reader = Reader::open("#/claims?country.says=GB");
    reader.sees_choice("Country", "United Kingdom", true, false);
    reader.reload().sees_choice("Country", "United Kingdom", true, false);
    reader.go("#/method").follow("United Kingdom").sees(&asked("country.says=GB"));
    reader.sees_choice("Country", "United Kingdom", true, false);

    // From the page that is open, too: the switch follows the address, for the address is the state.
    let reader = Reader::open("#/method");
    reader.follow("United Kingdom").sees(&asked("country.says=GB"));
    reader.sees_choice("Country", "United Kingdom", true, false);
}

#[test]
fn back_from_a_name_finds_the_list_where_it_was_left() {
    let said = asked("entity.says=government-of-china");
    let reader = Reader::open("#/claims?entity.says=government-of-china");
    let id = *said.ids().last().unwrap();
    reader
        .sees(&said)
        .on_card(id, "link", "Government of China")
        .sees_a("heading", "Government of China");
    reader.back().sees(&said);
    let top =
        format!("return Math.round(document.getElementById('{id}').getBoundingClientRect().top)");
    reader.until("the card in view", || {
        let top = reader.run(&top).as_i64().unwrap_or(-1);
        if (-200..900).contains(&top) { Ok(()) } else { Err(format!("it is at {top}")) }
    });
}
