//! Claims that links join: what is said again, and what answers what.

use model::{ClaimIdx, Link, LinkVerb};

use crate::{Answer, ordered};

/// Exchanges: claims that reply to each other, with those that tell the same again or go on with it, over any number of steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threads {
    /// Claims that links join, at least one of them a reply; each group in the order in which it reads: a
    /// claim stands behind what it answers, and close to it; among several the earliest date comes first, then the order of the
    /// corpus.
    pub linked: Vec<Vec<ClaimIdx>>,
    /// The rest, in the order of the corpus.
    pub alone: Vec<ClaimIdx>,
}

impl Answer {
    /// The claims found, by the links among them.
    pub fn threads(&self) -> Threads {
        let links = self.links(|_| true);
        let (mut linked, mut alone) = (Vec::new(), Vec::new());
        let has_reply = |group: &[ClaimIdx]| {
            links.iter().any(|link| {
                link.verb.is_reply() && link.from != link.to && group.contains(&link.from)
            })
        };
        for group in self.groups(&links) {
            if has_reply(&group) {
                linked.push(self.in_order(&group, &links));
            } else {
                alone.extend(group);
            }
        }
        let alone = ordered(&alone, |claim| claim.0);
        Threads { linked, alone }
    }

    /// The claims found, those that repeat each other together; each group and all groups in the order of the selection.
    pub fn statements(&self) -> Vec<Vec<ClaimIdx>> {
        let groups = self.groups(&self.links(|verb| verb == LinkVerb::Repeats));
        let mut group_of = vec![usize::MAX; self.engine().n_claims()];
        for (number, group) in groups.iter().enumerate() {
            group.iter().for_each(|claim| group_of[claim.idx()] = number);
        }
        let mut statements: Vec<Vec<ClaimIdx>> = Vec::new();
        let mut place = vec![usize::MAX; groups.len()];
        for claim in self.results().claims {
            let at = &mut place[group_of[claim.idx()]];
            if *at == usize::MAX {
                *at = statements.len();
                statements.push(Vec::new());
            }
            statements[*at].push(claim);
        }
        statements
    }

    /// The links among the claims found whose verbs are `wanted`.
    fn links(&self, wanted: impl Fn(LinkVerb) -> bool) -> Vec<&Link> {
        let found = self.found();
        let is_among = |link: &&Link| {
            wanted(link.verb) && found.contains(link.from.0) && found.contains(link.to.0)
        };
        self.engine().corpus().links.iter().filter(is_among).collect()
    }

    /// The claims found, in groups that links join; groups by their first claim.
    fn groups(&self, links: &[&Link]) -> Vec<Vec<ClaimIdx>> {
        // Each claim points to an earlier one of its group, the first to itself.
        let mut earlier: Vec<u32> = (0..self.engine().n_claims() as u32).collect();
        fn first(earlier: &mut [u32], claim: u32) -> u32 {
            let mut at = claim;
            while earlier[at as usize] != at {
                // Halves the way for whoever comes next.
                earlier[at as usize] = earlier[earlier[at as usize] as usize];
                at = earlier[at as usize];
            }
            at
        }
        for link in links {
            let (a, b) = (first(&mut earlier, link.from.0), first(&mut earlier, link.to.0));
            earlier[a.max(b) as usize] = a.min(b);
        }
        let mut groups: Vec<Vec<ClaimIdx>> = Vec::new();
        let mut place = vec![usize::MAX; earlier.len()];
        for claim in self.found().iter() {
            let at = first(&mut earlier, claim) as usize;
            if place[at] == usize::MAX {
                place[at] = groups.len();
                groups.push(Vec::new());
            }
            groups[place[at]].push(ClaimIdx(claim));
        }
        groups
    }

    /// A group in the order in which it reads. Where links go round, one of them leads ahead.
    fn in_order(&self, group: &[ClaimIdx], links: &[&Link]) -> Vec<ClaimIdx> {
        let place = |claim: ClaimIdx| group.binary_search(&claim).ok();
        let joins: Vec<(usize, usize)> = links
            .iter()
            .filter(|link| link.from != link.to)
            .filter_map(|link| place(link.from).zip(place(link.to)))
            .collect();
        let key =
            |at: usize| (self.engine().interval(group[at].0).unwrap_or((u32::MAX, u32::MAX)), at);
        let mut thread = Vec::with_capacity(group.len());
        let mut is_placed = vec![false; group.len()];
        // For each claim, the place of the last that came of those it answers.
        let mut last = vec![0; group.len()];
        let answers = |at: usize| joins.iter().filter(move |&&(from, _)| from == at);
        loop {
            // What answers the last that came; else what answers nothing.
            let waiting = (0..group.len()).filter(|&at| !is_placed[at]);
            let next =
                waiting.min_by_key(|&at| (usize::MAX - last[at], answers(at).count(), key(at)));
            let Some(next) = next else { break };
            // Before it all else that it answers.
            let mut stack = vec![next];
            while let Some(&top) = stack.last() {
                let open = answers(top).map(|&(_, to)| to);
                let open = open.filter(|to| !is_placed[*to] && !stack.contains(to));
                if let Some(before) = open.min_by_key(|&at| key(at)) {
                    stack.push(before);
                    continue;
                }
                stack.pop();
                is_placed[top] = true;
                thread.push(group[top]);
                for &(from, _) in joins.iter().filter(|&&(_, to)| to == top) {
                    last[from] = thread.len();
                }
            }
        }
        thread
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::random::{self, Case};
    use crate::{Engine, index};

    proptest! {
        #[test]
        fn groups_hold_every_claim_once_and_no_link_leads_out(Case { corpus, selection, .. } in random::case()) {
            let engine = Engine::new(corpus.clone(), index(&corpus));
            let answer = engine.ask(selection.clone());
            let Threads { linked, alone } = answer.threads();
            let mut all: Vec<ClaimIdx> = linked.iter().flatten().chain(&alone).copied().collect();
            all.sort_unstable();
            let mut expected = answer.results().claims;
            expected.sort_unstable();
            prop_assert_eq!(&all, &expected);
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
        fn a_claim_stands_behind_what_it_answers(Case { mut corpus, selection, .. } in random::case()) {
            // Links that lead back only: no circle.
            corpus.links.retain(|link| link.to < link.from);
            let engine = Engine::new(corpus.clone(), index(&corpus));
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
        fn statements_are_the_results_with_repeats_together(Case { corpus, selection, .. } in random::case()) {
            let engine = Engine::new(corpus.clone(), index(&corpus));
            let answer = engine.ask(selection.clone());
            let statements = answer.statements();
            let results = answer.results().claims;
            let firsts: Vec<ClaimIdx> = statements.iter().map(|statement| statement[0]).collect();
            let rank = |claim: ClaimIdx| results.iter().position(|other| *other == claim).unwrap();
            prop_assert!(firsts.is_sorted_by_key(|claim| rank(*claim)));
            let mut all: Vec<ClaimIdx> = statements.iter().flatten().copied().collect();
            prop_assert!(statements.iter().all(|statement| statement.is_sorted_by_key(|claim| rank(*claim))));
            all.sort_unstable_by_key(|claim| rank(*claim));
            prop_assert_eq!(all, results);
        }
    }
}
