//! What on this page can be pointed at, from top to bottom? Keys move among it, and a click takes it.

use super::action::Action;
use super::at_home::{self, AtHome};
use super::model::Model;
use super::sharing;
use super::spot::Spot;
use super::view;
use crate::catalog::{PathwayId, ServiceId, StepId, Urgent};
use crate::guidance::{Row, serves};
use crate::interview::{Choice, Form, OnPaper, Over, Page, Place, Record, Trying};
use crate::jobseeker::Told;
use crate::report::{Format, ask_before};

/// Something that can be pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A choice of a question.
    Choice(Choice),
    /// Where something is typed.
    Field,
    /// Something found that can be added.
    Match(Choice),
    /// Something that was added.
    Held(Choice),
    /// A pathway.
    Pathway(PathwayId),
    /// A way to the destination, by its place.
    Way(usize),
    /// A step of the map or of the plan.
    Step(StepId),
    /// A step of the way that is on another pathway.
    Across(StepId),
    /// A part of a step's page.
    Part(Part),
    /// A help at the step that is looked at.
    Help(StepId, ServiceId),
    /// Something that may be passed on.
    Pass(Told),
    /// A record that can be opened.
    Record(Record),
    /// A page.
    Page(Page),
    /// A line of the person's own paper, by its id.
    Line(String),
    /// Somewhere on the last page.
    Home(AtHome),
    /// What a paper can be saved as.
    Format(Format),
    /// A folder, by its place in the list.
    Folder(usize),
    /// A printer, by its place in the list.
    Printer(usize),
    /// Something to type for the papers.
    Fill(OnPaper),
    /// Something that can be tried.
    Try(Trying),
    /// Something to do.
    Do(Action),
    /// Words to read.
    Text,
}

/// A part of a step's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What it is.
    What,
    /// What one gets.
    Get,
    /// What one has who stops after it, and how one goes on.
    Stop,
    /// What it costs.
    Cost,
    /// Where and when.
    Where,
    /// What to know before enrolling, by its place among the notices.
    Before(usize),
    /// What to ask before accepting a job, by its place.
    Accept(usize),
    /// Who decides about what, by its place among the gates.
    Gate(usize),
    /// The needs that nobody helps with, and what is kept for the private view.
    Kept,
}

/// All that can be pointed at.
pub(super) fn items(model: &Model<'_>) -> Vec<Item> {
    items_of(model, model.interview.over())
}

/// What a digit chooses: the way on stands below the choices and bears no number, but where it is a choice itself.
pub(super) fn numbered(model: &Model<'_>) -> impl Iterator<Item = Item> {
    let at_door =
        model.interview.over().is_none() && matches!(model.interview.place(), Place::PrivateDoor);
    let all = items(model).into_iter();
    all.filter(move |item| at_door || !matches!(item, Item::Do(Action::Skip | Action::Next)))
}

/// All that can be pointed at on the page, or in what lies over it.
pub(super) fn items_of(model: &Model<'_>, over: Option<&Over>) -> Vec<Item> {
    match over {
        Some(over) => items_over(model, over),
        None => match model.interview.place() {
            Place::Ask(_) | Place::Private(_) | Place::Try(_) => of_question(model),
            Place::Pathways => {
                let all = model.interview.findings().suggestions().iter();
                all.map(|one| Item::Pathway(one.pathway.clone())).collect()
            }
            Place::Compare => {
                let all = model.interview.compared().iter();
                all.cloned().map(Item::Pathway).collect()
            }
            Place::Map => {
                let steps = view::map::order(model).into_iter().map(|(item, _)| item);
                steps.chain(view::work::items(model)).collect()
            }
            Place::Step => of_step(model),
            Place::Consent(..) => super::referral::items(model),
            Place::PrivateDoor => vec![Item::Do(Action::Next), Item::Do(Action::Back)],
            Place::WhatIf => {
                let all = model.interview.tryable().into_iter();
                all.map(Item::Try).collect()
            }
            Place::Moved => of_moved(model),
            Place::Plan => of_plan(model),
            Place::Ways => {
                let ways = model.interview.findings().ways();
                let count = ways.map_or(0, |ways| ways.ways.len());
                (0..count).map(Item::Way).collect()
            }
            Place::Home => at_home::items(model),
        },
    }
}

fn items_over(model: &Model<'_>, over: &Over) -> Vec<Item> {
    match over {
        Over::Help | Over::Record(_) | Over::Why | Over::WhyLine(_) => vec![Item::Text],
        Over::Hidden => vec![Item::Do(Action::Close)],
        Over::Leave => vec![Item::Do(Action::Close), Item::Do(Action::Quit)],
        Over::Pages => Page::ALL.map(Item::Page).into(),
        Over::Urgent => {
            let all = urgent(model).into_iter();
            all.map(|(_, id)| Item::Record(Record::Service(id)))
                .collect()
        }
        Over::LookUp => {
            let found = model.records().iter().cloned().map(Item::Record);
            std::iter::once(Item::Field).chain(found).collect()
        }
    }
}

/// The services for what cannot wait, near the person, the most pressing first.
pub(super) fn urgent(model: &Model<'_>) -> Vec<(Urgent, ServiceId)> {
    let person = model.interview.person();
    let mut all: Vec<(Urgent, ServiceId)> = model
        .catalog()
        .services()
        .iter()
        .filter(|service| serves(&person, service))
        .filter_map(|service| Some((service.urgent?, service.id.clone())))
        .collect();
    // The order of the catalog is kept among equals.
    all.sort_by_key(|(kind, _)| *kind);
    all
}

fn of_question(model: &Model<'_>) -> Vec<Item> {
    let Some(question) = model.question() else {
        return Vec::new();
    };
    let skip = [Item::Do(Action::Skip)];
    match &question.form {
        Form::One { choices, .. } if model.spot_beneath() == Spot::TypeAhead => {
            // Leaving it open comes first, so that Enter alone answers nothing by accident.
            let fitting = choices
                .iter()
                .filter(|choice| model.begins_as_typed(choice));
            let fitting = fitting.cloned().map(Item::Choice);
            skip.into_iter().chain(fitting).collect()
        }
        Form::One { choices, .. } => {
            let choices = choices.iter().cloned().map(Item::Choice);
            choices.chain(skip).collect()
        }
        Form::Many { choices, .. } => {
            let choices = choices.iter().cloned().map(Item::Choice);
            choices.chain([Item::Do(Action::Next)]).collect()
        }
        Form::Typed { .. } => [Item::Field].into_iter().chain(skip).collect(),
        Form::Find { held, .. } => {
            let found = model.answers().iter().cloned().map(Item::Match);
            let held = held.iter().cloned().map(Item::Held);
            let all = [Item::Field].into_iter().chain(found).chain(held);
            all.chain([Item::Do(Action::Next)]).collect()
        }
    }
}

/// The row of the step that is looked at.
pub(super) fn row<'m>(model: &'m Model<'_>) -> Option<&'m Row> {
    let id = model.interview.step()?;
    let mut rows = model.interview.findings().rows().iter();
    rows.find(|row| &row.step == id)
}

fn of_step(model: &Model<'_>) -> Vec<Item> {
    let Some(row) = row(model) else {
        return Vec::new();
    };
    let mut all = vec![Item::Part(Part::What), Item::Part(Part::Get)];
    all.extend([Part::Stop, Part::Cost, Part::Where].map(Item::Part));
    all.extend((0..row.before_enrolling.len()).map(|at| Item::Part(Part::Before(at))));
    let asks = ask_before(model.catalog(), row, &model.wording()).len();
    all.extend((0..asks).map(|at| Item::Part(Part::Accept(at))));
    all.extend((0..row.gates.len()).map(|at| Item::Part(Part::Gate(at))));
    for group in sharing::groups(model, row) {
        let helps = group.named.into_iter();
        all.extend(helps.map(|(help, _)| Item::Help(row.step.clone(), help.service.clone())));
    }
    all.dedup();
    all.push(Item::Part(Part::Kept));
    all
}

fn of_moved(model: &Model<'_>) -> Vec<Item> {
    let mut all = vec![Item::Do(Action::Keep)];
    if model.interview.is_trying() || model.interview.can_undo() {
        all.push(Item::Do(Action::PutBack));
    }
    all.push(Item::Do(Action::WhatIf));
    all
}

fn of_plan(model: &Model<'_>) -> Vec<Item> {
    let chosen = &model.interview.answers().plan.chosen;
    let mut all: Vec<Item> = chosen.iter().cloned().map(Item::Step).collect();
    if let Some(Ok(plan)) = model.interview.findings().plan() {
        let rest = plan.stops.iter().map(|stop| &stop.step);
        let rest = rest.filter(|step| !chosen.contains(step));
        all.extend(rest.cloned().map(Item::Step));
    }
    all.push(Item::Do(Action::Next));
    all
}
