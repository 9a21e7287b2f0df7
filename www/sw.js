// Keeps the hosted page on this machine, so that it opens without a network. Only the page's own files; no text of a reader
// ever comes here. The build fills in the list of files, so a new build is a new worker: it waits until the reader takes it
// (offline.js), since two builds may not be mixed in one page.

const FILES = /* slot:files */;
const VERSION = /* slot:version */;

// One origin may host several copies of the page: each has its caches under its own path.
const MINE = `baogao ${new URL(self.registration.scope).pathname} `;
const CACHE = MINE + VERSION;
const ADDRESSES = new Set(FILES.map(absolute));

function absolute(file) {
  return new URL(file, self.registration.scope).href;
}

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => Promise.all(FILES.map((file) => take(cache, file)))));
});

// A file that does not come fails the installation: the build that is there stays, and the browser tries again later.
async function take(cache, file) {
  // The address of the page itself stays the same from build to build; what an HTTP cache holds of it may be old.
  const response = await fetch(absolute(file), { cache: file === "./" ? "reload" : "default" });
  if (!response.ok) throw new Error(`${response.status} ${file}`);
  // What was redirected may not answer a navigation; its content may.
  const kept = response.redirected ? new Response(response.body, { headers: response.headers }) : response;
  await cache.put(absolute(file), kept);
}

self.addEventListener("activate", (event) => {
  event.waitUntil(forget().then(() => self.clients.claim()));
});

// The build before this one stays: other tabs may still show it, and load a worker's script.
async function forget() {
  const mine = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== CACHE);
  await Promise.all(mine.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const asked = url.origin + url.pathname;
  const address = asked === absolute("index.html") ? absolute("./") : asked;
  if (event.request.method !== "GET" || !ADDRESSES.has(address) && !isHashed(address)) return;
  event.respondWith(kept(address).then((response) => response || fetched(event.request, address)));
});

// A file with its hash in its name, or in the name of its folder, is the same in every build.
function isHashed(address) {
  return address.startsWith(self.registration.scope) && /-[0-9a-f]{16}[./]/.test(address);
}

async function kept(address) {
  if (ADDRESSES.has(address)) return (await caches.open(CACHE)).match(address);
  const mine = (await caches.keys()).filter((name) => name.startsWith(MINE));
  const found = await Promise.all(mine.map(async (name) => (await caches.open(name)).match(address)));
  return found.find(Boolean);
}

// What is loaded on demand is kept from the first time on.
async function fetched(request, address) {
  const response = await fetch(request);
  if (response.ok && isHashed(address)) await (await caches.open(CACHE)).put(address, response.clone());
  return response;
}
