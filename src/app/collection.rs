//! The collection: the claims that a reader has selected and noted, as their browser and their files keep it: JSON, under a version.
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

use crate::app::browser::ParsedJson;

/// The name under which the reader's browser keeps it, the version in it: another version has a name of its own, and neither writes
/// over what it cannot read.
pub const COLLECTION: &str = "counterpoint.selection.1";
/// What such a file calls itself.
const FORMAT: &str = "counterpoint-selection";
/// The version of its layout that is written, and the newest that is read.
pub const VERSION: u32 = 1;

/// What a reader has selected and noted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    /// Filters that are saved with it, as an address from its `#` on; empty for none.
    pub filters: String,
    /// Claims, in the order in which the reader came to them.
    pub claims: Vec<SavedClaim>,
}

/// By what a claim is known, where the corpus does not have it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimName {
    /// Its id.
    pub id: String,
    /// Its quote.
    pub quote: String,
}

impl ClaimName {
    /// That of a claim of a corpus.
    pub fn of(corpus: &Corpus, claim: &Claim) -> Self {
        Self { id: claim.id.clone(), quote: corpus.quote(claim).to_owned() }
    }
}

/// What a reader does to a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedField {
    /// Selects it, or no longer.
    Selected(bool),
    /// Notes this on it; nothing where it is empty.
    Note(String),
}

/// A claim that a reader has selected, or noted something on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedClaim {
    /// Its id.
    pub id: String,
    /// Its quote, to know it by where the corpus does not have it.
    pub quote: String,
    /// Whether it is selected.
    pub selected: bool,
    /// What the reader noted on it.
    pub note: String,
}

impl Collection {
    /// Reads what [`Collection::write`] has written, and by which version; of what a later version has written, what is known here.
    /// `None` where it is something else.
    pub fn read(text: &str) -> Option<(Self, u32)> {
        let file = ParsedJson::of(text).filter(|file| file.text("format") == FORMAT)?;
        let version = file.number("version").filter(|version| VERSION <= *version)?;
        let mut read = Self { filters: file.text("filters"), ..Self::default() };
        // They become a link: anything but a location of this page is dropped.
        if !read.filters.starts_with("#/") {
            read.filters.clear();
        }
        for claim in file.items("claims").unwrap_or_default() {
            let saved = SavedClaim {
                id: claim.text("id"),
                quote: claim.text("quote"),
                selected: claim.flag("chosen"),
                note: claim.text("note"),
            };
            // A claim that the file names twice becomes one.
            if !saved.id.is_empty() {
                read.add(saved);
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
        for saved in &self.claims {
            json.object("");
            json.text("id", &saved.id);
            json.text("quote", &saved.quote);
            json.flag("chosen", saved.selected);
            json.text("note", &saved.note);
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

    /// The same with no claim selected. Notes stay.
    pub fn without_selected(&self) -> Self {
        let mut rest = self.clone();
        rest.claims.iter_mut().for_each(|claim| claim.selected = false);
        rest.claims.retain(|claim| !claim.note.is_empty());
        rest
    }

    /// Whether a claim is selected.
    pub fn has_selected(&self, claim: &Claim) -> bool {
        self.saved(claim).is_some_and(|saved| saved.selected)
    }

    /// What is noted on a claim; empty where nothing is.
    pub fn note(&self, claim: &Claim) -> &str {
        self.saved(claim).map_or("", |saved| &saved.note)
    }

    /// What is saved of a claim; `None` where nothing is.
    pub fn saved(&self, claim: &Claim) -> Option<&SavedClaim> {
        self.claims.iter().find(|saved| saved.id == claim.id)
    }

    /// Saves what a reader does to a claim. A claim that is neither selected nor noted is no longer in it.
    pub fn save(&mut self, ClaimName { id, quote }: ClaimName, field: SavedField) {
        let idx = self.claims.iter().position(|claim| claim.id == id).unwrap_or_else(|| {
            self.claims.push(SavedClaim { id, quote, ..SavedClaim::default() });
            self.claims.len() - 1
        });
        let claim = &mut self.claims[idx];
        match field {
            SavedField::Selected(selected) => claim.selected = selected,
            SavedField::Note(note) => claim.note = note,
        }
        if !claim.selected && claim.note.is_empty() {
            self.claims.remove(idx);
        }
    }

    /// Both together. Where both have a note on a claim, it has the lines of both; the filters are its own, if it has any.
    pub fn with(mut self, other: Self) -> Self {
        other.claims.into_iter().for_each(|claim| self.add(claim));
        if self.filters.is_empty() {
            self.filters = other.filters;
        }
        self
    }

    /// Adds what was saved of a claim to what is saved of it here.
    fn add(&mut self, other: SavedClaim) {
        let Some(own) = self.claims.iter_mut().find(|own| own.id == other.id) else {
            return self.claims.push(other);
        };
        own.selected |= other.selected;
        for line in other.note.lines() {
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

    fn saved(id: &str, selected: bool, note: &str) -> SavedClaim {
        SavedClaim { id: id.to_owned(), quote: "words".to_owned(), selected, note: note.to_owned() }
    }

    fn collection(claims: &[SavedClaim]) -> Collection {
        Collection { claims: claims.to_vec(), ..Collection::default() }
    }

    #[test]
    fn its_layout_is_the_one_above() {
        let mut written = collection(&[saved("ca", true, "“ğ😀”\n\"")]);
        written.filters = "#/claims?q=a".to_owned();
        assert_eq!(
            written.write("0f"),
            "{\"format\":\"counterpoint-selection\",\"version\":1,\"commit\":\"0f\",\"filters\":\"#/claims?q=a\",\"claims\":[{\"id\":\"ca\",\"quote\":\"words\",\"chosen\":true,\"note\":\"“ğ😀”\\n\\\"\"}]}\n"
        );
    }

    #[test]
    fn notes_stay_when_nothing_is_selected_any_longer() {
        let own = collection(&[saved("ca", true, ""), saved("cb", true, "mine")]);
        assert_eq!(own.without_selected().claims, [saved("cb", false, "mine")]);
    }

    #[test]
    fn a_note_is_no_part_of_another() {
        let own = collection(&[saved("ca", true, "not sure")]);
        let both = own.with(collection(&[saved("ca", true, "no\nnot sure")]));
        assert_eq!(both.claims, [saved("ca", true, "not sure\nno")]);
    }

    #[test]
    fn nothing_of_either_is_lost_when_two_are_joined() {
        let own = collection(&[saved("ca", true, "mine"), saved("cb", false, "same")]);
        let other = collection(&[
            saved("cb", true, "same"),
            saved("ca", false, "theirs"),
            saved("cc", true, ""),
        ]);
        let both = own.clone().with(other);
        assert_eq!(
            both.claims,
            [saved("ca", true, "mine\ntheirs"), saved("cb", true, "same"), saved("cc", true, "")]
        );
        assert_eq!(both.clone().with(own), both);
    }
}
