//! What a reader does with one claim besides reading it: choose it, cite it, note something on it, report it.

use export::CitationStyle;
use model::ClaimIdx;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::collection::{ClaimName, SavedField};
use crate::app::export_scope::provenance;
use crate::app::intent::Intent;
use crate::app::location::{Location, encoded};
use crate::app::state::{Action, ChunkState};
use crate::app::store::Store;
use crate::app::view::chunk::chunk_claim_actions;
use crate::app::view::shared::elements;

/// The styles of a citation, by the number that a callback has.
const STYLES: [(CitationStyle, &str); 6] = [
    (CitationStyle::Plain, catalogue::claim::PLAIN),
    (CitationStyle::Html, catalogue::claim::HTML),
    (CitationStyle::Markdown, catalogue::claim::MARKDOWN),
    (CitationStyle::Apa, catalogue::claim::APA),
    (CitationStyle::Chicago, catalogue::claim::CHICAGO),
    (CitationStyle::Bibtex, catalogue::claim::BIBTEX),
];

/// The switch that selects a claim.
pub fn select_switch(store: &Store, idx: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    let is_selected = store.collection.has_selected(claim);
    let turned =
        Action::SaveClaim(ClaimName::of(corpus, claim), SavedField::Selected(!is_selected));
    elements::switch(store, "choose", catalogue::claim::SELECT, is_selected, Intent::Act(turned))
}

/// What can be done with a claim in a row of a table: select and cite it.
pub fn row_actions(store: &Store, idx: ClaimIdx) -> Html {
    html! { <div class="row-actions">{ select_switch(store, idx) }{ claim_actions(store, idx) }</div> }
}

/// What can be unfolded below a claim: the ways to cite it and the like, which the chunk has.
pub fn claim_actions(store: &Store, idx: ClaimIdx) -> Html {
    let note = store.collection.note(store.data().corpus().claim(idx));
    let summary =
        if note.is_empty() { catalogue::claim::ACTIONS } else { catalogue::claim::ACTIONS_NOTED };
    let ontoggle = store.callback::<Event>(ask, 0);
    html! {
        <details class="claim-actions" {ontoggle}>
            <summary>{ summary }</summary>
            if store.asks_for_actions {
                { chunk_claim_actions(store, idx) }
            }
        </details>
    }
}

fn ask(store: &Store, _: u32) {
    if !store.asks_for_actions || store.chunk == ChunkState::Failed {
        store.dispatch(Action::AskForActions);
    }
}

/// The ways to cite a claim, its original, the report, and the reader's note.
pub fn unfolded_actions(store: &Store, idx: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    let note = store.collection.note(claim).to_owned();
    let styles = (0u32..).zip(STYLES).map(|(style, (_, label))| {
        elements::button("", label, store.callback(cite, idx.0 * STYLES.len() as u32 + style))
    });
    let oninput = {
        let store = store.clone();
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            let corpus = store.data().corpus();
            let name = ClaimName::of(corpus, corpus.claim(idx));
            store.dispatch(Action::SaveClaim(name, SavedField::Note(area.value())));
        })
    };
    let original = export::original(corpus, claim.document, claim.span());
    let mut ways: Vec<Html> =
        vec![html! { <>{ catalogue::claim::COPY_CITATION }{ ": " }{ for styles }</> }];
    ways.extend(original.map(|href| outside(href, catalogue::claim::VIEW_ORIGINAL)));
    ways.extend(embed(store, idx));
    ways.push(report(store, idx));
    html! {
        <>
            { elements::list("action-list", ways) }
            <label class="note-field">
                { catalogue::claim::NOTE }
                <textarea name="note" rows="2" dir="auto" value={note} {oninput} />
            </label>
        </>
    }
}

/// A link to somebody else's page.
pub fn outside(href: String, label: impl Into<AttrValue>) -> Html {
    html! { <a {href} rel="noopener noreferrer external">{ label.into() }</a> }
}

/// Sends a report of an error to where the build says, or else copies it; and says where it goes.
fn report(store: &Store, idx: ClaimIdx) -> Html {
    let to = store.data().report();
    let (way, goes_to) = if to.is_empty() {
        let onclick = store.callback(copy_report, idx.0);
        let contact = store.data().corpus().about.contact.as_deref();
        let contact = contact.map(|contact| contact.strip_prefix("mailto:").unwrap_or(contact));
        let way = elements::button("", catalogue::claim::REPORT_ERROR, onclick);
        (way, catalogue::claim::report_is_copied(contact))
    } else {
        let address = addressed(to, &report_text(store, idx));
        let way = outside(address, catalogue::claim::REPORT_ERROR);
        (way, catalogue::claim::report_goes_to(receiver(to)))
    };
    html! { <>{ way }{ " " }<span class="aside">{ goes_to }</span></> }
}

/// Copies HTML for a frame that shows a claim; nothing where the page that would stand in it does not lie beside this one.
fn embed(store: &Store, idx: ClaimIdx) -> Option<Html> {
    if store.data().embed().is_empty() {
        return None;
    }
    let onclick = store.callback(copy_embed_code, idx.0);
    let way = elements::button("", catalogue::claim::COPY_EMBED_CODE, onclick);
    Some(html! { <>{ way }{ " " }<span class="aside">{ catalogue::claim::EMBED_CODE }</span></> })
}

fn copy_embed_code(store: &Store, idx: u32) {
    let (corpus, idx) = (store.data().corpus(), ClaimIdx(idx));
    let hash = Location::of_claim(corpus, idx).write(store.data());
    let address = [store.data().embed(), &hash].concat();
    let code = export::embed_code(corpus, idx, &address);
    store.copy(catalogue::claim::COPY_EMBED_CODE, code);
}

/// Who gets what is sent to an address: a mail address, or a host.
fn receiver(to: &str) -> &str {
    let mut parts = to.split([':', '?', '/']).filter(|part| !part.is_empty());
    parts.nth(1).unwrap_or(to)
}

/// The address of a report, in which `{report}`, the only braces that it may have, stands for its text.
fn addressed(to: &str, report: &str) -> String {
    // By characters: the search for strings of the standard library takes 1 KB of the page, compressed, and nothing else needs it.
    let mut parts = to.split(['{', '}']);
    let (before, _, after) = (parts.next(), parts.next(), parts.next());
    [before.unwrap_or_default(), &encoded(report), after.unwrap_or_default()].concat()
}

fn copy_report(store: &Store, idx: u32) {
    store.copy(catalogue::claim::REPORT_ERROR, report_text(store, ClaimIdx(idx)));
}

fn report_text(store: &Store, idx: ClaimIdx) -> String {
    export::report(store.data().corpus(), idx, &provenance(store))
}

/// Copies a quote with its citation; the number is that of the claim and of the style.
fn cite(store: &Store, with: u32) {
    let n_styles = STYLES.len() as u32;
    let (style, _) = STYLES[(with % n_styles) as usize];
    let idx = ClaimIdx(with / n_styles);
    let cited = export::cite(style, store.data().corpus(), idx, &provenance(store));
    store.copy(catalogue::claim::COPY_CITATION, cited);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_receiver_of_a_report_is_named() {
        assert_eq!(receiver("mailto:a@example.org?subject=b&body={report}"), "a@example.org");
        assert_eq!(receiver("https://example.org/new?body={report}"), "example.org");
    }

    #[test]
    fn a_report_stands_encoded_in_its_address() {
        assert_eq!(
            addressed("mailto:a@example.org?subject=b&body={report}", "Claim: c\n“d” & e\n"),
            "mailto:a@example.org?subject=b&body=Claim%3A%20c%0A%E2%80%9Cd%E2%80%9D%20%26%20e%0A"
        );
    }
}
