//! A vendor may add a code at any time, so a match on codes has a wildcard.

use specwright_clients::alibaba_vpc::ModifySslVpnClientCertError as Code;

fn advice(code: Code) -> &'static str {
    match code {
        Code::InvalidName => "choose another name",
        Code::ForbbidenSubUser | Code::Forbidden => "ask the owner",
        Code::InvalidRegionIdNotFound => "check the region",
        Code::InvalidSslVpnClientCertIdNotFound => "check the id",
        Code::Unlisted => "look at the raw code",
    }
}

fn main() {
    advice(Code::Unlisted);
}
