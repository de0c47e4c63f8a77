//! What a claim has: attributes, topics, entities and countries by role.

use model::{CountryIdx, PartialDate, Role};

use super::{ANN_AND_GROUP, TOPICS, names};
use crate::corpus::Corpus;

/// The codes of countries.
fn codes(corpus: &model::Corpus, countries: &[CountryIdx]) -> Vec<String> {
    countries.iter().map(|country| corpus.country(*country).code.clone()).collect()
}

#[test]
fn a_claim_has_what_the_reading_has() {
    let corpus = Corpus::new()
        .document(
            "a.txt",
            "In May 2019, the US banned visas for 12 officials under the Bridge Act.",
        )
        .claims(
            "a.toml",
            &[r#"
key = "visas"
type = "sanction"
quote = "the US banned visas for 12 officials"
source_kind = "government"
as_written = "the US"
source_countries = ["US"]
topics = ["war", "trade", "war"]
date = { value = "2019-05", words = "In May 2019" }
form = "act"
status = "background"
has_statistic = true
narrator_endorses = true
measures = ["visa-ban", "asset-freeze"]
legal_basis = "the Bridge Act"
"#],
        )
        .topics(TOPICS)
        .check(&[]);
    let claim = &corpus.claims[0];
    assert_eq!(claim.key, "visas");
    assert_eq!(claim.claim_type.word(), "sanction");
    assert_eq!(claim.source.kind.word(), "government");
    assert_eq!(claim.form.word(), "act");
    assert_eq!(claim.status.word(), "background");
    let measures: Vec<&str> = claim.measures.iter().map(|measure| measure.word()).collect();
    assert_eq!(measures, ["visa-ban", "asset-freeze"]);
    let legal_basis = claim.legal_basis.map(|words| corpus.words(claim.document, words));
    assert_eq!(legal_basis, Some("the Bridge Act"));
    assert!(claim.has_statistic && claim.narrator_endorses);
    assert_eq!(claim.date.and_then(|date| date.value), PartialDate::parse("2019-05"));
    assert_eq!(claim.origin, model::Origin::Reading);
    let topics: Vec<&str> =
        claim.topics.iter().map(|topic| corpus.topic(*topic).id.as_str()).collect();
    assert_eq!(topics, ["trade", "war"]);
}

/// Two governments, one of which is named by its seat.
const GOVERNMENTS: &str = r#"
[[entity]]
name = "Government of China"
kind = "government"
countries = ["CN"]
[[entity]]
name = "Government of Japan"
kind = "government"
countries = ["JP"]
[[entity.spelling]]
words = "Tokyo"
because = "its seat"
evidence = "Tokyo"
"#;

#[test]
fn entities_and_countries_are_one_list_for_each_role() {
    let corpus = Corpus::new()
        .document(
            "a.txt",
            "The Group and Ann Lee said: the Group, Ann Lee, Tokyo, China, France and Canada met, and China denied it.",
        )
        .claims("a.toml", &[r#"
type = "denial"
quote = "the Group, Ann Lee, Tokyo, China, France and Canada met, and China denied it"
source_kind = "unnamed"
as_written = "The Group and Ann Lee"
entities = ["Group", "Ann Lee", "Group"]
source_countries = ["HK", "CA"]
targets = ["Government of China", "Ann Lee"]
target_countries = ["CN", "US"]
conduct_of = ["Government of China"]
conduct_of_countries = ["MO"]
"#])
        .names(&[ANN_AND_GROUP, GOVERNMENTS].concat())
        .check(&[]);
    let model::Claim { entities, countries, .. } = &corpus.claims[0];
    assert_eq!(names(&corpus, &entities.says), ["Ann Lee", "Group"]);
    assert_eq!(names(&corpus, &entities.target), ["Ann Lee", "Government of China"]);
    assert_eq!(names(&corpus, &entities.conduct_of), ["Government of China"]);
    assert_eq!(names(&corpus, &entities.mentioned), ["Government of Japan"]);
    assert_eq!(codes(&corpus, &countries.says), ["CA", "HK", "US"]);
    assert_eq!(codes(&corpus, &countries.target), ["CA", "CN", "US"]);
    assert_eq!(codes(&corpus, &countries.conduct_of), ["CN", "MO"]);
    assert_eq!(codes(&corpus, &countries.mentioned), ["FR", "JP"]);
}

#[test]
fn what_is_outside_of_the_quote_is_not_mentioned_in_it() {
    let corpus = Corpus::new()
        .document("a.txt", "Tokyo and France say it is over, says Ann Lee of Canada.")
        .claims("a.toml", &["quote = \"it is over\""])
        .names(GOVERNMENTS)
        .corpus();
    assert_eq!(corpus.claims[0].entities.of(Role::Any), []);
    assert_eq!(corpus.claims[0].countries.of(Role::Any), []);
}

#[test]
fn only_countries_that_are_named_are_kept_and_in_the_order_of_their_codes() {
    let corpus = Corpus::new()
        .document("a.txt", "Zimbabwe met France.")
        .claims("a.toml", &["quote = \"France\"\ntarget_countries = [\"KH\"]"])
        .check(&[]);
    let listed: Vec<&str> = corpus.countries.iter().map(|country| country.code.as_str()).collect();
    assert_eq!(listed, ["FR", "KH", "ZW"]);
    assert_eq!(codes(&corpus, &corpus.claims[0].countries.target), ["KH"]);
}

#[test]
fn a_quotation_without_a_name_is_not_the_reports() {
    let text = "A sign hangs at the pier.\n\n“The river has been rising since Sunday.”";
    let corpus = Corpus::new().document("a.txt", text).corpus();
    let claim = corpus.claims.iter().find(|claim| claim.form == model::Form::Direct);
    let claim = claim.expect("the quotation is a claim");
    assert_eq!(claim.source.kind, model::SourceKind::Unnamed);
    assert_eq!(export::labels::source(&corpus, claim), "Unnamed source");
}
