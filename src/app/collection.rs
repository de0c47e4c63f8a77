//! What a reader has chosen and noted, as their browser and their files keep it: JSON, under a version.
//!
//! ```text
//! { "format": "counterpoint-selection", "version": 1,
//!   "commit": "…",                                        the build that it was saved by
//!   "filters": "#/claims?type=denial",                    an address from its # on; empty for none
//!   "claims": [{ "id": "c…", "quote": "…", "chosen": true, "note": "…" }] }
//! ```
//!
//! Nothing of it is lost where it does not fit: claims that another corpus does not have stay in it, with the quotes they had.
//! It is read by the browser's own JSON: a reader in Rust would be a tenth of all the code of the page.

use export::JsonWriter;
use model::{Claim, Corpus};

use crate::app::browser::Parsed;

/// The name under which the reader's browser keeps it, the version in it: another version has a name of its own, and neither writes
/// over what it cannot read.
pub const KEPT: &str = "counterpoint.selection.1";
/// What such a file calls itself.
const FORMAT: &str = "counterpoint-selection";
/// The version of its layout that is written, and the newest that is read.
pub const VERSION: u32 = 1;

/// What a reader has chosen and noted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    /// Filters that are kept with it, as an address from its `#` on; empty for none.
    pub filters: String,
    /// Claims, in the order in which the reader came to them.
    pub claims: Vec<SavedClaim>,
}

/// A claim that a reader has chosen, or noted something on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedClaim {
    /// Its id.
    pub id: String,
    /// Its quote, to know it by where the corpus does not have it.
    pub quote: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What the reader noted on it.
    pub note: String,
}

impl Collection {
    /// Reads what [`Collection::write`] has written, and by which version; of what a later version has written, what is known here.
    /// `None` where it is something else.
    pub fn read(text: &str) -> Option<(Self, u32)> {
        let told = Parsed::of(text).filter(|told| told.text("format") == FORMAT)?;
        let version = told.number("version").filter(|version| VERSION <= *version)?;
        let mut read = Self { filters: told.text("filters"), ..Self::default() };
        // They become a link: anything but a place of this page is none.
        if !read.filters.starts_with("#/") {
            read.filters.clear();
        }
        for claim in told.items("claims").unwrap_or_default() {
            let kept = SavedClaim {
                id: claim.text("id"),
                quote: claim.text("quote"),
                chosen: claim.flag("chosen"),
                note: claim.text("note"),
            };
            // What stands in it twice becomes one.
            if !kept.id.is_empty() {
                read.add(kept);
            }
        }
        Some((read, version))
    }

    /// As a file of a build, or as the browser keeps it.
    pub fn write(&self, commit: &str) -> String {
        let mut json = JsonWriter::line();
        json.object("");
        json.text("format", FORMAT);
        json.number("version", VERSION as usize);
        json.text("commit", commit);
        json.text("filters", &self.filters);
        json.list("claims");
        for kept in &self.claims {
            json.object("");
            json.text("id", &kept.id);
            json.text("quote", &kept.quote);
            json.flag("chosen", kept.chosen);
            json.text("note", &kept.note);
            json.end();
        }
        json.finish()
    }

    /// The same with these filters, an address from its `#` on.
    pub fn with_filters(&self, filters: String) -> Self {
        Self { filters, ..self.clone() }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.filters.is_empty() && self.claims.is_empty()
    }

    /// Whether a claim is chosen.
    pub fn has_chosen(&self, claim: &Claim) -> bool {
        self.kept(claim).is_some_and(|kept| kept.chosen)
    }

    /// What is noted on a claim; empty where nothing is.
    pub fn note(&self, claim: &Claim) -> &str {
        self.kept(claim).map_or("", |kept| &kept.note)
    }

    fn kept(&self, claim: &Claim) -> Option<&SavedClaim> {
        self.claims.iter().find(|kept| kept.id == claim.id)
    }

    /// What is kept of a claim; the claim alone where nothing is.
    pub fn kept_of(&self, corpus: &Corpus, claim: &Claim) -> SavedClaim {
        self.kept(claim).cloned().unwrap_or_else(|| SavedClaim {
            id: claim.id.clone(),
            quote: corpus.quote(claim).to_owned(),
            ..SavedClaim::default()
        })
    }

    /// Keeps this of a claim, in place of what was kept of it; nothing where it is neither chosen nor noted.
    pub fn keep(&mut self, kept: SavedClaim) {
        let place = self.claims.iter().position(|other| other.id == kept.id);
        let is_kept = kept.chosen || !kept.note.is_empty();
        match place {
            Some(place) if is_kept => self.claims[place] = kept,
            Some(place) => _ = self.claims.remove(place),
            None if is_kept => self.claims.push(kept),
            None => {}
        }
    }

    /// Both together. Where both have a note on a claim, it has the lines of both; the filters are its own, if it has any.
    pub fn with(mut self, other: Self) -> Self {
        other.claims.into_iter().for_each(|kept| self.add(kept));
        if self.filters.is_empty() {
            self.filters = other.filters;
        }
        self
    }

    /// Takes in what was kept of a claim, beside what is kept of it.
    fn add(&mut self, kept: SavedClaim) {
        let Some(own) = self.claims.iter_mut().find(|own| own.id == kept.id) else {
            return self.claims.push(kept);
        };
        own.chosen |= kept.chosen;
        for line in kept.note.lines() {
            if !own.note.lines().any(|other| other == line) {
                own.note += if own.note.is_empty() { "" } else { "\n" };
                own.note += line;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(id: &str, chosen: bool, note: &str) -> SavedClaim {
        SavedClaim { id: id.to_owned(), quote: "words".to_owned(), chosen, note: note.to_owned() }
    }

    fn collection(claims: &[SavedClaim]) -> Collection {
        Collection { claims: claims.to_vec(), ..Collection::default() }
    }

    #[test]
    fn its_layout_is_the_one_above() {
        let mut written = collection(&[kept("ca", true, "“ğ😀”\n\"")]);
        written.filters = "#/claims?q=a".to_owned();
        assert_eq!(
            written.write("0f"),
            "{\"format\":\"counterpoint-selection\",\"version\":1,\"commit\":\"0f\",\"filters\":\"#/claims?q=a\",\"claims\":[{\"id\":\"ca\",\"quote\":\"words\",\"chosen\":true,\"note\":\"“ğ😀”\\n\\\"\"}]}\n"
        );
    }

    #[test]
    fn a_note_is_no_part_of_another() {
        let own = collection(&[kept("ca", true, "not sure")]);
        let both = own.with(collection(&[kept("ca", true, "no\nnot sure")]));
        assert_eq!(both.claims, [kept("ca", true, "not sure\nno")]);
    }

    #[test]
    fn nothing_of_either_is_lost_when_two_are_joined() {
        let own = collection(&[kept("ca", true, "mine"), kept("cb", false, "same")]);
        let other = collection(&[
            kept("cb", true, "same"),
            kept("ca", false, "theirs"),
            kept("cc", true, ""),
        ]);
        let both = own.clone().with(other);
        assert_eq!(
            both.claims,
            [kept("ca", true, "mine\ntheirs"), kept("cb", true, "same"), kept("cc", true, "")]
        );
        assert_eq!(both.clone().with(own), both);
    }
}
