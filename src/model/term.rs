//! Terms: the closed lists of the codebook, each value with its one word in files, addresses and downloads.

/// Defines an enum whose values are written as fixed words.
macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$value_doc])* $value,)+ }

        impl $name {
            /// Every value, in the order of the codebook, which is the order in which readers see them.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// The word that stands for it in readings, addresses and downloads.
            pub fn word(self) -> &'static str {
                match self { $(Self::$value => $word),+ }
            }

            /// The value a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$value),)+ _ => None }
            }
        }
    };
}

terms! {
    /// What a source does by a claim: the eleven types of the codebook.
    ClaimType {
        /// Says that an actor did or does a specific wrongful act.
        Accusation = "accusation",
        /// Judges an actor, a policy or an omission badly, without a specific wrongful act.
        Criticism = "criticism",
        /// Says that an allegation, or what others assert, is false or did not happen.
        Denial = "denial",
        /// Presents its own conduct or record as legitimate or good.
        Defence = "defence",
        /// Praises another actor or sides with it.
        Support = "support",
        /// As an authority, imposes, announces, legislates or lists a formal measure.
        Sanction = "sanction",
        /// Announces or implies future harm or countermeasures.
        Threat = "threat",
        /// Asks, urges or requires that another actor do something.
        Demand = "demand",
        /// Refuses a request, an investigation, a measure or pressure.
        Refusal = "refusal",
        /// Commits itself, offers, invites, is ready to cooperate.
        Pledge = "pledge",
        /// Reports an event, background or an estimate and does none of the above.
        Fact = "fact",
    }
}

terms! {
    /// What kind of source a claim has.
    SourceKind {
        /// A named person.
        Person = "person",
        /// A named body that is no government.
        Organisation = "organisation",
        /// A state, its capital or its administration.
        Government = "government",
        /// Somebody named of whom the text does not show what they are: "Meg said".
        Unknown = "unknown",
        /// Somebody of whom the text does not settle who it is: "he", where several can be meant.
        Unresolved = "unresolved",
        /// Somebody the text does not name: "analysts", "a White House official".
        Unnamed = "unnamed",
        /// The document itself, in its own voice.
        Narrator = "narrator",
    }
}

impl SourceKind {
    /// Whether the document says who the source is: by a name, or by speaking for itself.
    pub fn is_known(self) -> bool {
        !matches!(self, Self::Unnamed | Self::Unresolved)
    }
}

terms! {
    /// How the document gives the words.
    Form {
        /// Within quotation marks.
        Direct = "direct",
        /// Partly within quotation marks.
        Mixed = "mixed",
        /// Reported without quotation marks.
        Indirect = "indirect",
        /// An act that the document reports; nobody says it.
        Act = "act",
        /// The document's own assertion.
        Narrator = "narrator",
    }
}

terms! {
    /// How the claim relates to the event that its document reports.
    Status {
        /// Part of the event reported, or true at that time.
        New = "new",
        /// Reported as earlier than the event.
        Background = "background",
        /// Reported as not done.
        Negated = "negated",
        /// Reported as depending on something.
        Conditional = "conditional",
    }
}

terms! {
    /// What kind of measure a sanction is.
    Measure {
        /// Property is frozen or withheld.
        AssetFreeze = "asset-freeze",
        /// People may not enter.
        VisaBan = "visa-ban",
        /// Goods may not be bought or sold.
        TradeBan = "trade-ban",
        /// Names are put on a list.
        EntityList = "entity-list",
        /// A law is passed.
        Legislation = "legislation",
        /// The text does not say.
        Unspecified = "unspecified",
    }
}

terms! {
    /// What a claim does to the claim that its link leads to.
    LinkVerb {
        /// Says that it is false.
        Denies = "denies",
        /// Argues against it.
        Rebuts = "rebuts",
        /// Accuses the accuser.
        CounterAccuses = "counter-accuses",
        /// Announces or takes a measure in return.
        Retaliates = "retaliates",
        /// Grants it, wholly or in part.
        Concedes = "concedes",
        /// Doubts it.
        Questions = "questions",
        /// Responds to it, neither for nor against.
        Answers = "answers",
        /// Says it again.
        Repeats = "repeats",
        /// Continues it: one quotation, interrupted.
        Continues = "continues",
    }
}

impl LinkVerb {
    /// Whether a claim that is linked to another by this verb replies to it. One that repeats or continues it does not.
    pub fn is_reply(self) -> bool {
        !matches!(self, Self::Repeats | Self::Continues)
    }
}

terms! {
    /// What an entity is.
    EntityKind {
        /// A human being.
        Person = "person",
        /// A party, office, company, medium or other body.
        Organisation = "organisation",
        /// A state or an administration, as one that speaks or acts.
        Government = "government",
        /// A region, town or other place that is no country.
        Place = "place",
        /// An ethnic or religious community.
        People = "people",
        /// A law or a treaty.
        Law = "law",
        /// Somebody or something of which no text shows what it is.
        Unknown = "unknown",
    }
}

terms! {
    /// What is odd in a document.
    OddityKind {
        /// A name that differs from the same name elsewhere.
        GarbledName = "garbled-name",
        /// A date that contradicts the events reported.
        DateContradiction = "date-contradiction",
        /// Text that occurs more than once.
        RepeatedText = "repeated-text",
        /// Words of the page and not of the report: "Loading...".
        Boilerplate = "boilerplate",
        /// The caption of a picture that is not here.
        PhotoCaption = "photo-caption",
        /// A quotation mark without its partner.
        UnclosedQuotation = "unclosed-quotation",
        /// A number that contradicts a list.
        CountMismatch = "count-mismatch",
        /// Words that a machine translation left without sense.
        GarbledTranslation = "garbled-translation",
        /// Words that refer to something that is not in the document.
        DanglingReference = "dangling-reference",
    }
}

impl ClaimType {
    /// Whether it is directed against somebody, from whom a reply may be expected.
    pub fn may_expect_reply(self) -> bool {
        matches!(
            self,
            Self::Accusation | Self::Criticism | Self::Sanction | Self::Threat | Self::Demand
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_leads_back_to_its_value() {
        macro_rules! check {
            ($($name:ident)*) => {$(
                for &value in $name::ALL {
                    assert_eq!($name::from_word(value.word()), Some(value));
                }
                assert_eq!($name::from_word("no such word"), None);
            )*};
        }
        check!(ClaimType SourceKind Form Status Measure LinkVerb EntityKind OddityKind);
    }
}
