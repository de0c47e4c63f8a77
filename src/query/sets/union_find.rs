//! Union-find: groups of numbers that are joined two by two.

/// Disjoint sets of the numbers below some `n`, each a tree whose root is its smallest number.
pub(crate) struct UnionFind {
    /// For each number a smaller one of its set; the root has itself.
    parents: Vec<u32>,
}

impl UnionFind {
    /// Each number below `n` in a set of its own.
    pub(crate) fn new(n: usize) -> Self {
        Self { parents: (0..n as u32).collect() }
    }

    /// The smallest number of the set that holds `number`.
    pub(crate) fn find(&mut self, mut number: u32) -> u32 {
        while self.parent(number) != number {
            // Path halving: the next search is half as long.
            self.parents[number as usize] = self.parent(self.parent(number));
            number = self.parent(number);
        }
        number
    }

    /// Joins the sets of two numbers.
    pub(crate) fn union(&mut self, a: u32, b: u32) {
        let (a, b) = (self.find(a), self.find(b));
        self.parents[a.max(b) as usize] = a.min(b);
    }

    fn parent(&self, number: u32) -> u32 {
        self.parents[number as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_numbers_have_their_smallest_in_common() {
        let mut sets = UnionFind::new(7);
        for (a, b) in [(5, 3), (6, 4), (3, 1), (5, 1), (6, 6)] {
            sets.union(a, b);
        }
        let roots: Vec<u32> = (0..7).map(|number| sets.find(number)).collect();
        assert_eq!(roots, [0, 1, 2, 1, 4, 1, 4]);
    }
}
