import type { Server } from "node:http";
import { Refusal } from "./refusal.ts";

const patience = 2_000;

/** Listens on 127.0.0.1; port 0 takes a free one. `close` lets running requests finish, for two seconds. */
export async function listen(
  server: Server,
  port: number,
): Promise<{ port: number; close(): Promise<void> }> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Refusal(`Port ${port} is taken by another program. Choose another one: PORT=8090 npm start`)
          : error,
      ),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the server has no address");
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), patience);
        // A connection that was busy when the server closed would otherwise be kept alive for seconds.
        const tidy = setInterval(() => server.closeIdleConnections(), 20);
        server.close(() => {
          clearTimeout(force);
          clearInterval(tidy);
          resolve();
        });
      }),
  };
}
