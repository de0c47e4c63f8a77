//! An attribution rule: a rule that finds which source says or does something.

/// A rule that finds which source says or does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AttributionRule {
    /// "According to X, …"
    AccordingTo,
    /// "X is expected to …"
    Agentless,
    /// "X's allegation that …", within a claim that answers it.
    AllegationNoun,
    /// A sentence before one that ends in ", X said".
    CarriedBack,
    /// A sentence that continues what X said.
    CarriedOn,
    /// A sentence without an attribution.
    Narrated,
    /// "X's claim that …"
    NounOf,
    /// What a demand wants to end, or threatens.
    WithinDemand,
    /// "X sanctioned Y": an act that is reported, and no words.
    ReportedAct,
    /// "X accused Y of …"
    AccuseOf,
    /// "As X said, …"
    AsSaid,
    /// "…, X said"; "“…,” said X"; "A, X said, B".
    ContentBefore,
    /// "X: …" as the first line.
    HeadlineColon,
    /// "X was criticised by Y".
    PassiveBy,
    /// "“…” — X"
    Signed,
    /// "X released the following statement:", to its end.
    Statement,
    /// "X: …" paragraph after paragraph.
    Transcript,
    /// "X said the …"
    VerbClause,
    /// "X said: …"
    VerbColon,
    /// "“…”", and nobody is named.
    Unattributed,
    /// "X wants to …"
    VerbInfinitive,
    /// "X denied the …"
    VerbNoun,
    /// "X called for …"
    VerbPreposition,
    /// "X said, “…”"
    VerbQuotation,
    /// "X said that …"
    VerbThat,
    /// "X urged Y to …"
    VerbWhomInfinitive,
    /// "X told Y, “…”"
    VerbWhomQuotation,
    /// "X told Y that …"
    VerbWhomThat,
}

impl AttributionRule {
    /// Every rule, sorted by name.
    pub const ALL: &[Self] = &[
        Self::AccordingTo,
        Self::AccuseOf,
        Self::Agentless,
        Self::AllegationNoun,
        Self::AsSaid,
        Self::CarriedBack,
        Self::CarriedOn,
        Self::ContentBefore,
        Self::HeadlineColon,
        Self::Narrated,
        Self::NounOf,
        Self::PassiveBy,
        Self::ReportedAct,
        Self::Signed,
        Self::Statement,
        Self::Transcript,
        Self::Unattributed,
        Self::VerbClause,
        Self::VerbColon,
        Self::VerbInfinitive,
        Self::VerbNoun,
        Self::VerbPreposition,
        Self::VerbQuotation,
        Self::VerbThat,
        Self::VerbWhomInfinitive,
        Self::VerbWhomQuotation,
        Self::VerbWhomThat,
        Self::WithinDemand,
    ];

    /// Its name in `rules.tsv` and in all output.
    pub fn name(self) -> &'static str {
        match self {
            Self::AccordingTo => "according-to",
            Self::Agentless => "agentless",
            Self::AllegationNoun => "allegation-noun",
            Self::CarriedBack => "carried-back",
            Self::CarriedOn => "carried-on",
            Self::Narrated => "narrated",
            Self::NounOf => "noun-of",
            Self::ReportedAct => "reported-act",
            Self::AccuseOf => "accuse-of",
            Self::AsSaid => "as-said",
            Self::ContentBefore => "content-before",
            Self::HeadlineColon => "headline-colon",
            Self::PassiveBy => "passive-by",
            Self::Signed => "signed",
            Self::Statement => "statement",
            Self::Transcript => "transcript",
            Self::Unattributed => "unattributed",
            Self::VerbClause => "verb-clause",
            Self::VerbColon => "verb-colon",
            Self::VerbInfinitive => "verb-infinitive",
            Self::VerbNoun => "verb-noun",
            Self::VerbPreposition => "verb-preposition",
            Self::VerbQuotation => "verb-quotation",
            Self::VerbThat => "verb-that",
            Self::VerbWhomInfinitive => "verb-whom-infinitive",
            Self::VerbWhomQuotation => "verb-whom-quotation",
            Self::VerbWhomThat => "verb-whom-that",
            Self::WithinDemand => "within-demand",
        }
    }
}
