//! How is it said why something is here, and who says so?

use super::Wording;
use crate::catalog::{Period, Shrinking, Span};

impl Wording {
    /// From which pay on, for whom and of when a help is published to shrink.
    pub fn threshold(&self, shrinking: &Shrinking) -> String {
        let from = shrinking.from;
        let amount = self.money_span(Span::Exactly(from.cents));
        let amount = match from.per {
            Period::Hour => self.pay_an_hour(amount),
            Period::Year => self.pay_a_year(amount),
        };
        let day = self.day(shrinking.as_of);
        match from.household {
            Some(people) => self.accept_from_household(amount, people.to_string(), day),
            None => self.accept_from(amount, day),
        }
    }
}
