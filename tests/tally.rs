//! Is what no service met counted at either door, kept whole, and printed so that nobody can be told from it?

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use onramp::catalog::{Catalog, CatalogFile, CountyId, Day, NeedId};
use onramp::interview::{Ask, Choice, Form, Interview, Msg};
use onramp::jobseeker::Answers;
use onramp::report::{Tally, tally_text, unmet};
use onramp::wording::{Lang, Wording};

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

/// The valley, whose one bus is paused: nobody can help with getting there.
fn records() -> String {
    let records = fs::read_to_string("tests/sound/records.json").unwrap();
    records.replacen(
        "\"id\": \"bus\",",
        "\"id\": \"bus\", \"capacity\": \"paused\",",
        1,
    )
}

fn head() -> String {
    fs::read_to_string("tests/sound/head.json").unwrap()
}

fn valley() -> Catalog {
    let (head, records) = (head(), records());
    let files = [("head.json", &head), ("records.json", &records)];
    let files = files.map(|(label, text)| CatalogFile {
        label,
        bytes: text.as_bytes(),
    });
    Catalog::load(&files, today()).catalog.unwrap()
}

/// Somebody in River county who has to get to the course, and says so, or says nothing.
fn traveler(says: Option<bool>) -> Answers {
    let mut told: Answers = serde_json::from_str(
        r#"{"county": "river", "goal": {"to": "aide", "words": "Zelda's dream"}}"#,
    )
    .unwrap();
    told.needs.insert(NeedId::new("ride"), says);
    told
}

#[test]
fn what_is_counted_is_what_people_named_and_nobody_helps_with() {
    let catalog = valley();
    let count = |says| unmet(&Interview::new(&catalog, today(), traveler(says))).len();
    assert_eq!(count(Some(true)), 1);
    assert_eq!(
        count(None),
        0,
        "what a step asks of everybody is no need that was named"
    );
    assert_eq!(count(Some(false)), 0);
    let mut helped = traveler(None);
    helped.needs.clear();
    helped.needs.insert(NeedId::new("record"), Some(true));
    let helped = Interview::new(&catalog, today(), helped);
    assert_eq!(unmet(&helped).len(), 0, "legal aid helps with that");
}

#[test]
fn a_tally_holds_counts_and_nothing_else_of_anybody() {
    let catalog = valley();
    let mut tally = Tally::default();
    for _ in 0..3 {
        tally = tally.with(&Interview::new(&catalog, today(), traveler(Some(true))));
    }
    let written = tally.written();
    let wanted = r#"{
  "format": "onramp-tally/1",
  "counts": [
    {
      "need": "ride",
      "step": "aide-course",
      "county": "river",
      "sessions": 3
    }
  ]
}
"#;
    assert_eq!(written, wanted);
    assert_eq!(Tally::read("t.json", written.as_bytes()).unwrap(), tally);
}

/// A tally of so many sessions in River county and so many of which the county was not said.
fn tally(river: u32, unsaid: u32) -> Tally {
    let catalog = valley();
    let mut tally = Tally::default();
    for county in (0..river)
        .map(|_| Some("river"))
        .chain((0..unsaid).map(|_| None))
    {
        let mut told = traveler(Some(true));
        told.county = county.map(CountyId::new);
        tally = tally.with(&Interview::new(&catalog, today(), told));
    }
    tally
}

#[test]
fn counts_under_five_are_not_printed_nor_what_would_tell_them() {
    let catalog = valley();
    let printed =
        |river, unsaid, lang| tally_text(&tally(river, unsaid), &catalog, &Wording::new(lang), 80);
    let enough = printed(7, 5, Lang::En);
    for line in [
        "Getting there",
        "  Aide course",
        "    county not said",
        "    River",
    ] {
        assert!(
            enough.lines().any(|one| one.starts_with(line)),
            "{line}: {enough}"
        );
    }
    assert!(
        enough.contains("12") && enough.contains(" 7") && enough.contains(" 5"),
        "{enough}"
    );
    let few = printed(9, 3, Lang::En);
    assert!(
        few.contains("12"),
        "the total of two hidden counts may stand: {few}"
    );
    assert!(
        !few.contains(" 9") && !few.contains(" 3"),
        "but neither of them: {few}"
    );
    let alone = printed(4, 0, Lang::Es);
    assert!(!alone.contains('4'), "{alone}");
    assert_eq!(alone.matches("no se dice").count(), 3, "{alone}");
}

fn onramp(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onramp"));
    command
        .args(arguments)
        .env_remove("LANG")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES");
    command
}

/// What somebody types at the plain door who says that getting there is in the way, and leaves.
fn typed(catalog: &Catalog) -> String {
    let mut sitting = Interview::new(catalog, today(), Answers::default());
    let mut lines = String::new();
    for _ in 0..200 {
        let Some(question) = sitting.question() else {
            break;
        };
        let (line, msg) = match (&question.ask, &question.form) {
            (Ask::Need(_), _) => ("1".to_owned(), Msg::Choose(Choice::YesNo(true))),
            (Ask::County, Form::One { choices, .. }) => {
                ("1".to_owned(), Msg::Choose(choices[0].clone()))
            }
            _ => ("n".to_owned(), Msg::Next),
        };
        lines.push_str(&line);
        lines.push('\n');
        sitting.update(msg).unwrap();
    }
    assert_eq!(sitting.answers().need(&NeedId::new("ride")), Some(true));
    lines + "q\n1\n"
}

struct Center {
    folder: tempfile::TempDir,
}

impl Center {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let catalog = folder.path().join("catalog");
        fs::create_dir(&catalog).unwrap();
        fs::write(catalog.join("head.json"), head()).unwrap();
        fs::write(catalog.join("records.json"), records()).unwrap();
        Self { folder }
    }

    fn tally(&self) -> PathBuf {
        self.folder.path().join("tally.json")
    }

    fn catalog(&self) -> PathBuf {
        self.folder.path().join("catalog")
    }

    fn begin(&self, more: &[&str]) -> std::process::Child {
        let (catalog, tally) = (self.catalog(), self.tally());
        let [catalog, tally] = [&catalog, &tally].map(|path| path.to_str().unwrap());
        let mut arguments = vec![
            "--plain",
            "--catalog",
            catalog,
            "--on",
            "2026-11-23",
            "--tally",
            tally,
        ];
        arguments.extend(more);
        let mut command = onramp(&arguments);
        let command = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    }

    fn session(&self, typed: &str) -> Output {
        let mut child = self.begin(&[]);
        child.stdin.take().unwrap().write_all(typed.as_bytes()).ok();
        child.wait_with_output().unwrap()
    }

    fn names(&self) -> Vec<String> {
        let all = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = all
            .map(|one| one.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn sessions(path: &Path) -> u64 {
    let text = fs::read_to_string(path).unwrap();
    let tally: serde_json::Value = serde_json::from_str(&text).unwrap();
    tally["counts"][0]["sessions"].as_u64().unwrap()
}

#[test]
fn sessions_that_end_at_once_are_all_counted() {
    let (center, typed) = (Center::new(), typed(&valley()));
    let mut open: Vec<_> = (0..6).map(|_| center.begin(&[])).collect();
    for child in &mut open {
        child
            .stdin
            .take()
            .unwrap()
            .write_all(typed.as_bytes())
            .unwrap();
    }
    for child in open {
        let ended = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&ended.stdout).into_owned();
        assert_eq!(
            ended.status.code(),
            Some(0),
            "{}",
            String::from_utf8_lossy(&ended.stderr)
        );
        assert!(
            said.contains("This center counts needs"),
            "whoever sits there is told: {said}"
        );
    }
    assert_eq!(sessions(&center.tally()), 6);
    assert_eq!(
        center.names(),
        [".tally.json.lock", "catalog", "tally.json"]
    );
    let tally = center.tally();
    let catalog = center.catalog();
    let [tally, catalog] = [&tally, &catalog].map(|path| path.to_str().unwrap());
    let printed = onramp(&["tally", tally, "--catalog", catalog])
        .output()
        .unwrap();
    assert!(String::from_utf8_lossy(&printed.stdout).contains("Getting there"));
}

#[test]
fn who_names_no_need_leaves_no_trace_and_off_is_off() {
    let center = Center::new();
    let ended = center.session("n\nq\n1\n");
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(center.names(), ["catalog"]);
    let (catalog, typed) = (center.catalog(), typed(&valley()));
    let mut child = onramp(&[
        "--plain",
        "--catalog",
        catalog.to_str().unwrap(),
        "--on",
        "2026-11-23",
    ])
    .stdin(Stdio::piped())
    .stdout(Stdio::piped())
    .current_dir(center.folder.path())
    .spawn()
    .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(typed.as_bytes())
        .unwrap();
    let ended = child.wait_with_output().unwrap();
    assert!(!String::from_utf8_lossy(&ended.stdout).contains("This center counts"));
    assert_eq!(center.names(), ["catalog"]);
}

#[test]
fn a_damaged_tally_is_told_of_before_the_session_and_never_written_over() {
    for (damaged, part) in [
        (
            "{\"format\": \"onramp-tally/1\", \"counts\": [",
            "ends too early",
        ),
        ("{\"format\": \"onramp-plan/1\"}", "not a tally"),
        ("my notes", "tally.json:1:1"),
        (
            "{\"format\": \"onramp-tally/1\", \"counts\": [{\"need\": \"ride\", \"step\": \"a\", \"sessions\": 0}]}",
            "sessions",
        ),
        (
            "{\"format\": \"onramp-tally/1\", \"counts\": [{\"need\": \"r\", \"step\": \"a\", \"sessions\": 1}, {\"need\": \"r\", \"step\": \"a\", \"sessions\": 2}]}",
            "counted before",
        ),
    ] {
        let center = Center::new();
        fs::write(center.tally(), damaged).unwrap();
        let ended = center.session(&typed(&valley()));
        assert_eq!(ended.status.code(), Some(2), "{damaged}");
        let why = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(why.contains(part), "{part}: {why}");
        assert!(ended.stdout.is_empty(), "no session begins");
        assert_eq!(fs::read_to_string(center.tally()).unwrap(), damaged);
    }
}

#[test]
fn a_tally_keeps_who_may_read_it_and_waits_for_another_program() {
    let (center, typed) = (Center::new(), typed(&valley()));
    center.session(&typed);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(center.tally(), fs::Permissions::from_mode(0o640)).unwrap();
    }
    let lock = fs::File::create(center.folder.path().join(".tally.json.lock")).unwrap();
    lock.lock().unwrap();
    let mut child = center.begin(&[]);
    child
        .stdin
        .take()
        .unwrap()
        .write_all(typed.as_bytes())
        .unwrap();
    std::thread::sleep(std::time::Duration::from_millis(400));
    assert_eq!(
        sessions(&center.tally()),
        1,
        "the other program is not done"
    );
    lock.unlock().unwrap();
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(0));
    assert_eq!(sessions(&center.tally()), 2);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(center.tally()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
}
