//! The native tests that reach across crates, in one binary.
//!
//! `corpus` puts corpora of tiny files together, `tagged` reads expected spans out of a text, and `shipped` reads the files that ship; the other modules are the tests.
//! What concerns one module alone is tested beside it; what needs a page and a browser, in `tests/browser`.

mod corpus;
mod shipped;
mod tagged;

mod accuracy;
mod address;
mod agreement;
mod analysis;
mod drafts;
mod excerpts;
mod findings;
mod history;
mod seeds;
mod tidy;
mod views;
