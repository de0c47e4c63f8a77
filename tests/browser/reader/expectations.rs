//! Expectations of a reader: assertions that are retried until they hold.

use std::{fmt::Debug, fs, path::PathBuf, time::Instant};

use serde_json::{Value as Json, json};

use super::{DocumentText, FacetOption, Focus, PageState, Reader, Status, TIMEOUT};
use crate::oracle::{Selection, all_claims, claim, corpus, type_name};

/// How many claims the list shows at first, and how many more each time.
pub const N_FIRST: usize = 20;

/// Expectations. Each is retried until it holds, and panics after a timeout.
impl Reader {
    /// Exactly the claims of a selection, in order, with their number.
    #[track_caller]
    pub fn expect_claims(&self, selection: &Selection) -> &Self {
        let (ids, total) = (selection.ids(), all_claims().n());
        let heading = match ids.len() {
            n if n == total => format!("All {total} claims"),
            n => format!("{n} of {total} claims"),
        };
        let status = Status { n: ids.len(), total, heading };
        let shown: Vec<String> = ids.iter().take(N_FIRST).map(|id| (*id).to_owned()).collect();
        self.expect("the claims of the selection", (status, shown), || {
            self.call_page("results", vec![])
        })
    }

    /// A facet with exactly these options and counts.
    #[track_caller]
    pub fn expect_options(&self, facet: &str, options: &[(String, u32)]) -> &Self {
        self.expect(&format!("the options of {facet}"), options.to_vec(), || {
            let choices: Vec<FacetOption> = self.call_page("options", vec![json!(facet)])?;
            Ok(choices.into_iter().map(|choice| (choice.label, choice.count)).collect())
        })
    }

    /// Exactly these active filters.
    #[track_caller]
    pub fn expect_chips(&self, chips: &[&str]) -> &Self {
        let chips: Vec<String> = chips.iter().map(|chip| (*chip).to_owned()).collect();
        self.expect("the active filters", chips, || self.call_page("chips", vec![]))
    }

    /// An option that is ticked, excluded, or neither.
    #[track_caller]
    pub fn expect_option(
        &self,
        facet: &str,
        label: &str,
        is_ticked: bool,
        is_excluded: bool,
    ) -> &Self {
        self.expect(
            &format!("{facet}: {label}, ticked and excluded"),
            (is_ticked, is_excluded),
            || {
                let choices: Vec<FacetOption> = self.call_page("options", vec![json!(facet)])?;
                let choice = choices.into_iter().find(|choice| choice.label == label);
                choice
                    .map(|choice| (choice.is_ticked, choice.is_excluded))
                    .ok_or_else(|| "no such option".to_owned())
            },
        )
    }

    /// This address, from `#` on.
    #[track_caller]
    pub fn expect_address(&self, hash: &str) -> &Self {
        self.expect("the address", hash.to_owned(), || self.call_page("address", vec![]))
    }

    /// A downloaded file with this name and exactly this text.
    #[track_caller]
    pub fn expect_saved(&self, name: &str, text: &str) -> &Self {
        self.expect(&format!("{name}, saved"), text.to_owned(), || self.read_saved(name))
    }

    /// The path and the text of the downloaded file with this name.
    #[track_caller]
    pub fn saved_file(&self, name: &str) -> (PathBuf, String) {
        // A browser may create the file before it writes to it.
        let is_filled = |text: &String| !text.is_empty();
        let text = self.wait_for(&format!("{name}, saved"), || {
            self.read_saved(name).and_then(|text| {
                Some(text).filter(is_filled).ok_or_else(|| "it is empty".to_owned())
            })
        });
        (self.download_folder().join(name), text)
    }

    fn read_saved(&self, name: &str) -> Result<String, String> {
        let folder = self.download_folder();
        fs::read_to_string(folder.join(name)).map_err(|error| {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            let entries: Vec<_> = entries.map(|entry| entry.file_name()).collect();
            format!("{error}; the folder has {entries:?}")
        })
    }

    /// The download folder, where a journey may write files of its own.
    pub fn download_folder(&self) -> PathBuf {
        self.session.download_folder()
    }

    /// The page exactly as it was before.
    #[track_caller]
    pub fn expect_page_state(&self, state: &PageState) -> &Self {
        self.expect("the page as it was", state.clone(), || self.call_page("page_state", vec![]))
    }

    /// A visible element with this role and name.
    #[track_caller]
    pub fn expect_element(&self, role: &str, name: &str) -> &Self {
        self.find(name, "one", &[json!(role), json!(name)]);
        self
    }

    /// No visible element with this role and name.
    #[track_caller]
    pub fn expect_no_element(&self, role: &str, name: &str) -> &Self {
        self.expect(&format!("no {role} {name}"), true, || {
            Ok(self.call_page::<Json>("one", vec![json!(role), json!(name)])?.is_null())
        })
    }

    /// An element with this role and name in the viewport, without scrolling.
    #[track_caller]
    pub fn expect_in_view(&self, role: &str, name: &str) -> &Self {
        self.expect(&format!("{role} {name} in view"), true, || {
            self.call_page("is_in_view", vec![json!(role), json!(name)])
        })
    }

    /// This text, anywhere on the page.
    #[track_caller]
    pub fn expect_text(&self, words: &str) -> &Self {
        let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.wait_for(&format!("the words “{words}”"), || {
            let visible: String = self.call_page("visible", vec![])?;
            if visible.contains(&words) {
                Ok(())
            } else {
                Err("the page does not have them".to_owned())
            }
        });
        self
    }

    /// A claim open in its document: with its number, highlighted word for word, in view.
    #[track_caller]
    pub fn expect_open_claim(&self, id: &str) -> DocumentText {
        let (idx, claim) = claim(id);
        let claims = corpus().claims_of(claim.document);
        let n = idx.0 - claims.start + 1;
        let mut spans = claim.occurrences.clone();
        spans.sort_unstable();
        let words: String =
            spans.iter().map(|span| corpus().words(claim.document, *span)).collect();
        let number = format!("Claim {n}: {}", type_name(claim.claim_type));
        let expected = (
            Some(format!("Claim {n} of {}", claims.len())),
            vec![number; spans.len()],
            words,
            true,
            true,
        );
        let goal = format!("{id} open, highlighted, and in view");
        self.wait_for(&goal, || {
            let text: DocumentText = self.call_page("text", vec![])?;
            let shown = (
                text.position.clone(),
                text.current.clone(),
                text.highlighted.clone(),
                text.is_highlighted,
                text.is_visible,
            );
            if shown == expected {
                Ok(text)
            } else {
                Err(format!("expected {expected:?}\n     had {shown:?}"))
            }
        })
    }

    /// The keyboard focus on an element with this role and name.
    #[track_caller]
    pub fn expect_focus(&self, role: &str, name: &str) -> &Self {
        self.expect("the focus", (role.to_owned(), name.to_owned()), || {
            let focus: Focus = self.call_page("focus", vec![])?;
            Ok((focus.role, focus.name))
        })
    }

    /// The focused element, once it is in view and has a focus ring: some browsers scroll to it a moment later.
    #[track_caller]
    pub fn visible_focus(&self) -> Focus {
        self.wait_for("a visible focus", || {
            let focus: Focus = self.call_page("focus", vec![])?;
            if focus.has_ring && focus.is_visible {
                Ok(focus)
            } else {
                Err(format!("it is on {focus:?}"))
            }
        })
    }

    /// The expected result of a query.
    #[track_caller]
    pub fn expect<T: PartialEq + Debug>(
        &self,
        goal: &str,
        expected: T,
        query: impl Fn() -> Result<T, String>,
    ) -> &Self {
        self.wait_for(goal, || {
            let found = query()?;
            if found == expected {
                Ok(())
            } else {
                Err(format!("expected {expected:?}\n     had {found:?}"))
            }
        });
        self
    }

    /// Retries a query until it succeeds. Its error says what is there instead.
    #[track_caller]
    pub fn wait_for<T>(&self, goal: &str, query: impl Fn() -> Result<T, String>) -> T {
        let start = Instant::now();
        loop {
            let instead = match query() {
                Ok(found) => return found,
                Err(instead) => instead,
            };
            assert!(
                start.elapsed() < TIMEOUT,
                "waited {} s for {goal}\n{instead}",
                TIMEOUT.as_secs()
            );
            self.session.pause();
        }
    }
}
