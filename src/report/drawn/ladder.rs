//! How is a way drawn as a ladder? A rung for each step, the person at the foot, the goal at the top, and beside each
//! rung what it pays to start.

use super::{BAR, Canvas, LEADING, Picture, Role, filled, share, tells_step, wrapped};
use crate::catalog::WagePoint;
use crate::guidance::{EntryPay, entry_pay};
use crate::report::Wanted;
use crate::report::legs::Leg;
use crate::wording::Wording;

/// Where the rails of the ladder stand, and where the words beside it begin.
const RAILS: (u32, u32) = (4, 22);
const BESIDE: u32 = 34;
/// The longest bar of pay.
const LONGEST: u32 = 84;
/// Columns of the title, and of the bar, in characters.
const TITLE: usize = 36;
const CELLS: u32 = 14;

/// A rung: what one does there, and what it pays, where that is told.
struct Rung {
    title: String,
    pay: Option<EntryPay>,
    tells_pay: bool,
}

/// The way from here to the goal as a ladder; nothing where there is no step on it. What was taken off the paper is not
/// on it either.
pub(in crate::report) fn ladder(wanted: &Wanted<'_, '_>, legs: &[Leg<'_>]) -> Option<Picture> {
    let wording = wanted.wording;
    let mut rungs: Vec<Rung> = (1_usize..)
        .zip(legs)
        .filter(|(_, leg)| tells_step(wanted, &leg.step.id, None))
        .map(|(place, leg)| Rung {
            title: wording.ladder_rung(place, wording.text(&leg.step.title)),
            pay: leg.row.pay.clone(),
            tells_pay: tells_step(wanted, &leg.step.id, Some("pays")),
        })
        .collect();
    if rungs.is_empty() {
        return None;
    }
    rungs.extend(goal(wanted));
    let mut canvas = Canvas::new();
    let here = wording.ladder_here();
    canvas.words.push(here.clone());
    let most = rungs.iter().filter_map(most);
    let most = most.max().unwrap_or(1).max(1);
    for rung in rungs.iter().rev() {
        draw(&mut canvas, wording, rung, most);
    }
    foot(&mut canvas, &here);
    for rung in &rungs {
        let words = match &rung.pay {
            Some(pay) if rung.tells_pay => {
                let pay = wording.entry_pay(wanted.interview.catalog(), pay);
                wording.ladder_pays(&rung.title, pay)
            }
            _ => rung.title.clone(),
        };
        canvas.words.push(words);
    }
    Some(canvas.finish("ladder", wording.paper_ladder()))
}

/// The goal at the top.
fn goal(wanted: &Wanted<'_, '_>) -> Option<Rung> {
    let (interview, edits) = (wanted.interview, wanted.edits);
    let id = interview.findings().destination()?;
    let job = interview.catalog().occupation(id)?;
    let told = !edits.strikes("goal:job");
    told.then(|| Rung {
        title: wanted.wording.ladder_goal(wanted.wording.text(&job.title)),
        pay: entry_pay(&interview.person(), job),
        tells_pay: !edits.strikes("goal:job:pay"),
    })
}

fn draw(canvas: &mut Canvas, wording: &Wording, rung: &Rung, most: u64) {
    let top = canvas.down;
    canvas.say(BESIDE, &rung.title, Role::Strong);
    let middle = top + LEADING / 2;
    canvas.rule((RAILS.0, middle), (RAILS.1, middle));
    let words = match &rung.pay {
        Some(pay) if rung.tells_pay => wording.amount_paid(pay),
        None if rung.tells_pay => wording.pay_not_reported(),
        _ => String::new(),
    };
    let pay = rung.pay.as_ref().filter(|_| rung.tells_pay);
    let (low, high) = pay.map_or((0, 0), ends);
    let (filled_to, open_to) = (share(LONGEST, low, most), share(LONGEST, high, most));
    canvas.rect(BESIDE, canvas.down + 2, (filled_to, BAR), Role::Paid);
    let open = (open_to.saturating_sub(filled_to), BAR);
    canvas.rect(BESIDE + filled_to, canvas.down + 2, open, Role::Unpaid);
    if !words.is_empty() {
        let from = BESIDE + open_to + if open_to > 0 { 6 } else { 0 };
        canvas.say(from, &words, Role::Plain);
    }
    canvas.down += 8;
    let lines = wrapped(&rung.title, TITLE);
    for (place, line) in lines.iter().enumerate() {
        let last = place + 1 == lines.len();
        let row = if last {
            let bar = "#".repeat(share(CELLS, low, most) as usize);
            let bar = filled(&bar, share(CELLS, high, most) as usize).replace(' ', "-");
            let bar = filled(&bar, CELLS as usize);
            format!("|-| {} {bar} {words}", filled(line, TITLE))
        } else {
            format!("| | {line}")
        };
        canvas.characters.push(row);
    }
}

/// The foot of the ladder, where the person stands, and its rails up to the top.
fn foot(canvas: &mut Canvas, here: &str) {
    let top = canvas.down;
    canvas.say(BESIDE, here, Role::Strong);
    let down = top + 4;
    canvas.rect(RAILS.0, down, (RAILS.1 - RAILS.0, BAR), Role::Done);
    for rail in [RAILS.0, RAILS.1] {
        canvas.rule((rail, 0), (rail, down + BAR));
    }
    canvas.characters.push(format!("[#] {here}"));
}

fn most(rung: &Rung) -> Option<u64> {
    let pay = rung.pay.as_ref().filter(|_| rung.tells_pay);
    pay.map(|pay| ends(pay).1)
}

/// The ends of a range of pay, an hour, in cents. Both are the same where one is not published.
fn ends(pay: &EntryPay) -> (u64, u64) {
    let hourly = |point: Option<WagePoint>| point.map(|point| pay.per_hour(point).0);
    let (low, high) = (hourly(pay.low), hourly(pay.high));
    let low = low.or(high).unwrap_or(0);
    (low, high.unwrap_or(low).max(low))
}
