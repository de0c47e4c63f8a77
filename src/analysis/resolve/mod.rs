//! Resolving claims: from words and names as they are written to spans, entities, countries, topics and links.

pub(crate) mod checks;
pub(crate) mod claims;
pub(crate) mod links;
pub(crate) mod rule_claims;
