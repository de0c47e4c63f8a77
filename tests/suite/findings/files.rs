//! What is reported of files as such.

use analysis::MAX_BYTES;

use super::check_reading;
use crate::corpus::Corpus;

#[test]
fn no_files_have_no_findings() {
    Corpus::new().check(&[]);
}

#[test]
fn empty_files_have_no_findings() {
    Corpus::new().document("a.txt", "").read("a.toml").names("").topics("").check(&[]);
}

#[test]
fn the_readme_has_no_findings() {
    Corpus::new().file("README.md", *b"\xff").check(&[]);
}

#[test]
fn a_reading_is_not_empty() {
    check_reading("text", "", &["seeds/a.toml:1:1: the file without 'read_by'; add it"]);
}

#[test]
pub(super) fn not_utf8() {
    Corpus::new()
        .read("a.toml")
        .document("a.txt", *b"Do\xc4\x9fu\n\xe2\x80\x9cDo\xc4\x9f\xffu")
        .check(&["seeds/a.txt:2:5: not UTF-8; save the file as UTF-8"]);
}

#[test]
fn not_utf8_where_a_character_is_cut_short() {
    Corpus::new()
        .document("a.txt", *b"a\xf0\x9f\x98")
        .check(&["seeds/a.txt:1:2: not UTF-8; save the file as UTF-8"]);
}

#[test]
fn a_file_that_cannot_be_read_is_there_all_the_same() {
    Corpus::new()
        .document("a.txt", *b"\xff")
        .read("a.toml")
        .document("b.txt", "text")
        .file("b.toml", *b"\xff")
        .check(&[
            "seeds/a.txt:1:1: not UTF-8; save the file as UTF-8",
            "seeds/b.toml:1:1: not UTF-8; save the file as UTF-8",
        ]);
}

#[test]
pub(super) fn too_large() {
    Corpus::new()
        .document("a.txt", vec![b' '; MAX_BYTES + 1])
        .check(&["seeds/a.txt:1:1: larger than 67108864 bytes; split the file"]);
}

#[test]
pub(super) fn unknown_extension() {
    Corpus::new().file("a.docx", *b"\xff").file("b", "").check(&[
        "seeds/a.docx:1:1: neither a document (.txt, .md) nor a reading (.toml); not read",
        "seeds/b:1:1: neither a document (.txt, .md) nor a reading (.toml); not read",
    ]);
}

#[test]
pub(super) fn reserved_name() {
    Corpus::new().document("names.txt", "").document("topics.md", "").check(&[
        "seeds/names.txt:1:1: a document named 'names'; that name is kept for names.toml, rename the document",
        "seeds/topics.md:1:1: a document named 'topics'; that name is kept for topics.toml, rename the document",
    ]);
}

#[test]
pub(super) fn two_documents_of_one_stem() {
    Corpus::new()
        .document("a.txt", "text")
        .document("a.md", "text")
        .read("a.toml")
        .check(&["seeds/a.txt:1:1: two documents named 'a', this and seeds/a.md; rename one"]);
}

#[test]
pub(super) fn reading_without_document() {
    Corpus::new()
        .read("a.toml")
        .check(&["seeds/a.toml:1:1: a reading without its document; add a.txt or a.md beside it"]);
}

#[test]
pub(super) fn document_without_reading() {
    Corpus::new().document("a.txt", "text").check(&[
        "seeds/a.txt:1:1: no reading; its claims are found by rules alone, write a.toml beside it, or begin with `counterpoint draft`",
    ]);
}
