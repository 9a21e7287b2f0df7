//! What the standard library would bring, in two dozen of kilobytes: memory, and an end for what goes wrong.

use core::panic::PanicInfo;

use lol_alloc::{AssumeSingleThreaded, LeakingAllocator};

// SAFETY: the module has no threads.
#[allow(unsafe_code)]
#[global_allocator]
static MEMORY: AssumeSingleThreaded<LeakingAllocator> = unsafe { AssumeSingleThreaded::new(LeakingAllocator::new()) };

/// The page hears of it as an error of the engine, and says that the file is damaged.
#[panic_handler]
fn stop(_: &PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
