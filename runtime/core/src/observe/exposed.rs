//! Tells of keys that others may read.

use std::path::Path;

/// Keys were taken from a file that others than its owner may read or change.
pub(crate) fn exposed(path: &Path) {
    #[cfg(feature = "tracing")]
    tracing::warn!(
        target: "specwright",
        path = %path.display(),
        "keys were taken from a file that others than its owner may read or change; `chmod 600` changes that",
    );
    #[cfg(not(feature = "tracing"))]
    let _ = path;
}
