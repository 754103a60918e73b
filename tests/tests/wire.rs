//! The wire runner over every vector file in the repository, and whether it notices what is wrong with a case.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use specwright_tests::wire::{Report, run};

type Failure = Box<dyn std::error::Error>;

/// The vector files with their cases.
fn files() -> Result<Vec<(PathBuf, Vec<Value>)>, Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let cases: Vec<Value> = serde_json::from_str(&fs::read_to_string(&path)?)?;
        files.push((path, cases));
    }
    Ok(files)
}

/// The case of a file with this name.
fn case(file: &str, name: &str) -> Result<Value, Failure> {
    let files = files()?;
    let mut cases = files
        .iter()
        .filter(|(path, _)| path.ends_with(file))
        .flat_map(|(_, cases)| cases);
    let found = cases.find(|case| case["name"] == name);
    Ok(found.cloned().ok_or("no such case")?)
}

fn report(cases: &[Value]) -> Result<Report, String> {
    let mut report = Report::default();
    run("test", &Value::from(cases).to_string(), &mut report)?;
    Ok(report)
}

/// The report on one case, which must fail.
fn failure(case: Value) -> Result<String, String> {
    let report = report(&[case])?;
    match report.failed() {
        1 => Ok(report.failures().to_string()),
        _ => Err(report.to_string()),
    }
}

#[test]
fn every_recorded_case_passes() {
    let files = files().unwrap();
    assert!(files.len() >= 7);
    for (path, cases) in files {
        let report = report(&cases).unwrap();
        assert_eq!(
            report.failed(),
            0,
            "{}\n{}",
            path.display(),
            report.failures()
        );
        assert!(report.passed() > 0, "{}", path.display());
        let text = report.to_string();
        let mut skipped = text.lines().filter(|line| line.contains(" skipped: "));
        assert!(
            skipped.all(|line| line.contains("the signature kind")),
            "{text}"
        );
    }
}

#[test]
fn a_recording_that_differs_fails() {
    for (file, name, place, value, expected) in alterations().into_iter().chain(altered_answers()) {
        let mut case = case(file, name).unwrap();
        *case.pointer_mut(place).unwrap() = value;
        let failure = failure(case).unwrap();
        assert!(failure.contains(expected), "{name}: {failure}");
    }
}

#[test]
fn an_error_that_the_recorded_client_overlooks_is_a_deviation() {
    let mut case = case("tencent.json", "err_AuthFailure").unwrap();
    case["surfaced"]["outcome"] = json!("ok");
    let report = report(&[case]).unwrap();
    assert_eq!(report.passed(), 1);
    assert!(report.deviations().to_string().contains("overlooks"));
}

/// A file, a case in it, a place in the case with another value, and what the failure speaks of.
type Alteration = (
    &'static str,
    &'static str,
    &'static str,
    Value,
    &'static str,
);

fn altered_answers() -> [Alteration; 3] {
    [
        (
            "sigv4-suite.json",
            "get-utf8",
            "/canonical_request",
            json!("GET"),
            "canonical request",
        ),
        (
            "sigv4-suite.json",
            "get-vanilla",
            "/context/region",
            json!("eu-west-1"),
            "string to sign",
        ),
        (
            "published.json",
            "alibaba ACS3-HMAC-SHA256 RunInstances",
            "/input/secret",
            json!("another"),
            "printed signature",
        ),
    ]
}

fn alterations() -> [Alteration; 8] {
    [
        (
            "aws.json",
            "update_minimal",
            "/expected_request/target",
            json!("/clientcertificates/A1B2C3"),
            "the signature",
        ),
        (
            "tencent.json",
            "tc3_modify_full",
            "/expected_request/scheme_host_signed",
            json!("http://x"),
            "the scheme",
        ),
        (
            "rainbond.json",
            "update_ok",
            "/request/body/alias",
            json!("x"),
            "the body",
        ),
        (
            "aws.json",
            "ok_full",
            "/surfaced/result/description",
            json!("x"),
            "`description`",
        ),
        (
            "huawei.json",
            "ok_full",
            "/surfaced/result/not_after/$datetime",
            json!("2031-08-16T06:36:14+00:00"),
            "`not_after`",
        ),
        (
            "aws.json",
            "err_code_beats_type",
            "/surfaced/code",
            json!("ConflictException"),
            "the code",
        ),
        (
            "aws.json",
            "err_header_with_namespace",
            "/surfaced/request_id",
            json!("NotFoundException"),
            "the request id",
        ),
        (
            "aws.json",
            "noretry_409_conflict",
            "/surfaced/attempts",
            json!(3),
            "attempts",
        ),
    ]
}

/// A look-up is compared as well: what it sends, what it finds, and how it fails.
#[test]
fn a_look_up_that_differs_fails() {
    let two = r#"{"projects":[{"id":"a"},{"id":"b"}]}"#;
    let signed = "/captured_requests/0/headers/6/1";
    for (name, place, value, expected) in [
        (
            "project_id_lookup",
            "/captured_requests/0/target",
            json!("/v3/projects?name=x"),
            "the query",
        ),
        (
            "project_id_lookup",
            "/captured_requests/0/scheme_host_signed",
            json!("https://x"),
            "the address",
        ),
        (
            "project_id_lookup",
            signed,
            json!("SDK-HMAC-SHA256 SignedHeaders=host, Signature=0"),
            "the signature",
        ),
        (
            "project_id_lookup",
            "/captured_requests/1/target",
            json!("/v2/x/apic/certificates"),
            "the path",
        ),
        (
            "project_id_lookup",
            "/scripted_responses/0/body_utf8",
            json!(two),
            "2 were found",
        ),
        (
            "project_id_lookup",
            "/surfaced/attempts",
            json!(1),
            "requests were recorded",
        ),
        (
            "project_id_lookup_none",
            "/surfaced/outcome",
            json!("ok"),
            "nothing was found",
        ),
        (
            "project_id_lookup_401",
            "/surfaced/str",
            json!("a project id"),
            "requires authentication",
        ),
    ] {
        let mut case = case("huawei.json", name).unwrap();
        *case.pointer_mut(place).unwrap() = value;
        let failure = failure(case).unwrap();
        assert!(failure.contains(expected), "{name} {place}: {failure}");
    }
    let mut several = case("huawei.json", "project_id_lookup_none").unwrap();
    several["scripted_response"]["body_utf8"] = json!(two);
    assert_eq!(report(&[several]).unwrap().passed(), 1);
}

#[test]
fn what_should_be_refused_must_be() {
    let mut sent = case("aws.json", "id_wrong_type").unwrap();
    sent["input"]["clientCertificateId"] = json!("a1b2c3");
    assert!(failure(sent).unwrap().contains("we send it"));
    let mut known = case("huawei.json", "unknown_region").unwrap();
    known["client"]["region"] = json!("cn-north-4");
    assert!(failure(known).unwrap().contains("accepted"));
}

#[test]
fn what_is_not_offered_is_skipped() {
    let mut kind = case("huawei.json", "update_minimal").unwrap();
    kind["signature_kind"] = json!("SDK-HMAC-SM3");
    let mut operation = case("aws.json", "update_minimal").unwrap();
    operation["operation"] = json!("GetAccount");
    let report = report(&[kind, operation]).unwrap();
    assert_eq!(
        (report.passed(), report.failed(), report.skipped()),
        (0, 0, 2)
    );
}

#[test]
fn the_exit_status_tells_how_it_went() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let good = folder.join("rainbond.json");
    let mut known = case("sigv4-suite.json", "get-vanilla").unwrap();
    known["signature"] = json!("0");
    let other = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wrong.json");
    fs::write(&other, json!([known]).to_string()).unwrap();
    let (good, other) = (good.to_str().unwrap(), other.to_str().unwrap());
    for (arguments, status, says) in [
        (&["--help"][..], 0, "Usage"),
        (&[good], 0, " passed, 0 failed, "),
        (&[good, other], 1, "FAILED"),
        (&[good, "missing.json"], 2, " passed, 0 failed, "),
        (&["--nonsense", good], 2, ""),
        (&[], 2, ""),
    ] {
        let ran = Command::new(env!("CARGO_BIN_EXE_wire"))
            .args(arguments)
            .output()
            .unwrap();
        assert_eq!(ran.status.code(), Some(status), "{arguments:?}");
        let text = String::from_utf8(ran.stdout).unwrap();
        assert!(text.contains(says), "{arguments:?} {text}");
    }
}

/// Every member of every case missing, null, or of another type, one at a time: a verdict, never a panic.
#[test]
fn malformed_cases_get_a_verdict() {
    let (samples, values) = (
        [
            ("aws.json", "update_session_token"),
            ("alibaba.json", "retry_optin_503_then_ok"),
            ("tencent.json", "bad_language"),
            ("huawei.json", "update_sdk_date_given"),
            ("huawei.json", "ok_full"),
            ("huawei.json", "project_id_lookup"),
            ("rainbond.json", "update_ok"),
            ("sigv4-suite.json", "get-vanilla-with-session-token"),
            ("published.json", "huawei SDK-HMAC-SHA256 list certificates"),
        ],
        [
            Value::Null,
            json!(-1),
            json!(""),
            json!([[]]),
            json!({"$datetime": []}),
            json!("\u{0}é`'//"),
        ],
    );
    for (file, name) in samples {
        let whole = case(file, name).unwrap();
        for place in places(&whole, String::new()) {
            let altered: Vec<Value> = values
                .iter()
                .map(|value| {
                    let mut case = whole.clone();
                    *case.pointer_mut(&place).unwrap() = value.clone();
                    case
                })
                .collect();
            let report = report(&altered).unwrap();
            let verdicts = report.passed() + report.failed() + report.skipped();
            assert_eq!(verdicts, values.len(), "{name} {place}");
        }
    }
}

/// The JSON pointers of all values below `value`.
fn places(value: &Value, here: String) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, inner)| (name.replace('~', "~0").replace('/', "~1"), inner))
            .collect(),
        Value::Array(elements) => elements
            .iter()
            .enumerate()
            .map(|(index, inner)| (index.to_string(), inner))
            .collect(),
        _ => Vec::new(),
    };
    inner
        .into_iter()
        .flat_map(|(name, inner)| {
            let place = format!("{here}/{name}");
            let mut found = places(inner, place.clone());
            found.push(place);
            found
        })
        .collect()
}
