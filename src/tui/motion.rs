//! Where does the focus go, and which part of a long page is shown? The page follows the focus.

use super::action::Action;
use super::items::{Item, items};
use super::model::{Model, Seen};
use crate::interview::{Msg, Place};

/// Moves the focus, or the page where there is more of it to read first.
pub(super) fn go(model: &mut Model<'_>, action: Action) {
    let all = items(model);
    let Some(focus) = model.focus_among(&all) else {
        return;
    };
    let at = all.iter().position(|item| *item == focus).unwrap_or(0);
    let last = all.len().saturating_sub(1);
    match action {
        Action::Up | Action::Down if scrolls(model, &focus, at, last, action) => {}
        // What stands after the last is read to its end: there it stays.
        Action::Down if at == last && model.free => {}
        Action::Up | Action::Left => point(model, &all, at.saturating_sub(1)),
        Action::Down | Action::Right => point(model, &all, (at + 1).min(last)),
        Action::First => {
            point(model, &all, 0);
            model.top = 0;
        }
        Action::Last => {
            point(model, &all, last);
            model.top = usize::MAX;
        }
        Action::PageUp | Action::PageDown => leap(model, &all, at, action == Action::PageDown),
        Action::NextPart => point(model, &all, next_part(&all, at)),
        Action::PartBefore => {
            let part = (0..at).rev().find(|one| begins_part(&all, *one));
            point(model, &all, part.unwrap_or_else(|| last_part(&all)));
        }
        _ => {}
    }
}

fn point(model: &mut Model<'_>, all: &[Item], at: usize) {
    let Some(item) = all.get(at) else { return };
    model.point(item.clone());
    if let (Item::Step(step), Place::Map, None) =
        (item, model.interview.place(), model.interview.over())
    {
        let step = step.clone();
        // Pointing cannot be refused.
        let _ = model.interview.update(Msg::Point(step));
    }
}

/// Scrolls by a line where what has the focus, or what stands before the first item or after the last, is not all in
/// sight; tells whether it did.
fn scrolls(model: &mut Model<'_>, focus: &Item, at: usize, last: usize, action: Action) -> bool {
    let seen = &model.seen;
    let bottom = seen.top + seen.height;
    let Some((start, end)) = seen.span(focus) else {
        return false;
    };
    let (top, free) = if action == Action::Down {
        let hidden = if at == last { seen.lines } else { end };
        if hidden <= bottom || start >= bottom {
            return false;
        }
        (seen.top + 1, at == last)
    } else {
        let hidden = if at == 0 { 0 } else { start };
        if hidden >= seen.top || end <= seen.top && at != 0 {
            return false;
        }
        (seen.top.saturating_sub(1), at == 0)
    };
    (model.top, model.free) = (top, free);
    true
}

fn leap(model: &mut Model<'_>, all: &[Item], at: usize, down: bool) {
    let seen: &Seen = &model.seen;
    let step = seen.height.saturating_sub(1 + seen.name).max(1);
    // What stands after the last item is read on by pages too, and back again.
    let last = at + 1 == all.len();
    if last && down && seen.top + seen.height < seen.lines {
        (model.top, model.free) = (seen.top + step, true);
        return;
    }
    if last && !down && model.free {
        (model.top, model.free) = (seen.top.saturating_sub(step), seen.top > step);
        return;
    }
    let Some((start, end)) = all.get(at).and_then(|item| seen.span(item)) else {
        return;
    };
    // And what stands before the first.
    if at == 0 && !down && start >= seen.top {
        (model.top, model.free) = (seen.top.saturating_sub(step), true);
        return;
    }
    let begin = |item: &Item| seen.span(item).map_or(0, |(start, _)| start);
    let aim = if down {
        let reach = start.max(seen.top) + step;
        let mut later = all.iter().enumerate().skip(at + 1);
        later
            .rfind(|(_, item)| begin(item) <= reach)
            .map(|(at, _)| at)
    } else {
        let reach = start.saturating_sub(step);
        let mut before = all.iter().enumerate().take(at);
        before
            .find(|(_, item)| begin(item) >= reach)
            .map(|(at, _)| at)
    };
    // What is taller than the window is read to its end first.
    let tall = end - start > seen.height
        && if down {
            end > seen.top + seen.height
        } else {
            start < seen.top
        };
    let next = if down {
        (at + 1).min(all.len() - 1)
    } else {
        at.saturating_sub(1)
    };
    let top = if down {
        seen.top + step
    } else {
        seen.top.saturating_sub(step)
    };
    match aim {
        Some(aim) if !tall => point(model, all, aim),
        _ => {
            let alone = all.len() == 1;
            (model.top, model.free) = (top, alone);
            if !tall && !alone {
                // It is come to at its beginning from above, and at its end from below.
                model.top = if down { 0 } else { usize::MAX };
                point(model, all, next);
            }
        }
    }
}

/// Things of one kind are a part of the page.
fn begins_part(all: &[Item], at: usize) -> bool {
    let kind = |at: usize| all.get(at).map(std::mem::discriminant);
    at == 0 || kind(at) != kind(at - 1)
}

fn next_part(all: &[Item], at: usize) -> usize {
    let mut later = at + 1..all.len();
    later.find(|one| begins_part(all, *one)).unwrap_or(0)
}

fn last_part(all: &[Item]) -> usize {
    let mut parts = (0..all.len()).rev();
    parts.find(|one| begins_part(all, *one)).unwrap_or(0)
}

/// The topmost line to show: as near as can be to the one wanted, with what has the focus in sight.
pub(super) fn top(
    wanted: usize,
    free: bool,
    focus: Option<(usize, usize)>,
    first: bool,
    height: usize,
    lines: usize,
) -> usize {
    let most = lines.saturating_sub(height);
    let Some((start, end)) = focus.filter(|_| !free) else {
        return wanted.min(most);
    };
    if first && end <= height {
        return 0;
    }
    let (low, high) = if end - start <= height {
        (end.saturating_sub(height), start)
    } else {
        (start, end - height)
    };
    wanted.clamp(low, high).min(most)
}

#[cfg(test)]
mod tests {
    use super::top;

    #[test]
    fn the_page_moves_no_more_than_it_must_to_show_the_focus() {
        assert_eq!(top(0, false, Some((3, 5)), false, 10, 40), 0);
        assert_eq!(top(0, false, Some((12, 14)), false, 10, 40), 4);
        assert_eq!(top(20, false, Some((12, 14)), false, 10, 40), 12);
    }

    #[test]
    fn the_first_item_brings_back_what_stands_before_it() {
        assert_eq!(top(3, false, Some((4, 5)), true, 10, 40), 0);
    }

    #[test]
    fn something_taller_than_the_window_can_be_read_through() {
        assert_eq!(top(0, false, Some((2, 30)), false, 10, 40), 2);
        assert_eq!(top(7, false, Some((2, 30)), false, 10, 40), 7);
        assert_eq!(top(99, false, Some((2, 30)), false, 10, 40), 20);
    }

    #[test]
    fn the_page_never_ends_above_the_foot() {
        assert_eq!(top(usize::MAX, true, None, false, 10, 12), 2);
        assert_eq!(top(5, true, Some((0, 1)), true, 10, 4), 0);
    }
}
