//! A caller who knows a name and needs the id for another client.

use http::StatusCode;
use specwright_runtime::block_on::block_on;
use specwright_runtime::{Answer, Cause, Credentials, ErrorKind, Scripted};

use crate::find_setting::spec::{Client, ClientBuilder};

fn builder() -> ClientBuilder {
    Client::builder().credentials(Credentials::bearer("t"))
}

fn found(body: &'static str) -> Result<String, (ErrorKind, String)> {
    let script = Scripted::new([Answer::new(StatusCode::OK, body)]).repeating_last();
    let blocking = builder().setup(|setup| setup.blocking_transport(script.clone()));
    let list = blocking.build_blocking().unwrap().list_teams().name("a");
    let look_up = list.find_team_id();
    assert!(script.requests().is_empty(), "nothing happens before it is run");
    assert!(!format!("{look_up:?}").contains("\"a\""));
    let found = look_up.run();
    let client = builder().setup(|setup| setup.transport(script.clone())).build().unwrap();
    let other = block_on(async { client.list_teams().name("a").find_team_id().await });
    for request in script.requests() {
        assert_eq!(request.uri().query(), Some("name=a"));
    }
    let told = |error: specwright_runtime::Error<_>| {
        if let Cause::Found { setting, .. } = error.cause() {
            assert_eq!((*setting, error.attempts(), error.was_sent()), ("team_id", 1, true));
        }
        (error.kind(), error.to_string())
    };
    let (found, other) = (found.map_err(told), other.map_err(told));
    assert_eq!(found, other);
    found
}

#[test]
fn the_only_one_is_found() {
    assert_eq!(found(r#"{"teams":[{"name":"a","id":"t1"}]}"#), Ok("t1".to_owned()));
}

#[test]
fn none_and_several_are_errors_that_count_them() {
    let none = "ListTeams: nothing was found for `team_id`".to_owned();
    for body in ["{}", r#"{"teams":[]}"#, r#"{"teams":[{"name":"a"}]}"#, r#"{"teams":[{"id":""}]}"#, r#"{"teams":[null]}"#] {
        assert_eq!(found(body), Err((ErrorKind::NotFound, none.clone())), "{body}");
    }
    let several = "ListTeams: 2 were found for `team_id`, and only one can be used: narrow the request, or choose one";
    let body = r#"{"teams":[{"id":"t1"},{"id":"t2"}]}"#;
    assert_eq!(found(body), Err((ErrorKind::Configuration, several.to_owned())));
}
