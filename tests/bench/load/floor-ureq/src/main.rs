//! The stack of the blocking client, with a request that was signed before and an answer that nobody reads.

use bench_by_hand::{DESCRIPTION, NOW, Signer};
use bench_driver::{Failure, Plan, blocking};

fn main() -> Result<(), Failure> {
    let plan = Plan::from_args()?;
    let mut signer = Signer::new("id", "secret");
    let host = plan.origin.trim_start_matches("http://");
    let body = bench_by_hand::encode(DESCRIPTION);
    let request = bench_by_hand::request(&mut signer, &plan.origin, host, NOW, body);
    let config = ureq::Agent::config_builder()
        .max_idle_connections(plan.concurrency)
        .max_idle_connections_per_host(plan.concurrency);
    let agent = ureq::Agent::new_with_config(config.build());
    blocking(&plan, || {
        let (head, body) = request.clone().into_parts();
        let mut answer = agent.run(http::Request::from_parts(head, &body[..]))?;
        assert!(!answer.body_mut().read_to_vec()?.is_empty());
        Ok(())
    })
}
