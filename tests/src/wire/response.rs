//! Cases of kind `response`: what the recorded client makes of scripted answers, and what ours makes of them.

use std::time::Duration;

use serde_json::Value;
use specwright_runtime::transport::Step;
use specwright_runtime::{RetryPolicy, Scripted};

use super::answer::Answer;
use super::case::Case;
use super::deviations;
use super::ending::{Ending, What};
use super::outcome::Outcome;
use super::registry::{Built, Driver};
use super::settings::{Settings, asks_for};
use super::vendor::Vendor;
use super::verdict::{Notes, Stop, differs};
use super::{input, signature};

/// Waits are only recorded, so no limit of time may end a call early.
const PATIENCE: Duration = Duration::from_secs(24 * 60 * 60);

/// Checks a case.
///
/// # Errors
///
/// The difference, or why there is nothing to compare.
pub(super) fn check(case: &Case<'_>, vendor: Vendor, driver: &dyn Driver) -> Result<Notes, Stop> {
    signature::offered(case)?;
    let mut notes = Notes::default();
    let answers = Answer::all(case)?;
    let members = input::members(case).unwrap_or_default();
    let built = match driver.build(&Value::from(members.clone()).to_string()) {
        Ok(built) => built,
        Err(refusal) if input::lacks(&members, &refusal) => {
            notes.deviate(&deviations::MISSING_MEMBER);
            decode_only(case, vendor, driver, &answers, &mut notes)?;
            return Ok(notes);
        }
        Err(refusal) => return Err(format!("the input was refused: {refusal}").into()),
    };
    let settings = Settings::of(case, vendor, driver.spec().service);
    let most = vendor.most_attempts(case);
    let (ending, attempts) = play(case, vendor, &settings, &*built, &answers, most)?;
    if let Ending::Failure(failure) = &ending
        && let What::NotConfigured(name) = failure.what
        && attempts == 0
        && asks_for(case, name)
    {
        notes.deviate(&deviations::NOT_CONFIGURED);
        return Ok(notes);
    }
    count(case, vendor, &answers, &ending, attempts, &mut notes)?;
    let last = answers.get(attempts.saturating_sub(1)).or(answers.last());
    let last = last.ok_or_else(|| "the case has no answers".to_owned())?;
    Outcome {
        case,
        vendor,
        driver,
        answer: last,
        repeated: notes.deviations.contains(&&deviations::OWN_RETRY),
    }
    .check(&ending, &mut notes)?;
    Ok(notes)
}

/// The answer alone, where the request cannot be made.
fn decode_only(
    case: &Case<'_>,
    vendor: Vendor,
    driver: &dyn Driver,
    answers: &[Answer],
    notes: &mut Notes,
) -> Result<(), String> {
    let Some(answer) = answers.last() else {
        return Ok(());
    };
    let Some(response) = &answer.response else {
        return Ok(());
    };
    Outcome {
        case,
        vendor,
        driver,
        answer,
        repeated: false,
    }
    .check(&driver.decode(response), notes)
}

/// Sends through the blocking client and through the async one, which must agree.
fn play(
    case: &Case<'_>,
    vendor: Vendor,
    settings: &Settings,
    built: &dyn Built,
    answers: &[Answer],
    most: u32,
) -> Result<(Ending, usize), String> {
    let script =
        || Scripted::new(answers.iter().map(Answer::step).collect::<Vec<Step>>()).repeating_last();
    let policy = RetryPolicy::new().max_attempts(most).max_hint(PATIENCE);
    let credentials = vendor
        .credentials(case)
        .ok_or("the case has no credentials")?;
    let setup = || {
        let setup = settings.setup().credentials(credentials.clone());
        setup.retry(policy).timeout(PATIENCE)
    };
    let refused = |error| format!("the client was refused: {error}");
    let (blocking_script, async_script) = (script(), script());
    let blocking = setup().blocking_transport(blocking_script.clone());
    let ending = built.send(&blocking.build_blocking().map_err(refused)?);
    let asynchronous = setup().transport(async_script.clone());
    let other = built.send_async(&asynchronous.build().map_err(refused)?);
    let attempts = blocking_script.requests().len();
    let same = attempts == async_script.requests().len() && ending.summary() == other.summary();
    if !same {
        return Err(differs(
            "the outcome of the async client",
            &ending.summary(),
            &other.summary(),
        ));
    }
    let waits = blocking_script.sleeps().len();
    match waits == attempts.saturating_sub(1) {
        true => Ok((ending, attempts)),
        false => Err(format!(
            "{attempts} attempts with {waits} waits between them"
        )),
    }
}

/// Compares the number of attempts.
fn count(
    case: &Case<'_>,
    vendor: Vendor,
    answers: &[Answer],
    ending: &Ending,
    ours: usize,
    notes: &mut Notes,
) -> Result<(), String> {
    let recorded = case.number("/surfaced/attempts");
    let recorded = recorded.map_or(ours, |attempts| {
        usize::try_from(attempts).unwrap_or(usize::MAX)
    });
    if recorded == ours {
        return Ok(());
    }
    let last = answers.get(ours.saturating_sub(1)).or(answers.last());
    let redirected = last
        .and_then(Answer::status)
        .is_some_and(|status| (300..400).contains(&status));
    if redirected && recorded > ours {
        notes.deviate(&deviations::REDIRECT);
        return Ok(());
    }
    let most = vendor.most_attempts(case);
    let exhausted = u32::try_from(ours).is_ok_and(|ours| ours == most);
    let passing = matches!(ending, Ending::Failure(failure) if failure.repeatable);
    if !vendor.decides_as_ours(case) && ours > 0 && (exhausted || !passing) {
        notes.deviate(&deviations::OWN_RETRY);
        return Ok(());
    }
    Err(differs(
        "the number of attempts",
        &recorded.to_string(),
        &ours.to_string(),
    ))
}
