//! Does the program keep its word without a screen: what goes where, which exit code, which faults, which plan?

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn onramp(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onramp"));
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .env_remove("LANG")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES");
    command
}

fn run(arguments: &[&str]) -> Output {
    onramp(arguments).output().unwrap()
}

fn run_with(input: &[u8], arguments: &[&str]) -> Output {
    let mut command = onramp(arguments);
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    // A program that refuses its arguments does not wait for what it is told.
    child.stdin.take().unwrap().write_all(input).ok();
    child.wait_with_output().unwrap()
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("onramp-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&path).unwrap();
    path
}

/// A 19-year-old with no diploma, no car and a two-year-old; a laid-off millworker of 45 with a forklift card and an
/// expired commercial license; a nurse trained abroad who speaks Spanish.
const PEOPLE: [&str; 3] = ["young-parent", "millworker", "nurse-abroad"];

#[test]
fn three_people_get_their_plans_in_both_languages() {
    for person in PEOPLE {
        let file = format!("tests/answers/{person}.json");
        for lang in ["en", "es"] {
            for format in ["text", "json", "html", "ics", "vcf"] {
                let arguments = ["plan", &file, "--lang", lang, "--format", format];
                let plan = run(&arguments);
                assert_eq!(code(&plan), Some(0), "{}", err(&plan));
                assert_eq!(out(&plan), out(&run(&arguments)), "the same again");
                let name = format!("{person}-{lang}-{format}");
                insta::assert_snapshot!(name, out(&plan));
            }
        }
    }
}

#[test]
fn each_plan_begins_where_the_person_stands() {
    let plan = |person: &str| -> serde_json::Value {
        let file = format!("tests/answers/{person}.json");
        let plan = run(&["plan", &file, "--on", "2026-11-23", "--paper", "staff"]);
        assert_eq!(code(&plan), Some(0), "{}", err(&plan));
        serde_json::from_slice(&plan.stdout).unwrap()
    };
    let steps = |plan: &serde_json::Value| -> Vec<String> {
        let steps = plan["steps"].as_array().unwrap().iter();
        steps
            .map(|step| step["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let parent = plan("young-parent");
    assert_eq!(parent["destination"]["named"], false, "no goal was named");
    let first = &parent["steps"][0];
    assert!(["start_here", "check_first"].contains(&first["status"].as_str().unwrap()));
    assert!(!first["supports"].as_array().unwrap().is_empty());

    let driver = plan("millworker");
    assert_eq!(driver["destination"]["id"], "truck-driver-heavy");
    let way = steps(&driver);
    assert!(
        !way.iter().any(|step| step.contains("ged")),
        "he has a diploma: {way:?}"
    );

    let nurse = plan("nurse-abroad");
    assert_eq!(nurse["destination"]["id"], "registered-nurse");
    let way = steps(&nurse);
    let checked = way.iter().any(|step| step == "nurse-credential-evaluation");
    assert!(checked, "her degree counts: {way:?}");
}

#[test]
fn a_plan_may_be_asked_for_on_standard_input_to_another_goal_by_another_aim() {
    let answers = std::fs::read("tests/answers/young-parent.json").unwrap();
    let arguments = ["plan", "-", "--to", "31-1131.00", "--best", "cheapest"];
    let plan = run_with(&answers, &arguments);
    assert_eq!(code(&plan), Some(0), "{}", err(&plan));
    let plan: serde_json::Value = serde_json::from_slice(&plan.stdout).unwrap();
    assert_eq!(plan["destination"]["id"], "nursing-assistant");
    assert_eq!(plan["destination"]["named"], true);
    assert_eq!(plan["best"], "cheapest");
    assert_eq!(plan["paper"], "mine");
    let plan = run_with(&answers, &["plan", "-", "--to", "astronaut"]);
    assert_eq!(code(&plan), Some(2));
    assert!(err(&plan).contains("--to astronaut: there is no such occupation"));
}

#[test]
fn without_a_goal_it_says_what_it_planned_for_or_what_it_needs() {
    let sector = br#"{"format": "onramp-answers/1", "interests": {"sectors": ["health-care"]}}"#;
    let plan = run_with(sector, &["plan", "-", "--on", "2026-11-23"]);
    assert_eq!(code(&plan), Some(0), "{}", err(&plan));
    assert!(err(&plan).contains("No goal was named."));
    let nothing = run_with(br#"{"format": "onramp-answers/1"}"#, &["plan", "-"]);
    assert_eq!(code(&nothing), Some(2));
    assert!(err(&nothing).contains("\"goal\"") && err(&nothing).contains("\"sectors\""));
    assert!(out(&nothing).is_empty());
}

#[test]
fn where_no_plan_exists_it_says_why_and_ends_with_one() {
    let nowhere = br#"{"format": "onramp-answers/1", "goal": {"to": "cashier"}}"#;
    let plan = run_with(
        nowhere,
        &["plan", "-", "--on", "2026-11-23", "--lang", "en"],
    );
    assert_eq!(code(&plan), Some(1), "{}", out(&plan));
    assert!(out(&plan).is_empty());
    assert!(
        err(&plan).contains("No step in this catalog leads to"),
        "{}",
        err(&plan)
    );
}

#[test]
fn bad_answers_are_told_with_every_fault() {
    let bad = br#"{"format": "onramp-answers/1", "county": "marian",
 "needs": {"transprot": true}, "facts": {"age": "old"},
 "goal": {"to": "registered-nurs"}, "plan": {"chosen": ["cna-1-course"]}, "on": "2026-11-23",
 "credentials": [{"id": "ged"}, {"id": "ged", "earned": "2030"}]}"#;
    let plan = run_with(bad, &["plan", "-"]);
    assert_eq!(code(&plan), Some(2));
    let told: Vec<&str> = err(&plan).lines().collect();
    let expected = [
        "standard input:1:42: error: field county: there is no county \"marian\"; was \"marion\" meant?",
        "standard input:2:25: error: field needs.transprot: there is no need \"transprot\"; was \"transport\" meant?",
        "standard input:2:49: error: field facts.age: this is not an answer to this question; write a whole number, or null",
        "standard input:3:17: error: field goal.to: there is no occupation \"registered-nurs\"; was \"registered-nurse\" meant?",
        "standard input:3:57: error: field plan.chosen[0]: there is no step \"cna-1-course\"; was \"cna1-course\" meant?",
        "standard input:4:40: error: field credentials[1].id: \"ged\" is named twice; keep one of them",
        "standard input:4:57: error: field credentials[1].earned: this day is after the day of the session; leave out what is still to come",
        "7 errors, 0 warnings",
    ];
    assert_eq!(told, expected);
    let bad = br#"{"format": "onramp-answers/1", "interests": {"statements": {"-1": "like"}}}"#;
    let plan = run_with(bad, &["plan", "-"]);
    assert!(
        err(&plan).contains("\"-1\" is not a field here; the names here are whole numbers"),
        "{}",
        err(&plan)
    );
}

#[test]
fn arguments_and_files_that_are_no_good_end_with_two() {
    let folder = folder("no-good");
    let empty = folder.to_str().unwrap();
    for (arguments, part) in [
        (vec!["plan"], "required"),
        (vec!["plan", "-", "--on", "soon"], "not a day"),
        (vec!["fly"], "unrecognized"),
        (vec!["plan", "no/such/file.json"], "cannot be read"),
        (vec!["plan", "tests"], "this is a folder"),
        (vec!["check", empty], "no file in it that ends in .json"),
        (vec!["check", "no/such/folder"], "cannot be read"),
        (vec!["--catalog", "Cargo.toml", "--plain"], "error"),
    ] {
        let ended = run(&arguments);
        assert_eq!(code(&ended), Some(2), "{arguments:?}");
        assert!(err(&ended).contains(part), "{arguments:?}: {}", err(&ended));
        assert!(out(&ended).is_empty(), "{arguments:?}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[cfg(unix)]
#[test]
fn nothing_is_waited_for_that_may_never_end() {
    for endless in ["/dev/zero", "/dev/tty"] {
        let ended = run(&["check", endless]);
        assert_eq!(code(&ended), Some(2));
    }
    let folder = folder("pipe");
    let pipe = folder.join("catalog.json");
    let made = Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|made| made.success()) {
        for path in [&folder, &pipe] {
            let ended = run(&["check", path.to_str().unwrap()]);
            assert_eq!(code(&ended), Some(2));
            assert!(err(&ended).contains("not an ordinary file"));
        }
    } else {
        println!("skipped: no pipe could be made here");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_ends_with_three() {
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let mut command = onramp(&["schema", "answers"]);
    let ended = command.stdout(full).output().unwrap();
    assert_eq!(code(&ended), Some(3));
    assert!(err(&ended).contains("could not be written"));
}

#[test]
fn what_would_differ_is_told_in_lines_or_to_a_program_and_no_other_form_is_taken_for_it() {
    let file = "tests/answers/young-parent.json";
    for format in ["pdf", "html", "ics", "vcf"] {
        let refused = run(&["plan", file, "--what-if", file, "--format", format]);
        assert_eq!(code(&refused), Some(2), "{format}");
        assert!(err(&refused).contains("json or text"), "{}", err(&refused));
        assert_eq!(out(&refused), "");
    }
    let told = run(&["plan", file, "--what-if", file, "--format", "text"]);
    assert_eq!(code(&told), Some(0), "{}", err(&told));
}

#[test]
fn a_calendar_without_days_says_that_there_are_none() {
    for (person, none) in [("young-parent", true), ("millworker", false)] {
        let file = format!("tests/answers/{person}.json");
        let said = run(&["plan", &file, "--lang", "en", "--format", "ics"]);
        assert_eq!(code(&said), Some(0));
        assert_eq!(out(&said).contains("BEGIN:VEVENT"), !none, "{person}");
        assert_eq!(err(&said).contains("no days"), none, "{}", err(&said));
    }
}

#[test]
fn nobody_reading_on_is_a_quiet_end() {
    let mut command = onramp(&["schema", "catalog"]);
    let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(code(&ended), Some(0));
    assert_eq!(err(&ended), "");
}

#[test]
fn what_cannot_be_read_is_a_fault_for_programs_too() {
    let empty = folder("unread");
    let empty = empty.to_str().unwrap();
    let over = vec!["check", "tests/sound", "--overlay", "no/center"];
    for (arguments, file, wrong) in [
        (
            vec!["check", empty],
            empty,
            "no file in it that ends in .json",
        ),
        (vec!["check", "no/such"], "no/such", "cannot be read"),
        (over, "no/center", "cannot be read"),
    ] {
        let ended = run(&[&arguments[..], &["--format", "json"]].concat());
        let faults: serde_json::Value = serde_json::from_str(out(&ended)).unwrap();
        assert_eq!(faults.as_array().unwrap().len(), 1, "{faults}");
        assert_eq!(faults[0]["severity"], "error");
        assert_eq!(faults[0]["file"], file);
        let said = faults[0]["wrong"].as_str().unwrap();
        assert!(said.contains(wrong) && !said.contains(file), "{said}");
        assert!(!faults[0]["remedy"].as_str().unwrap().is_empty());
        assert_eq!(code(&ended), Some(2));
    }
}

#[test]
fn a_catalog_is_checked_and_its_faults_are_the_result() {
    let sound = run(&["check", "tests/sound", "--on", "2026-11-23"]);
    assert_eq!(code(&sound), Some(0), "{}", out(&sound));
    assert!(err(&sound).contains("it can be used"));
    let ended = run(&["check", "tests/invalid/circle", "--on", "2026-11-23"]);
    assert_eq!(code(&ended), Some(2));
    assert!(out(&ended).contains("error"));
    let listed = [
        "check",
        "tests/invalid/circle",
        "--on",
        "2026-11-23",
        "--format",
        "json",
    ];
    let listed = run(&listed);
    let faults: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    let faults = faults.as_array().unwrap();
    assert!(faults.iter().any(|fault| fault["severity"] == "error"));
    assert!(faults.iter().any(|fault| fault["line"].is_u64()));
}

#[test]
fn the_readme_counts_what_the_catalog_holds() {
    let told = run(&["count", "data/oregon"]);
    let readme = std::fs::read_to_string("README.md").unwrap();
    let (records, facts) = out(&told).split_once("\n\n").unwrap();
    assert!(readme.contains(records), "{records}");
    assert!(facts.contains("with a source, 0 without"), "{facts}");
}

#[test]
fn every_format_has_its_schema() {
    for of in ["catalog", "answers", "plan"] {
        let schema = run(&["schema", of]);
        assert_eq!(code(&schema), Some(0));
        let schema: serde_json::Value = serde_json::from_slice(&schema.stdout).unwrap();
        assert!(schema["properties"].is_object(), "{of}");
    }
}

#[test]
fn without_a_terminal_the_door_talks_line_by_line() {
    let said = run_with(b"q\n1\n", &["--on", "2026-11-23", "--lang", "es"]);
    assert_eq!(code(&said), Some(0), "{}", err(&said));
    assert!(out(&said).contains("¿Qué idioma") || out(&said).contains("idioma"));
    assert!(out(&said).ends_with("Que le vaya bien.\n"));
    assert!(!out(&said).contains('\u{1b}'));
}
