//! Values as JSON has them, their fields in the order in which we put them.

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};

/// A value of JSON. No fractions: nothing that is written has any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    /// Nothing is known, or there is nothing.
    Null,
    Flag(bool),
    Number(usize),
    Text(String),
    List(Vec<Json>),
    Object(Fields),
}

/// The fields of an object, in order.
pub(crate) type Fields = Vec<(&'static str, Json)>;

impl Json {
    /// A list of texts.
    pub(crate) fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(|text| Self::Text(text.into())).collect())
    }

    /// In one line, as JSON Lines wants it, with the end of the line.
    pub(crate) fn line(&self) -> String {
        // Nothing that is written here can fail: all keys are text, and memory does not refuse.
        let mut line = serde_json::to_string(self).unwrap_or_default();
        line.push('\n');
        line
    }

    /// Over several lines, for people to read too.
    pub(crate) fn file(&self) -> Vec<u8> {
        let mut file = serde_json::to_vec_pretty(self).unwrap_or_default();
        file.push(b'\n');
        file
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_u64(*number as u64),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (key, value) in fields {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_keep_their_order_and_text_is_escaped() {
        let json = Json::Object(vec![
            ("b", Json::texts(["“ğ😀”", "a\"\\\n\u{1}"])),
            ("a", Json::List(vec![Json::Null, Json::Flag(true), Json::Number(7)])),
        ]);
        assert_eq!(
            json.line(),
            "{\"b\":[\"“ğ😀”\",\"a\\\"\\\\\\n\\u0001\"],\"a\":[null,true,7]}\n"
        );
        assert_eq!(Json::from(None::<String>).file(), b"null\n");
    }
}
