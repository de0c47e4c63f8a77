//! Citations: a quote with its source and document, as text for people; and the report of an error.

use std::borrow::Cow;

use html_escape::encode_double_quoted_attribute;
use model::{Claim, ClaimIdx, Corpus, Span};

use crate::caveats;
use crate::context::{ClaimRow, ExportContext};
use crate::labels;
use crate::{facts, references};

/// Claims with their citations, each as `one` puts it.
pub(crate) fn write(
    context: ExportContext<'_>,
    claims: &[ClaimIdx],
    one: fn(&ClaimRow<'_>) -> String,
) -> String {
    let provenance = context.provenance;
    let mut file = format!("{}\n{}\n", provenance.made_by(), provenance.link());
    for idx in claims {
        file.push('\n');
        file += &one(&context.row(*idx));
        file.push('\n');
    }
    file
}

/// `“Quote”`, and in the next line who is credited with it, type and form, the document, its publisher and date, what to know of it,
/// the ids of both, the address.
pub(crate) fn plain(row: &ClaimRow<'_>) -> String {
    format!("“{}”\n— {}", row.quote(), line(row))
}

/// The same as a block quotation (CommonMark). What would be markup is escaped.
pub(crate) fn markdown(row: &ClaimRow<'_>) -> String {
    let mut quotation = String::new();
    for line in row.quote().lines() {
        quotation += &format!("> {}\n", escaped_line(line.trim_start()));
    }
    format!("{quotation}>\n> — {}", citation(row, escaped))
}

/// The same as a block quotation in HTML, its source in `cite`, as the HTML Standard has it (4.4.4, 4.5.6). What would be markup is
/// escaped.
pub(crate) fn html(row: &ClaimRow<'_>) -> String {
    let ClaimRow { context, claim, document, .. } = row;
    let lines = row.quote().lines().map(|line| format!("<p>{}</p>", markup(line.trim())));
    let language = facts::known(&document.facts.language);
    // Empty where it is not known: else the page's would be taken for it.
    let language = format!(" lang=\"{}\"", markup(language.unwrap_or_default()));
    let caveats = caveats::sentences(&caveats::caveats(document));
    let address = row.address();
    let address = markup(&address);
    format!(
        "<figure>\n<blockquote cite=\"{address}\"{language} dir=\"auto\">{}</blockquote>\n<figcaption>— {}; {}. <cite>{}</cite>. {}. {} [{}, <a href=\"{address}\">{}</a>]</figcaption>\n</figure>",
        lines.collect::<String>(),
        markup(&labels::credit(context.corpus, claim)),
        markup(&labels::kind(claim)),
        markup(&labels::title(document)),
        markup(&labels::outlet_and_date(document)),
        markup(&format!("{caveats}.")),
        markup(&document.stem),
        markup(&claim.id),
    )
}

/// Claims with their citations as a page of HTML, whose content can be pasted into another.
pub(crate) fn write_html(context: ExportContext<'_>, claims: &[ClaimIdx]) -> String {
    let provenance = context.provenance;
    let (made_by, link) = (provenance.made_by(), provenance.link());
    let (made_by, link) = (markup(&made_by), markup(&link));
    let mut file = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{made_by}</title>\n<p>{made_by}: <a href=\"{link}\">{link}</a></p>\n"
    );
    for idx in claims {
        file += &html(&context.row(*idx));
        file.push('\n');
    }
    file
}

/// HTML for a frame in which a page shows what stands at an address: a claim.
pub(crate) fn embed_code(corpus: &Corpus, claim: &Claim, address: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"480\" loading=\"lazy\"></iframe>",
        markup(address),
        markup(&format!("{}; {}", labels::credit(corpus, claim), labels::kind(claim))),
    )
}

/// Text that HTML shows as it is, in elements and in attributes.
fn markup(text: &str) -> Cow<'_, str> {
    encode_double_quoted_attribute(text)
}

/// As an entry of BibTeX.
pub(crate) fn bibtex(row: &ClaimRow<'_>) -> String {
    references::entry(&references::of_claim(row))
}

/// The citation alone, in one line.
pub(crate) fn line(row: &ClaimRow<'_>) -> String {
    citation(row, |text| text.to_owned())
}

fn citation(row: &ClaimRow<'_>, escaped: fn(&str) -> String) -> String {
    let ClaimRow { context, claim, document, .. } = row;
    let caveats = caveats::sentences(&caveats::caveats(document));
    let words = format!(
        "{}; {}. {}. {caveats}. [{}, {}]",
        labels::credit(context.corpus, claim),
        labels::kind(claim),
        labels::document(document),
        document.stem,
        claim.id
    );
    format!("{} <{}>", escaped(&words), row.address())
}

/// Text that Markdown prints as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for char in text.chars() {
        if matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '|' | '&') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}

/// A line that Markdown prints as it is: what would begin a list or a rule there is escaped too.
fn escaped_line(line: &str) -> String {
    let n_digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut line = escaped(line);
    if matches!(line.as_bytes().get(n_digits), Some(b'-' | b'+' | b'.' | b')' | b'=')) {
        line.insert(n_digits, '\\');
    }
    line
}

/// A report that a claim is credited to the wrong person: all that is needed to look into it, and room for what is wrong.
pub(crate) fn report(row: &ClaimRow<'_>) -> String {
    let ClaimRow { context, claim, document, .. } = row;
    let words_of = |label: &str, span: Option<Span>| {
        let words = span.map(|span| context.corpus.words(claim.document, span));
        words.map_or_else(String::new, |words| format!("{label}: “{words}”\n"))
    };
    let (meaning, cue) =
        (words_of("Refers to", claim.source.antecedent), words_of("Attributed with", claim.cue));
    format!(
        "Error report\n\nClaim: {}\nQuote: “{}”\nType: {}\nSource: {}\n{meaning}{cue}Document: {} [{}]\nLink: {}\nCommit: {}\n\nWhat is wrong, and which words show it:\n",
        claim.id,
        row.quote(),
        labels::kind(claim),
        labels::source(context.corpus, claim),
        labels::title(document),
        document.stem,
        row.address(),
        context.provenance.commit,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_quote_is_taken_for_html() {
        assert_eq!(markup("<b a=\"c\">d & e</b>"), "&lt;b a=&quot;c&quot;&gt;d &amp; e&lt;/b&gt;");
    }

    #[test]
    fn nothing_in_a_quote_is_taken_for_markdown() {
        assert_eq!(escaped("*a* [b](c) <i> 1_2 #x"), r"\*a\* \[b\](c) \<i\> 1\_2 \#x");
        assert_eq!(escaped("“plain”, words."), "“plain”, words.");
        for (line, expected) in [
            ("1. a", r"1\. a"),
            ("12) a", r"12\) a"),
            ("- a", r"\- a"),
            ("--- a", r"\--- a"),
            ("1 a", "1 a"),
        ] {
            assert_eq!(escaped_line(line), expected);
        }
    }
}
