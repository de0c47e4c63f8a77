//! What the codebook says of the shipped documents, and the README of seeds.

use model::{Claim, ClaimType, Span, Status};

use super::{claim, claims_of, corpus, documents};
use crate::corpus::Corpus;
use crate::shipped::SEEDS;

/// The examples of the codebook: type, number of the document, words, of which some are left out between two parts.
const EXAMPLES: &[(ClaimType, &str, &[&str])] = &[
    (
        ClaimType::Accusation,
        "004",
        &["The Treasury Department accused China of using repressive tactics"],
    ),
    (
        ClaimType::Accusation,
        "002",
        &[
            "they are attacking China's policies in Xinjiang and trying to sow discord between China and Islamic states",
        ],
    ),
    (ClaimType::Criticism, "000", &["the international community has avoided the real target"]),
    (ClaimType::Criticism, "003", &["We express strong indignation and stern condemnation"]),
    (ClaimType::Denial, "001", &["China denies mistreatment of the minority group"]),
    (ClaimType::Denial, "002", &["Perinçek said that they are lies made by Western countries"]),
    (
        ClaimType::Defence,
        "001",
        &["says the camps provide vocational training and are needed to fight extremism"],
    ),
    (
        ClaimType::Defence,
        "002",
        &["from 2010-2018, the Uygur population in Xinjiang grew by 2.5 million, or 25.04 percent"],
    ),
    (ClaimType::Support, "002", &["we Turkish people stand with the Chinese people"]),
    (ClaimType::Support, "002", &["he spoke highly of China's efforts"]),
    (
        ClaimType::Sanction,
        "004",
        &["The Biden government on Monday sanctioned two Chinese officials"],
    ),
    (
        ClaimType::Sanction,
        "001",
        &["In October 2019, the US imposed visa restrictions on Chinese officials"],
    ),
    (ClaimType::Threat, "001", &["China said it will impose retaliatory measures"]),
    (ClaimType::Threat, "004", &["warning that the US would push back if necessary"]),
    (
        ClaimType::Demand,
        "002",
        &["Raab called for UN High Commissioner", "to be given \"urgent and unfettered access\""],
    ),
    (ClaimType::Demand, "001", &["The US calls upon the world to stand against the CCP’s acts"]),
    (
        ClaimType::Refusal,
        "003",
        &["will not accept the so-called investigation with a presumption of guilt"],
    ),
    (
        ClaimType::Pledge,
        "004",
        &["But we are also ready to work with Beijing if it is in the US interest"],
    ),
    (
        ClaimType::Pledge,
        "003",
        &["We will actively help these enterprises to explore emerging overseas markets"],
    ),
    (
        ClaimType::Fact,
        "001",
        &["The UN estimates that more than a million Muslims have been detained"],
    ),
    (ClaimType::Fact, "000", &["Founded in 2001, the SCO currently has eight member states"]),
];

/// The near misses of the codebook, each under the type that it is and not under the one that it nearly is.
const NEAR_MISSES: &[(ClaimType, &str, &[&str])] = &[
    (
        ClaimType::Denial,
        "003",
        &["denounced", "allegations of \"genocide\"", "as the biggest setup in human history"],
    ),
    (
        ClaimType::Accusation,
        "003",
        &["such barbaric acts gravely violate international trade rules"],
    ),
    (ClaimType::Refusal, "003", &["will not accept the so-called investigation"]),
    (ClaimType::Support, "002", &["the Chinese government has set an example"]),
    (ClaimType::Defence, "002", &["demonstrates the openness and confidence of Xinjiang"]),
    (
        ClaimType::Fact,
        "000",
        &["the EU, Britain and Canada have not included Chen Guanguo on their sanctions lists"],
    ),
    (
        ClaimType::Pledge,
        "003",
        &[
            "safeguard the legitimate rights",
            "through legal channels and resolutely recover losses",
        ],
    ),
    (ClaimType::Pledge, "002", &["China also welcomes the High Commissioner", "to visit Xinjiang"]),
    (ClaimType::Denial, "004", &["Beijing previously denied US allegations"]),
    (
        ClaimType::Demand,
        "004",
        &["We will continue to work with our allies", "to demand an immediate end"],
    ),
    (ClaimType::Defence, "002", &["got rid of poverty at the end of 2020"]),
];

#[test]
fn the_examples_of_the_codebook_are_claims_of_their_types() {
    for (claim_type, number, parts) in EXAMPLES.iter().chain(NEAR_MISSES) {
        let (idx, document) = documents()
            .find(|(_, document)| document.stem.starts_with(number))
            .expect("a document");
        let spans: Vec<Span> = parts
            .iter()
            .map(|part| {
                let start =
                    document.text.find(part).unwrap_or_else(|| panic!("{number} has “{part}”"));
                Span::new(start, start + part.len())
            })
            .collect();
        // An example shows the attribution too, and a quote goes on where the example ends.
        let is_most_of = |claim: &Claim, part: Span| {
            let Span { start, end } = claim.span();
            let shared = part.end.min(end).saturating_sub(part.start.max(start));
            shared as usize * 2 > part.len()
        };
        let found = claims_of(idx).any(|claim| {
            claim.claim_type == *claim_type && spans.iter().all(|part| is_most_of(claim, *part))
        });
        assert!(found, "{} {number} {parts:?}", claim_type.word());
    }
}

#[test]
fn an_accusation_within_a_denial_is_its_holders() {
    let accusation = claim("003", "pompeo-genocide");
    let denial = corpus().claim(accusation.parent.expect("it is nested"));
    let name = |claim: &Claim| corpus().entity(claim.entities.says[0]).name.as_str();
    assert_eq!((denial.claim_type, name(denial)), (ClaimType::Denial, "Xu Guixiang"));
    assert_eq!((accusation.claim_type, name(accusation)), (ClaimType::Accusation, "Mike Pompeo"));
}

#[test]
fn what_was_not_done_is_no_sanction() {
    let not_listed = claim("000", "chen-not-listed");
    assert_eq!((not_listed.claim_type, not_listed.status), (ClaimType::Fact, Status::Negated));
    assert!(not_listed.entities.says.is_empty() && not_listed.countries.says.is_empty());
}

#[test]
fn the_examples_of_the_readme_are_a_corpus() {
    let readme = SEEDS.iter().find(|file| file.path == "seeds/README.md").expect("there is one");
    let readme = str::from_utf8(&readme.bytes).expect("it is UTF-8");
    let blocks: Vec<&str> = readme.split("```").skip(1).step_by(2).collect();
    let [document, reading, names, topics, about] = blocks.as_slice() else {
        panic!("a document, a reading, a register, topics and the collection, not {blocks:#?}")
    };
    let toml = |block: &str| block.strip_prefix("toml\n").expect("it is TOML").to_owned();
    let corpus = Corpus::new()
        .document("report.txt", document.strip_prefix("text\n").expect("it is a text"))
        .reading("report.toml", &toml(reading))
        .names(&toml(names))
        .topics(&toml(topics))
        .file("corpus.toml", toml(about))
        .check(&[]);
    assert_eq!(corpus.about.questions.len(), 1);
    assert_eq!((corpus.claims.len(), corpus.links.len()), (2, 1));
}
