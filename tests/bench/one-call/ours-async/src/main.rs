//! One call with the generated async client.

use std::error::Error;

use specwright_clients::aws_apigateway::{Client, PatchOp, PatchOperation};

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let client = Client::builder().region("eu-central-1").build()?;
        let patch = PatchOperation::builder()
            .op(PatchOp::Replace)
            .path("/description")
            .value("renewed");
        let answer = client
            .update_client_certificate()
            .client_certificate_id("a1b2c3")
            .patch_operations([patch.build()])
            .send()
            .await?;
        println!("{answer:?}");
        Ok(())
    })
}
