//! Journeys through the built page, one file a topic. `cargo xtask test` serves the page and starts them.

// The views that journeys of all of them visit.
mod views;
// Filtering and searching claims.
mod facets;
mod filters;
mod no_results;
mod search;
// The first screen.
mod first_screen;
// Documents, names, topics and the method.
mod documents;
mod entities;
mod method;
// Views of many claims: overview, comparison, timeline.
mod compare;
mod overview;
mod timeline;
// What a change draws again.
mod drawing;
mod redraw;
// Addresses and history.
mod history;
mod links;
mod passages;
// Keyboard, screen readers, phones, settings.
mod accessibility;
mod axe;
mod keyboard;
mod phone;
mod reflow;
mod settings;
mod shortcuts;
// What leaves the page: the clipboard, files, saved selections, paper, reports of errors.
mod clipboard;
mod collection;
mod collections;
mod embed;
mod error_report;
mod export;
mod print;
mod program;
// Ways of delivery: any host and path, one file on a disk, no network, no script.
mod arrival;
mod chunk;
mod hosts;
mod offline;
mod plain_pages;
mod single_file;
// Requests, storage and failures.
mod failures;
mod isolation;
mod privacy;
