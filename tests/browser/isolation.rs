//! Journeys share browsers: none may see what an earlier one has left.

use std::fs;

use browser::{Reader, all_claims, selection};
use serde_json::json;

fn history_length(reader: &Reader) -> u64 {
    reader.run("return history.length").as_u64().expect("it is a number")
}

#[test]
fn a_journey_sees_nothing_of_an_earlier_one() {
    // While there is a reader, the browser of another that has gone is used again.
    let staying = Reader::open("#/claims");
    staying.expect_claims(&all_claims());

    let earlier = Reader::open("#/claims");
    earlier.expect_claims(&all_claims()).select("Theme", "Dark");
    earlier.tick("Claim type", "Denial").expect_claims(&selection("type=denial"));
    fs::write(earlier.download_folder().join("left.txt"), "left").expect("it can be written to");
    let left = "localStorage.setItem('left', ''); return caches.open('left').then(() => true)";
    assert_eq!(earlier.run(left), json!(true));
    drop(earlier);

    let later = Reader::open("#/claims");
    later.expect_claims(&all_claims()).expect("the theme", json!("system"), || {
        Ok(later.run("return document.documentElement.dataset.theme"))
    });
    assert!(history_length(&later) <= history_length(&staying));
    assert_eq!(later.run("return localStorage.getItem('left')"), json!(null));
    assert_eq!(later.run("return caches.has('left')"), json!(false));
    assert!(!later.download_folder().join("left.txt").exists());
}
