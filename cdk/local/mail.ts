import { createServer, type Server } from "node:http";
import { listen } from "./listen.ts";

export type Mailbox = { readonly endpoint: string; stop(): Promise<void> };

export const localSender = "catalogue@agency.example.go.jp";

/**
 * SES that delivers to a page of its own. The package is read in with the first request: at the start of
 * the stack it would cost half a second that most starts never use.
 */
export async function startMail(log: (line: string) => void): Promise<Mailbox> {
  let opening: Promise<Server> | undefined;
  const open = async (): Promise<Server> => {
    // A CommonJS package: its default export may be one level further down than its types say.
    const { default: loaded } = await import("aws-ses-v2-local");
    const start: unknown = typeof loaded === "function" ? loaded : Reflect.get(loaded, "default");
    if (typeof start !== "function") throw new Error("aws-ses-v2-local exports no server");
    return start({ host: "127.0.0.1", port: 0 });
  };
  const server = createServer((request, response) => {
    opening ??= open();
    opening
      .then((mail) => mail.emit("request", request, response))
      .catch((error: unknown) => {
        log(`mail: ${String(error)}`);
        response.destroy();
      });
  });
  const { port, close } = await listen(server, 0);
  return {
    endpoint: `http://localhost:${port}`,
    stop: async () => {
      await close();
      const mail = await opening?.catch(() => undefined);
      if (mail) await new Promise<void>((resolve) => mail.close(() => resolve()));
    },
  };
}
