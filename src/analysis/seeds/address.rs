//! Addresses that seeds hold: of pages of the web, of mail, of locations of the page itself.

use crate::finding::Problem;
use crate::seeds::file::TextFile;
use crate::seeds::toml::Spanned;

/// What an address may lead to.
#[derive(Clone, Copy)]
pub(crate) enum AddressKind {
    /// A page of the web.
    Page,
    /// A page of the web, or mail.
    PageOrMail,
    /// The same, with `{report}` where the text of a report goes.
    Report,
    /// A location of the page that is built, from its `#` on.
    Location,
}

impl AddressKind {
    /// An address of this kind, for messages.
    fn example(self) -> &'static str {
        match self {
            Self::Page => "https://example.org/article",
            Self::PageOrMail => "https://example.org/contact or mailto:name@example.org",
            Self::Report => "mailto:name@example.org?body={report}",
            Self::Location => "#/claims?type=denial",
        }
    }

    fn has(self, written: &str) -> bool {
        match self {
            Self::Page => is_of(written, &["https://", "http://"]),
            Self::PageOrMail => is_of(written, &["https://", "http://", "mailto:"]),
            Self::Report => is_report_address(written),
            Self::Location => written.starts_with("#/"),
        }
    }
}

/// An address; it is a fault where it is none of its kind.
pub(crate) fn address(
    file: &TextFile<'_>,
    written: Spanned<String>,
    kind: AddressKind,
) -> Option<String> {
    if kind.has(&written.value) {
        return Some(written.value);
    }
    let problem = Problem::InvalidAddress { written: written.value, example: kind.example() };
    file.report(written.offset, problem);
    None
}

/// Whether reports can be sent to an address: of mail or of a page, with one `{report}` where the text of a report goes.
pub fn is_report_address(written: &str) -> bool {
    let parts = written.split_once("{report}");
    parts.is_some_and(|(before, after)| {
        let schemes = &["https://", "http://", "mailto:"];
        is_of(before, schemes) && is_of(&format!("{before}{after}"), schemes)
    })
}

/// Whether an address has one of these schemes and no character that an address cannot have.
fn is_of(written: &str, schemes: &[&str]) -> bool {
    let rest = schemes.iter().find_map(|scheme| written.strip_prefix(scheme));
    let is_forbidden = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c);
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && !rest.contains(is_forbidden))
}
