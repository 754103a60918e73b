//! Cases of kind `response`: what the recorded client makes of scripted answers, and what ours makes of them.

use super::answer::Answer;
use super::call::Call;
use super::deviations;
use super::ending::{Ending, What};
use super::look_up;
use super::outcome::Outcome;
use super::settings::asks_for;
use super::signature;
use super::subject::Subject;
use super::verdict::{Notes, Stop, differs};

/// Checks a case.
///
/// # Errors
///
/// The difference, or why there is nothing to compare.
pub(super) fn check(subject: &Subject<'_>) -> Result<Notes, Stop> {
    signature::offered(&subject.case)?;
    let mut notes = Notes::default();
    let answers = Answer::all(&subject.case)?;
    if look_up::is_needed(subject) {
        look_up::check(subject, &answers, &mut notes)?;
        return Ok(notes);
    }
    match subject.build(&mut notes)? {
        Some(built) => {
            let call = Call::make(subject, &*built, &answers)?;
            ended(subject, &call, &answers, &mut notes)?;
        }
        // The answer alone, where the request cannot be made.
        None => {
            let answer = last(&answers, answers.len())?;
            if let Some(response) = &answer.response {
                let ending = subject.driver.decode(response);
                Outcome::new(subject, answer).check(&ending, &mut notes)?;
            }
        }
    }
    Ok(notes)
}

fn ended(
    subject: &Subject<'_>,
    call: &Call,
    answers: &[Answer],
    notes: &mut Notes,
) -> Result<(), String> {
    if let Ending::Failure(failure) = &call.ending
        && let What::NotConfigured(name) = failure.what
        && call.attempts == 0
        && asks_for(&subject.case, name)
    {
        notes.deviate(&deviations::NOT_CONFIGURED);
        return Ok(());
    }
    let answer = last(answers, call.attempts)?;
    let mut outcome = Outcome::new(subject, answer);
    let recorded = subject.case.number("/surfaced/attempts");
    let recorded = recorded.and_then(|attempts| usize::try_from(attempts).ok());
    if let Some(recorded) = recorded.filter(|recorded| *recorded != call.attempts) {
        notes.deviate(other_count(subject, call, answer, recorded)?);
        outcome.elsewhere = true;
    }
    outcome.check(&call.ending, notes)
}

/// The answer of an attempt; the last is repeated.
fn last(answers: &[Answer], attempts: usize) -> Result<&Answer, String> {
    let answer = answers.get(attempts.saturating_sub(1)).or(answers.last());
    answer.ok_or_else(|| "the case has no answers".to_owned())
}

/// The deviation behind another number of attempts.
fn other_count(
    subject: &Subject<'_>,
    call: &Call,
    answer: &Answer,
    recorded: usize,
) -> Result<&'static deviations::Deviation, String> {
    let redirected = answer
        .status()
        .is_some_and(|status| (300..400).contains(&status));
    if redirected && recorded > call.attempts {
        return Ok(&deviations::REDIRECT);
    }
    let safety = subject.driver.spec().retry;
    if !safety.is_repeatable() && recorded > call.attempts {
        return Ok(&deviations::UNSAFE_OPERATION);
    }
    let most = subject.most_attempts();
    let exhausted = u32::try_from(call.attempts).is_ok_and(|attempts| attempts == most);
    let passing = matches!(&call.ending, Ending::Failure(failure) if failure.repeatable);
    let own = !subject.vendor.decides_as_ours(&subject.case);
    if own && call.attempts > 0 && (exhausted || !passing) {
        return Ok(&deviations::OWN_RETRY);
    }
    Err(differs(
        "the number of attempts",
        &recorded.to_string(),
        &call.attempts.to_string(),
    ))
}
