//! A whole call against scripted answers, through both clients.

use std::time::Duration;

use http::Request;
use specwright_runtime::bytes::Bytes;
use specwright_runtime::transport::Step;
use specwright_runtime::{RetryPolicy, Scripted};

use super::answer::Answer;
use super::ending::Ending;
use super::registry::Built;
use super::subject::Subject;
use super::verdict::differs;

/// Waits are only recorded, so no limit of time may end a call early.
const PATIENCE: Duration = Duration::from_secs(24 * 60 * 60);

/// A call that has ended.
pub(super) struct Call {
    pub(super) ending: Ending,
    pub(super) attempts: usize,
    pub(super) sent: Vec<Request<Bytes>>,
}

impl Call {
    /// Sends through the blocking client and through the async one, which must agree.
    ///
    /// # Errors
    ///
    /// If they do not, if the client cannot be built, or if there was not one wait between two attempts.
    pub(super) fn make(
        subject: &Subject<'_>,
        built: &dyn Built,
        answers: &[Answer],
    ) -> Result<Self, String> {
        let steps: Vec<Step> = answers.iter().map(Answer::step).collect();
        let scripts = [(); 2].map(|()| Scripted::new(steps.clone()).repeating_last());
        let [blocking_script, async_script] = &scripts;
        let policy = RetryPolicy::new()
            .max_attempts(subject.most_attempts())
            .max_hint(PATIENCE);
        let credentials = subject.vendor.credentials(&subject.case);
        let credentials = credentials.ok_or("the case has no credentials")?;
        let settings = subject.settings();
        let setup = || {
            let setup = settings.setup().credentials(credentials.clone());
            setup.retry(policy).timeout(PATIENCE)
        };
        let refused = |error| format!("the client was refused: {error}");
        let blocking = setup().blocking_transport(blocking_script.clone());
        let ending = built.send(&blocking.build_blocking().map_err(refused)?);
        let asynchronous = setup().transport(async_script.clone());
        let other = built.send_async(&asynchronous.build().map_err(refused)?);
        let sent = blocking_script.requests();
        let (attempts, others) = (sent.len(), async_script.requests().len());
        if attempts != others || ending.summary() != other.summary() {
            return Err(differs(
                "the outcome of the async client",
                &format!("{attempts} attempts, {}", ending.summary()),
                &format!("{others} attempts, {}", other.summary()),
            ));
        }
        let waits = blocking_script.sleeps().len();
        match waits == attempts.saturating_sub(1) {
            true => Ok(Self {
                ending,
                attempts,
                sent,
            }),
            false => Err(format!(
                "{attempts} attempts, and {waits} waits between them"
            )),
        }
    }
}
