//! What reads PDFs in the hosted page: Mozilla's pdf.js from npm, in a folder of its own that the page loads from when the
//! first PDF is opened. www/package.json says why this and no crate.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::command::{is_installed, npm_ci};
use crate::project::Project;

/// What asks pdf.js, in `www/`; it lies beside it.
const READER: (&str, &str) = ("pdf-reader.js", "reader.js");

/// The two scripts, as the package and as the page call them. The page's names end in `.js`: many a server does not know
/// what an `.mjs` is, and browsers run no script of an unknown type. `legacy` is the build for older engines.
pub const SCRIPTS: [(&str, &str); 2] =
    [("legacy/build/pdf.min.mjs", "pdf.js"), ("legacy/build/pdf.worker.min.mjs", "worker.js")];

/// The tables of characters for Chinese, simplified and traditional; the package has Japanese and Korean ones too.
const CMAPS: [&str; 9] = ["Adobe-CNS1", "Adobe-GB1", "B5", "CNS", "ET", "GB", "HK", "UniCNS", "UniGB"];

/// A folder, and the files in it.
pub struct Pdfjs {
    /// Its name, which tells its content.
    pub folder: String,
    /// Names, some of them with a folder, and contents.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Installs the package and reads what the page needs of it. Without npm, or where that fails, the page is made without.
pub fn install(project: &Project) -> Result<Option<Pdfjs>> {
    let root = project.www("node_modules/pdfjs-dist");
    let installed = if is_installed("npm") {
        npm_ci(&project.www(""), &["--omit=optional", "--ignore-scripts"])
    } else {
        Err(anyhow::anyhow!("there is no npm on this machine"))
    };
    match installed {
        Ok(()) => {
            let reader = fs::read(project.www(READER.0)).with_context(|| format!("cannot read {}", READER.0))?;
            let mut files = read(&root)?;
            files.push((READER.1.to_owned(), reader));
            Ok(Some(Pdfjs::of(files)))
        }
        Err(error) => {
            println!("FALLS SHORT: the hosted page is made without its reader of PDFs, since {error:#}");
            Ok(None)
        }
    }
}

/// Reads the files out of the unpacked package.
fn read(package: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let read = |name: &str| fs::read(package.join(name)).with_context(|| format!("pdfjs-dist has no {name}"));
    let mut files = vec![("LICENSE".to_owned(), read("LICENSE")?)];
    for (source, name) in SCRIPTS {
        files.push((name.to_owned(), read(source)?));
    }
    let cmaps = fs::read_dir(package.join("cmaps")).context("pdfjs-dist has no cmaps")?;
    let mut cmaps =
        cmaps.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect::<Result<Vec<_>>>()?;
    cmaps.retain(|name| name == "LICENSE" || CMAPS.iter().any(|front| name.starts_with(front)));
    cmaps.sort();
    for name in cmaps {
        let name = format!("cmaps/{name}");
        let content = read(&name)?;
        files.push((name, content));
    }
    Ok(files)
}

impl Pdfjs {
    /// In `pdfjs-<hash>`: what lies under an address never changes.
    pub fn of(files: Vec<(String, Vec<u8>)>) -> Pdfjs {
        let mut hash = Sha256::new();
        for (name, content) in &files {
            hash.update(name);
            hash.update(content);
        }
        let hash: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Pdfjs { folder: format!("pdfjs-{hash}"), files }
    }
}

/// Writes the folder into `dist`; returns its name.
pub fn write(dist: &Path, pdfjs: &Pdfjs) -> Result<String> {
    let folder = dist.join(&pdfjs.folder);
    for (name, content) in &pdfjs.files {
        let path = folder.join(name);
        let parent = path.parent().context("a file lies in a folder")?;
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(pdfjs.folder.clone())
}
