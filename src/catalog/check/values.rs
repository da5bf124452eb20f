//! Are the numbers possible: spans the right way round, wages in order, scores and choices within their bounds?

use super::Finding;
use super::survey::{Standpoint, Survey};
use crate::catalog::path::Trail;
use crate::catalog::{AnswerKind, AreaWages, Fact, Occupation, Source, WagePoint};

/// So many choices a question may offer: nobody reads more.
pub(super) const MOST_CHOICES: usize = 100;

/// Tells of values that cannot be.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    occupations(survey, findings);
    facts(survey, findings);
    for (here, source) in survey.all::<Source>() {
        if source.review_by < source.checked_on {
            let wrong = format!(
                "the review by {} is due before the reading of {}",
                source.review_by, source.checked_on
            );
            findings.push(here.error(here.field("review_by"), wrong, "correct one of the days"));
        }
    }
}

/// Tells of a span that is the wrong way round, or goes farther than can be right.
pub(super) fn span(
    here: Standpoint<'_>,
    at: &Trail<'_>,
    (low, high): (u64, u64),
    most: Option<(u64, &str)>,
    findings: &mut Vec<Finding>,
) {
    let largest = low.max(high);
    if let Some((most, unit)) = most.filter(|(most, _)| largest > *most) {
        let wrong = format!("{largest} {unit} looks wrong; the most is {most}");
        findings.push(here.error(
            at.pointer(),
            wrong,
            format!("look it up again, and write whole {unit}"),
        ));
    }
    if low > high {
        let wrong = format!("low is {low} and high is {high}");
        findings.push(here.error(at.pointer(), wrong, "write the lower first"));
    }
}

fn occupations(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    for (here, occupation) in survey.all::<Occupation>() {
        let wages = occupation.wages.iter().flat_map(|wages| &wages.areas);
        for (area, wages) in wages {
            if let Some((lower, higher)) = out_of_order(wages) {
                findings.push(here.error(
                    here.field("wages").field("areas").field(area.as_str()),
                    format!("{lower} is more than {higher}"),
                    "wages rise from p10 over p25, median and p75 to p90",
                ));
            }
        }
        let Some(scores) = occupation.interests else {
            continue;
        };
        for (theme, score) in [
            ("R", scores.realistic),
            ("I", scores.investigative),
            ("A", scores.artistic),
            ("S", scores.social),
            ("E", scores.enterprising),
            ("C", scores.conventional),
        ] {
            if !(100..=700).contains(&score) {
                findings.push(here.error(
                    here.field("interests").field(theme),
                    format!("{score} is no interest score"),
                    "write hundredths, from 100 (1.00) to 700 (7.00)",
                ));
            }
        }
    }
}

/// The first two points of the wages that are out of order, by name.
fn out_of_order(wages: &AreaWages) -> Option<(&'static str, &'static str)> {
    let points = [
        ("p10", wages.p10),
        ("p25", wages.p25),
        ("median", wages.median),
        ("p75", wages.p75),
        ("p90", wages.p90),
    ];
    let mut known = points
        .into_iter()
        .filter_map(|(name, point)| Some((name, point.map(WagePoint::least)?)));
    let mut before = known.next()?;
    known.find_map(|point| {
        let lower = std::mem::replace(&mut before, point);
        (lower.1 > point.1).then_some((lower.0, point.0))
    })
}

fn facts(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    for (here, fact) in survey.all::<Fact>() {
        match &fact.answer {
            AnswerKind::Number(range) if range.min > range.max => findings.push(here.error(
                here.field("answer").field("number"),
                format!("min is {} and max is {}", range.min, range.max),
                "write the lower as min",
            )),
            AnswerKind::Choice(choices) => {
                let at = here.field("answer").field("choice");
                if choices.len() < 2 {
                    let wrong = "this leaves nothing to choose".to_owned();
                    findings.push(here.error(at.clone(), wrong, "give at least two choices"));
                }
                if choices.len() > MOST_CHOICES {
                    let wrong = format!("these are {} choices", choices.len());
                    let remedy = format!("give at most {MOST_CHOICES}, or ask for a number");
                    findings.push(here.error(at, wrong, remedy));
                    continue;
                }
                for (place, choice) in choices.iter().enumerate() {
                    if choices
                        .iter()
                        .take(place)
                        .any(|other| other.id == choice.id)
                    {
                        let wrong = format!("the choice \"{}\" is given twice", choice.id);
                        let at = at.clone().place(place).field("id");
                        findings.push(here.error(at, wrong, "give one of them another id"));
                    }
                }
            }
            _ => {}
        }
    }
}
