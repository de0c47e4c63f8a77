//! Dates of claims that are reckoned from the date of their document: "on Monday", "in June".

use model::{Facts, Oddity, PartialDate, date_contradictions};

use super::claims::ResolvedClaim;
use crate::extract;

/// Reckons the dates whose words alone do not settle a year. Nothing where the document's date is not known to the day, or in doubt.
pub(super) fn reckon(text: &str, facts: &Facts, oddities: &[Oddity], claims: &mut [ResolvedClaim]) {
    let Some(published) = certain_date(facts, oddities) else { return };
    let dates: Vec<_> = claims.iter_mut().filter_map(|claim| claim.date.as_mut()).collect();
    extract::reckon_dates(text, published, dates);
}

/// The date of a document that its text states and does not contradict.
fn certain_date(facts: &Facts, oddities: &[Oddity]) -> Option<PartialDate> {
    let date = facts.date.as_ref().filter(|date| !date.inferred)?.value?;
    date_contradictions(facts, oddities).next().is_none().then_some(date)
}
