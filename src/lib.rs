//! Counterpoint.
