//! What moves while a page arrives over a slow line: nothing that has been painted may move under the reader's eyes or fingers.

/// Other drivers cannot emulate a line, and other browsers do not tell of what moves.
mod only_in_chromium {
    use std::time::Duration;

    use browser::{Screen, Visit, all_claims};
    use serde_json::json;

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

    /// What has moved since the page began to load; what follows an action of the reader does not count.
    const SHIFT: &str = "
        return new Promise((resolve) => {
            let sum = 0;
            const add = (list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) sum += entry.value; });
            new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 200);
        })";

    /// Moves the page down by half a screen.
    const PUSH: &str = "
        const block = document.createElement('div');
        block.style.height = '400px';
        document.body.prepend(block);";

    /// Whether all of the page is there and drawn.
    const IS_COMPLETE: &str = "
        return document.readyState === 'complete'
            && !document.documentElement.classList.contains('starting')
            && !document.querySelector('.later')
            && !document.body.textContent.includes('Loading …')";

    #[test]
    fn nothing_moves_on_a_slow_phone() {
        let reader = Visit::on(Screen::Phone).open("#/claims");
        reader.expect_claims(&all_claims());
        let site = reader.run("return location.href.split('#')[0]");
        let site = site.as_str().expect("it is an address").to_owned();
        reader.emulate_slow_phone();
        // That what moves is seen: half a screen above the page.
        reader.run(PUSH);
        let shift = || reader.run(SHIFT).as_f64().expect("a number");
        assert!(MAX_SHIFT < shift(), "{}", shift());
        let mut moved = Vec::new();
        for address in addresses() {
            // Through an empty page: a step to another hash would load nothing.
            reader.run("location.href = 'about:blank'");
            reader.expect("an empty page", json!("about:blank"), || {
                Ok(reader.run("return location.href"))
            });
            reader.run(&format!("location.href = {:?}", format!("{site}{address}")));
            reader.wait_for(&format!("all of /{address}"), || {
                let is_there = reader.run("return location.href !== 'about:blank'") == json!(true);
                match is_there && reader.run(IS_COMPLETE) == json!(true) {
                    true => Ok(()),
                    false => Err("it is not complete".to_owned()),
                }
            });
            std::thread::sleep(Duration::from_millis(300));
            let shift = shift();
            println!("/{address}: {shift:.4}");
            if MAX_SHIFT < shift {
                moved.push(format!("/{address}: {shift:.4}"));
            }
        }
        assert!(moved.is_empty(), "moved more than {MAX_SHIFT}: {moved:?}");
    }
}
