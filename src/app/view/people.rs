//! Who speaks about whom: names in rows and columns.

use model::Role;
use query::{Facet, Key, Selection};
use yew::prelude::*;

use crate::app::catalogue::views;
use crate::app::hooks::Store;
use crate::app::view::matrix::{Grid, matrix};
use crate::app::view::parts;

/// The fewest claims of a pair, as the reader may choose.
const LEAST: [(u32, &str); 4] = [(1, "1"), (2, "2"), (3, "3"), (5, "5")];

/// The picture of who speaks about whom, in the order that was worked out at build.
pub fn people(store: &Store) -> Html {
    let (says, about) = (Key::new(Facet::Entity, Role::Says), Key::new(Facet::Entity, Role::About));
    let least = store.place.views.least;
    let answer = store.data().ask(&store.place.selection);
    let grid = Grid {
        of: &store.place.selection,
        rows: says,
        columns: about,
        matrix: answer.people().at_least(least),
        caption: views::PEOPLE.to_owned(),
        brought_out: store
            .place
            .views
            .left
            .as_ref()
            .and_then(|id| store.data().value(Key::of(Facet::Entity), id)),
    };
    let switch =
        LEAST.map(|(n, label)| (store.place.view(|views| views.least = n), label, n == least));
    let content = if grid.matrix.rows.is_empty() {
        parts::paragraph(views::NO_PAIRS)
    } else {
        matrix(store, &grid)
    };
    let tabs =
        if store.is_plain() { Html::default() } else { parts::tabs(store, views::LEAST, &switch) };
    parts::section(views::PEOPLE, vec![parts::paragraph(views::PEOPLE_INTRO), tabs, content])
}

/// Whom a name speaks about, or who speaks about it, by type of claim.
pub fn by_type(store: &Store, of: &Selection, others: Role, heading: &'static str) -> Html {
    let (rows, columns) = (Key::new(Facet::Entity, others), Key::of(Facet::Type));
    let counted = store.data().ask(of).matrix(rows, columns);
    if counted.rows.is_empty() {
        return Html::default();
    }
    let caption = heading.to_owned();
    let grid = Grid { of, rows, columns, matrix: counted, caption, brought_out: None };
    parts::section(heading, vec![matrix(store, &grid)])
}
