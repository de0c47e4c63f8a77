//! The filters: the field of words, the facets, the time and the replies.

use query::{Facet, Reply, Selection};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::Store;
use crate::app::view::facet::FacetGroup;
use crate::app::view::parts;
use crate::app::view::time::time;

/// The facets, the time and the replies.
///
/// The filters may stand twice in the page: `prefix` is what ids within begin with.
pub fn rail(store: &Store, prefix: &'static str) -> Html {
    let answer_rule = |facet: &&Facet| {
        **facet != Facet::Rule
            || !store.data().counts(&Selection::default(), query::Key::of(Facet::Rule)).is_empty()
    };
    let (first, second): (Vec<Facet>, Vec<Facet>) =
        Facet::ALL.iter().filter(answer_rule).partition(|facet| facet.is_in_first_row());
    let second_in_use = {
        let selection = &store.place.selection;
        let mut keys =
            selection.include.iter().chain(selection.exclude.iter()).map(|(key, _)| key.facet());
        keys.any(|facet| !facet.is_in_first_row())
            || selection.from.is_some()
            || selection.to.is_some()
            || selection.reply.is_some()
    };
    let group = |facet: Facet| html! { <FacetGroup key={facet.word()} {facet} {prefix} /> };
    let mut more: Vec<Html> = second.into_iter().map(group).collect();
    more.extend([time(store, prefix), replies(store, prefix)]);
    html! {
        <>
            { for first.into_iter().map(group) }
            { parts::details("more-filters", catalogue::MORE_FILTERS, second_in_use, more) }
            { parts::aside(catalogue::JOINT_NOTE) }
        </>
    }
}

/// The field of words and the switch of spellings.
pub fn search(store: &Store) -> Html {
    let oninput = {
        let store = store.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            store.slide(
                store.place.select(Selection { q: input.value(), ..store.place.selection.clone() }),
            );
        })
    };
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            store
                .select(Selection { as_written: input.checked(), ..store.place.selection.clone() });
        })
    };
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="search" role="search" {onsubmit}>
            <label for="search">{ catalogue::SEARCH }</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder={catalogue::SEARCH_HINT}
                value={store.place.selection.q.clone()} {oninput} />
            { parts::switch("exact", catalogue::AS_WRITTEN, store.place.selection.as_written, onchange) }
        </form>
    }
}

/// Whether a claim is answered within the corpus.
fn replies(store: &Store, prefix: &'static str) -> Html {
    let id = format!("{prefix}-reply");
    let choice = |reply: Option<Reply>| {
        let onchange = {
            let store = store.clone();
            Callback::from(move |_: Event| {
                store.select(Selection { reply, ..store.place.selection.clone() })
            })
        };
        html! {
            <label class="option">
                <input type="radio" name={id.clone()} checked={store.place.selection.reply == reply} {onchange} />
                { catalogue::reply(reply) }
            </label>
        }
    };
    html! {
        <div class="facet" role="radiogroup" aria-labelledby={id.clone()}>
            <h2 id={id.clone()}>{ catalogue::REPLY }</h2>
            { for [None, Some(Reply::Answered), Some(Reply::Unanswered)].map(choice) }
        </div>
    }
}
