//! The small pieces that views are put together from.
//!
//! Each is a function rather than markup written out where it is needed: markup is code, and code is most of what a reader downloads.
//! Where a function takes several types, its markup is a function of one type within it, for the same reason.

use web_sys::{HtmlDetailsElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::location::Location;
use crate::app::state::Action;
use crate::app::store::Store;

/// Words of a document; nothing where this copy leaves them out.
pub fn quote(words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    html! { <q dir="auto">{ words.to_owned() }</q> }
}

/// Words of a document that show something, after the word that says what they do.
pub fn evidence(lead: &'static str, words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    html! { <span class="evidence">{ lead }{ " " }{ quote(words) }</span> }
}

/// A remark of the reading or the register.
pub fn note(text: &str) -> Html {
    html! { <span class="note">{ text.to_owned() }</span> }
}

/// Text that stands back.
pub fn aside(text: impl Into<AttrValue>) -> Html {
    fn aside(text: AttrValue) -> Html {
        html! { <p class="aside">{ text }</p> }
    }
    aside(text.into())
}

/// A paragraph of the interface.
pub fn paragraph(text: &'static str) -> Html {
    html! { <p>{ text }</p> }
}

/// A link.
pub fn link(href: String, label: impl Into<AttrValue>) -> Html {
    fn link(href: String, label: AttrValue) -> Html {
        html! { <a {href} dir="auto">{ label }</a> }
    }
    link(href, label.into())
}

/// A term and what is said of it, as a row of a list of such.
pub fn row(term: impl Into<Html>, said: impl Into<Html>) -> Html {
    fn row(term: Html, said: Html) -> Html {
        html! { <div><dt>{ term }</dt><dd>{ said }</dd></div> }
    }
    row(term.into(), said.into())
}

/// Rows of terms.
pub fn rows(class: &'static str, rows: Vec<Html>) -> Html {
    html! { <dl {class}>{ for rows }</dl> }
}

/// A list; nothing where it is empty.
pub fn list(class: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! { <ul {class}>{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
}

/// A button.
pub fn button(
    class: &'static str,
    label: impl Into<AttrValue>,
    onclick: Callback<MouseEvent>,
) -> Html {
    fn button(class: &'static str, label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
        html! { <button type="button" {class} {onclick}>{ label }</button> }
    }
    button(class, label.into(), onclick)
}

/// A link to a place of the page. It moves the focus itself, by `focus`: its address would be taken for a route.
pub fn jump(class: &'static str, to: &str, label: impl Into<AttrValue>, focus: fn(&str)) -> Html {
    let href = format!("#{to}");
    let to = to.to_owned();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus(&to);
    });
    html! { <a {class} {href} {onclick}>{ label.into() }</a> }
}

/// What was last announced to the reader.
pub fn announcement(store: &Store) -> Html {
    html! { <p class="announcement" role="status" aria-live="polite">{ store.announcement.as_deref() }</p> }
}

/// A part of a page under its heading.
pub fn section(heading: impl Into<AttrValue>, content: Vec<Html>) -> Html {
    fn section(heading: AttrValue, content: Vec<Html>) -> Html {
        html! { <section><h2>{ heading }</h2>{ for content }</section> }
    }
    section(heading.into(), content)
}

/// How many of `n` are left, where no more than `most` are shown; nothing where none is.
pub fn and_more(n: usize, most: usize) -> Html {
    match n.saturating_sub(most) {
        0 => Html::default(),
        left => aside(catalogue::shared::and_more(left)),
    }
}

/// Something that can be unfolded.
pub fn details(
    class: &'static str,
    summary: impl Into<AttrValue>,
    open: bool,
    content: Vec<Html>,
) -> Html {
    fn details(class: &'static str, summary: AttrValue, open: bool, content: Vec<Html>) -> Html {
        html! { <details {class} {open}><summary>{ summary }</summary>{ for content }</details> }
    }
    details(class, summary.into(), open, content)
}

/// Something that can be unfolded, of which the state holds whether it is: `turned` is the action of unfolding or folding it.
pub fn kept_details(
    store: &Store,
    class: &'static str,
    summary: &'static str,
    is_open: bool,
    turned: fn(bool) -> Action,
    content: Vec<Html>,
) -> Html {
    let store = store.clone();
    let ontoggle = Callback::from(move |event: Event| {
        let details: HtmlDetailsElement = event.target_unchecked_into();
        // The browser tells of what the page itself has opened too.
        if details.open() != is_open {
            store.dispatch(turned(details.open()));
        }
    });
    html! { <details {class} open={is_open} {ontoggle}><summary>{ summary }</summary>{ for content }</details> }
}

/// A switch with its label, and what turning it asks for.
pub fn switch(
    store: &Store,
    name: &'static str,
    label: &'static str,
    checked: bool,
    turned: Intent,
) -> Html {
    let onchange = store.on::<Event>(turned);
    html! { <label class="switch"><input type="checkbox" {name} {checked} {onchange} />{ label }</label> }
}

/// An option of a drop-down list: its label, whether it is selected, what selecting it asks for.
pub type Choice = (AttrValue, bool, Intent);

/// A drop-down list with one option selected.
pub fn drop_down(
    store: &Store,
    class: &'static str,
    label: impl Into<Html>,
    name: &'static str,
    choices: Vec<Choice>,
) -> Html {
    // The selected option is made anew when that changes: once the reader has used the list, the attribute alone says no more.
    let option = |(idx, (label, selected, _)): (usize, &Choice)| {
        html! { <option key={format!("{selected} {idx} {label}")} selected={*selected}>{ label }</option> }
    };
    let options: Vec<Html> = choices.iter().enumerate().map(option).collect();
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some((_, _, intent)) = choices.get(select.selected_index() as usize) {
                store.handle(intent);
            }
        })
    };
    html! { <label {class}><span>{ label.into() }</span>{ " " }<select {name} {onchange}>{ for options }</select></label> }
}

/// A choice between locations, each a link: where it leads, its words, whether it is where the reader is.
pub fn tabs(
    store: &Store,
    label: &'static str,
    locations: &[(Location, &'static str, bool)],
) -> Html {
    let tab = |(location, words, is_current): &(Location, &'static str, bool)| {
        html! {
            <li><a href={store.address(location)} aria-current={is_current.then_some("true")}>{ *words }</a></li>
        }
    };
    html! {
        <div class="tabs"><span>{ label }</span><ul aria-label={label}>{ for locations.iter().map(tab) }</ul></div>
    }
}

/// A table that scrolls by itself where it is too wide. The first cell of each row is its heading.
pub fn table(columns: &[&'static str], rows: Vec<Vec<Html>>) -> Html {
    let row = |row: Vec<Html>| {
        let cell = |(idx, cell): (usize, Html)| {
            if idx == 0 {
                html! { <th scope="row">{ cell }</th> }
            } else {
                html! { <td>{ cell }</td> }
            }
        };
        html! { <tr>{ for row.into_iter().enumerate().map(cell) }</tr> }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={columns[0]}>
            <table>
                <thead><tr>{ for columns.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }</tr></thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// A number, so that numbers of a column stand under each other.
pub fn number(n: usize) -> Html {
    html! { <span class="figure">{ n }</span> }
}
