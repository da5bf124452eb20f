//! Would an action do anything now? The foot leaves out what would not.

use super::action::Action;
use super::at_home::AtHome;
use super::items::Item;
use super::model::Model;
use super::referral::{slip_of, turned};
use super::results::step_of;
use crate::interview::{Ask, Choice};
use crate::jobseeker::{Turn, Turned};
use crate::report::Tongues;

/// Whether an action would do anything now; where not, the footer leaves it out.
pub(super) fn is_possible(model: &Model<'_>, focus: Option<&Item>, action: Action) -> bool {
    match action {
        Action::Undo => model.interview.can_undo(),
        Action::Back => {
            let own = model.home != AtHome::Papers || model.dating.is_some();
            own || model.interview.can_go_back()
        }
        Action::ShowMoved => model.interview.moved_to_show().is_some(),
        Action::SetAside => model.interview.findings().suggestions().len() > 1,
        Action::ShowWays => {
            let plan = model.interview.findings().planned();
            plan.is_some_and(|plan| !plan.stops.is_empty())
        }
        Action::ShowCompared => !model.interview.compared().is_empty(),
        Action::Refer => turns(model, focus, Turn::On),
        Action::ReferBack => turns(model, focus, Turn::Back),
        Action::Slip => slip_of(model, focus).is_some(),
        Action::Put | Action::Done | Action::Date | Action::Earlier => {
            let step = step_of(model, focus);
            let chosen = &model.interview.answers().plan.chosen;
            step.is_some_and(|step| match action {
                Action::Date => chosen.contains(&step),
                Action::Earlier => chosen.iter().skip(1).any(|one| *one == step),
                _ => true,
            })
        }
        Action::Expired => matches!(focus, Some(Item::Held(Choice::Credential(_)))),
        Action::Unpaid => {
            matches!(focus, Some(Item::Held(Choice::Occupation(_))))
                && model.interview.place().ask() != Some(&Ask::Goal)
        }
        Action::Strike => matches!(focus, Some(Item::Line(_))),
        Action::Tongues => {
            let here = matches!(model.home, AtHome::Formats(_) | AtHome::Printers(_));
            here && Tongues::are_offered(model.catalog())
        }
        Action::Swap => model.theme.code().fg.is_none(),
        Action::Speak => model.catalog().head().languages.len() > 1,
        _ => true,
    }
}

/// Whether the referral to the help with the focus can be moved.
fn turns(model: &Model<'_>, focus: Option<&Item>, turn: Turn) -> bool {
    turned(model, focus, turn).is_some_and(|turned| turned != Turned::Stays)
}
