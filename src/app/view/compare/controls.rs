//! The controls of the comparison: the topic, the kind of columns and which, whether to show replies.

use query::{Facet, Key, Reply, Selection, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::location::{GroupBy, ViewParams};
use crate::app::store::Store;
use crate::app::view::compare::columns::{BYS, N_COLUMNS, key, with_columns};
use crate::app::view::shared::elements::{self, Choice};

/// The topic, what columns are and which, and whether only what nobody replies to.
pub fn controls(store: &Store, values: &[(Value, u32)], columns: &[Value]) -> Html {
    let by =
        store.location.params.group_by.filter(|by| BYS.contains(by)).unwrap_or(GroupBy::Country);
    let anew = ViewParams::default();
    let switch = [0, 1, 2].map(|at| {
        let to = Some(BYS[at]).filter(|by| *by != GroupBy::Country);
        let location = store
            .location
            .with_params(|params| *params = ViewParams { group_by: to, ..anew.clone() });
        (location, catalogue::compare::COLUMN_KINDS[at], by == BYS[at])
    });
    let reply = |reply| Selection { reply, ..store.location.selection.clone() };
    let asked = store.location.selection.reply;
    let unanswered = Some(Reply::Unanswered);
    let show = [
        (store.location.with_selection(reply(None)), catalogue::compare::SHOW_ALL, asked.is_none()),
        (
            store.location.with_selection(reply(unanswered)),
            catalogue::compare::SHOW_UNANSWERED,
            asked == unanswered,
        ),
    ];
    let mut turned = columns.to_vec();
    turned.rotate_left(1.min(columns.len()));
    let turn = if columns.len() == 2 {
        catalogue::compare::SWAP_COLUMNS
    } else {
        catalogue::compare::ROTATE_COLUMNS
    };
    html! {
        <div class="controls">
            { topics(store) }
            { elements::tabs(store, catalogue::compare::COLUMNS_BY, &switch) }
            <div class="choices">
                { for (0..columns.len()).map(|at| column(store, values, columns, at)) }
                if columns.len() < N_COLUMNS && columns.len() < values.len() {
                    { column(store, values, columns, columns.len()) }
                }
                if 1 < columns.len() {
                    <a class="button" href={store.address(&with_columns(store, &turned))}>{ turn }</a>
                }
            </div>
            { elements::tabs(store, catalogue::compare::SHOW, &show) }
        </div>
    }
}

/// The choice of a topic.
fn topics(store: &Store) -> Html {
    let key = Key::of(Facet::Topic);
    let asked: Vec<Value> = store.answer().selection().include.of(key).collect();
    let mut choices =
        vec![(catalogue::compare::ALL_TOPICS.into(), asked.is_empty(), Intent::IncludeAll(key))];
    choices.extend(store.answer().counts(key).iter().map(|(value, n)| {
        let label = format!("{} ({n})", catalogue::terms::value(store.data(), key, *value));
        let is_chosen = asked.first() == Some(value);
        (label.into(), is_chosen, Intent::Narrow(key, *value))
    }));
    elements::drop_down(store, "choice", catalogue::compare::TOPIC, "topic", choices)
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
    // A column that has no claim under these filters is still the current one.
    if let Some(current) = columns.get(at)
        && !free.iter().any(|(value, _)| value == current)
    {
        free.insert(0, (*current, 0));
    }
    let label = |value: Value| catalogue::terms::value(store.data(), key, value);
    let mut others = columns.to_vec();
    if !is_new {
        others.remove(at);
    }
    let mut choices: Vec<Choice> = Vec::new();
    if is_new {
        choices.push((
            catalogue::compare::CHOOSE_COLUMN.into(),
            true,
            Intent::Navigate(store.location.clone()),
        ));
    }
    choices.extend(free.iter().map(|(value, n)| {
        let mut columns = columns.to_vec();
        let is_chosen = columns.get(at) == Some(value);
        columns.truncate(at);
        columns.push(*value);
        columns.extend(others.iter().skip(at));
        let location = with_columns(store, &columns);
        (format!("{} ({n})", label(*value)).into(), is_chosen, Intent::Navigate(location))
    }));
    let name = if is_new {
        catalogue::compare::ADD_COLUMN.to_owned()
    } else {
        catalogue::compare::column(at + 1)
    };
    html! {
        <span class="choice" key={at}>
            { elements::drop_down(store, "", name, "column", choices) }
            if !is_new && 2 < columns.len() {
                <a class="button" href={store.address(&with_columns(store, &others))} aria-label={catalogue::compare::remove_column(&label(columns[at]))}>{ "×" }</a>
            }
        </span>
    }
}
