//! Claims side by side: what each side says on the same matter, and what answers what.

use model::{ClaimIdx, Link, Role, Span};
use query::{Answer, Facet, Key, Reply, Selection, Value, ordered, unlike};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::catalogue::{self, views};
use crate::app::hooks::Store;
use crate::app::url::{By, Place, Route, Views};
use crate::app::view::card::{brief, card};
use crate::app::view::links::{link_row, no_reply};
use crate::app::view::parts;
use crate::app::view::rail::selection_head;
use crate::app::view::source;

/// How many columns stand beside each other at most.
const N_COLUMNS: usize = 4;
/// How many claims a list of what could be set beside another has at most.
const N_ALIKE: usize = 12;
/// How many exchanges, and how many claims without a link, are shown at most.
const N_SHOWN: usize = 60;

/// What columns are, besides claims.
const BYS: [By; 3] = [By::Country, By::Source, By::Document];

/// The page that sets claims side by side.
pub fn compare(store: &Store) -> Html {
    let content = match compared(store) {
        Some((left, right)) => {
            html! { <>{ parts::aside(views::FILTERS_REST) }{ claims(store, left, right) }</> }
        }
        None => {
            let answer = store.data().ask(&store.place.selection);
            html! { <>{ selection_head(store, answer.n_results()) }{ columns(store, &answer) }</> }
        }
    };
    html! {
        <div class="page wide compare">
            <h1>{ views::COMPARE }</h1>
            { parts::paragraph(views::COMPARE_INTRO) }
            { content }
        </div>
    }
}

/// The claims that the address sets side by side.
fn compared(store: &Store) -> Option<(ClaimIdx, Option<ClaimIdx>)> {
    let Views { by, left, right, .. } = &store.place.views;
    let claim = |id: &String| store.data().corpus().claim_by_id(id);
    let left = left.as_ref().filter(|_| *by == Some(By::Claim)).and_then(claim)?;
    Some((left, right.first().and_then(claim).filter(|right| *right != left)))
}

/// The values of the address that no column can show.
pub fn unknown_columns(store: &Store) -> Vec<String> {
    let Views { by, left, right, .. } = &store.place.views;
    let written = left.iter().chain(right);
    let is_unknown = |value: &&String| match by {
        Some(By::Claim) => store.data().corpus().claim_by_id(value).is_none(),
        _ => store.data().value(key(store), value).is_none(),
    };
    let mut unknown: Vec<String> = Vec::new();
    for value in written.filter(is_unknown) {
        if !unknown.contains(value) {
            unknown.push(value.clone());
        }
    }
    unknown
}

/// Whether the address names more columns than are shown.
pub fn has_more_columns(store: &Store) -> bool {
    let Views { by, left, right, .. } = &store.place.views;
    let most = if *by == Some(By::Claim) { 2 } else { N_COLUMNS };
    most < usize::from(left.is_some()) + right.len()
}

/// The key whose values the columns are.
fn key(store: &Store) -> Key {
    match store.place.views.by {
        Some(By::Source) => Key::new(Facet::Entity, Role::Says),
        Some(By::Document) => Key::of(Facet::Document),
        _ => Key::new(Facet::Country, Role::Says),
    }
}

/// The columns: those of the address, else the two with most claims that are somebody's.
fn chosen(store: &Store, values: &[(Value, u32)]) -> Vec<Value> {
    let Views { left, right, .. } = &store.place.views;
    let mut chosen: Vec<Value> = Vec::new();
    for written in left.iter().chain(right) {
        if let Some(value) = store.data().value(key(store), written)
            && !chosen.contains(&value)
            && chosen.len() < N_COLUMNS
        {
            chosen.push(value);
        }
    }
    let named =
        values.iter().map(|(value, _)| *value).filter(|value| *value != Value::UNATTRIBUTED);
    for value in named {
        if 2 <= chosen.len() {
            break;
        }
        if !chosen.contains(&value) {
            chosen.push(value);
        }
    }
    chosen
}

/// The place with these columns.
fn with_columns(store: &Store, columns: &[Value]) -> Place {
    let key = key(store);
    let mut words =
        columns.iter().filter_map(|value| store.data().word(key, *value)).map(str::to_owned);
    store.place.view(|views| {
        views.by = views.by.filter(|by| BYS.contains(by));
        views.left = words.next();
        views.right = words.collect();
    })
}

/// The claims of the selection in columns.
fn columns(store: &Store, answer: &Answer<'_>) -> Html {
    let values = answer.values(key(store));
    let columns = chosen(store, &values);
    let threads = answer.threads();
    let column_of = |claim: ClaimIdx| {
        columns.iter().position(|column| store.data().has(claim, key(store), *column))
    };
    // Those in which most columns speak come first.
    let n_columns = |thread: &Vec<ClaimIdx>| {
        let has = |column: &usize| thread.iter().any(|claim| column_of(*claim) == Some(*column));
        (0..columns.len()).filter(has).count()
    };
    let mut linked: Vec<&Vec<ClaimIdx>> =
        threads.linked.iter().filter(|thread| 0 < n_columns(thread)).collect();
    linked = ordered(&linked, |thread| (columns.len() - n_columns(thread)) as u32);
    let alone: Vec<(ClaimIdx, usize)> =
        threads.alone.iter().filter_map(|claim| Some((*claim, column_of(*claim)?))).collect();
    let label = |column: &Value| catalogue::value(store.data(), key(store), *column);
    let found = answer.results().claims;
    let heads = columns.iter().enumerate().map(|(at, column)| {
        let of: Vec<ClaimIdx> = found
            .iter()
            .copied()
            .filter(|claim| store.data().has(*claim, key(store), *column))
            .collect();
        // What several of the columns say together stands in the first of theirs.
        let n_elsewhere = of.iter().filter(|claim| column_of(**claim) != Some(at)).count();
        html! {
            <p class="column-head">
                <strong dir="auto">{ label(column) }</strong>{ " " }
                <span class="count">{ views::of_column(of.len(), n_elsewhere) }</span>
            </p>
        }
    });
    let class = format!("columns of-{}", columns.len());
    html! {
        <>
            if !store.is_plain() {
                { controls(store, &values, &columns) }
            }
            if linked.is_empty() && alone.is_empty() {
                { parts::paragraph(views::NOTHING_TO_COMPARE) }
            } else {
                <div class={format!("{class} heads")}>{ for heads }</div>
            }
            if !linked.is_empty() {
                <section>
                    <h2>{ views::n_threads(linked.len()) }</h2>
                    { for linked.iter().take(N_SHOWN).enumerate().map(|(at, thread)| self::thread(store, at + 1, thread, &columns, &column_of)) }
                    { rest(linked.len()) }
                </section>
            }
            if !alone.is_empty() {
                <section>
                    <h2>{ views::ALONE }</h2>
                    <div class={class.clone()}>
                        { for (0..columns.len()).map(|column| {
                            let of_column = alone.iter().filter(|(_, of)| *of == column);
                            let claims = of_column.take(N_SHOWN).map(|(claim, _)| brief(store, *claim, Html::default(), None));
                            let n = alone.iter().filter(|(_, of)| *of == column).count();
                            html! { <div class="column">{ for claims }{ rest(n) }</div> }
                        }) }
                    </div>
                </section>
            }
        </>
    }
}

/// How many are not shown, where there are too many.
fn rest(n: usize) -> Html {
    match n.saturating_sub(N_SHOWN) {
        0 => Html::default(),
        left => parts::aside(views::and_more(left)),
    }
}

/// The topic, what columns are and which, and whether only what nobody replies to.
fn controls(store: &Store, values: &[(Value, u32)], columns: &[Value]) -> Html {
    let by = store.place.views.by.filter(|by| BYS.contains(by)).unwrap_or(By::Country);
    let anew = Views::default();
    let switch = [0, 1, 2].map(|at| {
        let to = Some(BYS[at]).filter(|by| *by != By::Country);
        let place = store.place.view(|views| *views = Views { by: to, ..anew.clone() });
        (place, views::BYS[at], by == BYS[at])
    });
    let reply = |reply| Selection { reply, ..store.place.selection.clone() };
    let asked = store.place.selection.reply;
    let unanswered = Some(Reply::Unanswered);
    let show = [
        (store.place.select(reply(None)), views::SHOW_ALL, asked.is_none()),
        (store.place.select(reply(unanswered)), views::SHOW_UNANSWERED, asked == unanswered),
    ];
    let mut turned = columns.to_vec();
    turned.rotate_left(1.min(columns.len()));
    let turn = if columns.len() == 2 { views::SWAP } else { views::TURN };
    html! {
        <div class="controls">
            { topics(store) }
            { parts::tabs(store, views::BY, &switch) }
            <div class="choices">
                { for (0..columns.len()).map(|at| column(store, values, columns, at)) }
                if columns.len() < N_COLUMNS && columns.len() < values.len() {
                    { column(store, values, columns, columns.len()) }
                }
                if 1 < columns.len() {
                    <a class="button" href={store.address(&with_columns(store, &turned))}>{ turn }</a>
                }
            </div>
            { parts::tabs(store, views::SHOW, &show) }
        </div>
    }
}

/// The choice of a topic.
fn topics(store: &Store) -> Html {
    let key = Key::of(Facet::Topic);
    let counts = store.data().counts(&store.place.selection, key);
    let asked: Vec<Value> = store.place.selection.include.of(key).collect();
    let options: Vec<Value> = counts.iter().map(|(value, _)| *value).collect();
    let onchange = {
        let store = store.clone();
        let options = options.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let mut selection = store.place.selection.clone();
            match options.get((select.selected_index() - 1) as usize) {
                Some(value) => selection = selection.narrowed(key, *value),
                None => options.iter().for_each(|value| _ = selection.include.remove(key, *value)),
            }
            store.select(selection);
        })
    };
    html! {
        <label class="choice">
            <span>{ views::TOPIC }</span>
            <select name="topic" {onchange}>
                { parts::choice(views::ALL_TOPICS, "", asked.is_empty()) }
                { for counts.iter().map(|(value, n)| {
                    let label = format!("{} ({n})", catalogue::value(store.data(), key, *value));
                    parts::choice(label, "", asked.first() == Some(value))
                }) }
            </select>
        </label>
    }
}

/// The choice of what stands in a column; the one behind the last adds a column.
fn column(store: &Store, values: &[(Value, u32)], columns: &[Value], at: usize) -> Html {
    let key = key(store);
    let is_new = columns.len() <= at;
    let mut free: Vec<(Value, u32)> = values
        .iter()
        .copied()
        .filter(|(value, _)| columns.get(at) == Some(value) || !columns.contains(value))
        .collect();
    // A column that has no claim under these filters is still the one that is chosen.
    if let Some(chosen) = columns.get(at)
        && !free.iter().any(|(value, _)| value == chosen)
    {
        free.insert(0, (*chosen, 0));
    }
    let onchange = {
        let store = store.clone();
        let (free, columns) = (free.clone(), columns.to_vec());
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let chosen = select.selected_index() - i32::from(is_new);
            if let Some((value, _)) = free.get(chosen as usize) {
                let mut columns = columns.clone();
                match columns.get_mut(at) {
                    Some(column) => *column = *value,
                    None => columns.push(*value),
                }
                store.go(with_columns(&store, &columns));
            }
        })
    };
    let label = |value: Value| catalogue::value(store.data(), key, value);
    let mut others = columns.to_vec();
    if !is_new {
        others.remove(at);
    }
    html! {
        <span class="choice" key={at}>
            <label>
                <span>{ if is_new { views::ADD_COLUMN.to_owned() } else { views::column(at + 1) } }</span>
                <select name="column" {onchange}>
                    if is_new {
                        { parts::choice(views::CHOOSE, "", true) }
                    }
                    { for free.iter().map(|(value, n)| parts::choice(format!("{} ({n})", label(*value)), "", columns.get(at) == Some(value))) }
                </select>
            </label>
            if !is_new && 2 < columns.len() {
                <a class="button" href={store.address(&with_columns(store, &others))} aria-label={views::remove_column(&label(columns[at]))}>{ "×" }</a>
            }
        </span>
    }
}

/// An exchange: from top to bottom in order; an answer stands beside what it answers where its column is free there, else below.
fn thread(
    store: &Store,
    number: usize,
    claims: &[ClaimIdx],
    columns: &[Value],
    column_of: &impl Fn(ClaimIdx) -> Option<usize>,
) -> Html {
    let corpus = store.data().corpus();
    let links_of = |claim: ClaimIdx| corpus.answers(claim).filter(|link| claims.contains(&link.to));
    // Each row holds the claims that stand beside each other, in the order of the thread.
    let mut rows: Vec<Vec<ClaimIdx>> = Vec::new();
    for claim in claims {
        let column = column_of(*claim);
        let is_beside = |row: &&mut Vec<ClaimIdx>| {
            let is_free =
                row.iter().all(|other| column_of(*other).is_some() && column_of(*other) != column);
            is_free && links_of(*claim).any(|link| row.contains(&link.to))
        };
        match rows.iter_mut().rev().find(is_beside) {
            Some(row) if column.is_some() => row.push(*claim),
            _ => rows.push(vec![*claim]),
        }
    }
    let cell = |row: &[ClaimIdx], claim: ClaimIdx| {
        let verbs = links_of(claim).map(|link| {
            if row.contains(&link.to) {
                beside(store, link)
            } else {
                html! { <div class="answers">{ link_row(store, link, catalogue::answers(link.verb), link.to) }</div> }
            }
        });
        match column_of(claim) {
            Some(column) => html! {
                <div class={format!("column in-{}", column + 1)}>{ brief(store, claim, html! { <>{ for verbs }</> }, None) }</div>
            },
            None => html! {
                <div class="by-other">
                    <p>{ views::BY_OTHERS }{ " " }{ claim_line(store, claim) }</p>{ for verbs }{ no_reply(store, claim) }
                </div>
            },
        }
    };
    let row = |row: &Vec<ClaimIdx>| {
        let is_other = row.iter().all(|claim| column_of(*claim).is_none());
        let class = if is_other { String::new() } else { format!("columns of-{}", columns.len()) };
        html! { <div {class}>{ for row.iter().map(|claim| cell(row, *claim)) }</div> }
    };
    html! {
        <section class="thread" aria-label={views::thread(number, claims.len())}>{ for rows.iter().map(row) }</section>
    }
}

/// What an answer does to a claim that stands beside it, and so needs no quote here, with the words that show it.
fn beside(store: &Store, link: &Link) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(link.to);
    let words = corpus.words(corpus.claim(link.from).document, link.evidence);
    html! {
        <p class="answers">
            <strong class="link-verb">{ catalogue::answers(link.verb) }</strong>{ " " }
            <a class="link-line" href={store.link(Route::Claim(claim.id.clone()))}>
                { catalogue::source_and_type(&source::plain(corpus, claim), claim.claim_type) }
            </a>
            { parts::evidence(catalogue::SHOWN_BY, words) }
        </p>
    }
}

/// A claim in a line: who says it, and the quote as a link to it.
pub fn claim_line(store: &Store, idx: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    html! {
        <a href={store.link(Route::Claim(claim.id.clone()))}>
            { catalogue::source_and_type(&source::plain(corpus, claim), claim.claim_type) }{ ": " }{ parts::quote(corpus.quote(claim)) }
        </a>
    }
}

/// One claim with what can be set beside it, or two with the words in which they differ.
fn claims(store: &Store, left: ClaimIdx, right: Option<ClaimIdx>) -> Html {
    let Some(right) = right else {
        return html! {
            <div class="columns of-2">
                <div class="column cards">{ card(store, left, false, "") }</div>
                <div class="column">{ candidates(store, left) }</div>
            </div>
        };
    };
    let corpus = store.data().corpus();
    let quote = |idx: ClaimIdx| corpus.quote(corpus.claim(idx));
    // Within the document, where the quotes begin.
    let differing = |idx: ClaimIdx, other: ClaimIdx| -> Vec<Span> {
        let start = corpus.claim(idx).span().start;
        let moved = |span: Span| Span { start: span.start + start, end: span.end + start };
        unlike(quote(idx), quote(other)).into_iter().map(moved).collect()
    };
    let verbs = |from: ClaimIdx, to: ClaimIdx| {
        let links = corpus.answers(from).filter(move |link| link.to == to);
        html! { <>{ for links.map(|link| beside(store, link)) }</> }
    };
    let id = |idx: ClaimIdx| corpus.claim(idx).id.clone();
    let swapped = store.place.view(|views| {
        (views.left, views.right) = (Some(id(right)), vec![id(left)]);
    });
    let alone = store.place.view(|views| views.right.clear());
    html! {
        <section>
            <h2>{ views::TWO_CLAIMS }</h2>
            <p class="choices">
                <a class="button" href={store.address(&swapped)}>{ views::SWAP }</a>{ " " }
                <a class="button" href={store.address(&alone)}>{ views::SET_ANOTHER }</a>
            </p>
            <p class="aside differing">{ views::DIFFERING }</p>
            <div class="columns of-2">
                <div class="column">{ brief(store, left, verbs(left, right), Some(&differing(left, right))) }</div>
                <div class="column">{ brief(store, right, verbs(right, left), Some(&differing(right, left))) }</div>
            </div>
        </section>
    }
}

/// What a claim can be set beside: what is linked to it, and its like in other documents.
fn candidates(store: &Store, left: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(left);
    let mut linked: Vec<ClaimIdx> = corpus.answers(left).map(|link| link.to).collect();
    linked.extend(corpus.answered_by(left).map(|link| link.from));
    linked = ordered(&linked, |claim| claim.0);
    linked.dedup();
    let is_alike = |idx: &ClaimIdx| {
        let other = corpus.claim(*idx);
        other.document != claim.document
            && other.claim_type == claim.claim_type
            && other.topics.iter().any(|topic| claim.topics.contains(topic))
            && !linked.contains(idx)
    };
    let all = (0..corpus.claims.len() as u32).map(ClaimIdx);
    let alike: Vec<ClaimIdx> = all.filter(is_alike).collect();
    let n_left = alike.len().saturating_sub(N_ALIKE);
    let item = |idx: &ClaimIdx| {
        let other = corpus.claim(*idx);
        let place = store.place.view(|views| views.right = vec![other.id.clone()]);
        html! {
            <a href={store.address(&place)}>
                { catalogue::source_and_type(&source::plain(corpus, other), other.claim_type) }{ ": " }{ parts::quote(corpus.quote(other)) }
            </a>
        }
    };
    let group = |heading: &'static str, claims: &[ClaimIdx]| {
        if claims.is_empty() {
            return Html::default();
        }
        parts::section(heading, vec![parts::list("others", claims.iter().map(item).collect())])
    };
    let rest = if n_left == 0 { Html::default() } else { parts::aside(views::and_more(n_left)) };
    html! {
        <>
            <h2>{ views::SET_BESIDE }</h2>
            { group(views::LINKED, &linked) }
            { group(views::ALIKE, &alike[..alike.len().min(N_ALIKE)]) }
            { rest }
            if linked.is_empty() && alike.is_empty() {
                { parts::paragraph(views::NOTHING_BESIDE) }
            }
        </>
    }
}
