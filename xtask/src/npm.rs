//! The npm package: the analysis for other programs, with types.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::project::Project;
use crate::wasm;

/// Writes `dist/npm` anew.
pub fn write(project: &Project, compiled: &Path) -> Result<()> {
    let folder = project.npm();
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    wasm::for_programs(compiled, &folder)?;
    let package = serde_json::to_string_pretty(&package(project))? + "\n";
    fs::write(folder.join("package.json"), package).context("cannot write package.json")?;
    fs::write(folder.join("README.md"), README).context("cannot write the package's README.md")
}

/// package.json, from what Cargo.toml says.
fn package(project: &Project) -> serde_json::Value {
    json!({
        "name": "baogao",
        "version": project.version,
        "description": project.description,
        "license": project.license,
        "type": "module",
        "main": "baogao.js",
        "types": "baogao.d.ts",
        "sideEffects": false,
        "files": ["baogao.js", "baogao.d.ts", "baogao_bg.wasm", "baogao_bg.wasm.d.ts"],
    })
}

const README: &str = r#"# baogao

Reads Chinese government reports: section structure, statistics, and what does not add up. Rust compiled to
WebAssembly; runs in the page or in Node, sends nothing anywhere.

```js
import init, { analyze } from "baogao";

await init(); // in Node: initSync({ module: fs.readFileSync(".../baogao_bg.wasm") })
const report = analyze(text);
for (const item of report.quantities) {
  console.log(item.indicator, item.value, item.unit, text.slice(...item.span));
}
```

Spans count UTF-16 code units, as JavaScript strings do. The shape of the report is in `baogao.d.ts`.
"#;
