//! Facets: the properties that claims can be filtered by; and keys: a facet with the role that is asked for.

use std::fmt;

use model::Role;

/// A property of claims that readers filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What the source does by the claim.
    Type,
    /// Whose words the document gives: the speaker's, in part, or the reporter's.
    Form,
    /// The countries in it.
    Country,
    /// The persons, bodies, places, peoples and laws in it.
    Entity,
    /// What it is about.
    Topic,
    /// The document it is from.
    Document,
    /// How it relates to the event reported.
    Status,
    /// What kind of source it has: a person, a government, nobody named.
    Kind,
    /// Whether a reading or a rule found it.
    Origin,
    /// The rule that found it.
    Rule,
}

impl Facet {
    /// Every facet, in the order in which readers see them.
    pub const ALL: &[Self] = &[
        Self::Type,
        Self::Form,
        Self::Country,
        Self::Entity,
        Self::Topic,
        Self::Document,
        Self::Status,
        Self::Kind,
        Self::Origin,
        Self::Rule,
    ];

    /// Those that readers see first.
    pub fn is_in_first_row(self) -> bool {
        self <= Self::Document
    }

    /// The word that stands for it in addresses.
    pub fn word(self) -> &'static str {
        Key::of(self).word()
    }

    /// The facet that a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|facet| facet.word() == word)
    }

    /// Whether its values have a role in a claim.
    pub fn has_role(self) -> bool {
        matches!(self, Self::Country | Self::Entity)
    }
}

/// A facet and, for a facet with roles, the role asked for: what a value is filtered under.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u8);

/// Every key with its word, in the order of facets and roles.
const KEYS: &[(Facet, Role, &str)] = &[
    (Facet::Type, Role::Any, "type"),
    (Facet::Form, Role::Any, "form"),
    (Facet::Country, Role::Any, "country"),
    (Facet::Country, Role::Says, "country.says"),
    (Facet::Country, Role::About, "country.about"),
    (Facet::Country, Role::Mentioned, "country.mentioned"),
    (Facet::Entity, Role::Any, "entity"),
    (Facet::Entity, Role::Says, "entity.says"),
    (Facet::Entity, Role::About, "entity.about"),
    (Facet::Entity, Role::Mentioned, "entity.mentioned"),
    (Facet::Topic, Role::Any, "topic"),
    (Facet::Document, Role::Any, "doc"),
    (Facet::Status, Role::Any, "status"),
    (Facet::Kind, Role::Any, "kind"),
    (Facet::Origin, Role::Any, "origin"),
    (Facet::Rule, Role::Any, "rule"),
];

impl Key {
    /// The key of a facet in a role; a facet without roles has one key, whatever the role.
    pub fn new(facet: Facet, role: Role) -> Self {
        let role = if facet.has_role() { role } else { Role::Any };
        Self::find(|&(of, under, _)| (of, under) == (facet, role))
            .expect("the table holds every facet in each of its roles")
    }

    /// The key of a facet in any role.
    pub fn of(facet: Facet) -> Self {
        Self::new(facet, Role::Any)
    }

    /// Every key, in the order of facets and roles.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..KEYS.len() as u8).map(Self)
    }

    /// The facet.
    pub fn facet(self) -> Facet {
        KEYS[self.idx()].0
    }

    /// The role; [`Role::Any`] for a facet without roles.
    pub fn role(self) -> Role {
        KEYS[self.idx()].1
    }

    /// The word that stands for it in addresses: `type`, `country.says`.
    pub fn word(self) -> &'static str {
        KEYS[self.idx()].2
    }

    /// The key that a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::find(|&(_, _, known)| known == word)
    }

    /// Its index in the table.
    pub(crate) fn idx(self) -> usize {
        usize::from(self.0)
    }

    fn find(is_it: impl Fn(&(Facet, Role, &str)) -> bool) -> Option<Self> {
        KEYS.iter().position(is_it).map(|idx| Self(idx as u8))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_facets_and_roles() {
        let order = |key: Key| (key.facet(), key.role());
        assert!(Key::all().is_sorted_by_key(order));
        assert!(Key::all().zip(Key::all().skip(1)).all(|(a, b)| order(a) < order(b)));
    }

    #[test]
    fn every_word_leads_back_to_its_key() {
        for key in Key::all() {
            assert_eq!(Key::from_word(key.word()), Some(key));
            assert_eq!(Key::new(key.facet(), key.role()), key);
        }
        for &facet in Facet::ALL {
            assert_eq!(Facet::from_word(facet.word()), Some(facet));
        }
        assert_eq!(Key::from_word("type.says"), None);
        assert_eq!(Facet::from_word("country.says"), None);
    }

    #[test]
    fn a_facet_without_roles_has_one_key() {
        assert_eq!(Key::new(Facet::Topic, Role::Says), Key::of(Facet::Topic));
        assert_eq!(Key::new(Facet::Country, Role::About).word(), "country.about");
    }

    #[test]
    fn six_facets_are_seen_first() {
        let first: Vec<&str> =
            Facet::ALL.iter().filter(|f| f.is_in_first_row()).map(|f| f.word()).collect();
        assert_eq!(first, ["type", "form", "country", "entity", "topic", "doc"]);
    }
}
