//! Pairing the spans of two lists one to one by overlap (greedy matching).
//!
//! The **overlap** of two spans is what they share of what both cover together (intersection over union). Two spans can be paired
//! where it is at least half.

use std::cmp::Reverse;
use std::ops::Range;

/// A span to be paired, in any unit. Of equal overlaps, pairs of equal class come first.
#[derive(Clone, Debug)]
pub(super) struct Candidate<C> {
    /// The span. An empty one is never paired.
    pub(super) span: Range<usize>,
    /// The class.
    pub(super) class: C,
}

/// The pairs, as indices into both lists: greatest overlap first; of equal overlaps, those of one class first, then the earlier ones.
/// A span is in one pair at most.
pub(super) fn pairs<C: PartialEq>(
    first: &[Candidate<C>],
    second: &[Candidate<C>],
) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (i, a) in first.iter().enumerate() {
        for (j, b) in second.iter().enumerate() {
            if is_half(&a.span, &b.span) {
                let overlap = thousandths(&a.span, &b.span);
                candidates.push((Reverse(overlap), a.class != b.class, i, j));
            }
        }
    }
    candidates.sort_unstable();
    let mut is_paired = (vec![false; first.len()], vec![false; second.len()]);
    candidates.retain(|&(_, _, i, j)| {
        let is_free = !is_paired.0[i] && !is_paired.1[j];
        if is_free {
            (is_paired.0[i], is_paired.1[j]) = (true, true);
        }
        is_free
    });
    candidates.into_iter().map(|(_, _, i, j)| (i, j)).collect()
}

/// Whether two spans share at least half of what both cover.
pub(super) fn is_half(a: &Range<usize>, b: &Range<usize>) -> bool {
    thousandths(a, b) >= 500
}

/// The overlap in thousandths, rounded down, so that overlaps can be sorted.
fn thousandths(a: &Range<usize>, b: &Range<usize>) -> usize {
    let n_shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    let n_covered = a.len() + b.len() - n_shared;
    n_shared * 1000 / n_covered.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(
        first: &[(Range<usize>, u8)],
        second: &[(Range<usize>, u8)],
        expected: &[(usize, usize)],
    ) {
        let candidates = |spans: &[(Range<usize>, u8)]| -> Vec<Candidate<u8>> {
            let spans = spans.iter().cloned();
            spans.map(|(span, class)| Candidate { span, class }).collect()
        };
        assert_eq!(pairs(&candidates(first), &candidates(second)), expected);
    }

    #[test]
    fn the_overlap_is_what_is_shared_of_what_is_covered() {
        assert_eq!(thousandths(&(0..4), &(2..6)), 333);
        assert_eq!(thousandths(&(0..4), &(4..6)), 0);
        assert_eq!(thousandths(&(0..0), &(0..0)), 0);
        assert!(is_half(&(0..4), &(0..8)) && !is_half(&(0..4), &(0..9)));
    }

    #[test]
    fn a_span_is_in_one_pair() {
        check(&[(0..10, 0), (20..30, 0)], &[(1..9, 0), (2..10, 0), (40..50, 0)], &[(0, 0)]);
    }

    #[test]
    fn the_greatest_overlap_comes_first() {
        check(&[(0..10, 0), (0..6, 0)], &[(0..9, 0), (0..10, 0)], &[(0, 1), (1, 0)]);
    }

    #[test]
    fn of_equal_overlaps_one_class_comes_first() {
        check(&[(0..10, 1)], &[(0..10, 0), (0..10, 1)], &[(0, 1)]);
    }
}
