// What Playwright and Firefox say to each other in WebDriver BiDi, passed on as it is but for a few messages.
import { once } from "node:events";
import { WebSocket } from "ws";

/** Passes messages on until Playwright closes the browser or goes away. */
export async function relay(client, driver) {
  // What Playwright says at once waits until Firefox listens.
  client.pause();
  const firefox = new WebSocket(driver.capabilities.webSocketUrl, { perMessageDeflate: false });
  await once(firefox, "open");
  firefox.on("message", (data) => client.send(withDownload(data.toString())));
  firefox.on("close", () => client.close());
  const done = new Promise((resolve) => {
    client.on("close", resolve);
    client.on("message", async (data) => {
      const { id, method, params } = JSON.parse(data);
      if (method in INSTEAD) client.send(JSON.stringify({ id, ...await outcome(INSTEAD[method](driver, params)) }));
      else firefox.send(data.toString());
      if (method === "browser.close") resolve();
    });
  });
  client.resume();
  await done;
}

/** Commands that Firefox is not given, and what is done instead. */
const INSTEAD = {
  // geckodriver has begun the session, and ends it.
  "session.new": ({ sessionId, capabilities }) => ({ sessionId, capabilities }),
  "browser.close": () => ({}),
  // Firefox does not know this one yet. Playwright sends the colour scheme only.
  "emulation.setMediaFeaturesOverride": async (driver, { features }) => {
    const scheme = { dark: 0, light: 1 }[features["prefers-color-scheme"]] ?? 2;
    await driver.setPreference("layout.css.prefers-color-scheme.content-override", scheme);
    return {};
  },
};

/** What is answered when a command has been carried out, or has failed. */
async function outcome(work) {
  try {
    return { type: "success", result: await work };
  } catch (error) {
    return { type: "error", error: "unknown error", message: error.message };
  }
}

/** Firefox gives a download no name of its own, by which Playwright knows its end: its address does. */
function withDownload(text) {
  if (!text.includes('"browsingContext.download')) return text;
  const message = JSON.parse(text);
  if (message.params?.url) message.params.download ??= message.params.url;
  return JSON.stringify(message);
}
