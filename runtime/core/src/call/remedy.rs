//! What a refused attempt can teach: the right time, or that the credentials are no longer good. Each is tried once in
//! a call, because some vendors lock a key after a handful of bad signatures.

use crate::client::core::Core;
use crate::clock::Reading;
use crate::credentials::Credentials;
use crate::error::cause::Cause;
use crate::error::kind::RetryAdvice;

/// The remedies of one call.
#[derive(Default)]
pub(super) struct Remedies {
    /// With what the attempt under way was signed.
    signed: Option<(Reading, Credentials)>,
    /// Credentials that the service refused, while others are asked for.
    refused: Option<Credentials>,
    clock_corrected: bool,
    credentials_renewed: bool,
}

impl Remedies {
    pub(super) fn signed(&mut self, reading: Reading, credentials: Credentials) {
        self.signed = Some((reading, credentials));
    }

    /// Whether an attempt with something mended can end differently than the one that ended with `cause`.
    pub(super) fn found(&mut self, core: &Core, cause: &Cause) -> bool {
        let (Cause::Service(reply), Some((reading, credentials))) = (cause, self.signed.take())
        else {
            return false;
        };
        match reply.advice() {
            RetryAdvice::CorrectClock if !self.clock_corrected => {
                self.clock_corrected = core.clock.correct(reply.headers(), reading);
                self.clock_corrected
            }
            RetryAdvice::RenewCredentials if !self.credentials_renewed => {
                self.credentials_renewed = true;
                core.credentials.expired(&credentials);
                self.refused = Some(credentials);
                true
            }
            _ => false,
        }
    }

    /// Whether these are credentials that the service refused a moment ago.
    pub(super) fn refuse(&mut self, provided: &Credentials) -> bool {
        self.refused
            .take()
            .is_some_and(|refused| refused.same_as(provided))
    }
}
