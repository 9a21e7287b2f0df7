// The two places where a reader meets the page: a file on disk with an awkward path, and a web server.

import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

// A place has an `address`, says which requests are its own, and is closed at the end.
export async function openPlace(name) {
  return name === "file" ? onDisk("baogao.html") : onServer();
}

// Chinese characters, a space and a #: each has broken pages opened from disk.
// `beside`: with all of dist/ around the page, for the page that needs its neighbours.
export function onDisk(file, { beside = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "年报 #1 "));
  for (const name of beside ? readdirSync(DIST) : [file]) cpSync(join(DIST, name), join(folder, name), { recursive: true });
  const address = pathToFileURL(join(folder, file)).href;
  return {
    address,
    isOwn: (url) => url === address,
    close: () => rmSync(folder, { recursive: true }),
  };
}

// `overrule` may answer a path in its own way: it returns a function of the response, or nothing.
export async function onServer(overrule = () => undefined) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    (overrule(path) || sendFile)(response, path);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    // Under a path: the page's addresses are relative.
    address: `${origin}/tools/baogao/`,
    isOwn: (url) => url.startsWith(`${origin}/tools/baogao/`) && existsSync(fileOf(new URL(url).pathname)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

// The file that a path means.
export function fileOf(path) {
  const name = path.replace(/^\/tools\/baogao\//, "");
  return join(DIST, name === "" ? "index.html" : name.replaceAll("..", ""));
}

export function sendFile(response, path) {
  const file = fileOf(path);
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": typeOf(path) });
  response.end(readFileSync(file));
}

export function typeOf(path) {
  return TYPES[extname(fileOf(path))] ?? "application/octet-stream";
}
