//! How is this question answered, and what was answered before?

use super::ask::{Ask, OnPaper};
use super::form::{Choice, Field, Form, typed};
use crate::catalog::{AnswerKind, Catalog, CredentialId, TimeSlot, Weeks};
use crate::guidance::Theme;
use crate::jobseeker::{
    Answers, Car, FactAnswer, Hope, Length, Liking, ProfilerScores, SchoolingPlace, Talk,
};

/// The most years of school that are asked about: twenty is a doctorate.
const MOST_SCHOOL_YEARS: i64 = 20;
/// Weeks from which a person chooses by when paid work is needed.
const PAID_BY: [u32; 4] = [2, 6, 12, 26];

/// The form of a question, with what was answered before.
pub(super) fn form(catalog: &Catalog, answers: &Answers, ask: &Ask) -> Form {
    match ask {
        Ask::Language
        | Ask::Length
        | Ask::County
        | Ask::Hope
        | Ask::PaidBy
        | Ask::Statement(_)
        | Ask::HaveScores
        | Ask::SchoolingPlace
        | Ask::Car
        | Ask::Need(_) => Form::One {
            choices: choices(catalog, ask),
            chosen: chosen(answers, ask),
        },
        Ask::Talk | Ask::Sectors | Ask::When => Form::Many {
            choices: choices(catalog, ask),
            marked: marked(answers, ask),
        },
        Ask::Credentials | Ask::Work | Ask::Goal => Form::Find {
            held: held(answers, ask),
            single: *ask == Ask::Goal,
        },
        Ask::StillGood(id) => yes_no(has_run_out(answers, id).then_some(false)),
        Ask::Fact(id) => catalog.fact(id).map_or_else(
            || yes_no(None),
            |fact| fact_form(&fact.answer, ask, answers),
        ),
        Ask::LeastPay
        | Ask::Score(_)
        | Ask::Earned(_)
        | Ask::Ended(_)
        | Ask::SchoolingYears
        | Ask::WorkYears(_)
        | Ask::Hours
        | Ask::Budget
        | Ask::OnPaper(_) => typed_form(answers, ask),
    }
}

/// That it is good is what is taken for so until somebody says otherwise, so it is never shown as an answer.
fn has_run_out(answers: &Answers, id: &CredentialId) -> bool {
    let mut held = answers.credentials.iter();
    held.any(|held| &held.id == id && held.expired)
}

fn yes_no(chosen: Option<bool>) -> Form {
    Form::One {
        choices: vec![Choice::YesNo(true), Choice::YesNo(false)],
        chosen: chosen.map(Choice::YesNo),
    }
}

fn fact_form(kind: &AnswerKind, ask: &Ask, answers: &Answers) -> Form {
    let Ask::Fact(id) = ask else {
        return yes_no(None);
    };
    let before = answers.fact(id);
    match kind {
        AnswerKind::YesNo => yes_no(match before {
            Some(FactAnswer::YesNo(yes)) => Some(yes),
            _ => None,
        }),
        AnswerKind::Choice(options) => Form::One {
            choices: options
                .iter()
                .map(|option| Choice::Option(id.clone(), option.id.clone()))
                .collect(),
            chosen: match before {
                Some(FactAnswer::Choice(choice)) => Some(Choice::Option(id.clone(), choice)),
                _ => None,
            },
        },
        AnswerKind::Number(range) => Form::Typed {
            field: Field::Number,
            range: Some((range.min, range.max)),
            value: match before {
                Some(FactAnswer::Number(number)) => Some(number.to_string()),
                _ => None,
            },
        },
        AnswerKind::Date => Form::Typed {
            field: Field::Moment,
            range: None,
            value: match before {
                Some(FactAnswer::Date(moment)) => typed(Some(moment)),
                _ => None,
            },
        },
    }
}

fn choices(catalog: &Catalog, ask: &Ask) -> Vec<Choice> {
    match ask {
        Ask::Language => {
            let languages = catalog.head().languages.iter();
            languages.cloned().map(Choice::Language).collect()
        }
        Ask::Length => [Length::Quick, Length::FirstVisit, Length::Intake]
            .map(Choice::Length)
            .into(),
        Ask::Talk => [
            Talk::Interpreter,
            Talk::Writing,
            Talk::Captions,
            Talk::Aloud,
        ]
        .map(Choice::Talk)
        .into(),
        Ask::County => {
            let mut counties: Vec<_> = catalog.counties().iter().collect();
            counties.sort_by(|a, b| a.name.cmp(&b.name));
            let ids = counties.into_iter().map(|county| county.id.clone());
            ids.map(Choice::County).collect()
        }
        Ask::Hope => [
            Hope::WorkNow,
            Hope::BetterPay,
            Hope::Training,
            Hope::UseWhatIHave,
            Hope::LookAround,
        ]
        .map(Choice::Hope)
        .into(),
        Ask::PaidBy => {
            let within = PAID_BY
                .into_iter()
                .map(|weeks| Choice::Within(Weeks(weeks)));
            within.chain([Choice::NoHurry]).collect()
        }
        Ask::Sectors => {
            let sectors = catalog.sectors().iter();
            sectors
                .map(|sector| Choice::Sector(sector.id.clone()))
                .collect()
        }
        Ask::Statement(_) => [Liking::Like, Liking::NotSure, Liking::NotForMe]
            .map(Choice::Liking)
            .into(),
        Ask::SchoolingPlace => [SchoolingPlace::Us, SchoolingPlace::Abroad]
            .map(Choice::Schooling)
            .into(),
        Ask::When => [
            TimeSlot::EarlyMorning,
            TimeSlot::WeekdayMorning,
            TimeSlot::WeekdayAfternoon,
            TimeSlot::WeekdayEvening,
            TimeSlot::Weekend,
            TimeSlot::Night,
        ]
        .map(Choice::When)
        .into(),
        Ask::Car => [Car::Own, Car::Sometimes, Car::None]
            .map(Choice::Car)
            .into(),
        _ => [true, false].map(Choice::YesNo).into(),
    }
}

fn chosen(answers: &Answers, ask: &Ask) -> Option<Choice> {
    match ask {
        Ask::Language => answers.language.clone().map(Choice::Language),
        Ask::Length => answers.length.map(Choice::Length),
        Ask::County => answers.county.clone().map(Choice::County),
        Ask::Hope => answers.purpose.hope.map(Choice::Hope),
        Ask::PaidBy => answers.purpose.paid_by_weeks.map(Choice::Within),
        Ask::Statement(number) => {
            let liking = answers.interests.statements.get(number);
            liking.copied().flatten().map(Choice::Liking)
        }
        Ask::HaveScores => answers.interests.scores.map(|_| Choice::YesNo(true)),
        Ask::SchoolingPlace => answers.schooling.place.map(Choice::Schooling),
        Ask::Car => answers.car.map(Choice::Car),
        Ask::Need(need) => answers.need(need).map(Choice::YesNo),
        _ => None,
    }
}

fn marked(answers: &Answers, ask: &Ask) -> Vec<Choice> {
    match ask {
        Ask::Talk => answers.talk.iter().copied().map(Choice::Talk).collect(),
        Ask::Sectors => {
            let sectors = answers.interests.sectors.iter();
            sectors.cloned().map(Choice::Sector).collect()
        }
        Ask::When => answers
            .time
            .when
            .iter()
            .copied()
            .map(Choice::When)
            .collect(),
        _ => Vec::new(),
    }
}

fn held(answers: &Answers, ask: &Ask) -> Vec<Choice> {
    match ask {
        Ask::Credentials => {
            let held = answers.credentials.iter();
            held.map(|held| Choice::Credential(held.id.clone()))
                .collect()
        }
        Ask::Work => {
            let work = answers.work.iter();
            work.map(|work| Choice::Occupation(work.occupation.clone()))
                .collect()
        }
        Ask::Goal => {
            let goal = answers.goal.to.iter();
            goal.cloned().map(Choice::Occupation).collect()
        }
        _ => Vec::new(),
    }
}

/// What was typed to stand on the papers.
pub(super) fn on_paper(answers: &Answers, what: OnPaper) -> Option<String> {
    let meeting = &answers.meeting;
    match what {
        OnPaper::Goal => answers.goal.words.clone(),
        OnPaper::Counselor => meeting.counselor.clone(),
        OnPaper::Reach => meeting.reach.clone(),
        OnPaper::Day => meeting.day.map(|day| day.to_string()),
        OnPaper::Place => meeting.place.clone(),
    }
}

fn typed_form(answers: &Answers, ask: &Ask) -> Form {
    let (field, range) = match ask {
        Ask::LeastPay => (Field::DollarsPerHour, Some((1, 500))),
        Ask::Score(_) => (Field::Score, Some((0, 40))),
        Ask::SchoolingYears => (Field::Years, Some((0, MOST_SCHOOL_YEARS))),
        Ask::WorkYears(_) => (Field::Years, Some((0, 70))),
        Ask::Hours => (Field::HoursAWeek, Some((0, 80))),
        Ask::Budget => (Field::Dollars, Some((0, 100_000))),
        Ask::OnPaper(OnPaper::Day) => (Field::ComingDay, None),
        Ask::OnPaper(_) => (Field::Words, None),
        _ => (Field::Moment, None),
    };
    let dollars = |cents: crate::catalog::Cents| match (cents.0 / 100, cents.0 % 100) {
        (dollars, 0) => dollars.to_string(),
        (dollars, cents) => format!("{dollars}.{cents:02}"),
    };
    let value = match ask {
        Ask::LeastPay => answers.purpose.least_pay_cents_per_hour.map(dollars),
        Ask::Score(theme) => {
            let scores = answers.interests.scores.as_ref();
            scores.map(|scores| score(*scores, *theme).to_string())
        }
        Ask::SchoolingYears => answers.schooling.years.map(|years| years.to_string()),
        Ask::WorkYears(occupation) => answers
            .work
            .iter()
            .find(|work| &work.occupation == occupation && work.total_months() > 0)
            .map(|work| work.years.to_string()),
        Ask::Hours => answers.time.hours_per_week.map(|hours| hours.0.to_string()),
        Ask::Budget => answers.budget_cents.map(dollars),
        Ask::OnPaper(what) => on_paper(answers, *what),
        Ask::Earned(credential) => {
            let mut held = answers.credentials.iter();
            typed(
                held.find(|held| &held.id == credential)
                    .and_then(|held| held.earned),
            )
        }
        Ask::Ended(credential) => {
            let mut held = answers.credentials.iter();
            typed(
                held.find(|held| &held.id == credential)
                    .and_then(|held| held.expires),
            )
        }
        _ => None,
    };
    Form::Typed {
        field,
        range,
        value,
    }
}

/// The score of a theme in a profiler's report.
pub(super) fn score(scores: ProfilerScores, theme: Theme) -> u8 {
    match theme {
        Theme::Realistic => scores.realistic,
        Theme::Investigative => scores.investigative,
        Theme::Artistic => scores.artistic,
        Theme::Social => scores.social,
        Theme::Enterprising => scores.enterprising,
        Theme::Conventional => scores.conventional,
    }
}
