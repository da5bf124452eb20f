//! Does every pathway lead somewhere, and every step belong to one?

use super::Finding;
use super::survey::{Standpoint, Survey};
use crate::catalog::parts::{Part, Parts as _};
use crate::catalog::path::Trail;
use crate::catalog::quick::{QuickMap, QuickSet};
use crate::catalog::{Kind, OccupationId, Pathway, Step, StepKind, StepsOnly, WioaElement};

/// Tells of pathways that lead nowhere, and of steps that are dead ends.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let steps: QuickMap<&str, &Step> = survey
        .all::<Step>()
        .map(|(here, step)| (here.id, step))
        .collect();
    for (here, pathway) in survey.all::<Pathway>() {
        if pathway.steps.is_empty() {
            let wrong = "it has no steps".to_owned();
            findings.push(here.error(here.field("steps"), wrong, "name its steps, in order"));
        }
        if pathway.destinations.is_empty() {
            let wrong = "it leads to no occupation".to_owned();
            findings.push(here.error(here.field("destinations"), wrong, "name where it leads"));
        }
        career_pathway(survey, here, pathway, findings);
        let own = pathway.steps.iter().filter_map(|id| steps.get(id.as_str()));
        let opened: QuickSet<&OccupationId> = own.flat_map(|step| &step.opens).collect();
        for (place, destination) in pathway.destinations.iter().enumerate() {
            if !pathway.steps.is_empty() && !opened.contains(destination) {
                findings.push(here.error(
                    here.field("destinations").place(place),
                    format!("none of its steps opens \"{destination}\""),
                    "add it to \"opens\" of the step after which one can work in it, or take it out here",
                ));
            }
        }
    }
    dead_ends(survey, findings);
}

/// Without counseling, or without a diploma and a credential, it is no career pathway by the law (WIOA sec. 3(7)).
fn career_pathway(
    survey: &Survey<'_>,
    here: Standpoint<'_>,
    pathway: &Pathway,
    findings: &mut Vec<Finding>,
) {
    let declared = pathway.steps_only.as_ref();
    let lacks = declared.map_or(&[][..], |declared| &declared.lacks);
    let missing: Vec<_> = WioaElement::MUST
        .into_iter()
        .filter(|element| !pathway.wioa.contains_key(element) && !lacks.contains(element))
        .map(WioaElement::letter)
        .collect();
    if !missing.is_empty() {
        let elements = if missing.len() == 1 {
            "element"
        } else {
            "elements"
        };
        let wrong = format!(
            "there is no evidence for {elements} {} of a career pathway, so it is shown as steps only",
            missing.join(" and ")
        );
        let remedy = "add what can be shown for it, with its source; where there is none, say so in \"steps_only\"";
        findings.push(here.warning(here.field("wioa"), wrong, remedy));
    }
    if let Some(declared) = declared {
        steps_only(survey, here, pathway, declared, findings);
    }
}

/// A steward who says that something is missing has to be right, and to look again one day.
fn steps_only(
    survey: &Survey<'_>,
    here: Standpoint<'_>,
    pathway: &Pathway,
    declared: &StepsOnly,
    findings: &mut Vec<Finding>,
) {
    let field = here.field("steps_only");
    if !declared
        .lacks
        .iter()
        .any(|element| WioaElement::MUST.contains(element))
    {
        let wrong = "it says that this is steps only, and lacks neither C nor F".to_owned();
        let remedy = "name in \"lacks\" what was not found, or take \"steps_only\" out";
        findings.push(here.error(field.clone().field("lacks"), wrong, remedy));
    }
    for (place, element) in declared.lacks.iter().enumerate() {
        if pathway.wioa.contains_key(element) {
            let wrong = format!(
                "there is evidence for element {}, and it is said to be lacking",
                element.letter()
            );
            let remedy = "take it out of one of the two";
            findings.push(here.error(field.clone().field("lacks").place(place), wrong, remedy));
        }
    }
    if declared.review_by < survey.on {
        let wrong = format!("its review was due by {}", declared.review_by);
        let remedy = "look for evidence again, and set \"looked_on\" and \"review_by\"";
        findings.push(here.warning(field.field("review_by"), wrong, remedy));
    }
}

fn dead_ends(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let in_pathways: QuickSet<&str> = survey
        .all::<Pathway>()
        .flat_map(|(_, pathway)| &pathway.steps)
        .map(crate::catalog::StepId::as_str)
        .collect();
    let asked_for = asked_for(survey);
    for (here, step) in survey.all::<Step>() {
        if !in_pathways.contains(here.id) {
            let wrong = "it is in no pathway".to_owned();
            findings.push(here.warning(here.pointer(), wrong, "add it to the steps of a pathway"));
        }
        let leads_on =
            !(step.opens.is_empty() && step.gives.is_empty()) || asked_for.contains(here.id);
        // One explores for the sake of exploring, and learns at work for the sake of having worked.
        let for_itself = matches!(step.kind, StepKind::Explore | StepKind::WorkBasedLearning);
        if !leads_on && !for_itself {
            findings.push(
                here.warning(
                    here.pointer(),
                    "it leads nowhere: it gives nothing, opens no work, and nothing asks for it"
                        .to_owned(),
                    "say what it \"gives\" or \"opens\"",
                ),
            );
        }
    }
}

/// The steps that some step asks for, or runs together with.
fn asked_for<'r>(survey: &Survey<'r>) -> QuickSet<&'r str> {
    let mut asked = QuickSet::default();
    for (_, step) in survey.all::<Step>() {
        asked.extend(step.alongside.as_ref().map(crate::catalog::StepId::as_str));
        let requires = step.requires.iter();
        requires.for_each(|condition| {
            condition.parts(&Trail::from("requires"), &mut |_, part| {
                if let Part::Refers(Kind::Step, id) = part {
                    asked.insert(id);
                }
            });
        });
    }
    asked
}
