// One geckodriver with one Firefox: a WebDriver session.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const GECKODRIVER = process.env.ACTIVATION_LAB_GECKODRIVER ?? "geckodriver";
const FIREFOX = process.env.ACTIVATION_LAB_FIREFOX ?? "/usr/bin/firefox-esr";

/** Starts both on ports that are free. */
export async function startDriver({ isHeadless }) {
  // Settings of the browser itself, such as its colour scheme, need access to the system.
  const flags = ["--port=0", "--websocket-port=0", "--allow-system-access"];
  const geckodriver = spawn(GECKODRIVER, flags, { stdio: ["ignore", "pipe", "pipe"] });
  // Whatever ends this process, geckodriver ends with it, and Firefox with that.
  process.on("exit", () => geckodriver.kill());
  const address = await listening(geckodriver);
  const send = (method, path, body) => ask(method, `http://${address}/session${path}`, body);
  const { sessionId, capabilities } = await send("POST", "", {
    capabilities: {
      alwaysMatch: {
        webSocketUrl: true,
        unhandledPromptBehavior: "ignore",
        "moz:firefoxOptions": { binary: FIREFOX, args: isHeadless ? ["-headless"] : [] },
      },
    },
  });
  return {
    sessionId,
    capabilities,
    /** Sets a whole number among the preferences of the browser, as in about:config. */
    async setPreference(name, value) {
      await send("POST", `/${sessionId}/moz/context`, { context: "chrome" });
      const script = "Services.prefs.setIntPref(...arguments)";
      await send("POST", `/${sessionId}/execute/sync`, { script, args: [name, value] });
    },
    async stop() {
      // A Firefox that has crashed has no session left to end.
      await send("DELETE", `/${sessionId}`).catch(() => {});
    },
  };
}

/** Where geckodriver says that it listens. */
function listening(geckodriver) {
  return new Promise((resolve, reject) => {
    geckodriver.on("error", reject);
    geckodriver.on("exit", (code) => reject(new Error(`geckodriver ended with ${code}`)));
    createInterface(geckodriver.stdout).on("line", (line) => {
      tell(line);
      const found = /geckodriver.*Listening on (\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
    createInterface(geckodriver.stderr).on("line", tell);
  });
}

/** Passes a line on to Playwright's log; it must not take Firefox's own address for that of the relay. */
function tell(line) {
  process.stderr.write(`${line.replace("BiDi listening on", "BiDi at")}\n`);
}

async function ask(method, url, body) {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  return value;
}
