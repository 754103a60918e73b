//! `cargo xtask new`: starts a spec.
//!
//! What follows from the words of the command is written out. What only its author can tell is left open, also
//! what must be decided: whether the operation may be sent again, what an error means, whether a member can be left out. So
//! `lint` leads from one such place to the next.

use specwright_generator::problem::Severity;
use specwright_generator::{Problems, Source, format, lint};

use crate::cli::{self, Family, Scheme};
use crate::console::{Console, count, quoted};
use crate::disk;
use crate::outcome::{Failure, Outcome};
use crate::places::{self, Places};

/// Carries the command out.
pub(crate) fn run(
    request: &cli::New,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let folder = request.specs.clone().unwrap_or_else(|| places.specs());
    let path = places::resolved(&folder)?.join(format!("{}.json", request.service));
    let name = places::shown(&path);
    let source = |text: String| [Source::new(name.clone(), text)];
    // With everything filled in, nothing can be wrong but the name.
    let filled = source(filled(request));
    let problems = lint(&filled);
    if let Some(problem) = problems
        .iter()
        .find(|it| it.code.severity() == Severity::Error)
    {
        let hint = problem.hint.iter().map(|hint| format!("; {hint}"));
        return Err(Failure::invalid(format!(
            "no service can be called `{}`: {}{}",
            request.service,
            problem.what,
            hint.collect::<String>()
        )));
    }
    if disk::kind(&path)?.is_some() {
        return Err(Failure::findings(format!(
            "{name} exists, and is left as it is; edit it, or take another name"
        )));
    }
    let started = source(spec(request));
    let text = format(&started).map_err(|problems| unreadable(&problems))?;
    disk::write_new(&path, &text.concat())?;
    let left = count(lint(&started).len(), "place");
    console.say(format_args!("started {name}"));
    console.say(format_args!(
        "`cargo xtask lint {}` shows the {left} that you must fill in",
        quoted(&name)
    ));
    Ok(Outcome::Clean)
}

/// The service's name has been checked, and the rest is JSON.
fn unreadable(problems: &Problems) -> Failure {
    Failure::findings(format!(
        "the spec that was started is not JSON: {problems:?}"
    ))
}

/// The spec, in no layout.
fn spec(request: &cli::New) -> String {
    let id = &request.service;
    let (protocol, http) = match request.protocol {
        Family::RestJson => (
            r#""family": "rest-json""#,
            r#""http": { "method": "GET", "path": "/things/{thing_id}" },"#,
        ),
        Family::RpcQuery => (
            r#""family": "rpc-query", "action": { "query": "Action" }, "version": { "query": "Version" }"#,
            "",
        ),
        Family::RpcJson => (
            r#""family": "rpc-json", "action": { "header": "X-Action" }, "version": { "header": "X-Version" }"#,
            "",
        ),
    };
    // Nobody can do without a member in the path.
    let required = match http {
        "" => r#""required": null"#,
        _ => r#""in": "path", "required": true"#,
    };
    format!(
        r#"{{
          "$schema": "schema.json",
          "service": {{
            "id": "{id}", "title": "", "doc": "", "api_version": "",
            "source": {{ "title": "", "url": "" }},
            "protocol": {{ {protocol} }},
            "endpoint": {{ "template": "https://{id}.{{region}}.example.com" }},
            "auth": [{auth}],
            "region_env": ["{variable}_REGION"],
            "errors": {{
              "read": [{{ "code": ["/code"], "message": ["/message"] }}],
              "request_id": ["header:X-Request-Id"],
              "wait": [{{ "header": "Retry-After", "unit": "seconds-or-date" }}]
            }}
          }},
          "operations": {{
            "DescribeThing": {{
              "doc": "", "source": {{ "title": "", "url": "" }}, {http} "retry": "",
              "input": {{ "thing_id": {{ "type": "string", "doc": "", {required} }} }},
              "output": {{ "thing": {{ "type": "Thing", "doc": "" }} }},
              "errors": {{ "NotFound": {{ "status": 404, "kind": "", "doc": "" }} }},
              "examples": [{{ "title": "", "input": {{ "thing_id": "t1" }}, "output": {{ "thing": {{ "name": "n" }} }} }}]
            }}
          }},
          "types": {{
            "Thing": {{ "doc": "", "members": {{ "name": {{ "type": "string", "doc": "" }} }} }}
          }}
        }}"#,
        auth = auth(request.auth, id),
        variable = variable(id),
    )
}

/// The spec as its author may leave it.
fn filled(request: &cli::New) -> String {
    let decided = [
        (r#""retry": """#, r#""retry": "read-only""#),
        (r#""kind": """#, r#""kind": "not-found""#),
        (r#""required": null"#, r#""required": true"#),
        (r#""title": """#, r#""title": "Some title""#),
        (r#""doc": """#, r#""doc": "Some text.""#),
        (r#""api_version": """#, r#""api_version": "v1""#),
        (r#""url": """#, r#""url": "https://example.com""#),
    ];
    let open = spec(request);
    decided
        .iter()
        .fold(open, |text, (open, decided)| text.replace(open, decided))
}

fn auth(scheme: Scheme, id: &str) -> String {
    let variable = variable(id);
    let name = match scheme {
        Scheme::Sigv4 => "sigv4",
        Scheme::Acs3HmacSha256 => "acs3-hmac-sha256",
        Scheme::Tc3HmacSha256 => "tc3-hmac-sha256",
        Scheme::SdkHmacSha256 => "sdk-hmac-sha256",
        Scheme::Token => {
            return format!(
                r#"{{ "scheme": "token", "header": "Authorization", "env": ["{variable}_TOKEN"] }}"#
            );
        }
        Scheme::None => return r#"{ "scheme": "none" }"#.to_owned(),
    };
    let service = match scheme {
        Scheme::Sigv4 | Scheme::Tc3HmacSha256 => format!(r#""service": "{id}","#),
        _ => String::new(),
    };
    format!(
        r#"{{
          "scheme": "{name}", {service}
          "env": {{
            "access_key_id": ["{variable}_ACCESS_KEY_ID"], "secret_access_key": ["{variable}_SECRET_ACCESS_KEY"],
            "session_token": ["{variable}_SESSION_TOKEN"]
          }}
        }}"#
    )
}

/// What names of environment variables begin with.
fn variable(id: &str) -> String {
    id.to_uppercase().replace('-', "_")
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;

    #[test]
    fn every_choice_starts_a_spec_that_is_sound_once_it_is_filled_in() {
        for &protocol in Family::value_variants() {
            for &auth in Scheme::value_variants() {
                let request = cli::New {
                    service: "cats-2".to_owned(),
                    protocol,
                    auth,
                    specs: None,
                };
                let text = spec(&request);
                let empty = [Source::new("cats-2.json", text.clone())];
                let problems = lint(&empty);
                let said = problems.render(&empty, false);
                let open = text.matches("\"\"").count() + text.matches("null").count();
                assert_eq!(problems.len(), open, "{said}");
                assert!(problems.iter().all(|it| it.hint.is_some()), "{said}");
                let filled = [Source::new("cats-2.json", filled(&request))];
                assert!(
                    lint(&filled).is_empty(),
                    "{}",
                    lint(&filled).render(&filled, false)
                );
            }
        }
    }
}
