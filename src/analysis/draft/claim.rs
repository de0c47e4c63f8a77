//! Writing one claim of a draft.

use std::fmt::Write as _;

use model::{CountryIdx, EntityIdx, Rule, SourceKind, Span};

use super::{Writer, comment, string};
use crate::countries::COUNTRIES;
use crate::extract::rules::RULES;
use crate::extract::{FoundName, RuleClaim};

impl Writer<'_> {
    /// A claim as a table of TOML, with comments that name its rules and doubts.
    pub(super) fn claim(&self, claim: &RuleClaim, key: &str) -> String {
        let mut text = String::from("\n[[claim]]\n");
        for rule in [claim.rule.idx(), claim.typing.idx()] {
            writeln!(text, "# {}", RULES[rule.idx()]).ok();
        }
        for doubt in self.doubts(claim) {
            writeln!(text, "# DOUBTFUL: {}", comment(&doubt)).ok();
        }
        for (field, value) in self.fields(claim, key) {
            writeln!(text, "{field} = {value}").ok();
        }
        text
    }

    /// What a reviewer should look at first.
    fn doubts(&self, claim: &RuleClaim) -> Vec<String> {
        let words = |span: Span| string(span.of(self.document.text));
        let mut doubts = Vec::new();
        let found: Vec<String> = claim
            .entities
            .says
            .iter()
            .filter_map(|of| Some(words(self.found(*of)?.name)))
            .collect();
        if !found.is_empty() {
            doubts.push(format!("the source is not in names.toml: {}", found.join(", ")));
        } else if claim.source_kind == SourceKind::Government && claim.entities.says.is_empty() {
            doubts.push("no government of that country is in names.toml".to_owned());
        }
        if let Some(antecedent) = claim.antecedent {
            doubts.push(format!("that the source stands for {}", words(antecedent)));
        }
        let Rule { name, n_cases, n_right, .. } = &RULES[claim.typing.idx().idx()];
        if n_right * 10 < n_cases * 8 {
            doubts.push(format!("the type, because {name} is often wrong"));
        }
        if claim.date.is_some_and(|date| date.value.is_none()) {
            doubts.push("the date, which these words do not settle".to_owned());
        }
        doubts
    }

    /// The fields and their values, in the order in which a reading has them.
    fn fields(&self, claim: &RuleClaim, key: &str) -> Vec<(&'static str, String)> {
        let quote = claim.quote();
        let mut fields = vec![
            ("key", string(key)),
            ("type", string(claim.claim_type().word())),
            ("quote", string(quote.of(self.document.text))),
        ];
        fields.extend(self.place_of_quote(claim));
        fields.push(("source_kind", string(claim.source_kind.word())));
        let words = [
            ("as_written", claim.as_written),
            ("antecedent", claim.antecedent),
            ("cue", claim.cue),
        ];
        fields.extend(
            words.into_iter().filter_map(|(field, span)| Some((field, self.words(span?, quote)?))),
        );
        fields.extend(self.roles(claim));
        if let Some(date) = claim.date {
            fields.extend(self.date(date, quote).map(|date| ("date", date)));
        }
        fields.push(("form", string(claim.form.word())));
        fields.push(("status", string(claim.status.word())));
        fields.extend(claim.has_statistic.then(|| ("has_statistic", "true".to_owned())));
        if !claim.measures.is_empty() {
            let measures: Vec<String> =
                claim.measures.iter().map(|measure| string(measure.word())).collect();
            fields.push(("measures", format!("[{}]", measures.join(", "))));
        }
        fields
    }

    /// Entities, and the countries that these do not give, by role.
    fn roles(&self, claim: &RuleClaim) -> Vec<(&'static str, String)> {
        let (entities, countries) = (&claim.entities, &claim.countries);
        let roles = [
            ("entities", "source_countries", &entities.says, &countries.says),
            ("targets", "target_countries", &entities.target, &countries.target),
            ("conduct_of", "conduct_of_countries", &entities.conduct_of, &countries.conduct_of),
        ];
        let mut fields = Vec::new();
        for (field, field_of_countries, entities, countries) in roles {
            let registered: Vec<EntityIdx> =
                entities.iter().copied().filter(|of| self.found(*of).is_none()).collect();
            if !registered.is_empty() || field == "entities" {
                fields.push((field, list(registered.iter().map(|of| self.register.name_of(*of)))));
            }
            let more = self.other_countries(&registered, countries);
            if !more.is_empty() {
                fields.push((field_of_countries, list(more.into_iter())));
            }
        }
        fields
    }

    /// A name that the register does not have.
    fn found(&self, entity: EntityIdx) -> Option<&FoundName> {
        entity.idx().checked_sub(self.register.entities.len()).map(|number| &self.names[number])
    }

    /// The codes of the countries that the entities do not give.
    fn other_countries(
        &self,
        entities: &[EntityIdx],
        countries: &[CountryIdx],
    ) -> Vec<&'static str> {
        let is_given = |country: &&CountryIdx| {
            entities.iter().any(|of| self.register.countries_of(*of).contains(country))
        };
        let code = |country: &CountryIdx| COUNTRIES.list[country.idx()].code.as_str();
        countries.iter().filter(|country| !is_given(country)).map(code).collect()
    }
}

fn list<'s>(strings: impl Iterator<Item = &'s str>) -> String {
    format!("[{}]", strings.map(string).collect::<Vec<_>>().join(", "))
}
