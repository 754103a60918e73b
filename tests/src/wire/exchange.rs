//! Cases of kind `exchange`: a request to a server and its answer, with no SDK between.

use specwright_runtime::timestamp::Timestamp;
use specwright_runtime::{Credentials, Signing};

use super::answer::Answer;
use super::case::Case;
use super::deviations;
use super::ending::{Ending, What};
use super::members;
use super::reading::{Reading, Written};
use super::subject::Subject;
use super::vendor::Vendor;
use super::verdict::{Notes, Stop, differs, shown};
use super::{body, request, signature, target};

/// Checks a case: the request, unless it was a raw probe, and the answer.
///
/// # Errors
///
/// The difference.
pub(super) fn check(subject: &Subject<'_>) -> Result<Notes, Stop> {
    let mut notes = Notes::default();
    if subject.case.object("/input").is_some() {
        make(subject, &mut notes)?;
    }
    let scripted = subject.case.at("/response");
    let answer = Answer::of(scripted.ok_or_else(|| "the case has no response".to_owned())?)?;
    if let Some(response) = &answer.response {
        read(subject, &answer, &subject.driver.decode(response))?;
    }
    Ok(notes)
}

fn make(subject: &Subject<'_>, notes: &mut Notes) -> Result<(), String> {
    let Subject { case, vendor, .. } = subject;
    let settings = subject.settings();
    let Some(built) = subject.build(notes)? else {
        return Ok(());
    };
    let Some(credentials) = vendor.credentials(case) else {
        notes.deviate(&deviations::NO_CREDENTIALS);
        return match settings.setup().build_blocking() {
            Err(_) => Ok(()),
            Ok(_) => Err("a client without credentials was accepted".to_owned()),
        };
    };
    let config = settings
        .config()
        .map_err(|error| format!("the configuration was refused: {error}"))?;
    let signing = Signing {
        credentials: &credentials,
        now: Timestamp::UNIX_EPOCH,
        nonce: "nonce",
    };
    match built.sign(&config, &signing) {
        Ok(ours) => compare(case, &ours, &credentials),
        Err(failure) => {
            notes.deviate(request::refused(case, &*built, &failure)?);
            Ok(())
        }
    }
}

fn compare(
    case: &Case<'_>,
    ours: &http::Request<specwright_runtime::bytes::Bytes>,
    credentials: &Credentials,
) -> Result<(), String> {
    let method = case.text("/request/method").unwrap_or_default();
    if ours.method().as_str() != method {
        return Err(differs("the method", method, ours.method().as_str()));
    }
    target::same(
        case.text("/request/target").unwrap_or_default(),
        target::of(ours.uri()),
    )?;
    let recorded = signature::header_map(&case.pairs("/request/headers")?)?;
    for (name, value) in &recorded {
        if name == http::header::USER_AGENT || name == http::header::CONTENT_LENGTH {
            continue;
        }
        // Requests without a body need no content type, though the probe always sent one.
        let idle = name == http::header::CONTENT_TYPE && ours.body().is_empty();
        if !idle && ours.headers().get(name) != Some(value) {
            return Err(format!("the header {name} differs"));
        }
    }
    if credentials.bearer_token().is_none() {
        return Err("the case has no token".to_owned());
    }
    body::same(&body::of(case, "/request")?, ours.body())
}

/// Compares the answer with what it says by the server's own rules.
fn read(subject: &Subject<'_>, answer: &Answer, ours: &Ending) -> Result<(), String> {
    match Reading::of(subject.vendor, subject.driver, answer) {
        Reading::Success(body) => match ours {
            Ending::Output(output) => {
                let expected = members::declared(&body, subject.driver.output());
                members::same(&expected, output, &body).map(|_| ())
            }
            other => Err(differs("the outcome", "a success", &other.summary())),
        },
        Reading::Unusable => match ours {
            Ending::Failure(failure) if matches!(failure.what, What::Decode(_)) => Ok(()),
            other => Err(differs("the outcome", "a decoding error", &other.summary())),
        },
        Reading::Error => error(subject.vendor, answer, ours),
        Reading::Cut => Ok(()),
    }
}

fn error(vendor: Vendor, answer: &Answer, ours: &Ending) -> Result<(), String> {
    let failure = match ours {
        Ending::Failure(failure) if failure.what == What::Service => failure,
        other => return Err(differs("the outcome", "an error", &other.summary())),
    };
    if failure.status != answer.status() {
        return Err(format!("the status differs: {:?}", failure.status));
    }
    let written = Written::of(vendor, answer);
    let code = written.error(None).map(|(code, _)| code.as_str());
    let texts = [
        ("the code", code, failure.code.as_deref()),
        (
            "the message",
            written.message.as_deref(),
            failure.message.as_deref(),
        ),
        (
            "the request id",
            written.request_id.as_deref(),
            failure.request_id.as_deref(),
        ),
    ];
    match texts.iter().find(|(_, expected, ours)| expected != ours) {
        Some((what, expected, ours)) => Err(differs(what, shown(*expected), shown(*ours))),
        None => Ok(()),
    }
}
