//! What does an action change where findings are shown: the plan, its goal, its days, what is compared and agreed?

use super::action::Action;
use super::effect::Effect;
use super::items::{Item, items};
use super::model::Model;
use super::update::tell;
use crate::catalog::{OccupationId, StepId};
use crate::interview::{Choice, Interview, Msg, Place};
use crate::jobseeker::{Best, Moment, Turn};
use crate::wording::Lang;

/// The step that keys about a step mean.
pub(super) fn step_in_focus(model: &Model<'_>) -> Option<StepId> {
    step_of(model, model.focus().as_ref())
}

/// The step that keys about a step mean, where the focus is at hand.
pub(super) fn step_of(model: &Model<'_>, focus: Option<&Item>) -> Option<StepId> {
    match (model.interview.place(), focus) {
        (Place::Step, _) => model.interview.step().cloned(),
        (_, Some(Item::Step(id) | Item::Across(id))) => Some(id.clone()),
        _ => None,
    }
}

/// Does what an action asks for, of what only findings know.
pub(super) fn at_results(model: &mut Model<'_>, action: Action) -> Effect {
    let step = step_in_focus(model);
    let msg = match (action, step) {
        (Action::Put, Some(step)) => return put(model, &step),
        (Action::Earlier, Some(step)) => Msg::Earlier(step),
        (Action::Done, Some(step)) => Msg::Done(step),
        (Action::Date, Some(step)) => return begin_date(model, step),
        (Action::Slip, _) => return super::referral::open_slip(model),
        (Action::Consent, _) => Msg::Consent,
        (Action::Private, _) => Msg::Private,
        (Action::ShowPrivate, _) => Msg::ShowPrivate,
        (Action::ShowCompared, _) => return show_compared(model),
        (Action::ShowWays, _) => return show_ways(model),
        (Action::WhatIf, _) => Msg::WhatIf,
        (Action::ShowMoved, _) => Msg::ShowMoved,
        (Action::Keep, _) => Msg::Keep,
        (Action::PutBack, _) => Msg::PutBack,
        (Action::Aim, _) => {
            // Another way may begin at another step; it is shown from its title on.
            model.top = 0;
            Msg::Aim(next_aim(&model.interview))
        }
        (Action::Goal, _) => match next_goal(&model.interview) {
            Some(goal) => Msg::Goal(goal),
            None => return Effect::None,
        },
        (Action::SetAside, _) => return set_aside(model),
        (action, _) => match about_focus(action, model.focus()) {
            Some(msg) => msg,
            None => return Effect::None,
        },
    };
    tell(model, msg)
}

/// Puts a step in the plan or takes it out, and says so: in a small window nothing else may show it.
fn put(model: &mut Model<'_>, step: &StepId) -> Effect {
    let effect = tell(model, Msg::Put(step.clone()));
    if model.note.is_none() {
        let w = model.wording();
        let chosen = model.interview.answers().plan.chosen.contains(step);
        model.note = Some(if chosen {
            w.screen_put_in()
        } else {
            w.screen_taken_out()
        });
    }
    effect
}

fn about_focus(action: Action, focus: Option<Item>) -> Option<Msg> {
    Some(match (action, focus?) {
        (Action::Compare, Item::Pathway(id)) => Msg::Compare(id),
        (Action::Refer, Item::Help(step, service)) => Msg::Refer(step, service, Turn::On),
        (Action::ReferBack, Item::Help(step, service)) => Msg::Refer(step, service, Turn::Back),
        (Action::Remove, Item::Held(choice)) => Msg::Remove(choice),
        (Action::Expired, Item::Held(choice @ Choice::Credential(_))) => Msg::Expired(choice),
        (Action::Unpaid, Item::Held(choice @ Choice::Occupation(_))) => Msg::Unpaid(choice),
        _ => return None,
    })
}

/// Puts the next suggestion in the place of the one in focus; the focus stays in its place.
fn set_aside(model: &mut Model<'_>) -> Effect {
    let Some(Item::Pathway(id)) = model.focus() else {
        return Effect::None;
    };
    let at = items(model)
        .iter()
        .position(|item| *item == Item::Pathway(id.clone()));
    let effect = tell(model, Msg::SetAside(id));
    if let Some(item) = at.and_then(|at| items(model).get(at).cloned()) {
        model.point(item);
    }
    effect
}

fn show_compared(model: &mut Model<'_>) -> Effect {
    if model.interview.compared().is_empty() {
        model.note = Some(model.wording().screen_compare_first());
        return Effect::None;
    }
    tell(model, Msg::ShowCompared)
}

/// Shows the ways, the one that is planned first in focus.
fn show_ways(model: &mut Model<'_>) -> Effect {
    if model.interview.findings().planned().is_none() {
        model.note = Some(model.wording().ways_none());
        return Effect::None;
    }
    let effect = tell(model, Msg::ShowWays);
    let now = model.interview.answers().goal.best.unwrap_or_default();
    let ways = model.interview.findings().ways();
    let planned = ways.and_then(|ways| ways.ways.iter().position(|way| way.best.contains(&now)));
    model.point(Item::Way(planned.unwrap_or(0)));
    effect
}

/// Plans by what a way is best for. What is best for nothing by itself can only be looked at.
pub(super) fn take_way(model: &mut Model<'_>, place: usize) -> Effect {
    let ways = model.interview.findings().ways();
    let way = ways.and_then(|ways| ways.ways.get(place));
    let now = model.interview.answers().goal.best.unwrap_or_default();
    let best = way.and_then(|way| {
        let own = way.best.iter().find(|best| **best == now);
        own.or_else(|| way.best.first()).copied()
    });
    if let Some(best) = best {
        return tell(model, Msg::Way(best));
    }
    model.note = Some(model.wording().ways_only_between());
    Effect::None
}

fn next_aim(interview: &Interview<'_>) -> Best {
    let now = interview.answers().goal.best.unwrap_or_default();
    let mut after = Best::ALL
        .into_iter()
        .cycle()
        .skip_while(|best| *best != now);
    after.nth(1).unwrap_or_default()
}

/// The next destination of the pathway that is looked at.
fn next_goal(interview: &Interview<'_>) -> Option<OccupationId> {
    let findings = interview.findings();
    let pathway = interview.catalog().pathway(findings.pathway()?)?;
    let now = findings.destination();
    let at = pathway.destinations.iter().position(|id| Some(id) == now);
    let next = at.map_or(0, |at| (at + 1) % pathway.destinations.len().max(1));
    pathway.destinations.get(next).cloned()
}

fn begin_date(model: &mut Model<'_>, step: StepId) -> Effect {
    let plan = &model.interview.answers().plan;
    if !plan.chosen.contains(&step) {
        model.note = Some(model.wording().screen_put_first());
        return Effect::None;
    }
    let known = plan.dates.get(&step);
    let known = known.map(|day| as_typed(model.lang(), Moment::from(*day)));
    model.set_text(known.unwrap_or_default());
    model.point(Item::Step(step.clone()));
    model.dating = Some(step);
    Effect::None
}

/// What is typed for a time: in Spanish the year first, which no habit reads otherwise.
pub(super) fn as_typed(lang: Lang, moment: Moment) -> String {
    match lang {
        Lang::En => moment.in_us_form(),
        Lang::Es => moment.to_string(),
    }
}

/// The day that was understood, with its month in words, where one used to writing the day first could have meant another.
pub(super) fn understood(model: &Model<'_>, typed: &str) -> Option<String> {
    let w = model.wording();
    let day =
        Moment::if_unclear(typed, model.interview.on()).filter(|_| model.lang() != Lang::En)?;
    Some(w.screen_day_understood(w.weekday_and_day(day)))
}

/// Nothing typed clears the day.
pub(super) fn set_date(model: &mut Model<'_>) -> Effect {
    let typed = model.text().trim().to_owned();
    let day = if typed.is_empty() {
        None
    } else if let Some(day) = Moment::day_to_come(&typed, model.interview.on()) {
        Some(day)
    } else {
        model.note = Some(model.wording().screen_not_a_day());
        return Effect::None;
    };
    let Some(step) = model.dating.clone() else {
        return Effect::None;
    };
    let effect = tell(model, Msg::Date(step.clone(), day));
    let findings = model.interview.findings();
    if model.interview.answers().plan.dates.get(&step) != day.as_ref() {
        // It was refused: what was typed stays, to be mended.
        return effect;
    }
    let early = findings.too_early(&step);
    let words = early.map(|first| model.wording().too_early(first));
    model.dating = None;
    model.note = words
        .or(model.note.take())
        .or_else(|| understood(model, &typed));
    effect
}
