//! Taking away: the claims of a page as a file, a choice with notes and filters, and paper.

use std::{env, fs, process::Command};

use browser::{Host, Reader, Screen, Visit, all_claims, asked, claim, corpus, quoting};
use serde_json::{Value as Json, json};
use server::Response;

/// The dialog.
const TAKE_AWAY: &str = "Take away";

/// How many rows Python's own csv counts below the header; `None` where there is no Python and nobody is watching.
#[track_caller]
fn rows(file: &std::path::Path) -> Option<usize> {
    let Some(python) = env::var_os("COUNTERPOINT_PYTHON") else {
        assert!(env::var_os("CI").is_none(), "no Python; `cargo xtask test` names it");
        eprintln!("skipped: no Python counts the rows of {}", file.display());
        return None;
    };
    let script = "import csv, sys\nprint(sum(1 for row in csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True)) - 1)";
    let counted =
        Command::new(python).args(["-c", script]).arg(file).output().expect("Python starts");
    assert!(counted.status.success(), "{}", String::from_utf8_lossy(&counted.stderr));
    Some(String::from_utf8_lossy(&counted.stdout).trim().parse().expect("it prints a number"))
}

/// Opens a page, saves what it shows as a table, and counts.
#[track_caller]
fn is_taken_whole(hash: &str, name: &str) {
    let reader = Visit::on(Screen::Wide).saving().open(hash);
    let (n, _) = reader.count();
    reader.press_button(TAKE_AWAY).sees_a("dialog", TAKE_AWAY).reads(&format!("{n} claim"));
    let file = format!("counterpoint-{name}.csv");
    reader.press_button(&format!("Save {file}"));
    let (path, text) = reader.saved(&file);
    assert_eq!(rows(&path).unwrap_or(n), n, "{text}");
    // The address of the very selection stands in each row.
    assert_eq!(text.matches(&format!("{hash},")).count(), n, "{text}");
}

#[test]
fn all_claims_are_a_table() {
    is_taken_whole("#/claims", "157-claims");
}

#[test]
fn a_type_and_a_speaker_are_a_table() {
    is_taken_whole("#/claims?country.says=CN&type=denial", "denial-CN-15-claims");
}

#[test]
fn words_are_a_table() {
    let n = asked("q=genocide").n();
    is_taken_whole("#/claims?q=genocide", &format!("genocide-{n}-claims"));
}

#[test]
fn what_nobody_answers_is_a_table_in_the_order_of_the_page() {
    let n = asked("type=accusation&reply=unanswered").n();
    let name = format!("accusation-{n}-claims");
    is_taken_whole("#/claims?reply=unanswered&sort=date&type=accusation", &name);
}

#[test]
fn what_is_left_out_is_a_table_too() {
    let n = asked("-type=fact&-country.says=US").n();
    let name = format!("not-fact-not-US-{n}-claims");
    is_taken_whole("#/claims?-country.says=US&-type=fact", &name);
}

#[test]
fn every_view_takes_what_it_shows() {
    let reader = Visit::on(Screen::Wide).saving().open("#/claims?type=denial");
    let denial = quoting("China denies mistreatment");
    let document = corpus().document(denial.document);
    let in_document = corpus().claims_of(denial.document).len();
    let (filtered, shown) = ("what the filters leave", "what this page shows");
    for (hash, which, n) in [
        ("#/compare?topic=forced-labour".to_owned(), filtered, asked("topic=forced-labour").n()),
        ("#/compare?by=claim&left=cg6duivlnji&right=ce5ceumxuhk&type=denial".to_owned(), shown, 2),
        ("#/timeline?type=sanction".to_owned(), filtered, asked("type=sanction").n()),
        (format!("#/doc/{}?type=denial", document.stem), shown, in_document),
        ("#/entity/chen-quanguo".to_owned(), shown, asked("entity=chen-quanguo").n()),
        ("#/topic/torture?type=denial".to_owned(), shown, asked("topic=torture").n()),
    ] {
        reader.go(&hash).press_button(TAKE_AWAY);
        // What a list that opens holds is read aloud, but not seen before it is opened.
        reader.expect("the number", json!(format!("{which} ({n})")), || {
            Ok(reader.run("return document.querySelector('select[name=which] option').textContent"))
        });
        reader.press_button("Close").sees_no("dialog", TAKE_AWAY);
        reader.has_focus_on("button", TAKE_AWAY);
    }
}

#[test]
fn what_is_said_several_times_is_taken_together() {
    let sanctions = asked("type=sanction");
    let reader = Visit::on(Screen::Wide).saving().open("#/claims?by=statement&type=sanction");
    reader.until("every wording", || match reader.cards().len() {
        n if n == sanctions.n() => Ok(()),
        n => Err(format!("{n} cards")),
    });
    let shown: Vec<String> = reader.cards().into_iter().map(|card| card.id).collect();
    assert_ne!(shown, sanctions.ids(), "they stand in another order here");
    reader.press_button(TAKE_AWAY).choose("Format", "JSON Lines");
    let name = format!("counterpoint-sanction-{}-claims.jsonl", sanctions.n());
    reader.press_button(&format!("Save {name}"));
    let (_, text) = reader.saved(&name);
    let claim = |line: &str| serde_json::from_str::<Json>(line).unwrap()["id"].clone();
    assert_eq!(text.lines().map(claim).collect::<Vec<_>>(), shown);
}

#[test]
fn the_first_lines_that_are_shown_are_those_of_the_file() {
    let reader = Visit::on(Screen::Wide).saving().open("#/claims?type=threat");
    reader.press_button(TAKE_AWAY);
    for (label, ending) in [
        ("Table for Excel (CSV)", "excel.csv"),
        ("JSON Lines", "jsonl"),
        ("Quotes with citations (Markdown)", "md"),
        ("References (BibTeX)", "bib"),
        ("Annotations (W3C, JSON-LD)", "annotations.jsonld"),
        ("FollowTheMoney (OpenAleph)", "ftm.json"),
    ] {
        let file = format!("counterpoint-threat-7-claims.{ending}");
        reader.choose("Format", label).press_button(&format!("Save {file}"));
        let (_, text) = reader.saved(&file);
        let shown = reader.run("return document.querySelector('.preview').textContent");
        let first: Vec<&str> = text.lines().take(10).collect();
        assert_eq!(shown.as_str().unwrap(), first.join("\n"), "{label}");
        assert!(text.contains("#/claims?type=threat") || ending == "ftm.json", "{text}");
    }
}

#[test]
fn nothing_found_is_nothing_to_take() {
    let reader = Reader::open("#/claims?q=zebra");
    reader.press_button(TAKE_AWAY).reads("There is no claim to take.");
    assert!(!reader.names("button").iter().any(|name| name.starts_with("Save counterpoint-")));
}

/// Chooses a claim and notes something on it.
#[track_caller]
fn choose_and_note(reader: &Reader, id: &str, note: &str) {
    reader.on_card(id, "checkbox", "Choose");
    reader.on_card(id, "summary", "Cite, note, report");
    reader.write(("textbox", "Your note, kept in this browser"), note).press("Tab");
}

/// What the browser keeps of the choice.
fn kept(reader: &Reader) -> Json {
    let text = reader.run("return localStorage.getItem('counterpoint.selection.1')");
    text.as_str().map_or(Json::Null, |text| serde_json::from_str(text).expect("it keeps JSON"))
}

#[test]
fn a_choice_is_kept_saved_forgotten_and_opened_again() {
    let denial = quoting("China denies mistreatment");
    let hash = "#/claims?q=mistreatment&type=denial";
    let reader = Visit::on(Screen::Wide).saving().open(hash);
    choose_and_note(&reader, &denial.id, "Ask “who” denies.");
    let expected = json!([{
        "id": denial.id, "quote": corpus().quote(denial), "chosen": true, "note": "Ask “who” denies."
    }]);
    reader.expect("the choice kept", expected.clone(), || Ok(kept(&reader)["claims"].clone()));
    // The browser has it at the next visit, on another page.
    reader.go("#/claims?type=sanction").reload();
    reader.press_button(TAKE_AWAY).reads("1 claim chosen, 1 note.");
    reader.choose("Claims", "what I chose (1)");
    reader.press_button("Save counterpoint-chosen-1-claim.csv");
    let (_, table) = reader.saved("counterpoint-chosen-1-claim.csv");
    assert!(table.contains(&denial.id) && !table.contains("type=sanction"), "{table}");
    reader.press_button("Save filters, choice and notes");
    let (path, text) = reader.saved("counterpoint.selection.json");
    let saved: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&saved["filters"], &saved["claims"]),
        (&json!("#/claims?type=sanction"), &expected)
    );
    assert_eq!(saved["version"], 1);
    // Nothing is forgotten by one slip.
    reader.unfold("Forget all").press_button("Yes, forget all").reads("0 claims chosen, 0 notes.");
    // Whoever goes by keyboard is where they were.
    reader.reads("Forgotten.").has_focus_on("button", "Yes, forget all");
    reader.expect("nothing kept", Json::Null, || Ok(kept(&reader)));
    reader.press_button("Close").go("#/timeline");
    reader.press_button(TAKE_AWAY).give_file("Open a saved selection", &path);
    reader.reads("1 claim chosen, 1 note.").is_at("#/claims?type=sanction");
    reader.press_button("Close").sees(&asked("type=sanction"));
    reader.expect("the choice kept again", expected, || Ok(kept(&reader)["claims"].clone()));
}

#[test]
fn a_selection_of_another_corpus_opens_with_what_fits_and_names_the_rest() {
    let reader = Visit::on(Screen::Wide).saving().open("#/claims?q=mistreatment");
    let denial = quoting("China denies mistreatment");
    choose_and_note(&reader, &denial.id, "mine");
    let path = reader.folder_of_saved().join("other.selection.json");
    let other = json!({
        "format": "counterpoint-selection", "version": 1, "commit": "0f",
        "filters": "#/claims?topic=bridges&type=denial",
        "claims": [
            { "id": denial.id, "quote": "", "chosen": false, "note": "theirs" },
            { "id": "cnowhere", "quote": "Words <b>elsewhere</b>", "chosen": true, "note": "keep me" },
        ],
    });
    fs::write(&path, other.to_string()).unwrap();
    reader.press_button(TAKE_AWAY).give_file("Open a saved selection", &path);
    reader.reads("1 claim of it is not in this corpus, and stays in what is kept and saved.");
    reader.reads("Words <b>elsewhere</b>").reads("keep me").reads("2 claims chosen, 2 notes.");
    reader.press_button("Close").is_at("#/claims?type=denial&topic=bridges");
    reader.reads("“topic=bridges” is no filter of this corpus.");
    reader.expect("both notes", json!("mine\ntheirs"), || {
        Ok(kept(&reader)["claims"][0]["note"].clone())
    });
    reader.expect("the other's claim kept", json!("cnowhere"), || {
        Ok(kept(&reader)["claims"][1]["id"].clone())
    });
}

#[test]
fn what_is_no_selection_changes_nothing_and_says_so() {
    let reader = Visit::on(Screen::Wide).saving().open("#/claims?q=mistreatment");
    let denial = quoting("China denies mistreatment");
    choose_and_note(&reader, &denial.id, "mine");
    let before = kept(&reader);
    let path = reader.folder_of_saved().join("some.json");
    reader.press_button(TAKE_AWAY);
    for (text, told) in [
        ("", "This is no selection saved here."),
        ("{\"format\":\"counterpoint-selection\"", "This is no selection saved here."),
        ("{\"format\":\"other\",\"version\":1}", "This is no selection saved here."),
        ("[1.5]", "This is no selection saved here."),
    ] {
        fs::write(&path, text).unwrap();
        reader.give_file("Open a saved selection", &path).reads(told);
        assert_eq!(kept(&reader), before);
    }
}

#[test]
fn a_later_version_s_file_opens_with_what_is_known_of_it() {
    let reader = Visit::on(Screen::Wide).saving().open("#/claims");
    let path = reader.folder_of_saved().join("later.json");
    let later = json!({
        "format": "counterpoint-selection", "version": 7, "filters": "#/claims?type=threat",
        "claims": [{ "id": "cnowhere", "note": "keep me", "colour": "red" }], "more": [1.5],
    });
    fs::write(&path, later.to_string()).unwrap();
    reader.press_button(TAKE_AWAY).give_file("Open a saved selection", &path);
    reader
        .reads("Saved by a later version of this page: opened as far as this one knows it.")
        .reads("keep me");
    reader.is_at("#/claims?type=threat").reads("0 claims chosen, 1 note.");
}

#[test]
fn a_file_is_copied_from_within_the_dialog() {
    let reader = Reader::open("#/claims?q=mistreatment&type=denial");
    reader.press_button(TAKE_AWAY).choose("Format", "Quotes with citations (text)");
    reader.press_button("Copy").reads("Copied.");
    reader.press_button("Close").sees_no("dialog", TAKE_AWAY);
    let copied = reader.clipboard();
    assert!(copied.contains("“China denies mistreatment of the minority group”"), "{copied}");
    assert!(copied.contains("#/claims?q=mistreatment&type=denial"), "{copied}");
}

#[test]
fn a_note_is_kept_while_it_is_typed() {
    let denial = quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?q=mistreatment&type=denial");
    reader.on_card(&denial.id, "summary", "Cite, note, report");
    reader.write(("textbox", "Your note, kept in this browser"), "half a sent");
    // Nothing that draws the page anew may take it back.
    reader.run("window.dispatchEvent(new window.Event('beforeprint'))");
    reader.types("ence");
    reader.expect("the whole note", json!("half a sentence"), || {
        Ok(kept(&reader)["claims"][0]["note"].clone())
    });
    assert_eq!(reader.value("textbox", "Your note, kept in this browser"), "half a sentence");
}

#[test]
fn a_file_s_filters_lead_nowhere_but_into_this_page() {
    let reader = Visit::on(Screen::Wide).saving().open("#/claims?type=threat");
    let path = reader.folder_of_saved().join("hostile.json");
    let hostile = json!({
        "format": "counterpoint-selection", "version": 1, "filters": "javascript:document.title='!'",
        "claims": [{ "id": "cnowhere", "chosen": true }],
    });
    fs::write(&path, hostile.to_string()).unwrap();
    reader.press_button(TAKE_AWAY).give_file("Open a saved selection", &path);
    reader.reads("1 claim chosen").is_at("#/claims?type=threat");
    assert!(!reader.names("link").contains(&"To the filters that are kept".to_owned()));
    assert_eq!(kept(&reader)["filters"], "");
}

#[test]
fn another_window_s_choice_is_seen_here() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    // What a second window of this page writes arrives here as an event.
    reader.run(
        "const text = JSON.stringify({ format: 'counterpoint-selection', version: 1, claims: [{ id: 'cnowhere', chosen: true }] });
        localStorage.setItem('counterpoint.selection.1', text);
        window.dispatchEvent(new window.Event('storage'));",
    );
    reader.press_button(TAKE_AWAY).reads("1 claim chosen, 0 notes.");
}

#[test]
fn filters_are_kept_where_the_reader_says_so() {
    let reader = Reader::open("#/claims?type=threat");
    reader.press_button(TAKE_AWAY).press_button("Keep these filters").press_button("Close");
    reader.go("#/method").reload();
    reader.press_button(TAKE_AWAY).follow("To the filters that are kept");
    reader.is_at("#/claims?type=threat").press_button("Close").sees(&asked("type=threat"));
}

#[test]
fn a_wrong_attribution_is_reported_with_all_that_is_needed() {
    let denial = quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?q=mistreatment&type=denial");
    reader.on_card(&denial.id, "summary", "Cite, note, report");
    reader.on_card(&denial.id, "button", "Report a wrong attribution").reads("Copied.");
    let report = reader.clipboard();
    let commit = reader.run("return document.querySelector('meta[name=build]').content");
    let commit = commit.as_str().unwrap().split("; ").next().unwrap().replace("commit=", "");
    for part in [
        denial.id.as_str(),
        corpus().quote(denial),
        "Type: denial",
        "Credited to: China",
        &corpus().document(denial.document).stem,
        &format!("Commit: {commit}"),
    ] {
        assert!(report.contains(part), "{part} should stand in: {report}");
    }
}

#[test]
fn a_report_opens_where_the_build_says_where_reports_go() {
    // As `cargo xtask build --report-to` writes it into the page.
    let host = Host::answering(|dist, path| {
        let mut answer = Response::of_file(dist, path);
        if path == "/" {
            let page = String::from_utf8(answer.body).expect("the page is text");
            let meta = "<meta name=\"report\" content=\"mailto:a@example.org?subject=x&amp;body={report}\">";
            answer.body = page
                .replacen("<meta name=\"build\"", &format!("{meta}<meta name=\"build\""), 1)
                .into();
        }
        answer
    });
    let denial = quoting("China denies mistreatment");
    let reader = Visit::on(Screen::Wide).at(host.url()).open("#/claims?q=mistreatment&type=denial");
    reader.on_card(&denial.id, "summary", "Cite, note, report");
    reader.sees_a("link", "Report a wrong attribution");
    // What a mail program is given.
    let given = reader.run(
        "const link = [...document.querySelectorAll('a')].find((a) => a.textContent === 'Report a wrong attribution');
        return [link.protocol, decodeURIComponent(link.search)]",
    );
    assert_eq!(given[0], "mailto:");
    let report = given[1].as_str().unwrap();
    assert!(report.starts_with("?subject=x&body="), "{report}");
    for part in [denial.id.as_str(), corpus().quote(denial), "Credited to: China", "Commit: "] {
        assert!(report.contains(part), "{part} should stand in: {report}");
    }
}

#[test]
fn on_paper_stand_all_claims_and_not_just_those_on_the_screen() {
    let reader = Reader::open("#/claims?type=accusation");
    reader.sees(&asked("type=accusation"));
    let n = asked("type=accusation").n();
    assert!(browser::N_FIRST < n && n < all_claims().n());
    let printed = "return [...document.querySelectorAll('.printed article')].map((article) => article.textContent)";
    assert_eq!(reader.run(printed), json!([]));
    reader.run("window.dispatchEvent(new window.Event('beforeprint'))");
    let sheet = reader.until("the sheet", || {
        let sheet: Vec<String> = serde_json::from_value(reader.run(printed)).unwrap();
        Some(sheet).filter(|sheet| !sheet.is_empty()).ok_or_else(|| "none".to_owned())
    });
    assert_eq!(sheet.len(), n);
    for (text, id) in sheet.iter().zip(asked("type=accusation").ids()) {
        let (_, claim) = claim(id);
        assert!(text.contains(corpus().quote(claim)) && text.contains(&format!("#/claim/{id}")));
        // Whether a document lets its source speak, or puts it in its own words.
        assert!(text.contains(&format!("(accusation, {})", claim.form.word())), "{text}");
    }
    reader.run("window.dispatchEvent(new window.Event('afterprint'))");
    reader.expect("the sheet gone", json!([]), || Ok(reader.run(printed)));
    // A document is printed as it stands.
    reader.go("#/doc/001_8eebf7bac08cb4b2").sees_a("button", "Save the text");
    reader.run("window.dispatchEvent(new window.Event('beforeprint'))");
    assert_eq!(reader.run(printed), json!([]));
}

#[test]
fn the_button_prints_once_the_sheet_is_there() {
    let reader = Reader::open("#/timeline?type=threat");
    reader.run("window.print = () => { window.found = document.querySelectorAll('.printed article').length }");
    reader.press_button(TAKE_AWAY).press_button("Print");
    reader.expect(
        "seven claims when it prints",
        json!(7),
        || Ok(reader.run("return window.found")),
    );
}
