//! How long something takes, on a machine that may have other work.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// The time of one run, from as many as take `long`, after one that warms up.
pub fn time(long: Duration, run: impl Fn()) -> Duration {
    run();
    let (start, mut runs) = (clock(), 0);
    loop {
        run();
        runs += 1;
        let passed = clock().saturating_sub(start);
        if passed > long {
            return passed / runs;
        }
    }
}

/// Time that this thread has spent on a processor, which other work on the machine does not lengthen; where the system
/// does not tell, time that has passed.
fn clock() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = spent.and_then(|spent| spent.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos)
}
