//! References: words that stand for a name that stands elsewhere in the document.

use model::Span;

/// Words that stand for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The words: a shorter form of the name, or the description or the pronoun that a claim has as source.
    pub words: Span,
    /// The name, where the document gives it first.
    pub name: Span,
    /// The way in which it was found.
    pub way: ReferenceWay,
}

/// The ways of finding whom words mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReferenceWay {
    /// A part of a name that no other name of the document has: "Lee".
    Part,
    /// The acronym in brackets behind a name.
    Acronym,
    /// A description that the document gives to one name: "the minister".
    Description,
    /// A pronoun: "he".
    Pronoun,
}

impl ReferenceWay {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Part, Self::Acronym, Self::Description, Self::Pronoun];

    /// Its word in the table of what was measured.
    pub fn word(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Acronym => "acronym",
            Self::Description => "description",
            Self::Pronoun => "pronoun",
        }
    }
}
