//! What of an occupation is drawn from others' data, and what did a person write? The first is replaced, the rest kept.

use std::collections::BTreeMap;

use crate::catalog::{AreaWages, Citation, Occupation, Period, Wages};

use super::{Note, Onet, Pay};

/// These occupations with their interests, job zones and wages drawn anew. All that a person wrote stays as it is:
/// titles, summaries, licenses, whether beginners are hired. An occupation that O*NET does not know stays whole.
pub fn refresh(
    occupations: Vec<Occupation>,
    onet: &Onet,
    pay: &Pay,
) -> (Vec<Occupation>, Vec<Note>) {
    let mut notes = Vec::new();
    let fresh = occupations
        .into_iter()
        .map(|occupation| redraw(occupation, onet, pay, &mut notes))
        .collect();
    (fresh, notes)
}

fn redraw(old: Occupation, onet: &Onet, pay: &Pay, notes: &mut Vec<Note>) -> Occupation {
    let id = old.id.clone();
    let mut tell = |says: String| notes.push(Note::new(id.as_str(), None, says));
    if !onet.titles.contains_key(&old.code) {
        tell(format!(
            "O*NET has no occupation {}; left as it was",
            old.code
        ));
        return old;
    }
    let interests = onet.interests.get(&old.code).copied();
    if interests.is_none() {
        tell(format!("O*NET has no interest scores for {}", old.code));
    }
    let job_zone = onet.job_zones.get(&old.code).copied();
    match job_zone {
        None => tell(format!("O*NET has no job zone for {}", old.code)),
        Some(zone) if old.open_to_beginners && zone > 2 => {
            tell(format!(
                "said to be open to beginners, but O*NET has it in job zone {zone}"
            ));
        }
        Some(_) => {}
    }
    let found = survey_code(&old.code, pay).map(|code| (drawn(code, pay), code));
    match &found {
        Some((Some(_), code)) if !old.code.starts_with(code) => {
            tell(format!(
                "the survey has no {}; wages are those of {code}",
                old.code
            ));
        }
        Some((Some(_), _)) => {}
        _ => tell(format!("the survey has no wages for {}", old.code)),
    }
    Occupation {
        interests,
        job_zone,
        wages: found.and_then(|(wages, _)| wages),
        source: Some(Citation::Source(onet.source.clone())),
        ..old
    }
}

/// The six-digit code under which the survey has this O*NET-SOC code: its own; else the broad occupation of the
/// standard classification it belongs to (31-1122 is within 31-1120); else a group the survey made for itself.
fn survey_code<'a>(onet_code: &str, pay: &'a Pay) -> Option<&'a str> {
    let own = onet_code.get(..7)?;
    let broad = format!("{}0", own.get(..6)?);
    let group = match own {
        "25-9042" | "25-9043" => "25-9045",
        _ => own,
    };
    [own, &broad, group]
        .into_iter()
        .find_map(|code| pay.by_code.get_key_value(code))
        .map(|(code, _)| code.as_str())
}

/// The wages of every area that publishes any: by the hour; by the year where none is published by the hour.
fn drawn(code: &str, pay: &Pay) -> Option<Wages> {
    let by_area = pay.by_code.get(code)?;
    [Period::Hour, Period::Year].into_iter().find_map(|per| {
        let areas: BTreeMap<_, _> = by_area
            .iter()
            .map(|(area, pay)| (area.clone(), pay.per(per)))
            .filter(|(_, wages)| *wages != AreaWages::default())
            .collect();
        (!areas.is_empty()).then(|| Wages {
            source: pay.release.source.clone(),
            of: pay.release.of,
            per,
            areas,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Area, AreaId, Interests, SourceId};
    use crate::import::{Labeled, Release, wages};

    fn pay(rows: &str) -> Pay {
        let heads = "area_code,occ_code,H_PCT10,H_MEDIAN,A_MEDIAN,footnotes";
        let text = format!("{heads}\n{rows}\n");
        let areas = [("salem", "41420"), ("oregon", "4100000")].map(|(id, code)| Area {
            id: AreaId::new(id),
            title: id.into(),
            code: code.to_owned(),
            source: None,
        });
        let release = Release {
            source: SourceId::new("survey"),
            of: "2025-05-01".parse().unwrap(),
        };
        let source = Labeled {
            label: "made up",
            bytes: text.as_bytes(),
        };
        wages(source, &areas, release).unwrap().0
    }

    fn onet(code: &str, zone: u8) -> Onet {
        let scores = Interests {
            realistic: 690,
            investigative: 200,
            artistic: 100,
            social: 100,
            enterprising: 200,
            conventional: 300,
        };
        Onet {
            source: SourceId::new("onet"),
            titles: [(code.to_owned(), "Title".to_owned())].into(),
            interests: [(code.to_owned(), scores)].into(),
            job_zones: [(code.to_owned(), zone)].into(),
        }
    }

    fn occupation(code: &str) -> Occupation {
        serde_json::from_value(serde_json::json!({
            "id": "aide", "title": "Aide", "code": code, "also_known_as": ["caregiver"],
            "job_zone": 5, "license_needed": ["card"], "open_to_beginners": true,
        }))
        .unwrap()
    }

    fn says(notes: &[Note]) -> Vec<&str> {
        notes.iter().map(|note| note.says.as_str()).collect()
    }

    #[test]
    fn what_a_person_wrote_is_kept_and_what_is_drawn_is_replaced() {
        let old = occupation("31-1131.00");
        let pay = pay("41420,31-1131,20.00,23.50,,\n4100000,31-1131,19.00,22.00,,");
        let (fresh, notes) = refresh(vec![old.clone()], &onet("31-1131.00", 2), &pay);
        let wages = fresh[0].wages.clone().unwrap();
        assert_eq!((wages.areas.len(), wages.per), (2, Period::Hour));
        assert_eq!(wages.areas["salem"].median.unwrap().least().0, 2350);
        assert_eq!(fresh[0].job_zone, Some(2));
        let drawn = Occupation {
            interests: fresh[0].interests,
            job_zone: Some(2),
            wages: Some(wages),
            source: Some(Citation::Source(SourceId::new("onet"))),
            ..old
        };
        assert_eq!((fresh, says(&notes)), (vec![drawn], vec![]));
    }

    #[test]
    fn wages_of_a_broader_group_are_taken_only_where_there_are_none_of_its_own_and_said_to_be() {
        let pay = pay("4100000,31-1120,17.00,19.00,,");
        let (fresh, notes) = refresh(vec![occupation("31-1122.00")], &onet("31-1122.00", 2), &pay);
        assert!(fresh[0].wages.is_some());
        assert_eq!(
            says(&notes),
            ["the survey has no 31-1122.00; wages are those of 31-1120"]
        );
    }

    #[test]
    fn work_paid_by_the_year_alone_says_so() {
        let pay = pay("4100000,25-9045,-,-,42000,06:4;08:4");
        let (fresh, _) = refresh(vec![occupation("25-9042.00")], &onet("25-9042.00", 2), &pay);
        let wages = fresh[0].wages.clone().unwrap();
        assert_eq!(wages.per, Period::Year);
        assert_eq!(wages.areas["oregon"].median.unwrap().least().0, 4_200_000);
    }

    #[test]
    fn an_occupation_onet_does_not_know_is_left_whole() {
        let old = occupation("99-9999.00");
        let pay = pay("4100000,31-1120,17.00,19.00,,");
        let (fresh, notes) = refresh(vec![old.clone()], &onet("31-1122.00", 2), &pay);
        assert_eq!(fresh, [old]);
        assert_eq!(
            says(&notes),
            ["O*NET has no occupation 99-9999.00; left as it was"]
        );
    }

    #[test]
    fn work_said_to_be_open_to_beginners_that_asks_for_preparation_is_told_of() {
        let pay = pay("4100000,31-1131,17.00,19.00,,");
        let (_, notes) = refresh(vec![occupation("31-1131.00")], &onet("31-1131.00", 3), &pay);
        assert_eq!(
            says(&notes),
            ["said to be open to beginners, but O*NET has it in job zone 3"]
        );
    }
}
