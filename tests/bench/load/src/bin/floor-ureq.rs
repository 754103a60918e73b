//! The stack of the blocking client, with a request that was signed before and an answer that nobody reads.

use bench_by_hand::{DESCRIPTION, Keys};
use bench_load::{Failure, Plan, blocking};

fn main() -> Result<(), Failure> {
    let plan = Plan::from_args()?;
    let keys = Keys {
        id: "id".to_owned(),
        secret: "secret".to_owned(),
    };
    let host = plan.origin.trim_start_matches("http://");
    let body = bench_by_hand::encode(DESCRIPTION)?;
    let request = bench_by_hand::request(&plan.origin, host, &keys, 1_777_972_800, body);
    let agent = ureq::Agent::new_with_defaults();
    blocking(&plan, || {
        let (head, body) = request.clone().into_parts();
        let mut answer = agent.run(http::Request::from_parts(head, &body[..]))?;
        assert!(!answer.body_mut().read_to_vec()?.is_empty());
        Ok(())
    })
}
