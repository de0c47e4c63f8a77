//! How large things may be, and how large they are.
//!
//! Sizes are in bytes, as they are sent to a reader: a KB is 1000 of them.

use std::{fs, io, path::Path};

use brotli::enc::{BrotliEncoderParams, writer::CompressorWriter};

use crate::{
    error::{Error, Result},
    site,
};

/// A limit on what is made here.
#[derive(Debug)]
pub(crate) struct Budget {
    /// What is limited.
    pub(crate) what: &'static str,
    /// The most it may have, in bytes.
    pub(crate) limit: u64,
}

/// What a reader downloads before the first claim is seen, compressed: nothing on a fast line, a second or two on a slow one.
pub(crate) const PAGE: Budget = Budget {
    what: "the page (HTML, CSS, JavaScript, and wasm with the embedded corpus; brotli)",
    limit: 170_000,
};

/// The README's picture, which git keeps every version of.
pub(crate) const PICTURE: Budget = Budget { what: "the picture", limit: 250_000 };

impl Budget {
    /// Fails where there is more than there may be.
    pub(crate) fn check(&'static self, bytes: u64) -> Result<()> {
        if bytes <= self.limit { Ok(()) } else { Err(Error::Budget { budget: self, bytes }) }
    }
}

/// The kinds of files that a size is told of; the first four are what a page consists of.
const KINDS: [(&str, &[&str]); 5] = [
    ("HTML", &["html"]),
    ("CSS", &["css"]),
    ("JavaScript", &["js"]),
    ("wasm with the corpus", &["wasm"]),
    ("other files", &[]),
];

/// The place of [`KINDS`] that is not part of the page.
const OTHER: usize = KINDS.len() - 1;

/// The sizes of a built page, by kind.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Sizes([Size; KINDS.len()]);

/// How large the files of one kind are together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    n_files: u64,
    raw: u64,
    brotli: u64,
}

impl Sizes {
    /// Weighs all files of a folder.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let mut sizes = Self::default();
        for path in site::files(folder)? {
            let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
            let brotli = compressed(&bytes).map_err(|error| Error::file(&path, error))?;
            sizes.add(&path, bytes.len() as u64, brotli);
        }
        Ok(sizes)
    }

    fn add(&mut self, path: &Path, raw: u64, brotli: u64) {
        let extension = path.extension().unwrap_or_default();
        let is_of =
            |(_, extensions): &(_, &[&str])| extensions.iter().any(|known| extension == *known);
        let size = &mut self.0[KINDS.iter().position(is_of).unwrap_or(OTHER)];
        *size =
            Size { n_files: size.n_files + 1, raw: size.raw + raw, brotli: size.brotli + brotli };
    }

    /// What the page comes to, compressed.
    pub(crate) fn page(&self) -> u64 {
        self.0[..OTHER].iter().map(|size| size.brotli).sum()
    }

    /// The sizes as a person reads them.
    pub(crate) fn table(&self) -> String {
        let row = |name: &str, n_files: String, raw: String, brotli: String| {
            format!("  {name:<22}{n_files:>6}{raw:>12}{brotli:>12}\n")
        };
        let size_row = |name: &str, size: Size| {
            row(name, size.n_files.to_string(), grouped(size.raw), grouped(size.brotli))
        };
        let total = self.0[..OTHER].iter().fold(Size::default(), |total, size| Size {
            n_files: total.n_files + size.n_files,
            raw: total.raw + size.raw,
            brotli: total.brotli + size.brotli,
        });
        let mut table = row("bytes", "files".to_owned(), "raw".to_owned(), "brotli".to_owned());
        for ((name, _), size) in KINDS.iter().zip(self.0).take(OTHER) {
            table += &size_row(name, size);
        }
        table += &size_row("the page", total);
        if 0 < self.0[OTHER].n_files {
            table += &size_row("not counted: others", self.0[OTHER]);
        }
        let (limit, kilobytes) = (grouped(PAGE.limit), PAGE.limit / 1000);
        table
            + &format!(
                "  at most {limit} bytes of brotli, which is {kilobytes} KB (1 KB = 1000 bytes)"
            )
    }
}

/// The size that a host which compresses once and for all sends.
fn compressed(mut bytes: &[u8]) -> io::Result<u64> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut counter = Counter(0);
    let mut writer = CompressorWriter::with_params(&mut counter, 1 << 16, &params);
    io::copy(&mut bytes, &mut writer)?;
    drop(writer);
    Ok(counter.0)
}

/// Counts what is written to it.
struct Counter(u64);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A number with its thousands apart: `170,000`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (idx, digit) in digits.char_indices() {
        if idx != 0 && (digits.len() - idx).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes() -> Sizes {
        let mut sizes = Sizes::default();
        sizes.add(Path::new("dist/index.html"), 1_234, 567);
        sizes.add(Path::new("dist/counterpoint-0f.js"), 28_000, 5_000);
        sizes.add(Path::new("dist/start-0f.js"), 2_000, 700);
        sizes.add(Path::new("dist/counterpoint-0f_bg.wasm"), 1_123_456, 143_000);
        sizes.add(Path::new("dist/documents/LICENSE"), 5, 9);
        sizes
    }

    #[test]
    fn a_table_tells_each_kind() {
        let expected = [
            "  bytes                  files         raw      brotli",
            "  HTML                       1       1,234         567",
            "  CSS                        0           0           0",
            "  JavaScript                 2      30,000       5,700",
            "  wasm with the corpus       1   1,123,456     143,000",
            "  the page                   4   1,154,690     149,267",
            "  not counted: others        1           5           9",
            "  at most 170,000 bytes of brotli, which is 170 KB (1 KB = 1000 bytes)",
        ];
        assert_eq!(sizes().table().lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_budget_holds_to_the_byte() {
        assert_eq!(sizes().page(), 149_267);
        assert!(PAGE.check(170_000).is_ok());
        let refusal = PAGE.check(170_001).unwrap_err().to_string();
        assert!(refusal.ends_with("comes to 170001 bytes and may have 170000; make it smaller, or say in budget.rs why it may grow"), "{refusal}");
    }

    #[test]
    fn compression_is_measured() {
        assert!(compressed(&[b'a'; 10_000]).unwrap() < 50);
        assert!(0 < compressed(b"").unwrap());
    }
}
