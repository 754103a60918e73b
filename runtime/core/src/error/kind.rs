//! One vocabulary of errors over all services.

use std::fmt;

/// What went wrong, in words that mean the same for every service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The addressed thing does not exist.
    NotFound,
    /// The credentials are good but do not allow this.
    Forbidden,
    /// The credentials are missing, wrong or expired.
    Unauthenticated,
    /// The request is wrong and will stay wrong.
    Invalid,
    /// The state of the thing does not allow this, or something like it exists.
    Conflict,
    /// Too many requests.
    Throttled,
    /// A quota is used up.
    Quota,
    /// Another change of the same thing is still going on.
    Busy,
    /// The service cannot answer for now.
    Unavailable,
    /// The service failed.
    Internal,
    /// The service does not offer this, or not here.
    Unsupported,
    /// The client is not configured for this call.
    Configuration,
    /// No credentials could be had, or they do not fit the service.
    Credentials,
    /// The service could not be reached, or the connection broke.
    Network,
    /// The time ran out.
    Timeout,
    /// The answer could not be understood.
    Decode,
    /// Something that none of the others describes.
    Other,
}

impl ErrorKind {
    /// What a status means when no code says more (RFC 9110, 15).
    pub(crate) fn of_status(status: http::StatusCode) -> Self {
        match status.as_u16() {
            401 | 407 => Self::Unauthenticated,
            403 => Self::Forbidden,
            404 | 410 => Self::NotFound,
            409 | 412 | 423 => Self::Conflict,
            429 => Self::Throttled,
            405 | 501 | 505 => Self::Unsupported,
            502..=504 => Self::Unavailable,
            408 => Self::Unavailable,
            400..=499 => Self::Invalid,
            500..=599 => Self::Internal,
            _ => Self::Other,
        }
    }

    /// The status with which a service would say so, where nothing is documented.
    #[cfg(feature = "scripted")]
    pub(crate) fn usual_status(self) -> http::StatusCode {
        use http::StatusCode;
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Unauthenticated => StatusCode::UNAUTHORIZED,
            Self::Conflict | Self::Busy => StatusCode::CONFLICT,
            Self::Throttled => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// The advice that the kind implies when the code says nothing else.
    pub const fn advice(self) -> RetryAdvice {
        match self {
            Self::Throttled => RetryAdvice::Throttled,
            Self::Busy => RetryAdvice::Busy,
            Self::Unavailable | Self::Internal | Self::Network | Self::Timeout => {
                RetryAdvice::Transient
            }
            _ => RetryAdvice::Never,
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotFound => "not found",
            Self::Forbidden => "forbidden",
            Self::Unauthenticated => "unauthenticated",
            Self::Invalid => "invalid",
            Self::Conflict => "conflict",
            Self::Throttled => "throttled",
            Self::Quota => "quota exceeded",
            Self::Busy => "busy",
            Self::Unavailable => "unavailable",
            Self::Internal => "internal error",
            Self::Unsupported => "unsupported",
            Self::Configuration => "configuration",
            Self::Credentials => "credentials",
            Self::Network => "network",
            Self::Timeout => "time-out",
            Self::Decode => "unreadable answer",
            Self::Other => "error",
        })
    }
}

/// What a caller can do about an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RetryAdvice {
    /// Sending the same again gives the same.
    Never,
    /// The request was not processed; send it again after a while.
    Throttled,
    /// The thing is busy and the request was not processed; send it again after a longer while.
    Busy,
    /// It may work next time, but it may also have been processed.
    Transient,
    /// Get fresh credentials, then send it again once.
    RenewCredentials,
    /// The clock is wrong; correct it, then send it again once.
    CorrectClock,
}
