// What the reader sees should a program stop by a mistake of our own, which no reader can mend: what happened, the link of
// what was on screen, and how to go on. A script of its own, so that it works whatever becomes of the others.

const REPORT = "This helps whoever mends it, together with the link:";
let isStopped = false;

addEventListener("error", ({ error, message }) => consider(error ?? message));
addEventListener("unhandledrejection", ({ reason }) => consider(reason));
// From src/component/job/remote.rs.
addEventListener("worker-stopped", sayWorkerStopped);

/** A panic comes as an error with its words (src/app/program.rs); what WebAssembly itself refuses has an error of its own. */
function consider(error) {
  const words = String(error?.message ?? error);
  const isTrap = globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
  if (isStopped || !(isTrap || words.startsWith("panicked at"))) return;
  isStopped = true;
  showStopped(words);
  // Whatever the link of the reader's next step, no program of this document can show it.
  addEventListener("hashchange", () => location.reload());
}

function showStopped(words) {
  const version = document.querySelector("meta[name=version]")?.content ?? "not a finished build";
  const link = element("input", { className: "number-box", readOnly: true, value: location.href, id: "stopped-link" });
  const said = element("p", { className: "stopped__said", role: "status" });
  const copy = button("button", "Copy link", async () => {
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      said.textContent = "Copied";
    } catch {
      said.textContent = "The browser does not let this page copy. The link is selected: press Ctrl+C, or ⌘C on a Mac.";
    }
  });
  const page = element("main", { id: "page", className: "stopped", tabIndex: -1 },
    element("h1", {}, "Activation Lab has stopped"),
    element("p", {}, "There is a mistake in the page itself; you did nothing wrong. What was on screen is in this link. Answers and decks that this browser keeps are still there."),
    element("label", { className: "field", htmlFor: link.id }, "Link to what was on screen"),
    link,
    element("div", { className: "button-row" },
      button("button button--main", "Start again", () => location.reload()),
      copy,
      button("button", "Go to the first screen", () => { location.hash = "#/"; location.reload(); })),
    said,
    element("details", {},
      element("summary", {}, "What happened"),
      element("p", {}, REPORT),
      element("pre", { className: "stopped__report" }, `${words}\nversion: ${version}\nbrowser: ${navigator.userAgent}`)));
  // An element that the program does not know: whatever it still tries changes nothing here.
  document.getElementById("app").replaceWith(element("div", { id: "app", className: "app" }, page));
  document.querySelector("body > .notice")?.remove();
  page.focus();
}

/** The page itself goes on; only what the worker was doing is lost. */
function sayWorkerStopped() {
  document.querySelector("[data-worker-stopped]")?.remove();
  const notice = element("div", { className: "notice", role: "alert" },
    element("p", {}, "What this page was computing has stopped by a mistake of its own. Load the page again to start it anew."),
    button("button", "Load again", () => location.reload()));
  notice.dataset.workerStopped = "";
  document.body.prepend(notice);
}

function button(className, text, onPress) {
  const made = element("button", { type: "button", className }, text);
  made.addEventListener("click", onPress);
  return made;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
