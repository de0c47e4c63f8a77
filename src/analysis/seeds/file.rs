//! Files as they were given, and which of them is what.

use model::Span;

use crate::finding::{FilePosition, Finding, Problem};

/// One file of a corpus's folder.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path, as messages shall name it; the last component is its name.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The most bytes that a file may have: more than any article or reading, and far from where a span's 32 bits end.
pub const MAX_BYTES: usize = 64 << 20;

/// A file that is known to be UTF-8.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextFile<'f> {
    /// Its path.
    pub(crate) path: &'f str,
    /// Its name without the ending.
    pub(crate) stem: &'f str,
    /// Its text.
    pub(crate) text: &'f str,
}

impl TextFile<'_> {
    /// A finding at a byte of this file.
    pub(crate) fn finding(&self, at: usize, problem: Problem) -> Finding {
        let (line, column) = line_column(self.text.as_bytes(), at);
        Finding { path: self.path.into(), line, column, problem }
    }

    /// A place of this file, as messages name it.
    pub(crate) fn place(&self, span: Span) -> FilePosition {
        let (line, column) = line_column(self.text.as_bytes(), span.start as usize);
        FilePosition { path: self.path.into(), line, column }
    }
}

/// The files of a corpus, each as what it is. Each list is sorted by path.
#[derive(Debug, Default)]
pub(crate) struct Sorted<'f> {
    /// The documents, by stem.
    pub(crate) documents: Vec<TextFile<'f>>,
    /// The readings.
    pub(crate) readings: Vec<TextFile<'f>>,
    /// names.toml.
    pub(crate) names: Option<TextFile<'f>>,
    /// topics.toml.
    pub(crate) topics: Option<TextFile<'f>>,
}

/// Tells documents, readings, register and topics apart, and says what is none of them.
pub(crate) fn sort<'f>(files: &'f [File], findings: &mut Vec<Finding>) -> Sorted<'f> {
    let mut sorted = Sorted::default();
    let mut in_order: Vec<&File> = files.iter().collect();
    in_order.sort_by(|a, b| a.path.cmp(&b.path));
    for file in in_order {
        let (stem, ending) = stem_and_ending(file);
        if (stem, ending) == ("README", "md") {
            continue;
        }
        if !matches!(ending, "txt" | "md" | "toml") {
            findings.push(whole_file(file, Problem::UnknownEnding));
            continue;
        }
        let Some(text) = text_of(file, findings) else { continue };
        let file = TextFile { path: &file.path, stem, text };
        match (stem, ending) {
            ("names", "toml") => sorted.names = Some(file),
            ("topics", "toml") => sorted.topics = Some(file),
            (_, "toml") => sorted.readings.push(file),
            ("names" | "topics", _) => {
                findings.push(file.finding(0, Problem::ReservedName { stem: stem.into() }))
            }
            _ => match sorted.documents.iter().find(|document| document.stem == stem) {
                Some(other) => {
                    findings.push(file.finding(
                        0,
                        Problem::DuplicateStem { stem: stem.into(), other: other.path.into() },
                    ));
                }
                None => sorted.documents.push(file),
            },
        }
    }
    sorted.documents.sort_by_key(|file| file.stem);
    pair(&sorted, files, findings);
    sorted
}

/// The name of a file without its ending, and the ending.
fn stem_and_ending(file: &File) -> (&str, &str) {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    name.rsplit_once('.').unwrap_or((name, ""))
}

/// Says which readings have no document and which documents no reading. A file that cannot be read is there all the same.
fn pair(sorted: &Sorted<'_>, files: &[File], findings: &mut Vec<Finding>) {
    let is_there = |stem: &str, endings: &[&str]| {
        let mut names = files.iter().map(stem_and_ending);
        names.any(|(other, ending)| other == stem && endings.contains(&ending))
    };
    for reading in sorted.readings.iter().filter(|reading| !is_there(reading.stem, &["txt", "md"]))
    {
        findings.push(
            reading.finding(0, Problem::ReadingWithoutDocument { stem: reading.stem.into() }),
        );
    }
    for document in sorted.documents.iter().filter(|document| !is_there(document.stem, &["toml"])) {
        findings.push(
            document.finding(0, Problem::DocumentWithoutReading { stem: document.stem.into() }),
        );
    }
}

/// The file's text, or a fault.
fn text_of<'f>(file: &'f File, findings: &mut Vec<Finding>) -> Option<&'f str> {
    if file.bytes.len() > MAX_BYTES {
        findings.push(whole_file(file, Problem::TooLarge { limit: MAX_BYTES }));
        return None;
    }
    match std::str::from_utf8(&file.bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let (line, column) = line_column(&file.bytes, error.valid_up_to());
            findings.push(Finding {
                path: file.path.clone(),
                line,
                column,
                problem: Problem::NotUtf8,
            });
            None
        }
    }
}

/// A finding about a whole file.
fn whole_file(file: &File, problem: Problem) -> Finding {
    Finding { path: file.path.clone(), line: 1, column: 1, problem }
}

/// The line and the column, in code points, of byte `at` of UTF-8 that is valid up to there; both from 1.
fn line_column(bytes: &[u8], at: usize) -> (u32, u32) {
    let before = &bytes[..at.min(bytes.len())];
    let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
    let line_start =
        before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
    // A code point has exactly one byte that is no continuation byte.
    let column = before[line_start..].iter().filter(|&&byte| byte & 0xC0 != 0x80).count() + 1;
    (line as u32, column as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_code_points() {
        let text = "a\nğ😀b";
        assert_eq!(line_column(text.as_bytes(), 0), (1, 1));
        assert_eq!(line_column(text.as_bytes(), 2), (2, 1));
        assert_eq!(line_column(text.as_bytes(), text.len() - 1), (2, 3));
        assert_eq!(line_column(text.as_bytes(), 999), (2, 4));
    }
}
