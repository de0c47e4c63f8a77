//! What a reader takes away: the claims that the page shows, or those they chose, as a file; and their choice itself.

use std::rc::Rc;

use export::FORMATS;
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue::{self, taking};
use crate::app::collection::{Collection, Kept, VERSION};
use crate::app::state::{Action, Taking};
use crate::app::store::{Step, Store};
use crate::app::taking::{chosen, file, is_filtered, name, shown, taken};
use crate::app::url::Place;
use crate::app::view::dialogs::dialog;
use crate::app::view::parts::{self, said};

/// How many lines of a file are shown before it is taken.
const N_LINES: usize = 10;

/// The button that opens the dialog.
pub fn take_away_button(store: &Store) -> Html {
    let on_take =
        store.on::<MouseEvent>(|store, _| store.act(Action::Take(Some(Taking::default()))), 0);
    html! { <button type="button" class="take-away" onclick={on_take} aria-haspopup="dialog">{ taking::TAKE_AWAY }</button> }
}

/// The dialog; nothing while it is closed.
pub fn take_away(store: &Store) -> Html {
    let Some(taking) = store.taking else { return Html::default() };
    let on_close = store.on(|store, _| store.act(Action::Take(None)), 0);
    let content = html! {
        <>
            { choices(store, taking) }
            { preview(store, taking) }
            { collection(store) }
            // What lies behind the dialog is not seen and not heard.
            { said(store) }
        </>
    };
    dialog("taking", taking::TAKE_AWAY, on_close, content)
}

/// Which claims, and as what.
fn choices(store: &Store, taking: Taking) -> Html {
    let choice =
        |label: AttrValue, to: Taking| (label, to == taking, Step::Act(Action::Take(Some(to))));
    let which = |only_chosen| Taking { only_chosen, ..taking };
    let which = vec![
        choice(taking::shown(is_filtered(store), shown(store).len()).into(), which(false)),
        choice(taking::chosen(chosen(store).len()).into(), which(true)),
    ];
    let formats = FORMATS
        .iter()
        .map(|format| choice(taking::format(*format).into(), Taking { format: *format, ..taking }));
    html! {
        <div class="choices">
            { parts::drop_down(store, "", taking::WHICH, "which", which) }
            { parts::drop_down(store, "", taking::FORMAT, "format", formats.collect()) }
        </div>
    }
}

/// How much is taken, the first lines of the file, and what to do with it.
fn preview(store: &Store, taking: Taking) -> Html {
    let claims = taken(store, taking);
    if claims.is_empty() {
        return parts::aside(taking::NOTHING_TO_TAKE);
    }
    let file = file(store, taking, &claims);
    let (n_bytes, text) = (file.len(), String::from_utf8(file).unwrap_or_default());
    let lines: Vec<&str> = text.lines().take(N_LINES).collect();
    let on_file = |does: fn(&Store, Taking)| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| does(&store, taking))
    };
    html! {
        <>
            <p role="status">{ taking::will_write(&catalogue::claims(claims.len()), n_bytes) }{ " " }{ taking::BEGINS }{ ":" }</p>
            <pre class="preview" tabindex="0" role="region" aria-label={taking::BEGINS}>{ lines.join("\n") }</pre>
            <p class="buttons">
                { parts::button("primary", taking::save(&name(store, taking, claims.len())), on_file(save_claims)) }
                { parts::button("", taking::COPY_FILE, on_file(copy_claims)) }
                { parts::button("", taking::PRINT, store.on(print, 0)) }
            </p>
        </>
    }
}

fn save_claims(store: &Store, taking: Taking) {
    let claims = taken(store, taking);
    browser::save(&name(store, taking, claims.len()), &text(store, taking));
}

fn copy_claims(store: &Store, taking: Taking) {
    store.copy(taking::TAKE_AWAY, text(store, taking));
}

fn text(store: &Store, taking: Taking) -> String {
    let bytes = file(store, taking, &taken(store, taking));
    String::from_utf8(bytes).unwrap_or_default()
}

fn print(store: &Store, _: u32) {
    store.act(Action::Print(true));
    browser::print();
}

/// What the reader chose and noted: how much, what of it is not in this corpus, and its file.
fn collection(store: &Store) -> Html {
    let collection = &store.collection;
    let corpus = store.data().corpus();
    let n_chosen = collection.claims.iter().filter(|kept| kept.chosen).count();
    let n_notes = collection.claims.iter().filter(|kept| !kept.note.is_empty()).count();
    let elsewhere: Vec<&Kept> =
        collection.claims.iter().filter(|kept| corpus.claim_by_id(&kept.id).is_none()).collect();
    let on_open = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let store = store.clone();
            browser::read_file(&event, move |text| open(&store, &text));
        })
    };
    let forget = vec![
        parts::paragraph(taking::FORGET_SURE),
        parts::button("", taking::FORGET_NOW, store.on(forget, 0)),
    ];
    html! {
        <section class="collection">
            <h3>{ taking::COLLECTION }</h3>
            <p>{ taking::collected(&catalogue::claims(n_chosen), n_notes) }</p>
            if !store.is_kept {
                <p class="notice">{ taking::NOT_KEPT }</p>
            }
            if !elsewhere.is_empty() {
                { parts::aside(taking::not_here(elsewhere.len())) }
                { parts::list("elsewhere", elsewhere.into_iter().map(not_here).collect()) }
            }
            if !collection.filters.is_empty() {
                <p><a href={collection.filters.clone()}>{ taking::KEPT_FILTERS }</a></p>
            }
            <p class="buttons">
                { parts::button("", taking::SAVE_SELECTION, store.on(save_selection, 0)) }
                <label class="file">{ taking::OPEN_SELECTION }<input type="file" accept=".json,application/json" onchange={on_open} /></label>
                { parts::button("", taking::KEEP_FILTERS, store.on(keep_filters, 0)) }
            </p>
            // It stays where there is nothing to forget: whoever has pressed it is still there.
            { parts::details("forget", taking::FORGET, false, forget) }
        </section>
    }
}

/// A claim that this corpus does not have: its id, its quote, the note on it.
fn not_here(kept: &Kept) -> Html {
    html! { <><code>{ kept.id.clone() }</code>{ " " }{ parts::quote(&kept.quote) }{ parts::note(&kept.note) }</> }
}

fn collect(store: &Store, collection: Collection) {
    store.act(Action::Collect(Rc::new(collection)));
}

fn save_selection(store: &Store, _: u32) {
    let filters = store.place.write(store.data());
    let saved = store.collection.with_filters(filters);
    browser::save("counterpoint.selection.json", &saved.write(store.data().commit()));
}

fn keep_filters(store: &Store, _: u32) {
    let filters = store.place.write(store.data());
    collect(store, store.collection.with_filters(filters));
}

/// Opens what was saved, beside what there is: what fits no claim of this corpus stays in it.
fn open(store: &Store, text: &str) {
    let Some((opened, version)) = Collection::read(text) else {
        return store.act(Action::Say(taking::NO_SELECTION.into()));
    };
    if !opened.filters.is_empty() {
        store.go(Place::read(&opened.filters, store.data()));
    }
    collect(store, Collection::clone(&store.collection).with(opened));
    let is_newer = VERSION < version;
    let told = if is_newer { taking::OPENED_NEWER } else { taking::OPENED };
    store.act(Action::Say(told.into()));
}

fn forget(store: &Store, _: u32) {
    collect(store, Collection::default());
    store.act(Action::Say(taking::FORGOTTEN.into()));
}
