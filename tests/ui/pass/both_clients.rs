//! One function for both clients, and codes and kinds in one match.

use specwright_clients::alibaba_vpc::{
    BlockingClient, Client, ModifySslVpnClientCertError as Code,
};
use specwright_clients::{ErrorKind, RetryAdvice};

async fn rename(client: &Client, id: &str, name: &str) -> Result<bool, Box<dyn std::error::Error>> {
    let call = client.modify_ssl_vpn_client_cert().region_id("cn-hangzhou");
    match call.ssl_vpn_client_cert_id(id).name(name).send().await {
        Ok(output) => Ok(output.name.as_deref() == Some(name)),
        Err(error) if error.code() == Some(&Code::InvalidSslVpnClientCertIdNotFound) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn rename_now(client: &BlockingClient, id: &str, name: &str) -> Result<bool, String> {
    let call = client.modify_ssl_vpn_client_cert().region_id("cn-hangzhou");
    let error = match call.ssl_vpn_client_cert_id(id).name(name).send() {
        Ok(_) => return Ok(true),
        Err(error) => error,
    };
    match (error.kind(), error.retry_advice()) {
        (ErrorKind::NotFound, _) => Ok(false),
        (_, RetryAdvice::RenewCredentials) => Err("renew".to_owned()),
        _ if !error.was_sent() => Err("nothing happened".to_owned()),
        _ => Err(format!(
            "{error} {:?} {:?}",
            error.raw_code(),
            error.reply()
        )),
    }
}

fn main() {
    let _ = rename;
    let _ = rename_now;
}
