//! A claim alone, for a frame in a page of others: the same card, with nothing to press. Its links lead to the whole page.

use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::data::Data;
use crate::app::location::{Location, Route};
use crate::app::state::{Action, Settings, State};
use crate::app::store::{Store, use_store};
use crate::app::view::app::AppProps;
use crate::app::view::claim::card::card;
use crate::app::view::shared::elements;

/// A claim alone. It keeps nothing in the reader's browser, and no key does anything.
#[component]
pub fn Embedded(props: &AppProps) -> Html {
    let store = use_store(|| initial_state(props.data.clone()));
    use_effect_with((), {
        let store = store.clone();
        move |()| {
            let listeners = browser::on_address(move |address| {
                store.dispatch(Action::Navigate(Location::read(&address, store.data())))
            });
            move || drop(listeners)
        }
    });
    embedded(&store)
}

fn initial_state(data: Data) -> State {
    let location = Location::read(&browser::address(), &data);
    browser::arrive(&location.write(&data));
    State { is_embedded: true, ..State::at(data, location, Settings::default()) }
}

/// The claim of the address below the name of its collection.
fn embedded(store: &Store) -> Html {
    let corpus = store.data().corpus();
    let claim = match &store.location.route {
        Route::Claim(id) => corpus.claim_by_id(id),
        _ => None,
    };
    let collection = elements::link(store.link(Route::Claims), catalogue::collection(corpus));
    html! {
        <main id="main" class="embedded">
            <h1>{ catalogue::claim::EMBEDDED_FROM }{ " " }{ collection }</h1>
            if let Some(idx) = claim {
                { card(store, idx, false, "") }
            } else {
                <p>{ catalogue::claim::EMBEDDED_NOTHING }</p>
            }
        </main>
    }
}
