//! How is it said how sure a plan is?

use super::Wording;
use crate::catalog::{Cents, Span, Weeks};
use crate::guidance::Plan;
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
}
