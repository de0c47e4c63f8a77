//! Keeping short lists in order.

/// Puts a value in its place in a list that is in order, behind its equals.
///
/// For the few values of an address or a paragraph this is as fast as sorting them, and takes a twentieth of the code.
pub(super) fn insert_in_order<T: Ord>(list: &mut Vec<T>, value: T) {
    let place = list.partition_point(|other| *other <= value);
    list.insert(place, value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_stays_in_order() {
        let mut list = Vec::new();
        for value in [3, 1, 2, 3, 0] {
            insert_in_order(&mut list, value);
        }
        assert_eq!(list, [0, 1, 2, 3, 3]);
    }
}
