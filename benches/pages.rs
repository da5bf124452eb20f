//! How long does it take, after one answer, to work out everything a page shows? On the Oregon catalog, for the
//! three people whose answers the tests keep.
//!
//! Run with `cargo bench --bench pages`. The catalog's load stands beside a plain parse of the same bytes, and a plan
//! beside the whole of the findings it is part of.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a benchmark may stop where it fails"
)]

mod oregon;

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use onramp::catalog::{AnswerKind, Catalog, Day, OccupationId, Records};
use onramp::guidance::{Outlook, Person, entries, plan};
use onramp::interview::{Findings, Found};
use onramp::jobseeker::{Answers, Best, FactAnswer, Held};
use oregon::{files, labeled, load};

fn pages(criterion: &mut Criterion) {
    let on: Day = "2026-11-23".parse().unwrap();
    let files = files();
    criterion.bench_function("catalog: plain parse", |b| {
        b.iter(|| {
            for (_, bytes) in &files {
                black_box(serde_json::from_slice::<Records>(bytes).unwrap());
            }
        });
    });
    criterion.bench_function("catalog: load and check", |b| {
        b.iter(|| load(&labeled(&files), on));
    });

    let catalog = load(&labeled(&files), on);
    catalog.index();
    let nurse = OccupationId::new("registered-nurse");
    for who in ["millworker", "nurse-abroad", "young-parent"] {
        let path = format!("{}/tests/answers/{who}.json", env!("CARGO_MANIFEST_DIR"));
        let answers: Answers = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let person = Person {
            catalog: &catalog,
            answers: &answers,
            on,
        };
        let mut group = criterion.benchmark_group(who);
        group.bench_function("status of every step", |b| b.iter(|| Outlook::of(&person)));
        group.bench_function("what is missing at every step", |b| {
            b.iter(|| entries(&person));
        });
        group.bench_function("plan to registered nurse", |b| {
            b.iter(|| plan(&person, &nurse, Best::Soonest));
        });
        group.bench_function("the page of pathways", |b| {
            b.iter(|| {
                let found = Found::default();
                black_box(Findings::of(person, None, &[], &found).suggestions().len())
            });
        });
        let found = Found::default();
        let pathway = Findings::of(person, None, &[], &found).pathway().cloned();
        group.bench_function("the map of a pathway", |b| {
            b.iter(|| {
                let found = Found::default();
                let findings = Findings::of(person, pathway.as_ref(), &[], &found);
                black_box((findings.rows(), findings.work_now(), findings.priced()));
            });
        });
        group.bench_function("everything all pages show", |b| {
            b.iter(|| {
                let found = Found::default();
                everything(Findings::of(person, None, &[], &found));
            });
        });
        group.bench_function("the ways side by side", |b| {
            b.iter(|| {
                let found = Found::default();
                black_box(Findings::of(person, None, &[], &found).ways().is_some())
            });
        });
        group.finish();
    }
}

/// What a person may say next: each fact yes and no, each need, each credential, each step, each county.
fn one_more(answers: &Answers, catalog: &Catalog) -> Vec<(String, Answers)> {
    let changed = |of: &str, change: &dyn Fn(&mut Answers)| {
        let mut changed = answers.clone();
        change(&mut changed);
        (of.to_owned(), changed)
    };
    let mut all = Vec::new();
    for fact in catalog.facts() {
        for yes in [true, false] {
            let told = match &fact.answer {
                AnswerKind::YesNo => FactAnswer::YesNo(yes),
                AnswerKind::Number(range) => {
                    FactAnswer::Number(if yes { range.max } else { range.min })
                }
                AnswerKind::Choice(options) => {
                    let one = if yes { options.first() } else { options.last() };
                    FactAnswer::Choice(one.unwrap().id.clone())
                }
                AnswerKind::Date => continue,
            };
            all.push(changed(fact.id.as_str(), &|a| {
                a.facts.insert(fact.id.clone(), Some(told.clone()));
            }));
        }
    }
    for need in catalog.needs() {
        all.push(changed(need.id.as_str(), &|a| {
            a.needs.insert(need.id.clone(), Some(true));
        }));
    }
    for credential in catalog.credentials() {
        all.push(changed(credential.id.as_str(), &|a| {
            a.credentials.push(Held {
                id: credential.id.clone(),
                earned: None,
                expires: None,
                expired: false,
            });
        }));
    }
    for step in catalog.steps() {
        all.push(changed(step.id.as_str(), &|a| {
            a.steps_done.insert(step.id.clone());
        }));
    }
    for county in catalog.counties() {
        all.push(changed(county.id.as_str(), &|a| {
            a.county = Some(county.id.clone());
        }));
    }
    all
}

/// Everything all pages show.
fn everything(findings: Findings<'_>) {
    list(findings);
    map_and_plan(findings);
}

/// What the page of pathways shows.
fn list(findings: Findings<'_>) {
    black_box(findings.suggestions());
}

/// What the map, the plan and the pages of their steps show.
fn map_and_plan(findings: Findings<'_>) {
    black_box((findings.outlook(), findings.rows(), findings.work_now()));
    black_box((findings.plan(), findings.priced()));
}

fn person<'p>(catalog: &'p Catalog, answers: &'p Answers, on: Day) -> Person<'p> {
    Person {
        catalog,
        answers,
        on,
    }
}

type Page = (&'static str, fn(Findings<'_>));

/// How often each answer is given; the middle time counts.
const RUNS: usize = 5;

/// After each answer that may come next: what was made for the answers before is there, as in a sitting.
fn answer_by_answer(_: &mut Criterion) {
    let on: Day = "2026-11-23".parse().unwrap();
    let catalog = load(&labeled(&files()), on);
    catalog.index();
    let pages: [Page; 3] = [
        ("the list of pathways", list),
        ("the map and plan of one", map_and_plan),
        ("all pages", everything),
    ];
    for who in ["millworker", "nurse-abroad", "young-parent"] {
        let path = format!("{}/tests/answers/{who}.json", env!("CARGO_MANIFEST_DIR"));
        let answers: Answers = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        for page in pages {
            one_page(who, page, person(&catalog, &answers, on));
        }
    }
}

fn one_page(who: &str, (name, page): Page, before: Person<'_>) {
    let (catalog, on) = (before.catalog, before.on);
    let first = Found::default();
    let pathway = Findings::of(before, None, &[], &first).pathway().cloned();
    let mut times: Vec<(f64, String)> = Vec::new();
    for (of, next) in one_more(before.answers, catalog) {
        let mut runs: Vec<f64> = Vec::new();
        for _ in 0..RUNS {
            // From the answers as they were, so that each change is one answer and nothing is known of the next.
            let first = Found::default();
            page(Findings::of(before, pathway.as_ref(), &[], &first));
            let begun = Instant::now();
            let found = first.anew();
            let next = person(catalog, &next, on);
            page(Findings::of(next, pathway.as_ref(), &[], &found));
            runs.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        runs.sort_by(f64::total_cmp);
        times.push((runs[RUNS / 2], of));
    }
    times.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].0;
    let last = times.iter().rev().take(3);
    let last: Vec<String> = last.map(|(took, of)| format!("{of} {took:.1}")).collect();
    println!(
        "{who}, {name}, one answer more of {}: middle {:.2} ms, three in four {:.2}, 99th percentile {:.2}, worst {}",
        times.len(),
        at(50),
        at(75),
        at(99),
        last.join(", ")
    );
}

criterion_group!(benches, pages, answer_by_answer);
criterion_main!(benches);
