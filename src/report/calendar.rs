//! How do the days of a paper get into a calendar? As whole days in the iCalendar format (RFC 5545), which telephones open.

use ics::components::{Component, Parameter, Property};
use ics::escape_text;

use super::draft::{Dated, Draft};
use crate::catalog::Day;

/// Who wrote the file, in the form the format asks for.
const WRITER: &str = "-//Onramp//Onramp//EN";

/// The days of a paper as a calendar file: deadlines, starts, renewals, the days the person set, and the next
/// appointment. In several languages each day is named in all of them.
pub fn draft_calendar(drafts: &[Draft]) -> String {
    let mut calendar = Component::new("VCALENDAR");
    calendar.add_property(Property::new("VERSION", "2.0"));
    calendar.add_property(Property::new("PRODID", WRITER));
    calendar.add_property(Property::new("CALSCALE", "GREGORIAN"));
    if let Some(first) = drafts.first() {
        let dated = first.lines().filter_map(|(_, line)| {
            let date = line.date.as_ref()?;
            Some((line.id.as_str(), date))
        });
        for (id, date) in dated {
            calendar.add_component(event(drafts, first.on, id, date));
        }
    }
    calendar.to_string()
}

fn event(drafts: &[Draft], on: Day, id: &str, date: &Dated) -> Component<'static> {
    let titles = drafts.iter().filter_map(|draft| {
        let (_, line) = draft.lines().find(|(_, line)| line.id == id)?;
        line.date.as_ref().map(|date| date.title.as_str())
    });
    let titles: Vec<&str> = titles.collect();
    let mut event = Component::new("VEVENT");
    let day = compact(date.day);
    event.add_property(Property::new(
        "UID",
        format!("{id}:{day}@onramp").replace(':', "-"),
    ));
    // The same answers on the same day make the same file: it is stamped with the day of the session, not the clock.
    event.add_property(Property::new("DTSTAMP", format!("{}T000000Z", compact(on))));
    event.add_property(whole_day("DTSTART", day));
    event.add_property(whole_day("DTEND", compact(date.day.plus_days(1))));
    let title = titles.join(" / ");
    event.add_property(Property::new("SUMMARY", escape_text(title)));
    event.add_property(Property::new("TRANSP", "TRANSPARENT"));
    event
}

fn whole_day(name: &'static str, day: String) -> Property<'static> {
    let mut property = Property::new(name, day);
    property.add(Parameter::new("VALUE", "DATE"));
    property
}

fn compact(day: Day) -> String {
    let (year, month, date) = day.parts();
    format!("{year:04}{month:02}{date:02}")
}
