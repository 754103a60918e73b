//! One call with the generated blocking client.

use std::error::Error;

use specwright_clients::aws_apigateway::{Client, PatchOp, PatchOperation};

fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::builder().region("eu-central-1").build_blocking()?;
    let patch = PatchOperation::builder()
        .op(PatchOp::Replace)
        .path("/description")
        .value("renewed");
    let answer = client
        .update_client_certificate()
        .client_certificate_id("a1b2c3")
        .patch_operations([patch.build()])
        .send()?;
    println!("{answer:?}");
    Ok(())
}
