import { readdir, readFile, readlink } from "node:fs/promises";
import { createServer } from "node:net";

/** A port of 127.0.0.1 that nobody listens on at this moment. Another may take it before it is used. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error()),
      );
    });
  });

const listening = "0A";

async function listeningSockets(pid: number, port: number): Promise<Set<string>> {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const inodes = new Set<string>();
  for (const family of ["tcp", "tcp6"]) {
    const table = await readFile(`/proc/${pid}/net/${family}`, "utf8").catch(() => "");
    for (const row of table.split("\n").slice(1)) {
      const [, local, , state, , , , , , inode] = row.trim().split(/\s+/);
      if (local?.endsWith(wanted) && state === listening && inode) inodes.add(`socket:[${inode}]`);
    }
  }
  return inodes;
}

/**
 * Whether this process is the one that listens on the port. Linux tells; elsewhere the answer is
 * undefined and the caller goes by the engine's being alive.
 */
export async function ownsPort(pid: number, port: number): Promise<boolean | undefined> {
  if (process.platform !== "linux") return undefined;
  const sockets = await listeningSockets(pid, port);
  for (const descriptor of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
    const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => "");
    if (sockets.has(target)) return true;
  }
  return false;
}
