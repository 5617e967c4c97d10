import { connect, createServer, type Socket } from "node:net";

export type SlowLine = {
  readonly port: number;
  /** Connections so far, and the bytes that each has carried up. */
  readonly carried: readonly number[];
  close(): Promise<void>;
};

/**
 * A line to a port of this machine that carries so many bytes a second upwards and breaks: `breaks[n]` is the number of
 * bytes after which the n-th connection that carries more than a page's request is cut, or "unanswered" for one whose
 * answer is lost.
 */
export async function slowLine(
  to: number,
  bytesPerSecond: number,
  breaks: readonly (number | "unanswered")[],
): Promise<SlowLine> {
  const carried: number[] = [];
  const open = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const store = connect(to, "127.0.0.1");
    const own = carried.push(0) - 1;
    let cut: number | "unanswered" | undefined;
    for (const socket of [client, store]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        client.destroy();
        store.destroy();
      });
    }
    client.on("data", (part) => {
      const sum = (carried[own] ?? 0) + part.length;
      carried[own] = sum;
      if (cut === undefined && sum > 64 * 1024) cut = breaks[cuts++] ?? Number.POSITIVE_INFINITY;
      if (typeof cut === "number" && sum > cut) return void client.resetAndDestroy();
      client.pause();
      store.write(part);
      setTimeout(() => client.resume(), (part.length / bytesPerSecond) * 1000);
    });
    store.on("data", (part) => {
      if (cut === "unanswered") client.resetAndDestroy();
      else client.write(part);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    carried,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
