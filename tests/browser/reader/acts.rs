//! What readers do.

use std::path::Path;

use fantoccini::key::Key;
use serde_json::{Value as Json, json};

use super::{Reader, Screen, Visit};

/// What readers do. Each act waits until what it needs is there.
impl Reader {
    /// Opens the page on a wide screen, at an address that is given from its `#` on.
    #[track_caller]
    pub fn open(hash: &str) -> Self {
        Visit::on(Screen::Wide).open(hash)
    }

    /// Types an address that differs from `#` on.
    #[track_caller]
    pub fn go(&self, hash: &str) -> &Self {
        self.step(format!("go to {hash}"));
        self.must(self.session.go(&format!("{}{hash}", self.site)));
        self
    }

    /// Ticks an option of a facet.
    #[track_caller]
    pub fn tick(&self, facet: &str, label: &str) -> &Self {
        self.step(format!("tick {facet}: {label}"));
        self.turn(facet, label, false)
    }

    /// Takes the tick off an option of a facet.
    #[track_caller]
    pub fn untick(&self, facet: &str, label: &str) -> &Self {
        self.step(format!("untick {facet}: {label}"));
        self.turn(facet, label, true)
    }

    /// Presses the "not" of an option: excludes it, or no longer.
    #[track_caller]
    pub fn exclude(&self, facet: &str, label: &str) -> &Self {
        self.press_in(("group", facet), &format!("Exclude {label}"))
    }

    /// Turns the role switch of a facet.
    #[track_caller]
    pub fn role(&self, facet: &str, role: &str) -> &Self {
        let switch = format!("Role of the {}", facet.to_lowercase());
        self.step(format!("role {role} in {facet}"));
        self.click(&[json!("radio"), json!(role), json!(["radiogroup", switch])])
    }

    /// Picks one of several that exclude each other: `("Reply within this corpus", "answered")`.
    #[track_caller]
    pub fn pick(&self, group: &str, name: &str) -> &Self {
        self.step(format!("pick {name} in {group}"));
        self.click(&[json!("radio"), json!(name), json!(["radiogroup", group])])
    }

    /// Shows all options of a facet, where it does not do so already.
    #[track_caller]
    pub fn show_all(&self, facet: &str) -> &Self {
        let place = json!(["group", facet]);
        let shows_few =
            |name: &str| self.ask::<Json>("one", vec![json!("button"), json!(name), place.clone()]);
        if shows_few("Show all").is_ok_and(|found| !found.is_null()) {
            self.press_in(("group", facet), "Show all");
        }
        self
    }

    /// Opens what is folded away under these words, if it is not open already.
    #[track_caller]
    pub fn unfold(&self, summary: &str) -> &Self {
        self.step(format!("unfold {summary}"));
        if !self.look::<bool>(summary, "is_unfolded", vec![json!(summary)]) {
            self.click(&[json!("summary"), json!(summary)]);
        }
        self
    }

    /// Folds away what is open under these words.
    #[track_caller]
    pub fn fold(&self, summary: &str) -> &Self {
        self.step(format!("fold {summary}"));
        if self.look::<bool>(summary, "is_unfolded", vec![json!(summary)]) {
            self.click(&[json!("summary"), json!(summary)]);
        }
        self
    }

    /// Follows a link.
    #[track_caller]
    pub fn follow(&self, link: &str) -> &Self {
        self.step(format!("follow {link}"));
        self.click(&[json!("link"), json!(link)])
    }

    /// Follows a link within something: `(("navigation", "Pages"), "Method")`.
    #[track_caller]
    pub fn follow_in(&self, place: (&str, &str), link: &str) -> &Self {
        self.step(format!("follow {link} in {}", place.1));
        self.click(&[json!("link"), json!(link), json!([place.0, place.1])])
    }

    /// Presses a button.
    #[track_caller]
    pub fn press_button(&self, name: &str) -> &Self {
        self.step(format!("press {name}"));
        self.click(&[json!("button"), json!(name)])
    }

    /// Presses a button within something.
    #[track_caller]
    pub fn press_in(&self, place: (&str, &str), name: &str) -> &Self {
        self.step(format!("press {name} in {}", place.1));
        self.click(&[json!("button"), json!(name), json!([place.0, place.1])])
    }

    /// Ticks a box that is no option of a facet.
    #[track_caller]
    pub fn switch(&self, name: &str) -> &Self {
        self.step(format!("switch {name}"));
        self.click(&[json!("checkbox"), json!(name)])
    }

    /// Presses a button or follows a link of a claim's card.
    #[track_caller]
    pub fn on_card(&self, id: &str, role: &str, name: &str) -> &Self {
        self.step(format!("{name}, on the card of {id}"));
        self.click_found(name, "card", &[json!(id), json!(role), json!(name)])
    }

    /// Opens a claim of the list in its document.
    #[track_caller]
    pub fn open_claim(&self, id: &str) -> &Self {
        self.on_card(id, "link", "Open in its document")
    }

    /// Clicks the words of an open document that begin so.
    #[track_caller]
    pub fn click_words(&self, start: &str) -> &Self {
        self.step(format!("click the words “{start}”"));
        self.click_found(start, "words", &[json!(start)])
    }

    /// Chooses from a list that drops down: `("Order", "by stated date")`.
    #[track_caller]
    pub fn choose(&self, list: &str, label: &str) -> &Self {
        self.step(format!("choose {label} from {list}"));
        let element = self.find(list, "one", &[json!("combobox"), json!(list)]);
        self.must(self.session.choose(&element, label));
        self
    }

    /// Types words into the field of words, in place of those that are there.
    #[track_caller]
    pub fn search(&self, words: &str) -> &Self {
        self.write(("searchbox", "Search quotes, speakers and titles"), words)
    }

    /// Looks for an option of a long facet.
    #[track_caller]
    pub fn find_in(&self, facet: &str, words: &str) -> &Self {
        self.write(("searchbox", &format!("Find in {facet}")), words)
    }

    /// Types into a field, in place of what is there.
    #[track_caller]
    pub fn write(&self, (role, name): (&str, &str), words: &str) -> &Self {
        self.step(format!("write “{words}” into {name}"));
        self.click(&[json!(role), json!(name)]);
        self.must(self.session.press(&[Key::Control.into()], "a"));
        self.must(self.session.press(&[], &char::from(Key::Delete).to_string()));
        self.must(self.session.press(&[], words));
        self
    }

    /// Gives a file to a button that asks for one.
    #[track_caller]
    pub fn give_file(&self, name: &str, file: &Path) -> &Self {
        self.step(format!("give {} to {name}", file.display()));
        let input = self.find(name, "one", &[json!("button"), json!(name)]);
        self.must(self.session.type_into(&input, &file.to_string_lossy()));
        self
    }

    /// Presses a key: a letter, or one with a name (`Tab`, `Shift+Tab`, `Enter`, `Space`, `Escape`, `Down`, `Control+j`).
    #[track_caller]
    pub fn press(&self, key: &str) -> &Self {
        self.step(format!("press the key {key}"));
        let names: Vec<&str> = if key == "+" { vec!["+"] } else { key.split('+').collect() };
        let (last, held) = names.split_last().expect("a split has a last part");
        let held: Vec<char> = held.iter().map(|name| char_of(name)).collect();
        self.must(self.session.press(&held, &char_of(last).to_string()));
        self
    }

    /// Presses a key as often.
    #[track_caller]
    pub fn press_times(&self, n: usize, key: &str) -> &Self {
        for _ in 0..n {
            self.press(key);
        }
        self
    }

    /// Types where the focus is.
    #[track_caller]
    pub fn types(&self, words: &str) -> &Self {
        self.step(format!("type “{words}”"));
        self.must(self.session.press(&[], words));
        self
    }

    /// Goes back.
    #[track_caller]
    pub fn back(&self) -> &Self {
        self.step("go back".to_owned());
        self.must(self.session.back());
        self
    }

    /// Goes forward.
    #[track_caller]
    pub fn forward(&self) -> &Self {
        self.step("go forward".to_owned());
        self.must(self.session.forward());
        self
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) -> &Self {
        self.step("reload".to_owned());
        self.must(self.session.reload());
        self
    }

    /// Has the system prefer `light` or `dark`.
    #[track_caller]
    pub fn prefers(&self, scheme: &str) -> &Self {
        self.step(format!("prefer {scheme}"));
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.must(self.session.devtools("Emulation.setEmulatedMedia", features));
        self
    }

    /// Has the browser refuse to copy, as some do.
    #[track_caller]
    pub fn is_refused_copying(&self) -> &Self {
        self.step("have copying refused".to_owned());
        self.must(self.session.permit("clipboard-write", "denied"));
        self.run("document.execCommand = () => false");
        self
    }
}

/// The character by which WebDriver knows a key.
pub(crate) fn char_of(key: &str) -> char {
    let named = match key {
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
    named.into()
}
