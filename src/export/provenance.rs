//! Provenance: the site and build that a file comes from, and the addresses that follow from it.

use model::{Claim, Document, Entity};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters is encoded.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The site and build that a file comes from. There is no clock in it: the same claims of the same build give the same bytes.
///
/// Addresses are whole where the site's own is known, else relative to the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The title of the corpus.
    pub title: String,
    /// The address of the page, up to its `#`.
    pub page: String,
    /// What of the page's address says which claims these are, from its `#` on.
    pub state: String,
    /// The address of the folder of data files, with a slash at its end; empty for a file in it.
    pub data: String,
    /// The commit that was built.
    pub commit: String,
}

impl Provenance {
    /// The address that shows just these claims.
    pub fn link(&self) -> String {
        format!("{}{}", self.page, self.state)
    }

    /// What wrote a file, and by which commit.
    pub(crate) fn made_by(&self) -> String {
        format!("{}, commit {}", self.title, self.commit)
    }

    /// The site and build, in a sentence.
    pub(crate) fn exported_from(&self) -> String {
        format!("Taken from {}, commit {}", self.link(), self.commit)
    }

    /// The address of a claim.
    pub fn claim(&self, claim: &Claim) -> String {
        format!("{}#/claim/{}", self.page, encoded(&claim.id))
    }

    /// The address of a document in the page.
    pub fn document(&self, document: &Document) -> String {
        format!("{}#/doc/{}", self.page, encoded(&document.stem))
    }

    /// The address of an entity.
    pub fn entity(&self, entity: &Entity) -> String {
        format!("{}#/entity/{}", self.page, encoded(&entity.id))
    }

    /// The address of a document's text: that in which offsets are counted.
    pub fn text(&self, document: &Document) -> String {
        format!("{}documents/{}.txt", self.data, encoded(&document.stem))
    }
}

/// An address, where it is whole.
pub(crate) fn whole(address: &str) -> Option<&str> {
    Some(address).filter(|address| address.starts_with("http"))
}

/// Text encoded for an address.
pub(crate) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}
