//! A predicate: what a clause says of its subject.

use super::acts::Act;
use crate::extract::syntax::token_range::TokenRange;

/// How a predicate is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Modality {
    /// `sells`, `sold`.
    Asserted,
    /// `will sell`, `is going to sell`.
    Future,
    /// `would sell`.
    Would,
    /// `should sell`.
    Should,
    /// `must sell`, `has to sell`.
    Must,
    /// `may sell`.
    Can,
}

/// A predicate of a clause.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Predicate {
    /// The word that says what is done or how something is: a verb, or an adjective or noun after a form of *be*.
    pub(crate) head: usize,
    /// The first word of its group: its first auxiliary, or itself.
    pub(crate) start: usize,
    /// Its subject, or the one that it shares.
    pub(crate) subject: Option<TokenRange>,
    /// How it is meant.
    pub(crate) modality: Modality,
    /// Whether it is negated.
    pub(crate) is_negated: bool,
    /// Whether its subject undergoes it: "was sold".
    pub(crate) is_passive: bool,
    /// Whether it is an adjective or a noun after a form of *be*.
    pub(crate) is_copular: bool,
    /// Whether it asks for something to be done: "Sell it!"
    pub(crate) is_imperative: bool,
    /// What it does, if the table of acts knows.
    pub(crate) act: Option<Act>,
}

impl Predicate {
    /// Whether it is said to be or to have been so.
    pub(crate) fn is_asserted(&self) -> bool {
        self.modality == Modality::Asserted && !self.is_negated && !self.is_imperative
    }

    /// Whether it does something that the table of acts has.
    pub(crate) fn does(&self, act: Act) -> bool {
        self.act == Some(act)
    }

    /// Whether it is a wrong or a use of force, by the table of acts.
    pub(crate) fn is_wrong_or_force(&self) -> bool {
        matches!(self.act, Some(Act::Wrong | Act::Force))
    }

    /// Whether it is said that it ought to be so: `should`, `must`.
    pub(crate) fn is_wanted(&self) -> bool {
        matches!(self.modality, Modality::Should | Modality::Must)
    }

    /// Whether it is said to be to come: `will`, `would`.
    pub(crate) fn is_future(&self) -> bool {
        matches!(self.modality, Modality::Future | Modality::Would)
    }

    /// Whether it is said to be to come or to be possible: `will`, `would`, `may`.
    pub(crate) fn may_come(&self) -> bool {
        self.is_future() || self.modality == Modality::Can
    }
}
