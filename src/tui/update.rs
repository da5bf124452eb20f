//! What does an action change? From the state and an action to the next state, and what the terminal's side must do.

use super::action::Action;
use super::at_home;
use super::effect::Effect;
use super::items::{Item, items, numbered};
use super::model::Model;
use super::motion;
use super::results::{at_results, set_date, take_way, understood};
use super::spot::Spot;
use crate::catalog::StepId;
use crate::interview::{Choice, Field, Form, Msg, Over, Page, Place, Record};
use crate::report::Edits;
use crate::wording::Lang;

/// The most letters that are taken in a field.
const LONGEST: usize = 60;
/// The same, where the path of a file is typed.
const LONGEST_PATH: usize = 400;

/// Does what an action asks for.
pub(super) fn update(model: &mut Model<'_>, action: Action) -> Effect {
    model.note = None;
    match action {
        Action::Up
        | Action::Down
        | Action::Left
        | Action::Right
        | Action::PageUp
        | Action::PageDown
        | Action::First
        | Action::Last
        | Action::NextPart
        | Action::PartBefore => {
            motion::go(model, action);
            Effect::None
        }
        Action::Accept => accept_focus(model),
        Action::Mark => mark(model),
        Action::Pick(number) => pick(model, number),
        Action::Rub => {
            model.writing().pop();
            after_writing(model);
            Effect::None
        }
        Action::StopTyping => stop_typing(model),
        Action::Next => next(model),
        Action::Skip => tell(model, Msg::Skip),
        Action::Back | Action::Close => back(model),
        Action::Undo => tell(model, Msg::Undo),
        Action::Quit => tell(model, Msg::Quit),
        Action::Speak => speak(model),
        Action::Strike
        | Action::OwnLine
        | Action::Print
        | Action::Tongues
        | Action::OtherCode
        | Action::Swap => at_home::update(model, action),
        other => match over(other) {
            Some(over) => {
                // Whoever comes back from looking up finds letters to be keys, so that the way out stays short.
                model.typing &= over != Over::LookUp;
                tell(model, Msg::Open(over))
            }
            None => at_results(model, other),
        },
    }
}

fn over(action: Action) -> Option<Over> {
    Some(match action {
        Action::Help => Over::Help,
        Action::Urgent => Over::Urgent,
        Action::Hide => Over::Hidden,
        Action::Pages => Over::Pages,
        Action::LookUp => Over::LookUp,
        Action::Why => Over::Why,
        Action::Leave => Over::Leave,
        _ => return None,
    })
}

/// Takes letters that were typed or pasted.
pub(super) fn write(model: &mut Model<'_>, words: &str) {
    model.note = None;
    let spot = model.spot();
    if !spot.types() {
        return;
    }
    let longest = match spot {
        Spot::Path => LONGEST_PATH,
        Spot::OwnLine => Edits::LONGEST,
        _ => LONGEST,
    };
    for letter in words.chars() {
        let room = model.writing().chars().count() < longest;
        if room && model.takes(letter) {
            model.writing().push(letter);
        }
    }
    if spot == Spot::TypeAhead {
        jump_to(model);
    }
    after_writing(model);
}

/// What was found has changed: the focus stays where one types.
fn after_writing(model: &mut Model<'_>) {
    model.top = 0;
    if matches!(
        model.spot(),
        Spot::Find | Spot::LookUp | Spot::Field | Spot::Path | Spot::OwnLine
    ) {
        model.point(Item::Field);
    } else if model.spot() == Spot::TypeAhead {
        jump_to(model);
    }
}

/// Points at the first choice that begins with what is typed; letters that lead nowhere are taken back.
fn jump_to(model: &mut Model<'_>) {
    while !model.text().is_empty() {
        let mut all = items(model).into_iter();
        if let Some(first) = all.find(|item| matches!(item, Item::Choice(_))) {
            model.point(first);
            return;
        }
        model.writing().pop();
    }
    model.page_focus = None;
}

/// Tells the sitting, and begins afresh where that leads somewhere else.
pub(super) fn tell(model: &mut Model<'_>, msg: Msg) -> Effect {
    let place = model.interview.place().clone();
    let over = model.interview.over().cloned();
    let effect = match model.interview.update(msg) {
        Ok(effect) => effect.into(),
        Err(refusal) => {
            model.note = Some(model.wording().refusal(refusal));
            Effect::None
        }
    };
    model.refresh();
    if *model.interview.place() != place {
        model.arrive();
        if place.page() == Page::Map && *model.interview.place() == Place::Map {
            // One comes back to the step one looked at.
            model.page_focus = model.interview.step().cloned().map(Item::Step);
        }
        if let (Place::Consent(step, service), Place::Step) = (&place, model.interview.place()) {
            // One comes back to the help one was asked about.
            model.page_focus = Some(Item::Help(step.clone(), service.clone()));
        }
    }
    if model.interview.over() != over.as_ref() {
        // What was looked up is still there when one comes back from a record.
        let kept = matches!(
            (&over, model.interview.over()),
            (Some(Over::LookUp), Some(Over::Record(_)))
                | (Some(Over::Record(_)), Some(Over::LookUp))
        );
        if !kept {
            model.forget_sought();
            model.over_focus = None;
        }
        (model.top, model.free) = (0, false);
    }
    effect
}

fn back(model: &mut Model<'_>) -> Effect {
    if model.interview.over().is_none() {
        if model.dating.take().is_some()
            || *model.interview.place() == Place::Home && at_home::back(model)
        {
            model.top = 0;
            return Effect::None;
        }
        return tell(model, Msg::Back);
    }
    let from_look_up =
        matches!(model.interview.over(), Some(Over::Record(_))) && !model.sought().is_empty();
    let msg = if from_look_up {
        Msg::Open(Over::LookUp)
    } else {
        Msg::Close
    };
    tell(model, msg)
}

fn stop_typing(model: &mut Model<'_>) -> Effect {
    if model.spot() == Spot::OwnLine {
        at_home::leave_field(model);
    } else if model.dating.take().is_none() {
        model.typing = false;
    }
    Effect::None
}

fn next(model: &mut Model<'_>) -> Effect {
    // From the last page there is nowhere further to go; from the pathways, it is the one in focus that one goes to.
    match (model.interview.place(), model.focus_on_page()) {
        (Place::Pathways | Place::Compare, Some(Item::Pathway(id))) => {
            tell(model, Msg::Pathway(id))
        }
        _ => tell(model, Msg::Next),
    }
}

fn accept_focus(model: &mut Model<'_>) -> Effect {
    if model.dating.is_some() {
        return set_date(model);
    }
    match model.focus() {
        Some(item) => accept(model, item),
        None => next(model),
    }
}

/// Takes an item, as Enter or a click does.
pub(super) fn accept(model: &mut Model<'_>, item: Item) -> Effect {
    match item {
        Item::Choice(choice) => match model.question().map(|question| &question.form) {
            Some(Form::Many { .. }) => next(model),
            _ => tell(model, Msg::Choose(choice)),
        },
        Item::Field => accept_field(model),
        Item::Match(choice) => add(model, choice),
        Item::Held(_) => next(model),
        Item::Pathway(id) => tell(model, Msg::Pathway(id)),
        Item::Way(place) => take_way(model, place),
        Item::Step(id) => open_step(model, id),
        Item::Across(id) => tell(model, Msg::Open(Over::Record(Record::Step(id)))),
        Item::Help(_, id) => open_service(model, id),
        Item::Record(record) => tell(model, Msg::Open(Over::Record(record))),
        Item::Page(page) => tell(model, Msg::Jump(page)),
        Item::Fill(what) => tell(model, Msg::Fill(what)),
        Item::Try(trying) => tell(model, Msg::Try(trying)),
        Item::Do(action) => update(model, action),
        Item::Part(_) => Effect::None,
        Item::Pass(told) => tell(model, Msg::LeaveOut(told)),
        Item::Text if model.interview.over().is_some() => Effect::None,
        Item::Line(_)
        | Item::Text
        | Item::Home(_)
        | Item::Format(_)
        | Item::Folder(_)
        | Item::Printer(_) => at_home::accept(model, &item),
    }
}

/// A step of the map is opened; one that is not on it can only be read.
fn open_step(model: &mut Model<'_>, id: StepId) -> Effect {
    let mut rows = model.interview.findings().rows().iter();
    if rows.any(|row| row.step == id) {
        tell(model, Msg::Step(id))
    } else {
        tell(model, Msg::Open(Over::Record(Record::Step(id))))
    }
}

fn open_service(model: &mut Model<'_>, id: crate::catalog::ServiceId) -> Effect {
    let service = model.catalog().service(&id);
    if service.is_some_and(|service| super::sharing::may_name(model, service)) {
        return tell(model, Msg::Open(Over::Record(Record::Service(id))));
    }
    model.note = Some(model.wording().screen_show_private_first());
    Effect::None
}

/// Nothing typed leaves the question open and goes on; in a search it only goes on.
fn accept_field(model: &mut Model<'_>) -> Effect {
    let typed = model.text().trim().to_owned();
    if model.interview.over().is_some() {
        return match items(model).into_iter().nth(1) {
            Some(first) => accept(model, first),
            None => Effect::None,
        };
    }
    if *model.interview.place() == Place::Home {
        return at_home::accept(model, &Item::Field);
    }
    match model.question().map(|question| &question.form) {
        Some(Form::Typed { .. }) if typed.is_empty() => tell(model, Msg::Skip),
        Some(Form::Typed { field, .. }) => {
            let is_day = matches!(field, Field::Moment | Field::ComingDay);
            let said = understood(model, &typed).filter(|_| is_day);
            let effect = tell(model, Msg::Type(typed));
            model.note = model.note.take().or(said);
            effect
        }
        _ if typed.is_empty() => next(model),
        _ => {
            let all = items(model);
            let mut found = all.into_iter();
            if let Some(best) = found.find(|item| matches!(item, Item::Match(_))) {
                return accept(model, best);
            }
            model.note = Some(model.wording().screen_nothing_found(typed));
            Effect::None
        }
    }
}

fn add(model: &mut Model<'_>, choice: Choice) -> Effect {
    let effect = tell(model, Msg::Add(choice));
    if model.note.is_none() {
        model.set_text(String::new());
        model.typing = true;
        model.page_focus = None;
    }
    effect
}

fn mark(model: &mut Model<'_>) -> Effect {
    match model.focus() {
        Some(Item::Choice(choice)) => tell(model, Msg::Toggle(choice)),
        Some(item) => accept(model, item),
        None => Effect::None,
    }
}

fn pick(model: &mut Model<'_>, number: u8) -> Effect {
    let Some(item) = numbered(model).nth(usize::from(number).saturating_sub(1)) else {
        return Effect::None;
    };
    model.point(item.clone());
    if model.spot() == Spot::Marks {
        mark(model)
    } else {
        accept(model, item)
    }
}

/// Goes on in the next language that both the catalog and the program speak.
fn speak(model: &mut Model<'_>) -> Effect {
    let tag = |lang: Lang| lang.tag().to_owned();
    let next = model.lang().next();
    let effect = tell(model, Msg::Speak(tag(next)));
    if model.lang() != next {
        model.lang = next;
    }
    effect
}
