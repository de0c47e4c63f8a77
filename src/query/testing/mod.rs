//! What the tests of the engine share: a small corpus written by hand, and random ones held against a naive oracle.

pub(crate) mod fixture;
mod oracle;
mod properties;
pub(crate) mod random;
