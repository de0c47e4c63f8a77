//! What can go wrong, with the value it went wrong with and the way out.

use std::{
    fmt, io,
    path::{Path, PathBuf},
    process::ExitStatus,
};

/// A result of this crate.
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(crate) enum Error {
    /// Something that has to be there is not.
    Missing {
        /// What it is.
        what: String,
        /// How to get it.
        remedy: String,
    },
    /// A program that is there could not be started.
    Start {
        /// The program, as it was called.
        program: String,
        /// The error of the system.
        source: io::Error,
    },
    /// A program exited with a failure; it has said why itself.
    Child {
        /// The program and its arguments.
        command: String,
        /// Its exit status.
        status: ExitStatus,
    },
    /// A file or folder could not be read or written.
    File {
        /// Which.
        path: PathBuf,
        /// The error of the system.
        source: io::Error,
    },
    /// No server could be started.
    Listen {
        /// Where it was to listen.
        address: String,
        /// The error of the system.
        source: io::Error,
    },
    /// Files of the built page name the machine that built it; each line is one file and what it holds.
    MachinePaths(Vec<String>),
    /// What was made is larger than it may be.
    Budget {
        /// What it is.
        what: &'static str,
        /// What it came to, in bytes.
        bytes: u64,
        /// What it may come to, in bytes.
        limit: u64,
    },
}

impl Error {
    /// Describes a failed access to a file.
    pub(crate) fn file(path: &Path, source: io::Error) -> Self {
        Self::File { path: path.to_owned(), source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { what, remedy } => write!(f, "{what} is missing; {remedy}"),
            Self::Start { program, source } => {
                write!(
                    f,
                    "`{program}` could not be started: {source}; see that it is installed and on the PATH"
                )
            }
            Self::Child { command, status } => {
                write!(f, "`{command}` failed ({status}); its own words are above")
            }
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Listen { address, source } => {
                write!(
                    f,
                    "cannot listen on {address}: {source}; leave out --port to get a free one"
                )
            }
            Self::MachinePaths(lines) => {
                write!(f, "dist/ names the machine that built it; add the path to site/remap.rs")?;
                lines.iter().try_for_each(|line| write!(f, "\n  {line}"))
            }
            Self::Budget { what, bytes, limit } => write!(
                f,
                "{what} comes to {bytes} bytes and may have {limit}; make it smaller, or say in site/budget.rs why it may grow"
            ),
        }
    }
}

impl std::error::Error for Error {}
