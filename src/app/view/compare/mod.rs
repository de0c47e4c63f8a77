//! Claims side by side: columns with what answers what, or two claims.

pub mod columns;
pub mod controls;
pub mod event;
pub mod page;
pub mod pair;
pub mod thread;
