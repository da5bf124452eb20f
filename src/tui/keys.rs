//! Which key does what, and where? The one table that dispatch, footer and help read alike.

use super::action::Action as A;
use super::at_home::AtHome;
use super::event::Key as K;
use super::items::numbered;
use super::model::{Model, digit_of};
use super::referral;
use super::spot::Spot;
use crate::report::Carries;
use crate::wording::Command;

/// One line of the table.
pub(super) struct Row {
    /// The keys as they are shown.
    pub(super) face: &'static str,
    /// Each key, and what it does.
    pub(super) does: &'static [(K, A)],
    /// Where.
    pub(super) spots: &'static [Spot],
    /// What that is called.
    pub(super) label: fn(&Model<'_>) -> String,
    /// It always stands at the top of the screen, and not again at its foot.
    pub(super) on_top: bool,
}

const fn row(
    face: &'static str,
    does: &'static [(K, A)],
    spots: &'static [Spot],
    label: fn(&Model<'_>) -> String,
) -> Row {
    Row {
        face,
        does,
        spots,
        label,
        on_top: false,
    }
}

const fn top_row(
    face: &'static str,
    does: &'static [(K, A)],
    spots: &'static [Spot],
    label: fn(&Model<'_>) -> String,
) -> Row {
    Row {
        on_top: true,
        ..row(face, does, spots, label)
    }
}

const MOVES: &[(K, A)] = &[
    (K::Down, A::Down),
    (K::Up, A::Up),
    (K::PageDown, A::PageDown),
    (K::PageUp, A::PageUp),
    (K::Home, A::First),
    (K::End, A::Last),
    (K::Tab, A::Down),
    (K::BackTab, A::Up),
];
/// Where Tab moves between the parts of a page.
const MOVES_IN_PARTS: &[(K, A)] = &[
    (K::Down, A::Down),
    (K::Up, A::Up),
    (K::PageDown, A::PageDown),
    (K::PageUp, A::PageUp),
    (K::Home, A::First),
    (K::End, A::Last),
];
/// Where columns lie side by side.
const MOVES_ASIDE: &[(K, A)] = &[
    (K::Right, A::Right),
    (K::Left, A::Left),
    (K::Down, A::Down),
    (K::Up, A::Up),
    (K::PageDown, A::PageDown),
    (K::PageUp, A::PageUp),
    (K::Home, A::First),
    (K::End, A::Last),
    (K::Tab, A::Down),
    (K::BackTab, A::Up),
];
/// How a row is called until it is known in which language, and how many there are to choose from.
const SPACE: &str = "Space";
const DIGITS: &str = "1-0";
const DIGIT_KEYS: &[(K, A)] = &[
    (K::Char('1'), A::Pick(1)),
    (K::Char('2'), A::Pick(2)),
    (K::Char('3'), A::Pick(3)),
    (K::Char('4'), A::Pick(4)),
    (K::Char('5'), A::Pick(5)),
    (K::Char('6'), A::Pick(6)),
    (K::Char('7'), A::Pick(7)),
    (K::Char('8'), A::Pick(8)),
    (K::Char('9'), A::Pick(9)),
    (K::Char('0'), A::Pick(10)),
];

use Spot as S;

#[rustfmt::skip]
const PAGES: &[Spot] = &[
    S::Choices, S::Marks, S::Field, S::FindLeft, S::Match, S::Held, S::Pathways, S::Compare, S::Map, S::Step,
    S::Consent, S::Door, S::Plan, S::Ways, S::Home, S::Paper, S::Preview, S::Code, S::WhatIf, S::Moved,
];
#[rustfmt::skip]
/// Wherever letters are keys, but not while nothing is shown or while one is asked about leaving.
const COMMANDS: &[Spot] = &[
    S::Choices, S::Marks, S::Field, S::FindLeft, S::Match, S::Held, S::Pathways, S::Compare, S::Map, S::Step,
    S::Consent, S::Door, S::Plan, S::Ways, S::Home, S::Paper, S::Preview, S::Code, S::WhatIf, S::Moved, S::Help, S::Urgent, S::Pages, S::Results, S::Record, S::Why,
];
#[rustfmt::skip]
/// Help is a key away even where one types: no word that is looked for holds its marks.
const HELPS: &[Spot] = &[
    S::Choices, S::TypeAhead, S::Marks, S::Field, S::Find, S::FindLeft, S::Match, S::Held, S::Pathways, S::Compare,
    S::Map, S::Step, S::Consent, S::Door, S::Plan, S::Ways, S::Date, S::Home, S::Paper, S::Preview, S::OwnLine, S::Path, S::Code, S::WhatIf, S::Moved, S::Help, S::Urgent, S::Pages,
    S::LookUp, S::Results, S::Record, S::Why,
];
const OVERS: &[Spot] = &[S::Help, S::Urgent, S::Pages, S::Record, S::Why];
#[rustfmt::skip]
const WHY_HERE: &[Spot] = &[
    S::Choices, S::Marks, S::Field, S::FindLeft, S::Match, S::Held, S::Pathways, S::Compare, S::Map, S::Step,
    S::Door, S::Plan, S::Ways, S::Home, S::Paper, S::Preview, S::Code,
];

#[rustfmt::skip] // A table is read by its columns.
/// The table. Within a spot, the order is the footer's.
pub(super) static TABLE: &[Row] = &[
    top_row("?", &[(K::Char('?'), A::Help)], HELPS, |m| m.wording().command(Command::Help)),
    top_row("!", &[(K::Char('!'), A::Urgent)], HELPS, |m| m.wording().command(Command::UrgentHelp)),
    row("↑↓", MOVES, &[
        S::Choices, S::TypeAhead, S::Marks, S::Pathways, S::Map, S::Step, S::Consent, S::Door, S::Plan, S::Home, S::Urgent,
        S::Pages, S::LookUp, S::Results, S::Leave, S::WhatIf, S::Moved, S::Preview,
    ], |m| m.wording().key_choose()),
    row("↑↓", MOVES, &[S::Paper, S::Help, S::Record, S::Why], |m| m.wording().key_read()),
    row("←→↑↓", MOVES_ASIDE, &[S::Compare, S::Ways], |m| m.wording().key_choose()),
    row("↑↓", MOVES_IN_PARTS, &[S::Find, S::FindLeft, S::Match, S::Held], |m| m.wording().key_choose()),
    row("Tab", &[(K::Tab, A::NextPart), (K::BackTab, A::PartBefore)], &[S::Find, S::FindLeft, S::Match, S::Held], |m| {
        m.wording().key_part()
    }),
    row("↑↓", &[(K::Down, A::Down), (K::Up, A::Up)], &[S::Field, S::Path, S::OwnLine], |m| {
        m.wording().key_choose()
    }),
    row(SPACE, &[(K::Char(' '), A::Mark)], &[S::Marks], |m| m.wording().key_mark()),
    row(SPACE, &[(K::Char(' '), A::Accept)], &[S::Consent], |m| m.wording().key_leave_out()),
    row("Enter", &[(K::Enter, A::Accept)], &[
        S::Choices, S::TypeAhead, S::Marks, S::Field, S::Door, S::Date,
    ], |m| m.wording().command(Command::Next)),
    row("Enter", &[(K::Enter, A::Accept)], &[S::Find, S::FindLeft, S::Match], |m| m.wording().key_add_or_next()),
    row("Enter", &[(K::Enter, A::Accept)], &[S::Held, S::Leave, S::WhatIf, S::Moved, S::Ways, S::Consent], |m| m.wording().key_take()),
    row("Enter", &[(K::Enter, A::Accept)], &[
        S::Pathways, S::Compare, S::Map, S::Step, S::Plan, S::Home, S::Urgent, S::Pages, S::LookUp, S::Results,
    ], |m| m.wording().key_open()),
    row("x", &[(K::Char('x'), A::Strike), (K::Char(' '), A::Strike)], &[S::Preview], |m| {
        let struck = super::at_home::is_struck(m, m.focus().as_ref());
        if struck { m.wording().key_put_back() } else { m.wording().key_strike() }
    }),
    row("a", &[(K::Char('a'), A::OwnLine)], &[S::Preview], |m| m.wording().key_own_line()),
    row("Enter", &[(K::Enter, A::Accept)], &[S::OwnLine], |m| m.wording().key_add_line()),
    row("Enter", &[(K::Enter, A::Accept)], &[S::Paper, S::Preview, S::Path], |m| m.wording().key_save()),
    row("p", &[(K::Char('p'), A::Print)], &[S::Paper, S::Preview], |m| m.wording().key_print()),
    row("t", &[(K::Char('t'), A::Tongues)], &[S::Home], |m| m.wording().key_tongues()),
    row("c", &[(K::Char('c'), A::OtherCode)], &[S::Code], |m| match m.home {
        AtHome::Code(Carries::Day) => m.wording().key_code_step(),
        _ => m.wording().key_code_day(),
    }),
    row("i", &[(K::Char('i'), A::Swap)], &[S::Code], |m| m.wording().key_swap()),
    row("Esc", &[(K::Esc, A::Back)], &[S::Path], |m| m.wording().command(Command::Back)),
    row(DIGITS, DIGIT_KEYS, &[
        S::Choices, S::Marks, S::Pathways, S::Compare, S::Home, S::Pages, S::Leave, S::Door, S::WhatIf, S::Moved, S::Ways, S::Consent,
    ], |m| m.wording().key_pick()),
    row("⌫", &[(K::Backspace, A::Rub)], &[S::TypeAhead, S::Field, S::Find, S::Date, S::LookUp, S::Path, S::OwnLine], |m| m.wording().key_rub()),
    row("Esc", &[(K::Esc, A::StopTyping)], &[S::TypeAhead, S::Find, S::Date, S::OwnLine], |m| m.wording().key_stop_typing()),
    row("x", &[(K::Char('x'), A::Remove)], &[S::Held], |m| m.wording().key_remove()),
    row("e", &[(K::Char('e'), A::Expired)], &[S::Held], |m| m.wording().key_expired()),
    row("p", &[(K::Char('p'), A::Unpaid)], &[S::Held], |m| m.wording().key_unpaid()),
    row("c", &[(K::Char('c'), A::Compare)], &[S::Pathways], |m| m.wording().key_compare()),
    row("v", &[(K::Char('v'), A::ShowCompared)], &[S::Pathways], |m| m.wording().key_show_compared()),
    row("r", &[(K::Char('r'), A::SetAside)], &[S::Pathways], |m| m.wording().key_set_aside()),
    row("p", &[(K::Char('p'), A::Put)], &[S::Map, S::Step, S::Plan], |m| {
        let chosen = super::results::step_in_focus(m);
        let chosen = chosen.is_some_and(|step| m.interview.answers().plan.chosen.contains(&step));
        if chosen { m.wording().key_take_out() } else { m.wording().key_put() }
    }),
    row("g", &[(K::Char('g'), A::Aim)], &[S::Map, S::Plan], |m| {
        let w = m.wording();
        w.key_aim(w.best(m.interview.answers().goal.best.unwrap_or_default()))
    }),
    row("v", &[(K::Char('v'), A::ShowWays)], &[S::Map, S::Plan], |m| m.wording().key_ways()),
    row("t", &[(K::Char('t'), A::Goal)], &[S::Map], |m| m.wording().key_goal()),
    row("d", &[(K::Char('d'), A::Done)], &[S::Map, S::Step], |m| m.wording().key_done()),
    row("e", &[(K::Char('e'), A::Earlier)], &[S::Plan], |m| m.wording().key_earlier()),
    row("d", &[(K::Char('d'), A::Date)], &[S::Plan], |m| m.wording().key_date()),
    row("a", &[(K::Char('a'), A::Refer)], &[S::Step], referral::key_on),
    row("x", &[(K::Char('x'), A::ReferBack)], &[S::Step], referral::key_back),
    row("s", &[(K::Char('s'), A::Slip)], &[S::Step, S::Record], |m| m.wording().key_slip()),
    row("y", &[(K::Char('y'), A::Consent)], &[S::Consent], |m| m.wording().key_consent()),
    row("i", &[(K::Char('i'), A::Private)], &[S::Step], |m| m.wording().key_private()),
    row("v", &[(K::Char('v'), A::ShowPrivate)], &[S::Step, S::Consent], |m| {
        if m.interview.shows_private() { m.wording().key_cover() } else { m.wording().key_show_private() }
    }),
    row("n", &[(K::Char('n'), A::Next)], &[
        S::FindLeft, S::Match, S::Held, S::Pathways, S::Compare, S::Map, S::Step, S::Door, S::Plan, S::Ways,
    ], |m| m.wording().command(Command::Next)),
    row("s", &[(K::Char('s'), A::Skip)], &[S::Choices, S::Marks, S::Field, S::FindLeft, S::Match, S::Held], |m| {
        m.wording().command(Command::Skip)
    }),
    row("f", &[(K::Char('f'), A::WhatIf)], &[S::Pathways, S::Map, S::Step, S::Plan], |m| m.wording().key_what_if()),
    row("m", &[(K::Char('m'), A::ShowMoved)], &[S::Pathways, S::Compare, S::Map, S::Step, S::Plan, S::Home], |m| {
        m.wording().key_moved()
    }),
    row("w", &[(K::Char('w'), A::Why)], WHY_HERE, |m| m.wording().key_why()),
    row("b", &[(K::Char('b'), A::Back), (K::Esc, A::Back)], PAGES, |m| m.wording().command(Command::Back)),
    row("b", &[(K::Char('b'), A::Back), (K::Esc, A::Back)], &[S::Results], |m| m.wording().key_close()),
    row("b", &[(K::Char('b'), A::Back), (K::Esc, A::Back), (K::Backspace, A::Back)], OVERS, |m| m.wording().key_close()),
    row("Esc", &[(K::Esc, A::Close)], &[S::LookUp], |m| m.wording().key_close()),
    row("Esc", &[(K::Esc, A::Close), (K::Char('b'), A::Close), (K::Char('n'), A::Close)], &[S::Leave], |m| m.wording().key_stay()),
    row("Enter", &[(K::Enter, A::Close), (K::Esc, A::Close), (K::Char(' '), A::Close), (K::Char('h'), A::Close)], &[S::Hidden], |m| {
        m.wording().key_show_again()
    }),
    row("u", &[(K::Char('u'), A::Undo)], PAGES, |m| m.wording().command(Command::Undo)),
    row("/", &[(K::Char('/'), A::LookUp)], COMMANDS, |m| m.wording().command(Command::LookUp)),
    row("j", &[(K::Char('j'), A::Pages)], COMMANDS, |m| m.wording().command(Command::Pages)),
    row("l", &[(K::Char('l'), A::Speak)], COMMANDS, |m| m.wording().command(Command::Language)),
    row("h", &[(K::Char('h'), A::Hide)], COMMANDS, |m| m.wording().command(Command::Hide)),
    row("q", &[(K::Char('q'), A::Leave), (K::Ctrl('c'), A::Leave)], COMMANDS, |m| {
        m.wording().command(Command::Leave)
    }),
    row("q", &[(K::Char('q'), A::Quit), (K::Char('y'), A::Quit), (K::Char('s'), A::Quit), (K::Ctrl('c'), A::Quit)], &[S::Leave], |m| {
        m.wording().command(Command::Leave)
    }),
    row("Ctrl-C", &[(K::Ctrl('c'), A::Leave)], &[
        S::TypeAhead, S::Find, S::Date, S::Hidden, S::LookUp, S::Path, S::OwnLine,
    ], |m| m.wording().command(Command::Leave)),
    row("Ctrl-L", &[(K::Ctrl('l'), A::Speak)], &[S::TypeAhead, S::Find, S::Date, S::LookUp, S::Path, S::OwnLine], |m| {
        m.wording().command(Command::Language)
    }),
];

/// The digits that choose among so many.
fn digits(many: usize) -> String {
    match digit_of(many.min(10)) {
        None | Some(1) => "1".to_owned(),
        Some(last) => format!("1-{last}"),
    }
}

impl Row {
    /// The keys as they are shown to this person: what is printed on a key has one name in all languages, but the bar
    /// that bears nothing is called by a word.
    pub(super) fn name(&self, model: &Model<'_>) -> String {
        match self.face {
            SPACE => model.wording().key_space(),
            DIGITS => digits(numbered(model).count()),
            face => face.to_owned(),
        }
    }
}

/// What a key does here.
pub(super) fn action_of(spot: Spot, key: K) -> Option<A> {
    let rows = rows_at(spot);
    let mut all = rows.flat_map(|row| row.does);
    all.find(|(one, _)| *one == key).map(|(_, action)| *action)
}

/// The lines of the table that hold here.
pub(super) fn rows_at(spot: Spot) -> impl Iterator<Item = &'static Row> {
    TABLE.iter().filter(move |row| row.spots.contains(&spot))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const SPOTS: [Spot; 33] = [
        Spot::Choices,
        Spot::TypeAhead,
        Spot::Marks,
        Spot::Field,
        Spot::Find,
        Spot::FindLeft,
        Spot::Match,
        Spot::Held,
        Spot::Pathways,
        Spot::Compare,
        Spot::Map,
        Spot::Step,
        Spot::Consent,
        Spot::Door,
        Spot::Plan,
        Spot::Date,
        Spot::Home,
        Spot::Paper,
        Spot::Preview,
        Spot::OwnLine,
        Spot::Path,
        Spot::Code,
        Spot::WhatIf,
        Spot::Moved,
        Spot::Help,
        Spot::Urgent,
        Spot::Hidden,
        Spot::Pages,
        Spot::LookUp,
        Spot::Results,
        Spot::Record,
        Spot::Why,
        Spot::Leave,
    ];

    #[test]
    fn no_key_does_two_things_in_one_place() {
        for spot in SPOTS {
            let mut taken = BTreeSet::new();
            for (key, action) in rows_at(spot).flat_map(|row| row.does) {
                assert!(taken.insert(*key), "{spot:?}: {key:?} also does {action:?}");
            }
        }
    }

    #[test]
    fn where_one_types_no_letter_is_a_key_and_where_numbers_are_typed_no_digit() {
        for spot in SPOTS.into_iter().filter(|spot| spot.types()) {
            let typed = |letter: char| match spot {
                Spot::Field => letter.is_ascii_digit(),
                _ => letter.is_alphanumeric() || letter == ' ',
            };
            let key = rows_at(spot)
                .flat_map(|row| row.does)
                .find(|(key, _)| matches!(key, K::Char(letter) if typed(*letter)));
            assert_eq!(key, None, "{spot:?}");
        }
    }

    #[test]
    fn everywhere_there_is_a_way_to_leave_and_a_way_to_move_on() {
        for spot in SPOTS {
            let does = |wanted: &[A]| {
                let mut all = rows_at(spot).flat_map(|row| row.does);
                all.any(|(_, action)| wanted.contains(action))
            };
            assert!(does(&[A::Leave, A::Quit]), "{spot:?}: no way to leave");
            assert!(
                does(&[A::Accept, A::Close, A::Back]),
                "{spot:?}: no way to move on"
            );
        }
    }

    #[test]
    fn urgent_help_works_everywhere_and_hiding_wherever_letters_are_keys() {
        for spot in SPOTS {
            let asks = matches!(spot, Spot::Hidden | Spot::Leave);
            assert_eq!(action_of(spot, K::Char('!')).is_some(), !asks, "{spot:?}");
            assert_eq!(action_of(spot, K::Char('?')).is_some(), !asks, "{spot:?}");
            assert!(
                asks || (spot.types() && spot != Spot::Field)
                    || action_of(spot, K::Char('h')) == Some(A::Hide),
                "{spot:?}"
            );
        }
    }

    #[test]
    fn no_function_key_is_needed_and_every_row_holds_somewhere() {
        for row in TABLE {
            assert!(
                !row.spots.is_empty() && !row.does.is_empty(),
                "{}",
                row.face
            );
            assert!(!row.face.starts_with('F'), "{}", row.face);
        }
    }
}
