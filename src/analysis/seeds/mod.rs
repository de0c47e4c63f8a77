//! Reading the files of a folder of seeds: documents, readings, the register of entities and the list of topics.

pub(crate) mod anchor;
pub(crate) mod file;
pub(crate) mod reading;
pub(crate) mod register;
pub(crate) mod toml;
