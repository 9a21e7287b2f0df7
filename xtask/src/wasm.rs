//! The Rust core as WebAssembly, and the JavaScript around it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;
use wasmparser::{Validator, WasmFeatures};

use crate::command::{ask, run, run_cargo};
use crate::panics;
use crate::project::Project;

/// What the page runs on.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The module for the page: a classic script that defines `wasm_bindgen`, and the bytes that it loads.
pub struct Module {
    /// The script.
    pub js: String,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
}

/// Compiles the library for the browser, with `feature` (`page` or `api`); the path of what came out, where the next
/// compilation puts its own.
pub fn compile(project: &Project, feature: &str) -> Result<PathBuf> {
    compile_library(project, &["--no-default-features", "--features", feature, "--lib"])?;
    Ok(compiled(project, "baogao"))
}

/// The bare module that opens what is packed into the single file. The compiler's own form of it
/// asks for reference types by the mere length of a number; written anew it does not.
pub fn unpacker(project: &Project) -> Result<Vec<u8>> {
    compile_library(project, &["--package", "unpack", "--lib"])?;
    let path = compiled(project, "unpack");
    let wasm = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let wasm = panics::mute(&panics::forget(&wasm)?)?;
    check_engine(&wasm)?;
    Ok(wasm)
}

fn compile_library(project: &Project, options: &[&str]) -> Result<()> {
    add_target()?;
    run_cargo(project, &[&["build", "--profile", "wasm", "--target", TARGET], options].concat())
}

fn compiled(project: &Project, name: &str) -> PathBuf {
    project.target.join(TARGET).join("wasm").join(format!("{name}.wasm"))
}

/// Adds the compiler's target where rustup says that it is missing. Without rustup, cargo will say what it lacks.
pub fn add_target() -> Result<()> {
    let Some(installed) = ask("rustup", &["target", "list", "--installed"]) else { return Ok(()) };
    if installed.lines().any(|line| line == TARGET) {
        return Ok(());
    }
    run(std::process::Command::new("rustup").args(["target", "add", TARGET]))
        .with_context(|| format!("the compiler's target {TARGET} is missing and could not be added"))
}

/// The module as the page loads it: a classic script, since `file://` allows no other.
pub fn for_page(compiled: &Path) -> Result<Module> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name("baogao")
        .typescript(false)
        // boot.js always says where the module is.
        .omit_default_module_path(true)
        .no_modules(true)?
        .generate_output()
        .context("wasm-bindgen for the page")?;
    let wasm = output.wasm_mut().emit_wasm();
    check_engine(&wasm)?;
    Ok(Module { js: output.js().to_owned(), wasm })
}

/// What the module may ask of an engine: all of it is in Chromium 75, Firefox 79 and Safari 15.
///
/// Government desktops run old engines; a dependency or a compiler that asks for more must not go unnoticed.
const ENGINE: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT);

fn check_engine(wasm: &[u8]) -> Result<()> {
    Validator::new_with_features(ENGINE).validate_all(wasm).context("the module asks too much of an engine")?;
    Ok(())
}

/// The module as other programs import it: an ES module with types, written to `folder`.
pub fn for_programs(compiled: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name("baogao")
        .typescript(true)
        // `init()` without an argument finds the bytes beside the module.
        .omit_default_module_path(false)
        .web(true)?
        .generate(folder)
        .context("wasm-bindgen for the npm package")
}
