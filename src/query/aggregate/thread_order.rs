//! The order in which a thread reads: a depth-first topological order, greedy for claims that reply to the claim before.

use model::{ClaimIdx, Link};

/// The claims of a thread, in which `claims` are sorted, in the order in which it reads; `links` are those of all threads, sorted by
/// `from`. Where links form a cycle, one of them leads to a later claim. Among several claims that could be next, the one with the
/// smallest key comes first, then the order of `claims`.
pub(super) fn thread_order<K: Ord>(
    claims: &[ClaimIdx],
    links: &[&Link],
    key: impl Fn(ClaimIdx) -> K,
) -> Vec<ClaimIdx> {
    let idx_of = |claim: ClaimIdx| claims.binary_search(&claim).ok();
    let links_from = |claim: &ClaimIdx| {
        let (start, claim) = (links.partition_point(|link| link.from < *claim), *claim);
        links[start..].iter().take_while(move |link| link.from == claim)
    };
    let links = claims.iter().flat_map(links_from).filter(|link| link.from != link.to);
    let links = links.filter_map(|link| idx_of(link.from).zip(idx_of(link.to))).collect();
    let mut order = ThreadOrder {
        links,
        keys: claims.iter().map(|&claim| key(claim)).collect(),
        is_placed: vec![false; claims.len()],
        last_target: vec![0; claims.len()],
        placed: Vec::with_capacity(claims.len()),
    };
    while let Some(next) = order.next() {
        order.place_after_targets(next);
    }
    order.placed.into_iter().map(|idx| claims[idx]).collect()
}

/// An order in the making. Claims are numbers below the number of claims.
struct ThreadOrder<K> {
    /// From each claim to its targets.
    links: Vec<(usize, usize)>,
    keys: Vec<K>,
    is_placed: Vec<bool>,
    /// For each claim how many claims were placed up to the last of its targets.
    last_target: Vec<usize>,
    placed: Vec<usize>,
}

impl<K: Ord> ThreadOrder<K> {
    /// The next claim: a link leads from it to the claim that was placed last; if there is none, few links lead from it.
    fn next(&self) -> Option<usize> {
        let waiting = (0..self.keys.len()).filter(|&idx| !self.is_placed[idx]);
        waiting.min_by_key(|&idx| {
            (usize::MAX - self.last_target[idx], self.targets(idx).count(), &self.keys[idx], idx)
        })
    }

    /// Places a claim, and before it all its targets that wait, and theirs.
    fn place_after_targets(&mut self, claim: usize) {
        let mut stack = vec![claim];
        while let Some(&top) = stack.last() {
            let waiting = |idx: &usize| !self.is_placed[*idx] && !stack.contains(idx);
            let target = self.targets(top).filter(waiting);
            match target.min_by_key(|&idx| (&self.keys[idx], idx)) {
                Some(target) => stack.push(target),
                None => {
                    stack.pop();
                    self.place(top);
                }
            }
        }
    }

    fn place(&mut self, claim: usize) {
        self.is_placed[claim] = true;
        self.placed.push(claim);
        for &(from, _) in self.links.iter().filter(|&&(_, to)| to == claim) {
            self.last_target[from] = self.placed.len();
        }
    }

    /// The claims to which links lead from a claim.
    fn targets(&self, claim: usize) -> impl Iterator<Item = usize> {
        self.links.iter().filter(move |&&(from, _)| from == claim).map(|&(_, to)| to)
    }
}
