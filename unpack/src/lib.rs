//! Opens what is packed into the single file: bytes as LZMA, a module's in streams, that as text.
//!
//! The page carries this module as it is and everything else packed. It is bare WebAssembly, without generated glue: the
//! page asks for [`room`], writes the text there, and calls [`unpack`]. Each part is opened in an instance of its own, which
//! is thrown away with all its memory: so nothing is ever given back, and what goes wrong stops without a word.

#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

#[cfg(target_arch = "wasm32")]
mod bare;
mod bits;
mod dense;
mod lzma;
mod packed;
mod streams;

use alloc::{boxed::Box, vec};

#[cfg(feature = "pack")]
pub use dense::encode;
pub use dense::{UNFIT, decode};
pub use packed::open;
#[cfg(feature = "pack")]
pub use packed::pack;

/// Room for `size` bytes; the page fills it and gives its address to [`unpack`].
#[unsafe(no_mangle)]
pub extern "C" fn room(size: usize) -> *mut u8 {
    Box::leak(vec![0; size].into_boxed_slice()).as_mut_ptr()
}

/// Unpacks the text of `size` bytes at `text`, which [`room`] gave. The address of what was packed, behind its length as
/// four bytes, the low one first; 0 where the text is damaged.
///
/// # Safety
///
/// `text` must come from [`room`] with that size, and is not to be used again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unpack(text: *mut u8, size: usize) -> *const u8 {
    // SAFETY: the caller's promise: the block that `room` leaked, whole, and only once.
    let text = unsafe { Box::from_raw(core::ptr::slice_from_raw_parts_mut(text, size)) };
    match open(&text) {
        Some(bytes) => {
            let length = (bytes.len() as u32).to_le_bytes();
            Box::leak([&length, &bytes[..]].concat().into_boxed_slice()).as_ptr()
        }
        None => core::ptr::null(),
    }
}
