//! A name that a document gives and the register does not have.

use model::{CountryIdx, EntityKind, Span};

use crate::countries::COUNTRIES;

/// A name of one document that is not in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundName {
    /// The first occurrence of its fullest form.
    pub name: Span,
    /// For a government, its country: its name is not a word of the text.
    pub government_of: Option<CountryIdx>,
    /// What it names, as the text shows it.
    pub kind: EntityKind,
    /// Its occurrences, in all forms, in the order of the text.
    pub occurrences: Vec<Occurrence>,
    /// Whether any state can have a body of that name: "Foreign Ministry".
    pub is_generic: bool,
    /// Its countries, sorted, as rows of the table of countries.
    pub countries: Vec<CountryIdx>,
    /// For countries that do not stand beside the name, the words elsewhere that show them.
    pub inferred_from: Option<Span>,
    /// Words beside it that say who or what it is.
    pub description: Option<Span>,
}

impl FoundName {
    /// The codes of its countries: ISO 3166-1 alpha-2, or `EU`.
    pub fn country_codes(&self) -> Vec<&'static str> {
        self.countries.iter().map(|of| COUNTRIES.list[of.idx()].code.as_str()).collect()
    }
}

/// An occurrence of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// The words.
    pub span: Span,
    /// How they give the name.
    pub form: NameForm,
}

/// How an occurrence gives a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameForm {
    /// In its fullest form.
    Full,
    /// By words of it that no other name of the document has: "Lee" for "Ann Lee".
    Part,
    /// By the acronym that stands in brackets behind it.
    Acronym,
    /// By the name of its country or of its capital, which acts: "Norway said".
    State,
}
