//! Cases of kind `request`: what the recorded client sent, and what ours sends for the same input.

use http::Request;
use specwright_runtime::bytes::Bytes;
use specwright_runtime::{Credentials, Signing};

use super::case::Case;
use super::deviations;
use super::ending::{Failure, What};
use super::registry::Built;
use super::settings::asks_for;
use super::subject::Subject;
use super::target;
use super::vendor::{Vendor, extra_header};
use super::verdict::{Notes, Stop, differs};
use super::{body, input, signature};

/// Checks a case.
///
/// # Errors
///
/// The difference, or why there is nothing to compare.
pub(super) fn check(subject: &Subject<'_>) -> Result<Notes, Stop> {
    let Subject { case, vendor, .. } = subject;
    signature::offered(case)?;
    let mut notes = Notes::default();
    let mut settings = subject.settings();
    if let Some(deviation) = settings.follow(case, *vendor) {
        notes.deviate(deviation);
    }
    let credentials = vendor.credentials(case);
    let credentials = credentials.ok_or_else(|| "the case has no credentials".to_owned())?;
    let region = settings.region.as_deref();
    notes.signer = signature::alone(case, subject.driver.spec(), &credentials, region)?;
    let Some(built) = subject.build(&mut notes)? else {
        return Ok(notes);
    };
    let config = settings
        .config()
        .map_err(|error| format!("the configuration was refused: {error}"))?;
    let signing = Signing {
        credentials: &credentials,
        now: signature::clock(case)?,
        nonce: signature::nonce(case),
    };
    match built.sign(&config, &signing) {
        Ok(ours) => compare(subject, &ours, &credentials, &mut notes)?,
        Err(failure) => notes.deviate(refused(case, &*built, &failure)?),
    }
    Ok(notes)
}

/// The deviation behind a request that our client refuses to make.
pub(super) fn refused(
    case: &Case<'_>,
    built: &dyn Built,
    failure: &Failure,
) -> Result<&'static deviations::Deviation, String> {
    match &failure.what {
        What::Unsendable(member) if input::has_unusable_label(built.input(), member) => {
            Ok(&deviations::UNUSABLE_LABEL)
        }
        What::NotConfigured(name)
            if asks_for(case, name) || case.object("/credentials").is_some() =>
        {
            Ok(&deviations::NOT_CONFIGURED)
        }
        _ => Err(format!("the request was refused: {}", failure.text)),
    }
}

fn compare(
    subject: &Subject<'_>,
    ours: &Request<Bytes>,
    credentials: &Credentials,
    notes: &mut Notes,
) -> Result<(), String> {
    let case = &subject.case;
    let text = |place: &str| case.text(place).unwrap_or_default();
    let method = text("/expected_request/method");
    if ours.method().as_str() != method {
        return Err(differs("the method", method, ours.method().as_str()));
    }
    if let Some((scheme, _)) = text("/expected_request/scheme_host_signed").split_once("://")
        && ours.uri().scheme_str() != Some(scheme)
    {
        let ours = ours.uri().scheme_str().unwrap_or_default();
        return Err(differs("the scheme", scheme, ours));
    }
    let expected = text("/expected_request/target");
    let dropped = match subject.vendor {
        Vendor::Huawei => target::base_path(text("/client/endpoint")),
        _ => "",
    };
    if !dropped.is_empty() {
        notes.deviate(&deviations::BASE_PATH_KEPT);
    }
    target::same(&format!("{dropped}{expected}"), target::of(ours.uri()))?;
    headers(case, ours, notes)?;
    body::same(&body::of(case, "/expected_request")?, ours.body())?;
    let added = extra_header(case, "x-auth-token").is_some();
    if added && credentials.access_key_id().is_some() {
        notes.deviate(&deviations::SIGNED_AND_TOKEN);
    }
    let comparable = dropped.is_empty();
    notes.whole = match comparable {
        true => signature::whole(case, ours)?,
        false => None,
    };
    Ok(())
}

/// Compares what the server acts on; what identifies a client or belongs to its transport is the client's own.
fn headers(case: &Case<'_>, ours: &Request<Bytes>, notes: &mut Notes) -> Result<(), String> {
    let recorded = signature::header_map(&case.pairs("/expected_request/headers")?)?;
    let values = |headers: &http::HeaderMap, name: &str| {
        let all = headers.get_all(name).iter();
        let all: Vec<_> = all
            .map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_owned())
            .collect();
        (!all.is_empty()).then(|| all.join(", "))
    };
    for name in case.names("/headers_semantic") {
        let (expected, found) = (values(&recorded, &name), values(ours.headers(), &name));
        let same = match name.as_str() {
            "authorization" => expected.is_some() == found.is_some(),
            _ => expected == found,
        };
        if same {
            continue;
        }
        if extra_header(case, &name).is_some() {
            notes.deviate(&deviations::EXTRA_HEADER);
            continue;
        }
        return Err(differs(
            &format!("the header {name}"),
            expected.as_deref().unwrap_or("(none)"),
            found.as_deref().unwrap_or("(none)"),
        ));
    }
    for name in ours.headers().keys() {
        if recorded.contains_key(name) || name == http::header::USER_AGENT {
            continue;
        }
        if name == http::header::CONTENT_TYPE
            && case.is_on("/client/ignore_content_type_for_get_request")
        {
            notes.deviate(&deviations::CONTENT_TYPE_KEPT);
            continue;
        }
        return Err(format!(
            "the header {name} was not recorded, and we send it"
        ));
    }
    Ok(())
}
