//! Ids made of names.

/// A name in lower-case ASCII letters and digits with hyphens between; what cannot be folded to ASCII is left out.
/// An id is valid where it is the id made of itself.
pub(crate) fn id_of(name: &str) -> String {
    let mut id = String::new();
    for c in text::fold(name).chars() {
        match c {
            'a'..='z' | '0'..='9' => id.push(c),
            '\'' | '’' | '.' => {}
            _ if id.is_empty() || id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    id.trim_end_matches('-').into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_ascii_with_single_hyphens() {
        assert_eq!(id_of("Doğu Perinçek"), "dogu-perincek");
        assert_eq!(id_of("U.S. – China’s (Joint)"), "us-chinas-joint");
        assert_eq!(id_of("陈全国"), "");
    }
}
