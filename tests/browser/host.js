// A host of a test's own, on this machine: the site that is tested, which it can change, spoil or stop serving.
import { createHash } from "node:crypto";
import { createServer } from "node:http";

const digestOf = (text) => createHash("sha256").update(text).digest("hex");

/** Serves the site at `baseURL` at an address of its own. */
export async function startHost(baseURL) {
  const host = { isStopped: false, isPortal: false, build: "" };
  const server = createServer(async (request, answer) => {
    if (host.isStopped) return request.socket.destroy();
    const path = request.url.slice(1);
    const original = await fetch(new URL(path, baseURL));
    let body = Buffer.from(await original.arrayBuffer());
    if (host.build !== "" && ["", "service-worker.js"].includes(path)) {
      body = await otherBuild(path, body.toString(), host.build, baseURL);
    }
    if (host.isPortal && path !== "service-worker.js") body = "<title>Log in to this network</title>";
    answer.writeHead(original.status, { "Content-Type": original.headers.get("Content-Type") });
    answer.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  host.url = `http://127.0.0.1:${server.address().port}/`;
  host.close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return host;
}

/** The page and the list as a build would write them of another version. */
async function otherBuild(path, text, build, baseURL) {
  const pageBefore = path === "" ? text : await (await fetch(baseURL)).text();
  const version = /name="version" content="(\w+)"/.exec(pageBefore)[1];
  const page = pageBefore.replace(version, build);
  return path === "" ? page : text.replace(version, build).replace(digestOf(pageBefore), digestOf(page));
}
