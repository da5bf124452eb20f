//! How long does it take from "take it home" to a file on disk? Text, page, calendar and PDF of one person's plan, each
//! whole: the draft, its form, and the file. The fonts of the PDF are opened anew each time, as at a door.
//!
//! Run with `cargo bench --bench papers`.

#![allow(clippy::unwrap_used, reason = "a benchmark may stop where it fails")]

use std::fs;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use onramp::catalog::{Catalog, Day};
use onramp::cli::OREGON;
use onramp::interview::{Interview, Paper};
use onramp::jobseeker::Answers;
use onramp::report::{self, Draft, Printing};
use onramp::wording::{Lang, Wording};

const ANSWERS: &str = include_str!("../tests/answers/young-parent.json");

/// Makes the bytes of a paper.
type Form<'f> = &'f dyn Fn(Draft) -> Vec<u8>;

fn papers(criterion: &mut Criterion) {
    let on: Day = "2026-11-23".parse().unwrap();
    let catalog = Catalog::load(OREGON, on).catalog.unwrap();
    let answers: Answers = serde_json::from_str(ANSWERS).unwrap();
    let interview = Interview::new(&catalog, on, answers);
    black_box(interview.findings());
    let folder = std::env::temp_dir().join(format!("onramp-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("paper");
    let wording = Wording::new(Lang::En);
    for (paper, whose) in [(Paper::Mine, "mine"), (Paper::Staff, "staff")] {
        let draft = || report::draft(&interview, paper, &wording);
        let forms: [(&str, Form<'_>); 4] = [
            ("text", &|draft| report::draft_text(&draft, 80).into()),
            ("html", &|draft| report::draft_html(&[draft]).into()),
            ("ics", &|draft| report::draft_calendar(&[draft]).into()),
            ("pdf", &|draft| {
                report::pdf(&[draft], &Printing::default()).unwrap()
            }),
        ];
        for (name, form) in forms {
            criterion.bench_function(&format!("take home: {whose}, {name}"), |b| {
                b.iter(|| fs::write(&file, form(draft())).unwrap());
            });
        }
    }
    fs::remove_dir_all(&folder).unwrap();
}

criterion_group!(benches, papers);
criterion_main!(benches);
