//! Do the three people get the plan that a good counselor would write down for them?
//!
//! Worked by hand from the records of `data/oregon`. Weeks and dollars are the least that is
//! published; what nobody publishes counts as nothing and makes the whole "at least".
//!
//! **Young parent**, 19, ten years of school, Marion County, likes to work with people, mornings only, pay within 12 weeks
//! from $18. No goal named: health care, and of it the work that fits "social" best and pays in time.
//!
//! | step | why | weeks | cost |
//! |---|---|---|---|
//! | community health worker training | asks for nothing but 18 years | 6-10 | not reported |
//! | certification | the state registers who did the training | not reported | not reported |
//! | in all | first pay after week 6, inside her 12 | at least 6 | not reported |
//!
//! If she would rather begin as a nursing assistant: Chemeketa teaches it in the morning or in the evening, five weeks.
//!
//! | step | why | weeks | cost |
//! |---|---|---|---|
//! | first aid and CPR | the course asks for it on the first day | 0 | not reported |
//! | nursing assistant course | 16 or older, no diploma; Chemeketa, mornings | 5 | $25-50 of gear, tuition not reported |
//! | state exam | after the course; $106 and $70.50 for the record check | 0-8 | $176.50 |
//! | in all | first pay after week 5 at the earliest | at least 5 | at least $201.50 |
//!
//! **Millworker**, 45, Lane County, held a Class A license from 2017 to March 2025. Renewal ends a year after it ran out,
//! so in March 2026: too late. Who had it before February 7, 2022 needs no school again (he has had it since 2017).
//!
//! | step | why | weeks | cost |
//! |---|---|---|---|
//! | medical exam | the permit asks for the card | not reported | not reported |
//! | permit | 18, a driver license, the medical card | not reported | $40 |
//! | skills test | the permit, and had the license before 2022 | 0-2 | $145 and $160 |
//! | in all | paid from the start | at least 0 | at least $345 |
//!
//! **Nurse trained abroad**, 38, Washington County, Spanish, evenings and weekends, twelve hours a week.
//!
//! | step | why | weeks | cost |
//! |---|---|---|---|
//! | English classes | the English test asks for intermediate English; begun at once | not reported | not reported |
//! | evaluation of her degree | the board asks for it | 17-52 | $350 and $85 |
//! | English test | the board asks for it | not reported | not reported |
//! | exam and license | both of these in hand | 4-9 | $200, $169 and $70.50 |
//! | in all | no second nursing school; first pay after week 21 | at least 21 | at least $874.50 |
//!
//! Where the two first differed, the hand was right twice. The mornings at Chemeketa were said not to fit somebody who has
//! only mornings, as the catalog did not tell one class over two parts of the day from two classes of one each. And a way
//! of which no price is reported was said to cost at least nothing, in place of "not reported".

use onramp::catalog::{Catalog, Day, OccupationId, Weeks};
use onramp::cli::OREGON;
use onramp::guidance::{Plan, Suits};
use onramp::interview::Interview;
use onramp::jobseeker::Answers;

use super::region::{answers, today};

pub fn oregon() -> Catalog {
    Catalog::load(OREGON, today()).catalog.unwrap()
}

pub fn told(person: &str) -> Answers {
    let text = std::fs::read_to_string(format!("tests/answers/{person}.json")).unwrap();
    answers(serde_json::from_str(&text).unwrap())
}

/// A plan as it is written down by hand: its steps with the week each begins in, weeks and cents at the least, the week
/// of the first pay.
type Hand<'h> = (&'h [(&'h str, u32)], (u32, u32), u64, Option<u32>);

fn is_as_by_hand(told: Answers, destination: &str, by_hand: Hand<'_>) -> Plan {
    let catalog = oregon();
    let sitting = Interview::new(&catalog, today(), told);
    let findings = sitting.findings();
    let goal = findings.destination().map(OccupationId::as_str);
    assert_eq!(goal, Some(destination));
    let plan = findings.planned().unwrap();
    let steps: Vec<(&str, u32)> = plan
        .stops
        .iter()
        .map(|stop| (stop.step.as_str(), stop.begins))
        .collect();
    let totals = &plan.totals;
    let weeks = (totals.weeks.0, totals.weeks_high.0);
    let first_pay = totals.first_pay.map(|Weeks(week)| week);
    let found = (&steps[..], weeks, totals.price.low.0, first_pay);
    assert_eq!(found, by_hand);
    assert!(plan.proven);
    plan.clone()
}

#[test]
fn the_young_parent_is_trained_in_six_weeks_for_work_with_people() {
    let plan = is_as_by_hand(
        told("young-parent"),
        "community-health-worker",
        (
            &[("chw-training", 0), ("chw-certification", 6)],
            (6, 10),
            0,
            Some(6),
        ),
    );
    assert!(
        !plan.totals.price.reported,
        "nobody publishes what it costs"
    );
    assert!(
        !plan.totals.weeks_whole,
        "how long the state takes to put her on its list is not published"
    );
}

#[test]
fn the_young_parent_could_begin_as_a_nursing_assistant_in_the_mornings() {
    let mut told = told("young-parent");
    told.goal.to = Some(OccupationId::new("nursing-assistant"));
    let steps = [("cpr-bls-course", 0), ("cna1-course", 0), ("cna1-exam", 5)];
    let plan = is_as_by_hand(
        told,
        "nursing-assistant",
        (&steps, (5, 13), 20_150, Some(5)),
    );
    let course = &plan.stops[1];
    assert_eq!(
        course.taken.suits,
        Suits::Yes,
        "Chemeketa teaches it in the morning too"
    );
    assert!(!plan.totals.price.whole);
}

#[test]
fn the_millworker_takes_the_test_again_without_a_school() {
    let steps = [
        ("dot-medical-exam", 0),
        ("cdl-permit", 0),
        ("cdl-skills-test", 0),
    ];
    let plan = is_as_by_hand(
        told("millworker"),
        "truck-driver-heavy",
        (&steps, (0, 2), 34_500, Some(0)),
    );
    assert!(
        plan.stops[2].to_confirm.is_empty(),
        "he said that he has had it since 2017"
    );
    assert!(
        !plan.totals.weeks_whole,
        "when the doctor has time is not reported"
    );
}

#[test]
fn within_a_year_the_millworker_would_only_renew() {
    let mut told = told("millworker");
    let license = told
        .credentials
        .iter_mut()
        .find(|held| held.id.as_str() == "cdl-a");
    license.unwrap().expires = Some("2026-03-15".parse().unwrap());
    let steps = [("dot-medical-exam", 0), ("cdl-renewal", 0)];
    is_as_by_hand(
        told.clone(),
        "truck-driver-heavy",
        (&steps, (0, 0), 10_400, Some(0)),
    );
    let catalog = oregon();
    let sitting = Interview::new(&catalog, today(), told);
    let renewal = catalog
        .step(&onramp::catalog::StepId::new("cdl-renewal"))
        .unwrap();
    let days: Vec<Day> = sitting
        .until(renewal)
        .iter()
        .map(|until| until.day)
        .collect();
    assert_eq!(
        days,
        ["2027-03-15".parse().unwrap()],
        "and it says until when"
    );
}

#[test]
fn the_nurse_from_abroad_is_licensed_without_a_second_school() {
    let steps = [
        ("english-classes", 0),
        ("nurse-credential-evaluation", 0),
        ("nurse-english-test", 17),
        ("nclex-rn-license", 17),
    ];
    let plan = is_as_by_hand(
        told("nurse-abroad"),
        "registered-nurse",
        (&steps, (21, 61), 87_450, Some(21)),
    );
    assert!(
        !plan.totals.weeks_whole,
        "how long English takes is not reported"
    );
}
