//! Do these answers make sense on this catalog? Ids that name a record, numbers in their range, answers of their kind.

use crate::catalog::{AnswerKind, Catalog, Fact, FactId, OccupationId, Weeks, clean, nearest};
use crate::guidance::STATEMENTS;
use crate::jobseeker::{Answers, FORMAT, FactAnswer, LONGEST_WORDS, Referral, Told};

/// The highest score of an interest profiler's report.
const MOST_SCORE: u8 = 40;
/// The most years of school: twenty is a doctorate.
const MOST_SCHOOL: u8 = 20;
/// Hours of a week.
const WEEK: u32 = 168;
/// The most years of work, and the most weeks to wait for pay, that a life has room for.
const MOST_YEARS: u32 = 80;

/// Something that makes no sense, and the fields and places that lead to it.
pub(super) struct Nonsense {
    pub(super) at: Vec<String>,
    pub(super) wrong: String,
    pub(super) remedy: String,
}

/// Everything in these answers that makes no sense.
pub(super) fn faults(answers: &Answers, catalog: &Catalog) -> Vec<Nonsense> {
    let mut found = Found(Vec::new());
    format(answers, &mut found);
    person(answers, catalog, &mut found);
    history(answers, catalog, &mut found);
    interests(answers, catalog, &mut found);
    needs_and_facts(answers, catalog, &mut found);
    plan(answers, catalog, &mut found);
    typed(answers, &mut found);
    found.0
}

struct Found(Vec<Nonsense>);

impl Found {
    fn tell(&mut self, at: &[&str], wrong: String, remedy: impl Into<String>) {
        self.0.push(Nonsense {
            at: at.iter().map(|turn| (*turn).to_owned()).collect(),
            wrong,
            remedy: remedy.into(),
        });
    }

    /// Tells of an id that names nothing, with the one that was probably meant.
    fn known<'i>(
        &mut self,
        at: &[&str],
        kind: &str,
        id: &str,
        ids: impl Iterator<Item = &'i str> + Clone,
    ) {
        if ids.clone().any(|known| known == id) {
            return;
        }
        let remedy = nearest(id, ids).map_or_else(
            || "name one that is in the catalog, or leave it out".to_owned(),
            |near| format!("was \"{near}\" meant?"),
        );
        self.tell(at, format!("there is no {kind} \"{id}\""), remedy);
    }

    fn at_most(&mut self, at: &[&str], number: u32, most: u32) {
        if number > most {
            self.tell(
                at,
                format!("{number} is too large"),
                format!("the most is {most}"),
            );
        }
    }
}

fn format(answers: &Answers, found: &mut Found) {
    if !answers.format.is_empty() && answers.format != FORMAT {
        let wrong = format!("\"{}\" is not a format that is read", answers.format);
        found.tell(&["format"], wrong, format!("write \"{FORMAT}\""));
    }
}

fn person(answers: &Answers, catalog: &Catalog, found: &mut Found) {
    if let Some(tag) = &answers.language {
        let tags = catalog.head().languages.iter().map(String::as_str);
        found.known(&["language"], "language", tag, tags);
    }
    if let Some(id) = &answers.county {
        let ids = catalog.counties().iter().map(|county| county.id.as_str());
        found.known(&["county"], "county", id.as_str(), ids);
    }
    if let Some(Weeks(weeks)) = answers.purpose.paid_by_weeks {
        found.at_most(&["purpose", "paid_by_weeks"], weeks, MOST_YEARS * 52);
    }
    if let Some(years) = answers.schooling.years {
        found.at_most(&["schooling", "years"], years.into(), MOST_SCHOOL.into());
    }
    if let Some(hours) = answers.time.hours_per_week {
        found.at_most(&["time", "hours_per_week"], hours.0, WEEK);
    }
}

fn history(answers: &Answers, catalog: &Catalog, found: &mut Found) {
    let credentials = catalog.credentials().iter().map(|one| one.id.as_str());
    for (place, held) in answers.credentials.iter().enumerate() {
        let at = ["credentials", &place.to_string(), "id"];
        found.known(&at, "credential", held.id.as_str(), credentials.clone());
        let mut before = answers.credentials.iter().take(place);
        if before.any(|one| one.id == held.id) {
            let wrong = format!("\"{}\" is named twice", held.id.as_str());
            found.tell(&at, wrong, "keep one of them");
        }
        let earned = held.earned.zip(answers.on);
        if earned.is_some_and(|(earned, on)| earned.first() > on) {
            let at = ["credentials", &place.to_string(), "earned"];
            let wrong = "this day is after the day of the session".to_owned();
            found.tell(&at, wrong, "leave out what is still to come");
        }
    }
    for (place, work) in answers.work.iter().enumerate() {
        let place = place.to_string();
        occupation(
            &["work", &place, "occupation"],
            &work.occupation,
            catalog,
            found,
        );
        found.at_most(&["work", &place, "years"], work.years, MOST_YEARS);
        found.at_most(&["work", &place, "months"], work.months, MOST_YEARS * 12);
    }
    let steps = catalog.steps().iter().map(|step| step.id.as_str());
    // A set has no places of its own: the fault is told at the list.
    for step in &answers.steps_done {
        found.known(&["steps_done"], "step", step.as_str(), steps.clone());
    }
}

fn occupation(at: &[&str], id: &OccupationId, catalog: &Catalog, found: &mut Found) {
    if by_code(id, catalog).is_none() {
        let ids = catalog.occupations().iter().map(|one| one.id.as_str());
        found.known(at, "occupation", id.as_str(), ids);
    }
}

fn interests(answers: &Answers, catalog: &Catalog, found: &mut Found) {
    for number in answers.interests.statements.keys() {
        if !(1..=STATEMENTS).contains(number) {
            let at = ["interests", "statements", &number.to_string()];
            let wrong = format!("there is no statement {number}");
            found.tell(
                &at,
                wrong,
                format!("they are numbered from 1 to {STATEMENTS}"),
            );
        }
    }
    if let Some(scores) = answers.interests.scores {
        for (letter, score) in [
            ("R", scores.realistic),
            ("I", scores.investigative),
            ("A", scores.artistic),
            ("S", scores.social),
            ("E", scores.enterprising),
            ("C", scores.conventional),
        ] {
            let at = ["interests", "scores", letter];
            found.at_most(&at, score.into(), MOST_SCORE.into());
        }
    }
    let sectors = catalog.sectors().iter().map(|sector| sector.id.as_str());
    for sector in &answers.interests.sectors {
        let at = ["interests", "sectors"];
        found.known(&at, "sector", sector.as_str(), sectors.clone());
    }
}

fn needs_and_facts(answers: &Answers, catalog: &Catalog, found: &mut Found) {
    let needs = catalog.needs().iter().map(|need| need.id.as_str());
    for need in answers.needs.keys() {
        found.known(
            &["needs", need.as_str()],
            "need",
            need.as_str(),
            needs.clone(),
        );
    }
    let facts = catalog.facts().iter().map(|fact| fact.id.as_str());
    for (id, answer) in &answers.facts {
        found.known(&["facts", id.as_str()], "fact", id.as_str(), facts.clone());
        if let (Some(fact), Some(answer)) = (catalog.fact(id), answer) {
            fact_answer(id, fact, answer, found);
        }
    }
}

fn fact_answer(id: &FactId, fact: &Fact, answer: &FactAnswer, found: &mut Found) {
    let at = ["facts", id.as_str()];
    match (&fact.answer, answer) {
        (AnswerKind::YesNo, FactAnswer::YesNo(_)) | (AnswerKind::Date, FactAnswer::Date(_)) => {}
        (AnswerKind::Number(range), FactAnswer::Number(number)) => {
            if *number < range.min {
                let remedy = format!("the least is {}", range.min);
                found.tell(&at, format!("{number} is too small"), remedy);
            } else if *number > range.max {
                let remedy = format!("the most is {}", range.max);
                found.tell(&at, format!("{number} is too large"), remedy);
            }
        }
        (AnswerKind::Choice(options), FactAnswer::Choice(choice)) => {
            let ids = options.iter().map(|option| option.id.as_str());
            found.known(&at, "choice", choice, ids);
        }
        (kind, _) => {
            let remedy = match kind {
                AnswerKind::YesNo => "write true, false or null",
                AnswerKind::Number(_) => "write a whole number, or null",
                AnswerKind::Choice(_) => "write one of its choices, or null",
                AnswerKind::Date => {
                    "write it like \"2019\", \"2019-06\" or \"2019-06-14\", or null"
                }
            };
            found.tell(
                &at,
                "this is not an answer to this question".to_owned(),
                remedy,
            );
        }
    }
}

fn plan(answers: &Answers, catalog: &Catalog, found: &mut Found) {
    if let Some(goal) = &answers.goal.to {
        occupation(&["goal", "to"], goal, catalog, found);
    }
    let steps = catalog.steps().iter().map(|step| step.id.as_str());
    for (place, step) in answers.plan.chosen.iter().enumerate() {
        let at = ["plan", "chosen", &place.to_string()];
        found.known(&at, "step", step.as_str(), steps.clone());
    }
    for step in answers.plan.dates.keys() {
        found.known(
            &["plan", "dates", step.as_str()],
            "step",
            step.as_str(),
            steps.clone(),
        );
    }
    let services = catalog.services().iter().map(|service| service.id.as_str());
    for (place, referral) in answers.plan.referrals.iter().enumerate() {
        let place = place.to_string();
        let at = ["plan", "referrals", &place, "step"];
        found.known(&at, "step", referral.step.as_str(), steps.clone());
        let at = ["plan", "referrals", &place, "service"];
        found.known(&at, "service", referral.service.as_str(), services.clone());
        consent(&place, referral, catalog, found);
    }
}

/// Contact is made with the person's consent only; and what it passes on must be something there is.
fn consent(place: &str, referral: &Referral, catalog: &Catalog, found: &mut Found) {
    let at = |field| ["plan", "referrals", place, field];
    let Some(consent) = &referral.consent else {
        if referral.state.needs_consent() {
            let wrong = "contact was made, but there is no consent to it".to_owned();
            let remedy = "add the \"consent\", or write \"agreed\"";
            found.tell(&at("state"), wrong, remedy);
        }
        return;
    };
    // A set has no places of its own: the fault is told at the consent.
    let at = at("consent");
    for told in &consent.passes_on {
        match told {
            Told::Fact(id) => {
                let facts = catalog.facts().iter().map(|fact| fact.id.as_str());
                found.known(&at, "fact", id.as_str(), facts);
            }
            Told::Credential(id) => {
                let credentials = catalog.credentials().iter().map(|one| one.id.as_str());
                found.known(&at, "credential", id.as_str(), credentials);
            }
            Told::Work(id) => occupation(&at, id, catalog, found),
        }
    }
}

/// Words that stand on the papers as they were typed.
fn typed(answers: &Answers, found: &mut Found) {
    let meeting = &answers.meeting;
    for (at, words) in [
        (["goal", "words"], &answers.goal.words),
        (["meeting", "counselor"], &meeting.counselor),
        (["meeting", "reach"], &meeting.reach),
        (["meeting", "place"], &meeting.place),
    ] {
        let Some(words) = words else { continue };
        let letters = words.chars().count();
        if letters > LONGEST_WORDS {
            let wrong = format!("{letters} letters are too many to stand on a paper");
            found.tell(&at, wrong, format!("the most is {LONGEST_WORDS}"));
        }
        if clean(words) != *words {
            let wrong = "a letter that cannot be seen, or that turns or breaks lines".to_owned();
            found.tell(&at, wrong, "write plain words on one line");
        }
    }
}

/// The occupation with this id, or else the first with this O*NET-SOC code.
pub(super) fn by_code(id: &OccupationId, catalog: &Catalog) -> Option<OccupationId> {
    let of_code = || {
        let mut all = catalog.occupations().iter();
        all.find(|occupation| occupation.code == id.as_str())
    };
    let found = catalog.occupation(id).or_else(of_code);
    found.map(|occupation| occupation.id.clone())
}

/// Puts ids in the place of O*NET-SOC codes.
pub(super) fn name_by_id(answers: &mut Answers, catalog: &Catalog) {
    let work = answers.work.iter_mut().map(|work| &mut work.occupation);
    for named in work.chain(&mut answers.goal.to) {
        if let Some(id) = by_code(named, catalog) {
            *named = id;
        }
    }
}
