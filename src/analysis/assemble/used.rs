//! Leaving out the rows of tables that a corpus does not refer to.

use model::{Corpus, CountryIdx, Origin, Roles, RuleIdx};

/// Leaves out the countries of the table that the corpus does not name; the order stays that of the codes.
pub(super) fn retain_countries(corpus: &mut Corpus) {
    let mut is_used = vec![false; corpus.countries.len()];
    for_each_country_mut(corpus, |country| is_used[country.idx()] = true);
    let new_idx = retain_used(&mut corpus.countries, &is_used);
    for_each_country_mut(corpus, |country| *country = CountryIdx(new_idx[country.idx()]));
}

/// Leaves out the rules that found no claim of the corpus and typed none; the order stays that of the names.
pub(super) fn retain_rules(corpus: &mut Corpus) {
    let mut is_used = vec![false; corpus.rules.len()];
    for_each_rule_mut(corpus, |rule| is_used[rule.idx()] = true);
    let new_idx = retain_used(&mut corpus.rules, &is_used);
    for_each_rule_mut(corpus, |rule| *rule = RuleIdx(new_idx[rule.idx()]));
}

/// Retains the items that are used. Gives the new index of each by its old one; that of an item left out means nothing.
fn retain_used<T>(items: &mut Vec<T>, is_used: &[bool]) -> Vec<u32> {
    let mut n_used = 0;
    let new_idx = |is_used: &bool| {
        n_used += u32::from(*is_used);
        n_used.saturating_sub(1)
    };
    let new_idx = is_used.iter().map(new_idx).collect();
    let mut is_used = is_used.iter();
    items.retain(|_| is_used.next() == Some(&true));
    new_idx
}

fn for_each_rule_mut(corpus: &mut Corpus, mut visit: impl FnMut(&mut RuleIdx)) {
    for claim in &mut corpus.claims {
        if let Origin::Rule { finder, typing } = &mut claim.origin {
            visit(finder);
            visit(typing);
        }
    }
}

fn for_each_country_mut(corpus: &mut Corpus, mut visit: impl FnMut(&mut CountryIdx)) {
    for claim in &mut corpus.claims {
        let Roles { says, target, conduct_of, mentioned } = &mut claim.countries;
        [says, target, conduct_of, mentioned].into_iter().flatten().for_each(&mut visit);
    }
    corpus.entities.iter_mut().flat_map(|entity| &mut entity.countries).for_each(&mut visit);
    let mentions = corpus.documents.iter_mut().flat_map(|document| &mut document.country_mentions);
    mentions.for_each(|mention| visit(&mut mention.of));
}
