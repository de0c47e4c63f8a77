//! Languages: how files and pages name the few that corpora have so far.

/// A language by the names that it has.
struct Language {
    /// Its tag in BCP 47, without region or script.
    tag: &'static str,
    /// Its English name.
    name: &'static str,
    /// Its code in ISO 639-3.
    iso_639_3: &'static str,
    /// Its name in babel, and so for `langid`; empty if it has none.
    babel: &'static str,
}

const LANGUAGES: &[Language] = &[
    language("ar", "Arabic", "ara", "arabic"),
    language("de", "German", "deu", "german"),
    language("en", "English", "eng", "english"),
    language("es", "Spanish", "spa", "spanish"),
    language("fr", "French", "fra", "french"),
    language("ru", "Russian", "rus", "russian"),
    language("tr", "Turkish", "tur", "turkish"),
    language("ug", "Uyghur", "uig", ""),
    language("zh", "Chinese", "zho", ""),
];

const fn language(
    tag: &'static str,
    name: &'static str,
    iso_639_3: &'static str,
    babel: &'static str,
) -> Language {
    Language { tag, name, iso_639_3, babel }
}

/// The English name of a language; its tag if it is not one of the few that are known here. A tag with a region or script is another
/// language to readers.
pub fn name(tag: &str) -> &str {
    LANGUAGES.iter().find(|language| language.tag == tag).map_or(tag, |language| language.name)
}

/// The code of a language in ISO 639-3; `None` if it is not one of the few that are known here.
pub(crate) fn iso_639_3(tag: &str) -> Option<&'static str> {
    Some(find(tag)?.iso_639_3)
}

/// The name of a language in babel; `None` if it has none.
pub(crate) fn babel(tag: &str) -> Option<&'static str> {
    Some(find(tag)?.babel).filter(|name| !name.is_empty())
}

/// The language of a tag, whatever its region or script.
fn find(tag: &str) -> Option<&'static Language> {
    let tag = tag.split('-').next()?;
    LANGUAGES.iter().find(|language| language.tag == tag)
}
