//! The views, a folder for each page; the stylesheets and the catalogue have the same folders.
//!
//! A view is a function of the store. Only [`app`] is a component, and keeps all state: each component adds some kilobytes to the page.
//!
//! [`app`] holds what is on every page, [`mod@page`] chooses between the pages.

pub mod about;
pub mod app;
pub mod chunk;
pub mod claim;
pub mod claims;
pub mod compare;
pub mod document;
pub mod entities;
pub mod export;
pub mod filters;
pub mod header;
pub mod method;
pub mod notices;
pub mod page;
#[cfg(feature = "ssr")]
pub mod plain;
pub mod shared;
pub mod shortcuts;
pub mod timeline;
pub mod topics;
