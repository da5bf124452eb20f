//! What is a random small world? A few steps with rules, drawn from a seed, that can be written down as a region.

use serde_json::{Value, json};

use super::region::Region;

/// Numbers that look random and are the same for the same seed (splitmix64, Steele, Lea and Flood 2014).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % bound
    }

    pub fn pick(&mut self, count: usize) -> usize {
        usize::try_from(self.below(count as u64)).unwrap()
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

#[derive(Clone, Debug)]
pub enum Rule {
    Credential(usize),
    Step(usize),
    Fact(usize),
    NotFact(usize),
    All(Vec<Rule>),
    Any(Vec<Rule>),
    AtLeast(u32, Vec<Rule>),
    Credits(u32, Vec<usize>),
}

#[derive(Clone, Debug)]
pub struct Stage {
    pub requires: Option<Rule>,
    pub gives: Vec<usize>,
    /// What it earns at the least and at the most; none where that is not reported.
    pub credits: Option<[u32; 2]>,
    pub weeks: Option<u32>,
    pub cents: Option<u64>,
    pub paid: bool,
    pub alongside: Option<usize>,
    pub is_goal: bool,
    pub ended: bool,
}

/// A world and a person in it. Steps, credentials and facts go by their numbers.
#[derive(Clone, Debug)]
pub struct World {
    pub steps: Vec<Stage>,
    /// Pairs of credentials: who holds the first meets what asks for the second.
    pub supersedes: Vec<(usize, usize)>,
    pub held: Vec<usize>,
    pub done: Vec<usize>,
    /// Answers to the facts.
    pub facts: Vec<Option<bool>>,
}

pub const CREDENTIALS: usize = 6;
pub const FACTS: usize = 4;

impl World {
    pub fn random(seed: u64, most_steps: usize) -> Self {
        let mut dice = Dice(seed);
        let count = 3 + dice.pick(most_steps - 2);
        let steps = (0..count).map(|at| stage(&mut dice, at, count)).collect();
        let mut world = Self {
            steps,
            supersedes: Vec::new(),
            held: Vec::new(),
            done: Vec::new(),
            facts: Vec::new(),
        };
        for higher in 0..CREDENTIALS {
            for lower in 0..CREDENTIALS {
                if higher != lower && dice.chance(4) {
                    world.supersedes.push((higher, lower));
                }
            }
        }
        world.held = (0..CREDENTIALS).filter(|_| dice.chance(6)).collect();
        world.done = (0..count).filter(|_| dice.chance(3)).collect();
        world.facts = (0..FACTS)
            .map(|fact| match dice.below(5) {
                0 => Some(fact % 2 != 0),
                1 | 2 => Some(fact % 2 == 0),
                _ => None,
            })
            .collect();
        world
    }

    /// A world in which most credentials are given by several steps, and the goal asks for three of them.
    pub fn with_many_ways(seed: u64, most_steps: usize) -> Self {
        let mut world = Self::random(seed, most_steps);
        (world.held, world.done) = (Vec::new(), Vec::new());
        let goal = world.steps.len() - 1;
        for (at, step) in world.steps.iter_mut().enumerate() {
            step.gives
                .extend([at % CREDENTIALS, (at * 2 + 1) % CREDENTIALS]);
            step.gives.sort_unstable();
            step.gives.dedup();
            (step.is_goal, step.ended) = (at == goal, false);
            if at == goal {
                step.requires = Some(Rule::All([0, 1, 2].map(Rule::Credential).into()));
            }
        }
        world
    }

    /// The same, where some credits are from-to and others are not reported.
    pub fn with_unsure_credits(mut self) -> Self {
        for step in &mut self.steps {
            step.credits = match step.credits {
                Some([low @ 1..3, _]) => Some([low, low + 2]),
                Some([3, _]) => None,
                sure => sure,
            };
        }
        self
    }

    /// The region as it is written down, steps bearing these names.
    pub fn region(&self, names: &[String]) -> Region {
        let mut region = Region::new().with_all("occupations", &["aim"]).with(
            "facts",
            json!({"id": "closed", "label": "Known to be no: leaves every step a way in on paper"}),
        );
        for fact in 0..FACTS {
            region = region.with("facts", json!({"id": format!("f{fact}")}));
        }
        for credential in 0..CREDENTIALS {
            let lower = self
                .supersedes
                .iter()
                .filter(|(high, _)| *high == credential);
            let lower: Vec<String> = lower.map(|(_, low)| format!("c{low}")).collect();
            let record = json!({"id": format!("c{credential}"), "supersedes": lower});
            region = region.with("credentials", record);
        }
        for (step, name) in self.steps.iter().zip(names) {
            region = region.with("steps", written(step, name, names));
        }
        region
    }

    /// The names under which the worlds are loaded as a rule.
    pub fn names(&self) -> Vec<String> {
        (0..self.steps.len()).map(|at| format!("s{at}")).collect()
    }

    /// The person's answers, where steps bear these names.
    pub fn answers(&self, names: &[String]) -> Value {
        let held = self.held.iter().map(|at| json!({"id": format!("c{at}")}));
        let done = self.done.iter().map(|at| names[*at].clone());
        let mut facts = json!({"closed": false});
        for (at, answer) in self.facts.iter().enumerate() {
            facts[format!("f{at}")] = json!(answer);
        }
        json!({"credentials": held.collect::<Vec<_>>(), "steps_done": done.collect::<Vec<_>>(), "facts": facts})
    }
}

fn stage(dice: &mut Dice, at: usize, count: usize) -> Stage {
    let others = dice.pick(count);
    let requires = match dice.below(10) {
        _ if at < 2 => None,
        _ if at + 1 == count => Some(Rule::All(vec![
            Rule::Step(dice.pick(at)),
            Rule::Step(dice.pick(at)),
            rule(dice, 1, count),
        ])),
        0..=2 => None,
        3..=5 => Some(rule(dice, 2, count)),
        // Many steps ask for an earlier one as well, so that there are long ways.
        _ => Some(Rule::All(vec![
            Rule::Step(at - 1 - dice.pick(2)),
            rule(dice, 1, count),
        ])),
    };
    Stage {
        requires,
        gives: (0..CREDENTIALS).filter(|_| dice.chance(18)).collect(),
        credits: Some([u32::try_from(dice.below(5)).unwrap(); 2]),
        weeks: dice
            .chance(85)
            .then(|| u32::try_from(dice.below(12)).unwrap()),
        cents: dice.chance(80).then(|| dice.below(9) * 100),
        paid: dice.chance(25),
        alongside: (dice.chance(20) && others < at).then_some(others),
        is_goal: at + 1 == count || dice.chance(5),
        ended: dice.chance(4),
    }
}

/// A rule that nests so deep at most.
pub fn rule(dice: &mut Dice, depth: u32, steps: usize) -> Rule {
    let several = |dice: &mut Dice| -> Vec<Rule> {
        let parts = 1 + dice.pick(3);
        (0..parts).map(|_| rule(dice, depth - 1, steps)).collect()
    };
    match dice.below(if depth == 0 { 10 } else { 20 }) {
        0..=4 => Rule::Credential(dice.pick(CREDENTIALS)),
        5..=7 => Rule::Step(dice.pick(steps)),
        // Even facts are asked for, odd ones must not be: each turns out well in one way only.
        8 => Rule::Fact(dice.pick(FACTS / 2) * 2),
        9 => Rule::NotFact(dice.pick(FACTS / 2) * 2 + 1),
        10..=14 => Rule::All(several(dice)),
        15 | 16 => Rule::Any(several(dice)),
        17 | 18 => {
            let of = several(dice);
            let n = 1 + dice.below(of.len() as u64);
            Rule::AtLeast(u32::try_from(n).unwrap(), of)
        }
        _ => {
            let from = (0..4).map(|_| dice.pick(steps)).collect();
            Rule::Credits(1 + u32::try_from(dice.below(7)).unwrap(), from)
        }
    }
}

fn written(step: &Stage, name: &str, names: &[String]) -> Value {
    let gives = step.gives.iter().map(|at| format!("c{at}"));
    let mut record = json!({"id": name, "gives": gives.collect::<Vec<_>>(),
                            "pay": if step.paid { json!({"paid": {}}) } else { json!("unpaid") }});
    if let Some(rule) = &step.requires {
        // The fact is known to be no. On paper it is a way in, so that no circle makes the region unsound.
        record["requires"] = json!({"any": [rule.written(names), {"fact": {"id": "closed"}}]});
    }
    if let Some([low, high]) = step.credits {
        record["credits"] = json!({"low": low, "high": high});
    }
    if let Some(weeks) = step.weeks {
        record["weeks"] = json!(weeks);
    }
    if let Some(cents) = step.cents {
        record["cost_cents"] = json!({"tuition": cents, "complete": true});
    }
    if let Some(host) = step.alongside {
        record["alongside"] = json!(names[host]);
    }
    if step.is_goal {
        record["opens"] = json!(["aim"]);
    }
    if step.ended {
        record["status"] = json!("ended");
    }
    record
}

impl Rule {
    pub fn written(&self, names: &[String]) -> Value {
        let all = |parts: &[Rule]| -> Vec<Value> {
            parts.iter().map(|part| part.written(names)).collect()
        };
        match self {
            Self::Credential(at) => json!({"credential": format!("c{at}")}),
            Self::Step(at) => json!({"step": names[*at]}),
            Self::Fact(at) => json!({"fact": {"id": format!("f{at}")}}),
            Self::NotFact(at) => json!({"not": {"fact": {"id": format!("f{at}")}}}),
            Self::All(parts) => json!({"all": all(parts)}),
            Self::Any(parts) => json!({"any": all(parts)}),
            Self::AtLeast(n, parts) => json!({"at_least": {"n": n, "of": all(parts)}}),
            Self::Credits(credits, from) => {
                let from: Vec<&String> = from.iter().map(|at| &names[*at]).collect();
                json!({"credits": {"at_least": credits, "from": from}})
            }
        }
    }
}
