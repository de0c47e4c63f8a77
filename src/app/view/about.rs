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
    let given = |text: &Option<String>| {
        text.as_ref().map_or(catalogue::shared::NOT_GIVEN.into(), |text| Html::from(text.clone()))
    };
    let address = |address: &Option<String>| match address {
        Some(address) => outside(address.clone(), address.clone()),
        None => catalogue::shared::NOT_GIVEN.into(),
    };
    let facts = vec![
        row(catalogue::about::EDITORS, given(&editors)),
        row(catalogue::about::CONTACT, address(&about.contact)),
        row(catalogue::about::CORRECTIONS, given(&about.corrections)),
        row(catalogue::about::TERMS_OF_TEXTS, given(&about.terms_of_texts)),
        row(catalogue::about::TERMS_OF_DATA, given(&about.terms_of_data)),
        row(catalogue::about::HOMEPAGE, address(&about.homepage)),
        row(catalogue::about::SOURCE_CODE, address(&about.source_code)),
    ];
    html! {
        <article class="page method">
            <h1 dir="auto">{ title.to_owned() }</h1>
            { for about.description.iter().map(|text| html! { <p class="lead" dir="auto">{ text.clone() }</p> }) }
            <p>{ counts }{ " " }{ link(store.link(Route::Documents), catalogue::about::SEE_DOCUMENTS) }</p>
            { section(catalogue::about::COLLECTION, vec![rows("", facts), paragraph(catalogue::about::REPORTING)]) }
            { section(catalogue::about::CITING, vec![
                paragraph(catalogue::about::CITE_COLLECTION),
                html! { <blockquote><p dir="auto">{ citation(store, title, editors) }</p></blockquote> },
                paragraph(catalogue::about::CITE_CLAIM),
            ]) }
            { section(catalogue::about::REUSE, catalogue::about::REUSE_TEXT.iter().map(|text| paragraph(text)).collect()) }
            { section(catalogue::about::ACCESSIBILITY, catalogue::about::ACCESSIBILITY_TEXT.iter().map(|text| paragraph(text)).collect()) }
        </article>
    }
}

/// The collection as citations name it: who made it, what it is called, which build, where it is.
fn citation(store: &Store, title: &str, editors: Option<String>) -> String {
    let mut parts: Vec<String> = editors.into_iter().collect();
    parts.push(title.to_owned());
    parts.push(match store.data().commit() {
        "" => catalogue::NAME.to_owned(),
        commit => format!("{}, {} {commit}", catalogue::NAME, catalogue::about::COMMIT),
    });
    let citation = parts.join(". ");
    if store.is_plain() {
        return citation + ".";
    }
    format!("{citation}. <{}>", browser::page_address())
}
