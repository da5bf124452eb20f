//! Is what a step pays, or what work pays in one area, in line with what is published for the work elsewhere?
//!
//! Only what is far out of line is told of: as a rule cents were taken for dollars, or a year for an hour.

use super::Finding;
use super::survey::{Standpoint, Survey};
use crate::catalog::quick::QuickMap;
use crate::catalog::said::dollars;
use crate::catalog::{
    AreaWages, Occupation, OccupationId, PaidWork, Pay, Sourced, Step, WagePoint, Wages,
};

/// Tells of pay that is far from what is published.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let whole_area = survey.heads().next();
    let whole_area = whole_area.and_then(|(_, head)| head.whole_area.as_ref());
    let mut ranges: QuickMap<&OccupationId, Range> = QuickMap::default();
    for (here, occupation) in survey.all::<Occupation>() {
        let Some(wages) = &occupation.wages else {
            continue;
        };
        if let Some(range) = Range::of(wages) {
            ranges.insert(&occupation.id, range);
        }
        let whole = whole_area.and_then(|area| wages.areas.get(area));
        if let Some(whole) = whole {
            areas(here, wages, whole, findings);
        }
    }
    for (here, step) in survey.all::<Step>() {
        if let Pay::Paid(paid) = &step.pay {
            own_pay(here, step, paid, &ranges, findings);
        }
    }
}

/// Cents an hour, from the lowest 10th to the highest 90th percentile of all areas; no upper end where one is not known.
#[derive(Clone, Copy)]
struct Range {
    low: u64,
    high: Option<u64>,
}

impl Range {
    fn of(wages: &Wages) -> Option<Self> {
        let hourly = |point: WagePoint| wages.per.an_hour(point.least()).0;
        let areas = || wages.areas.values();
        let low = areas().filter_map(|area| area.p10).map(hourly).min()?;
        let highs = || areas().filter_map(|area| area.p90);
        let open = highs().any(|high| matches!(high, WagePoint::AtLeast(_)));
        let high = highs().map(hourly).max().filter(|_| !open);
        Some(Self { low, high })
    }

    fn with(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.zip(other.high).map(|(one, other)| one.max(other)),
        }
    }
}

fn own_pay(
    here: Standpoint<'_>,
    step: &Step,
    paid: &PaidWork,
    ranges: &QuickMap<&OccupationId, Range>,
    findings: &mut Vec<Finding>,
) {
    let Some(pay) = paid.cents_per_hour.as_ref().map(Sourced::value) else {
        return;
    };
    let work = match &paid.occupation {
        Some(occupation) => std::slice::from_ref(occupation),
        None => step.opens.as_slice(),
    };
    let published = work.iter().filter_map(|id| ranges.get(id).copied());
    let Some(range) = published.reduce(Range::with) else {
        return;
    };
    let (least, most) = (pay.low().0, pay.high().0);
    let far_below = least.saturating_mul(2) < range.low;
    let far_above = range
        .high
        .is_some_and(|high| most.saturating_mul(2) > high.saturating_mul(3));
    if far_below || far_above {
        let own = if far_below { least } else { most };
        let to = range.high.map_or_else(
            || "or more".to_owned(),
            |high| format!("to {}", dollars(high)),
        );
        let wrong = format!(
            "it pays {} an hour, and the work is published at {} {to}",
            dollars(own),
            dollars(range.low)
        );
        let remedy = "look whether cents an hour are written, and whose pay it is";
        let at = here.field("pay").field("paid").field("cents_per_hour");
        findings.push(here.warning(at, wrong, remedy));
    }
}

/// Areas in which half earn less than a third, or more than three times, of what half earn in the whole region.
fn areas(here: Standpoint<'_>, wages: &Wages, whole: &AreaWages, findings: &mut Vec<Finding>) {
    let Some(whole) = whole.median.map(|point| point.least().0) else {
        return;
    };
    for (area, own) in &wages.areas {
        let Some(own) = own.median.map(|point| point.least().0) else {
            continue;
        };
        if own.saturating_mul(3) < whole || own > whole.saturating_mul(3) {
            let wrong = format!(
                "the median here is {}, and {} in the whole region",
                dollars(own),
                dollars(whole)
            );
            let at = here.field("wages").field("areas").field(area.as_str());
            findings.push(here.warning(at.field("median"), wrong, "compare with the source"));
        }
    }
}
