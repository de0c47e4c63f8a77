//! Threads: claims that links join, by union-find.

use model::{ClaimIdx, Link, LinkVerb};

use super::thread_order::thread_order;
use crate::ask::answer::Answer;
use crate::sets::{claim_set::ClaimSet, radix_sort::radix_sorted, union_find::UnionFind};

/// Claims that reply to each other, with those that repeat or continue them, over any number of links; and the other claims. What replies
/// to a claim that is found is among them, found or not: no filter hides an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threads {
    /// Claims that links join, at least one of them a reply; each thread in the order in which it reads: a claim follows what it
    /// replies to, as closely as possible; among several the earliest date comes first, then the order of the corpus.
    pub linked: Vec<Vec<ClaimIdx>>,
    /// The other claims found, in the order of the corpus.
    pub alone: Vec<ClaimIdx>,
}

impl Answer {
    /// The claims found and what replies to them, by the links among them.
    pub fn threads(&self) -> Threads {
        let mut claims = self.found().clone();
        for link in &self.engine().corpus().links {
            if link.verb.is_reply() && self.found().contains(link.to.0) {
                claims.insert(link.from.0);
            }
        }
        let links = self.links_among(&claims, |_| true);
        let mut replying = ClaimSet::none(self.engine().n_claims());
        let replies = links.iter().filter(|link| link.verb.is_reply() && link.from != link.to);
        replies.for_each(|link| replying.insert(link.from.0));
        let (mut linked, mut alone) = (Vec::new(), Vec::new());
        for group in self.groups(claims.iter().map(ClaimIdx), &links) {
            if group.iter().any(|claim| replying.contains(claim.0)) {
                linked.push(thread_order(&group, &links, |claim| {
                    self.engine().interval(claim.0).unwrap_or((u32::MAX, u32::MAX))
                }));
            } else {
                alone.extend(group);
            }
        }
        Threads { linked, alone: radix_sorted(&alone, |claim| claim.0) }
    }

    /// The claims found, those that repeat each other together; each group and all groups in the order of the selection.
    pub fn repeat_groups(&self) -> Vec<Vec<ClaimIdx>> {
        let links = self.links_among(self.found(), |verb| verb == LinkVerb::Repeats);
        self.groups(self.results().claims.into_iter(), &links)
    }

    /// The links among claims whose verbs are `wanted`.
    fn links_among(&self, claims: &ClaimSet, wanted: impl Fn(LinkVerb) -> bool) -> Vec<&Link> {
        let is_among = |link: &&Link| {
            wanted(link.verb) && claims.contains(link.from.0) && claims.contains(link.to.0)
        };
        self.engine().corpus().links.iter().filter(is_among).collect()
    }

    /// Claims in groups that links join; groups by their first claim.
    fn groups(
        &self,
        claims: impl Iterator<Item = ClaimIdx>,
        links: &[&Link],
    ) -> Vec<Vec<ClaimIdx>> {
        let mut sets = UnionFind::new(self.engine().n_claims());
        links.iter().for_each(|link| sets.union(link.from.0, link.to.0));
        let mut groups: Vec<Vec<ClaimIdx>> = Vec::new();
        // For each set, by its smallest claim, the index of its group.
        let mut group_of = vec![usize::MAX; self.engine().n_claims()];
        for claim in claims {
            let group = &mut group_of[sets.find(claim.0) as usize];
            if *group == usize::MAX {
                *group = groups.len();
                groups.push(Vec::new());
            }
            groups[*group].push(claim);
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ask::engine::Engine;
    use crate::testing::random::{self, Case};

    proptest! {
        #[test]
        fn groups_hold_every_claim_once_and_no_link_leads_out(Case { corpus, selection, .. } in random::case()) {
            let engine = Engine::new(corpus.clone());
            let answer = engine.ask(selection.clone());
            let Threads { linked, alone } = answer.threads();
            let mut all: Vec<ClaimIdx> = linked.iter().flatten().chain(&alone).copied().collect();
            all.sort_unstable();
            // All that are found, and what replies to them.
            let found = answer.results().claims;
            let replies = corpus.links.iter().filter(|link| link.verb.is_reply() && found.contains(&link.to));
            let mut expected: Vec<ClaimIdx> = found.iter().copied().chain(replies.map(|link| link.from)).collect();
            expected.sort_unstable();
            expected.dedup();
            prop_assert_eq!(&all, &expected);
            prop_assert!(alone.iter().all(|claim| found.contains(claim) && answer.contains(*claim)));
            let thread_of = |claim: ClaimIdx| linked.iter().position(|thread| thread.contains(&claim));
            for link in corpus.links.iter().filter(|link| link.verb.is_reply()) {
                if link.from != link.to && expected.contains(&link.from) && expected.contains(&link.to) {
                    prop_assert!(thread_of(link.from).is_some());
                    prop_assert_eq!(thread_of(link.from), thread_of(link.to));
                }
            }
            // Each claim but the first has a link to some claim of its thread.
            for thread in &linked {
                for claim in thread {
                    let is_joined = corpus.links.iter().any(|link| {
                        link.from == *claim && thread.contains(&link.to)
                            || link.to == *claim && thread.contains(&link.from)
                    });
                    prop_assert!(is_joined);
                }
            }
        }

        #[test]
        fn a_claim_follows_what_it_replies_to(Case { mut corpus, selection, .. } in random::case()) {
            // Links that lead back only: no circle.
            corpus.links.retain(|link| link.to < link.from);
            let engine = Engine::new(corpus.clone());
            for thread in engine.ask(selection.clone()).threads().linked {
                let at = |claim: ClaimIdx| thread.iter().position(|other| *other == claim);
                for link in &corpus.links {
                    if let (Some(from), Some(to)) = (at(link.from), at(link.to)) {
                        prop_assert!(to < from);
                    }
                }
            }
        }

        #[test]
        fn repeat_groups_are_the_results_with_repeats_together(Case { corpus, selection, .. } in random::case()) {
            let engine = Engine::new(corpus.clone());
            let answer = engine.ask(selection.clone());
            let groups = answer.repeat_groups();
            let results = answer.results().claims;
            let firsts: Vec<ClaimIdx> = groups.iter().map(|group| group[0]).collect();
            let rank = |claim: ClaimIdx| results.iter().position(|other| *other == claim).unwrap();
            prop_assert!(firsts.is_sorted_by_key(|claim| rank(*claim)));
            let mut all: Vec<ClaimIdx> = groups.iter().flatten().copied().collect();
            prop_assert!(groups.iter().all(|group| group.is_sorted_by_key(|claim| rank(*claim))));
            all.sort_unstable_by_key(|claim| rank(*claim));
            prop_assert_eq!(all, results);
        }
    }
}
