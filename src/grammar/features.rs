//! Features: what the models see of tokens, as numbers.

/// What the models see of a token by itself: hashes of parts of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordForm {
    /// Of the token in lower case, with 0 for every digit and with one quotation mark and one dash for all.
    pub(crate) word: u32,
    /// Of its last one, two, three and four characters.
    pub(crate) suffixes: [u32; 4],
    /// Of its first one, two and three characters.
    pub(crate) prefixes: [u32; 3],
    /// Which kinds of characters it is made of.
    pub(crate) shape: u32,
    /// Whether it is a quotation mark.
    pub(crate) is_quotation_mark: bool,
    /// Whether it is a comma, a semicolon, a colon or a dash.
    pub(crate) is_separator: bool,
}

impl WordForm {
    /// What stands before the first and behind the last token.
    pub(crate) const NONE: Self = Self {
        word: 1,
        suffixes: [1; 4],
        prefixes: [1; 3],
        shape: 1,
        is_quotation_mark: false,
        is_separator: false,
    };

    /// Looks at a token.
    pub(crate) fn new(token: &str) -> Self {
        let lower: Vec<char> = token.chars().flat_map(char::to_lowercase).map(normalized).collect();
        let tail = |n: usize| hash(&lower[lower.len().saturating_sub(n)..]);
        let head = |n: usize| hash(&lower[..lower.len().min(n)]);
        Self {
            word: hash(&lower),
            suffixes: [tail(1), tail(2), tail(3), tail(4)],
            prefixes: [head(1), head(2), head(3)],
            shape: shape(token),
            is_quotation_mark: lower == ['"'] || lower == ['\''],
            is_separator: matches!(lower.as_slice(), [',' | ';' | ':' | '-']),
        }
    }
}

fn normalized(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '`' => '\'',
        '–' | '—' | '‑' => '-',
        _ if c.is_numeric() => '0',
        _ => c,
    }
}

/// FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), of characters instead of bytes.
fn hash(chars: &[char]) -> u32 {
    chars.iter().fold(0x811c_9dc5, |hash, c| (hash ^ *c as u32).wrapping_mul(0x0100_0193))
}

/// How a token begins, whether it goes on in capitals, and whether it has digits, hyphens or full stops.
fn shape(token: &str) -> u32 {
    let mut chars = token.chars();
    let first = chars.next().unwrap_or(' ');
    let begins = match first {
        _ if first.is_uppercase() => 1,
        _ if first.is_lowercase() => 2,
        _ if first.is_numeric() => 3,
        _ if first.is_alphabetic() => 4,
        _ => 5,
    };
    let has = |is: fn(char) -> bool| u32::from(token.chars().skip(1).any(is));
    begins
        + 8 * has(char::is_uppercase)
        + 16 * has(char::is_lowercase)
        + 32 * has(char::is_numeric)
        + 64 * has(|c| c == '-')
        + 128 * has(|c| c == '.')
}

/// How many of the bits of a feature are its hash; those above are the number of its template.
const HASH_BITS: u32 = u64::BITS - TEMPLATE_BITS;

/// How many bits the number of a template has.
pub(crate) const TEMPLATE_BITS: u32 = 7;

/// The features of one decision, one after the other: each a hash of the number of its template and of its values.
#[derive(Debug, Default)]
pub(crate) struct Features {
    list: Vec<u64>,
}

impl Features {
    /// Begins anew.
    pub(crate) fn clear(&mut self) {
        self.list.clear();
    }

    /// Adds the feature of the next template. The order of the calls is what numbers the templates.
    pub(crate) fn push<const N: usize>(&mut self, values: [u32; N]) {
        // The finalizer of SplitMix64 (Steele, Lea and Flood 2014), a step for each value.
        let mut hash = self.list.len() as u64 + 1;
        for value in values {
            hash = (hash ^ u64::from(value)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            hash ^= hash >> 29;
        }
        let template = self.list.len() as u64;
        self.list.push(
            template << HASH_BITS
                | hash.wrapping_mul(0x94d0_49bb_1331_11eb) >> (u64::BITS - HASH_BITS),
        );
    }

    /// All of them.
    pub(crate) fn list(&self) -> &[u64] {
        &self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_that_differ_in_marks_and_digits_only_are_alike() {
        let word = |token: &str| WordForm::new(token).word;
        assert_eq!(word("“"), word("\""));
        assert_eq!(word("2019"), word("1848"));
        assert_eq!(word("Said"), word("said"));
        assert_ne!(word("say"), word("said"));
        assert_ne!(WordForm::new("Said").shape, WordForm::new("said").shape);
        assert_eq!(WordForm::new("denied").suffixes[1], WordForm::new("ed").word);
    }
}
