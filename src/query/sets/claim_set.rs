//! Sets of the claims of one corpus, as bit sets.

/// A set of claims: one bit for each claim of the corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClaimSet {
    n_claims: usize,
    /// The bits past the last claim are 0.
    words: Vec<u64>,
}

impl ClaimSet {
    /// No claim of `n_claims`.
    pub(crate) fn none(n_claims: usize) -> Self {
        Self { n_claims, words: vec![0; n_claims.div_ceil(64)] }
    }

    /// Every claim of `n_claims`.
    pub(crate) fn all(n_claims: usize) -> Self {
        let mut set = Self { n_claims, words: vec![u64::MAX; n_claims.div_ceil(64)] };
        set.clear_rest();
        set
    }

    pub(crate) fn n_claims(&self) -> usize {
        self.n_claims
    }

    pub(crate) fn insert(&mut self, claim: u32) {
        self.words[claim as usize / 64] |= 1 << (claim % 64);
    }

    pub(crate) fn insert_all(&mut self, claims: &[u32]) {
        claims.iter().for_each(|&claim| self.insert(claim));
    }

    pub(crate) fn contains(&self, claim: u32) -> bool {
        self.words[claim as usize / 64] >> (claim % 64) & 1 == 1
    }

    pub(crate) fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Keeps only the claims that are in `other` too.
    pub(crate) fn intersect_with(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Adds the claims of `other`.
    pub(crate) fn union_with(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// The claims that are not in it.
    pub(crate) fn complement(&self) -> Self {
        let words = self.words.iter().map(|word| !word).collect();
        let mut set = Self { n_claims: self.n_claims, words };
        set.clear_rest();
        set
    }

    /// Its claims, ascending.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> {
        self.words.iter().zip((0..).step_by(64)).flat_map(|(&word, first)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(first + bit)
            })
        })
    }

    /// Clears the bits past the last claim.
    fn clear_rest(&mut self) {
        if let (Some(last), 1..) = (self.words.last_mut(), self.n_claims % 64) {
            *last &= (1 << (self.n_claims % 64)) - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn set(n_claims: usize, claims: &BTreeSet<u32>) -> ClaimSet {
        let mut set = ClaimSet::none(n_claims);
        claims.iter().for_each(|&claim| set.insert(claim));
        set
    }

    #[track_caller]
    fn check(set: &ClaimSet, expected: impl IntoIterator<Item = u32>) {
        let expected: Vec<u32> = expected.into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), expected);
        assert_eq!(set.len(), expected.len());
    }

    proptest! {
        #[test]
        fn claim_sets_are_sets(
            (n, a, b) in (1_u32..200).prop_flat_map(|n| {
                let claims = prop::collection::btree_set(0..n, 0..40);
                (Just(n), claims.clone(), claims)
            })
        ) {
            let (set_a, set_b) = (set(n as usize, &a), set(n as usize, &b));
            let with = |change: fn(&mut ClaimSet, &ClaimSet)| {
                let mut changed = set_a.clone();
                change(&mut changed, &set_b);
                changed
            };
            check(&set_a, a.iter().copied());
            check(&with(ClaimSet::intersect_with), a.intersection(&b).copied());
            check(&with(ClaimSet::union_with), a.union(&b).copied());
            check(&set_a.complement(), (0..n).filter(|claim| !a.contains(claim)));
            check(&ClaimSet::all(n as usize), 0..n);
            prop_assert!((0..n).all(|claim| set_a.contains(claim) == a.contains(&claim)));
        }
    }

    #[test]
    fn there_may_be_no_claims() {
        check(&ClaimSet::all(0), []);
        check(&ClaimSet::none(0).complement(), []);
    }
}
