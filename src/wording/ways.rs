//! How is it said how sure a plan is, and how ways differ that stand side by side?

use super::Wording;
use crate::catalog::{Cents, Span, Weeks};
use crate::guidance::{Plan, Totals, Way, Ways};
use crate::jobseeker::Best;

impl Wording {
    /// That a plan is the best found, and what none can be better than; none where it is proven the best.
    pub fn best_found(&self, plan: &Plan) -> Option<String> {
        let weeks = || {
            let weeks = u32::try_from(plan.at_best).unwrap_or(u32::MAX);
            self.length(Span::Exactly(Weeks(weeks)))
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
        let best: Vec<String> = way.best.iter().map(|best| self.best(*best)).collect();
        if best.is_empty() {
            self.ways_between()
        } else {
            best.join(", ")
        }
    }

    /// Weeks without pay; at least, where a length is not reported, and then nothing that is known is not "none".
    pub fn unpaid_weeks(&self, totals: &Totals) -> String {
        let weeks = || self.number(totals.unpaid_weeks.0.into());
        match (totals.weeks_whole, totals.unpaid_weeks.0) {
            (true, _) => weeks(),
            (false, 0) => self.not_reported(),
            (false, _) => self.ways_at_least(weeks()),
        }
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
        let counted = (!ways.ways.iter().all(is_whole)).then(|| self.ways_counted());
        more.into_iter().chain([sure]).chain(counted).collect()
    }
}
