//! The commands, each in its file.

mod bench;
mod build;
mod dist;
mod forwarded;
mod picture;
mod serve;
mod test;
mod trunk;

use crate::args::Command;

/// All commands, in the order help lists them.
pub(crate) const ALL: &[Command] = &[
    serve::COMMAND,
    build::COMMAND,
    test::COMMAND,
    bench::COMMAND,
    dist::COMMAND,
    forwarded::DRAFT,
    forwarded::EXTRACT,
    forwarded::SCORE,
    forwarded::ACCURACY,
    forwarded::AGREEMENT,
    forwarded::TRAIN,
    picture::COMMAND,
    trunk::COMMAND,
];
