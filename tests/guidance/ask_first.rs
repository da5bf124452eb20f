//! Are the right facts asked first? The smallest, least private set, against every set of facts.

use onramp::catalog::ServiceId;
use onramp::guidance::{Answer, verdict};
use serde_json::{Value, json};

use super::region::{Region, answers, person};
use super::world::Dice;

pub const FACTS: usize = 7;

/// A random condition on yes-or-no facts; the first four are asked to be yes, the others to be no, so that each has
/// one answer that helps a rule.
pub fn rule(dice: &mut Dice, depth: u32, favorable: bool) -> Value {
    if depth == 0 || dice.chance(35) {
        let at = dice.pick(FACTS);
        let test = json!({"fact": {"id": format!("f{at}")}});
        return if (at < 4) == favorable {
            test
        } else {
            json!({"not": test})
        };
    }
    let parts = 1 + dice.pick(3);
    let of: Vec<Value> = (0..parts)
        .map(|_| rule(dice, depth - 1, favorable))
        .collect();
    match dice.below(3) {
        0 => json!({"all": of}),
        1 => json!({"any": of}),
        _ => json!({"at_least": {"n": 1 + dice.below(parts as u64), "of": of}}),
    }
}

#[test]
fn ask_first_names_the_smallest_and_least_private_set_of_facts() {
    let mut asked = 0;
    for seed in 0..150 {
        let mut dice = Dice(seed);
        let private: Vec<u64> = (0..FACTS).map(|_| dice.below(4)).collect();
        let order: Vec<u64> = (0..FACTS).map(|at| (at as u64 * 5) % 7).collect();
        let mut region = Region::new().with_all("needs", &["ride"]);
        for at in 0..FACTS {
            let fact =
                json!({"id": format!("f{at}"), "sensitivity": private[at], "order": order[at]});
            region = region.with("facts", fact);
        }
        let excludes: Vec<Value> = (0..dice.below(3))
            .map(|_| json!({"if": rule(&mut dice, 1, false), "because": "B", "source": "fresh"}))
            .collect();
        let mut service = json!({"id": "help", "addresses": ["ride"], "excludes": excludes,
                                 "rule": rule(&mut dice, 2, true)});
        if dice.chance(30) {
            service["presumes"] = json!([rule(&mut dice, 1, true)]);
        }
        let catalog = region.with("services", service).load();
        let told: Vec<Option<bool>> = (0..FACTS)
            .map(|at| [None, None, None, Some(at < 4), Some(at >= 4)][dice.pick(5)])
            .collect();
        let answer = |facts: &[Option<bool>]| {
            let named = facts
                .iter()
                .enumerate()
                .map(|(at, told)| (format!("f{at}"), json!(told)));
            let told = answers(json!({"facts": named.collect::<serde_json::Map<_, _>>()}));
            let person = person(&catalog, &told);
            let service = catalog.service(&ServiceId::new("help")).unwrap();
            verdict(&person, service, &person.gained()).map(|verdict| verdict.answer().clone())
        };
        let Some(Answer::AskFirst(found)) = answer(&told) else {
            continue;
        };
        asked += 1;
        let open: Vec<usize> = (0..FACTS).filter(|at| told[*at].is_none()).collect();
        let best = (0..1_u32 << open.len())
            .map(|set| -> Vec<usize> {
                let in_set = (0..open.len()).filter(|nth| set & (1 << nth) != 0);
                in_set.map(|nth| open[nth]).collect()
            })
            .filter(|set| {
                let mut facts = told.clone();
                for at in set {
                    facts[*at] = Some(*at < 4);
                }
                matches!(answer(&facts), Some(Answer::WorthAsking { .. }))
            })
            .min_by_key(|set| {
                let level = |wanted: u64| set.iter().filter(|at| private[**at] == wanted).count();
                let asking: u64 = set.iter().map(|at| order[*at]).sum();
                (set.len(), level(3), level(2), level(1), asking, set.clone())
            });
        let mut best = best.unwrap_or_else(|| panic!("seed {seed}: no answers would help"));
        best.sort_by_key(|at| (private[*at], order[*at]));
        let best: Vec<String> = best.iter().map(|at| format!("f{at}")).collect();
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, best, "seed {seed}");
    }
    assert!(asked > 50, "{asked}");
}
