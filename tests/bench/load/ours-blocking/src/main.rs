//! The generated blocking client.

use bench_by_hand::{DESCRIPTION, ID};
use bench_driver::{Failure, Plan, blocking};
use specwright_clients::Credentials;
use specwright_clients::aws_apigateway::{Client, PatchOp, PatchOperation};

fn main() -> Result<(), Failure> {
    let plan = Plan::from_args()?;
    let client = Client::builder()
        .region("eu-central-1")
        .endpoint(&plan.origin)
        .credentials(Credentials::new("id", "secret"))
        .build_blocking()?;
    blocking(&plan, || {
        let patch = PatchOperation::builder()
            .op(PatchOp::Replace)
            .path("/description")
            .value(DESCRIPTION)
            .build();
        let call = client
            .update_client_certificate()
            .client_certificate_id(ID)
            .patch_operations([patch]);
        let answer = call.send()?;
        assert_eq!(answer.description.as_deref(), Some(DESCRIPTION));
        Ok(())
    })
}
