//! Counterpoint: who said what about whom, in their own words.
//!
//! The library holds the page; `main.rs` starts it. It is a library so that the same views can be rendered natively.

pub mod app;
