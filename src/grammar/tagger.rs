//! The tagger: gives each token of a sentence its tag, from left to right.

use super::features::{Features, WordForm};
use super::tag::Tag;
use super::weights::{Scorer, best};

/// The number that stands for the tag before the first token.
const NO_TAG: u32 = 255;

/// The tags of a sentence.
pub(crate) fn tags(model: &impl Scorer, forms: &[WordForm]) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(forms.len());
    let mut features = Features::default();
    for idx in 0..forms.len() {
        push_features(&mut features, forms, &tags);
        let mut scores = [0; Tag::COUNT];
        model.score(features.list(), &mut scores);
        tags.push(Tag::of_class(best(&scores, |_| true)));
        debug_assert_eq!(tags.len(), idx + 1);
    }
    tags
}

/// The features of the token behind those that have tags.
pub(crate) fn push_features(features: &mut Features, forms: &[WordForm], tags: &[Tag]) {
    let at = tags.len();
    let form = |offset: isize| {
        at.checked_add_signed(offset).and_then(|idx| forms.get(idx)).unwrap_or(&WordForm::NONE)
    };
    let tag = |back: usize| at.checked_sub(back).map_or(NO_TAG, |idx| tags[idx].class() as u32);
    let (here, before, next) = (form(0), form(-1), form(1));
    features.clear();
    features.push([]);
    features.push([here.word]);
    for suffix in here.suffixes {
        features.push([suffix]);
    }
    for prefix in here.prefixes {
        features.push([prefix]);
    }
    let is_first = u32::from(at == 0);
    features.push([here.shape, is_first]);
    features.push([here.shape, here.suffixes[1]]);
    features.push([here.suffixes[2], is_first]);
    features.push([tag(1)]);
    features.push([tag(1), tag(2)]);
    features.push([tag(1), here.word]);
    features.push([tag(1), here.suffixes[2]]);
    features.push([tag(1), here.suffixes[1], next.suffixes[1]]);
    features.push([tag(1), next.word]);
    features.push([before.word]);
    features.push([before.word, here.word]);
    features.push([before.suffixes[2]]);
    features.push([form(-2).word]);
    features.push([next.word]);
    features.push([next.word, here.word]);
    features.push([next.suffixes[2]]);
    features.push([next.suffixes[1], here.suffixes[2]]);
    features.push([next.shape, here.shape, before.shape]);
    features.push([form(2).word]);
    features.push([form(2).suffixes[2]]);
    features.push([next.word, form(2).word]);
    features.push([tag(1), here.shape]);
    features.push([tag(2), here.word]);
    features.push([tag(1), tag(2), tag(3)]);
}
