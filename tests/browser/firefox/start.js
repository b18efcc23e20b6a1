#!/usr/bin/env node
// Stands where Playwright expects to start Firefox, and starts geckodriver, which starts it. Playwright speaks WebDriver
// BiDi with Firefox through the relay here; what it asks for and this Firefox has no BiDi command for goes to geckodriver.
import { WebSocketServer } from "ws";
import { startDriver } from "./driver.js";
import { relay } from "./relay.js";

const driver = await startDriver({ isHeadless: process.argv.includes("--headless") });
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, maxPayload: 2 ** 30 });
server.on("listening", () => {
  // Playwright waits for this line, as Firefox itself would write it.
  process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`);
});
server.on("connection", async (client) => {
  await relay(client, driver);
  await driver.stop();
  process.exit();
});
