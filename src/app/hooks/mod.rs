//! What components get besides their own properties.

mod use_store;

pub use use_store::{Data, Store, use_store};
