import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { accountApp } from "../functions/http/account-app.ts";
import { buyerApp } from "../functions/http/buyer-app.ts";
import { publicApp } from "../functions/http/public-app.ts";
import { staffApp } from "../functions/http/staff-app.ts";
import { supplierApp } from "../functions/http/supplier-app.ts";
import { openDeps } from "../functions/platform/deps.ts";
import { withKeys } from "../functions/platform/keys.ts";
import type { Audience } from "../shared/base/endpoint.ts";
import type { Maker, Sample } from "./access/cases.ts";
import { apps, type Contract, contracts } from "./access/contracts.ts";
import { groups, type Kind, kinds, tokensOfKinds } from "./access/kinds.ts";
import { bodied, recordsOf } from "./access/records.ts";
import { stated } from "./access/stated.ts";

const often = { burst: 1_000_000, everyMs: 1 };
const LIMITS = JSON.stringify({ read: often, write: often, "sign-in": often, invitation: often });
const deps = withKeys(openDeps({ ...inject("stack").environment, LIMITS, LOG_LEVEL: "SILENT" }, "test"));
const watched = apps(deps);
const real = {
  public: publicApp(deps),
  account: accountApp(deps),
  buyer: buyerApp(deps),
  supplier: supplierApp(deps),
  staff: staffApp(deps),
} as const satisfies Record<Audience, unknown>;

let tokens: Record<Kind, string | undefined>;
let records: Readonly<Record<string, Maker>>;
let unexpected = 0;
const cells = { admission: 0, records: 0 };

beforeAll(async () => {
  tokens = await tokensOfKinds();
  records = await recordsOf(deps, tokens);
}, 60_000);

afterEach(({ task }) => {
  if (task.result?.state === "fail") unexpected += 1;
});

type Answer = { readonly status: number; readonly text: string; readonly to: string | null };

async function ask(
  app: (typeof watched)[Audience],
  contract: Contract,
  sample: Sample,
  token: string | undefined,
): Promise<Answer> {
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
    name === "lang" ? "en" : (sample.params[name] ?? "x"),
  );
  const address = deps.config.origin + path + (sample.query ?? "");
  const writes = contract.method !== "GET";
  const type = contract.isForm ? "application/x-www-form-urlencoded" : "application/json";
  const input = sample.input ?? {};
  const answer = await app.request(address, {
    method: contract.method,
    redirect: "manual",
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(writes && { "content-type": type, origin: deps.config.origin }),
    },
    ...(writes && {
      body: contract.isForm
        ? new URLSearchParams(input as Record<string, string>).toString()
        : JSON.stringify(input),
    }),
  });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get("location") };
}

/** Path values that name nothing: admission is decided before any record is looked for. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  id: [
    "L-ZZZZZZZZZZZZ",
    "O-ZZZZZZZZZZZZ",
    "P-ZZZZZZZZZZZZ",
    "D-ZZZZZZZZZZZZ",
    "F-ZZZZZZZZZZZZ",
    "C-ZZZZZZZZZZZZ",
    "R-ZZZZZZZZZZZZ",
    "H-ZZZZZZZZZZZZ",
    "N-ZZZZZZZZZZZZ",
    "T-ZZZZZZZZZZZZ",
    "TR-ZZZZZZZZZZZZ",
    "AT-ZZZZZZZZZZZZ",
  ],
  pilot: ["PL-ZZZZZZZZZZZZ"],
  hash: ["x".repeat(43)],
  sha256: ["0".repeat(64)],
  secret: ["x".repeat(43)],
  document: ["D-ZZZZZZZZZZZZ"],
  comment: ["C-ZZZZZZZZZZZZ"],
  version: ["1", "TP-1900-01-01"],
  number: ["1"],
  file: ["1.xml", "main.webp", "320.webp", "report", "AT-ZZZZZZZZZZZZ.jws", `${"x".repeat(43)}.pem`],
  attempt: ["1"],
  reservation: ["NOBODY-HOLDS-THIS"],
  start: ["2099-01-01T00:00:00.000Z"],
  delivery: ["E-ZZZZZZZZZZZZ"],
  question: ["Q-ZZZZZZZZZZZZ"],
  answer: ["A-ZZZZZZZZZZZZ"],
  run: ["R-ZZZZZZZZZZZZ"],
  realm: ["agency"],
  list: ["END_USERS"],
};

function* samplesOf(names: readonly string[], params: Record<string, string> = {}): Generator<Sample> {
  const [name, ...rest] = names;
  if (name === undefined) yield { params };
  else for (const value of shapes[name] ?? ["x"]) yield* samplesOf(rest, { ...params, [name]: value });
}

/** The first that is of the contract's shape. */
function sampleOf(contract: Contract): Sample {
  for (const sample of samplesOf(contract.params)) if (contract.takes(sample.params)) return sample;
  throw new Error(`no value of the right shape for ${contract.name}`);
}

/** "in" when the verb was reached or only the input was at fault; else how the door was shut. */
async function admitted(contract: Contract, kind: Kind): Promise<string> {
  const sample = sampleOf(contract);
  const { status, to } = await ask(watched[contract.audience], contract, sample, tokens[kind]);
  if (status === 200 || [400, 415, 422].includes(status)) return "in";
  return to?.includes("/account/sign-in?") ? "sign-in" : `${status}`;
}

const permitted = (contract: Contract): readonly Kind[] => {
  const group = stated.get(contract.name);
  return group ? groups[group] : [];
};

describe("who is let in", () => {
  test("every contract is stated, and nothing is stated that is not there", () => {
    const names = contracts.map((contract) => contract.name);
    expect(new Set(names).size).toBe(names.length);
    expect([...stated.keys()].sort()).toEqual([...names].sort());
  });

  test.each(contracts.map((contract) => [contract.name, contract] as const))("%s", async (_, contract) => {
    const may = permitted(contract);
    for (const kind of kinds) {
      const seen = await admitted(contract, kind);
      const shut =
        kind === "public"
          ? contract.method === "GET" && contract.path.startsWith("/:lang")
            ? "sign-in"
            : "401"
          : "404";
      expect([kind, seen]).toEqual([kind, may.includes(kind) ? "in" : shut]);
      cells.admission += 1;
    }
  });
});

const named = (contract: Contract) =>
  contract.params.length > 0 && !["/auth/", "/sitemaps/"].some((path) => contract.path.startsWith(path));
/** What an answer says, without what was asked for: two that are told apart by nothing else are the same. */
function told({ text }: Answer, sample: Sample): string {
  const asked = [...Object.values(sample.params), ...Object.values(sample.input ?? {})].map(String);
  return asked.filter((value) => value.length > 8).reduce((rest, value) => rest.replaceAll(value, "…"), text);
}
const unknown = [401, 403, 404];

describe("what they see of a record", () => {
  test("every contract that names a record has its cases", () => {
    const missing = contracts.filter((c) => named(c) && !records[c.name]).map((c) => c.name);
    expect(missing).toEqual([]);
  });

  test.each(contracts.filter((c) => named(c) || bodied.includes(c.name)).map((c) => [c.name, c] as const))(
    "%s",
    async (name, contract) => {
      const maker = records[name];
      if (!maker) return;
      for (const kind of permitted(contract)) {
        const { own, foreign, missing } = await maker(kind);
        const asked = (sample: Sample) =>
          ask(real[contract.audience], contract, sample, sample.token ?? tokens[kind]);
        const none = await asked(missing);
        expect([kind, "missing", none.status]).toEqual([kind, "missing", 404]);
        cells.records += 1;
        for (const sample of [foreign ?? []].flat()) {
          const theirs = await asked(sample);
          const absent = sample.like ? told(await asked(sample.like), sample.like) : told(none, missing);
          expect([kind, "foreign", theirs.status, told(theirs, sample)]).toEqual([
            kind,
            "foreign",
            404,
            absent,
          ]);
          cells.records += 1;
        }
        if (own) {
          const mine = await asked(own);
          expect([kind, "own", unknown.includes(mine.status) || mine.status >= 500]).toEqual([
            kind,
            "own",
            false,
          ]);
          for (const secret of own.hides ?? []) expect(mine.text).not.toContain(secret);
          cells.records += 1;
        }
      }
    },
    60_000,
  );
});

afterAll(() => {
  const width = Math.max(...contracts.map((c) => c.name.length));
  const lines = contracts.map((contract) => {
    const may = permitted(contract);
    return `${contract.name.padEnd(width)} ${kinds.map((kind) => (may.includes(kind) ? "●" : "·")).join(" ")}`;
  });
  const legend = kinds.map((kind, i) => `${i + 1} ${kind}`).join(", ");
  console.log(
    [
      `access: ${contracts.length} contracts × ${kinds.length} kinds (columns: ${legend})`,
      ...lines,
      `${cells.admission} cells of admission, ${cells.records} of records; ${unexpected} unexpected`,
    ].join("\n"),
  );
});
