// The two browsers, as a reader has them: no network of their own, no relaxed rules.

import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import puppeteer from "puppeteer-core";

// --no-sandbox: tests may run as root. The rest keeps the browser from calling home.
export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function chromiumPath() {
  return program(["chromium", "chromium-browser", "google-chrome"], "chromium");
}

export function chromium() {
  return puppeteer.launch({
    executablePath: chromiumPath(),
    defaultViewport: { width: 1440, height: 900 },
    args: ARGUMENTS,
  });
}

export async function firefox() {
  const downloads = mkdtempSync(join(tmpdir(), "baogao-downloads-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program(["firefox-esr"], "firefox-esr"),
    defaultViewport: { width: 1440, height: 900 },
    // Automation relaxes what a page from disk may do; the reader's browser does not.
    extraPrefsFirefox: {
      "remote.prefs.recommended": false,
      "security.fileuri.strict_origin_policy": true,
      // The list of downloads opens by itself and takes the keyboard until Escape closes it. The driver's keys go to the
      // page alone and cannot close it, so here it stays closed; keys.mjs counts the press (`inBrowser`).
      "browser.download.alwaysOpenPanel": false,
      "browser.download.panel.shown": true,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
    },
  });
  browser.once("disconnected", () => rmSync(downloads, { recursive: true, force: true }));
  return browser;
}

// A browser that is missing fails the tests: a test that is left out in silence proves nothing.
function program(names, debianPackage) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (!found) throw new Error(`No ${names[0]} on this machine; on Debian: sudo apt-get install ${debianPackage}`);
  return found;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
