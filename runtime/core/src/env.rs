//! Reads environment variables under several names.

use std::ffi::OsString;
use std::fmt;

/// The value of the first of `names` that is set; an empty variable counts as unset.
pub(crate) fn first_set(
    names: &[&'static str],
    lookup: impl Fn(&str) -> Option<OsString>,
) -> Result<Option<String>, NotUnicode> {
    for name in names {
        if let Some(value) = lookup(name).filter(|value| !value.is_empty()) {
            return value.into_string().map(Some).map_err(|_| NotUnicode(name));
        }
    }
    Ok(None)
}

/// The variable of this name holds something that is no text. Its value is not kept: it may be a key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NotUnicode(&'static str);

impl fmt::Display for NotUnicode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "environment variable {} is not Unicode", self.0)
    }
}
