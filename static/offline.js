// Keeps the site for use without a network, and offers a new version when there is one. static/start.js loads it when
// the page is shown. The other side is static/service-worker.js.

const NOT_AGAIN_BEFORE_MS = 3_600_000;

let isAccepted = false;

/** Begins to keep `version` of the site. Where the browser forbids that, the page works as long as the host answers. */
export async function keep(version) {
  const workers = navigator.serviceWorker;
  const scope = new URL("./", location.href).href;
  // Tells the worker that this version is in use; the browser lets go of it with the tab.
  navigator.locks?.request(`activation-lab ${scope} ${version}`, { mode: "shared" }, () => new Promise(() => {}));
  workers.addEventListener("controllerchange", () => {
    if (isAccepted) location.reload();
  });
  let registration;
  try {
    registration = await workers.register("./service-worker.js");
  } catch (error) {
    console.info(`Not kept for use without a network: ${error}`);
    return;
  }
  workers.controller?.postMessage("sweep");
  offerWhenReady(registration);
  registration.addEventListener("updatefound", () => offerWhenReady(registration));
  askAgain(registration);
  await workers.ready;
  document.querySelector("[data-kept]").hidden = false;
}

/** A page that no worker serves yet came from the host just now: it is the newest. */
function offerWhenReady(registration) {
  const offerIfWaiting = () => {
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration);
  };
  registration.installing?.addEventListener("statechange", offerIfWaiting);
  offerIfWaiting();
}

/** Browsers look for a new version when the page opens; a page may stay open for days. */
function askAgain(registration) {
  let askedAt = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - askedAt < NOT_AGAIN_BEFORE_MS) return;
    askedAt = performance.now();
    // Without a network there is nothing to find.
    registration.update().catch(() => {});
  });
}

function offer(registration) {
  const words = document.createElement("p");
  words.className = "update__words";
  words.textContent = "A new version is ready. Reload when it suits you.";
  const reload = button("button", "Reload", () => {
    isAccepted = true;
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
  const place = document.querySelector(".update");
  const later = button("link-button", "Later", () => place.replaceChildren());
  place.replaceChildren(words, reload, later);
}

function button(className, text, onPress) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = text;
  element.addEventListener("click", onPress);
  return element;
}
