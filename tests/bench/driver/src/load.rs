//! The callers, each with its share of the calls; connections are warm before anything is counted.

use std::thread;
use std::time::{Duration, Instant};

use crate::meter::{Meter, spread};
use crate::{Failure, Plan, figures};

/// Calls of each caller that are not counted.
const WARM_UP: usize = 20;

/// Callers are tasks on one thread.
///
/// # Errors
///
/// The first failed call.
pub fn asynchronous<F>(
    plan: &Plan,
    call: impl Fn() -> F + Clone + Send + 'static,
) -> Result<(), Failure>
where
    F: Future<Output = Result<(), Failure>> + Send,
{
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let round = |calls: usize| {
        let callers = (0..plan.concurrency).map(|_| {
            let call = call.clone();
            runtime.spawn(async move {
                let mut took = Vec::with_capacity(calls);
                for _ in 0..calls {
                    let begun = Instant::now();
                    call().await?;
                    took.push(begun.elapsed());
                }
                Ok::<_, Failure>(took)
            })
        });
        let callers: Vec<_> = callers.collect();
        runtime.block_on(async {
            let mut all = Vec::new();
            for caller in callers {
                all.extend(caller.await??);
            }
            Ok::<Vec<Duration>, Failure>(all)
        })
    };
    round(WARM_UP)?;
    let meter = Meter::begin();
    let took = round(plan.share())?;
    finish(&meter, took);
    Ok(())
}

/// Callers are threads.
///
/// # Errors
///
/// A failed call.
pub fn blocking(plan: &Plan, call: impl Fn() -> Result<(), Failure> + Sync) -> Result<(), Failure> {
    let round = |calls: usize| {
        thread::scope(|scope| {
            let caller = || {
                let mut took = Vec::with_capacity(calls);
                for _ in 0..calls {
                    let begun = Instant::now();
                    call()?;
                    took.push(begun.elapsed());
                }
                Ok::<_, Failure>(took)
            };
            let callers: Vec<_> = (0..plan.concurrency).map(|_| scope.spawn(caller)).collect();
            let mut all = Vec::new();
            for caller in callers {
                all.extend(caller.join().map_err(|_| "a caller panicked")??);
            }
            Ok::<Vec<Duration>, Failure>(all)
        })
    };
    round(WARM_UP)?;
    let meter = Meter::begin();
    let took = round(plan.share())?;
    finish(&meter, took);
    Ok(())
}

fn finish(meter: &Meter, took: Vec<Duration>) {
    let mut told = meter.end(took.len());
    told.extend(spread(took));
    figures::print(&told);
}
