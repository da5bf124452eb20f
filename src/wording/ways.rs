//! How is it said how sure a plan is, and how ways differ that stand side by side?

use super::Wording;
use super::guidance::is_told;
use crate::catalog::{Cents, Weeks};
use crate::guidance::{Plan, Totals, Way, Ways};
use crate::jobseeker::Best;

impl Wording {
    /// That a plan is the best found, and what none can be better than; none where it is proven the best.
    pub fn best_found(&self, plan: &Plan) -> Option<String> {
        let weeks = || {
            let weeks = u32::try_from(plan.at_best).unwrap_or(u32::MAX);
            self.bound_of_length(Weeks(weeks))
        };
        (!plan.proven).then(|| match plan.best {
            Best::Soonest => self.best_found_weeks(weeks()),
            Best::Earn => self.best_found_unpaid(weeks()),
            Best::Cheapest => self.best_found_cost(self.money(Cents(plan.at_best))),
            Best::Fewest => self.best_found_steps(self.number(plan.at_best)),
        })
    }

    /// What a way is the best for; where for nothing by itself, that it lies between the others.
    pub fn way_name(&self, way: &Way) -> String {
        let names = |best: &[Best]| {
            if Best::ALL.iter().all(|aim| best.contains(aim)) {
                return Some(self.ways_every_aim());
            }
            let names: Vec<String> = best.iter().map(|best| self.best(*best)).collect();
            (!names.is_empty()).then(|| names.join(", "))
        };
        let reported = names(&way.best_reported).map(|names| self.ways_all_reported(names));
        let all = names(&way.best).into_iter().chain(reported);
        let all: Vec<String> = all.collect();
        if all.is_empty() {
            self.ways_between()
        } else {
            all.join("; ")
        }
    }

    /// How many of its steps tell nothing of their cost, where others do: what such a way shows is not all it costs.
    pub fn cost_not_told(&self, way: &Way) -> Option<String> {
        let (silent, all) = silent_on_cost(way)?;
        Some(self.ways_cost_not_told(self.number(silent), self.number(all)))
    }

    /// What a way costs beside the word cost, and how many of its steps tell nothing of it.
    pub fn way_cost(&self, way: &Way) -> String {
        let price = self.price(way.totals.price);
        match silent_on_cost(way) {
            Some((silent, all)) => {
                self.ways_cost_without(price, self.number(silent), self.number(all))
            }
            None => price,
        }
    }

    /// Weeks of training without pay; at least, where a length is not reported, and then nothing that is known is not "none".
    pub fn unpaid_weeks(&self, totals: &Totals) -> String {
        let unpaid = totals.unpaid_weeks.0;
        let weeks = || self.weeks(unpaid, self.number(unpaid.into()));
        match (totals.weeks_whole, totals.unpaid_weeks.0) {
            (true, _) => weeks(),
            (false, 0) => self.not_reported(),
            (false, _) => self.ways_at_least(weeks()),
        }
    }

    /// What counts for what is not reported, to be told first where a way shows more of its own aim than another way
    /// does of which not all is reported.
    pub fn ways_counted_first(&self, ways: &Ways) -> Option<String> {
        seems_wrong(ways).then(|| self.ways_counted())
    }

    /// How many more ways there are, how sure it is that nothing beats those that are told, and what counts for what is
    /// not reported.
    pub fn ways_found(&self, ways: &Ways) -> Vec<String> {
        let more = (ways.more > 0).then(|| self.ways_more(ways.more));
        let sure = if ways.finished {
            self.ways_all()
        } else {
            self.ways_not_all()
        };
        let is_whole = |way: &Way| way.totals.weeks_whole && way.totals.price.whole;
        let whole = ways.ways.iter().all(is_whole) || seems_wrong(ways);
        let counted = (!whole).then(|| self.ways_counted());
        more.into_iter().chain([sure]).chain(counted).collect()
    }
}

/// The steps of a way that tell nothing of their cost, of how many; none where that is none of them or all.
fn silent_on_cost(way: &Way) -> Option<(u64, u64)> {
    let silent = way.stops.iter().filter(|stop| !is_told(stop.taken.price));
    let (silent, all) = (silent.count(), way.stops.len());
    (silent > 0 && silent < all).then_some((silent as u64, all as u64))
}

/// Whether a way shows more of what it is the best in than another of which not all is reported.
fn seems_wrong(ways: &Ways) -> bool {
    let shows_more = |way: &Totals, other: &Totals, best: &Best| match best {
        Best::Soonest => !other.weeks_whole && way.weeks > other.weeks,
        Best::Earn => !other.weeks_whole && way.unpaid_weeks > other.unpaid_weeks,
        Best::Cheapest => !other.price.whole && way.price.low > other.price.low,
        Best::Fewest => false,
    };
    ways.ways.iter().any(|way| {
        let mut others = ways.ways.iter();
        others.any(|other| {
            let mut best = way.best.iter();
            best.any(|best| shows_more(&way.totals, &other.totals, best))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::StepId;
    use crate::guidance::{Price, Stop, Suits, Taken};
    use crate::wording::Lang;

    fn way(best: Best, weeks: u32, weeks_whole: bool) -> Way {
        let totals = Totals {
            weeks: Weeks(weeks),
            weeks_high: Weeks(weeks),
            weeks_whole,
            ..Totals::default()
        };
        Way {
            best: vec![best],
            best_reported: Vec::new(),
            stops: Vec::new(),
            totals,
            proven: true,
        }
    }

    #[test]
    fn what_counts_for_what_is_not_reported_is_told_first_where_the_soonest_shows_more_weeks() {
        let told = |soonest, other, other_whole| {
            let ways = Ways {
                ways: vec![
                    way(Best::Soonest, soonest, true),
                    way(Best::Cheapest, other, other_whole),
                ],
                more: 0,
                finished: true,
            };
            [Lang::En, Lang::Es].map(|lang| {
                let wording = Wording::new(lang);
                let counted = wording.ways_counted();
                let first = wording.ways_counted_first(&ways);
                let last = wording.ways_found(&ways).contains(&counted);
                (first == Some(counted), last)
            })
        };
        assert_eq!(told(40, 10, false), [(true, false); 2], "once, above");
        assert_eq!(told(10, 40, false), [(false, true); 2], "once, below");
        assert_eq!(told(10, 40, true), [(false, false); 2], "not at all");
    }

    #[test]
    fn a_cost_of_which_some_steps_tell_nothing_says_how_many() {
        let stop = |cents: Option<u64>| {
            let amount = Cents(cents.unwrap_or(0));
            Stop {
                step: StepId::new("a-step"),
                taken: Taken {
                    offering: None,
                    suits: Suits::Yes,
                    weeks: None,
                    hours_a_week: None,
                    price: Price {
                        low: amount,
                        high: amount,
                        whole: cents.is_some(),
                        reported: cents.is_some(),
                    },
                    paid: false,
                    too_many_hours: false,
                },
                begins: 0,
                ends: 0,
                begins_day: 0,
                to_confirm: Vec::new(),
            }
        };
        let said = |costs: &[Option<u64>]| {
            let mut way = way(Best::Cheapest, 10, true);
            way.stops = costs.iter().copied().map(stop).collect();
            Lang::ALL.map(|lang| Wording::new(lang).cost_not_told(&way))
        };
        assert_eq!(
            said(&[None, Some(43_950), None, None]),
            [
                Some("cost not reported for 3 of 4 steps".to_owned()),
                Some("costo sin datos en 3 de 4 pasos".to_owned()),
            ]
        );
        assert_eq!(said(&[Some(0), Some(100)]), [None, None]);
        assert_eq!(said(&[None, None]), [None, None], "that is said already");
    }
}
