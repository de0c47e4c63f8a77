//! The views, one a file; a view's stylesheet has its name.
//!
//! A view is a function of the store. Only [`app`] is a component, and keeps all state: each component adds some kilobytes to the page.
//!
//! [`app`] holds what is on every page, and [`page`] chooses between them: [`claims`] (with its [`rail`] of [`facet`]s, its [`chips`], [`overview`] and [`card`]s), the [`reader`] of documents,
//! [`compare`] (with its [`columns`] and their [`controls`], [`exchange`]s and the [`pair`]), [`timeline`] (with its [`lanes`] and the [`range`]), [`entity`] and [`entities`] (with [`people`]), [`topic`], and [`method`]. What a reader takes with them: of a claim [`take`], of a selection
//! [`take_away`], on paper [`mod@print`]. A [`matrix`] stands wherever
//! numbers stand in rows and columns, [`mod@empty`] where nothing is found.

pub mod app;
pub mod card;
pub mod chips;
pub mod claims;
pub mod columns;
pub mod compare;
pub mod controls;
pub mod dialogs;
pub mod empty;
pub mod entities;
pub mod entity;
pub mod exchange;
pub mod facet;
pub mod facts;
pub mod glyph;
pub mod header;
pub mod lanes;
pub mod links;
pub mod marked;
pub mod matrix;
pub mod method;
pub mod named;
pub mod notices;
pub mod overview;
pub mod page;
pub mod pair;
pub mod paragraph;
pub mod parts;
pub mod people;
#[cfg(feature = "ssr")]
pub mod plain;
pub mod print;
pub mod rail;
pub mod range;
pub mod reader;
pub mod source;
pub mod take;
pub mod take_away;
pub mod time;
pub mod timeline;
pub mod topic;
