//! Takes out of a module where in the sources its panics are: what only a console shows, and what weighs in the single file.
//! The stack that a console shows beside a panic tells the place as well; the hosted page keeps both.
//!
//! The compiler gives each panic the address of a `Location` (the file's name, its length, line, column: 16 bytes). All are made
//! one and the same, without a name, so that they pack to nothing.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use walrus::ir::{self, Instr, Value};
use walrus::{ConstExpr, Data, DataId, DataKind, Module, ModuleConfig};

/// Bytes of a `Location` in 32-bit WebAssembly.
const SIZE: usize = 16;

/// The module without them, and without the names of its functions, which the compiler leaves in.
pub fn forget(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(wasm)?;
    let places = clear(&mut module);
    let Some(&one) = places.first() else { return Ok(module.emit_wasm()) };
    for (_, function) in module.funcs.iter_local_mut() {
        for block in blocks(function) {
            redirect(&mut function.block_mut(block).instrs, &places, one);
        }
    }
    Ok(module.emit_wasm())
}

/// The module with its panics as bare traps: without what would make a message, for one that can tell nobody. It must have
/// no imports: then nothing that is done before a trap can be seen.
pub fn mute(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(wasm)?;
    if let Some(import) = module.imports.iter().next() {
        bail!("a module that imports {:?} may tell of its panics", import.name);
    }
    for (_, function) in module.funcs.iter_local_mut() {
        if never_returns(function) {
            let entry = function.entry_block();
            let instrs = &mut function.block_mut(entry).instrs;
            instrs.clear();
            instrs.push((Instr::Unreachable(ir::Unreachable {}), ir::InstrLocId::default()));
        }
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// Whether a function ends in a trap and has no other way out.
fn never_returns(function: &walrus::LocalFunction) -> bool {
    let entry = function.entry_block();
    let leaves = |instr: &Instr| match instr {
        Instr::Return(_) | Instr::ReturnCall(_) | Instr::ReturnCallIndirect(_) | Instr::BrTable(_) => true,
        Instr::Br(br) => br.block == entry,
        Instr::BrIf(br) => br.block == entry,
        _ => false,
    };
    let ends = function.block(entry).instrs.last().is_some_and(|(instr, _)| matches!(instr, Instr::Unreachable(_)));
    ends && !blocks(function)
        .into_iter()
        .any(|block| function.block(block).instrs.iter().any(|(instr, _)| leaves(instr)))
}

/// Clears the places in the data; their addresses.
fn clear(module: &mut Module) -> BTreeSet<i32> {
    let start = |data: &Data| match data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(at)), .. } => Some((at as usize, data.id())),
        _ => None,
    };
    let segments: Vec<(usize, DataId)> = module.data.iter().filter_map(start).collect();
    let text = |at: usize, length: usize| {
        segments.iter().find_map(|(start, id)| {
            let at = at.checked_sub(*start)?;
            module.data.get(*id).value.get(at..at + length)
        })
    };
    let places_in = |(start, id): &(usize, DataId)| {
        let (start, bytes) = (*start, module.data.get(*id).value.clone());
        let aligned = (start.next_multiple_of(4) - start..bytes.len().saturating_sub(SIZE - 1)).step_by(4);
        aligned.filter(|at| is_place(&bytes[*at..at + SIZE], &text)).map(|at| start + at).collect::<Vec<_>>()
    };
    let places: Vec<usize> = segments.iter().flat_map(places_in).collect();
    for (start, id) in &segments {
        let bytes = &mut module.data.get_mut(*id).value;
        for at in places.iter().filter_map(|place| place.checked_sub(*start)) {
            if let Some(place) = bytes.get_mut(at..at + SIZE) {
                // A name without length; it stands nowhere, but not at nothing.
                place.fill(0);
                place[0] = 1;
            }
        }
    }
    places.into_iter().map(|place| place as i32).collect()
}

/// Whether 16 bytes are the name of a source file, a line and a column.
fn is_place<'m>(bytes: &[u8], text: &impl Fn(usize, usize) -> Option<&'m [u8]>) -> bool {
    let word = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]) as usize;
    let [name, length, line, column] = [0, 4, 8, 12].map(word);
    let is_likely = (8..256).contains(&length) && (1..50_000).contains(&line) && (1..500).contains(&column);
    is_likely && text(name, length).is_some_and(|name| name.ends_with(b".rs"))
}

fn blocks(function: &walrus::LocalFunction) -> Vec<ir::InstrSeqId> {
    struct Blocks(Vec<ir::InstrSeqId>);
    impl<'i> ir::Visitor<'i> for Blocks {
        fn start_instr_seq(&mut self, sequence: &'i ir::InstrSeq) {
            self.0.push(sequence.id());
        }
    }
    let mut blocks = Blocks(Vec::new());
    ir::dfs_in_order(&mut blocks, function, function.entry_block());
    blocks.0
}

/// What is handed last to a call that never comes back is the place of a panic: any number elsewhere may be just a number.
fn redirect(instrs: &mut [(Instr, ir::InstrLocId)], places: &BTreeSet<i32>, one: i32) {
    for at in 2..instrs.len() {
        let never = matches!(instrs[at].0, Instr::Unreachable(_)) && matches!(instrs[at - 1].0, Instr::Call(_));
        if let Instr::Const(ir::Const { value: Value::I32(place) }) = &mut instrs[at - 2].0
            && never
            && places.contains(place)
        {
            *place = one;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ValType};

    /// A function that may panic, the one that it then calls, and what only that one calls.
    #[test]
    fn what_makes_a_message_is_muted() -> Result<()> {
        let mut module = Module::default();
        let mut writer = FunctionBuilder::new(&mut module.types, &[], &[]);
        writer.func_body().i32_const(0).drop();
        let write = writer.finish(vec![], &mut module.funcs);
        let mut panicking = FunctionBuilder::new(&mut module.types, &[], &[]);
        panicking.func_body().call(write).unreachable();
        let panic = panicking.finish(vec![], &mut module.funcs);
        let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
        let wrong = module.locals.add(ValType::I32);
        builder.func_body().local_get(wrong).if_else(
            None,
            |then| {
                then.call(panic).unreachable();
            },
            |_| {},
        );
        builder.func_body().local_get(wrong).return_().unreachable();
        let function = builder.finish(vec![wrong], &mut module.funcs);
        module.exports.add("f", function);
        let sizes =
            |module: &Module| module.funcs.iter_local().map(|(_, function)| function.size()).collect::<Vec<_>>();
        let told = ModuleConfig::new().parse(&mute(&module.emit_wasm())?)?;
        let mut left = sizes(&told);
        left.sort_unstable();
        assert_eq!(left.len(), 2, "the one that wrote is gone: {left:?}");
        assert_eq!(left[0], 1, "the one that panics only traps");
        assert!(left[1] > 3, "the one that can return is whole");
        let import = module.types.add(&[], &[]);
        module.add_import_func("page", "tell", import);
        assert!(mute(&module.emit_wasm()).is_err(), "one that could tell of it");
        Ok(())
    }

    /// Two panics in one function, and two numbers that only look like places.
    #[test]
    fn places_are_forgotten_and_numbers_are_not() -> Result<()> {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let place = |line: u32| [16u32, 8, line, 5].map(u32::to_le_bytes).concat();
        let bytes = [b"src/a.rs".to_vec(), place(7), place(9)].concat();
        let offset = ConstExpr::Value(Value::I32(16));
        module.data.add(DataKind::Active { memory, offset }, bytes);
        let of_panic = module.types.add(&[ValType::I32], &[]);
        let (panic, _) = module.add_import_func("core", "panic", of_panic);
        let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
        let wrong = module.locals.add(ValType::I32);
        builder
            .func_body()
            .local_get(wrong)
            .if_else(
                None,
                |then| {
                    then.i32_const(24).call(panic).unreachable();
                },
                |other| {
                    other.i32_const(40).call(panic).i32_const(40).drop();
                },
            )
            .i32_const(40)
            .call(panic)
            .unreachable();
        let function = builder.finish(vec![wrong], &mut module.funcs);
        module.exports.add("f", function);
        let told = ModuleConfig::new().parse(&forget(&module.emit_wasm())?)?;
        let data = &told.data.iter().next().map(|data| data.value.clone()).unwrap_or_default();
        assert_eq!(&data[..8], b"src/a.rs");
        assert!(data[8..].chunks(SIZE).all(|place| place[0] == 1 && place[1..].iter().all(|byte| *byte == 0)));
        let mut numbers = Vec::new();
        for (_, function) in told.funcs.iter_local() {
            for block in blocks(function) {
                numbers.extend(function.block(block).instrs.iter().filter_map(|(instr, _)| match instr {
                    Instr::Const(ir::Const { value: Value::I32(number) }) => Some(*number),
                    _ => None,
                }));
            }
        }
        numbers.sort_unstable();
        assert_eq!(numbers, [24, 24, 40, 40], "those of calls that come back stay");
        Ok(())
    }
}
