//! Actions of a reader: clicking, typing, navigating.

use std::path::Path;

use fantoccini::key::Key;
use serde_json::{Value as Json, json};

use super::{Reader, Screen, Visit};

/// Actions. Each waits until the element that it needs is there.
impl Reader {
    /// Opens the page on a wide screen, at the part of an address from `#` on.
    #[track_caller]
    pub fn open(hash: &str) -> Self {
        Visit::on(Screen::Wide).open(hash)
    }

    /// Navigates to another address of the same page, given from `#` on.
    #[track_caller]
    pub fn go(&self, hash: &str) -> &Self {
        self.record(format!("go to {hash}"));
        self.must(self.session.go(&format!("{}{hash}", self.site)));
        self
    }

    /// Ticks an option of a facet.
    #[track_caller]
    pub fn tick(&self, facet: &str, label: &str) -> &Self {
        self.record(format!("tick {facet}: {label}"));
        self.toggle_option(facet, label, false)
    }

    /// Unticks an option of a facet.
    #[track_caller]
    pub fn untick(&self, facet: &str, label: &str) -> &Self {
        self.record(format!("untick {facet}: {label}"));
        self.toggle_option(facet, label, true)
    }

    /// Presses the exclude button of an option: excludes it, or undoes that.
    #[track_caller]
    pub fn exclude(&self, facet: &str, label: &str) -> &Self {
        self.press_in(("group", facet), &format!("Exclude {label}"))
    }

    /// Chooses a role in the role switch of a facet.
    #[track_caller]
    pub fn choose_role(&self, facet: &str, role: &str) -> &Self {
        let switch = format!("Role of the {}", facet.to_lowercase());
        self.record(format!("role {role} in {facet}"));
        self.click(&[json!("radio"), json!(role), json!(["radiogroup", switch])])
    }

    /// Chooses a radio button of a group: `("Linked reply", "yes")`.
    #[track_caller]
    pub fn choose_radio(&self, group: &str, name: &str) -> &Self {
        self.record(format!("pick {name} in {group}"));
        self.click(&[json!("radio"), json!(name), json!(["radiogroup", group])])
    }

    /// Shows all options of a facet, unless they are shown already.
    #[track_caller]
    pub fn show_all(&self, facet: &str) -> &Self {
        let container = json!(["group", facet]);
        let has_button = |name: &str| {
            self.call_page::<Json>("one", vec![json!("button"), json!(name), container.clone()])
        };
        if has_button("Show all").is_ok_and(|found| !found.is_null()) {
            self.press_in(("group", facet), "Show all");
        }
        self
    }

    /// Expands the disclosure with this summary, unless it is expanded already.
    #[track_caller]
    pub fn expand(&self, summary: &str) -> &Self {
        self.record(format!("expand {summary}"));
        if !self.query::<bool>(summary, "is_expanded", vec![json!(summary)]) {
            self.click(&[json!("summary"), json!(summary)]);
        }
        self
    }

    /// Collapses the disclosure with this summary, unless it is collapsed already.
    #[track_caller]
    pub fn collapse(&self, summary: &str) -> &Self {
        self.record(format!("collapse {summary}"));
        if self.query::<bool>(summary, "is_expanded", vec![json!(summary)]) {
            self.click(&[json!("summary"), json!(summary)]);
        }
        self
    }

    /// Follows a link.
    #[track_caller]
    pub fn follow(&self, link: &str) -> &Self {
        self.record(format!("follow {link}"));
        self.click(&[json!("link"), json!(link)])
    }

    /// Follows a link within a container: `(("navigation", "Pages"), "Method")`.
    #[track_caller]
    pub fn follow_in(&self, container: (&str, &str), link: &str) -> &Self {
        self.record(format!("follow {link} in {}", container.1));
        self.click(&[json!("link"), json!(link), json!([container.0, container.1])])
    }

    /// Presses a button.
    #[track_caller]
    pub fn press_button(&self, name: &str) -> &Self {
        self.record(format!("press {name}"));
        self.click(&[json!("button"), json!(name)])
    }

    /// Presses a button within a container.
    #[track_caller]
    pub fn press_in(&self, container: (&str, &str), name: &str) -> &Self {
        self.record(format!("press {name} in {}", container.1));
        self.click(&[json!("button"), json!(name), json!([container.0, container.1])])
    }

    /// Toggles a checkbox that is not an option of a facet.
    #[track_caller]
    pub fn toggle_checkbox(&self, name: &str) -> &Self {
        self.record(format!("toggle {name}"));
        self.click(&[json!("checkbox"), json!(name)])
    }

    /// Clicks a button, link, checkbox or summary on a claim's card.
    #[track_caller]
    pub fn click_on_card(&self, id: &str, role: &str, name: &str) -> &Self {
        self.record(format!("{name}, on the card of {id}"));
        self.click_found(name, "card", &[json!(id), json!(role), json!(name)])
    }

    /// Opens a claim of the list in its document.
    #[track_caller]
    pub fn open_claim(&self, id: &str) -> &Self {
        self.click_on_card(id, "link", "See in context")
    }

    /// Clicks the words of an open document that begin with `start`.
    #[track_caller]
    pub fn click_words(&self, start: &str) -> &Self {
        self.record(format!("click the words “{start}”"));
        self.click_found(start, "words", &[json!(start)])
    }

    /// Selects an option of a drop-down list: `("Theme", "Dark")`.
    #[track_caller]
    pub fn select(&self, list: &str, label: &str) -> &Self {
        self.record(format!("select {label} in {list}"));
        let goal = format!("the option {label} of {list}");
        self.act_on_found(&goal, "one", &[json!("combobox"), json!(list)], |element| {
            self.session.select(element, label)
        })
    }

    /// Types into the search field, replacing its text.
    #[track_caller]
    pub fn search(&self, words: &str) -> &Self {
        self.fill(("searchbox", "Search quotes, speakers and titles"), words)
    }

    /// Searches the options of a long facet.
    #[track_caller]
    pub fn find_in(&self, facet: &str, words: &str) -> &Self {
        self.fill(("searchbox", &format!("Find a {}", facet.to_lowercase())), words)
    }

    /// Types into a field, replacing its text.
    #[track_caller]
    pub fn fill(&self, (role, name): (&str, &str), words: &str) -> &Self {
        self.record(format!("type “{words}” into {name}"));
        self.click(&[json!(role), json!(name)]);
        self.must(self.session.press(&[Key::Control.into()], "a"));
        self.must(self.session.press(&[], &char::from(Key::Delete).to_string()));
        self.must(self.session.press(&[], words));
        self
    }

    /// Chooses a file in a file input.
    #[track_caller]
    pub fn upload(&self, name: &str, file: &Path) -> &Self {
        self.record(format!("choose the file {} for {name}", file.display()));
        let input = self.find(name, "one", &[json!("button"), json!(name)]);
        self.must(self.session.type_into(&input, &file.to_string_lossy()));
        self
    }

    /// Presses a key: a letter, or one with a name (`Tab`, `Shift+Tab`, `Enter`, `Space`, `Escape`, `Down`, `Control+j`).
    #[track_caller]
    pub fn press(&self, key: &str) -> &Self {
        self.record(format!("press the key {key}"));
        let names: Vec<&str> = if key == "+" { vec!["+"] } else { key.split('+').collect() };
        let (last, held) = names.split_last().expect("a split has a last part");
        let held: Vec<char> = held.iter().map(|name| key_code(name)).collect();
        self.must(self.session.press(&held, &key_code(last).to_string()));
        self
    }

    /// Presses a key `n` times.
    #[track_caller]
    pub fn press_times(&self, n: usize, key: &str) -> &Self {
        for _ in 0..n {
            self.press(key);
        }
        self
    }

    /// Types into whatever has the focus.
    #[track_caller]
    pub fn type_text(&self, words: &str) -> &Self {
        self.record(format!("type “{words}”"));
        self.must(self.session.press(&[], words));
        self
    }

    /// Goes back.
    #[track_caller]
    pub fn back(&self) -> &Self {
        self.record("go back".to_owned());
        self.must(self.session.back());
        self
    }

    /// Goes forward.
    #[track_caller]
    pub fn forward(&self) -> &Self {
        self.record("go forward".to_owned());
        self.must(self.session.forward());
        self
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) -> &Self {
        self.record("reload".to_owned());
        self.must(self.session.reload());
        self
    }
}

/// The character by which WebDriver identifies a key.
pub(crate) fn key_code(key: &str) -> char {
    let key = match key {
        "Tab" => Key::Tab,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Space" => return ' ',
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        _ => return key.chars().next().expect("a key has a name"),
    };
    key.into()
}
