//! A label: the relation of a token to its head.

/// The relation of a token to its head, after Universal Dependencies. Subtypes that nothing asks for are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// `to go` in "the wish to go".
    Clause,
    /// `who left` in "the man who left".
    RelativeClause,
    /// `when he left`.
    AdverbialClause,
    /// `soon`.
    AdverbialModifier,
    /// `red` in "a red house".
    AdjectivalModifier,
    /// `the mayor` in "Ann Lee, the mayor".
    Apposition,
    /// `has` in "has said".
    Auxiliary,
    /// `was` in "was sold".
    PassiveAuxiliary,
    /// `of` in "of Rome", `'s` in "Ann's".
    Case,
    /// `and`.
    Coordinator,
    /// `it rains` in "says that it rains".
    ComplementClause,
    /// `tax` in "tax office".
    Compound,
    /// `up` in "gave up".
    Particle,
    /// `Bob` in "Ann and Bob"; the first is its head.
    Conjunct,
    /// `is` in "is ill".
    Copula,
    /// `to wait` in "to wait is wrong".
    ClausalSubject,
    /// A relation of another kind.
    Unknown,
    /// `the`.
    Determiner,
    /// `well`.
    Discourse,
    /// `there` in "there is".
    Expletive,
    /// `of` in "because of".
    Fixed,
    /// `Lee` in "Ann Lee".
    Flat,
    /// `him` in "gave him time".
    IndirectObject,
    /// An item of a list.
    List,
    /// `that` in "says that it rains", `to` in "to go".
    Marker,
    /// `Rome` in "the walls of Rome".
    NominalModifier,
    /// `Ann` in "Ann's house".
    Possessor,
    /// `Monday` in "the talks Monday".
    UnmarkedModifier,
    /// `Ann` in "Ann said".
    Subject,
    /// `it` in "it was sold".
    PassiveSubject,
    /// `two` in "two men".
    NumericModifier,
    /// `time` in "gave him time".
    Object,
    /// `Rome` in "lives in Rome".
    Oblique,
    /// `Ann` in "was sold by Ann".
    Agent,
    /// `Monday` in "he said Monday".
    UnmarkedOblique,
    /// A dependent of a word that is left out.
    Orphan,
    /// `he said` in "It rains, he said".
    Parataxis,
    /// A mark.
    Punctuation,
    /// The root.
    Root,
    /// `Ann` in "Ann, come".
    Vocative,
    /// `leave` in "wants to leave".
    OpenComplement,
}

impl Label {
    /// Every label with its name in Universal Dependencies; sorted by name.
    const ALL: [(Self, &str); 41] = [
        (Self::Clause, "acl"),
        (Self::RelativeClause, "acl:relcl"),
        (Self::AdverbialClause, "advcl"),
        (Self::AdverbialModifier, "advmod"),
        (Self::AdjectivalModifier, "amod"),
        (Self::Apposition, "appos"),
        (Self::Auxiliary, "aux"),
        (Self::PassiveAuxiliary, "aux:pass"),
        (Self::Case, "case"),
        (Self::Coordinator, "cc"),
        (Self::ComplementClause, "ccomp"),
        (Self::Compound, "compound"),
        (Self::Particle, "compound:prt"),
        (Self::Conjunct, "conj"),
        (Self::Copula, "cop"),
        (Self::ClausalSubject, "csubj"),
        (Self::Unknown, "dep"),
        (Self::Determiner, "det"),
        (Self::Discourse, "discourse"),
        (Self::Expletive, "expl"),
        (Self::Fixed, "fixed"),
        (Self::Flat, "flat"),
        (Self::IndirectObject, "iobj"),
        (Self::List, "list"),
        (Self::Marker, "mark"),
        (Self::NominalModifier, "nmod"),
        (Self::Possessor, "nmod:poss"),
        (Self::UnmarkedModifier, "nmod:unmarked"),
        (Self::Subject, "nsubj"),
        (Self::PassiveSubject, "nsubj:pass"),
        (Self::NumericModifier, "nummod"),
        (Self::Object, "obj"),
        (Self::Oblique, "obl"),
        (Self::Agent, "obl:agent"),
        (Self::UnmarkedOblique, "obl:unmarked"),
        (Self::Orphan, "orphan"),
        (Self::Parataxis, "parataxis"),
        (Self::Punctuation, "punct"),
        (Self::Root, "root"),
        (Self::Vocative, "vocative"),
        (Self::OpenComplement, "xcomp"),
    ];

    /// How many labels there are.
    pub(crate) const COUNT: usize = Self::ALL.len();

    /// Its name in Universal Dependencies.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The label with a name, or that of the relation of which the name is a subtype; `Unknown` for any other.
    pub(crate) fn of_name(name: &str) -> Self {
        let find = |name: &str| Self::ALL.binary_search_by(|(_, known)| (*known).cmp(name)).ok();
        let main = || find(name.split(':').next().unwrap_or(name));
        find(name).or_else(main).map_or(Self::Unknown, Self::of_class)
    }

    /// The label with a number.
    pub(crate) fn of_class(class: usize) -> Self {
        Self::ALL[class].0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_in_the_order_of_their_names() {
        assert!(Label::ALL.is_sorted_by_key(|(_, name)| *name));
        assert!(Label::ALL.iter().enumerate().all(|(idx, (label, _))| *label as usize == idx));
        assert_eq!(Label::of_name("nsubj:outer"), Label::Subject);
        assert_eq!(Label::of_name("acl:relcl"), Label::RelativeClause);
        assert_eq!(Label::of_name("reparandum"), Label::Unknown);
    }
}
