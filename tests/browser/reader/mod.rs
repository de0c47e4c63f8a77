//! The reader: what they do at the page, and what they see of it.

mod chromedriver;
mod session;
mod sight;

use std::{
    cell::{Cell, RefCell},
    env,
    fmt::{Debug, Write as _},
    fs, thread,
    time::{Duration, Instant},
};

use fantoccini::{elements::Element, error::CmdError, key::Key};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use crate::asked::Asked;
use session::Session;
pub use sight::{Card, Choice, Focus, Overflow, Scene, Status, Text};

/// How long the page may take until it shows what it should. Ten times what a slow machine needs: it is only ever spent on a failure.
const PATIENCE: Duration = Duration::from_secs(15);

/// How many claims the list shows before more are asked for.
const N_FIRST: usize = 60;

/// What a reader looks at the page on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 1360 by 1000: filters, list and document side by side.
    Wide,
    /// 900 by 1000: two of them.
    Middle,
    /// 390 by 844: one of them.
    Phone,
}

impl Screen {
    /// Width and height.
    pub(crate) fn size(self) -> (u32, u32) {
        match self {
            Self::Wide => (1360, 1000),
            Self::Middle => (900, 1000),
            Self::Phone => (390, 844),
        }
    }

    pub(crate) fn is_of_phone(self) -> bool {
        self == Self::Phone
    }
}

/// How a reader comes to the page.
#[derive(Clone, Debug)]
pub struct Visit {
    pub(crate) screen: Screen,
    pub(crate) arguments: Vec<&'static str>,
    is_trouble_expected: bool,
}

impl Visit {
    /// With this screen.
    pub fn on(screen: Screen) -> Self {
        Self { screen, arguments: Vec::new(), is_trouble_expected: false }
    }

    /// With one more argument to Chromium.
    pub fn with_argument(mut self, argument: &'static str) -> Self {
        self.arguments.push(argument);
        self
    }

    /// With errors on the console, which otherwise fail the journey.
    pub fn expecting_trouble(mut self) -> Self {
        self.is_trouble_expected = true;
        self
    }

    /// Opens the page at an address, which is given from its `#` on.
    #[track_caller]
    pub fn open(self, hash: &str) -> Reader {
        let url = site();
        let reader = Reader {
            session: Session::start(&self),
            site: url,
            is_trouble_expected: Cell::new(self.is_trouble_expected),
            steps: RefCell::new(Vec::new()),
        };
        reader.go(hash);
        reader
    }
}

/// The address of the built page.
#[track_caller]
fn site() -> String {
    env::var("COUNTERPOINT_URL").unwrap_or_else(|_| {
        panic!("COUNTERPOINT_URL names no page to walk through; run `cargo xtask test`, or `cargo xtask test --only browser`")
    })
}

/// A reader with a browser of their own, which is closed when they leave.
#[derive(Debug)]
pub struct Reader {
    session: Session,
    site: String,
    is_trouble_expected: Cell<bool>,
    /// What they have done, for the report of a failure.
    steps: RefCell<Vec<String>>,
}

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

    /// Opens what is folded away under these words.
    #[track_caller]
    pub fn unfold(&self, summary: &str) -> &Self {
        self.step(format!("unfold {summary}"));
        self.click(&[json!("summary"), json!(summary)])
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
        self.must(self.session.permit("clipboard-read", "granted"));
        let read = self.run("return navigator.clipboard.readText()");
        read.as_str().expect("the clipboard holds text").to_owned()
    }

    /// What a script in the page answers.
    #[track_caller]
    pub fn run(&self, script: &str) -> Json {
        self.must(self.session.run(script, vec![]))
    }
}

/// What readers count on. Each waits until it is so, and fails where it does not come to be.
impl Reader {
    /// The claims of a question, all of them and no other, in order, with their number.
    #[track_caller]
    pub fn sees(&self, asked: &Asked) -> &Self {
        let (ids, total) = (asked.ids(), crate::all_claims().n());
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
        let (idx, claim) = crate::claim(id);
        let claims = crate::corpus().claims_of(claim.document);
        let n = idx.0 - claims.start + 1;
        let mut places = claim.places.clone();
        places.sort_unstable();
        let words: String =
            places.iter().map(|place| crate::corpus().words(claim.document, *place)).collect();
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

impl Reader {
    fn step(&self, done: String) {
        self.steps.borrow_mut().push(done);
    }

    /// Asks `page.js`. Between two pages there may be nobody who answers.
    fn ask<T: DeserializeOwned>(&self, function: &str, args: Vec<Json>) -> Result<T, String> {
        let told = self.session.ask(function, args).map_err(|error| error.to_string())?;
        serde_json::from_value(told)
            .map_err(|error| format!("the page has no such thing ({error})"))
    }

    #[track_caller]
    fn look<T: DeserializeOwned>(&self, goal: &str, function: &str, args: Vec<Json>) -> T {
        self.until(goal, || self.ask(function, args.clone()))
    }

    #[track_caller]
    fn find(&self, goal: &str, function: &str, args: &[Json]) -> Element {
        self.until(&format!("something to use: {goal}"), || {
            let found: Json = self.ask(function, args.to_vec())?;
            self.session.element(&found).ok_or_else(|| "there is none, or it is hidden".to_owned())
        })
    }

    #[track_caller]
    fn click(&self, args: &[Json]) -> &Self {
        let goal = args[1].as_str().unwrap_or_default().to_owned();
        self.click_found(&goal, "one", args)
    }

    /// Clicks what is found, found anew as long as it is being redrawn or something lies over it.
    #[track_caller]
    fn click_found(&self, goal: &str, function: &str, args: &[Json]) -> &Self {
        self.until(&format!("a click on {goal}"), || {
            let found: Json = self.ask(function, args.to_vec())?;
            let element = self
                .session
                .element(&found)
                .ok_or_else(|| "there is none, or it is hidden".to_owned())?;
            self.ask::<bool>("reach", vec![found])?;
            self.session.click(&element).map_err(|error| error.to_string())
        });
        self
    }

    #[track_caller]
    fn turn(&self, facet: &str, label: &str, was_ticked: bool) -> &Self {
        self.sees_tick(facet, label, was_ticked);
        self.click_found(label, "option", &[json!(facet), json!(label)]);
        self.sees_tick(facet, label, !was_ticked)
    }

    #[track_caller]
    fn sees_tick(&self, facet: &str, label: &str, expected: bool) -> &Self {
        self.expect(&format!("{facet}: {label}, ticked"), expected, || {
            let choices: Vec<Choice> = self.ask("options", vec![json!(facet)])?;
            // An option that would give nothing is not shown unless it is ticked.
            Ok(choices.into_iter().any(|choice| choice.label == label && choice.is_ticked))
        })
    }

    #[track_caller]
    fn must<T>(&self, done: Result<T, CmdError>) -> T {
        done.unwrap_or_else(|error| panic!("the browser refuses: {error}"))
    }

    /// The errors that the browser has written to its console.
    fn errors(&self) -> Vec<String> {
        let told = self.session.console().unwrap_or_default();
        told.into_iter()
            .filter(|(level, _)| level == "SEVERE")
            .map(|(_, message)| message)
            .collect()
    }

    /// What was done and what the page had, for a person who looks into a failure.
    fn report(&self) -> String {
        let mut report = "\nThe reader did this:\n".to_owned();
        for (n, step) in (1..).zip(self.steps.borrow().iter()) {
            writeln!(report, "{n:>4}. {step}").ok();
        }
        let told = |function: &str| {
            self.ask::<String>(function, vec![]).unwrap_or_else(|error| format!("({error})"))
        };
        let visible: String = told("visible").chars().take(1500).collect();
        writeln!(report, "and the page had, at {}:\n{visible}", told("address")).ok();
        for error in self.errors() {
            writeln!(report, "on the console: {error}").ok();
        }
        if let Some(file) = self.keep_picture() {
            writeln!(report, "A picture: {file}").ok();
        }
        report
    }

    fn keep_picture(&self) -> Option<String> {
        let folder = env::temp_dir().join("counterpoint-journeys");
        fs::create_dir_all(&folder).ok()?;
        let name = thread::current().name().unwrap_or("journey").replace("::", "-");
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, self.session.picture().ok()?).ok()?;
        Some(file.display().to_string())
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("{}", self.report());
            return self.session.end();
        }
        let errors = self.errors();
        self.session.end();
        assert!(
            self.is_trouble_expected.get() || errors.is_empty(),
            "the journey left errors on the console: {errors:#?}"
        );
    }
}

fn char_of(key: &str) -> char {
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
