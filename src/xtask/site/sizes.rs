//! How large a built site is, in bytes, as they are sent to a reader and as they lie on a disk.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use brotli::enc::{BrotliEncoderParams, writer::CompressorWriter};

use super::budget::{ALL, Budget, PAGE, PLAIN, SINGLE};
use crate::{
    error::{Error, Result},
    site,
};

/// The kinds of files that the page consists of.
const KINDS: [(&str, &[&str]); 4] = [
    ("HTML", &["html"]),
    ("CSS", &["css"]),
    ("JavaScript", &["js"]),
    ("wasm with the corpus", &["wasm"]),
];

/// What the name of the chunk begins with.
const CHUNK: &str = "chunk-";

/// The one file that holds everything.
const SINGLE_FILE: &str = "counterpoint.html";

/// What keeps the page for reading offline; it comes after all else.
const WORKER_FILE: &str = "sw.js";

/// The pages that lie beside the page.
const APART: [&str; 9] = [
    "404.html",
    "about.html",
    "compare.html",
    "documents.html",
    "embed.html",
    "entities.html",
    "method.html",
    "timeline.html",
    "topics.html",
];

/// Between these the page that the program starts in holds its claims as plain HTML.
const PLAIN_MARKS: (&str, &str) = ("<!-- plain -->", "<!-- /plain -->");

/// The sizes of a built site.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Sizes {
    /// What the page consists of, by kind.
    kinds: [Size; KINDS.len()],
    /// The part of the program that is loaded when it is asked for.
    chunk: Size,
    /// The claims as plain HTML, which the page shows until its program runs.
    plain: Size,
    /// The one file that holds everything.
    single: Size,
    /// The service worker.
    worker: Size,
    /// The pages beside it; `brotli` is not measured.
    pages: Size,
}

/// How large some files are together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    n_files: u64,
    raw: u64,
    brotli: u64,
}

impl Size {
    fn of(bytes: &[u8]) -> io::Result<Self> {
        Ok(Self { n_files: 1, raw: bytes.len() as u64, brotli: compressed(bytes)?.len() as u64 })
    }

    fn add(&mut self, other: Self) {
        self.n_files += other.n_files;
        self.raw += other.raw;
        self.brotli += other.brotli;
    }
}

impl Sizes {
    /// Weighs a built site.
    pub(crate) fn of(dist: &Path) -> Result<Self> {
        let mut sizes = Self::default();
        for path in site::files(dist)? {
            let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
            let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy();
            sizes.add(&name, &bytes).map_err(|error| Error::file(&path, error))?;
        }
        Ok(sizes)
    }

    /// Adds a file by its name from the root of the site.
    fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        let kind = KINDS.iter().position(|(_, extensions)| extensions.contains(&extension));
        if name.starts_with(CHUNK) {
            self.chunk = Size::of(bytes)?;
        } else if name == SINGLE_FILE {
            self.single = Size::of(bytes)?;
        } else if name == WORKER_FILE {
            self.worker = Size::of(bytes)?;
        } else if extension == "html" && (name.contains(['/', '\\']) || APART.contains(&name)) {
            self.pages.add(Size { n_files: 1, raw: bytes.len() as u64, brotli: 0 });
        } else if let Some(kind) = kind {
            let (page, plain) = without_plain(bytes);
            self.kinds[kind].add(Size::of(&page)?);
            if !plain.is_empty() {
                self.plain = Size::of(plain)?;
            }
        }
        Ok(())
    }

    /// What the page comes to, compressed, without its claims as plain HTML.
    pub(crate) fn page(&self) -> u64 {
        self.kinds.iter().map(|size| size.brotli).sum()
    }

    /// What the page comes to with the chunk, compressed.
    pub(crate) fn all(&self) -> u64 {
        self.page() + self.chunk.brotli
    }

    /// What the claims as plain HTML come to, compressed.
    pub(crate) fn plain(&self) -> u64 {
        self.plain.brotli
    }

    /// How large the one file is, as it lies on a disk.
    pub(crate) fn single(&self) -> u64 {
        self.single.raw
    }

    /// The sizes as a person reads them.
    pub(crate) fn table(&self) -> String {
        let row = |name: &str, n_files: String, raw: String, brotli: String, limit: String| {
            format!("  {name:<28}{n_files:>6}{raw:>12}{brotli:>12}{limit:>22}\n")
        };
        let size_row = |name: &str, size: &Size, limit: String| {
            row(
                name,
                size.n_files.to_string(),
                with_separators(size.raw),
                with_separators(size.brotli),
                limit,
            )
        };
        let at_most = |budget: &Budget, of: &str| format!("{} {of}", with_separators(budget.limit));
        let head = ["bytes", "files", "raw", "brotli", "at most"].map(str::to_owned);
        let [bytes, files, raw, brotli, limit] = head;
        let mut table = row(&bytes, files, raw, brotli, limit);
        let mut page = Size::default();
        for ((name, _), size) in KINDS.iter().zip(&self.kinds) {
            table += &size_row(name, size, String::new());
            page.add(*size);
        }
        table += &size_row("loaded first", &page, at_most(&PAGE, "brotli"));
        table += &size_row("the chunk", &self.chunk, String::new());
        page.add(self.chunk);
        table += &size_row("with the chunk", &page, at_most(&ALL, "brotli"));
        table += &size_row("its claims as plain HTML", &self.plain, at_most(&PLAIN, "brotli"));
        table += &size_row(SINGLE_FILE, &self.single, at_most(&SINGLE, "raw"));
        table += &size_row(WORKER_FILE, &self.worker, String::new());
        let pages = &self.pages;
        table += &row(
            "the pages beside it",
            pages.n_files.to_string(),
            with_separators(pages.raw),
            String::new(),
            String::new(),
        );
        table.trim_end().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }
}

/// A page without its plain content, and that content.
fn without_plain(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let find = |from: usize, mark: &str| {
        let at = bytes[from..].windows(mark.len()).position(|window| window == mark.as_bytes())?;
        Some(from + at)
    };
    let start = find(0, PLAIN_MARKS.0);
    let end = start.and_then(|start| find(start, PLAIN_MARKS.1));
    match (start, end) {
        (Some(start), Some(end)) => ([&bytes[..start], &bytes[end..]].concat(), &bytes[start..end]),
        _ => (bytes.to_vec(), &[]),
    }
}

/// How many bytes a file has when it is compressed.
pub(crate) fn compressed_file(path: &Path) -> Result<u64> {
    let bytes = fs::read(path).and_then(|bytes| compressed(&bytes));
    Ok(bytes.map_err(|error| Error::file(path, error))?.len() as u64)
}

/// What a host sends that compresses once and for all.
pub(crate) fn compressed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    let mut writer = CompressorWriter::with_params(&mut compressed, 1 << 16, &params);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}

/// A number with its thousands apart: `170,000`.
fn with_separators(number: u64) -> String {
    let digits = number.to_string();
    let mut separated = String::new();
    for (idx, digit) in digits.char_indices() {
        if idx != 0 && (digits.len() - idx).is_multiple_of(3) {
            separated.push(',');
        }
        separated.push(digit);
    }
    separated
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes() -> Sizes {
        let mut sizes = Sizes::default();
        let mut add = |name: &str, bytes: &[u8]| sizes.add(name, bytes).unwrap();
        add("index.html", b"<html><!-- plain -->claims<!-- /plain --></html>");
        add("viewer-0f.js", &[b'a'; 28_000]);
        add("start-0f.js", b"start");
        add("viewer-0f.wasm", b"wasm");
        add("chunk-0f.wasm", b"chunk");
        add("counterpoint.html", &[b'a'; 1_234]);
        add("sw.js", b"worker");
        add("404.html", b"none");
        add("doc/a.html", b"document");
        add("build.json", b"{}");
        sizes
    }

    #[test]
    fn a_table_says_what_counts_where() {
        let sizes = sizes();
        assert_eq!(sizes.single(), 1_234);
        assert_eq!((sizes.plain.raw, sizes.plain.n_files), (20, 1));
        assert_eq!((sizes.kinds[0].raw, sizes.kinds[0].n_files), (28, 1));
        assert_eq!((sizes.kinds[2].raw, sizes.kinds[2].n_files), (28_005, 2));
        assert_eq!(sizes.kinds[3].raw, 4);
        assert_eq!((sizes.pages.raw, sizes.pages.n_files), (12, 2));
        let table = sizes.table();
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), 12, "{table}");
        assert!(
            lines[5].starts_with("  loaded first                     4      28,037"),
            "{table}"
        );
        assert!(lines[5].ends_with("190,000 brotli"), "{table}");
        assert!(
            lines[7].starts_with("  with the chunk                   5      28,042"),
            "{table}"
        );
        assert!(lines[9].ends_with("456,800 raw"), "{table}");
    }

    #[test]
    fn compression_is_measured() {
        assert!(compressed(&[b'a'; 10_000]).unwrap().len() < 50);
        assert!(!compressed(b"").unwrap().is_empty());
    }
}
