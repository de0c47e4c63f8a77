//! What the editors of a corpus say about it.

use serde::{Deserialize, Serialize};

/// What `corpus.toml` says about a corpus. All of it may be missing, and nothing stands in for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// What the corpus is called.
    pub title: Option<String>,
    /// What it holds, in paragraphs.
    pub description: Vec<String>,
    /// Who made it.
    pub editors: Vec<String>,
    /// Where its editors are reached: the address of a page or of mail.
    pub contact: Option<String>,
    /// How errors are reported and corrected.
    pub corrections: Option<String>,
    /// On what terms its texts may be used.
    pub terms_of_texts: Option<String>,
    /// On what terms its claims and names may be used.
    pub terms_of_data: Option<String>,
    /// The address of its page.
    pub homepage: Option<String>,
    /// The address of its files and of the program.
    pub source_code: Option<String>,
    /// Where reports of errors are sent, an address in which `{report}` stands for the report.
    pub report_to: Option<String>,
    /// Questions that the first screen offers, at most [`MAX_QUESTIONS`].
    pub questions: Vec<Question>,
}

/// The most questions that a corpus may offer: as many as the first screen has room for.
pub const MAX_QUESTIONS: usize = 4;

/// A question that the corpus answers, with the selection that answers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The question.
    pub text: String,
    /// The location that answers it, from `#` on.
    pub address: String,
}
