//! What plan follows from a file of answers? The same as at the doors, without a screen.

use std::io::{self, IsTerminal as _};

use super::answers;
use super::catalogs;
use super::command::{ForWhom, Plan, PlanFormat, Settings};
use super::end::{End, say, say_bytes, warn};
use super::meaning::by_code;
use super::pdf::Center;
use super::today;
use crate::catalog::Catalog;
use crate::guidance::Profile;
use crate::interview::{Interview, Paper};
use crate::jobseeker::Answers;
use crate::report::{self, Draft, PAPER_WIDTH};
use crate::wording::{Lang, Wording};

/// Prints the plan that follows from the answers.
pub(super) fn run(plan: &Plan, settings: &Settings) -> Result<(), End> {
    can_tell_what_differs(plan)?;
    let file = answers::bytes(&plan.answers)?;
    let first = today(settings.on)?;
    let catalog = catalogs::catalog(settings, first)?;
    let mut answers = answers::read(&file, &catalog).map_err(|faults| End::faults(&faults))?;
    let on = settings.on.or(answers.on).unwrap_or(first);
    aim(plan, &catalog, &mut answers)?;
    if plan.paper != ForWhom::Slip && says_nothing(&answers) {
        let needed = "name where to get with \"goal\": {\"to\": …} or --to; or say what draws the person with \
                      \"interests\": {\"statements\": …}, {\"scores\": …} or {\"sectors\": […]}";
        return Err(End::bad(format!(
            "{}: there is nothing to plan for; {needed}",
            file.label
        )));
    }
    let wordings = wordings(settings, &answers, &catalog);
    let first_wording = wordings.first().cloned();
    let wording = first_wording.unwrap_or_else(|| Wording::new(Lang::default()));
    let other = plan.what_if.as_deref().map(|path| {
        let file = answers::bytes(path)?;
        let mut other = answers::read(&file, &catalog).map_err(|faults| End::faults(&faults))?;
        aim(plan, &catalog, &mut other)?;
        Ok(other)
    });
    let other = other.transpose()?;
    let interview = Interview::new(&catalog, on, answers);
    let paper = paper(plan, &interview)?;
    if let Some(other) = other {
        let other = Interview::new(&catalog, on, other);
        return say(&difference(
            plan.format,
            &interview,
            &other,
            paper,
            &wording,
        ));
    }
    let printed = match plan.format {
        PlanFormat::Json => report::json(&interview, paper, &wording).into_bytes(),
        format => formed(format, &interview, paper, &wordings, settings)?,
    };
    if let Paper::Slip(_) = paper {
        // It is about a help, whether or not there is a plan.
        return say_bytes(&printed);
    }
    none_exists(&interview, paper, &wording)?;
    if interview.answers().goal.to.is_none() {
        warn(&wording.report_goal_by_fit());
    }
    say_bytes(&printed)
}

/// What would differ is told in lines or to a program; no paper is made of it.
fn can_tell_what_differs(plan: &Plan) -> Result<(), End> {
    match plan.format {
        PlanFormat::Json | PlanFormat::Text => Ok(()),
        _ if plan.what_if.is_none() => Ok(()),
        _ => Err(End::bad(
            "--what-if is told as json or text; write --format json or --format text",
        )),
    }
}

/// The same as PDF, which is no text and goes into a file.
fn as_pdf(drafts: &[Draft], center: &Center) -> Result<Vec<u8>, End> {
    if io::stdout().is_terminal() {
        return Err(End::bad("a PDF is no text for a screen; add > plan.pdf"));
    }
    let lang = drafts.first().map(|draft| draft.lang).unwrap_or_default();
    let pdf = center.pdf(drafts);
    pdf.map_err(|fault| End::bad(fault.told(&Wording::new(lang))))
}

/// Which paper it is to be.
fn paper(plan: &Plan, interview: &Interview<'_>) -> Result<Paper, End> {
    match plan.paper {
        ForWhom::Mine => Ok(Paper::Mine),
        ForWhom::Staff => Ok(Paper::Staff),
        ForWhom::Slip => slip(plan, interview),
    }
}

/// The slip of the referral that was asked for.
fn slip(plan: &Plan, interview: &Interview<'_>) -> Result<Paper, End> {
    if plan.what_if.is_some() {
        return Err(End::bad(
            "a slip is not held against other answers; leave out --what-if",
        ));
    }
    let number = plan.referral;
    let slip = number.checked_sub(1).map(Paper::Slip);
    let made = slip.filter(|slip| interview.papers().any(|paper| paper == *slip));
    made.ok_or_else(|| {
        let referrals = &interview.answers().plan.referrals;
        let told = referrals.len();
        let known = number.checked_sub(1).and_then(|at| referrals.get(at));
        if known.is_some_and(|one| one.state.keeps_consent() && one.consent.is_none()) {
            return End::bad(format!(
                "--referral {number}: a slip passes on what the person agreed to, and they have not been asked; \
                 add the \"consent\""
            ));
        }
        End::bad(format!(
            "--referral {number}: a slip is made for a referral that was agreed to, and there is none of this number; \
             the answers tell of {told}"
        ))
    })
}

/// Puts the goal and the aim of the command line in place of those of the answers.
fn aim(plan: &Plan, catalog: &Catalog, answers: &mut Answers) -> Result<(), End> {
    if let Some(to) = &plan.to {
        let known = by_code(to, catalog);
        let wrong = || {
            End::bad(format!(
                "--to {to}: there is no such occupation in the catalog"
            ))
        };
        answers.goal.to = Some(known.ok_or_else(wrong)?);
    }
    if let Some(best) = plan.best {
        answers.goal.best = Some(best.into());
    }
    Ok(())
}

/// What would differ if the answers were the other ones.
fn difference(
    format: PlanFormat,
    interview: &Interview<'_>,
    other: &Interview<'_>,
    paper: Paper,
    wording: &Wording,
) -> String {
    match format {
        PlanFormat::Json => report::what_if(interview, other, paper, wording),
        _ => report::what_if_text(interview, other, paper, wording, PAPER_WIDTH),
    }
}

/// Neither where the person wants to get nor anything to choose it by.
fn says_nothing(answers: &Answers) -> bool {
    let profile = Profile::of(&answers.interests);
    let draws = crate::guidance::Theme::ALL
        .iter()
        .any(|theme| profile.score(*theme).is_some());
    answers.goal.to.is_none() && answers.interests.sectors.is_empty() && !draws
}

/// The paper in a form made of its drafts: in several languages side by side where the form can, else one after another.
fn formed(
    format: PlanFormat,
    interview: &Interview<'_>,
    paper: Paper,
    wordings: &[Wording],
    settings: &Settings,
) -> Result<Vec<u8>, End> {
    let center = Center::read(settings)?;
    let drafts = wordings.iter();
    let drafts: Vec<Draft> = drafts
        .map(|wording| {
            center
                .layout()
                .arrange(report::draft(interview, paper, wording))
        })
        .collect();
    let words = match format {
        PlanFormat::Html => report::draft_html(&drafts),
        PlanFormat::Ics => {
            if let (Some(draft), Some(wording)) = (drafts.first(), wordings.first())
                && !draft.has_days()
            {
                warn(&wording.paper_no_days());
            }
            report::draft_calendar(&drafts)
        }
        PlanFormat::Vcf => drafts
            .first()
            .map_or_else(String::new, report::draft_contacts),
        PlanFormat::Text | PlanFormat::Json => report::draft_texts(&drafts, PAPER_WIDTH),
        PlanFormat::Pdf => return as_pdf(&drafts, &center),
    };
    Ok(words.into_bytes())
}

/// The languages asked for, else the person's, else the catalog's.
fn wordings(settings: &Settings, answers: &Answers, catalog: &Catalog) -> Vec<Wording> {
    let own = answers.language.as_deref().and_then(Lang::from_tag);
    let first = Lang::from_tag(catalog.default_language());
    let mut langs = settings.lang.clone();
    if langs.is_empty() {
        langs.push(own.or(first).unwrap_or_default());
    }
    let mut told = Vec::new();
    langs.retain(|lang| {
        let first = !told.contains(lang);
        told.push(*lang);
        first
    });
    let langs = langs.into_iter();
    langs
        .map(|lang| Wording::new(lang).with_catalog_default(catalog.default_language()))
        .collect()
}

fn none_exists(interview: &Interview<'_>, paper: Paper, wording: &Wording) -> Result<(), End> {
    let findings = interview.findings();
    match findings.plan() {
        Some(Ok(_)) => Ok(()),
        Some(Err(none)) => Err(End::NoPlan(report::no_plan(
            interview, none, paper, wording,
        ))),
        None => Err(End::NoPlan(wording.report_no_destination())),
    }
}
