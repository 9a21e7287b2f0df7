//! Task `serve`: the hosted page as a web server would give it, on this machine only.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Request, Response, Server};

use crate::command::run;
use crate::pack;
use crate::project::Project;

/// The port that is tried first.
const PORT: u16 = 8080;

/// Builds, then answers until it is stopped.
pub fn serve(project: &Project, arguments: &[String]) -> Result<()> {
    let options = Options::read(arguments)?;
    pack::build(project, &[])?;
    let server = listen(options.port)?;
    let address = format!("http://{}/", server.server_addr());
    println!("{address}   (the single file: {address}{})", pack::SINGLE_FILE);
    if options.open {
        open(&address)?;
    }
    for request in server.incoming_requests() {
        if let Err(error) = answer(request, &project.dist()) {
            eprintln!("{error:#}");
        }
    }
    Ok(())
}

/// What the command line asks for.
struct Options {
    port: u16,
    open: bool,
}

impl Options {
    fn read(arguments: &[String]) -> Result<Options> {
        let mut options = Options { port: PORT, open: false };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--open" => options.open = true,
                "--port" => options.port = rest.next().and_then(|port| port.parse().ok()).context("--port NUMBER")?,
                other => bail!("serve does not know `{other}`; it knows --open and --port N"),
            }
        }
        Ok(options)
    }
}

/// The wished port, or a free one where it is taken. Loopback only.
fn listen(port: u16) -> Result<Server> {
    Server::http(("127.0.0.1", port))
        .or_else(|_| Server::http(("127.0.0.1", 0)))
        .map_err(|error| anyhow!("cannot listen on 127.0.0.1: {error}"))
}

/// Opens the address with what this system opens addresses with.
fn open(address: &str) -> Result<()> {
    let program = match std::env::consts::OS {
        "windows" => "explorer",
        "macos" => "open",
        _ => "xdg-open",
    };
    run(Command::new(program).arg(address))
}

/// One file of `folder`, or 404. Never from a store: the page is being worked on.
fn answer(request: Request, folder: &Path) -> Result<()> {
    let Some(path) = file_of(request.url(), folder) else {
        return Ok(request.respond(Response::from_string("404").with_status_code(404))?);
    };
    let file = File::open(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let response = Response::from_file(file)
        .with_header(header("Content-Type", mime(&path))?)
        .with_header(header("Cache-Control", "no-store")?);
    Ok(request.respond(response)?)
}

fn header(name: &str, value: &str) -> Result<Header> {
    Header::from_bytes(name, value).map_err(|()| anyhow!("not a header: {name}: {value}"))
}

/// The file that an address means. Names outside of the folder, and names that are not plain, mean none.
fn file_of(url: &str, folder: &Path) -> Option<PathBuf> {
    let name = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte));
    if !is_plain || name.split('/').any(|part| part == "..") {
        return None;
    }
    let path = folder.join(if name.is_empty() { "index.html" } else { name });
    fs::metadata(&path).is_ok_and(|found| found.is_file()).then_some(path)
}

/// The media type by the name's ending. `application/wasm` is what streaming compilation asks for.
fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("ts" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_in_its_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(file_of("/Cargo.toml?x", folder), Some(folder.join("Cargo.toml")));
        for outside in ["/../Cargo.toml", "/src/../../Cargo.toml", "/%2e%2e/Cargo.toml", "/src", "//etc/passwd"] {
            assert_eq!(file_of(outside, folder), None, "{outside}");
        }
    }
}
