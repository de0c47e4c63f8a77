//! What the page that sets claims side by side can be told: the topic, what columns are and which, whether to show replies.

use query::{Facet, Key, Reply, Selection, Value};
use yew::prelude::*;

use crate::app::catalogue::{self, views};
use crate::app::store::{Step, Store};
use crate::app::url::{By, Views};
use crate::app::view::columns::{BYS, N_COLUMNS, key, with_columns};
use crate::app::view::parts::{self, Choice};

/// The topic, what columns are and which, and whether only what nobody replies to.
pub fn controls(store: &Store, values: &[(Value, u32)], columns: &[Value]) -> Html {
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
    let mut all = store.place.selection.clone();
    counts.iter().for_each(|(value, _)| _ = all.include.remove(key, *value));
    let step = |selection| Step::Go(store.place.select(selection));
    let mut choices = vec![(views::ALL_TOPICS.into(), asked.is_empty(), step(all))];
    choices.extend(counts.iter().map(|(value, n)| {
        let label = format!("{} ({n})", catalogue::value(store.data(), key, *value));
        let is_chosen = asked.first() == Some(value);
        (label.into(), is_chosen, step(store.place.selection.narrowed(key, *value)))
    }));
    parts::drop_down(store, "choice", views::TOPIC, "topic", choices)
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
    let label = |value: Value| catalogue::value(store.data(), key, value);
    let mut others = columns.to_vec();
    if !is_new {
        others.remove(at);
    }
    let mut choices: Vec<Choice> = Vec::new();
    if is_new {
        choices.push((views::CHOOSE.into(), true, Step::Go(store.place.clone())));
    }
    choices.extend(free.iter().map(|(value, n)| {
        let mut columns = columns.to_vec();
        let is_chosen = columns.get(at) == Some(value);
        columns.truncate(at);
        columns.push(*value);
        columns.extend(others.iter().skip(at));
        let place = with_columns(store, &columns);
        (format!("{} ({n})", label(*value)).into(), is_chosen, Step::Go(place))
    }));
    let name = if is_new { views::ADD_COLUMN.to_owned() } else { views::column(at + 1) };
    html! {
        <span class="choice" key={at}>
            { parts::drop_down(store, "", name, "column", choices) }
            if !is_new && 2 < columns.len() {
                <a class="button" href={store.address(&with_columns(store, &others))} aria-label={views::remove_column(&label(columns[at]))}>{ "×" }</a>
            }
        </span>
    }
}
