//! One call with the vendor's own SDK.

use std::error::Error;

use aws_sdk_apigateway::Client;
use aws_sdk_apigateway::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_apigateway::types::{Op, PatchOperation};
use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::{Provider, rustls_provider::CryptoMode};

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let id = std::env::var("AWS_ACCESS_KEY_ID")?;
    let secret = std::env::var("AWS_SECRET_ACCESS_KEY")?;
    runtime.block_on(async {
        let https = Builder::new()
            .tls_provider(Provider::Rustls(CryptoMode::Ring))
            .build_https();
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("eu-central-1"))
            .http_client(https)
            .credentials_provider(Credentials::new(id, secret, None, None, "environment"))
            .build();
        let patch = PatchOperation::builder()
            .op(Op::Replace)
            .path("/description")
            .value("renewed");
        let answer = Client::from_conf(config)
            .update_client_certificate()
            .client_certificate_id("a1b2c3")
            .patch_operations(patch.build())
            .send()
            .await?;
        println!("{answer:?}");
        Ok(())
    })
}
