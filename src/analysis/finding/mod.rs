//! Findings: problems found in seeds.
//!
//! A **finding** is a fault, which fails the build, or a warning, which does not. Its message says where, what, and what to do:
//! `path:line:col: problem; remedy`, with lines and columns counted from 1 and columns in code points.

mod message;
mod problem;

use std::fmt;
use std::sync::{Mutex, PoisonError};

pub use self::problem::Problem;

/// A problem at one position of one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where it was found.
    pub position: FilePosition,
    /// What was found there.
    pub problem: Problem,
}

impl Finding {
    /// Whether it fails the build.
    pub fn is_fault(&self) -> bool {
        !self.problem.is_warning()
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // One line, whatever words it shows: build scripts and editors read it line by line.
        let problem = self.problem.to_string().replace('\r', "\\r").replace('\n', "\\n");
        write!(f, "{}: {problem}", self.position)
    }
}

/// A position in a file, as messages name it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FilePosition {
    /// The path of the file, as it was given.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in code points, from 1.
    pub column: u32,
}

impl FilePosition {
    /// The position of byte `offset` of a file whose bytes are UTF-8 up to there.
    pub fn at(path: &str, bytes: &[u8], offset: usize) -> Self {
        let before = &bytes[..offset.min(bytes.len())];
        let line_start =
            before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
        let n_newlines = before.iter().filter(|&&byte| byte == b'\n').count();
        // A code point has exactly one byte that is no continuation byte.
        let n_points = before[line_start..].iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
        Self { path: path.into(), line: n_newlines as u32 + 1, column: n_points as u32 + 1 }
    }
}

impl fmt::Display for FilePosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.path, self.line, self.column)
    }
}

/// The sink that collects findings while one set of seeds is read and resolved.
///
/// Every [`TextFile`](crate::seeds::file::TextFile) refers to it, so that what reads a file can report what is wrong with it, on
/// whatever thread.
#[derive(Debug, Default)]
pub(crate) struct Findings(Mutex<Vec<Finding>>);

impl Findings {
    /// Adds one.
    pub(crate) fn push(&self, finding: Finding) {
        // A list is whole even where another thread has stopped.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(finding);
    }

    /// All of them, sorted by position, each once.
    pub(crate) fn into_sorted(self) -> Vec<Finding> {
        let mut findings = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        findings.sort();
        findings.dedup();
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_code_points() {
        let text = "a\nğ😀b";
        let position = |offset| {
            let FilePosition { line, column, .. } =
                FilePosition::at("a.txt", text.as_bytes(), offset);
            (line, column)
        };
        assert_eq!(position(0), (1, 1));
        assert_eq!(position(2), (2, 1));
        assert_eq!(position(text.len() - 1), (2, 3));
        assert_eq!(position(999), (2, 4));
    }
}
