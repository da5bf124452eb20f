//! What does an event do to the screen, and how does it look then? The whole door but the terminal, so that tests can
//! hold a conversation too.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::at_home;
use super::effect::Effect;
use super::hits;
use super::items::Item;
use super::keys::action_of;
use super::model::Model;
use super::spot::Spot;
use super::update::{accept, tell, update, write};
use super::{Event, Key, Options, action::Action, view};
use crate::interview::{Interview, Msg, Over, Paper, Place};
use crate::report::{Folder, Format, Made, Printer, Target, Trouble, WayOut};

/// A conversation on a screen of any size.
pub struct Screen<'c> {
    model: Model<'c>,
}

impl<'c> Screen<'c> {
    /// The conversation of a sitting.
    pub fn new(interview: Interview<'c>, options: Options) -> Self {
        Self {
            model: Model::new(interview, options),
        }
    }

    /// The sitting, when it is over.
    pub(super) fn into_interview(self) -> Interview<'c> {
        self.model.interview
    }

    /// The sitting.
    pub fn interview(&self) -> &Interview<'c> {
        &self.model.interview
    }

    /// A paper as it stands now.
    ///
    /// # Errors
    ///
    /// Why it cannot be made in this form.
    pub fn made(
        &self,
        paper: Paper,
        format: Format,
        way_out: &mut dyn WayOut,
    ) -> Result<Made, Trouble> {
        let wording = self.model.wording();
        let wanted = self.model.wanted(paper, &wording);
        Made::of(&wanted, self.model.ways_out.tongues, format, way_out)
    }

    /// Takes the folders that a paper can be saved in.
    pub fn take_folders(&mut self, folders: Vec<Folder>) {
        at_home::take_folders(&mut self.model, folders);
    }

    /// Takes the printers, or why there are none.
    pub fn take_printers(&mut self, found: Result<Vec<Printer>, Trouble>) {
        at_home::take_printers(&mut self.model, found);
    }

    /// Tells what has become of a paper that was to be saved.
    pub fn saved(&mut self, to: &Target, done: Result<String, Trouble>) {
        let done = done.map(|file| self.model.wording().paper_written(file));
        at_home::take_outcome(&mut self.model, Some(to), done);
    }

    /// Tells that a paper is on its way to the printer.
    pub fn printing(&mut self) {
        self.model.ways_out.said = Some(self.model.wording().home_printing());
    }

    /// Tells what has become of a paper that was to be printed.
    pub fn printed(&mut self, done: Result<(), Trouble>) {
        let done = done.map(|()| self.model.wording().home_printed());
        at_home::take_outcome(&mut self.model, None, done);
    }

    /// Draws the screen; tells where the hardware cursor sits.
    pub fn draw(&mut self, area: Rect, buf: &mut Buffer) -> Position {
        let (seen, cursor) = view::draw(&self.model, area, buf);
        self.model.top = seen.top;
        self.model.seen = seen;
        cursor
    }

    /// Takes what happened; tells what is to be done outside.
    pub fn handle(&mut self, event: Event) -> Effect {
        let model = &mut self.model;
        match event {
            Event::Key(key) => Self::key(model, key),
            Event::Click(column, row) => {
                let target = model.seen.hits.at(column, row).cloned();
                target.map_or(Effect::None, |target| Self::click(model, target))
            }
            Event::Wheel(down) => update(model, if down { Action::Down } else { Action::Up }),
            Event::Paste(words) => {
                write(model, &words);
                Effect::None
            }
            Event::Resize(..) => Effect::None,
        }
    }

    fn key(model: &mut Model<'_>, key: Key) -> Effect {
        let spot = model.spot();
        if let Key::Char(letter) = key
            && spot.types()
            && model.takes(letter)
        {
            write(model, letter.encode_utf8(&mut [0; 4]));
            return Effect::None;
        }
        action_of(spot, key).map_or(Effect::None, |action| update(model, action))
    }

    /// A choice is taken at once; a row of a list is pointed at first, as that alone tells more of it.
    fn click(model: &mut Model<'_>, target: hits::Target) -> Effect {
        let item = match target {
            hits::Target::Action(action) => return update(model, action),
            hits::Target::Page(page) => return tell(model, Msg::Jump(page)),
            hits::Target::Item(item) => item,
        };
        model.note = None;
        let known = model.focus().as_ref() == Some(&item);
        let lists = matches!(
            (model.interview.over(), model.interview.place()),
            (Some(Over::Urgent), _)
                | (
                    None,
                    Place::Pathways
                        | Place::Compare
                        | Place::Ways
                        | Place::Map
                        | Place::Step
                        | Place::Plan
                )
        );
        model.point(item.clone());
        let marks = model.spot() == Spot::Marks;
        match item {
            Item::Step(step) if lists && !known => {
                if *model.interview.place() == Place::Map {
                    return tell(model, Msg::Point(step));
                }
                Effect::None
            }
            Item::Held(_) | Item::Line(_) | Item::Text | Item::Part(_) => Effect::None,
            Item::Field => {
                model.typing = true;
                Effect::None
            }
            Item::Choice(_) if marks => update(model, Action::Mark),
            Item::Do(_) => accept(model, item),
            _ if lists && !known => Effect::None,
            item => accept(model, item),
        }
    }
}
