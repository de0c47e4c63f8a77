//! Measuring readings and rules: how far two readings agree, how far rules find what readings or annotators have.
//!
//! All of them pair spans by `pairing.rs` and share the measures of `measures.rs`.

pub(crate) mod accuracy;
pub(crate) mod agreement;
pub mod annotated_claims;
pub mod annotated_mentions;
pub mod attribution;
mod measures;
mod pairing;
pub(crate) mod without_register;
