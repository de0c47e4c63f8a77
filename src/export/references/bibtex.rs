//! References in BibTeX.

use super::Reference;
use crate::context::ExportContext;
use crate::keys::key;
use crate::languages;

/// BibTeX, as Alexander Feder's description and biblatex have it: `@misc`, which demands no field, so that nothing has to be made up;
/// `@online` for what has an address of its own. Text is UTF-8, with TeX's special characters escaped.
pub(crate) fn bibtex(context: ExportContext<'_>, references: &[Reference]) -> String {
    // Outside of entries everything is a comment; an at sign would begin an entry.
    let mut file = format!("% {}\n", context.provenance.exported_from().replace('@', "%40"));
    for reference in references {
        file.push('\n');
        file += &entry(reference);
    }
    file
}

/// One entry of BibTeX.
pub(crate) fn entry(reference: &Reference) -> String {
    let kind = if reference.url.is_some() { "online" } else { "misc" };
    let is_plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
    let mut entry = format!("@{kind}{{{},\n", key(&reference.id, is_plain));
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            entry += &format!("  {name} = {{{value}}},\n");
        }
    };
    // Braces keep a name whole: which part of it is the family's is not known.
    let author = |author: &String| format!("{{{}}}", tex(author));
    add("author", Some(reference.authors.iter().map(author).collect::<Vec<_>>().join(" and ")));
    add("title", reference.title.as_deref().map(|title| format!("{{{}}}", tex(title))));
    add("type", reference.kind.clone());
    // No field of BibTeX is for it; what it does not know it leaves aside.
    add("speaker", reference.speaker.as_deref().map(tex));
    add("howpublished", reference.container.as_deref().map(|it| format!("In: {}", tex(it))));
    add("organization", reference.outlet.as_deref().map(tex));
    add("date", reference.date.map(|date| date.to_string()));
    add("year", reference.date.and_then(|date| date.year).map(|year| year.to_string()));
    add("month", reference.date.and_then(|date| date.month).map(|month| month.to_string()));
    add("langid", reference.language.as_deref().and_then(languages::babel).map(str::to_owned));
    // An address is read letter for letter, but for braces, which are counted there too.
    add("url", reference.url.as_deref().map(|url| url.replace('{', "%7B").replace('}', "%7D")));
    add("note", Some(tex(&reference.note)));
    entry + "}\n"
}

/// Text as TeX prints it. Line ends become spaces, as TeX itself would have it.
fn tex(text: &str) -> String {
    let mut escaped = String::new();
    for char in text.chars() {
        match char {
            '\\' => escaped += "\\textbackslash{}",
            // BibTeX counts braces before TeX sees them, those behind a backslash too.
            '{' => escaped += "\\textbraceleft{}",
            '}' => escaped += "\\textbraceright{}",
            '~' => escaped += "\\textasciitilde{}",
            '^' => escaped += "\\textasciicircum{}",
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', char]),
            '\n' | '\r' => escaped.push(' '),
            _ => escaped.push(char),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_taken_for_tex() {
        assert_eq!(
            tex("a_b & 5% {x} \\y ~ ^ $1 #2\nz"),
            r"a\_b \& 5\% \textbraceleft{}x\textbraceright{} \textbackslash{}y \textasciitilde{} \textasciicircum{} \$1 \#2 z"
        );
        assert_eq!(tex("“Doğu”"), "“Doğu”");
    }
}
