//! How are numbers and money written? In both languages as in the United States: `1,450` and `$19.25`.
//!
//! One rule holds for all money, for prices as for pay, on every screen and paper: it is told to the cent as it is
//! published, and nothing is cut off. Cents are written only where there are some; at both ends of a span, where one
//! has some. The one exception is the column of pay on the map, which has no room for two amounts with cents: its head
//! says that it is rounded.

use super::Wording;
use crate::catalog::{Cents, Period, Span};

impl Wording {
    /// A number with its thousands grouped: `1,450`.
    pub fn number(&self, number: u64) -> String {
        grouped(number)
    }

    /// Money, with cents only where there are some: `$1,450`, `$19.25`.
    pub fn money(&self, amount: Cents) -> String {
        format!("${}", dollars(amount, has_cents(amount)))
    }

    /// Money from the least to the most: `$19-23`; with cents at both ends where one has some: `$19.00-23.50`.
    pub fn money_span(&self, span: Span<Cents>) -> String {
        let cents = has_cents(span.low()) || has_cents(span.high());
        let low = dollars(span.low(), cents);
        if span.low() == span.high() {
            return format!("${low}");
        }
        format!("${low}-{}", dollars(span.high(), cents))
    }

    /// The least that something comes to, where not all of it is known: `at least $6,400`.
    pub fn at_least_money(&self, amount: Cents) -> String {
        self.at_least(self.money(amount))
    }

    /// Money, or that it is not reported: an unknown cost is never zero.
    pub fn money_if_known(&self, amount: Option<Cents>) -> String {
        amount.map_or_else(|| self.not_reported(), |amount| self.money(amount))
    }

    /// Pay, to the cent where it is so published: `$19-23 an hour`.
    pub fn pay(&self, span: Span<Cents>, per: Period) -> String {
        let amount = self.money_span(span);
        match per {
            Period::Hour => self.pay_an_hour(amount),
            Period::Year => self.pay_a_year(amount),
        }
    }
}

fn has_cents(amount: Cents) -> bool {
    !amount.0.is_multiple_of(100)
}

fn dollars(amount: Cents, with_cents: bool) -> String {
    let whole = grouped(amount.0 / 100);
    if with_cents {
        format!("{whole}.{:02}", amount.0 % 100)
    } else {
        whole
    }
}

/// A number with a comma between each three digits.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// The whole number that this is, if it is one.
pub(super) fn whole(number: f64) -> Option<u64> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, not negative and far below the largest u64"
    )]
    (number.fract() == 0.0 && (0.0..1e15).contains(&number)).then_some(number as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::PayInShort;
    use crate::wording::Lang;

    fn span(low: u64, high: u64) -> Span<Cents> {
        Span::new(Cents(low), Cents(high))
    }

    #[test]
    fn thousands_are_grouped() {
        let w = Wording::new(Lang::Es);
        for (number, written) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (12_345_678, "12,345,678"),
        ] {
            assert_eq!(w.number(number), written);
        }
    }

    #[test]
    fn money_shows_cents_only_where_there_are_some() {
        for w in Lang::ALL.map(Wording::new) {
            assert_eq!(w.money(Cents(145_000)), "$1,450");
            assert_eq!(w.money(Cents(1_925)), "$19.25");
            assert_eq!(w.money(Cents(1_905)), "$19.05");
            assert_eq!(w.money_span(span(120_000, 145_000)), "$1,200-1,450");
            assert_eq!(w.money_span(span(1_900, 2_350)), "$19.00-23.50");
            assert_eq!(w.money_span(span(1_950, 1_950)), "$19.50");
        }
    }

    #[test]
    fn pay_says_what_it_is_for() {
        let (en, es) = (Wording::new(Lang::En), Wording::new(Lang::Es));
        assert_eq!(en.pay(span(1_900, 2_300), Period::Hour), "$19-23 an hour");
        assert_eq!(es.pay(span(1_900, 2_300), Period::Hour), "$19-23 por hora");
        let year = Span::Exactly(Cents(4_510_000));
        assert_eq!(en.pay(year, Period::Year), "$45,100 a year");
        assert_eq!(es.pay(year, Period::Year), "$45,100 al año");
    }

    #[test]
    fn pay_in_short_is_to_the_cent_as_published() {
        for w in Lang::ALL.map(Wording::new) {
            let from = |low, high| w.pay_in_short(PayInShort::From(span(low, high)));
            assert_eq!(from(1_925, 2_399), "$19.25-23.99");
            assert_eq!(from(1_489, 1_489), "$14.89");
            assert_eq!(from(1_900, 2_300), "$19-23");
        }
        let w = Wording::new(Lang::En);
        assert_eq!(
            w.pay_in_short(PayInShort::UpTo(Cents(1_489))),
            "up to $14.89"
        );
        assert_eq!(
            w.pay_in_short(PayInShort::OrMore(Cents(1_405))),
            "$14.05 or more"
        );
    }

    #[test]
    fn an_unknown_cost_is_never_zero() {
        let w = Wording::new(Lang::Es);
        assert_eq!(w.money_if_known(None), "sin datos");
        assert_eq!(w.money_if_known(Some(Cents(0))), "$0");
        assert_eq!(w.at_least_money(Cents(640_000)), "al menos $6,400");
    }
}
