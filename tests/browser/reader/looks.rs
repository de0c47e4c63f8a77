//! What readers look at.

use serde_json::{Value as Json, json};

use super::acts::char_of;
use super::{Card, Choice, Focus, Overflow, Reader, Scene, Status, Text};

/// What readers see. Each waits until the page has an answer at all; none waits for a certain one.
impl Reader {
    /// How many claims of how many the page says that there are.
    #[track_caller]
    pub fn count(&self) -> (usize, usize) {
        let Status { n, total, .. } = self.status();
        (n, total)
    }

    /// What is announced of the results, and the heading over them.
    #[track_caller]
    pub fn status(&self) -> Status {
        self.look("the count of claims", "status", vec![])
    }

    /// The claims of the list, as far as it shows them.
    #[track_caller]
    pub fn cards(&self) -> Vec<Card> {
        self.look("the claims", "cards", vec![])
    }

    /// The card of a claim.
    #[track_caller]
    pub fn card(&self, id: &str) -> Card {
        let found = || {
            self.ask::<Vec<Card>>("cards", vec![])?
                .into_iter()
                .find(|card| card.id == id)
                .ok_or_else(|| "no such card".into())
        };
        self.until(&format!("the card of {id}"), found)
    }

    /// The active filters.
    #[track_caller]
    pub fn chips(&self) -> Vec<String> {
        self.look("the active filters", "chips", vec![])
    }

    /// The options of a facet that are shown.
    #[track_caller]
    pub fn choices(&self, facet: &str) -> Vec<Choice> {
        self.look(&format!("the options of {facet}"), "options", vec![json!(facet)])
    }

    /// The text of the document that is open.
    #[track_caller]
    pub fn text(&self) -> Text {
        self.look("the text of a document", "text", vec![])
    }

    /// What has the keyboard focus.
    #[track_caller]
    pub fn focus(&self) -> Focus {
        self.look("the focus", "focus", vec![])
    }

    /// The notes that call for attention.
    #[track_caller]
    pub fn notes(&self) -> Vec<String> {
        self.look("the notes", "notes", vec![])
    }

    /// The names of everything shown that has a role.
    #[track_caller]
    pub fn names(&self, role: &str) -> Vec<String> {
        self.look(&format!("names of {role}"), "names", vec![json!(role)])
    }

    /// The words in the rows of a table in a region of this name.
    #[track_caller]
    pub fn table(&self, name: &str) -> Vec<Vec<String>> {
        let rows = || {
            let rows: Vec<Vec<String>> = self.ask("table", vec![json!(name)])?;
            if rows.is_empty() { Err("it has no rows".to_owned()) } else { Ok(rows) }
        };
        self.until(&format!("the table {name}"), rows)
    }

    /// All words that stand under a heading.
    #[track_caller]
    pub fn section(&self, heading: &str) -> String {
        self.look(&format!("what stands under {heading}"), "section", vec![json!(heading)])
    }

    /// What a field holds.
    #[track_caller]
    pub fn value(&self, role: &str, name: &str) -> String {
        self.look(&format!("what {name} holds"), "value", vec![json!(role), json!(name)])
    }

    /// All words that can be seen.
    #[track_caller]
    pub fn visible(&self) -> String {
        self.look("the page", "visible", vec![])
    }

    /// The title of the window.
    #[track_caller]
    pub fn title(&self) -> String {
        self.look("the title", "title", vec![])
    }

    /// The address from its `#` on.
    #[track_caller]
    pub fn address(&self) -> String {
        self.look("the address", "address", vec![])
    }

    /// All that a link restores.
    #[track_caller]
    pub fn scene(&self) -> Scene {
        self.look("the page", "scene", vec![])
    }

    /// What can be used and has no name.
    #[track_caller]
    pub fn unnamed(&self) -> Vec<String> {
        self.look("what has no name", "unnamed", vec![])
    }

    /// How far the page reaches beyond the screen.
    #[track_caller]
    pub fn overflow(&self) -> Overflow {
        self.look("the width", "overflow", vec![])
    }

    /// The ids that stand in the page more than once.
    #[track_caller]
    pub fn repeated_ids(&self) -> Vec<String> {
        self.look("the ids", "repeated_ids", vec![])
    }

    /// The role and the name that the browser computes for what `page.js` finds under them.
    #[track_caller]
    pub fn computed(&self, role: &str, name: &str) -> (String, String) {
        let element = self.find(name, "one", &[json!(role), json!(name)]);
        self.must(self.session.computed(&element))
    }

    /// The role and the name that the browser computes for an option of a facet.
    #[track_caller]
    pub fn computed_choice(&self, facet: &str, label: &str) -> (String, String) {
        let element = self.find(label, "option", &[json!(facet), json!(label)]);
        self.must(self.session.computed(&element))
    }

    /// What was copied last.
    #[track_caller]
    pub fn clipboard(&self) -> String {
        // By pasting, as a person would: reading it by a script is not allowed everywhere.
        self.run(
            "const area = document.createElement('textarea');
            area.id = 'pasted';
            document.body.append(area);
            area.focus();",
        );
        self.must(self.session.press(&[char_of("Control")], "v"));
        let pasted = self.until("something on the clipboard", || {
            let pasted = self.run("return document.getElementById('pasted').value");
            pasted
                .as_str()
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
                .ok_or_else(|| "nothing".to_owned())
        });
        self.run("document.getElementById('pasted').remove()");
        pasted
    }

    /// What a script in the page answers.
    #[track_caller]
    pub fn run(&self, script: &str) -> Json {
        self.must(self.session.run(script, vec![]))
    }
}
