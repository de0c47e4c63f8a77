//! Putting things in order.

/// The places of some keys in ascending order of the keys, equal ones as they stand.
///
/// Digit by digit from the lowest, each into one of 256 piles: of all ways to sort the shortest in time and in code, and the only one
/// that the page holds.
pub fn order(keys: &[u32]) -> Vec<usize> {
    let most = keys.iter().copied().max().unwrap_or(0);
    let mut order: Vec<usize> = (0..keys.len()).collect();
    for shift in (0..32).step_by(8).take_while(|&shift| 0 < most >> shift) {
        let pile = |at: usize| (keys[at] >> shift & 255) as usize;
        let mut starts = [0; 257];
        order.iter().for_each(|&at| starts[pile(at) + 1] += 1);
        (0..256).for_each(|pile| starts[pile + 1] += starts[pile]);
        let mut sorted = vec![0; order.len()];
        for &at in &order {
            let next: &mut usize = &mut starts[pile(at)];
            sorted[*next] = at;
            *next += 1;
        }
        order = sorted;
    }
    order
}

/// A list in ascending order of a key, equal ones as they stand.
pub fn ordered<T: Copy>(list: &[T], key: impl Fn(&T) -> u32) -> Vec<T> {
    let keys: Vec<u32> = list.iter().map(key).collect();
    order(&keys).into_iter().map(|at| list[at]).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_order_is_stable(keys in prop::collection::vec(prop_oneof![0..4_u32, any::<u32>()], 0..40)) {
            let mut expected: Vec<usize> = (0..keys.len()).collect();
            expected.sort_by_key(|&at| keys[at]);
            prop_assert_eq!(order(&keys), expected);
            let mut sorted = keys.clone();
            sorted.sort_unstable();
            prop_assert_eq!(ordered(&keys, |&key| key), sorted);
        }
    }
}
