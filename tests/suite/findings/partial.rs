//! What a fault leaves out.

use crate::corpus::Corpus;

#[test]
fn a_fault_leaves_out_only_what_it_concerns() {
    let toml = r#"
read_by = "me"
[facts.title]
value = "Title"
words = "none"
[facts.language]
value = "en"
words = "one"
[[oddity]]
kind = "boilerplate"
quote = "none"
note = "it is"
[[oddity]]
kind = "boilerplate"
quote = "one"
note = "it is"
[[claim]]
key = "quote"
type = "fact"
quote = "none"
source_kind = "narrator"
form = "narrator"
status = "new"
[[claim]]
key = "type"
type = "none"
quote = "one"
source_kind = "narrator"
form = "narrator"
status = "new"
[[claim]]
key = "kept"
type = "fact"
quote = "two three"
source_kind = "unnamed"
as_written = "one"
cue = "none"
targets = ["none"]
target_countries = ["none", "CN"]
form = "indirect"
status = "new"
responds_to = [
{ claim = "quote", verb = "denies", evidence = "two" },
{ claim = "a#type", verb = "denies", evidence = "two" },
{ claim = "inner", verb = "denies", evidence = "none" },
{ claim = "inner", verb = "repeats", evidence = "three" },
]
[[claim]]
key = "inner"
type = "fact"
quote = "three"
source_kind = "narrator"
form = "narrator"
status = "new"
"#;
    let corpus = Corpus::new().document("a.txt", "one two three").reading("a.toml", toml).check(&[
        "seeds/a.toml:4:9: words “none” is not in seeds/a.txt; copy the words from there letter for letter",
        "seeds/a.toml:10:9: quote “none” is not in seeds/a.txt; copy the words from there letter for letter",
        "seeds/a.toml:19:9: quote “none” is not in seeds/a.txt; copy the words from there letter for letter",
        "seeds/a.toml:25:8: unknown type 'none'; known are accusation, criticism, denial, defence, support, sanction, \
         threat, demand, refusal, pledge, fact",
        "seeds/a.toml:36:7: cue “none” is not in seeds/a.txt; copy the words from there letter for letter",
        "seeds/a.toml:37:12: unknown entity 'none'; register it in names.toml",
        "seeds/a.toml:38:21: unknown country 'none'; give an ISO 3166-1 alpha-2 code in capitals, or EU",
        "seeds/a.toml:44:48: evidence “none” is not in seeds/a.txt; copy the words from there letter for letter",
    ]);
    let document = &corpus.documents[0];
    assert!(document.facts.title.is_none() && document.facts.language.is_some());
    assert_eq!(document.oddities.len(), 1);
    let keys: Vec<&str> = corpus.claims.iter().map(|claim| claim.key.as_str()).collect();
    assert_eq!(keys, ["kept", "inner"]);
    let kept = &corpus.claims[0];
    assert!(kept.source.as_written.is_some() && kept.cue.is_none());
    assert_eq!((kept.entities.target.len(), kept.countries.target.len()), (0, 1));
    let verbs: Vec<&str> = corpus.links.iter().map(|link| link.verb.word()).collect();
    assert_eq!(verbs, ["repeats"]);
}
