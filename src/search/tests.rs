//! Does a person find what they mean, and always the same?

use proptest::prelude::*;

use super::{Hit, Index};

fn titles() -> Index<&'static str> {
    Index::new([
        (
            "rn",
            vec![
                "Registered nurse (RN)",
                "nurse",
                "RN",
                "enfermera",
                "enfermera registrada",
            ],
        ),
        (
            "lpn",
            vec![
                "Licensed practical nurse (LPN)",
                "LPN",
                "enfermera práctica",
            ],
        ),
        (
            "cna-1",
            vec![
                "Nursing assistant (CNA)",
                "CNA",
                "nurse aide",
                "auxiliar de enfermería",
            ],
        ),
        ("chw", vec!["Community health worker", "promotora de salud"]),
        (
            "truck",
            vec!["Heavy truck driver", "CDL driver", "trucker", "camionero"],
        ),
        ("light", vec!["Light truck driver", "van driver", "chofer"]),
        ("mech", vec!["Industrial machinery mechanic", "Mécanicien"]),
        ("fork", vec!["Forklift operator", "montacargas"]),
        ("sheet", vec!["Sheet metal worker", "hojalatero"]),
        (
            "child",
            vec!["Child care worker", "daycare worker", "niñera"],
        ),
        ("weld", vec!["Welder", "soldador"]),
    ])
}

fn found<'a>(index: &'a Index<&'static str>, typed: &str) -> Vec<&'a str> {
    index.find(typed, 10).iter().map(|hit| *hit.key).collect()
}

fn first(typed: &str) -> Option<&'static str> {
    titles().find(typed, 1).first().map(|hit| *hit.key)
}

#[test]
fn accents_may_be_left_out() {
    assert_eq!(first("mecanicien"), Some("mech"));
    assert_eq!(first("ninera"), Some("child"));
    assert_eq!(first("MÉCANICIEN"), Some("mech"));
}

#[test]
fn words_may_come_in_any_order() {
    assert_eq!(found(&titles(), "driver cdl")[0], "truck");
    assert_eq!(titles().find("driver cdl", 1)[0].found_by, "CDL driver");
}

#[test]
fn each_word_may_be_misspelled() {
    assert_eq!(found(&titles(), "helth comunity"), ["chw"]);
    assert_eq!(first("enfermara"), Some("rn"));
    assert_eq!(first("wleder"), Some("weld"));
}

#[test]
fn everyday_words_find_official_titles() {
    assert_eq!(first("nurse"), Some("rn"));
    assert_eq!(first("nurse aide"), Some("cna-1"));
    assert_eq!(first("truck"), Some("truck"));
    assert_eq!(first("enfermera"), Some("rn"));
    assert_eq!(first("driving truck"), Some("truck"));
}

#[test]
fn a_word_is_found_while_it_is_being_typed() {
    for typed in ["n", "nu", "nur", "nurs", "nurse"] {
        assert!(found(&titles(), typed).contains(&"rn"), "{typed}");
    }
    assert_eq!(first("montac"), Some("fork"));
}

#[test]
fn words_may_be_written_apart_or_together() {
    assert_eq!(first("fork lift"), Some("fork"));
    assert_eq!(first("sheetmetal"), Some("sheet"));
    assert_eq!(first("day care"), Some("child"));
}

#[test]
fn weak_hits_are_dropped() {
    assert_eq!(found(&titles(), "astronaut"), [""; 0]);
    assert_eq!(found(&titles(), "welder astronaut cosmonaut"), [""; 0]);
    assert_eq!(found(&titles(), "soldador"), ["weld"]);
}

#[test]
fn nothing_typed_finds_nothing() {
    for nothing in ["", "  ", "--", "'"] {
        assert_eq!(found(&titles(), nothing), [""; 0], "{nothing:?}");
    }
}

#[test]
fn a_hit_says_by_which_name_it_was_found() {
    let index = titles();
    let hit = index.find("camionero", 1)[0];
    let expected = Hit {
        key: &"truck",
        title: "Heavy truck driver",
        found_by: "camionero",
        score: 996,
    };
    assert_eq!(hit, expected);
}

#[test]
fn equal_scores_stand_in_the_order_of_titles_and_then_of_keys() {
    let index = Index::new([
        (3, vec!["b cook"]),
        (2, vec!["a cook"]),
        (1, vec!["a cook"]),
    ]);
    let keys: Vec<_> = index.find("cook", 9).iter().map(|hit| *hit.key).collect();
    assert_eq!(keys, [1, 2, 3]);
}

/// Words as people type them about these titles: parts, misspellings, strangers.
fn question() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "(nurse|truck|driver|cdl|helth|comunity|enfermera|mec|weld|sheetmetal|fork|lift|care)",
        "[a-eñé]{1,9}",
        "\\PC{0,6}",
    ];
    proptest::collection::vec(word, 0..5).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn an_answer_does_not_depend_on_what_was_asked_before(
        asked in proptest::collection::vec(question(), 1..6)
    ) {
        let index = titles();
        let alone: Vec<_> = asked.iter().map(|typed| format!("{:?}", titles().find(typed, 9))).collect();
        let there: Vec<_> = asked.iter().map(|typed| format!("{:?}", index.find(typed, 9))).collect();
        let mut back: Vec<_> = asked.iter().rev().map(|typed| format!("{:?}", index.find(typed, 9))).collect();
        back.reverse();
        prop_assert_eq!(&alone, &there);
        prop_assert_eq!(&alone, &back);
    }

    #[test]
    fn an_answer_does_not_depend_on_the_order_of_the_items(
        items in proptest::collection::vec(("[ab]{1,3}( [ab]{1,3})?", "[ab]{1,3}"), 1..9), typed in "[ab]{1,3}"
    ) {
        let keyed = |(title, other): &(String, String)| {
            ((title.clone(), other.clone()), vec![title.clone(), other.clone()])
        };
        let there = Index::new(items.iter().map(keyed));
        let back = Index::new(items.iter().rev().map(keyed));
        prop_assert_eq!(there.find(&typed, 5), back.find(&typed, 5));
    }

    #[test]
    fn whatever_is_typed_the_limit_holds_and_scores_fall(typed in "\\PC{0,80}", limit in 0_usize..5) {
        let index = titles();
        let hits = index.find(&typed, limit);
        prop_assert!(hits.len() <= limit);
        prop_assert!(hits.is_sorted_by(|a, b| a.score >= b.score));
    }
}
