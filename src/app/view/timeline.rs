//! Claims by the date they state.

use model::{ClaimIdx, DocumentIdx, OddityKind, PartialDate, Role};
use query::{Facet, Key, Lane, Mark, Selection, Timeline, day_number, day_of, ordered};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue::{self, views};
use crate::app::hooks::{Store, use_store};
use crate::app::url::Route;
use crate::app::view::card::document_link;
use crate::app::view::compare::claim_line;
use crate::app::view::glyph::glyph;
use crate::app::view::parts;
use crate::app::view::rail::selection_head;
use crate::app::view::source;

/// The height of a row of marks, in CSS pixels.
const ROW: usize = 20;
/// How many claims a group lists at most.
const N_LISTED: usize = 200;
/// How many ticks the line has at most.
const N_TICKS: usize = 9;

/// The page of claims by date.
pub fn timeline(store: &Store) -> Html {
    let selection = &store.place.selection;
    let lanes = store.place.views.lanes;
    let answer = store.data().ask(selection);
    let shown = answer.timeline(Key::new(lanes, Role::Says));
    let switch = [Facet::Country, Facet::Document].map(|facet| {
        (store.place.view(|views| views.lanes = facet), views::lanes(facet), facet == lanes)
    });
    let n_left_out = answer.results().n_undated_left_out;
    html! {
        <div class="page wide timeline">
            <h1>{ views::TIMELINE }</h1>
            { parts::paragraph(views::TIMELINE_INTRO) }
            { selection_head(store, answer.n_results()) }
            if 0 < n_left_out {
                { parts::aside(catalogue::undated_left_out(n_left_out)) }
            }
            if !store.is_plain() {
                { parts::tabs(store, views::LANES, &switch) }
                <Range />
            }
            <section>
                <h2>{ catalogue::CLAIMS }</h2>
                { lines(store, &shown, Key::new(lanes, Role::Says)) }
            </section>
            { documents(store, &shown) }
            { table(store, &shown) }
        </div>
    }
}

/// The lanes with their marks, under one line of time.
pub fn lines(store: &Store, shown: &Timeline, key: Key) -> Html {
    let has_marks = shown.lanes.iter().any(|lane| !lane.marks.is_empty());
    let ticks: Vec<(i32, String)> = shown.span.map(ticks).unwrap_or_default();
    let lane = |lane: &Lane| {
        let label = catalogue::value(store.data(), key, lane.value);
        html! {
            <section class="lane">
                <h3 dir="auto">{ label.clone() }</h3>
                { for shown.span.filter(|_| !lane.marks.is_empty()).map(|span| marks(store, lane, &label, span, &ticks)) }
                { group(store, views::WITHOUT_YEAR, &lane.without_year) }
                { group(store, views::UNSETTLED, &lane.unsettled) }
                { group(store, views::UNDATED, &lane.undated) }
            </section>
        }
    };
    html! {
        <div class="lanes">
            if has_marks {
                { for shown.span.map(|span| axis(span, &ticks)) }
            } else {
                { parts::aside(views::NOTHING_DATED) }
            }
            { for shown.lanes.iter().map(lane) }
        </div>
    }
}

/// How far along the line a day begins. A little of the line is kept free at both ends, so that no mark is cut.
fn at(day: i32, (from, to): (i32, i32)) -> String {
    let day = day.clamp(from, to + 1);
    percent(FREE + part(day - from, to - from + 1))
}

/// The hundredths of a percent of the line that are kept free at each end.
const FREE: i64 = 200;

/// Some days of a line in hundredths of a percent.
fn part(n_days: i32, of: i32) -> i64 {
    (10_000 - 2 * FREE) * i64::from(n_days) / i64::from(of.max(1))
}

/// Hundredths of a percent, as SVG takes them. Written as whole numbers: to write a fraction takes ten times the code.
fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The days at which the line has ticks, each with what is written there: the beginnings of years, of months, or days, as many as
/// fit.
fn ticks((from, to): (i32, i32)) -> Vec<(i32, String)> {
    let years = day_of(from).year.unwrap_or(0)..=day_of(to).year.unwrap_or(0);
    let first_of =
        |year: u16, month: u8| day_number(u32::from(year) * 10_000 + u32::from(month) * 100 + 1);
    // The same step everywhere, and each tick within the line; nothing where too few are.
    let thinned = |days: Vec<i32>, shown: fn(PartialDate) -> PartialDate| {
        let days: Vec<i32> = days.into_iter().filter(|day| (from..=to).contains(day)).collect();
        let step = days.len().div_ceil(N_TICKS).max(1);
        let labelled = days.iter().step_by(step).map(|day| (*day, shown(day_of(*day)).to_string()));
        (2 <= days.len()).then(|| labelled.collect())
    };
    let n_days = to - from;
    let of_years: Vec<i32> = years.clone().map(|year| first_of(year, 1)).collect();
    if 900 < n_days
        && let Some(ticks) =
            thinned(of_years, |date| PartialDate { month: None, day: None, ..date })
    {
        return ticks;
    }
    let months = years.flat_map(|year| (1..=12).map(move |month| (year, month)));
    let of_months: Vec<i32> = months.map(|(year, month)| first_of(year, month)).collect();
    if 75 < n_days
        && let Some(ticks) = thinned(of_months, |date| PartialDate { day: None, ..date })
    {
        return ticks;
    }
    let all = (from..=to).collect();
    thinned(all, |date| date).unwrap_or_else(|| vec![(from, day_of(from).to_string())])
}

/// The line with its ticks.
fn axis(span: (i32, i32), ticks: &[(i32, String)]) -> Html {
    html! {
        <svg class="axis" width="100%" height="28" aria-hidden="true" focusable="false">
            { marks_of_ticks(span, ticks, "28") }
        </svg>
    }
}

/// The ticks with their words, down to `bottom`.
fn marks_of_ticks(span: (i32, i32), ticks: &[(i32, String)], bottom: &'static str) -> Html {
    let tick = |(day, words): &(i32, String)| {
        html! {
            <g>
                <line x1={at(*day, span)} x2={at(*day, span)} y1="20" y2={bottom} />
                <text x={at(*day, span)} y="15">{ words.clone() }</text>
            </g>
        }
    };
    ticks.iter().map(tick).collect()
}

/// The lines under the ticks, as high as what they stand behind.
fn grid(span: (i32, i32), ticks: &[(i32, String)], height: &str) -> Html {
    let line = |(day, _): &(i32, String)| {
        html! { <line x1={at(*day, span)} x2={at(*day, span)} y1="0" y2={height.to_owned()} /> }
    };
    ticks.iter().map(line).collect()
}

/// The marks of a lane, each a link to its claim.
fn marks(
    store: &Store,
    lane: &Lane,
    name: &str,
    span: (i32, i32),
    ticks: &[(i32, String)],
) -> Html {
    let n_rows = lane.marks.iter().map(|mark| mark.row + 1).max().unwrap_or(0);
    let height = (n_rows * ROW).to_string();
    let corpus = store.data().corpus();
    let mark = |mark: &Mark| {
        let claim = corpus.claim(mark.claim);
        let label = format!(
            "{}: {}. {}",
            catalogue::source_and_type(&source::plain(corpus, claim), claim.claim_type),
            corpus.quote(claim),
            claim.date.and_then(|date| date.value).map_or_else(String::new, catalogue::date),
        );
        let href = store.link(Route::Claim(claim.id.clone()));
        html! {
            <a {href} aria-label={label.clone()}>
                <title>{ label }</title>
                { shape(mark.first, mark.last, span, mark.row * ROW) }
            </a>
        }
    };
    html! {
        <svg class="marks" width="100%" height={height.clone()} role="group" aria-label={name.to_owned()}>
            { grid(span, ticks, &height) }
            { for lane.marks.iter().map(mark) }
        </svg>
    }
}

/// A day as a point, anything longer as a bar.
fn shape(first: i32, last: i32, span: (i32, i32), top: usize) -> Html {
    let middle = (top + ROW / 2).to_string();
    if first == last {
        return html! { <circle cx={at(first, span)} cy={middle} r="6" /> };
    }
    let n_days = last.min(span.1) + 1 - first.max(span.0);
    let width = percent(part(n_days.max(0), span.1 - span.0 + 1));
    html! { <rect x={at(first, span)} y={(top + 4).to_string()} {width} height={(ROW - 8).to_string()} rx="3" /> }
}

/// The claims that stand nowhere on the line; nothing where there is none.
fn group(store: &Store, label: &'static str, claims: &[ClaimIdx]) -> Html {
    if claims.is_empty() {
        return Html::default();
    }
    let line = |idx: &ClaimIdx| {
        let corpus = store.data().corpus();
        let claim = corpus.claim(*idx);
        let date = claim
            .date
            .map(|date| catalogue::claim_date(date, corpus.words(claim.document, date.words)));
        html! { <>{ for date.map(|date| html! { <span class="aside">{ date }{ " " }</span> }) }{ claim_line(store, *idx) }</> }
    };
    let lines = parts::list("others", claims.iter().take(N_LISTED).map(line).collect());
    let rest = match claims.len().saturating_sub(N_LISTED) {
        0 => Html::default(),
        left => parts::aside(views::and_more(left)),
    };
    parts::details("group", views::group(label, claims.len()), false, vec![lines, rest])
}

/// The documents: those whose date stands in time on the line, and what is known of each date.
fn documents(store: &Store, shown: &Timeline) -> Html {
    let corpus = store.data().corpus();
    let found = store.data().results(&store.place.selection).claims;
    let mut documents: Vec<DocumentIdx> =
        found.iter().map(|claim| corpus.claim(*claim).document).collect();
    documents = ordered(&documents, |document| document.0);
    documents.dedup();
    let line = shown.span.filter(|_| !shown.documents.is_empty()).map(|span| {
        let ticks = ticks(span);
        let height = (shown.documents.len() * 2 * ROW).to_string();
        html! {
            <>
                { axis(span, &ticks) }
                <svg class="marks" width="100%" height={height.clone()} role="group" aria-label={views::DOCUMENTS}>
                    { grid(span, &ticks, &height) }
                    { for shown.documents.iter().enumerate().map(|(row, (document, first, last))| {
                        let class = if doubts(store, *document).is_empty() { "" } else { "in-doubt" };
                        let document = corpus.document(*document);
                        let href = store.link(Route::Document(document.stem.clone()));
                        let name = document.facts.outlet.as_ref().map_or(&document.stem, |outlet| &outlet.value);
                        let label = views::group(name, catalogue::document_date(document.facts.date.as_ref()));
                        let top = row * 2 * ROW;
                        // The name above its mark: beside it there may be no room.
                        html! {
                            <a {href} {class} aria-label={label}>
                                <text x="0" y={(top + 14).to_string()}>{ name.clone() }</text>
                                { shape(*first, *last, span, top + ROW) }
                            </a>
                        }
                    }) }
                </svg>
            </>
        }
    });
    let row = |document: &DocumentIdx| {
        let facts = &corpus.document(*document).facts;
        let doubts = doubts(store, *document);
        let known: Html = match facts.date.as_ref() {
            None => Html::default(),
            Some(date) => {
                let words = parts::quote(corpus.words(*document, date.words));
                html! { <>{ words }{ " " }{ if doubts.is_empty() { views::AS_STATED } else { views::IN_DOUBT } }{ for doubts.iter().map(|doubt| parts::note(doubt)) }</> }
            }
        };
        vec![
            document_link(store, *document),
            catalogue::document_date(facts.date.as_ref()).into(),
            known,
        ]
    };
    let rows = documents.iter().map(row).collect();
    parts::section(
        views::DOCUMENT_DATES,
        vec![line.unwrap_or_default(), parts::table(&views::DOCUMENT_COLUMNS, rows)],
    )
}

/// Why the date of a document is in doubt: its text does not settle it, or contradicts it.
fn doubts(store: &Store, document: DocumentIdx) -> Vec<String> {
    let document = store.data().corpus().document(document);
    let inferred = document.facts.date.iter().filter(|date| date.inferred);
    let mut doubts: Vec<String> = inferred.filter_map(|date| date.note.clone()).collect();
    let contradictions =
        document.oddities.iter().filter(|oddity| oddity.kind == OddityKind::DateContradiction);
    doubts.extend(contradictions.map(|oddity| oddity.note.clone()));
    doubts
}

/// The claims with a date, as a table.
pub fn table(store: &Store, shown: &Timeline) -> Html {
    let corpus = store.data().corpus();
    let mut dated: Vec<ClaimIdx> = Vec::new();
    for lane in &shown.lanes {
        dated.extend(lane.marks.iter().map(|mark| mark.claim));
        dated.extend(lane.without_year.iter().chain(&lane.unsettled));
    }
    dated = ordered(&dated, |idx| idx.0);
    dated.dedup();
    dated = ordered(&dated, |idx| {
        let date = corpus.claim(*idx).date.and_then(|date| date.value?.interval());
        date.map_or(u32::MAX, |(first, _)| first)
    });
    let row = |idx: &ClaimIdx| {
        let claim = corpus.claim(*idx);
        let date = claim
            .date
            .map(|date| catalogue::claim_date(date, corpus.words(claim.document, date.words)));
        vec![
            date.unwrap_or_default().into(),
            html! { <>{ glyph(claim.claim_type) }{ catalogue::claim_type(claim.claim_type) }</> },
            source::plain(corpus, claim).into(),
            parts::link(store.link(Route::Claim(claim.id.clone())), corpus.quote(claim).to_owned()),
        ]
    };
    let rows = dated.iter().map(row).collect();
    parts::details(
        "as-table",
        views::AS_TABLE,
        false,
        vec![parts::table(&views::TIMELINE_COLUMNS, rows)],
    )
}

/// The range of dates: two sliders over all dates, and a field to drag over.
#[component]
fn Range() -> Html {
    let store = use_store();
    let selection = &store.place.selection;
    // Where a drag began and where it is, in hundredths of a percent of the field.
    let drag = use_state(|| None::<(i64, i64)>);
    let whole = Selection { from: None, to: None, ..selection.clone() };
    let timeline = store.data().ask(&whole).timeline(Key::of(Facet::Document));
    let Some((first, last)) = timeline.span.filter(|(first, last)| first < last) else {
        return Html::default();
    };
    let bound = |date: Option<PartialDate>, is_end: bool| -> Option<i32> {
        let (from, to) = date?.interval()?;
        Some(day_number(if is_end { to } else { from }))
    };
    let from = bound(selection.from, false).unwrap_or(first).clamp(first, last);
    let to = bound(selection.to, true).unwrap_or(last).clamp(first, last);
    let choose = {
        let store = store.clone();
        move |from: i32, to: i32| {
            let (from, to) = (from.min(to), from.max(to));
            let is_whole = (from, to) == (first, last);
            let date = |day: i32| Some(day_of(day)).filter(|_| !is_whole);
            let selection = store.place.selection.clone();
            store.select(Selection { from: date(from), to: date(to), ..selection });
        }
    };
    let slider = |label: &'static str, value: i32, choose: Callback<i32>| {
        let onchange = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            choose.emit(input.value_as_number() as i32);
        });
        html! {
            <label class="slider">
                <span>{ label }{ " " }{ catalogue::date(day_of(value)) }</span>
                <input type="range" min={first.to_string()} max={last.to_string()} value={value.to_string()}
                    aria-valuetext={catalogue::date(day_of(value))} {onchange} />
            </label>
        }
    };
    let (on_from, on_to) = (choose.clone(), choose.clone());
    let on_down = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 {
                let part = browser::part_across(&event);
                drag.set(Some((part, part)));
            }
        })
    };
    let on_move = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some((start, _)) = *drag {
                drag.set(Some((start, browser::part_across(&event))));
            }
        })
    };
    let on_up = {
        let (drag, choose) = (drag.clone(), choose.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some((start, _)) = *drag {
                drag.set(None);
                let day = |part: i64| {
                    let part = (part - FREE).clamp(0, 10_000 - 2 * FREE);
                    first + (part * i64::from(last - first + 1) / (10_000 - 2 * FREE)) as i32
                };
                let end = browser::part_across(&event);
                // A click alone chooses nothing.
                if 100 < (end - start).abs() {
                    choose(day(start).min(last), day(end).min(last));
                }
            }
        })
    };
    let span = (first, last);
    let on_cancel = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| drag.set(None))
    };
    let marked = match *drag {
        Some((a, b)) => (a.min(b), (a - b).abs()),
        None => {
            let n_days = last - first + 1;
            (FREE + part(from - first, n_days), part((to + 1 - from).max(0), n_days))
        }
    };
    let all = store.place.select(whole.clone());
    html! {
        <div class="range" role="group" aria-label={views::RANGE}>
            <svg class="field" width="100%" height="34" aria-hidden="true"
                onpointerdown={on_down} onpointermove={on_move} onpointerup={on_up} onpointercancel={on_cancel}>
                <rect class="chosen" x={percent(marked.0)} width={percent(marked.1)} y="0" height="34" />
                { marks_of_ticks(span, &ticks(span), "34") }
            </svg>
            <div class="sliders">
                { slider(catalogue::FROM, from, Callback::from(move |day| on_from(day, to))) }
                { slider(catalogue::TO, to, Callback::from(move |day| on_to(from, day))) }
                if selection.from.is_some() || selection.to.is_some() {
                    <a class="button" href={store.address(&all)}>{ views::RANGE_ALL }</a>
                }
            </div>
            { parts::aside(views::RANGE_HINT) }
        </div>
    }
}

/// Whether any claim of a timeline names a time.
pub fn has_dates(shown: &Timeline) -> bool {
    shown.lanes.iter().any(names_time)
}

/// Whether any claim of a lane names a time.
pub fn names_time(lane: &Lane) -> bool {
    !(lane.marks.is_empty() && lane.without_year.is_empty() && lane.unsettled.is_empty())
}
