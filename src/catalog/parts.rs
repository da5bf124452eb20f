//! Which ids, words, citations, spans and conditions does a record hold, and where in it? One list of all fields.

use std::collections::BTreeMap;

use super::kind::{Identifier, Kind};
use super::measure::Measure;
use super::path::Trail;
use super::{
    AnswerKind, AreaId, AreaWages, Citation, Day, FactTest, Pay, Requirement, Source, SourceId,
    Sourced, Span, Text, Validity, WioaElement,
};

/// Something in a record that can be checked without knowing which field it stands in.
#[derive(Clone, Copy)]
pub(super) enum Part<'r> {
    /// The id of another record.
    Refers(Kind, &'r str),
    /// Words for people.
    Words(&'r Text),
    /// A record's or value's source.
    Cites(Cite<'r>),
    /// A test of a fact.
    Tests(&'r FactTest),
    /// A condition; those inside it follow as parts of their own.
    Condition(&'r Requirement),
    /// From the least to the most, and the most that can be right.
    Span(u64, u64, Option<(u64, &'static str)>),
}

/// A source that is cited, with the dates that the citation gives of its own.
#[derive(Clone, Copy)]
pub(super) struct Cite<'r> {
    pub(super) source: &'r SourceId,
    pub(super) as_of: Option<Day>,
    pub(super) checked_on: Option<Day>,
    pub(super) review_by: Option<Day>,
}

impl<'r> Cite<'r> {
    /// With the dates of the source itself.
    pub(super) fn undated(source: &'r SourceId) -> Self {
        Self {
            source,
            as_of: None,
            checked_on: None,
            review_by: None,
        }
    }
}

/// What is told of each part: where it is, and what.
pub(super) type See<'s, 'r> = dyn FnMut(&Trail<'_>, Part<'r>) + 's;

/// Something that has parts.
pub(super) trait Parts {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>);
}

macro_rules! parts {
    ($($record:ident { $($field:ident $(as $name:literal)?),+ $(,)? })+) => {$(
        impl Parts for super::$record {
            fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
                $(Parts::parts(&self.$field, &at.field(parts!(@name $field $($name)?)), see);)+
            }
        }
    )+

        /// The fields listed here, by the name of their type, to be compared with the format.
        #[cfg(test)]
        const LISTED: &[(&str, &[&str])] = &[
            $((stringify!($record), &[$(parts!(@name $field $($name)?)),+])),+
        ];
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
}

// Fields that hold none of the parts (codes, dates, choices, plain strings) are not listed.
parts! {
    Head { region, steward, whole_area, equal_opportunity, language_help }
    Steward { contact }
    Contact { text }
    Area { title, source }
    Board { name, contact, source }
    County { area, board }
    Notice { text, concerns, source }
    Provider { name, counties, contact, source }
    Sector { title }
    Partnership { name, counties, asked_for, source }
    Occupation { title, summary, wages, license_needed, source }
    Wages { source, areas }
    Credential {
        title, issuer, valid, renewal, expired, supersedes, equal_to, prior_learning, notices, source
    }
    PriorLearning { work, credentials, ask, source }
    Step {
        title, summary, requires, gives, credits, clock_hours, hours_a_week, weeks, cost_cents, pay, offerings,
        demands, gates, opens, alongside, before_enrolling, way_back, source
    }
    Cost { tuition, fees, books, tools, exam, other, whole }
    PaidWork { cents_per_hour, percent_of_journey, occupation }
    Offering {
        provider, counties, times, weeks, clock_hours, hours_a_week, credits, cost_cents, source
    }
    Demand { text, needs, source }
    Gate { title, decides, weighs, ask, appeal, help, requires, settled_by, source }
    Pathway { title, summary, sector, partnership, steps, destinations, wioa, steps_only, source }
    StepsOnly { because }
    Need { label, neutral, question, why }
    Fact { label, question, why, answer, shown_by, ruled_out_by }
    ShownBy { credential }
    ChoiceOption { label }
    Service {
        name, summary, provider, contact, addresses, at, rule, people_who, excludes, presumes, documents, say, capacity_note,
        hours, counties, neutral, shrinks, source
    }
    Shrinking { text, source }
    At { steps, moment }
    Exclusion { when as "if", because, instead, source }
    HeldTest { credential }
    WorkTest { any_of }
    AtLeast { of }
    CreditTest { from }
}

impl Parts for Source {
    fn parts<'r>(&'r self, _: &Trail<'_>, _: &mut See<'_, 'r>) {}
}

impl Parts for AreaWages {
    fn parts<'r>(&'r self, _: &Trail<'_>, _: &mut See<'_, 'r>) {}
}

impl Parts for Validity {
    fn parts<'r>(&'r self, _: &Trail<'_>, _: &mut See<'_, 'r>) {}
}

impl<I: Identifier> Parts for I {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        see(at, Part::Refers(I::KIND, self.spelled()));
    }
}

impl Parts for Text {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        see(at, Part::Words(self));
    }
}

impl<T: Parts> Parts for Option<T> {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        if let Some(some) = self {
            some.parts(at, see);
        }
    }
}

impl<T: Parts> Parts for Vec<T> {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        for (index, one) in self.iter().enumerate() {
            one.parts(&at.place(index), see);
        }
    }
}

impl<T: Parts> Parts for BTreeMap<AreaId, T> {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        for (area, one) in self {
            let at = at.field(area.as_str());
            area.parts(&at, see);
            one.parts(&at, see);
        }
    }
}

impl<T: Parts> Parts for BTreeMap<WioaElement, T> {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        for (element, one) in self {
            one.parts(&at.field(element.letter()), see);
        }
    }
}

impl Parts for Citation {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        match self {
            Self::Source(source) => {
                see(at, Part::Cites(Cite::undated(source)));
                source.parts(at, see);
            }
            Self::Dated(dated) => {
                see(
                    at,
                    Part::Cites(Cite {
                        source: &dated.id,
                        as_of: dated.as_of,
                        checked_on: dated.checked_on,
                        review_by: dated.review_by,
                    }),
                );
                dated.id.parts(&at.field("id"), see);
            }
        }
    }
}

impl<T: Parts> Parts for Sourced<T> {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        match self {
            Self::Plain(value) => value.parts(at, see),
            Self::Cited(cited) => {
                see(
                    at,
                    Part::Cites(Cite {
                        source: &cited.source,
                        as_of: cited.as_of,
                        checked_on: cited.checked_on,
                        review_by: cited.review_by,
                    }),
                );
                cited.source.parts(&at.field("source"), see);
                cited.value.parts(&at.field("value"), see);
            }
        }
    }
}

impl<T: Measure> Parts for Span<T> {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        see(
            at,
            Part::Span(self.low().into(), self.high().into(), T::MOST),
        );
    }
}

impl Parts for Pay {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        if let Self::Paid(paid) = self {
            paid.parts(&at.field("paid"), see);
        }
    }
}

impl Parts for AnswerKind {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        if let Self::Choice(choices) = self {
            choices.parts(&at.field("choice"), see);
        }
    }
}

impl Parts for FactTest {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        see(at, Part::Tests(self));
        self.id.parts(&at.field("id"), see);
    }
}

impl Parts for Requirement {
    fn parts<'r>(&'r self, at: &Trail<'_>, see: &mut See<'_, 'r>) {
        see(at, Part::Condition(self));
        match self {
            Self::Credential(id) => id.parts(&at.field("credential"), see),
            Self::Step(id) => id.parts(&at.field("step"), see),
            Self::HeldBefore(test) => test.parts(&at.field("held_before"), see),
            Self::Fact(test) => test.parts(&at.field("fact"), see),
            Self::Work(test) => test.parts(&at.field("work"), see),
            Self::All(list) => list.parts(&at.field("all"), see),
            Self::Any(list) => list.parts(&at.field("any"), see),
            Self::AtLeast(test) => test.parts(&at.field("at_least"), see),
            Self::Credits(test) => test.parts(&at.field("credits"), see),
            Self::Not(inner) => inner.parts(&at.field("not"), see),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::Value;

    use super::LISTED;
    use crate::catalog::{Records, schema};

    /// Types whose parts are told of by hand above, and types made from them.
    const BY_HAND: [&str; 9] = [
        "Cited",
        "DatedCitation",
        "Between",
        "FactTest",
        "Source",
        "Span",
        "Sourced",
        "Records",
        "Withdrawn",
    ];

    /// The names of the types that a schema speaks of, directly.
    fn names<'v>(schema: &'v Value, names: &mut Vec<&'v str>) {
        match schema {
            Value::Object(map) => {
                let reference = map.get("$ref").and_then(Value::as_str);
                names.extend(reference.and_then(|path| path.strip_prefix("#/$defs/")));
                map.values().for_each(|inner| self::names(inner, names));
            }
            Value::Array(list) => list.iter().for_each(|inner| self::names(inner, names)),
            _ => {}
        }
    }

    fn has_parts(schema: &Value, all: &serde_json::Map<String, Value>, depth: usize) -> bool {
        let mut found = Vec::new();
        names(schema, &mut found);
        depth < 12
            && found.into_iter().any(|name| {
                name.ends_with("Id")
                    || ["Text", "FactTest"].contains(&name)
                    || name.starts_with("Span")
                    || has_parts(&all[name], all, depth + 1)
            })
    }

    #[test]
    fn no_field_that_has_parts_is_forgotten() {
        let schema = schema::value_of::<Records>();
        let all = schema["$defs"].as_object().unwrap();
        let listed: BTreeMap<_, _> = LISTED.iter().copied().collect();
        let mut compared = 0;
        for (name, definition) in all {
            let Some(fields) = definition.get("properties").and_then(Value::as_object) else {
                continue;
            };
            let by_hand = name.trim_end_matches(|c: char| c.is_ascii_digit());
            if BY_HAND.contains(&by_hand) {
                continue;
            }
            for (field, schema) in fields {
                if field != "id" && has_parts(schema, all, 0) {
                    let listed = listed.get(name.as_str()).copied().unwrap_or_default();
                    assert!(listed.contains(&field.as_str()), "{name}.{field}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 100, "only {compared} fields were compared");
    }
}
