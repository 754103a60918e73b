//! Whose recording a case is, told by its own properties, and what the recordings of a vendor have in common.

use specwright_runtime::Credentials;

use super::case::Case;
use super::registry;

/// A vendor with recordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vendor {
    Aws,
    Alibaba,
    Tencent,
    Huawei,
    Rainbond,
}

impl Vendor {
    const ALL: [Self; 5] = [
        Self::Aws,
        Self::Alibaba,
        Self::Tencent,
        Self::Huawei,
        Self::Rainbond,
    ];

    /// Recognises the vendor by the recorder, by what the credentials and the client's options are called, or by the
    /// operation.
    pub(super) fn of(case: &Case<'_>) -> Option<Self> {
        let sdk = case.text("/sdk").unwrap_or_default().to_ascii_lowercase();
        let by_sdk = Self::ALL
            .into_iter()
            .find(|vendor| vendor.recorders().iter().any(|name| sdk.contains(name)));
        let has = |pointer: &str| case.0.pointer(pointer).is_some();
        let marked = |vendor: &Self| vendor.marks().iter().any(|mark| has(mark));
        let operation = case.text("/operation");
        let offers = |vendor: &Self| registry::find(vendor.service(), operation).is_some();
        by_sdk
            .or_else(|| Self::ALL.into_iter().find(marked))
            .or_else(|| {
                Self::ALL
                    .into_iter()
                    .find(|vendor| operation.is_some() && offers(vendor))
            })
    }

    fn recorders(self) -> &'static [&'static str] {
        match self {
            Self::Aws => &["boto"],
            Self::Alibaba => &["alibaba", "aliyun"],
            Self::Tencent => &["tencent"],
            Self::Huawei => &["huawei"],
            Self::Rainbond => &["rainbond"],
        }
    }

    fn marks(self) -> &'static [&'static str] {
        match self {
            Self::Aws => &["/credentials/session_token", "/client/endpoint_url"],
            Self::Alibaba => &["/credentials/access_key_secret", "/client/retry_options"],
            Self::Tencent => &["/credentials/secret_id", "/client/language"],
            Self::Huawei => &["/credentials/ak", "/client/retry_times"],
            Self::Rainbond => &["/client/base_url", "/client/token"],
        }
    }

    /// The service whose operations were recorded.
    pub(super) fn service(self) -> &'static str {
        match self {
            Self::Aws => "aws-apigateway",
            Self::Alibaba => "alibaba-vpc",
            Self::Tencent => "tencent-gaap",
            Self::Huawei => "huawei-roma",
            Self::Rainbond => "rainbond",
        }
    }

    /// The region of the recorders where a case does not name one.
    pub(super) fn usual_region(self) -> Option<&'static str> {
        match self {
            Self::Aws => Some("us-east-1"),
            Self::Alibaba => Some("cn-beijing"),
            Self::Huawei => Some("cn-north-4"),
            Self::Tencent | Self::Rainbond => None,
        }
    }

    /// The secret of the recorders' key where a case does not name one.
    fn usual_secret(self) -> &'static str {
        match self {
            Self::Huawei => "wJalrXUtnFEMI-EXAMPLE",
            _ => "SECRETEXAMPLE",
        }
    }

    /// The most attempts that the recorded client would have made.
    pub(super) fn most_attempts(self, case: &Case<'_>) -> u32 {
        let number = |pointer: &str| case.number(pointer);
        match self {
            Self::Aws => {
                let repeated = number("/client/retries/max_attempts").map(|n| n.saturating_add(1));
                let total = number("/client/retries/total_max_attempts").or(repeated);
                let usual = if is_legacy(case) { 5 } else { 3 };
                total.unwrap_or(usual)
            }
            Self::Alibaba if case.is_on("/client/retry_options/retryable") => {
                number("/client/retry_options/retryCondition/0/maxAttempts").unwrap_or(1)
            }
            Self::Alibaba => 1,
            Self::Tencent => number("/client/retryer").unwrap_or(1),
            Self::Huawei => {
                let repeated = number("/client/retry_times")
                    .into_iter()
                    .chain(number("/client/invoker_with_retry"))
                    .max();
                repeated.unwrap_or(0).saturating_add(1)
            }
            Self::Rainbond => 1,
        }
    }

    /// Whether the recorded client decides on repetitions as ours does.
    pub(super) fn decides_as_ours(self, case: &Case<'_>) -> bool {
        match self {
            Self::Aws => !is_legacy(case),
            _ => self.most_attempts(case) == 1,
        }
    }

    /// The credentials of a case, or some that serve where a case has none.
    pub(super) fn credentials(self, case: &Case<'_>) -> Option<Credentials> {
        if self == Self::Rainbond {
            return case.text("/client/token").map(Credentials::bearer);
        }
        if case.object("/credentials").is_none() {
            return Some(Credentials::new("AKIDEXAMPLE", self.usual_secret()));
        }
        let any = |names: &[&str]| {
            names
                .iter()
                .find_map(|name| case.text(&format!("/credentials/{name}")))
        };
        let id = any(&["access_key_id", "secret_id", "ak"]);
        let secret = any(&["secret_access_key", "access_key_secret", "secret_key", "sk"]);
        let bearer = any(&["x_auth_token"]).or_else(|| extra_header(case, "x-auth-token"));
        let credentials = match (id.zip(secret), bearer) {
            (Some((id, secret)), Some(bearer)) => Credentials::new(id, secret).with_bearer(bearer),
            (Some((id, secret)), None) => Credentials::new(id, secret),
            (None, Some(bearer)) => Credentials::bearer(bearer),
            (None, None) => return None,
        };
        Some(match any(&["session_token", "security_token", "token"]) {
            Some(token) => credentials.with_session_token(token),
            None => credentials,
        })
    }
}

/// A header that the caller of the recorded client added to the request.
pub(super) fn extra_header<'a>(case: &Case<'a>, name: &str) -> Option<&'a str> {
    let headers = case.object("/client/extra_headers")?;
    let found = headers
        .iter()
        .find(|(header, _)| header.eq_ignore_ascii_case(name));
    found?.1.as_str()
}

fn is_legacy(case: &Case<'_>) -> bool {
    case.text("/client/retries/mode") == Some("legacy")
}
