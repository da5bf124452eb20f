//! What lies under the pointer? Every frame notes what it drew where, so that a click works wherever a key does.

use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::items::Item;
use crate::interview::Page;

/// What a place on the screen stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Something on the page that can be pointed at.
    Item(Item),
    /// What a key does.
    Action(Action),
    /// A page, in the strip at the top.
    Page(Page),
}

/// What one frame drew where.
#[derive(Clone, Debug, Default)]
pub(super) struct Hits(Vec<(Rect, Target)>);

impl Hits {
    /// Notes what was drawn here; what is noted later lies on top.
    pub(super) fn add(&mut self, place: Rect, target: Target) {
        if !place.is_empty() {
            self.0.push((place, target));
        }
    }

    /// What lies at this column and row.
    pub(super) fn at(&self, column: u16, row: u16) -> Option<&Target> {
        let position = Position::new(column, row);
        let mut all = self.0.iter().rev();
        all.find(|(place, _)| place.contains(position))
            .map(|(_, target)| target)
    }
}
