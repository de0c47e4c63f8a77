//! Indices: dense numbers for the documents, claims, entities and other things of one corpus.
//!
//! An index is only good within the corpus it came from. What must outlive a build (links, downloads) uses the string ids:
//! a document's stem, an entity's or a topic's id, a claim's id.

use serde::{Deserialize, Serialize};

macro_rules! index {
    ($(#[$doc:meta] $name:ident)*) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl $name {
            /// Its index in the list it numbers.
            pub fn idx(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    /// The index of a document in [`Corpus::documents`](crate::Corpus::documents).
    DocumentIdx
    /// The index of an entity in [`Corpus::entities`](crate::Corpus::entities).
    EntityIdx
    /// The index of a country in [`Corpus::countries`](crate::Corpus::countries).
    CountryIdx
    /// The index of a topic in [`Corpus::topics`](crate::Corpus::topics).
    TopicIdx
    /// The index of a rule in [`Corpus::rules`](crate::Corpus::rules).
    RuleIdx
    /// The index of a claim in [`Corpus::claims`](crate::Corpus::claims).
    ClaimIdx
}
