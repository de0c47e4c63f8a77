//! The commands, each in its file.

mod bench;
mod build;
mod host;
mod picture;
mod serve;
mod styles;
mod test;

use crate::args::Command;

/// All commands, in the order help lists them.
pub(crate) const ALL: &[Command] = &[
    serve::COMMAND,
    build::COMMAND,
    test::COMMAND,
    bench::COMMAND,
    host::DRAFT,
    host::EXTRACT,
    host::SCORE,
    host::AGREEMENT,
    picture::COMMAND,
    styles::COMMAND,
];
