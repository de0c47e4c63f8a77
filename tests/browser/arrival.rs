//! What moves while a page arrives over a slow line: nothing that has been painted may move under the reader's eyes or fingers.

/// Other drivers cannot emulate a line, and other browsers do not tell of what moves.
mod only_in_chromium {
    use std::{thread, time::Duration};

    use browser::{Host, Reader, Screen, Visit, all_claims};
    use serde_json::json;
    use server::Response;

    /// The most that may move, as the Layout Instability specification adds it up.
    const MAX_SHIFT: f64 = 0.02;

    /// Every kind of page: plain ones, which are not compressed and so arrive piece by piece, and those that the program draws.
    fn addresses() -> Vec<String> {
        let claim = format!("#/claim/{}", all_claims().ids()[0]);
        let fixed = [
            "",
            "claims/2.html",
            "documents.html",
            "doc/001_8eebf7bac08cb4b2.html",
            "entities.html",
            "entity/chen-quanguo.html",
            "topics.html",
            "topic/sanctions.html",
            "compare.html",
            "timeline.html",
            "method.html",
            "about.html",
            "#/claims?type=denial",
            &claim,
            "#/doc/001_8eebf7bac08cb4b2",
            "#/entity/chen-quanguo",
            "#/topics",
            "#/compare",
            "#/timeline",
            "#/method",
        ];
        fixed.map(str::to_owned).to_vec()
    }

    /// What has moved since the page began to load. All of it: nobody presses anything here, but that a phone is emulated changes the size
    /// of the window, and what follows within half a second is said to follow from that.
    const SHIFT: &str = "
        return new Promise((resolve) => {
            let sum = 0;
            const add = (list) => list.getEntries().forEach((entry) => { sum += entry.value; });
            new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 200);
        })";

    /// A page that moves by half a screen soon after it has been painted.
    const MOVING: &str =
        "<!DOCTYPE html><title>Moving</title><meta name='viewport' content='width=device-width'>
        <p style='font-size: 100px'>A text of a few words</p><script>setTimeout(() => {
            const block = document.createElement('div');
            block.style.height = '400px';
            document.body.prepend(block);
        }, 400)</script>";

    /// Whether all of the page is there and drawn.
    const IS_COMPLETE: &str = "
        return document.readyState === 'complete'
            && !document.documentElement.classList.contains('starting')
            && !document.querySelector('.later')
            && !document.body.textContent.includes('Loading …')";

    /// How much of a page moves while it arrives.
    fn shift(reader: &Reader, url: &str) -> f64 {
        // Through an empty page: a step to another hash would load nothing.
        let address = || reader.run("return location.href");
        reader.run("location.href = 'about:blank'");
        reader.expect("an empty page", json!("about:blank"), || Ok(address()));
        reader.run(&format!("location.href = {url:?}"));
        reader.wait_for(&format!("all of {url}"), || {
            let is_there = address() != json!("about:blank");
            match is_there && reader.run(IS_COMPLETE) == json!(true) {
                true => Ok(()),
                false => Err("it is not complete".to_owned()),
            }
        });
        // What follows late is seen too.
        thread::sleep(Duration::from_millis(500));
        reader.run(SHIFT).as_f64().expect("a number")
    }

    #[test]
    fn nothing_moves_on_a_slow_phone() {
        let reader = Visit::on(Screen::Phone).open("#/claims");
        reader.expect_claims(&all_claims());
        let site = reader.run("return location.href.split('#')[0]");
        let site = site.as_str().expect("it is an address");
        reader.emulate_slow_phone();
        let moving = Host::answering(|_, _| {
            Response::new("200 OK", "text/html", MOVING.as_bytes().to_vec())
        });
        let seen = shift(&reader, &moving.url());
        assert!(MAX_SHIFT < seen, "what moves is not seen: {seen}");
        let shifts = addresses().into_iter().map(|address| {
            let shift = shift(&reader, &format!("{site}{address}"));
            (address, shift)
        });
        let moved: Vec<(String, f64)> = shifts.filter(|(_, shift)| MAX_SHIFT < *shift).collect();
        assert!(moved.is_empty(), "moved by more than {MAX_SHIFT}: {moved:?}");
    }
}
