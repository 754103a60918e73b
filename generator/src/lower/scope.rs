//! What lowering a member depends on besides the member.

use super::ty::Types;
use crate::model::structure::{ListStyle, Place, TimestampFormat};
use crate::spec;

/// What holds for the whole service.
pub(crate) struct Scope<'a> {
    /// The whole document.
    pub(crate) spec: &'a spec::Spec,
    /// The named types.
    pub(crate) types: &'a Types,
    /// Their definitions.
    pub(crate) definitions: &'a indexmap::IndexMap<String, spec::types::Type>,
    /// Where a request's member travels that does not say so.
    pub(crate) place: Place,
    /// How timestamps are written.
    pub(crate) timestamps: TimestampFormat,
    /// Structures that hold themselves by value, as pairs of structure and member (wire names).
    pub(crate) cycles: std::collections::BTreeSet<(String, String)>,
}

/// What a structure is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The request of an operation.
    Request,
    /// The answer of an operation.
    Answer,
    /// A shared structure; whether callers put it together, and whether answers hold it.
    Shared {
        /// Requests hold it.
        sent: bool,
    },
}

impl Role {
    /// Whether callers put it together.
    pub(crate) fn is_sent(self) -> bool {
        matches!(self, Self::Request | Self::Shared { sent: true })
    }
}

/// The model's word for a list style.
pub(crate) fn list_style(style: spec::protocol::ListStyle) -> ListStyle {
    use spec::protocol::ListStyle as Spec;
    match style {
        Spec::IndexedFrom1 => ListStyle::Indexed(1),
        Spec::IndexedFrom0 => ListStyle::Indexed(0),
        Spec::Repeated => ListStyle::Repeated,
        Spec::CommaJoined => ListStyle::CommaJoined,
        Spec::Json => ListStyle::Json,
    }
}

/// The model's word for a timestamp format.
pub(crate) fn timestamp_format(format: spec::types::TimestampFormat) -> TimestampFormat {
    use spec::types::TimestampFormat as Spec;
    match format {
        Spec::EpochSeconds => TimestampFormat::EpochSeconds,
        Spec::EpochMilliseconds => TimestampFormat::EpochMillis,
        Spec::Rfc3339 => TimestampFormat::Rfc3339,
        Spec::HttpDate => TimestampFormat::HttpDate,
    }
}

/// The model's word for a place.
pub(crate) fn place(place: spec::member::Place) -> Place {
    use spec::member::Place as Spec;
    match place {
        Spec::Path => Place::Path,
        Spec::Query => Place::Query,
        Spec::Header => Place::Header,
        Spec::Body => Place::Body,
        Spec::Form => Place::Form,
    }
}
