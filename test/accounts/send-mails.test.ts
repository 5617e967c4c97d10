import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { AttributeValue, DynamoDBStreamEvent } from "aws-lambda";
import { describe, expect, inject, test } from "vitest";
import { sendMails } from "../../functions/accounts/send-mails.ts";
import { tell } from "../../functions/accounts/tell.ts";
import type { Row } from "../../functions/platform/table.ts";
import { stackDeps, word } from "../kit/listings.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();

const image = (value: unknown): AttributeValue =>
  typeof value === "string"
    ? { S: value }
    : typeof value === "number"
      ? { N: String(value) }
      : { M: Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, image(v)])) };

const eventOf = (...rows: Row[]): DynamoDBStreamEvent => ({
  Records: rows.map((row) => ({
    eventName: "INSERT",
    dynamodb: {
      Keys: { pk: image(row.pk), sk: image(row.sk) },
      NewImage: image(row).M as Record<string, AttributeValue>,
      SequenceNumber: `1-${row.sk}`,
    },
  })),
});

function queued(mail: string, link = "/en/account/invitations/secret"): Row {
  const [write] = tell(deps, [{ mail, language: "en" }], "invited", { organisation: "Navy", link });
  if (!write || !("put" in write)) throw new Error("nothing was told");
  return write.put as Row;
}

async function sentTo(address: string): Promise<number> {
  const answer = await fetch(`${inject("stack").environment.SES_ENDPOINT}/store`);
  const { emails } = (await answer.json()) as { emails: { destination: { to: string[] } }[] };
  return emails.filter(({ destination }) => destination.to.includes(address)).length;
}

/** SES as it answers with these statuses, one after the other; the last again and again. */
async function mailServer(...statuses: number[]) {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    bodies.push(body);
    response.writeHead(statuses.length > 1 ? (statuses.shift() ?? 200) : (statuses[0] ?? 200));
    response.end('{"MessageId":"1"}');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const config = { ...deps.config, sesEndpoint: `http://127.0.0.1:${port}` };
  return { bodies, config, close: () => server.close() };
}

/** Rows of the outbox that only this test sees, so that the running stack does not send them too. */
function outbox(...rows: Row[]) {
  const kept = new Map(rows.map((row) => [row.sk, row]));
  const table = {
    ...deps.table,
    get: async ({ sk }: { sk: string }) => kept.get(sk),
    write: async (writes: readonly object[]) => {
      for (const write of writes as { put: Row }[]) kept.set(write.put.sk, write.put);
    },
  };
  return { table, kept };
}

describe("works", () => {
  test("a mail goes out once though the stream delivers it again, and keeps no secret", async () => {
    const address = `${word()}@navy.gov.example`;
    const row = queued(address);
    await deps.table.write([{ put: row, expect: "absent" }]);
    const read = () => deps.table.get({ pk: row.pk, sk: row.sk }, { consistent: true });
    await until(async () => (await read())?.status === "SENT");
    const send = sendMails(deps);
    for (let i = 0; i < 3; i++) expect(await send(eventOf(row))).toEqual({ batchItemFailures: [] });
    expect(await sentTo(address)).toBe(1);
    expect(JSON.stringify(await read())).not.toContain("secret");
  });
});

describe("refuses", () => {
  test("a mail that is not taken hands the batch back from there, and what went out before stays out", async () => {
    const rows = [queued("a@x.example"), queued("b@x.example"), queued("c@x.example")];
    const { table, kept } = outbox(...rows);
    const server = await mailServer(200, 400, 200);
    const send = sendMails({ ...deps, table, config: server.config });
    const first = await send(eventOf(...rows));
    expect(first).toEqual({ batchItemFailures: [{ itemIdentifier: `1-${rows[1]?.sk}` }] });
    expect(rows.map(({ sk }) => kept.get(sk)?.status)).toEqual(["SENT", "QUEUED", "QUEUED"]);
    expect(await send(eventOf(...rows))).toEqual({ batchItemFailures: [] });
    server.close();
    const to = server.bodies.map((body) => JSON.parse(body).Destination.ToAddresses[0]);
    expect(to).toEqual(["a@x.example", "b@x.example", "b@x.example", "c@x.example"]);
  });

  test("rows that are no new mails are passed over", async () => {
    const row = queued("d@x.example");
    const { table } = outbox(row);
    const server = await mailServer(200);
    const send = sendMails({ ...deps, table, config: server.config });
    const [record] = eventOf(row).Records;
    const other = eventOf({ ...row, pk: "PERSON#P-1" });
    await send({
      Records: [
        { ...record, eventName: "MODIFY" },
        { ...record, eventName: "REMOVE" },
      ],
    });
    expect(await send(other)).toEqual({ batchItemFailures: [] });
    server.close();
    expect(server.bodies).toEqual([]);
  });
});
