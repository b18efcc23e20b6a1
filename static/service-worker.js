// Keeps the whole site, so that everything works without a network. Written to the site by `cargo xtask dist`, which
// fills in the next two lines.
const VERSION = "";
const FILES = {};

// A page never gets files of two versions: a version is kept as a whole before it is used, and answers for every file
// of its own. It waits until the reader asks for it or has closed every tab. See static/offline.js for the page's side.
const OURS = `activation-lab ${registration.scope} `;
const CACHE = OURS + VERSION;
const HAS_HASH = /[-_.][0-9a-f]{16}[_.]/;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(clients.claim().then(sweep)));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
  if (event.data === "sweep") event.waitUntil(sweep());
});
addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  const isOurs = name !== null && (Object.hasOwn(FILES, name) || HAS_HASH.test(name));
  if (event.request.method === "GET" && isOurs) event.respondWith(answer(name, event.request));
});

/** The path inside the site, without what follows ? or #; null for anything else. */
function nameOf({ url }) {
  const [address] = url.split(/[?#]/);
  if (!address.startsWith(registration.scope)) return null;
  const name = address.slice(registration.scope.length);
  return name === "" || name === "index.html" ? "./" : name;
}

async function answer(name, request) {
  const cache = await caches.open(CACHE);
  // A tab of the version before asks for names with hashes, which are right whoever has them.
  const elsewhere = () => (HAS_HASH.test(name) ? caches.match(name) : undefined);
  return (await cache.match(name)) ?? (await elsewhere()) ?? fetch(request);
}

/** All or nothing: half a version would break the page when the network is gone. */
async function keep() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(FILES).map(async ([name, digest]) => {
      await cache.put(name, await file(name, digest));
    }));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/**
 * The file of this version: from the version before if it has the same, otherwise from the host. Some networks answer
 * everything with a page of their own, and a host may be between two versions: so the content is checked.
 */
async function file(name, digest) {
  const kept = await caches.match(name);
  if (kept && (await digestOf(kept)) === digest) return kept;
  const answer = await fetch(name, { cache: HAS_HASH.test(name) ? "default" : "no-cache" });
  if (!answer.ok || (await digestOf(answer)) !== digest) {
    throw new Error(`${name} is not the one of version ${VERSION}`);
  }
  // A page that came by a detour cannot answer for another address.
  return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}

async function digestOf(answer) {
  const digest = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Removes versions that no open tab uses: each tab holds a lock with the name of its own. While a newer version is on
 * its way nobody uses that one either, so the newer one does it later.
 */
async function sweep() {
  const { held } = (await navigator.locks?.query()) ?? { held: [] };
  const used = new Set(held.map(({ name }) => name)).add(CACHE);
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && !used.has(name));
  if (registration.installing || registration.waiting) return;
  await Promise.all(names.map((name) => caches.delete(name)));
}
