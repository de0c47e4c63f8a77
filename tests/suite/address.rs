//! Addresses: read leniently, written in one way, and nothing in them is lost.

use std::sync::LazyLock;

use crate::shipped::ANALYSED;
use model::{ClaimType, Role};
use proptest::prelude::*;
use query::{Engine, Facet, Key, Reply, Sort, Value};
use viewer::app::location::{Location, Route};

/// The engine over the embedded corpus.
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(ANALYSED.0.clone()));

fn read(address: &str) -> Location {
    Location::read(address, &ENGINE)
}

/// What an address becomes when it is read and written.
#[track_caller]
fn check(address: &str, canonical: &str) {
    assert_eq!(read(address).write(&ENGINE), canonical);
    assert_eq!(read(canonical).write(&ENGINE), canonical, "what is canonical stays as it is");
}

#[test]
fn nothing_means_all_claims() {
    for address in ["", "#", "#/", "#/claims", "#/claims?", "#/claims?&&", "#claims"] {
        check(address, "#/claims");
    }
}

#[test]
fn every_route_is_written_as_it_is_read() {
    for address in [
        "#/claims",
        "#/claim/cabc",
        "#/doc/a.b",
        "#/entity/x-y",
        "#/entities",
        "#/topic/t",
        "#/compare",
        "#/timeline",
        "#/method",
    ] {
        check(address, address);
    }
    assert_eq!(read("#/doc/a%20b").route, Route::Document("a b".into()));
    check("#/doc/a b", "#/doc/a%20b");
}

#[test]
fn an_unknown_route_is_kept() {
    assert_eq!(read("#/no/such/page?type=denial").route, Route::Unknown("no/such/page".into()));
    check("#/no/such/page?type=denial", "#/no/such/page?type=denial");
}

#[test]
fn filters_are_sorted_and_told_once() {
    check(
        "#/claims?type=denial&country.says=US&country.says=CN&-type=fact&type=denial",
        "#/claims?-type=fact&country.says=CN&country.says=US&type=denial",
    );
}

#[test]
fn selected_claims_are_told_by_their_ids() {
    let mut ids = [7, 0, 3].map(|idx: usize| ENGINE.corpus().claims[idx].id.clone());
    let address =
        format!("#/claims?select={}&select={}&select={}&type=fact", ids[0], ids[1], ids[2]);
    assert_eq!(read(&address).selection.picked, [0, 3, 7].map(model::ClaimIdx));
    ids.sort();
    check(
        &address,
        &format!("#/claims?select={}&select={}&select={}&type=fact", ids[0], ids[1], ids[2]),
    );
    // What this corpus does not have is kept, and named.
    check("#/claims?select=cnowhere&q=a", "#/claims?q=a&select=cnowhere");
    assert_eq!(read("#/claims?select=cnowhere").unknown.len(), 1);
}

#[test]
fn what_views_are_told_is_kept_in_one_form() {
    check(
        "#/claims?rows=entity&cols=topic&type=denial",
        "#/claims?cols=topic&rows=entity&type=denial",
    );
    check("#/claims?rows=country&cols=type&lanes=country&min=1", "#/claims");
    // Columns stand in the order of the reader, whatever the alphabet says.
    check(
        "#/compare?right=US&left=CN&right=GB&topic=trade",
        "#/compare?left=CN&right=US&right=GB&topic=trade",
    );
    check("#/entities?min=3&by=says", "#/entities?by=says&min=3");
    // As addresses had it before.
    check("#/entities?least=3&by=says", "#/entities?by=says&min=3");
    for wrong in ["rows=topic", "cols=doc", "lanes=type", "by=nobody", "min=0", "min=-1"] {
        assert_eq!(read(&format!("#/claims?{wrong}")).unknown.len(), 1, "{wrong}");
        check(&format!("#/claims?{wrong}"), &format!("#/claims?{wrong}"));
    }
}

#[test]
fn what_a_view_is_told_stays_with_its_page() {
    let location = read("#/claims?cols=topic&type=denial");
    assert_eq!(
        location.to(Route::Claim("cabc".into())).write(&ENGINE),
        "#/claim/cabc?cols=topic&type=denial"
    );
    assert_eq!(location.to(Route::Timeline).write(&ENGINE), "#/timeline?type=denial");
}

#[test]
fn roles_make_keys_of_their_own() {
    let selection = read("#/claims?country.says=CN&country.about=US").selection;
    let [china, us] =
        ["CN", "US"].map(|code| Value(ENGINE.corpus().country_by_code(code).unwrap().0));
    assert!(selection.include.contains(Key::new(Facet::Country, Role::Says), china));
    assert!(selection.include.contains(Key::new(Facet::Country, Role::About), us));
    assert_eq!(selection.include.len(), 2);
}

#[test]
fn words_and_the_rest_are_read() {
    let selection =
        read("#/claims?q=Do%C4%9Fu%20%22a%26b%22&exact=1&from=2019&to=2020-05&reply=unanswered&sort=date").selection;
    assert_eq!(selection.q, "Doğu \"a&b\"");
    assert!(selection.as_written);
    assert_eq!(selection.from.unwrap().to_string(), "2019");
    assert_eq!(selection.to.unwrap().to_string(), "2020-05");
    assert_eq!((selection.reply, selection.sort), (Some(Reply::Unanswered), Sort::Date));
}

#[test]
fn what_is_not_understood_is_kept_last_and_in_its_order() {
    let address = "#/claims?zzz=1&type=nonsense&country.says=XX&type=fact&from=soon&exact=2&reply=maybe&sort=&topic.says=trade&a=%26";
    let location = read(address);
    let unknown: Vec<(&str, &str)> =
        location.unknown.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    assert_eq!(
        unknown,
        [
            ("zzz", "1"),
            ("type", "nonsense"),
            ("country.says", "XX"),
            ("from", "soon"),
            ("exact", "2"),
            ("reply", "maybe"),
            ("sort", ""),
            ("topic.says", "trade"),
            ("a", "&"),
        ]
    );
    check(
        address,
        "#/claims?type=fact&zzz=1&type=nonsense&country.says=XX&from=soon&exact=2&reply=maybe&sort=&topic.says=trade&a=%26",
    );
}

#[test]
fn bytes_that_are_no_text_are_shown_rather_than_lost() {
    assert_eq!(read("#/claims?q=%FF%zz").selection.q, "%FF%zz");
}

/// Any selection of values that the shipped corpus has.
fn locations() -> impl Strategy<Value = Location> {
    let keys: Vec<Key> = Key::all().filter(|key| key.facet() != Facet::Rule).collect();
    let pick = (prop::sample::select(keys), 0..12_u32, any::<bool>());
    let dates = prop::option::of(prop::sample::select(vec!["2019", "2020-02", "2021-03-22"]));
    (
        prop::collection::vec(pick, 0..8),
        ".{0,12}",
        any::<bool>(),
        dates.clone(),
        dates,
        0..3_u8,
        any::<bool>(),
    )
        .prop_map(|(picks, q, as_written, from, to, reply, by_date)| {
            let mut location = Location::default();
            for (key, value, excluded) in picks {
                if ENGINE.word(key, Value(value)).is_some() {
                    let picks = if excluded {
                        &mut location.selection.exclude
                    } else {
                        &mut location.selection.include
                    };
                    picks.insert(key, Value(value));
                }
            }
            location.selection.q = q;
            location.selection.as_written = as_written;
            location.selection.from = from.and_then(model::PartialDate::parse);
            location.selection.to = to.and_then(model::PartialDate::parse);
            location.selection.reply =
                [None, Some(Reply::Answered), Some(Reply::Unanswered)][usize::from(reply)];
            location.selection.sort = if by_date { Sort::Date } else { Sort::Position };
            location
        })
}

proptest! {
    #[test]
    fn what_is_written_is_what_is_read(location in locations()) {
        prop_assert_eq!(read(&location.write(&ENGINE)), location);
    }

    #[test]
    fn any_address_makes_a_location_and_settles_at_once(address in "#?/?[a-z]{0,8}/?[a-z%0-9]{0,6}\\??[a-zA-Z.=&%0-9-]{0,60}") {
        let written = read(&address).write(&ENGINE);
        prop_assert_eq!(read(&written).write(&ENGINE), written);
    }
}

#[test]
fn the_types_of_the_codebook_are_all_in_addresses() {
    for claim_type in ClaimType::ALL {
        let address = format!("#/claims?type={}", claim_type.word());
        check(&address, &address);
    }
}
