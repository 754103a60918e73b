//! Programs that give credentials: how they are started, what they may write, and how they fail.
#![cfg(unix)]

use specwright_core::transport::Scripted;
use specwright_core::{Cached, Setup};

use crate::both::answer;
use crate::home::Home;
use crate::parcels::{PARCELS, UNSAFE, parcel};

const PLACE: &str = "`program` of [default] in ~/.parcels/config";

fn home(command: &str) -> Home {
    let ini = format!("[profile default]\nprogram = {command}\n");
    Home::new(&[(".parcels/config", &ini)])
}

#[track_caller]
fn check(command: &str, expected: &str) {
    let home = home(command);
    let expected = expected.replace("PLACE", &PLACE.replace("[default]", "[profile default]"));
    assert_eq!(home.shown(home.chain(&[]).resolve()), expected, "{command}");
}

#[test]
fn what_it_writes_becomes_credentials() {
    for (output, expected) in [
        (r#"{"Version": 1, "Id": "i", "Key": "k"}"#, "i k"),
        (
            r#"{"Version":1,"Id":"i","Key":"k","Session":"s","End":"2999-01-01T00:00:00Z","More":[]}"#,
            "i k s 2999-01-01T00:00:00Z",
        ),
        // It has just been given, so the clock of the machine may be wrong; the service knows.
        (
            r#"{"Version":1,"Id":"i","Key":"k","End":"2001-01-01T00:00:00Z"}"#,
            "i k 2001-01-01T00:00:00Z",
        ),
    ] {
        check(&format!("printf %s '{output}'"), expected);
    }
}

#[test]
fn the_command_is_split_into_words_and_no_shell_reads_it() {
    let quoted = r#"printf '{"Version":1,"Id":"%s","Key":"%s"}'"#;
    check(&format!("{quoted} \"a b\" c\\ d"), "a b c d");
    check(&format!("{quoted} $HOME ~"), "$HOME ~");
    check(&format!("{quoted} a|b c>d"), "a|b c>d");
}

#[test]
fn what_goes_wrong_is_told_without_what_was_written() {
    for (command, expected) in [
        (
            "canary-program --canary",
            "PLACE cannot be run: entity not found",
        ),
        ("'canary", "PLACE has an unclosed quote"),
        (
            "sh -c 'echo canary; echo canary >&2; exit 3'",
            "PLACE failed with exit status: 3",
        ),
        ("echo canary", "PLACE wrote something else than JSON"),
        (
            "echo '[\"canary\"]'",
            "PLACE wrote something else than a JSON object",
        ),
        ("printf '\\377'", "PLACE wrote no UTF-8"),
        (
            r#"echo '{"Version":2,"Id":"canary","Key":"canary"}'"#,
            "PLACE did not write `Version` as 1",
        ),
        (r#"echo '{"Version":1}'"#, "PLACE wrote no credentials"),
        (
            r#"echo '{"Version":1,"Id":"canary"}'"#,
            "PLACE: half of an access key pair: Id is set, but Key is not",
        ),
        (
            r#"echo '{"Version":1,"Id":"canary","Key":"canary","End":"canary"}'"#,
            "PLACE: End is not a point in time",
        ),
        ("head -c 70000 /dev/zero", "PLACE wrote more than 64 KiB"),
    ] {
        check(command, expected);
    }
}

#[test]
fn it_is_run_with_the_first_call_and_again_only_when_credentials_expire() {
    let script = r#"echo run >> runs; printf '{"Version":1,"Id":"i","Key":"canary","End":"2999-01-01T00:00:00Z"}'"#;
    let home = Home::new(&[]);
    let folder = home.path().display().to_string();
    home.write("give", format!("cd '{folder}'; {script}"));
    home.write(
        ".parcels/credentials",
        format!("[default]\nprogram = sh '{folder}/give'\n"),
    );
    let runs =
        || std::fs::read_to_string(home.path().join("runs")).map_or(0, |it| it.lines().count());
    let folder = home.path().to_owned();
    let transport = Scripted::new((0..3).map(|_| answer(200, &[], "{}")));
    let client = Setup::new(&PARCELS)
        .region("north-1")
        .value("depot", "d7")
        .env(move |name| (name == "HOME").then(|| folder.clone().into_os_string()))
        .blocking_transport(transport)
        .build_blocking()
        .unwrap();
    assert_eq!(runs(), 0);
    for _ in 0..3 {
        client.send(parcel::<UNSAFE>()).unwrap();
        assert_eq!(runs(), 1);
    }
    let cached = Cached::new(home.chain(&[]));
    assert!(!format!("{cached:?}").contains("canary"));
}
