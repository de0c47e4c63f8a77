//! What the files of a corpus become.

mod any_files;
mod claims;
mod dates;
mod documents;
mod found_names;
mod mentions;
mod order;
mod words;

use model::EntityIdx;

/// The names of entities.
fn names(corpus: &model::Corpus, entities: &[EntityIdx]) -> Vec<String> {
    entities.iter().map(|entity| corpus.entity(*entity).name.clone()).collect()
}

const TOPICS: &str = r#"
[[topic]]
id = "trade"
label = "Trade"
description = "Goods."
[[topic]]
id = "war"
label = "War"
description = "It."
"#;

/// A person of two countries and a body of none.
const ANN_AND_GROUP: &str = r#"
[[entity]]
name = "Ann Lee"
kind = "person"
countries = ["US", "CA"]
[[entity]]
name = "Group"
kind = "organisation"
"#;

const CHEN: &str = r#"
[[entity]]
name = "Chen Quanguo"
id = "chen"
kind = "person"
surname = "Chen"
"#;

const TWO_WANGS: &str = r#"
[[entity]]
name = "Wang Yi"
id = "yi"
kind = "person"
surname = "Wang"
[[entity]]
name = "Wang Mingshan"
id = "mingshan"
kind = "person"
surname = "Wang"
"#;
