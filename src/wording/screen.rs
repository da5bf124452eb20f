//! What is said on the full screen that hangs on a type rather than on words?

use super::Wording;
use crate::catalog::{Cents, Period, WagePoint};
use crate::guidance::EntryPay;
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

    /// Entry pay for a narrow column of hourly pay: what is paid by the year says so, in thousands cut off, so that it
    /// promises no more than is published: `$47-62k/yr`.
    pub fn column_pay(&self, pay: &EntryPay) -> String {
        let ends = match (pay.low, pay.high) {
            (Some(low), Some(WagePoint::Exactly(high))) => (low.least(), high),
            (Some(one), _) | (None, Some(one)) => (one.least(), one.least()),
            (None, None) => return self.short_pay(pay),
        };
        match (pay.per, ends) {
            (Period::Hour, _) => self.short_pay(pay),
            (Period::Year, (Cents(low), Cents(high))) => {
                let [low, high] = [low, high].map(|cents| cents / 100_000);
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
