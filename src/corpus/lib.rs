//! The embedded corpus.
