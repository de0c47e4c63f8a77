//! Reports of errors in a claim.

use browser::{Host, Reader, Screen, Visit, claim_quoting, corpus};
use server::Response;

#[test]
fn an_error_report_holds_all_that_is_needed() {
    let denial = claim_quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?q=mistreatment&type=denial");
    reader.click_on_card(&denial.id, "summary", "Cite · Note · Report an error");
    reader.expect_text("copies a report; this collection gives no address to send it to");
    reader.click_on_card(&denial.id, "button", "Report an error").expect_text("Report copied.");
    let report = reader.clipboard();
    let commit = reader.run("return document.querySelector('meta[name=build]').content");
    let commit = commit.as_str().unwrap().split("; ").next().unwrap().replace("commit=", "");
    for part in [
        denial.id.as_str(),
        corpus().quote(denial),
        "Type: denial",
        "Source: China",
        &corpus().document(denial.document).stem,
        &format!("Commit: {commit}"),
    ] {
        assert!(report.contains(part), "{part} should be in: {report}");
    }
}

#[test]
fn a_report_opens_at_the_configured_address() {
    // The element that `cargo xtask build --report-to` writes into the page.
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
    let denial = claim_quoting("China denies mistreatment");
    let reader = Visit::on(Screen::Wide).at(host.url()).open("#/claims?q=mistreatment&type=denial");
    reader.click_on_card(&denial.id, "summary", "Cite · Note · Report an error");
    reader.expect_element("link", "Report an error").expect_text("goes to a@example.org");
    // What the mail program receives.
    let link = reader.run(
        "const link = [...document.querySelectorAll('a')].find((a) => a.textContent === 'Report an error');
        return [link.protocol, decodeURIComponent(link.search)]",
    );
    assert_eq!(link[0], "mailto:");
    let report = link[1].as_str().unwrap();
    assert!(report.starts_with("?subject=x&body="), "{report}");
    for part in [denial.id.as_str(), corpus().quote(denial), "Source: China", "Commit: "] {
        assert!(report.contains(part), "{part} should be in: {report}");
    }
}
