//! What can a door say to the interview, and what may the interview ask of the door?

use super::ask::OnPaper;
use super::form::Choice;
use super::page::Page;
use super::place::{Over, Trying};
use crate::catalog::{Day, OccupationId, PathwayId, ServiceId, StepId, Tag};
use crate::jobseeker::{Best, Told, Turn};

/// A message from a door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Choose this, and go on.
    Choose(Choice),
    /// Mark this, or take the mark away.
    Toggle(Choice),
    /// This was typed as the answer; go on.
    Type(String),
    /// Add this; where only one can be held, go on.
    Add(Choice),
    /// Take this away again.
    Remove(Choice),
    /// A credential that is held has run out, or has not.
    Expired(Choice),
    /// Work that was done was unpaid, or was paid.
    Unpaid(Choice),
    /// Go on.
    Next,
    /// Leave this question open, and go on.
    Skip,
    /// Go back, without loss.
    Back,
    /// Undo the last answer.
    Undo,
    /// Go to a page.
    Jump(Page),
    /// Lay something over the page.
    Open(Over),
    /// Take away what lies over the page.
    Close,
    /// Talk in this language.
    Speak(Tag),
    /// Look at a pathway's map.
    Pathway(PathwayId),
    /// Compare a pathway, or no longer.
    Compare(PathwayId),
    /// Show the comparison.
    ShowCompared,
    /// Show the ways to the destination, side by side.
    ShowWays,
    /// Take the way that is the best by this aim, and go back to where one was.
    Way(Best),
    /// Look at a step.
    Step(StepId),
    /// Point at a step of the map, without opening it.
    Point(StepId),
    /// Ask what a step makes matter, in private.
    Private,
    /// Enough of the private questions: back to the step.
    Enough,
    /// Show what is private about this step, or no longer.
    ShowPrivate,
    /// Put a step into the plan, or take it out.
    Put(StepId),
    /// Put a step earlier in the plan.
    Earlier(StepId),
    /// Set or clear the day of a step.
    Date(StepId, Option<Day>),
    /// Move the referral to a service at a step on or back. Before it is contacted, the person is asked.
    Refer(StepId, ServiceId, Turn),
    /// Leave this out of what may be passed on, or put it back.
    LeaveOut(Told),
    /// Yes, the service may be contacted, and told what was not left out.
    Consent,
    /// Plan for this destination.
    Goal(OccupationId),
    /// Plan by another aim.
    Aim(Best),
    /// A step was done before, or was not.
    Done(StepId),
    /// Type what stands on the papers as it is.
    Fill(OnPaper),
    /// Put the next suggestion in the place of this one.
    SetAside(PathwayId),
    /// What if? Show what can be tried.
    WhatIf,
    /// Try this.
    Try(Trying),
    /// Show what has moved.
    ShowMoved,
    /// Keep what was tried.
    Keep,
    /// Put it back as it was.
    PutBack,
    /// Leave.
    Quit,
}

/// A paper that can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// The person's own: safe if lost or seen.
    Mine,
    /// The staff worksheet.
    Staff,
    /// The slip for the service of a referral, by its place among the referrals.
    Slip(usize),
}

/// What a door must do for the interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    None,
    /// Leave.
    Quit,
}
