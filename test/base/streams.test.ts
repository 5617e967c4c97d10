import type { DynamoDBRecord } from "aws-lambda";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Delivery, deliver } from "../../cdk/local/stream-delivery.ts";
import { lambdaRecord } from "../../cdk/local/stream-event.ts";

const recordsUpTo = (count: number): DynamoDBRecord[] =>
  Array.from({ length: count }, (_, i) => ({ dynamodb: { SequenceNumber: String(i) } }));
const numberOf = (record: DynamoDBRecord): number => Number(record.dynamodb?.SequenceNumber);

type Way = "names" | "throws";

/** A handler that refuses some records for ever and others a number of times. */
function deliveryWith(refusals: ReadonlyMap<number, number>, way: Way) {
  const left = new Map(refusals);
  const handled: number[] = [];
  const positions: string[] = [];
  const dead: number[] = [];
  const delivery: Delivery = {
    attempts: 3,
    signal: new AbortController().signal,
    pause: async () => undefined,
    call: async (batch) => {
      for (const record of batch) {
        const number = numberOf(record);
        const refuse = left.get(number) ?? 0;
        if (refuse > 0) {
          left.set(number, refuse - 1);
          if (way === "throws") throw new Error("no");
          return { batchItemFailures: [{ itemIdentifier: String(number) }] };
        }
        handled.push(number);
      }
      return undefined;
    },
    giveUp: async (record) => void dead.push(numberOf(record)),
    done: async (position) => void positions.push(position),
  };
  return { delivery, handled, positions, dead };
}

test.each<Way>(["names", "throws"])(
  "a bad record that it %s is given up and the rest goes on",
  async (way) => {
    const { delivery, handled, positions, dead } = deliveryWith(
      new Map([[4, Number.POSITIVE_INFINITY]]),
      way,
    );
    await deliver(delivery, recordsUpTo(10));
    expect(dead).toEqual([4]);
    expect([...new Set(handled)]).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9]);
    expect(positions.at(-1)).toBe("9");
  },
);

test("every record is handled or given up, in order, and the position never passes one that is neither", async () => {
  const refusals = fc.array(fc.tuple(fc.nat(11), fc.constantFrom(1, 2, Number.POSITIVE_INFINITY)), {
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(refusals, fc.constantFrom<Way>("names", "throws"), async (pairs, way) => {
      const { delivery, handled, positions, dead } = deliveryWith(new Map(pairs), way);
      const settled: Delivery = {
        ...delivery,
        done: async (position) => {
          for (let number = 0; number <= Number(position); number++)
            expect(handled.includes(number) || dead.includes(number)).toBe(true);
          await delivery.done(position);
        },
      };
      await deliver(settled, recordsUpTo(12));
      expect(positions.at(-1)).toBe("11");
      const firstTimes = handled.filter((number, at) => handled.indexOf(number) === at);
      expect(firstTimes).toEqual(firstTimes.toSorted((a, b) => a - b));
      const forEver = new Map(pairs);
      for (const number of dead) expect(forEver.get(number)).toBe(Number.POSITIVE_INFINITY);
    }),
  );
});

test("stopped in the middle it leaves the rest for the next start", async () => {
  const stopping = new AbortController();
  const { delivery, positions, dead } = deliveryWith(new Map([[2, Number.POSITIVE_INFINITY]]), "names");
  const pause = async () => stopping.abort();
  await deliver({ ...delivery, pause, signal: stopping.signal }, recordsUpTo(5));
  expect([positions, dead]).toEqual([["1"], []]);
});

test("a record comes as Lambda passes it, also what one engine leaves out of an empty map", () => {
  const image = {
    pk: { S: "A" },
    empty: {},
    told: { M: {} },
    list: { L: [{}] },
    sum: { B: Buffer.from("x") },
  };
  const record = lambdaRecord({ dynamodb: { NewImage: image as never } }, "arn", "region");
  expect(record.dynamodb?.NewImage).toEqual({
    pk: { S: "A" },
    empty: { M: {} },
    told: { M: {} },
    list: { L: [{ M: {} }] },
    sum: { B: "eA==" },
  });
});
