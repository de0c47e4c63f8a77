//! Which names that rules found are one entity across documents, and which may be the same.

use model::{EntityIdx, Likeness};

use crate::corpus::Corpus;

/// The corpus of documents with these texts.
fn corpus(texts: &[&str]) -> model::Corpus {
    let with = |corpus: Corpus, (n, text): (usize, &&str)| {
        corpus.document(&format!("{n}.txt"), format!("{text}\n"))
    };
    texts.iter().enumerate().fold(Corpus::new(), with).corpus()
}

/// The names of all entities.
fn names(texts: &[&str]) -> Vec<String> {
    corpus(texts).entities.into_iter().map(|entity| entity.name).collect()
}

/// Why the names of two documents may be the same; `None` where nothing is said.
fn likeness(first: &str, second: &str) -> Option<Likeness> {
    let corpus = corpus(&[first, second]);
    let [a, b] = corpus.entities.as_slice() else { panic!("{:#?}", corpus.entities) };
    assert_eq!(a.alike.is_empty(), b.alike.is_empty());
    a.alike.first().map(|other| {
        assert_eq!((*other, b.alike[0]), (EntityIdx(1), EntityIdx(0)));
        a.likeness(b)
    })
}

#[test]
fn equal_full_names_are_one_in_all_documents() {
    let texts = ["Ann Lee, the mayor, said no.", "The mayor, Ann Lee, said it was late."];
    assert_eq!(names(&texts), ["Ann Lee"]);
    assert_eq!(corpus(&texts).entities[0].spellings.len(), 2);
}

#[test]
fn persons_whose_countries_have_nothing_in_common_are_kept_apart() {
    let of = |country: &str| format!("The {country} minister Ann Lee said no.");
    let [norwegian, chadian] = [of("Norwegian"), of("Chadian")];
    assert_eq!(names(&[&norwegian, &chadian]), ["Ann Lee (Chad)", "Ann Lee (Norway)"]);
    assert_eq!(likeness(&norwegian, &chadian), Some(Likeness::SameName));
    // Nothing says whose name it is in the third.
    let third = "Ann Lee, a lawyer, said it was late.";
    assert_eq!(
        names(&[&norwegian, &chadian, third]),
        ["Ann Lee", "Ann Lee (Chad)", "Ann Lee (Norway)"]
    );
    // One document against three misread it.
    assert_eq!(names(&[&norwegian, &norwegian, &norwegian, &chadian]), ["Ann Lee"]);
}

#[test]
fn names_that_may_be_the_same_are_not_joined() {
    for (first, second, why) in [
        ("Ann Lee, a lawyer, said no.", "Mr. Lee said no.", Likeness::Part),
        ("Ann Lee, a lawyer, said no.", "Ann B. Lee, a lawyer, said no.", Likeness::Part),
        (
            "Otto Brandt, a lawyer, said no.",
            "Otto Brand, a lawyer, said no.",
            Likeness::NearSpelling,
        ),
        (
            "José Muñoz, a lawyer, said no.",
            "Jose Munoz, a lawyer, said no.",
            Likeness::NearSpelling,
        ),
        (
            "Muammar Qadhafi, a colonel, said no.",
            "Moammar Gadhafi, a colonel, said no.",
            Likeness::NearSpelling,
        ),
        ("Mr. Chen Quanguo said no.", "Mr. Chen Quangguo said no.", Likeness::NearSpelling),
        ("Mr. Yusuf Khalid said no.", "Mr. Yousef Halid said no.", Likeness::NearSpelling),
    ] {
        assert_eq!(likeness(first, second), Some(why), "{first} {second}");
    }
}

#[test]
fn of_other_names_nothing_is_said() {
    for (first, second) in [
        ("Ann Lee, a lawyer, said no.", "Bob Lee, a lawyer, said no."),
        ("Ann Lee, a lawyer, said no.", "Ann Kim, a lawyer, said no."),
        ("The Norwegian Foreign Ministry said no.", "The Chadian Foreign Ministry said no."),
        ("Mr. Karl Brook said no.", "Mr. Paul Stone said no."),
        // Romanised, Han names differ by one letter and have other characters.
        ("Mr. Chen Guanguo said no.", "Mr. Chen Quanguo said no."),
        ("Mr. Zhang Jing said no.", "Mr. Zhang Jin said no."),
    ] {
        assert_eq!(likeness(first, second), None, "{first} {second}");
    }
}
