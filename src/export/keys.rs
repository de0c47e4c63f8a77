//! Keys: texts as formats take them in ids.

/// A text as a key: a character that a format does not allow is replaced by a dot and its number, in six hexadecimal digits, so that no
/// two texts share a key.
pub(crate) fn key(text: &str, is_allowed: fn(char) -> bool) -> String {
    let mut key = String::new();
    for char in text.chars() {
        if is_allowed(char) {
            key.push(char);
        } else {
            key += &format!(".{:06x}", u32::from(char));
        }
    }
    key
}
