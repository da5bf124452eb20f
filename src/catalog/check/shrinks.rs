//! Can a threshold at which a help gets smaller be true, and do its words keep to themselves what the help is?

use super::Finding;
use super::survey::{Standpoint, Survey};
use crate::catalog::path::Pointer;
use crate::catalog::said::{dollars, spelled};
use crate::catalog::{Service, Showing, Shrinking};

/// Cents an hour between which thresholds of pay lie: what is outside is as a rule dollars taken for cents, or a month
/// for an hour.
const HOURLY: std::ops::RangeInclusive<u64> = 300..=20_000;
/// The largest household that thresholds are published for.
const LARGEST_HOUSEHOLD: u32 = 20;

/// Tells of thresholds that can hardly be, and of words that name their program.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    for (here, service) in survey.all::<Service>() {
        for (place, shrinking) in service.shrinks.iter().enumerate() {
            let at = here.field("shrinks").place(place);
            amount(here, &at, shrinking, findings);
            names(here, &at, service, shrinking, findings);
        }
    }
}

fn amount(here: Standpoint<'_>, at: &Pointer, shrinking: &Shrinking, findings: &mut Vec<Finding>) {
    let from = shrinking.from;
    if !HOURLY.contains(&from.an_hour().0) {
        let (amount, per) = (dollars(from.cents.0), spelled(&from.per));
        let wrong = format!("{amount} for one {per} is no threshold of pay");
        let remedy = "write whole cents, for an hour or a year of full-time work";
        findings.push(here.error(at.clone().field("from").field("cents"), wrong, remedy));
    }
    let size = from
        .household
        .filter(|size| !(1..=LARGEST_HOUSEHOLD).contains(size));
    if let Some(size) = size {
        let wrong = format!("a household of {size} is none");
        let remedy = format!("write from 1 to {LARGEST_HOUSEHOLD}, or take it out");
        let at = at.clone().field("from").field("household");
        findings.push(here.error(at, wrong, remedy));
    }
}

/// Its words are shown where others can see them, even where the name of the service is not.
fn names(
    here: Standpoint<'_>,
    at: &Pointer,
    service: &Service,
    shrinking: &Shrinking,
    findings: &mut Vec<Finding>,
) {
    if [service.shown.shared, service.shown.own] == [Showing::Name; 2] {
        return;
    }
    let named = |words: &str| {
        let mut names = service.name.all().chain(service.program.as_deref());
        names.find(|name| words.contains(name)).map(str::to_owned)
    };
    if let Some(name) = shrinking.text.all().find_map(named) {
        let wrong = format!("the words name \"{name}\"");
        let remedy = "say what kind of help it is, so that nobody learns who gets it";
        findings.push(here.warning(at.clone().field("text"), wrong, remedy));
    }
}
