//! What does a region look like in which the best plan is hard to find? Made from a seed, always the same, for benchmarks,
//! tests and other solvers alike.
//!
//! Three shapes: ladders whose rungs share what they ask for, as in catalogs; layers, in which each step asks for pairs
//! of earlier credentials; and tangles, in which each credential is given by several steps that each give several.

#![allow(dead_code, reason = "each user needs its own part of this")]

use onramp::catalog::{Catalog, CatalogFile, Day};
use serde_json::{Value, json};

/// Numbers that look random and are the same for the same seed (splitmix64, Steele, Lea and Flood 2014).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) >> 16).unwrap_or(0) % bound.max(1)
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// So many different ones of these, in no order.
    fn some(&mut self, count: usize, of: &[usize]) -> Vec<usize> {
        let mut left = of.to_vec();
        let mut chosen = Vec::new();
        while chosen.len() < count && !left.is_empty() {
            chosen.push(left.swap_remove(self.below(left.len())));
        }
        chosen
    }
}

/// What a step asks for: credentials by their numbers, steps by theirs.
#[derive(Clone, Debug)]
pub enum Ask {
    Credential(usize),
    All(Vec<Ask>),
    Any(Vec<Ask>),
    AtLeast(usize, Vec<Ask>),
    /// Credits from steps.
    Credits(u64, Vec<usize>),
}

/// A step.
#[derive(Clone, Debug)]
pub struct Stage {
    pub asks: Ask,
    pub gives: Vec<usize>,
    pub weeks: u32,
    pub cents: u64,
    pub paid: bool,
    pub credits: u64,
}

/// A region; its last step is the goal.
#[derive(Clone, Debug)]
pub struct Made {
    pub stages: Vec<Stage>,
    pub credentials: usize,
}

/// How what needs what is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Ladders,
    Layers,
    Tangle,
    /// Ladders of which a few steps also give what steps below them ask for.
    Circles,
}

pub const SHAPES: [Shape; 4] = [Shape::Ladders, Shape::Layers, Shape::Tangle, Shape::Circles];

/// A region of this shape of which exactly so many steps can matter for the goal.
pub fn region(shape: Shape, steps: usize, seed: u64) -> Made {
    let drawn = |extra: usize| {
        let mut dice = Dice(seed.wrapping_mul(1_000_003) ^ (steps + extra) as u64);
        match shape {
            Shape::Ladders => ladders(&mut dice, steps + extra, 0),
            Shape::Circles => ladders(&mut dice, steps + extra, 5),
            Shape::Layers => layers(&mut dice, steps + extra),
            Shape::Tangle => tangle(&mut dice, steps + extra),
        }
        .only_what_matters()
    };
    // A few steps may turn out not to matter: draw again, a little larger, until as many do as were asked for.
    let all = (0..steps + 40).map(drawn);
    let mut best: Option<Made> = None;
    for made in all {
        let near = |made: &Made| made.stages.len().abs_diff(steps);
        if best.as_ref().is_none_or(|best| near(&made) < near(best)) {
            best = Some(made);
        }
        if best.as_ref().is_some_and(|best| near(best) == 0) {
            break;
        }
    }
    best.unwrap_or(Made {
        stages: Vec::new(),
        credentials: 0,
    })
}

fn stage(dice: &mut Dice, asks: Ask, gives: Vec<usize>) -> Stage {
    let weeks = [1, 2, 4, 6, 8, 10, 11, 12, 16, 22, 33, 44][dice.below(12)];
    let dollars = [0, 0, 35, 60, 106, 150, 300, 450, 900, 1450, 2400, 5200][dice.below(12)];
    Stage {
        asks,
        gives,
        weeks: weeks + u32::try_from(dice.below(3)).unwrap_or(0),
        cents: 100 * dollars + 100 * dice.below(20) as u64,
        paid: dice.chance(15),
        credits: 3 + dice.below(3) as u64,
    }
}

fn nothing() -> Ask {
    Ask::All(Vec::new())
}

fn credentials(of: Vec<usize>) -> Vec<Ask> {
    of.into_iter().map(Ask::Credential).collect()
}

/// Basics that many ask for (a diploma, English, algebra, first aid), and ladders of rungs that each ask for the one
/// below and some of the basics; one to four ways to each.
fn ladders(dice: &mut Dice, steps: usize, back: usize) -> Made {
    let mut stages: Vec<Stage> = Vec::new();
    let mut count = 0;
    let mut basics: Vec<usize> = Vec::new();
    while stages.len() < steps / 3 {
        let card = count;
        count += 1;
        for _ in 0..=dice.below(4) {
            let asks = match dice.below(4) {
                0 | 1 => nothing(),
                2 => Ask::All(credentials(dice.some(1, &basics))),
                _ => Ask::Any(credentials(dice.some(2, &basics))),
            };
            let asks = if matches!(&asks, Ask::Any(of) if of.is_empty()) {
                nothing()
            } else {
                asks
            };
            let mut gives = vec![card];
            if dice.chance(back) {
                gives.extend(dice.some(1, &basics));
            }
            let made = stage(dice, asks, gives);
            stages.push(made);
        }
        basics.push(card);
    }
    let ladders = 2 + dice.below(2);
    let mut rungs: Vec<Vec<usize>> = vec![Vec::new(); ladders];
    while stages.len() + 1 < steps {
        let ladder = dice.below(ladders);
        let card = count;
        count += 1;
        for _ in 0..=dice.below(4) {
            let mut all = Vec::new();
            let own = &rungs[ladder];
            match (own.last(), own.len()) {
                (Some(last), 0..=2) => all.push(Ask::Credential(*last)),
                (Some(last), _) if dice.chance(70) => all.push(Ask::Credential(*last)),
                // Some may be skipped by those who come from another ladder.
                (Some(last), many) => {
                    let others: Vec<usize> = rungs
                        .iter()
                        .filter_map(|rungs| rungs.last().copied())
                        .collect();
                    let across = dice.some(1, &others);
                    let below = Ask::All(vec![
                        Ask::Credential(own[many - 2]),
                        Ask::All(credentials(across)),
                    ]);
                    all.push(Ask::Any(vec![Ask::Credential(*last), below]));
                }
                (None, _) => {}
            }
            match dice.below(6) {
                0 => {}
                1 | 2 => all.extend(credentials(dice.some(1, &basics))),
                3 => all.push(Ask::Any(credentials(dice.some(2, &basics)))),
                4 => {
                    let of = credentials(dice.some(3, &basics));
                    let several = of.len() > 1;
                    all.push(if several {
                        Ask::AtLeast(2, of)
                    } else {
                        Ask::All(of)
                    });
                }
                _ => {
                    let earlier: Vec<usize> = (0..stages.len()).collect();
                    let from = dice.some(4, &earlier);
                    all.push(Ask::Credits(5 + dice.below(4) as u64, from));
                }
            }
            let mut gives = vec![card];
            if dice.chance(back) {
                gives.extend(dice.some(1, &basics));
            }
            let made = stage(dice, Ask::All(all), gives);
            stages.push(made);
        }
        rungs[ladder].push(card);
    }
    let tops = rungs
        .iter()
        .filter_map(|rungs| rungs.last().copied())
        .collect();
    goal(dice, stages, count, Ask::All(credentials(tops)))
}

/// Layers of five steps that give four credentials; each step asks for two of the layers below, or either of two pairs.
fn layers(dice: &mut Dice, steps: usize) -> Made {
    let mut stages: Vec<Stage> = Vec::new();
    let count = steps.div_ceil(5);
    for layer in 0..count {
        for at in 0..5 {
            let of = |dice: &mut Dice, below: usize| {
                Ask::Credential((layer - 1 - below) * 4 + dice.below(4))
            };
            let asks = match (layer, at % 2) {
                (0, _) => nothing(),
                (1, _) => Ask::All(vec![of(dice, 0), of(dice, 0)]),
                (_, 0) => Ask::All(vec![of(dice, 0), of(dice, 1)]),
                (_, _) => Ask::Any(vec![
                    Ask::All(vec![of(dice, 0), of(dice, 0)]),
                    Ask::All(vec![of(dice, 0), of(dice, 1)]),
                ]),
            };
            let gives = vec![layer * 4 + at % 4, layer * 4 + (at + 1 + dice.below(2)) % 4];
            let made = stage(dice, asks, gives);
            stages.push(made);
        }
    }
    let last = (0..4)
        .map(|at| Ask::Credential((count - 1) * 4 + at))
        .collect();
    goal(dice, stages, count * 4, Ask::AtLeast(3, last))
}

/// Each step asks for two or three of the credentials made shortly before, and gives one or two of the next ones.
fn tangle(dice: &mut Dice, steps: usize) -> Made {
    let mut stages: Vec<Stage> = Vec::new();
    let window = 8;
    let count = (steps / 2).max(window);
    while stages.len() + 1 < steps {
        let card = stages.len() * count / steps.max(1);
        let lowest = card.saturating_sub(window);
        let below: Vec<usize> = (lowest..card).collect();
        let wanted = if card < 3 { 0 } else { 2 + dice.below(2) };
        let asks = credentials(dice.some(wanted, &below));
        let asks = if asks.len() == 3 && dice.chance(40) {
            Ask::AtLeast(2, asks)
        } else {
            Ask::All(asks)
        };
        let mut gives = vec![card];
        for _ in 0..=dice.below(2) {
            let other = card + dice.below(4);
            if other < count && !gives.contains(&other) {
                gives.push(other);
            }
        }
        let made = stage(dice, asks, gives);
        stages.push(made);
    }
    let last: Vec<usize> = (count - window..count).collect();
    let wanted = dice.some(4, &last);
    goal(dice, stages, count, Ask::All(credentials(wanted)))
}

fn goal(dice: &mut Dice, mut stages: Vec<Stage>, credentials: usize, asks: Ask) -> Made {
    let goal = stage(dice, asks, Vec::new());
    stages.push(goal);
    Made {
        stages,
        credentials,
    }
}

impl Made {
    /// The same without steps that cannot matter for the goal.
    fn only_what_matters(self) -> Self {
        let mut matters = vec![false; self.stages.len()];
        let mut open: Vec<usize> = self.stages.len().checked_sub(1).into_iter().collect();
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut matters[at], true) {
                let (mut wanted, mut steps) = (Vec::new(), Vec::new());
                self.stages[at].asks.name(&mut wanted, &mut steps);
                open.extend(steps);
                let givers = self.stages.iter().enumerate();
                let serves = |stage: &Stage| stage.gives.iter().any(|one| wanted.contains(one));
                open.extend(givers.filter(|(_, stage)| serves(stage)).map(|(at, _)| at));
            }
        }
        let mut place = vec![0; self.stages.len()];
        let mut next = 0;
        for (place, matters) in place.iter_mut().zip(&matters) {
            *place = next;
            next += usize::from(*matters);
        }
        let kept = self
            .stages
            .into_iter()
            .zip(&matters)
            .filter(|(_, matters)| **matters);
        let stages = kept.map(|(mut stage, _)| {
            stage.asks.rename(&place);
            stage
        });
        Self {
            stages: stages.collect(),
            credentials: self.credentials,
        }
    }

    /// The region in numbers, for other solvers.
    pub fn written(&self) -> Value {
        let steps = self.stages.iter().map(|stage| {
            json!({"steps": 1, "weeks": stage.weeks, "cents": stage.cents, "credits": stage.credits, "gives": stage.gives,
                   "asks": stage.asks.in_numbers()})
        });
        json!({"credentials": self.credentials, "steps": steps.collect::<Vec<_>>()})
    }

    /// The region written down as a catalog; its goal opens the work `aim`.
    pub fn catalog(&self) -> Value {
        let last = self.stages.len() - 1;
        let steps = self.stages.iter().enumerate().map(|(at, stage)| {
            let gives: Vec<String> = stage.gives.iter().map(|at| credential(*at)).collect();
            let mut step = json!({"id": format!("step-{at:04}"), "title": "Step", "kind": "course", "source": "s",
                "gives": gives, "weeks": stage.weeks, "credits": stage.credits,
                "pay": if stage.paid { json!({"paid": {}}) } else { json!("unpaid") },
                "cost_cents": {"whole": stage.cents}});
            if !matches!(&stage.asks, Ask::All(of) if of.is_empty()) {
                step["requires"] = stage.asks.written();
            }
            if at == last {
                step["opens"] = json!(["aim"]);
            }
            step
        });
        let steps: Vec<Value> = steps.collect();
        let credentials = (0..self.credentials).map(|at| {
            json!({"id": credential(at), "title": "Credential", "kind": "certificate", "source": "s"})
        });
        json!({
            "catalog": {"format": "onramp-catalog/1", "id": "made", "region": "Region", "languages": ["en"],
                        "published": "2026-11-01", "steward": {"name": "The board"}},
            "sources": [{"id": "s", "publisher": "P", "title": "T", "address": "https://example.org",
                         "checked_on": "2026-11-01", "review_by": "2027-11-01"}],
            "occupations": [{"id": "aim", "title": "Aim", "code": "11-1111.00", "source": "s"}],
            "credentials": credentials.collect::<Vec<_>>(),
            "steps": steps,
        })
    }
}

/// The region as a catalog.
pub fn load(made: &Made, on: Day) -> Catalog {
    let bytes = made.catalog().to_string().into_bytes();
    let file = CatalogFile {
        label: "made.json",
        bytes: &bytes,
    };
    let loaded = Catalog::load(&[file], on);
    loaded
        .catalog
        .unwrap_or_else(|| panic!("{:#?}", loaded.faults))
}

fn credential(at: usize) -> String {
    format!("card-{at:04}")
}

impl Ask {
    fn name(&self, credentials: &mut Vec<usize>, steps: &mut Vec<usize>) {
        match self {
            Self::Credential(at) => credentials.push(*at),
            Self::All(of) | Self::Any(of) | Self::AtLeast(_, of) => {
                for part in of {
                    part.name(credentials, steps);
                }
            }
            Self::Credits(_, from) => steps.extend(from),
        }
    }

    fn rename(&mut self, place: &[usize]) {
        match self {
            Self::Credential(_) => {}
            Self::All(of) | Self::Any(of) | Self::AtLeast(_, of) => {
                for part in of {
                    part.rename(place);
                }
            }
            Self::Credits(_, from) => {
                for step in from {
                    *step = place[*step];
                }
            }
        }
    }

    fn in_numbers(&self) -> Value {
        let all = |of: &[Self]| of.iter().map(Self::in_numbers).collect::<Vec<_>>();
        match self {
            Self::Credential(at) => json!({"credential": at}),
            Self::All(of) => json!({"all": all(of)}),
            Self::Any(of) => json!({"any": all(of)}),
            Self::AtLeast(n, of) => json!({"at_least": [n, all(of)]}),
            Self::Credits(credits, from) => json!({"credits": [credits, from]}),
        }
    }

    fn written(&self) -> Value {
        let all = |of: &[Self]| of.iter().map(Self::written).collect::<Vec<_>>();
        match self {
            Self::Credential(at) => json!({"credential": credential(*at)}),
            Self::All(of) => json!({"all": all(of)}),
            Self::Any(of) => json!({"any": all(of)}),
            Self::AtLeast(n, of) => json!({"at_least": {"n": n, "of": all(of)}}),
            Self::Credits(credits, from) => {
                let from: Vec<String> = from.iter().map(|at| format!("step-{at:04}")).collect();
                json!({"credits": {"at_least": credits, "from": from}})
            }
        }
    }
}
