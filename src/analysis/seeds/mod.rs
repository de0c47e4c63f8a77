//! Reading the files of a folder of seeds: documents, readings, the register of entities, the list of topics, and what the editors say.
//!
//! - `file.rs` classifies files; `toml.rs` reads TOML field by field.
//! - `register/` reads names.toml, `topics.rs` topics.toml, `about.rs` corpus.toml, `reading/` the readings; `id.rs` makes ids of names.
//! - `anchor.rs` looks up words in a document, `lookup.rs` what is named by its id; `address.rs` checks addresses.

pub(crate) mod about;
pub(crate) mod address;
pub(crate) mod anchor;
pub(crate) mod file;
pub(crate) mod id;
pub(crate) mod lookup;
pub(crate) mod reading;
pub(crate) mod register;
pub(crate) mod toml;
pub(crate) mod topics;
