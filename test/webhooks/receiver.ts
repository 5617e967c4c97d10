import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };
export type Receiver = {
  readonly address: string;
  readonly received: Received[];
  /** Answers with this from now on; a number is a status, "never" lets the sender wait. */
  answer: number | "never";
  text: string;
  close(): Promise<void>;
};

/** Somebody's own system: remembers what it was sent, and looks at each when it comes. */
export async function startReceiver(look: (one: Received) => void = () => undefined): Promise<Receiver> {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      const one = { headers: request.headers, body };
      receiver.received.push(one);
      look(one);
      if (receiver.answer === "never") return;
      response.writeHead(receiver.answer, { location: "http://127.0.0.1:1/" });
      response.end(receiver.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    address: `http://127.0.0.1:${port}/hooks`,
    received: [],
    answer: 200,
    text: "thank you",
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
