//! A WebAssembly module as streams of one kind each: operations, locals, constants, offsets, labels. Bytes of one kind foretell
//! each other better than bytes in the order of the code do.
//!
//! Both ways go over the code by one [`walk`], which asks for each byte by its kind: the packer takes it from the module and
//! keeps it in the stream, the page takes it from the stream and puts it into the module.
//! How instructions are written: <https://webassembly.github.io/spec/core/binary/instructions.html>.

use alloc::vec::Vec;

/// What a byte of the code is.
#[derive(Clone, Copy)]
enum Kind {
    /// An operation, and what goes with it more often than not: an alignment, the function that is called.
    Operation,
    Local,
    Constant,
    Offset,
    Label,
    /// The locals that a function has.
    Frame,
}

const KINDS: usize = 6;

/// The section that holds the code.
const CODE: u8 = 10;

/// Numbers of four bytes, the low one first, that stand before all: how many functions, and how many bytes before the code and
/// in each stream.
const NUMBERS: usize = 2 + KINDS;

/// The module as numbers, what stands before its code, the streams, what stands behind the code. Nothing where it is no module,
/// has no code, or has operations that the walk does not know.
#[cfg(feature = "pack")]
#[must_use]
pub fn split(module: &[u8]) -> Option<Vec<u8>> {
    // Behind the magic number and the version.
    let mut at = 8;
    let (before, end) = loop {
        let before = at;
        let id = take(module, &mut at)?;
        let size = number(|| take(module, &mut at))?;
        let end = at.checked_add(size as usize)?;
        if id == CODE {
            break (before, end);
        }
        at = end;
    };
    let functions = number(|| take(module, &mut at))?;
    let mut streams: [Vec<u8>; KINDS] = Default::default();
    for _ in 0..functions {
        number(|| take(module, &mut at))?;
        walk(&mut |kind| {
            let byte = take(module, &mut at)?;
            streams[kind as usize].push(byte);
            Some(byte)
        })?;
    }
    let parts = || [&module[..before]].into_iter().chain(streams.iter().map(Vec::as_slice));
    let numbers = [functions].into_iter().chain(parts().map(|part| part.len() as u32));
    let mut split: Vec<u8> = numbers.flat_map(u32::to_le_bytes).collect();
    parts().chain([module.get(end..)?]).for_each(|part| split.extend(part));
    // A number may be written longer than it needs: that would come back shorter.
    (join(&split)? == module).then_some(split)
}

/// The module that was split; nothing where it is damaged.
#[must_use]
pub fn join(split: &[u8]) -> Option<Vec<u8>> {
    let (numbers, mut rest) = split.split_at_checked(NUMBERS * 4)?;
    let mut numbers = numbers.chunks_exact(4).map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]));
    let functions = numbers.next()?;
    let mut parts = [&[][..]; 1 + KINDS];
    for (part, length) in parts.iter_mut().zip(numbers) {
        (*part, rest) = rest.split_at_checked(length as usize)?;
    }
    let [before, streams @ ..] = parts;
    let (mut read, mut function, mut code) = ([0; KINDS], Vec::new(), Vec::with_capacity(split.len()));
    write(&mut code, functions);
    for _ in 0..functions {
        function.clear();
        walk(&mut |kind| {
            let byte = take(streams[kind as usize], &mut read[kind as usize])?;
            function.push(byte);
            Some(byte)
        })?;
        write(&mut code, function.len() as u32);
        code.extend_from_slice(&function);
    }
    let mut module = Vec::with_capacity(split.len() + code.len());
    module.extend_from_slice(before);
    module.push(CODE);
    write(&mut module, code.len() as u32);
    module.extend_from_slice(&code);
    module.extend_from_slice(rest);
    Some(module)
}

fn take(bytes: &[u8], at: &mut usize) -> Option<u8> {
    let byte = bytes.get(*at);
    *at += 1;
    byte.copied()
}

/// Goes over one function, from its locals to its last `end`, asking for each byte. Nothing where there is no further byte, or
/// an operation it does not know.
fn walk(byte: &mut impl FnMut(Kind) -> Option<u8>) -> Option<()> {
    use Kind::{Constant, Frame, Label, Local, Offset, Operation};
    for _ in 0..number(|| byte(Frame))? {
        number(|| byte(Frame))?;
        byte(Frame)?;
    }
    let mut depth = 1;
    while depth > 0 {
        // The kinds of the numbers that the operation has behind it.
        let operands: &[Kind] = match byte(Operation)? {
            // block, loop, if
            0x02..=0x04 => {
                depth += 1;
                &[Operation]
            }
            // end
            0x0b => {
                depth -= 1;
                &[]
            }
            // br, br_if
            0x0c | 0x0d => &[Label],
            // br_table
            0x0e => {
                for _ in 0..number(|| byte(Label))? {
                    number(|| byte(Label))?;
                }
                &[Label]
            }
            // call, global.get, global.set, memory.size, memory.grow
            0x10 | 0x23 | 0x24 | 0x3f | 0x40 => &[Operation],
            // call_indirect
            0x11 => &[Operation, Operation],
            // local.get, local.set, local.tee
            0x20..=0x22 => &[Local],
            // loads and stores
            0x28..=0x3e => &[Operation, Offset],
            // i32.const, i64.const
            0x41 | 0x42 => &[Constant],
            // f32.const, f64.const
            size @ (0x43 | 0x44) => {
                for _ in 0..4 * (size - 0x42) {
                    byte(Constant)?;
                }
                &[]
            }
            // unreachable, nop, else, return, drop, select, and all that reckons
            0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => &[],
            0xfc => match byte(Operation)? {
                // conversions that saturate
                0x00..=0x07 => &[],
                // memory.init, memory.copy
                0x08 | 0x0a => &[Operation, Operation],
                // data.drop, memory.fill
                0x09 | 0x0b => &[Operation],
                _ => return None,
            },
            _ => return None,
        };
        for &kind in operands {
            number(|| byte(kind))?;
        }
    }
    Some(())
}

/// A number in LEB128, whose bytes are asked for; of one with a sign, or of 64 bits, only the bytes are of use.
fn number(mut byte: impl FnMut() -> Option<u8>) -> Option<u32> {
    let (mut number, mut shift) = (0u32, 0);
    loop {
        let next = byte()?;
        number |= u32::from(next & 0x7f).checked_shl(shift).unwrap_or(0);
        shift += 7;
        if next < 0x80 {
            return Some(number);
        }
    }
}

fn write(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

#[cfg(all(test, feature = "pack"))]
mod tests {
    use super::*;

    /// One function that has every kind of operand; a section before its code and one behind.
    fn module() -> Vec<u8> {
        let function = [
            &[1, 2, 0x7f][..],                                    // two locals
            &[0x02, 0x40, 0x20, 0, 0x28, 2, 0x90, 1],             // block, local.get 0, i32.load offset 144
            &[0x0e, 1, 0, 0, 0x0b],                               // br_table, end
            &[0x41, 0xff, 0, 0x44, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f], // i32.const 127, f64.const 1
            &[0xfc, 3, 0xfc, 11, 0, 0x10, 0, 0x0b],               // a conversion, memory.fill, call 0, end
        ]
        .concat();
        let code = [&[1, function.len() as u8], &function[..]].concat();
        let head = b"\0asm\x01\0\0\0\x01\x01\0\x0a";
        [&head[..], &[code.len() as u8], &code, b"\x0b\x01\0"].concat()
    }

    #[test]
    fn comes_back() {
        let module = module();
        let split = split(&module).unwrap_or_default();
        assert_eq!(split.len(), NUMBERS * 4 + module.len() - 4, "without sizes, count and id");
        assert_eq!(join(&split), Some(module));
    }

    #[test]
    fn what_is_no_module_is_told() {
        assert_eq!(split(b""), None);
        assert_eq!(split(b"\0asm\x01\0\0\0"), None);
        let mut later = module();
        let call = later.len() - 6;
        assert_eq!(later[call], 0x10);
        later[call] = 0xfd;
        assert_eq!(split(&later), None);
        let mut longer = module();
        // The section's size in two bytes where one would do.
        longer[12] |= 0x80;
        longer.insert(13, 0);
        assert_eq!(split(&longer), None);
    }

    #[test]
    fn damage_ends() {
        let split = split(&module()).unwrap_or_default();
        for at in 0..split.len() {
            assert!(join(&split[..at]).is_none_or(|joined| joined.len() < split.len()));
            let mut damaged = split.clone();
            damaged[at] ^= 0x81;
            let _ = join(&damaged);
        }
    }
}
