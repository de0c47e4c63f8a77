//! Sets of claims.

/// A set of the claims of one corpus, one bit each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bits {
    n_claims: usize,
    /// The bits past the last claim are 0.
    words: Vec<u64>,
}

impl Bits {
    /// No claim of `n_claims`.
    pub(crate) fn none(n_claims: usize) -> Self {
        Self { n_claims, words: vec![0; n_claims.div_ceil(64)] }
    }

    /// Every claim of `n_claims`.
    pub(crate) fn all(n_claims: usize) -> Self {
        let mut bits = Self { n_claims, words: vec![u64::MAX; n_claims.div_ceil(64)] };
        bits.clear_rest();
        bits
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

    /// Takes out what is not in `other` too.
    pub(crate) fn keep(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Puts in what is in `other`.
    pub(crate) fn add(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// Every claim that is not in it.
    pub(crate) fn complement(&self) -> Self {
        let words = self.words.iter().map(|word| !word).collect();
        let mut bits = Self { n_claims: self.n_claims, words };
        bits.clear_rest();
        bits
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

    fn bits(n_claims: usize, claims: &BTreeSet<u32>) -> Bits {
        let mut bits = Bits::none(n_claims);
        claims.iter().for_each(|&claim| bits.insert(claim));
        bits
    }

    #[track_caller]
    fn check(bits: &Bits, expected: impl IntoIterator<Item = u32>) {
        let expected: Vec<u32> = expected.into_iter().collect();
        assert_eq!(bits.iter().collect::<Vec<_>>(), expected);
        assert_eq!(bits.len(), expected.len());
    }

    proptest! {
        #[test]
        fn they_are_sets(
            (n, a, b) in (1_u32..200).prop_flat_map(|n| {
                let set = prop::collection::btree_set(0..n, 0..40);
                (Just(n), set.clone(), set)
            })
        ) {
            let (bits_a, bits_b) = (bits(n as usize, &a), bits(n as usize, &b));
            let with = |change: fn(&mut Bits, &Bits)| {
                let mut changed = bits_a.clone();
                change(&mut changed, &bits_b);
                changed
            };
            check(&bits_a, a.iter().copied());
            check(&with(Bits::keep), a.intersection(&b).copied());
            check(&with(Bits::add), a.union(&b).copied());
            check(&bits_a.complement(), (0..n).filter(|claim| !a.contains(claim)));
            check(&Bits::all(n as usize), 0..n);
            prop_assert!((0..n).all(|claim| bits_a.contains(claim) == a.contains(&claim)));
        }
    }

    #[test]
    fn there_may_be_no_claims() {
        check(&Bits::all(0), []);
        check(&Bits::none(0).complement(), []);
    }
}
