//! What work is open this week, and what does it pay to start? By what beginners can count on, near or in the region.

use onramp::catalog::{AreaId, Cents, OccupationId};
use onramp::guidance::{OpenWork, Outlook, entry_pay, plan, rows, work_now};
use onramp::jobseeker::Best;
use serde_json::{Value, json};

use super::region::{Region, answers, person};

fn wages(areas: Value) -> Value {
    json!({"source": "fresh", "of": "2026-05-01", "per": "hour", "areas": areas})
}

fn working() -> Region {
    let paid = |id: &str, areas: Value, more: Value| {
        let mut record = json!({"id": id, "wages": wages(areas)});
        for (key, value) in more.as_object().unwrap() {
            record[key] = value.clone();
        }
        record
    };
    let open = json!({"open_to_beginners": true});
    Region::new()
        .with_all("credentials", &["license"])
        .with(
            "occupations",
            paid(
                "cook",
                json!({"near": {"p10": 1500, "median": 1900}, "whole": {"p10": 1400}}),
                open.clone(),
            ),
        )
        .with(
            "occupations",
            paid(
                "clerk",
                json!({"whole": {"p10": 1700, "median": 2100}}),
                open.clone(),
            ),
        )
        .with(
            "occupations",
            paid("guard", json!({"near": {"median": 2500}}), open.clone()),
        )
        .with(
            "occupations",
            paid(
                "driver",
                json!({"near": {"p10": 2000}}),
                json!({"open_to_beginners": true, "license_needed": ["license"]}),
            ),
        )
        .with(
            "occupations",
            paid("baker", json!({"near": {"p10": 100}}), json!({})),
        )
        .with(
            "occupations",
            json!({"id": "aide", "open_to_beginners": true}),
        )
        .with(
            "steps",
            json!({"id": "school", "gives": ["license"], "opens": ["baker"]}),
        )
}

fn open_now(told: Value) -> Vec<OpenWork> {
    let catalog = working().load();
    let told = answers(told);
    let person = person(&catalog, &told);
    work_now(&person, &Outlook::of(&person))
}

fn ids(told: Value) -> Vec<String> {
    open_now(told)
        .iter()
        .map(|work| work.occupation.to_string())
        .collect()
}

#[test]
fn work_open_this_week_is_what_takes_beginners_and_what_was_earned() {
    assert_eq!(
        ids(json!({"county": "here"})),
        ["clerk", "cook", "aide", "guard"],
        "by what beginners can count on"
    );
    assert_eq!(
        ids(json!({"county": "here", "credentials": [{"id": "license"}]})),
        ["baker", "driver", "clerk", "cook", "aide", "guard"],
        "a license opens the work that needs it, and what was earned comes first"
    );
    assert_eq!(
        ids(json!({"work": [{"occupation": "baker"}]}))[0],
        "baker",
        "work done before is open again"
    );
    let expired = json!({"credentials": [{"id": "license", "expired": true}], "work": [{"occupation": "driver"}]});
    assert!(
        !ids(expired).contains(&"driver".to_owned()),
        "not without its license"
    );
}

#[test]
fn enough_pay_is_what_beginners_can_count_on() {
    let enough = |id: &str, least: u64| {
        let all =
            open_now(json!({"county": "here", "purpose": {"least_pay_cents_per_hour": least}}));
        all.into_iter()
            .find(|work| work.occupation.as_str() == id)
            .unwrap()
            .pays_enough
    };
    assert_eq!(enough("cook", 1500), Some(true));
    assert_eq!(enough("cook", 1501), Some(false));
    assert_eq!(
        enough("guard", 2000),
        None,
        "a median alone promises too much to a beginner"
    );
    assert_eq!(enough("guard", 2600), Some(false));
    assert_eq!(enough("aide", 1), None);
}

#[test]
fn work_that_pays_less_than_was_named_stands_last_whatever_opens_it() {
    let told = json!({"county": "here", "credentials": [{"id": "license"}],
                      "purpose": {"least_pay_cents_per_hour": 1600}});
    assert_eq!(
        ids(told),
        ["driver", "clerk", "aide", "guard", "baker", "cook"],
        "enough, then not known, then less"
    );
}

#[test]
fn work_that_asks_for_what_a_person_has_not_stands_below_work_that_does_not() {
    let job = |id: &str, opens: &str, more: Value| {
        let mut record = json!({"id": id, "kind": "job", "opens": [opens]});
        for (key, value) in more.as_object().unwrap() {
            record[key] = value.clone();
        }
        record
    };
    let early = |needs: Value| json!({"demands": [{"text": "Early", "needs": needs, "raised": "if_needed"}]});
    let catalog = working()
        .with("needs", json!({"id": "ride"}))
        .with("needs", json!({"id": "care"}))
        .with(
            "steps",
            job("desk", "clerk", early(json!(["ride", "care"]))),
        )
        .with("steps", job("kitchen", "cook", early(json!(["ride"]))))
        .with(
            "steps",
            job(
                "ward",
                "aide",
                json!({"requires": {"credential": "license"}}),
            ),
        )
        .load();
    let order = |told: Value| {
        let told = answers(told);
        let person = person(&catalog, &told);
        let work = work_now(&person, &Outlook::of(&person));
        work.iter()
            .map(|work| work.occupation.to_string())
            .collect::<Vec<_>>()
    };
    let here = |needs: Value| json!({"county": "here", "needs": needs});
    assert_eq!(order(here(json!({}))), ["clerk", "cook", "guard", "aide"]);
    assert_eq!(
        order(here(json!({"ride": true}))),
        ["guard", "clerk", "cook", "aide"]
    );
    assert_eq!(
        order(here(json!({"ride": true, "care": true}))),
        ["guard", "cook", "aide", "clerk"]
    );
}

/// The order of the clerk, the cook and the aide where their jobs ask for this.
fn order_where_jobs_ask([clerk, cook, aide]: [Value; 3], told: Value) -> Vec<String> {
    let job = |id: &str, opens: &str, requires: &Value| json!({"id": id, "kind": "job", "opens": [opens], "requires": requires});
    let catalog = working()
        .with_all("credentials", &["one", "two", "three"])
        .with("facts", json!({"id": "record", "sensitivity": 2}))
        .with("steps", job("desk", "clerk", &clerk))
        .with("steps", job("kitchen", "cook", &cook))
        .with("steps", job("ward", "aide", &aide))
        .with(
            "steps",
            json!({"id": "lessons", "gives": ["one", "two", "three"]}),
        )
        .load();
    let told = answers(told);
    let person = person(&catalog, &told);
    let work = work_now(&person, &Outlook::of(&person));
    let all = work.iter().map(|work| work.occupation.to_string());
    all.filter(|id| id != "guard").collect()
}

#[test]
fn work_that_asks_for_more_that_is_missing_stands_lower_and_of_several_ways_the_easiest_counts() {
    let need = |id: &str| json!({"credential": id});
    let three = json!({"all": [need("one"), need("two"), need("three")]});
    let one = need("one");
    let here = json!({"county": "here"});
    let asks = [three.clone(), one.clone(), one.clone()];
    let order = order_where_jobs_ask(asks, here.clone());
    assert_eq!(order, ["cook", "aide", "clerk"]);
    let easy = json!({"any": [three.clone(), one.clone()]});
    let order = order_where_jobs_ask([easy, three.clone(), one.clone()], here.clone());
    assert_eq!(order, ["clerk", "aide", "cook"]);
    let two = json!({"at_least": {"n": 2, "of": [need("one"), need("two"), need("three")]}});
    let order = order_where_jobs_ask([two, three, one], here);
    assert_eq!(order, ["aide", "clerk", "cook"]);
}

#[test]
fn what_was_told_in_private_moves_no_work() {
    let clean = json!({"fact": {"id": "record", "is": false}});
    let not = json!({"not": {"fact": {"id": "record", "is": true}}});
    let one = json!({"credential": "one"});
    let either = json!({"any": [clean, {"all": [one, {"credential": "two"}]}]});
    for private in [clean, not, either] {
        let order = |told: Value| {
            let asks = [one.clone(), private.clone(), private.clone()];
            order_where_jobs_ask(asks, told)
        };
        let quiet = order(json!({"county": "here"}));
        assert_eq!(quiet, ["cook", "aide", "clerk"], "{private}");
        for is in [true, false] {
            let told = json!({"county": "here", "facts": {"record": is}});
            assert_eq!(order(told), quiet, "{private}, {is}");
        }
    }
}

#[test]
fn entry_pay_falls_back_to_the_whole_region_and_says_so() {
    let catalog = working().load();
    let pay = |id: &str, told: Value| {
        let told = answers(told);
        let occupation = catalog.occupation(&OccupationId::new(id)).unwrap();
        entry_pay(&person(&catalog, &told), occupation)
            .map(|pay| (pay.area.clone(), pay.whole_region, pay.least_per_hour()))
    };
    let here = json!({"county": "here"});
    let area = AreaId::new;
    assert_eq!(
        pay("cook", here.clone()),
        Some((area("near"), false, Some(Cents(1500))))
    );
    assert_eq!(
        pay("clerk", here.clone()),
        Some((area("whole"), true, Some(Cents(1700))))
    );
    assert_eq!(
        pay("cook", json!({})),
        Some((area("whole"), true, Some(Cents(1400))))
    );
    assert_eq!(
        pay("guard", json!({})),
        None,
        "not published for the whole region, and the county is not known"
    );
    assert_eq!(pay("aide", here), None);
}

#[test]
fn what_a_step_pays_is_the_pay_of_the_work_aimed_at_where_it_opens_it_and_else_of_all_it_opens() {
    let catalog = working()
        .with(
            "steps",
            json!({"id": "classes", "opens": ["clerk", "cook", "driver"]}),
        )
        .with(
            "pathways",
            json!({"id": "schooling", "sector": "sector", "steps": ["classes"],
                   "destinations": ["cook"]}),
        )
        .load();
    let told = answers(json!({"county": "here"}));
    let person = person(&catalog, &told);
    let outlook = Outlook::of(&person);
    let aim = plan(&person, &OccupationId::new("cook"), Best::Soonest).unwrap();
    let pathway = catalog.pathways().last().unwrap();
    let pays = |plan| {
        let rows = rows(&person, pathway, &outlook, plan);
        let pay = rows[0].pay.clone().unwrap();
        [pay.low, pay.high].map(|point| point.map(onramp::catalog::WagePoint::least))
    };
    let cents = |cents: [u64; 2]| cents.map(|cents| Some(Cents(cents)));
    assert_eq!(pays(Some(&aim)), cents([1500, 1900]));
    assert_eq!(pays(None), cents([1500, 2100]));
}
