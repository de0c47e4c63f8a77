//! Quotation marks without a partner of their own kind, found strictly, as an editor does.

/// The first double quotation mark of a paragraph that has no partner: its byte and the mark. Straight, curly and angled marks
/// each pair with their own kind. Single marks are left aside: most of them are apostrophes.
pub fn unpaired(paragraph: &str) -> Option<(usize, char)> {
    const PAIRS: &[(char, char)] = &[('"', '"'), ('“', '”'), ('«', '»')];
    let first_of_kind = |&(opening, closing): &(char, char)| {
        let mut open: Option<usize> = None;
        for (at, c) in paragraph.char_indices() {
            match open {
                None if c == opening => open = Some(at),
                None if c == closing => return Some((at, closing)),
                // A second opening mark leaves the first without partner.
                Some(at) if c == opening && opening != closing => return Some((at, opening)),
                Some(_) if c == closing => open = None,
                _ => {}
            }
        }
        open.map(|at| (at, opening))
    };
    PAIRS.iter().filter_map(first_of_kind).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_without_partner_is_found() {
        assert_eq!(unpaired("He “said “so” again"), Some((3, '“')));
        assert_eq!(unpaired("so” again"), Some((2, '”')));
        assert_eq!(unpaired("one \"two\" \"three"), Some((10, '"')));
        assert_eq!(unpaired("“one” \"two\" «three» don’t 'four"), None);
    }
}
