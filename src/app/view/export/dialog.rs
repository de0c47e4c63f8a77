//! What a reader takes away: the claims that the page shows, or those they chose, as a file; and their choice itself.

use std::rc::Rc;

use export::{FORMATS, Format};
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::collection::{Collection, SavedClaim, VERSION};
use crate::app::export_scope::{
    claims_of_page, exported_claims, file, file_name, is_filtered, selected_claims,
};
use crate::app::intent::Intent;
use crate::app::location::Location;
use crate::app::state::{Action, ExportOptions};
use crate::app::store::Store;
use crate::app::view::chunk::chunk_export_options;
use crate::app::view::shared::dialogs::dialog;
use crate::app::view::shared::elements::{self, announcement};

/// How many lines of a file are previewed.
const N_LINES: usize = 10;

/// The button that opens the dialog.
pub fn export_button(store: &Store) -> Html {
    let onclick = store.on::<MouseEvent>(export_intent(Some(ExportOptions::default())));
    html! { <button type="button" class="export-button" {onclick} aria-haspopup="dialog">{ catalogue::export::EXPORT }</button> }
}

fn export_intent(options: Option<ExportOptions>) -> Intent {
    Intent::Act(Action::Export(options))
}

/// The dialog; nothing while it is closed.
pub fn export_dialog(store: &Store) -> Html {
    if store.export.is_none() {
        return Html::default();
    }
    let on_close = store.on(export_intent(None));
    let content = html! {
        <>
            { chunk_export_options(store) }
            // What lies behind the dialog is not seen and not heard.
            { announcement(store) }
        </>
    };
    dialog("export-dialog", catalogue::export::EXPORT, on_close, content)
}

/// What stands in it: which claims, as what, and what the reader has saved.
pub fn export_options(store: &Store) -> Html {
    let options = store.export.unwrap_or_default();
    html! {
        <>
            { choices(store, options) }
            { preview(store, options) }
            { collection(store) }
        </>
    }
}

/// Which claims, and as what.
fn choices(store: &Store, options: ExportOptions) -> Html {
    let choice =
        |label: AttrValue, to: ExportOptions| (label, to == options, export_intent(Some(to)));
    let which = |only_selected| ExportOptions { only_selected, ..options };
    let which = vec![
        choice(
            catalogue::export::scope_of_page(
                is_filtered(store),
                claims_of_page(store).len(),
                store.data().n_claims(),
            )
            .into(),
            which(false),
        ),
        choice(
            catalogue::export::scope_of_collection(selected_claims(store).len()).into(),
            which(true),
        ),
    ];
    let formats = formats().into_iter().map(|format| {
        choice(catalogue::export::format(format).into(), ExportOptions { format, ..options })
    });
    let turned = ExportOptions { with_replies: !options.with_replies, ..options };
    html! {
        <div class="choices">
            { elements::drop_down(store, "", catalogue::export::SCOPE, "which", which) }
            { elements::drop_down(store, "", catalogue::export::FORMAT, "format", formats.collect()) }
            { elements::switch(store, "replies", catalogue::export::WITH_REPLIES, options.with_replies, export_intent(Some(turned))) }
        </div>
    }
}

/// The formats; of the two tables for Excel first the one that the reader's Excel divides into columns.
fn formats() -> Vec<Format> {
    let mut formats = FORMATS.to_vec();
    let place = |format: Format| FORMATS.iter().position(|other| *other == format);
    if let (true, Some(comma), Some(semicolon)) =
        (browser::has_decimal_comma(), place(Format::ExcelCsv), place(Format::ExcelSemicolonCsv))
    {
        formats.swap(comma, semicolon);
    }
    formats
}

/// The number of claims and bytes, the first lines of the file, and the buttons that save, copy or print it.
fn preview(store: &Store, options: ExportOptions) -> Html {
    let claims = exported_claims(store, options);
    if claims.is_empty() {
        return elements::aside(catalogue::export::NOTHING_TO_EXPORT);
    }
    let file = file(store, options, &claims);
    let (n_bytes, text) = (file.len(), String::from_utf8(file).unwrap_or_default());
    let lines: Vec<&str> = text.lines().take(N_LINES).collect();
    let on_file = |does: fn(&Store, ExportOptions)| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| does(&store, options))
    };
    html! {
        <>
            <p role="status">{ catalogue::export::size(&catalogue::claims(claims.len()), n_bytes) }{ " " }{ catalogue::export::PREVIEW }{ ":" }</p>
            <pre class="preview" tabindex="0" role="region" aria-label={catalogue::export::PREVIEW}>{ lines.join("\n") }</pre>
            <p class="buttons">
                { elements::button("primary", catalogue::export::save_as(&file_name(store, options, claims.len())), on_file(save_claims)) }
                { elements::button("", catalogue::export::COPY_FILE, on_file(copy_claims)) }
                { elements::button("", catalogue::export::PRINT, store.callback(print, 0)) }
            </p>
        </>
    }
}

fn save_claims(store: &Store, options: ExportOptions) {
    let claims = exported_claims(store, options);
    browser::save(&file_name(store, options, claims.len()), &text(store, options));
}

fn copy_claims(store: &Store, options: ExportOptions) {
    store.copy(catalogue::export::EXPORT, text(store, options));
}

fn text(store: &Store, options: ExportOptions) -> String {
    let bytes = file(store, options, &exported_claims(store, options));
    String::from_utf8(bytes).unwrap_or_default()
}

fn print(store: &Store, _: u32) {
    store.dispatch(Action::Print(true));
    browser::print();
}

/// What the reader chose and noted: how much, what of it is not in this corpus, and its file.
fn collection(store: &Store) -> Html {
    let collection = &store.collection;
    let corpus = store.data().corpus();
    let n_chosen = collection.claims.iter().filter(|claim| claim.selected).count();
    let n_notes = collection.claims.iter().filter(|claim| !claim.note.is_empty()).count();
    let elsewhere: Vec<&SavedClaim> =
        collection.claims.iter().filter(|claim| corpus.claim_by_id(&claim.id).is_none()).collect();
    let on_open = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let store = store.clone();
            browser::read_file(&event, move |text| open(&store, &text));
        })
    };
    let forget = vec![
        elements::paragraph(catalogue::export::DELETE_WARNING),
        elements::button("", catalogue::export::DELETE_CONFIRMED, store.callback(forget, 0)),
    ];
    html! {
        <section class="collection">
            <h3>{ catalogue::export::COLLECTION }</h3>
            <p>{ catalogue::export::collected(&catalogue::claims(n_chosen), n_notes) }</p>
            if !store.storage_available {
                <p class="notice">{ catalogue::export::NOT_STORED }</p>
            }
            if !elsewhere.is_empty() {
                { elements::aside(catalogue::export::not_in_corpus(elsewhere.len())) }
                { elements::list("other-route", elsewhere.into_iter().map(not_here).collect()) }
            }
            if !collection.filters.is_empty() {
                <p><a href={collection.filters.clone()}>{ catalogue::export::RESTORE_FILTERS }</a></p>
            }
            <p class="buttons">
                { elements::button("", catalogue::export::SAVE_SELECTION, store.callback(save_selection, 0)) }
                <label class="file">{ catalogue::export::OPEN_SELECTION }<input type="file" accept=".json,application/json" onchange={on_open} /></label>
                { elements::button("", catalogue::export::REMEMBER_FILTERS, store.callback(keep_filters, 0)) }
            </p>
            // It stays where there is nothing to forget: whoever has pressed it is still there.
            { elements::details("delete-all", catalogue::export::DELETE_ALL, false, forget) }
        </section>
    }
}

/// A claim that this corpus does not have: its id, its quote, the note on it.
fn not_here(claim: &SavedClaim) -> Html {
    html! { <><code>{ claim.id.clone() }</code>{ " " }{ elements::quote(&claim.quote) }{ elements::note(&claim.note) }</> }
}

fn collect(store: &Store, collection: Collection) {
    store.dispatch(Action::Collection(Rc::new(collection)));
}

fn save_selection(store: &Store, _: u32) {
    let filters = store.location.write(store.data());
    let saved = store.collection.with_filters(filters);
    browser::save("counterpoint.selection.json", &saved.write(store.data().commit()));
}

fn keep_filters(store: &Store, _: u32) {
    let filters = store.location.write(store.data());
    collect(store, store.collection.with_filters(filters));
}

/// Opens what was saved, beside what there is: what fits no claim of this corpus stays in it.
fn open(store: &Store, text: &str) {
    let Some((opened, version)) = Collection::read(text) else {
        return store.dispatch(Action::Announce(catalogue::export::INVALID_SELECTION.into()));
    };
    if !opened.filters.is_empty() {
        store.push(Location::read(&opened.filters, store.data()));
    }
    collect(store, Collection::clone(&store.collection).with(opened));
    let is_newer = VERSION < version;
    let announcement =
        if is_newer { catalogue::export::OPENED_NEWER } else { catalogue::export::OPENED };
    store.dispatch(Action::Announce(announcement.into()));
}

fn forget(store: &Store, _: u32) {
    collect(store, Collection::default());
    store.dispatch(Action::Announce(catalogue::export::DELETED.into()));
}
