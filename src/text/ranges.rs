//! Sets of characters as the places where they begin and end.

/// Whether a set holds a character. The set is the first character of each of its ranges and the one after its last, ascending.
pub(crate) fn within(bounds: &[u32], character: char) -> bool {
    bounds.partition_point(|&bound| bound <= character as u32) % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_holds_its_first_and_not_its_end() {
        let bounds = [0x61, 0x63, 0x65, 0x66];
        let held: String = ('a'..='g').filter(|&letter| within(&bounds, letter)).collect();
        assert_eq!(held, "abe");
    }
}
