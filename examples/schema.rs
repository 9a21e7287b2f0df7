//! Prints the JSON Schema of the analysis, made from the Rust types. `cargo xtask schema` keeps it.

fn main() -> Result<(), serde_json::Error> {
    let schema = schemars::schema_for!(baogao::Report);
    println!("{}", serde_json::to_string_pretty(&schema)?);
    Ok(())
}
