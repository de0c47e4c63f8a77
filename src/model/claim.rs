//! Claims: passages of documents in which a source says or does something; the roles in them, and the links between them.

use serde::{Deserialize, Serialize};

use crate::{
    ClaimIdx, ClaimType, CountryIdx, DocumentIdx, EntityIdx, Form, LinkVerb, Measure, PartialDate,
    RuleIdx, SourceKind, Span, Status, TopicIdx,
};

/// A verbatim span of one document in which a source asserts, denies, judges, does or commits to something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Its name in links and downloads, the same in every build as long as the claim is the same:
    /// `c` and ten characters that stand for document, quote, type, sources and the ordinal among equals.
    pub id: String,
    /// Its name within its document, by which readings refer to it. Not packed: outside of readings a claim goes by its id.
    #[serde(skip)]
    pub key: String,
    /// The document it is from.
    pub document: DocumentIdx,
    /// Where its words occur: once, or several times for words that the document repeats; the first is the primary one. Never empty.
    pub occurrences: Vec<Span>,
    /// What the source does by it.
    pub claim_type: ClaimType,
    /// Who says or does it.
    pub source: Source,
    /// The words that attribute it.
    pub cue: Option<Span>,
    /// The entities in it, by role.
    pub entities: Roles<EntityIdx>,
    /// The countries in it, by role: those of the entities, and others that the text names.
    pub countries: Roles<CountryIdx>,
    /// What it is about, from the corpus's own short list.
    pub topics: Vec<TopicIdx>,
    /// The date that the text states for it.
    pub date: Option<ClaimDate>,
    /// How the document gives the words.
    pub form: Form,
    /// How it relates to the event reported.
    pub status: Status,
    /// Whether it gives a percentage, a rate, an estimate or a total.
    pub has_statistic: bool,
    /// Whether the narrator's own verb takes the source's part: "debunked", "refuted".
    pub narrator_endorses: bool,
    /// For sanctions, the kinds of measures, as the text has them; never empty there, and empty for anything else.
    pub measures: Vec<Measure>,
    /// For sanctions, the words that name the law or order they rest on.
    pub legal_basis: Option<Span>,
    /// The smallest other claim whose primary span contains this one's.
    pub parent: Option<ClaimIdx>,
    /// What found it.
    pub origin: Origin,
}

impl Claim {
    /// The first occurrence of its words: its primary span.
    pub fn span(&self) -> Span {
        self.occurrences[0]
    }
}

/// Who says or does a claim, as the text names them. The entities themselves are in [`Roles::says`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// What kind of source it is.
    pub kind: SourceKind,
    /// The words that name the source; none for a narrator, and for an unnamed source where the text has none.
    pub as_written: Option<Span>,
    /// For a pronoun or a description, the words that it stands for.
    pub antecedent: Option<Span>,
    /// For countries of the source that do not stand beside it, the words elsewhere that show them.
    pub inferred_from: Option<Span>,
}

/// Entities or countries in a claim, by role; each list sorted and without repeats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roles<T> {
    /// Who says or does it.
    pub says: Vec<T>,
    /// Who is accused, sanctioned, threatened, asked or praised.
    pub target: Vec<T>,
    /// Whose conduct is disputed.
    pub conduct_of: Vec<T>,
    /// Who is named within the quote and has no other role.
    pub mentioned: Vec<T>,
}

/// A role that a reader can ask for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Role {
    /// Any of the others.
    #[default]
    Any,
    /// Says or does it.
    Says,
    /// Is its target, or the one whose conduct is disputed.
    About,
    /// Is named in it and in no other role.
    Mentioned,
}

impl Role {
    /// Every role, in the order in which readers see them.
    pub const ALL: &[Self] = &[Self::Any, Self::Says, Self::About, Self::Mentioned];
}

impl<T> Roles<T> {
    /// Those that have `role`, each as often as it is in a list.
    pub fn in_role(&self, role: Role) -> impl Iterator<Item = &T> {
        let Self { says, target, conduct_of, mentioned } = self;
        let lists: [&[T]; 4] = match role {
            Role::Any => [says, target, conduct_of, mentioned],
            Role::Says => [says, &[], &[], &[]],
            Role::About => [target, conduct_of, &[], &[]],
            Role::Mentioned => [mentioned, &[], &[], &[]],
        };
        lists.into_iter().flatten()
    }
}

impl<T: Copy + Ord> Roles<T> {
    /// Those that have `role`, sorted and without repeats.
    pub fn of(&self, role: Role) -> Vec<T> {
        let mut values: Vec<T> = Vec::new();
        for &value in self.in_role(role) {
            if let Err(idx) = values.binary_search(&value) {
                values.insert(idx, value);
            }
        }
        values
    }
}

impl<T> Default for Roles<T> {
    fn default() -> Self {
        Self { says: Vec::new(), target: Vec::new(), conduct_of: Vec::new(), mentioned: Vec::new() }
    }
}

/// A date that the text states for a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimDate {
    /// The date; `None` where neither the words settle one ("on Monday") nor the date of the document does.
    pub value: Option<PartialDate>,
    /// The words that state it.
    pub words: Span,
    /// Whether it is reckoned from the date of the document, since the words alone do not settle it.
    pub is_reckoned: bool,
}

/// What found a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The reading of the document.
    Reading,
    /// Rules of the analysis.
    Rule {
        /// The one that found it.
        finder: RuleIdx,
        /// The one that gave it its type.
        typing: RuleIdx,
    },
}

/// One claim answers another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Link {
    /// The claim that answers.
    pub from: ClaimIdx,
    /// The claim that is answered.
    pub to: ClaimIdx,
    /// What it does to it.
    pub verb: LinkVerb,
    /// The words, in the document of `from`, that show it.
    pub evidence: Span,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn about_is_target_and_conduct_and_any_is_all_of_them() {
        let roles =
            Roles { says: vec![3], target: vec![1, 2], conduct_of: vec![2, 3], mentioned: vec![7] };
        assert_eq!(roles.of(Role::About), [1, 2, 3]);
        assert_eq!(roles.of(Role::Any), [1, 2, 3, 7]);
        assert_eq!(roles.of(Role::Says), [3]);
        assert_eq!(roles.of(Role::Mentioned), [7]);
    }
}
