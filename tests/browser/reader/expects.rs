//! What readers count on.

use std::{
    fmt::Debug,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use serde_json::{Value as Json, json};

use super::{Card, Choice, Focus, PATIENCE, Reader, Scene, Status, Text};
use crate::asked::{Asked, all_claims, claim, corpus};

/// How many claims the list shows before more are asked for, and how many more each time.
pub const N_FIRST: usize = 20;

/// What readers count on. Each waits until it is so, and fails where it does not come to be.
impl Reader {
    /// The claims of a question, all of them and no other, in order, with their number.
    #[track_caller]
    pub fn sees(&self, asked: &Asked) -> &Self {
        let (ids, total) = (asked.ids(), all_claims().n());
        let heading = match ids.len() {
            n if n == total => format!("All {total} claims"),
            n => format!("{n} of {total} claims"),
        };
        let status = Status { n: ids.len(), total, heading };
        let shown: Vec<String> = ids.iter().take(N_FIRST).map(|id| (*id).to_owned()).collect();
        self.expect("the claims asked for", (status, shown), || {
            let cards: Vec<Card> = self.ask("cards", vec![])?;
            Ok((self.ask("status", vec![])?, cards.into_iter().map(|card| card.id).collect()))
        })
    }

    /// A facet with exactly these options and counts.
    #[track_caller]
    pub fn sees_options(&self, facet: &str, options: &[(String, u32)]) -> &Self {
        self.expect(&format!("the options of {facet}"), options.to_vec(), || {
            let choices: Vec<Choice> = self.ask("options", vec![json!(facet)])?;
            Ok(choices.into_iter().map(|choice| (choice.label, choice.count)).collect())
        })
    }

    /// Exactly these active filters.
    #[track_caller]
    pub fn sees_chips(&self, chips: &[&str]) -> &Self {
        let chips: Vec<String> = chips.iter().map(|chip| (*chip).to_owned()).collect();
        self.expect("the active filters", chips, || self.ask("chips", vec![]))
    }

    /// An option that is ticked, excluded, or neither.
    #[track_caller]
    pub fn sees_choice(
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
                let choices: Vec<Choice> = self.ask("options", vec![json!(facet)])?;
                let choice = choices.into_iter().find(|choice| choice.label == label);
                choice
                    .map(|choice| (choice.is_ticked, choice.is_excluded))
                    .ok_or_else(|| "no such option".to_owned())
            },
        )
    }

    /// This address, from its `#` on.
    #[track_caller]
    pub fn is_at(&self, hash: &str) -> &Self {
        self.expect("the address", hash.to_owned(), || self.ask("address", vec![]))
    }

    /// A file of this name that the browser has saved, with exactly this text in it.
    #[track_caller]
    pub fn has_saved(&self, name: &str, text: &str) -> &Self {
        self.expect(&format!("{name}, saved"), text.to_owned(), || self.read_saved(name))
    }

    /// A file of this name that the browser has saved: where it lies, and its text.
    #[track_caller]
    pub fn saved(&self, name: &str) -> (PathBuf, String) {
        // A browser may make the file before it writes it.
        let is_written = |text: &String| !text.is_empty();
        let text = self.until(&format!("{name}, saved"), || {
            self.read_saved(name).and_then(|text| {
                Some(text).filter(is_written).ok_or_else(|| "nothing in it yet".to_owned())
            })
        });
        (self.folder_of_saved().join(name), text)
    }

    fn read_saved(&self, name: &str) -> Result<String, String> {
        let folder = self.folder_of_saved();
        fs::read_to_string(folder.join(name)).map_err(|error| {
            let there = fs::read_dir(folder).into_iter().flatten().flatten();
            let there: Vec<_> = there.map(|entry| entry.file_name()).collect();
            format!("{error}; there is {there:?}")
        })
    }

    /// Where the browser saves files, for those that a journey makes itself too.
    pub fn folder_of_saved(&self) -> &Path {
        self.saved.as_deref().expect("the visit is `saving`")
    }

    /// All that stood there before.
    #[track_caller]
    pub fn is_back_at(&self, scene: &Scene) -> &Self {
        self.expect("the page as it was", scene.clone(), || self.ask("scene", vec![]))
    }

    /// Something with this role and name.
    #[track_caller]
    pub fn sees_a(&self, role: &str, name: &str) -> &Self {
        self.find(name, "one", &[json!(role), json!(name)]);
        self
    }

    /// Nothing with this role and name.
    #[track_caller]
    pub fn sees_no(&self, role: &str, name: &str) -> &Self {
        self.expect(&format!("no {role} {name}"), true, || {
            Ok(self.ask::<Json>("one", vec![json!(role), json!(name)])?.is_null())
        })
    }

    /// Something with this role and name on the screen, without scrolling.
    #[track_caller]
    pub fn has_in_view(&self, role: &str, name: &str) -> &Self {
        self.expect(&format!("{role} {name} in view"), true, || {
            self.ask("is_seen", vec![json!(role), json!(name)])
        })
    }

    /// These words, somewhere.
    #[track_caller]
    pub fn reads(&self, words: &str) -> &Self {
        let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.until(&format!("the words “{words}”"), || {
            let visible: String = self.ask("visible", vec![])?;
            if visible.contains(&words) { Ok(()) } else { Err("they are not there".to_owned()) }
        });
        self
    }

    /// A claim open in its document: named, highlighted word for word, in view.
    #[track_caller]
    pub fn has_open(&self, id: &str) -> Text {
        let (idx, claim) = claim(id);
        let claims = corpus().claims_of(claim.document);
        let n = idx.0 - claims.start + 1;
        let mut places = claim.occurrences.clone();
        places.sort_unstable();
        let words: String =
            places.iter().map(|place| corpus().words(claim.document, *place)).collect();
        let number = format!("Claim {n}: {}", claim.claim_type.word());
        let expected = (
            Some(format!("claim {n} of {}", claims.len())),
            vec![number; places.len()],
            words,
            true,
            true,
        );
        let goal = format!("{id} open, highlighted, and in view");
        self.until(&goal, || {
            let text: Text = self.ask("text", vec![])?;
            let seen = (
                text.position.clone(),
                text.current.clone(),
                text.highlighted.clone(),
                text.stands_out,
                text.is_seen,
            );
            if seen == expected {
                Ok(text)
            } else {
                Err(format!("expected {expected:?}\n     had {seen:?}"))
            }
        })
    }

    /// The focus on something with this role and name.
    #[track_caller]
    pub fn has_focus_on(&self, role: &str, name: &str) -> &Self {
        self.expect("the focus", (role.to_owned(), name.to_owned()), || {
            let focus: Focus = self.ask("focus", vec![])?;
            Ok((focus.role, focus.name))
        })
    }

    /// What has the focus, as soon as it is in sight and shows that it has it: some browsers scroll to it a moment later.
    #[track_caller]
    pub fn focus_in_sight(&self) -> Focus {
        self.until("a focus that is seen", || {
            let focus: Focus = self.ask("focus", vec![])?;
            if focus.has_ring && focus.is_seen {
                Ok(focus)
            } else {
                Err(format!("it is on {focus:?}"))
            }
        })
    }

    /// What is looked at, as soon as it is as expected.
    #[track_caller]
    pub fn expect<T: PartialEq + Debug>(
        &self,
        goal: &str,
        expected: T,
        look: impl Fn() -> Result<T, String>,
    ) -> &Self {
        self.until(goal, || {
            let seen = look()?;
            if seen == expected {
                Ok(())
            } else {
                Err(format!("expected {expected:?}\n     had {seen:?}"))
            }
        });
        self
    }

    /// What is looked for, as soon as it is there. The error says what is there instead.
    #[track_caller]
    pub fn until<T>(&self, goal: &str, look: impl Fn() -> Result<T, String>) -> T {
        let begun = Instant::now();
        loop {
            let instead = match look() {
                Ok(found) => return found,
                Err(instead) => instead,
            };
            assert!(
                begun.elapsed() < PATIENCE,
                "waited {} s for {goal}\n{instead}",
                PATIENCE.as_secs()
            );
            self.session.breathe();
        }
    }
}
