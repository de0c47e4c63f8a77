//! Journeys of readers through the built page, one file a theme. `cargo xtask test` serves the page and starts them.

// Finding claims: facets with their roles and counts, words, and what helps where nothing is found.
mod facets;
mod nothing;
mod search;
// Reading: documents with their claims, and who is named in them.
mod documents;
mod method;
mod names;
// Seeing many claims at once: numbers, exchanges, dates, what is said again.
mod compare;
mod overview;
mod timeline;
// Addresses: what they restore, and what they do not hold.
mod history;
mod links;
// Every reader: by keyboard, by ear, on a phone, in the dark, with words to take away.
mod copying;
mod hearing;
mod keyboard;
mod phone;
mod settings;
mod take_away;
// Wherever it lies: under any path of any host, in one file on a disk, without a network, before and without its program.
mod hosts;
mod offline;
mod plain;
mod single;
// What does not happen, and what happens when something breaks.
mod quiet;
mod trouble;
