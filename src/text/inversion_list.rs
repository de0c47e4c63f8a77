//! Inversion lists: sets of characters, each as the first character of each of its ranges and the one after the last, ascending.

/// Whether a set has a character.
pub(crate) fn contains(bounds: &[u32], character: char) -> bool {
    bounds.partition_point(|&bound| bound <= character as u32) % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_has_its_first_character_and_not_its_end() {
        let bounds = [0x61, 0x63, 0x65, 0x66];
        let found: String = ('a'..='g').filter(|&letter| contains(&bounds, letter)).collect();
        assert_eq!(found, "abe");
    }
}
