//! Where things are: the project's root, what cargo builds into, what is handed out.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The project on disk.
pub struct Project {
    /// The folder of the workspace's Cargo.toml.
    pub root: PathBuf,
    /// Cargo's target directory.
    pub target: PathBuf,
    /// The version of the package `baogao`.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub license: String,
    /// Its description.
    pub description: String,
}

impl Project {
    /// Asks cargo.
    pub fn find() -> Result<Project> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies inside the project")?;
        let output = Command::new(cargo())
            .args(["metadata", "--format-version", "1", "--no-deps"])
            .current_dir(root)
            .output()
            .context("cannot start cargo")?;
        if !output.status.success() {
            bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata is not JSON")?;
        let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
        let package = packages.iter().find(|p| p["name"] == "baogao").context("no package named baogao")?;
        let text = |value: &Value, what: &str| {
            value.as_str().map(str::to_owned).with_context(|| format!("cargo metadata has no {what}"))
        };
        Ok(Project {
            root: root.to_owned(),
            target: text(&metadata["target_directory"], "target_directory")?.into(),
            version: text(&package["version"], "version")?,
            license: text(&package["license"], "license")?,
            description: text(&package["description"], "description")?,
        })
    }

    /// What is handed out: the page, the single file, the npm package.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The npm package.
    pub fn npm(&self) -> PathBuf {
        self.dist().join("npm")
    }

    /// The page's own sources: shell, style, boot script.
    pub fn www(&self, file: &str) -> PathBuf {
        self.root.join("www").join(file)
    }
}

/// The cargo that runs this task, so that the toolchain stays the same.
pub fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from)
}
