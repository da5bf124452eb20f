//! Why does a plan say what it says? Its reasons down to the records, for programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::legs::Leg;
use crate::catalog::{Day, Pay, SourceId};
use crate::guidance::{Asked, Asks, Behind, Ground, Missing, Person, Rule, Truth, Why, why};
use crate::interview::{Interview, Paper};
use crate::wording::Wording;

/// A line of the plan, why it says what it says, and the records behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WhyNamed {
    /// What it is about: `pathway`, `status`, `missing`, `chosen`, `length`, `cost`, `pay`, `need`, `help`, `ask_before`,
    /// `totals` or `work`.
    pub about: String,
    /// The id of the record it is about; null for the whole way.
    pub id: Option<String>,
    /// What it is about, in words.
    pub words: String,
    /// The reasons, weightiest first.
    pub reasons: Vec<ReasonNamed>,
    /// The records they come from.
    pub records: Vec<RecordNamed>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReasonNamed {
    /// What kind of reason it is, as the program names it.
    pub kind: String,
    /// The reason, in words; of a condition what it asks, without how it stands.
    pub words: String,
    /// How a condition stands: `met`, `not_met` or `not_known`; null for other reasons.
    pub stands: Option<String>,
    /// The parts of a condition.
    pub parts: Vec<ReasonNamed>,
}

/// A record, and where what it says is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecordNamed {
    /// What kind of record it is.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// The field of it, where a value in it names a source of its own.
    pub field: Option<String>,
    /// The source; null where that is not reported, and so is all that follows.
    pub source: Option<SourceId>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The date the fact bears.
    pub as_of: Option<Day>,
    /// The day a steward read it.
    pub checked_on: Option<Day>,
    /// The day by which it must be read again.
    pub review_by: Option<Day>,
    /// Where it can be read.
    pub address: Option<String>,
    /// That day is past.
    pub stale: bool,
}

/// The answers to every question one could ask of these steps and the way as a whole. On the person's own paper nothing
/// of needs and helps, and nothing that hangs on a private answer.
pub(super) fn answers(interview: &Interview<'_>, legs: &[Leg<'_>], paper: Paper) -> Vec<Why> {
    let shown = interview.shown();
    let pathway = interview.findings().pathway().cloned();
    let mut asked: Vec<Asked> = pathway.map(Asked::Pathway).into_iter().collect();
    asked.extend(shown.plan.map(|_| Asked::Totals));
    for leg in legs {
        asked.extend(of_leg(leg, paper));
    }
    let each = asked.iter().map(|asked| why(&shown, asked));
    let each = each.map(|why| match paper {
        Paper::Mine | Paper::Slip(_) => why.without_private(interview.catalog()),
        Paper::Staff => why,
    });
    let each = each.map(|mut why| {
        if paper != Paper::Staff {
            // How many needs there are would tell of those that the paper leaves out.
            why.grounds
                .retain(|one| !matches!(one, Ground::Ideas { .. }));
        }
        why
    });
    each.filter(|why| !why.grounds.is_empty()).collect()
}

fn of_leg(leg: &Leg<'_>, paper: Paper) -> Vec<Asked> {
    let id = &leg.step.id;
    let mut asked = vec![Asked::Status(id.clone())];
    let missing = leg.row.entry.missing.len();
    asked.extend((0..missing).map(|place| Asked::Missing(id.clone(), place)));
    asked.extend([
        Asked::Chosen(id.clone()),
        Asked::Length(id.clone()),
        Asked::Cost(id.clone()),
    ]);
    if !leg.step.opens.is_empty() || matches!(leg.step.pay, Pay::Paid(_)) {
        asked.push(Asked::Pay(id.clone()));
    }
    if paper != Paper::Staff {
        return asked;
    }
    let before = leg.row.ask_before.iter();
    asked.extend(before.map(|one| Asked::AskBefore(id.clone(), one.service.clone())));
    for support in &leg.row.supports {
        asked.push(Asked::Need(id.clone(), support.need.clone()));
        for help in &support.helps {
            let help = Asked::Help(id.clone(), help.service.clone());
            if !asked.contains(&help) {
                asked.push(help);
            }
        }
    }
    asked
}

/// The reasons of a plan for programs.
pub(super) fn named(
    interview: &Interview<'_>,
    legs: &[Leg<'_>],
    paper: Paper,
    wording: &Wording,
) -> Vec<WhyNamed> {
    let person = interview.person();
    let each = answers(interview, legs, paper).into_iter();
    each.map(|why| {
        let (about, id) = about(&why.asked);
        let grounds = why.grounds.iter();
        WhyNamed {
            about: about.to_owned(),
            id,
            words: wording.asked(interview.catalog(), &interview.shown(), &why.asked),
            reasons: grounds
                .map(|ground| reason(&person, ground, wording))
                .collect(),
            records: why
                .behind
                .iter()
                .map(|behind| record(&person, behind))
                .collect(),
        }
    })
    .collect()
}

fn about(asked: &Asked) -> (&'static str, Option<String>) {
    let (about, id) = match asked {
        Asked::Pathway(id) => ("pathway", id.to_string()),
        Asked::Status(id) => ("status", id.to_string()),
        Asked::Missing(id, _) => ("missing", id.to_string()),
        Asked::Chosen(id) => ("chosen", id.to_string()),
        Asked::Length(id) => ("length", id.to_string()),
        Asked::Cost(id) => ("cost", id.to_string()),
        Asked::Pay(id) => ("pay", id.to_string()),
        Asked::Need(_, id) => ("need", id.to_string()),
        Asked::Help(_, id) => ("help", id.to_string()),
        Asked::AskBefore(_, id) => ("ask_before", id.to_string()),
        Asked::Work(id) => ("work", id.to_string()),
        Asked::Totals => return ("totals", None),
    };
    (about, Some(id))
}

fn reason(person: &Person<'_>, ground: &Ground, wording: &Wording) -> ReasonNamed {
    let kind = kind(ground).to_owned();
    match ground {
        Ground::Rule(rule) | Ground::ForWhom(rule) | Ground::Presumes(rule) => ReasonNamed {
            kind,
            ..condition(person, rule, wording)
        },
        ground => {
            let lines = wording.ground(person, ground).into_iter();
            let words: Vec<String> = lines.map(|(_, words)| words).collect();
            ReasonNamed {
                kind,
                words: words.join(" "),
                stands: None,
                parts: Vec::new(),
            }
        }
    }
}

fn condition(person: &Person<'_>, rule: &Rule, wording: &Wording) -> ReasonNamed {
    let stands = match rule.truth {
        Truth::Met => "met",
        Truth::NotMet => "not_met",
        Truth::NotKnown => "not_known",
    };
    let kind = match &rule.asks {
        Asks::One(Missing::Credential(_)) => "credential",
        Asks::One(Missing::Step(_)) => "step",
        Asks::One(Missing::Work(_)) => "work",
        Asks::One(Missing::HeldBefore(_)) => "held_before",
        Asks::One(_) => "fact",
        Asks::All => "all",
        Asks::Any => "any",
        Asks::AtLeast(_) => "at_least",
        Asks::Credits(_) => "credits",
        Asks::Not => "not",
    };
    let parts = rule.parts.iter();
    ReasonNamed {
        kind: kind.to_owned(),
        words: wording.rule_asks(person.catalog, rule),
        stands: Some(stands.to_owned()),
        parts: parts.map(|part| condition(person, part, wording)).collect(),
    }
}

fn kind(ground: &Ground) -> &'static str {
    match ground {
        Ground::Suggested(_) => "suggested",
        Ground::Fit(_) => "interests",
        Ground::FirstPay(_) => "first_pay",
        Ground::WithoutDays => "without_days",
        Ground::Ideas { .. } => "ideas",
        Ground::Tie => "tie",
        Ground::Ordered => "order",
        Ground::Stands(..) => "status",
        Ground::Rule(_) => "requires",
        Ground::GivenBy(..) => "given_by",
        Ground::OnlyAnAnswer(_) => "only_an_answer",
        Ground::Closed(_) => "closed",
        Ground::Aim(_) => "aim",
        Ground::Proven(_) => "proven",
        Ground::NeededFor(..) => "needed_for",
        Ground::LeadsTo(_) => "leads_to",
        Ground::InsteadOf(..) => "instead_of",
        Ground::OnlyOne => "only_one",
        Ground::NotPlanned => "not_planned",
        Ground::Assumed(_) => "assumed",
        Ground::Raised(..) => "raised",
        Ground::Told => "told",
        Ground::Nobody => "nobody",
        Ground::Verdict(..) => "verdict",
        Ground::ForWhom(_) => "for_whom",
        Ground::Presumes(_) => "presumes",
        Ground::Excludes(..) => "excludes",
        Ground::Reaches(_) => "reaches",
        Ground::PaysInOrder(_) => "pays_in_order",
        Ground::Offered { .. } => "offered",
        Ground::Part(..) => "cost_part",
        Ground::Price(_) => "price",
        Ground::Lasts(_) | Ground::LastsInAll(_) => "lasts",
        Ground::Adds(..) => "adds",
        Ground::Pays(..) => "pays",
        Ground::Learning(_) => "learning_wage",
        Ground::Threshold(..) => "threshold",
        Ground::OnlyTheyDecide => "only_they_decide",
    }
}

fn record(person: &Person<'_>, behind: &Behind) -> RecordNamed {
    let evidence = &behind.evidence;
    let source = evidence.source.as_ref();
    let source = source.and_then(|id| person.catalog.source(id));
    RecordNamed {
        kind: behind.kind.word().to_owned(),
        id: behind.id.clone(),
        field: behind.field.map(str::to_owned),
        source: source.map(|source| source.id.clone()),
        publisher: source.map(|source| source.publisher.clone()),
        title: source.map(|source| source.title.clone()),
        as_of: evidence.as_of,
        checked_on: evidence.checked_on,
        review_by: evidence.review_by,
        address: source.map(|source| source.address.clone()),
        stale: evidence.stale,
    }
}
