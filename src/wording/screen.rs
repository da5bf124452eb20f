//! What is said on the full screen that hangs on a type rather than on words?

use super::Wording;
use crate::catalog::{Cents, Period, Span, WagePoint};
use crate::guidance::{EntryPay, PayInShort};
use crate::interview::Page;

impl Wording {
    /// What a page is called where there is little room.
    pub fn page_short(&self, page: Page) -> String {
        match page {
            Page::Welcome => self.page_short_welcome(),
            Page::Brings => self.page_short_brings(),
            Page::Interests => self.page_short_interests(),
            Page::Have => self.page_short_have(),
            Page::InTheWay => self.page_short_in_the_way(),
            Page::Pathways => self.page_short_pathways(),
            Page::Map => self.page_short_map(),
            Page::Plan => self.page_short_plan(),
            Page::Home => self.page_short_home(),
        }
    }

    /// The same from the least to the most in whole dollars, each the nearest, for a column in which the names need the
    /// room and whose head says that it is rounded: `$19-24`. A single amount, and one whose ends would be the same,
    /// stays to the cent.
    pub fn rounded_pay(&self, pay: &EntryPay) -> String {
        let nearest = |amount: Cents| Cents((amount.0 + 50) / 100 * 100);
        match (pay.per, pay.in_short()) {
            (Period::Hour, PayInShort::From(span))
                if nearest(span.low()) < nearest(span.high()) =>
            {
                self.money_span(Span::new(nearest(span.low()), nearest(span.high())))
            }
            _ => self.column_pay(pay),
        }
    }

    /// Entry pay for a column of hourly pay: what is paid by the year says so, in the nearest thousands: `$47-62k/yr`.
    pub fn column_pay(&self, pay: &EntryPay) -> String {
        let ends = match (pay.low, pay.high) {
            (Some(low), Some(WagePoint::Exactly(high))) => (low.least(), high),
            (Some(one), _) | (None, Some(one)) => (one.least(), one.least()),
            (None, None) => return self.short_pay(pay),
        };
        match (pay.per, ends) {
            (Period::Hour, _) => self.short_pay(pay),
            (Period::Year, (Cents(low), Cents(high))) => {
                let [low, high] = [low, high].map(|cents| (cents + 50_000) / 100_000);
                let span = if low == high {
                    format!("${low}k")
                } else {
                    format!("${low}-{high}k")
                };
                self.screen_a_year(span)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{AreaId, Day};
    use crate::wording::Lang;

    fn pay(low: Option<u64>, high: u64) -> EntryPay {
        let point = |cents: u64| WagePoint::Exactly(Cents(cents));
        let of = Day::new(2025, 5, 1).unwrap();
        EntryPay {
            low: low.map(point),
            high: Some(point(high)),
            per: Period::Hour,
            area: AreaId::new("here"),
            whole_region: false,
            of,
        }
    }

    #[test]
    fn pay_in_a_column_is_rounded_to_the_nearest_dollar_only_from_one_amount_to_another() {
        let w = Wording::new(Lang::En);
        let rounded = |low, high| w.rounded_pay(&pay(low, high));
        assert_eq!(rounded(Some(1_489), 2_349), "$15-23");
        assert_eq!(rounded(Some(1_405), 1_550), "$14-16");
        assert_eq!(rounded(Some(1_405), 1_430), "$14.05-14.30");
        assert_eq!(rounded(None, 1_489), "up to $14.89");
    }
}
