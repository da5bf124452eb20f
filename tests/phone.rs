//! Is the next step read off every paper by a decoder that did not write it? Off the page, the printed sheet and the lines
//! of text, each from what is drawn there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test may stop where it fails, and its numbers are small"
)]

use lopdf::Document;
use lopdf::content::Content;
use onramp::catalog::{Catalog, Day};
use onramp::cli::OREGON;
use onramp::interview::{Interview, Paper};
use onramp::jobseeker::Answers;
use onramp::report::{self, Body, Draft, PartKind, Printing};
use onramp::wording::{Lang, Wording};

/// Points of a picture to a module.
const PIXELS: usize = 4;

fn day() -> Day {
    "2026-11-23".parse().unwrap()
}

/// The papers of the three people in both languages, each with what its code should say.
fn papers() -> Vec<(Draft, String)> {
    let catalog = Catalog::load(OREGON, day()).catalog.unwrap();
    let mut papers = Vec::new();
    for name in ["young-parent", "millworker", "nurse-abroad"] {
        let answers = std::fs::read_to_string(format!("tests/answers/{name}.json")).unwrap();
        let interview = Interview::new(&catalog, day(), serde_json::from_str(&answers).unwrap());
        for lang in Lang::ALL {
            let draft = report::draft(&interview, Paper::Mine, &Wording::new(lang));
            let says = draft.lines().find_map(|(_, line)| match &line.body {
                Body::Code(code) => Some(code.says.clone()),
                _ => None,
            });
            papers.push((draft, says.expect("every one of them has a next step")));
        }
    }
    papers
}

/// The same papers once a day is set for the next step, with nothing on them but that step, the code of its day and what
/// stands below; and what that code should say.
fn papers_with_a_day() -> Vec<(Draft, String)> {
    let catalog = Catalog::load(OREGON, day()).catalog.unwrap();
    let mut papers = Vec::new();
    for name in ["young-parent", "millworker", "nurse-abroad"] {
        let told = std::fs::read_to_string(format!("tests/answers/{name}.json")).unwrap();
        let mut told: Answers = serde_json::from_str(&told).unwrap();
        let interview = Interview::new(&catalog, day(), told.clone());
        let plan = interview.findings().planned().unwrap();
        let next = plan.stops[0].step.clone();
        told.plan.chosen.push(next.clone());
        told.plan.dates.insert(next, "2026-12-07".parse().unwrap());
        let interview = Interview::new(&catalog, day(), told);
        for lang in Lang::ALL {
            let mut draft = report::draft(&interview, Paper::Mine, &Wording::new(lang));
            let kept = [PartKind::NextStep, PartKind::DayCode, PartKind::Notices];
            draft.parts.retain(|part| kept.contains(&part.kind));
            let says = draft.lines().find_map(|(_, line)| match &line.body {
                Body::Code(code) => Some(code.says.clone()),
                _ => None,
            });
            let says = says.expect("every one of them has a day");
            assert!(says.contains("DTSTART;VALUE=DATE:20261207"), "{says}");
            papers.push((draft, says));
        }
    }
    papers
}

/// A rectangle: its left, upper, right and lower edge, y growing downward.
type Rectangle = [f32; 4];

/// What a decoder reads in dark rectangles on a light ground, of which each module is so large.
fn decoded(dark: &[Rectangle], module: f32) -> Option<String> {
    let edge = |at: usize, least: bool| {
        let edges = dark.iter().map(|rectangle| rectangle[at]);
        if least {
            edges.fold(f32::MAX, f32::min)
        } else {
            edges.fold(f32::MIN, f32::max)
        }
    };
    let (left, top) = (edge(0, true), edge(1, true));
    let modules = |points: f32| ((points / module).round() as usize + 8) * PIXELS;
    let (width, height) = (
        modules(edge(2, false) - left),
        modules(edge(3, false) - top),
    );
    let at = |pixel: usize, from: f32| from + ((pixel as f32 + 0.5) / PIXELS as f32 - 4.0) * module;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        let (x, y) = (at(x, left), at(y, top));
        let inside = |one: &Rectangle| one[0] <= x && x < one[2] && one[1] <= y && y < one[3];
        if dark.iter().any(inside) { 0 } else { 255 }
    });
    let grids = picture.detect_grids();
    Some(grids.first()?.decode().ok()?.1)
}

/// The squares of the code on a page: its path is drawn with the pen moved to each.
fn squares_of_page(page: &str) -> Vec<Rectangle> {
    let figure = page.split("<figure class=\"code\">").nth(1).unwrap();
    let path = figure
        .split(" d=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let squares = path.split('M').skip(1).map(|square| {
        let place = square
            .strip_suffix("h1v1h-1z")
            .expect("a square of one module");
        let (x, y) = place.split_once(' ').unwrap();
        let (x, y): (f32, f32) = (x.parse().unwrap(), y.parse().unwrap());
        [x, y, x + 1.0, y + 1.0]
    });
    squares.collect()
}

#[test]
fn a_phone_reads_the_next_step_off_the_page() {
    for (draft, says) in papers() {
        let squares = squares_of_page(&report::draft_html(&[draft]));
        assert_eq!(decoded(&squares, 1.0), Some(says));
    }
}

/// The dark rectangles of the path with the most of them: no picture has as many as a code.
fn squares_of_sheet(pdf: &[u8]) -> Vec<Rectangle> {
    let document = Document::load_mem(pdf).unwrap();
    let mut best = Vec::new();
    for page in document.get_pages().values() {
        let content = document.get_page_content(*page).unwrap();
        let (mut all, mut corners): (Vec<Rectangle>, Vec<(f32, f32)>) = (Vec::new(), Vec::new());
        let mut turned = 1.0;
        for operation in Content::decode(&content).unwrap().operations {
            let number = |at: usize| operation.operands[at].as_float().unwrap();
            match operation.operator.as_str() {
                "cm" => turned = number(3),
                "m" | "l" => corners.push((number(0), number(1))),
                "re" => {
                    let (x, y) = (number(0), number(1));
                    all.push([x, y, x + number(2), y + number(3)]);
                }
                "h" => {
                    let xs = corners.iter().map(|corner| corner.0);
                    let ys = corners.iter().map(|corner| corner.1);
                    let (left, right) = (
                        xs.clone().fold(f32::MAX, f32::min),
                        xs.fold(f32::MIN, f32::max),
                    );
                    let (top, foot) = (
                        ys.clone().fold(f32::MAX, f32::min),
                        ys.fold(f32::MIN, f32::max),
                    );
                    all.push([left, top, right, foot]);
                    corners.clear();
                }
                "f" | "f*" | "S" | "B" | "n" | "W" => {
                    if all.len() > best.len() {
                        best = std::mem::take(&mut all);
                        // Where no matrix turns the page over, y grows upward.
                        if turned > 0.0 {
                            best = best
                                .into_iter()
                                .map(|[x, y, right, up]| [x, -up, right, -y])
                                .collect();
                        }
                    }
                    all.clear();
                    corners.clear();
                }
                _ => {}
            }
        }
    }
    best
}

#[test]
fn a_phone_reads_the_next_step_off_the_printed_sheet_where_a_module_is_half_a_millimeter_or_more() {
    for (draft, says) in papers() {
        let pdf = report::pdf(&[draft], &Printing::default()).unwrap();
        let squares = squares_of_sheet(&pdf);
        let heights = squares.iter().map(|square| square[3] - square[1]);
        let module = heights.fold(f32::MAX, f32::min);
        assert!(module >= 72.0 / 25.4 / 2.0, "{module} points");
        assert_eq!(decoded(&squares, module), Some(says));
    }
}

#[test]
fn a_phone_reads_the_day_for_its_calendar_off_the_page_and_the_printed_sheet() {
    for (draft, says) in papers_with_a_day() {
        let squares = squares_of_page(&report::draft_html(std::slice::from_ref(&draft)));
        assert_eq!(decoded(&squares, 1.0).as_deref(), Some(says.as_str()));
        let squares = squares_of_sheet(&report::pdf(&[draft], &Printing::default()).unwrap());
        let heights = squares.iter().map(|square| square[3] - square[1]);
        let module = heights.fold(f32::MAX, f32::min);
        assert_eq!(decoded(&squares, module), Some(says));
    }
}

#[test]
fn a_paper_without_a_day_has_no_code_for_a_calendar() {
    for (draft, _) in papers() {
        assert!(
            draft
                .parts
                .iter()
                .all(|part| part.kind != PartKind::DayCode)
        );
    }
}

#[test]
fn a_phone_reads_the_next_step_off_text_where_it_leaves_room_for_a_code() {
    for (mut draft, says) in papers() {
        let short = [PartKind::NextStep, PartKind::Code, PartKind::Notices];
        draft.parts.retain(|part| short.contains(&part.kind));
        let text = report::draft_text(&draft, 80);
        assert!(
            text.lines().all(|line| line.chars().count() <= 80),
            "{text}"
        );
        let blocks = text.lines().filter(|line| line.contains(['█', '▀', '▄']));
        let mut dark = Vec::new();
        for (row, line) in blocks.enumerate() {
            for (column, cell) in line.chars().enumerate() {
                let (x, y) = (column as f32, (2 * row) as f32);
                if matches!(cell, '█' | '▀') {
                    dark.push([x, y, x + 1.0, y + 1.0]);
                }
                if matches!(cell, '█' | '▄') {
                    dark.push([x, y + 1.0, x + 1.0, y + 2.0]);
                }
            }
        }
        assert_eq!(decoded(&dark, 1.0), Some(says));
    }
}

#[test]
fn a_text_that_is_long_already_has_no_code_and_says_nothing_of_one() {
    for (draft, _) in papers() {
        let text = report::draft_text(&draft, 80);
        let code = text.contains('█');
        let words = report::draft_words(&draft, 80);
        assert!(
            !words.contains('█') && words.lines().count() <= 132,
            "{words}"
        );
        assert!(code || text == words, "{text}");
        assert!(text.lines().count() <= 132, "{}", text.lines().count());
    }
}
