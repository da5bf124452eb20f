//! What does an answer change, and is it one? Replies, and refusals that explain themselves.

use super::ask::{Ask, OnPaper};
use super::form::{Choice, Field, Form};
use crate::catalog::{Cents, Day, Hours, clean};
use crate::guidance::Theme;
use crate::jobseeker::{
    Answers, FactAnswer, Held, LONGEST_WORDS, Moment, ProfilerScores, WorkDone,
};

/// Nothing in a life was so many years ago.
const LIFE: i16 = 100;

/// Why what was typed is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A whole number is asked for.
    NotANumber,
    /// The number makes no sense here.
    OutOfRange(i64, i64),
    /// The amount of dollars makes no sense here.
    NotSuchAnAmount(i64, i64),
    /// A year, a month or a day is asked for.
    NotADate,
    /// A day is asked for.
    NotADay,
    /// The day lies after today.
    InTheFuture,
    /// The day lies before any life: the years that can be.
    LongAgo(i16, i16),
    /// The day is past.
    InThePast,
    /// The day is past; the first that is possible.
    Before(Day),
    /// There are more letters than a paper has room for: at most so many.
    TooLong(usize),
    /// It is not among the choices.
    NotAChoice,
    /// Nothing was typed.
    Nothing,
}

/// Takes a choice as the answer to a question.
pub(super) fn choose(answers: &mut Answers, ask: &Ask, choice: &Choice) -> Result<(), Refusal> {
    match (ask, choice) {
        (Ask::Language, Choice::Language(tag)) => answers.language = Some(tag.clone()),
        (Ask::Length, Choice::Length(length)) => answers.length = Some(*length),
        (Ask::County, Choice::County(county)) => answers.county = Some(county.clone()),
        (Ask::Hope, Choice::Hope(hope)) => answers.purpose.hope = Some(*hope),
        (Ask::PaidBy, Choice::Within(weeks)) => answers.purpose.paid_by_weeks = Some(*weeks),
        (Ask::PaidBy, Choice::NoHurry) => answers.purpose.paid_by_weeks = None,
        (Ask::Statement(number), Choice::Liking(liking)) => {
            answers.interests.statements.insert(*number, Some(*liking));
        }
        (Ask::HaveScores, Choice::YesNo(yes)) => {
            let scores = answers.interests.scores.take();
            answers.interests.scores = yes.then(|| scores.unwrap_or_default());
        }
        (Ask::SchoolingPlace, Choice::Schooling(place)) => answers.schooling.place = Some(*place),
        (Ask::Car, Choice::Car(car)) => answers.car = Some(*car),
        (Ask::StillGood(id), Choice::YesNo(good)) => {
            let held = answers.credentials.iter_mut();
            held.filter(|held| &held.id == id)
                .for_each(|held| held.expired = !good);
        }
        (Ask::Need(need), Choice::YesNo(yes)) => {
            answers.needs.insert(need.clone(), Some(*yes));
        }
        (Ask::Fact(fact), Choice::YesNo(yes)) => {
            let answer = FactAnswer::YesNo(*yes);
            answers.facts.insert(fact.clone(), Some(answer));
        }
        (Ask::Fact(fact), Choice::Option(of, option)) if fact == of => {
            let answer = FactAnswer::Choice(option.clone());
            answers.facts.insert(fact.clone(), Some(answer));
        }
        _ => return Err(Refusal::NotAChoice),
    }
    Ok(())
}

/// Marks a choice, or takes the mark away.
pub(super) fn toggle(answers: &mut Answers, ask: &Ask, choice: &Choice) -> Result<(), Refusal> {
    fn flip<T: Ord + Clone>(set: &mut std::collections::BTreeSet<T>, item: &T) {
        if !set.remove(item) {
            set.insert(item.clone());
        }
    }
    match (ask, choice) {
        (Ask::Talk, Choice::Talk(talk)) => flip(&mut answers.talk, talk),
        (Ask::Sectors, Choice::Sector(sector)) => flip(&mut answers.interests.sectors, sector),
        (Ask::When, Choice::When(slot)) => flip(&mut answers.time.when, slot),
        _ => return Err(Refusal::NotAChoice),
    }
    Ok(())
}

/// Adds something that was found; what is there already stays once.
pub(super) fn add(answers: &mut Answers, ask: &Ask, choice: &Choice) -> Result<(), Refusal> {
    match (ask, choice) {
        (Ask::Credentials, Choice::Credential(id)) => {
            if !answers.credentials.iter().any(|held| &held.id == id) {
                answers.credentials.push(Held {
                    id: id.clone(),
                    earned: None,
                    expires: None,
                    expired: false,
                });
            }
        }
        (Ask::Work, Choice::Occupation(id)) => {
            if !answers.work.iter().any(|work| &work.occupation == id) {
                answers.work.push(WorkDone {
                    occupation: id.clone(),
                    years: 0,
                    months: 0,
                    paid: true,
                    ended: None,
                });
            }
        }
        (Ask::Goal, Choice::Occupation(id)) => answers.goal.to = Some(id.clone()),
        _ => return Err(Refusal::NotAChoice),
    }
    Ok(())
}

/// Takes something away that was added.
pub(super) fn remove(answers: &mut Answers, ask: &Ask, choice: &Choice) -> Result<(), Refusal> {
    match (ask, choice) {
        (Ask::Credentials, Choice::Credential(id)) => {
            answers.credentials.retain(|held| &held.id != id);
        }
        (Ask::Work, Choice::Occupation(id)) => {
            answers.work.retain(|work| &work.occupation != id);
        }
        (Ask::Goal, Choice::Occupation(_)) => answers.goal.to = None,
        _ => return Err(Refusal::NotAChoice),
    }
    Ok(())
}

/// Notes that a question was asked and skipped: not known, never no.
pub(super) fn skip(answers: &mut Answers, ask: &Ask) {
    match ask {
        Ask::County => answers.county = None,
        Ask::Hope => answers.purpose.hope = None,
        Ask::PaidBy => answers.purpose.paid_by_weeks = None,
        Ask::LeastPay => answers.purpose.least_pay_cents_per_hour = None,
        Ask::Statement(number) => {
            answers.interests.statements.insert(*number, None);
        }
        Ask::Earned(credential) => {
            for held in &mut answers.credentials {
                if &held.id == credential {
                    held.earned = None;
                }
            }
        }
        Ask::Ended(credential) => {
            for held in &mut answers.credentials {
                if &held.id == credential {
                    held.expires = None;
                }
            }
        }
        Ask::SchoolingYears => answers.schooling.years = None,
        Ask::SchoolingPlace => answers.schooling.place = None,
        Ask::WorkYears(occupation) => set_years(answers, occupation, 0),
        Ask::Hours => answers.time.hours_per_week = None,
        Ask::Car => answers.car = None,
        Ask::Budget => answers.budget_cents = None,
        Ask::OnPaper(what) => set_on_paper(answers, *what, None),
        Ask::Need(need) => {
            answers.needs.insert(need.clone(), None);
        }
        Ask::Fact(fact) => {
            answers.facts.insert(fact.clone(), None);
        }
        // What was marked, found or set here stays; leaving it as it is says nothing new.
        Ask::Language
        | Ask::Length
        | Ask::Talk
        | Ask::Goal
        | Ask::Sectors
        | Ask::HaveScores
        | Ask::Score(_)
        | Ask::Credentials
        | Ask::StillGood(_)
        | Ask::Work
        | Ask::When => {}
    }
}

/// Takes what was typed as the answer to a question.
pub(super) fn typed(
    answers: &mut Answers,
    ask: &Ask,
    form: &Form,
    written: &str,
    on: Day,
) -> Result<(), Refusal> {
    let Form::Typed { field, range, .. } = form else {
        return Err(Refusal::NotAChoice);
    };
    let written = written.trim();
    if written.is_empty() {
        return Err(Refusal::Nothing);
    }
    if *field == Field::Moment {
        let moment = Moment::as_people_write(written).ok_or(Refusal::NotADate)?;
        if moment.first() > on {
            return Err(Refusal::InTheFuture);
        }
        let [year, now] = [moment.first(), on].map(|day| day.parts().0);
        if year < now - LIFE {
            return Err(Refusal::LongAgo(now - LIFE, now));
        }
        set_moment(answers, ask, moment);
        return Ok(());
    }
    if let Ask::OnPaper(what) = ask {
        return type_on_paper(answers, *what, written, on);
    }
    let bare = written.trim_start_matches('$').replace(',', "");
    let is_money = matches!(field, Field::DollarsPerHour | Field::Dollars);
    let (number, cents) = match bare.split_once('.') {
        Some((dollars, cents)) if is_money => (dollars, after_the_point(cents)),
        _ => (bare.as_str(), Some(0)),
    };
    let number: i64 = number.parse().map_err(|_| Refusal::NotANumber)?;
    let cents = cents.ok_or(Refusal::NotANumber)?;
    let (least, most) = range.unwrap_or((i64::MIN, i64::MAX));
    if !(least..=most).contains(&number) {
        return Err(if is_money {
            Refusal::NotSuchAnAmount(least, most)
        } else {
            Refusal::OutOfRange(least, most)
        });
    }
    set_number(answers, ask, number, cents)
}

/// The cents that stand after the point: none, one digit or two.
fn after_the_point(written: &str) -> Option<u64> {
    match (written.len(), written.bytes().all(|b| b.is_ascii_digit())) {
        (0, _) => Some(0),
        (1, true) => written.parse().ok().map(|tens: u64| tens * 10),
        (2, true) => written.parse().ok(),
        _ => None,
    }
}

fn type_on_paper(
    answers: &mut Answers,
    what: OnPaper,
    written: &str,
    on: Day,
) -> Result<(), Refusal> {
    if what == OnPaper::Day {
        let day = Moment::day_to_come(written, on).ok_or(Refusal::NotADay)?;
        if day < on {
            return Err(Refusal::InThePast);
        }
        answers.meeting.day = Some(day);
        return Ok(());
    }
    let words = clean(written).trim().to_owned();
    if words.is_empty() {
        return Err(Refusal::Nothing);
    }
    if words.chars().count() > LONGEST_WORDS {
        return Err(Refusal::TooLong(LONGEST_WORDS));
    }
    set_on_paper(answers, what, Some(words));
    Ok(())
}

fn set_on_paper(answers: &mut Answers, what: OnPaper, words: Option<String>) {
    let meeting = &mut answers.meeting;
    match what {
        OnPaper::Goal => answers.goal.words = words,
        OnPaper::Counselor => meeting.counselor = words,
        OnPaper::Reach => meeting.reach = words,
        // Typed words are no day: that is set where one was read.
        OnPaper::Day => meeting.day = None,
        OnPaper::Place => meeting.place = words,
    }
}

fn set_moment(answers: &mut Answers, ask: &Ask, moment: Moment) {
    match ask {
        Ask::Earned(credential) => {
            for held in &mut answers.credentials {
                if &held.id == credential {
                    held.earned = Some(moment);
                }
            }
        }
        Ask::Ended(credential) => {
            for held in &mut answers.credentials {
                if &held.id == credential {
                    held.expires = Some(moment);
                }
            }
        }
        Ask::Fact(fact) => {
            let answer = FactAnswer::Date(moment);
            answers.facts.insert(fact.clone(), Some(answer));
        }
        _ => {}
    }
}

fn set_number(answers: &mut Answers, ask: &Ask, number: i64, cents: u64) -> Result<(), Refusal> {
    let amount = u32::try_from(number).map_err(|_| Refusal::NotANumber);
    let small = u8::try_from(number).map_err(|_| Refusal::NotANumber);
    let money = |dollars: u32| Cents(u64::from(dollars) * 100 + cents);
    match ask {
        Ask::LeastPay => answers.purpose.least_pay_cents_per_hour = Some(money(amount?)),
        Ask::Budget => answers.budget_cents = Some(money(amount?)),
        Ask::Score(theme) => set_score(answers, *theme, small?),
        Ask::SchoolingYears => answers.schooling.years = Some(small?),
        Ask::WorkYears(occupation) => set_years(answers, occupation, amount?),
        Ask::Hours => answers.time.hours_per_week = Some(Hours(amount?)),
        Ask::Fact(fact) => {
            let answer = FactAnswer::Number(number);
            answers.facts.insert(fact.clone(), Some(answer));
        }
        _ => return Err(Refusal::NotAChoice),
    }
    Ok(())
}

fn set_years(answers: &mut Answers, occupation: &crate::catalog::OccupationId, years: u32) {
    for work in &mut answers.work {
        if &work.occupation == occupation {
            (work.years, work.months) = (years, 0);
        }
    }
}

fn set_score(answers: &mut Answers, theme: Theme, score: u8) {
    let scores = answers
        .interests
        .scores
        .get_or_insert_with(ProfilerScores::default);
    match theme {
        Theme::Realistic => scores.realistic = score,
        Theme::Investigative => scores.investigative = score,
        Theme::Artistic => scores.artistic = score,
        Theme::Social => scores.social = score,
        Theme::Enterprising => scores.enterprising = score,
        Theme::Conventional => scores.conventional = score,
    }
}
