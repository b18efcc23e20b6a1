// What every browser test starts from: a page on which nothing may go wrong silently.
//
//   import { expect, test } from "./fixture.js";
//
// A test fails when the page throws, logs an error or a warning, or asks for a file in vain.
// A test that provokes such a message on purpose says which one first:
//
//   problems.allow(/the message/);
// Browsers keep the site for use without a network. Here they do not, so that every test begins with an empty one and
// can stand between the page and the host; a test of just that says so first:
//
//   test.use({ keepsSite: true });
import { test as base } from "@playwright/test";
import { typeOver } from "./firefox/typing.js";

export { expect } from "@playwright/test";

/** Chromium's and Firefox's words for a request that a page has stopped itself. */
const STOPPED = ["net::ERR_ABORTED", "NS_BINDING_ABORTED"];
/** What Firefox throws besides where a file does not come. The request itself tells whether that is a problem. */
const LOADING_IN_VAIN = /NetworkError when attempting to fetch|error loading dynamically imported module/;

export const test = base.extend({
  keepsSite: [false, { option: true }],
  context: async ({ context, keepsSite }, use) => {
    if (!keepsSite) {
      await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
    }
    await use(context);
  },
  // The words that the page comes with answer to nothing: a test begins when a program has taken their place, or when
  // the page says that none can.
  page: async ({ page, browserName }, use) => {
    if (browserName === "firefox") typeOver(page);
    for (const name of ["goto", "reload"]) {
      const go = page[name].bind(page);
      page[name] = async (...given) => {
        const answer = await go(...given);
        await page.locator("[data-still]:not([data-still=alone])").waitFor({ state: "detached" });
        return answer;
      };
    }
    await use(page);
  },
  problems: [
    async ({ context }, use) => {
      const found = [];
      const allowed = [];
      context.on("weberror", (error) => {
        if (!LOADING_IN_VAIN.test(error.error())) found.push(`thrown: ${error.error()}`);
      });
      context.on("console", (message) => {
        if (["error", "warning", "assert"].includes(message.type())) {
          found.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
        }
      });
      context.on("requestfailed", (request) => {
        // A page that is left while it loads stops its own requests.
        const reason = request.failure()?.errorText;
        if (!STOPPED.includes(reason)) found.push(`not loaded: ${request.url()}: ${reason}`);
      });
      const isUnexpected = (text) => !allowed.some((pattern) => pattern.test(text));
      // `found` tells a long test at once that something went wrong.
      await use({ allow: (pattern) => allowed.push(pattern), found: () => found.filter(isUnexpected) });
      const unexpected = found.filter(isUnexpected);
      if (unexpected.length > 0) {
        throw new Error(`The page had problems:\n${unexpected.join("\n")}`);
      }
    },
    { auto: true },
  ],
});
