//! Does every reason say what is so, down to its record? Conditions part by part, what stands behind a figure, and what
//! is left out where others can see.

use onramp::catalog::{Catalog, Kind, ServiceId, StepId};
use onramp::guidance::{
    Asked, Asks, Ground, Outlook, Proof, Rule, Shown, Truth, Why, evaluate, plan, rows,
    suggestions, why,
};
use onramp::jobseeker::{Answers, Best};
use serde_json::{Value, json};

use super::region::{Region, answers, person};
use super::world::World;

/// A course whose card a job asks for, a dearer course that gives the same, and help with the way there.
fn region() -> Region {
    let wages = json!({"source": "fresh", "of": "2025-05-01", "per": "hour",
                       "areas": {"whole": {"p10": 1600, "median": 2000}}});
    let private = json!({"id": "record", "sensitivity": 3, "order": 2});
    Region::new()
        .with("facts", json!({"id": "snap", "sensitivity": 2}))
        .with("facts", json!({"id": "age", "answer": {"number": {"min": 0, "max": 120}}}))
        .with("needs", json!({"id": "ride"}))
        .with("needs", private)
        .with_all("credentials", &["card"])
        .with("occupations", json!({"id": "aide", "wages": wages}))
        .with("steps", json!({"id": "course", "gives": ["card"], "weeks": 6,
            "requires": {"fact": {"id": "age", "min": 18}},
            "cost_cents": {"tuition": 50000, "exam": {"value": 10000, "source": "stale"}},
            "demands": [{"text": "Early shifts", "needs": ["ride", "record"]}]}))
        .with("steps", json!({"id": "dearer", "gives": ["card"], "weeks": 6, "cost_cents": {"tuition": 90000}}))
        .with("steps", json!({"id": "job", "kind": "job", "requires": {"credential": "card"}, "opens": ["aide"]}))
        .with("pathways", json!({"id": "path", "steps": ["course", "dearer", "job"], "destinations": ["aide"]}))
        .with("services", json!({"id": "bus", "addresses": ["ride"],
            "rule": {"any": [{"fact": {"id": "snap"}}, {"fact": {"id": "age", "max": 20}}]},
            "excludes": [{"if": {"fact": {"id": "snap", "is": false}}, "because": "B", "source": "stale"}]}))
}

fn asked(catalog: &Catalog, told: &Answers, about: &Asked) -> Why {
    let person = person(catalog, told);
    let outlook = Outlook::of(&person);
    let suggested = suggestions(&person, &outlook);
    let pathway = &catalog.pathways()[0];
    let rows = rows(&person, pathway, &outlook, None);
    let goal = &pathway.destinations[0];
    let plan = plan(&person, goal, Best::Cheapest).unwrap();
    let shown = Shown {
        person,
        outlook: &outlook,
        suggestions: &suggested,
        rows: &rows,
        destination: Some(goal),
        plan: Some(&plan),
        work: &[],
    };
    why(&shown, about)
}

fn about(facts: Value, about: &Asked) -> Why {
    let catalog = region().load();
    let told = answers(json!({"facts": facts, "county": "here"}));
    asked(&catalog, &told, about)
}

fn step(id: &str) -> StepId {
    StepId::new(id)
}

#[test]
fn a_step_is_explained_by_its_condition_part_by_part() {
    let why = about(json!({"age": 17}), &Asked::Status(step("course")));
    let rule = why.grounds.iter().find_map(|ground| match ground {
        Ground::Rule(rule) => Some(rule),
        _ => None,
    });
    assert_eq!(rule.unwrap().truth, Truth::NotMet);
    assert!(
        why.grounds
            .iter()
            .any(|ground| matches!(ground, Ground::Closed(_)))
    );
    assert_eq!(
        (why.behind[0].kind, why.behind[0].id.as_str()),
        (Kind::Step, "course")
    );
}

#[test]
fn what_is_missing_is_followed_to_every_step_that_gives_it() {
    let why = about(json!({"age": 20}), &Asked::Missing(step("job"), 0));
    let Ground::GivenBy(_, givers) = &why.grounds[0] else {
        panic!("{why:?}");
    };
    assert_eq!(*givers, [step("course"), step("dearer")]);
    let behind: Vec<&str> = why.behind.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(behind, ["job", "course", "dearer"]);
}

#[test]
fn what_is_missing_is_had_from_what_gives_it_and_from_higher_things_only_where_nothing_else_does() {
    let base = || {
        Region::new()
            .with_all("credentials", &["diploma"])
            .with("credentials", json!({"id": "degree", "supersedes": ["diploma"]}))
            .with("occupations", json!({"id": "aide"}))
            .with("steps", json!({"id": "college", "gives": ["degree"]}))
            .with("steps", json!({"id": "job", "kind": "job", "requires": {"credential": "diploma"}, "opens": ["aide"]}))
            .with("pathways", json!({"id": "path", "steps": ["college", "job"], "destinations": ["aide"]}))
    };
    let givers = |region: Region| {
        let catalog = region.load();
        let why = asked(&catalog, &answers(json!({})), &Asked::Status(step("job")));
        let mut given = why.grounds.into_iter();
        given.find_map(|ground| match ground {
            Ground::GivenBy(_, givers) => Some(givers),
            _ => None,
        })
    };
    let school = json!({"id": "school", "gives": ["diploma"]});
    assert_eq!(
        givers(base().with("steps", school)),
        Some(vec![step("school")])
    );
    assert_eq!(givers(base()), Some(vec![step("college")]));
}

#[test]
fn the_plan_says_what_needs_a_step_and_which_other_would_give_the_same() {
    let why = about(json!({"age": 20}), &Asked::Chosen(step("course")));
    let needed = Ground::NeededFor(
        step("job"),
        vec![onramp::catalog::CredentialId::new("card")],
    );
    assert!(why.grounds.contains(&needed), "{why:?}");
    let instead = why
        .grounds
        .iter()
        .any(|ground| matches!(ground, Ground::InsteadOf(other, ..) if *other == step("dearer")));
    assert!(instead, "{why:?}");
    assert!(why.grounds.contains(&Ground::Aim(Best::Cheapest)));
    assert!(why.grounds.contains(&Ground::Proven(Proof::AsReported)));
    let other = about(json!({"age": 20}), &Asked::Chosen(step("dearer")));
    assert_eq!(other.grounds, [Ground::NotPlanned]);
}

#[test]
fn a_part_of_a_cost_that_names_its_own_source_is_traced_to_it() {
    let why = about(json!({}), &Asked::Cost(step("course")));
    let exam = why
        .behind
        .iter()
        .find(|one| one.field == Some("cost_cents.exam"));
    let exam = exam.unwrap();
    assert_eq!(exam.evidence.source.as_ref().unwrap().as_str(), "stale");
    assert!(exam.evidence.stale);
    assert!(exam.evidence.review_by.is_some() && exam.evidence.checked_on.is_some());
    let whole = why.behind.iter().find(|one| one.field.is_none()).unwrap();
    assert!(!whole.evidence.stale);
}

#[test]
fn a_wage_says_that_it_is_the_whole_regions_where_the_area_publishes_none() {
    let why = about(json!({}), &Asked::Pay(step("job")));
    let Ground::Pays(_, Some(pay)) = &why.grounds[0] else {
        panic!("{why:?}");
    };
    assert!(pay.whole_region);
    assert_eq!(why.behind[0].field, Some("wages"));
}

#[test]
fn where_others_can_see_nothing_hangs_on_a_private_answer() {
    let help = Asked::Help(step("course"), ServiceId::new("bus"));
    let catalog = region().load();
    let seen: Vec<Why> = [json!(true), json!(null)]
        .map(|snap| about(json!({"snap": snap, "age": 17}), &help).without_private(&catalog))
        .into();
    let rules = |why: &Why| {
        let grounds = why.grounds.iter();
        grounds
            .filter(|g| {
                matches!(
                    g,
                    Ground::ForWhom(_) | Ground::Excludes(..) | Ground::Presumes(_)
                )
            })
            .count()
    };
    assert_eq!(seen.iter().map(rules).collect::<Vec<_>>(), [0, 0]);
    let private = Asked::Need(step("course"), onramp::catalog::NeedId::new("record"));
    let open = about(json!({}), &private);
    assert!(!open.grounds.is_empty());
    assert!(open.without_private(&catalog).grounds.is_empty());
}

/// Every part stands as the condition it was made from, and the whole follows from its parts.
fn agrees(rule: &Rule) {
    let parts = || rule.parts.iter().map(|part| part.truth);
    let follows = match rule.asks {
        Asks::All => Truth::all(parts()),
        Asks::Any => Truth::any(parts()),
        Asks::AtLeast(n) => Truth::at_least(n, parts()),
        Asks::Not => parts().next().unwrap().opposite(),
        // Credits hang on how many each step earns.
        Asks::Credits(_) | Asks::One(_) => rule.truth,
    };
    assert_eq!(rule.truth, follows, "{rule:?}");
    rule.parts.iter().for_each(agrees);
}

#[test]
fn the_parts_of_random_conditions_bear_out_the_whole() {
    let mut compared = 0;
    for seed in 0..200 {
        let world = World::random(seed, 8);
        let names = world.names();
        let catalog = world.region(&names).load();
        let told = answers(world.answers(&names));
        let person = person(&catalog, &told);
        let gained = person.gained();
        for requirement in catalog
            .steps()
            .iter()
            .filter_map(|step| step.requires.as_ref())
        {
            let rule = Rule::of(requirement, &person, &gained);
            assert_eq!(rule.truth, evaluate(requirement, &person, &gained));
            agrees(&rule);
            compared += 1;
        }
    }
    assert!(compared > 300, "only {compared} conditions");
}
