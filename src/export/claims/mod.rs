//! The table of claims.

pub(crate) mod values;

use model::{ClaimType, Form, LinkVerb, SourceKind, Status};

use crate::context::ClaimRow;
use crate::table::ColumnKind::{Date, Flag, Id, Number, Term, Text, Texts};
use crate::table::{Cell, columns};
use crate::{facts, labels};
use values::{codes, ids, links_from, replies_from, replies_to, topics};

columns!(
    CLAIMS,
    CLAIMS_MEANING,
    ClaimRow,
    [
        (
            "id",
            Id,
            "The claim's id: the same in every build as long as the claim is the same.",
            |row| row.claim.id.as_str().into(),
        ),
        (
            "type",
            Term(|| ClaimType::ALL.iter().map(|it| it.word()).collect()),
            "What the source does by it; the codebook stands on the page's Method page.",
            |row| row.claim.claim_type.word().into(),
        ),
        ("quote", Text, "Its words, letter for letter.", |row| row.quote().into()),
        (
            "speaker_ids",
            Texts,
            "Ids of the entities that say or do it; where speaker_kind is 'unnamed', of the body whose unnamed member does.",
            |row| ids(row, &row.claim.entities.says)
        ),
        ("speakers", Texts, "Canonical names of these entities.", values::speakers),
        (
            "speaker_as_written",
            Text,
            "The document's words that name who says or does it; nothing where the document itself speaks.",
            |row| row.words(row.claim.source.as_written),
        ),
        (
            "speaker_meaning",
            Text,
            "For a pronoun or a description, the document's words that it stands for.",
            |row| row.words(row.claim.source.antecedent),
        ),
        (
            "speaker_kind",
            Term(|| SourceKind::ALL.iter().map(|it| it.word()).collect()),
            "Who stands behind the claim; 'unnamed' is somebody the text does not name, 'narrator' the document itself.",
            |row| row.claim.source.kind.word().into(),
        ),
        (
            "speaker_country_codes",
            Texts,
            "Countries of those who say or do it: ISO 3166-1 alpha-2, or EU.",
            |row| codes(row, &row.claim.countries.says),
        ),
        (
            "speaker_countries",
            Texts,
            "Names of these countries, after the Unicode CLDR.",
            values::speaker_countries
        ),
        ("cue", Text, "The document's words that attribute it.", |row| row.words(row.claim.cue)),
        (
            "target_ids",
            Texts,
            "Ids of the entities that are accused, sanctioned, threatened, asked or praised; for a denial or a defence, whoever is answered.",
            |row| ids(row, &row.claim.entities.target),
        ),
        ("targets", Texts, "Canonical names of these entities.", values::targets),
        (
            "target_country_codes",
            Texts,
            "Countries that are accused, sanctioned, threatened, asked, praised or answered, those of the targets among them.",
            |row| codes(row, &row.claim.countries.target),
        ),
        ("target_countries", Texts, "Names of these countries.", values::target_countries),
        ("conduct_of_ids", Texts, "Ids of the entities whose conduct is disputed.", |row| ids(
            row,
            &row.claim.entities.conduct_of
        )),
        ("conduct_of", Texts, "Canonical names of these entities.", values::conduct_of),
        ("conduct_of_country_codes", Texts, "Countries whose conduct is disputed.", |row| codes(
            row,
            &row.claim.countries.conduct_of
        )),
        ("conduct_of_countries", Texts, "Names of these countries.", values::conduct_of_countries),
        (
            "mentioned_ids",
            Texts,
            "Ids of the entities named within the quote and in no other role.",
            |row| ids(row, &row.claim.entities.mentioned),
        ),
        ("mentioned", Texts, "Canonical names of these entities.", values::mentioned),
        (
            "mentioned_country_codes",
            Texts,
            "Countries named within the quote and in no other role.",
            |row| codes(row, &row.claim.countries.mentioned),
        ),
        ("mentioned_countries", Texts, "Names of these countries.", values::mentioned_countries),
        ("topic_ids", Texts, "Ids of what it is about, from the corpus's own list.", |row| {
            topics(row, |topic| &topic.id)
        },),
        ("topics", Texts, "Names of these topics.", |row| topics(row, |topic| &topic.label)),
        (
            "date",
            Date,
            "The date that the text states for it, as far as the words settle one: of what is said, or of when it is said (see date_words); or, where date_reckoned says so, as reckoned from the document's.",
            |row| values::date(row),
        ),
        (
            "date_in_words",
            Text,
            "That date in words, where its year is not known; in CSV the date itself is then left empty.",
            |row| values::date_in_words(row),
        ),
        ("date_reckoned", Flag, "Whether it is reckoned from the document's.", values::reckoned),
        ("date_words", Text, "The document's words that state a date.", |row| row
            .words(row.claim.date.map(|date| date.words))),
        (
            "form",
            Term(|| Form::ALL.iter().map(|it| it.word()).collect()),
            "Whose words the quote is: direct, the speaker's; mixed, partly the speaker's; indirect, the document's on what was said; act, the document's on what was done; narrator, the document's own assertion.",
            |row| row.claim.form.word().into(),
        ),
        ("whose_words", Text, "The same, in words.", |row| labels::form(row.claim.form).into()),
        (
            "credit",
            Text,
            "Who is credited with the words: of a quotation the speaker, of any other passage its report.",
            |row| labels::credit(row.context.corpus, row.claim).into(),
        ),
        (
            "status",
            Term(|| Status::ALL.iter().map(|it| it.word()).collect()),
            "How it stands to the event that its document reports: new, part of it; background, told as earlier; negated, told as not done; conditional, told as depending on something.",
            |row| row.claim.status.word().into(),
        ),
        (
            "has_statistic",
            Flag,
            "Whether it gives a percentage, a rate, an estimate or a total.",
            |row| Cell::Flag(row.claim.has_statistic),
        ),
        (
            "narrator_endorses",
            Flag,
            "Whether the document's own verb takes the source's part.",
            |row| Cell::Flag(row.claim.narrator_endorses),
        ),
        (
            "measures",
            Texts,
            "For sanctions, the kinds of measures: asset-freeze, visa-ban, trade-ban, entity-list, legislation, or unspecified; as reported in the document, not a statement of current law.",
            |row| values::measures(row),
        ),
        (
            "legal_basis",
            Text,
            "For sanctions, the document's words that name the law or order they rest on.",
            |row| row.words(row.claim.legal_basis),
        ),
        ("parent_id", Text, "Id of the claim within which this one is reported.", |row| row
            .claim
            .parent
            .map(|parent| row.context.corpus.claim(parent).id.as_str())
            .into(),),
        ("answers", Texts, "Ids of the claims that it replies to, in this file or not.", |row| {
            replies_from(row, values::to)
        }),
        (
            "answers_how",
            Texts,
            "What it does to each of them, in their order.",
            values::answers_how
        ),
        (
            "answers_shown_by",
            Texts,
            "The document's words that show each of these replies, in their order.",
            |row| replies_from(row, values::evidence),
        ),
        (
            "answered_by",
            Texts,
            "Ids of the claims that reply to it, in this file or not. None is no judgement: it says that this corpus holds no reply.",
            |row| replies_to(row, values::from),
        ),
        ("answered_how", Texts, "What each of them does to it, in order.", values::answered_how),
        ("repeats", Texts, "Ids of the claims that it tells again.", values::repeats),
        (
            "continues",
            Texts,
            "Ids of the claims that it goes on with: one quotation, interrupted.",
            |row| links_from(row, LinkVerb::Continues),
        ),
        (
            "origin",
            Term(|| vec![values::READING, values::RULE]),
            "What found it: the reading of its document, or rules of the analysis, which err.",
            |row| values::origin(row),
        ),
        (
            "rules",
            Texts,
            "For claims found by rules, the rule that found it and the one that typed it.",
            |row| values::rules(row),
        ),
        ("document_id", Text, "Id of its document.", |row| row.document.stem.as_str().into()),
        ("document_title", Text, "Title of the document, as far as its text shows one.", |row| {
            facts::known(&row.document.facts.title).into()
        },),
        (
            "document_outlet",
            Text,
            "Who published the document, as far as its text shows it.",
            |row| facts::known(&row.document.facts.outlet).into(),
        ),
        (
            "document_date",
            Date,
            "When the document was published, as far as its text shows it.",
            |row| values::document_date(row.document),
        ),
        (
            "document_date_in_words",
            Text,
            "That date in words, where its year is not known; in CSV the date itself is then left empty.",
            |row| values::document_date_in_words(row.document),
        ),
        (
            "document_inferred",
            Texts,
            "Which facts of the document its text alone does not settle: title, outlet, date, language, translated_from. documents.json holds the words behind each.",
            |row| values::inferred_names(row.document),
        ),
        (
            "document_language",
            Text,
            "The language of the document's text, as a BCP 47 tag.",
            |row| facts::known(&row.document.facts.language).into(),
        ),
        (
            "document_translated_from",
            Text,
            "The language that the document was translated from, as a BCP 47 tag.",
            |row| facts::known(&row.document.facts.translated_from).into(),
        ),
        (
            "document_url",
            Text,
            "The address of the original article, where it came with the document.",
            |row| row.document.url.as_deref().into(),
        ),
        ("document_sha256", Text, "SHA-256 of its file as received, in hexadecimal.", |row| {
            row.document.sha256.as_str().into()
        }),
        (
            "document_read_by",
            Text,
            "How the document's reading was made, in the reading's words.",
            |row| row.document.read_by.as_deref().into(),
        ),
        (
            "document_caveats",
            Texts,
            "What to know before using it: whether the document is a translation, whether its date is in doubt, how its claims were found.",
            |row| values::document_caveats(row.document),
        ),
        (
            "text",
            Text,
            "The address of the document's text, in which offsets are counted.",
            |row| row.context.provenance.text(row.document).into(),
        ),
        (
            "start",
            Number,
            "The first character of the quote in that text, in code points from 0.",
            |row| Cell::Number(row.points(row.claim.span()).0),
        ),
        ("end", Number, "One past the last character of the quote, in code points.", values::end),
        (
            "places",
            Texts,
            "All places where the document has these words, each as start-end in code points; the first is the one above.",
            |row| values::occurrences(row),
        ),
        ("link", Text, "The address of the claim in the page.", |row| row.address().into()),
        ("selection", Text, "The address of the exported selection.", values::selection),
        ("commit", Text, "The commit of the build that made this file.", values::commit),
    ]
);
