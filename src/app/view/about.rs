//! Who made the collection, on what terms it may be used, how to cite it.

use yew::prelude::*;

use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::claim::actions::outside;
use crate::app::view::shared::elements::{link, paragraph, row, rows, section};
use crate::app::{browser, catalogue};

/// The page about the collection. What its editors do not say is said to be unknown.
pub fn about(store: &Store) -> Html {
    let corpus = store.data().corpus();
    let about = &corpus.about;
    let title = about.title.as_deref().unwrap_or(catalogue::about::NO_TITLE);
    let counts = catalogue::about::counts(corpus.documents.len(), corpus.claims.len());
    let editors = Some(about.editors.join(", ")).filter(|editors| !editors.is_empty());
    let facts = [
        (catalogue::about::EDITORS, &editors, false),
        (catalogue::about::CONTACT, &about.contact, true),
        (catalogue::about::CORRECTIONS, &about.corrections, false),
        (catalogue::about::TERMS_OF_TEXTS, &about.terms_of_texts, false),
        (catalogue::about::TERMS_OF_DATA, &about.terms_of_data, false),
        (catalogue::about::HOMEPAGE, &about.homepage, true),
        (catalogue::about::SOURCE_CODE, &about.source_code, true),
    ];
    let fact = |(label, text, is_address): (&'static str, &Option<String>, bool)| {
        let said = match text {
            None => catalogue::shared::NOT_GIVEN.into(),
            Some(address) if is_address => outside(
                address.clone(),
                address.strip_prefix("mailto:").unwrap_or(address).to_owned(),
            ),
            Some(text) => Html::from(text.clone()),
        };
        row(label, said)
    };
    html! {
        <article class="page method">
            <h1 dir="auto">{ title.to_owned() }</h1>
            { for about.description.iter().map(|text| html! { <p class="lead" dir="auto">{ text.clone() }</p> }) }
            <p>{ counts }{ " " }{ link(store.link(Route::Documents), catalogue::about::SEE_DOCUMENTS) }</p>
            { section(catalogue::about::COLLECTION, vec![rows("", facts.into_iter().map(fact).collect()), paragraph(catalogue::about::REPORTING)]) }
            { section(catalogue::about::CITING, vec![
                paragraph(catalogue::about::CITE_COLLECTION),
                html! { <blockquote><p dir="auto">{ citation(store, title, editors) }</p></blockquote> },
                paragraph(catalogue::about::CITE_CLAIM),
            ]) }
            { section(catalogue::about::REUSE, vec![
                paragraph(catalogue::about::REUSE_TEXT),
                html! { <p>{ catalogue::about::DATA }{ " " }{ link(store.link(Route::Method), catalogue::header::METHOD) }</p> },
            ]) }
            { section(catalogue::about::ACCESSIBILITY, vec![paragraph(catalogue::about::ACCESSIBILITY_TEXT)]) }
        </article>
    }
}

/// The collection as citations name it: who made it, what it is called, which build; and where it is: its home page, or this one.
fn citation(store: &Store, title: &str, editors: Option<String>) -> String {
    let mut parts: Vec<String> = editors.into_iter().collect();
    parts.push(title.to_owned());
    parts.push(match store.data().commit() {
        "" => catalogue::NAME.to_owned(),
        commit => format!("{}, {} {commit}", catalogue::NAME, catalogue::about::COMMIT),
    });
    let citation = parts.join(". ");
    let homepage = store.data().corpus().about.homepage.clone();
    match homepage.or_else(|| (!store.is_plain()).then(browser::page_address)) {
        Some(address) => format!("{citation}. <{address}>"),
        None => citation + ".",
    }
}
