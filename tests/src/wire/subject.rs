//! A case with what is needed to drive its operation.

use serde_json::Value;

use super::case::Case;
use super::registry::{Built, Driver};
use super::settings::Settings;
use super::vendor::Vendor;
use super::verdict::Notes;
use super::{deviations, input};

/// A case, whose recording it is, and the operation that it is about.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) case: Case<'a>,
    pub(super) vendor: Vendor,
    pub(super) driver: &'static dyn Driver,
    /// A value for the client's configuration that was asked for, with its name.
    pub(super) found: Option<(&'static str, &'a str)>,
}

impl Subject<'_> {
    /// The options of the recorded client.
    pub(super) fn settings(&self) -> Settings {
        let mut settings = Settings::of(&self.case, self.vendor, self.driver.spec().service);
        let found = self.found.map(|(name, value)| (name, value.to_owned()));
        settings.values.extend(found);
        settings
    }

    /// The request for the input; none, deliberately, if the input lacks a required member.
    ///
    /// # Errors
    ///
    /// Why the input was refused, if it has all that is required.
    pub(super) fn build(&self, notes: &mut Notes) -> Result<Option<Box<dyn Built>>, String> {
        let members = input::members(&self.case).unwrap_or_default();
        match self.driver.build(&Value::from(members.clone()).to_string()) {
            Ok(built) => Ok(Some(built)),
            Err(refusal) if input::lacks(&members, &refusal) => {
                notes.deviate(&deviations::MISSING_MEMBER);
                Ok(None)
            }
            Err(refusal) => Err(format!("the input was refused: {refusal}")),
        }
    }

    /// The most attempts that the recorded client would have made.
    pub(super) fn most_attempts(&self) -> u32 {
        self.vendor.most_attempts(&self.case).max(1)
    }
}
