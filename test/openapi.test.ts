import { readdirSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, inject, test } from "vitest";
import * as z from "zod";
import { bundleEntry } from "../cdk/bundle.ts";
import { accountApp } from "../functions/http/account-app.ts";
import { buyerApp } from "../functions/http/buyer-app.ts";
import { publicApp } from "../functions/http/public-app.ts";
import { staffApp } from "../functions/http/staff-app.ts";
import { supplierApp } from "../functions/http/supplier-app.ts";
import { openDeps } from "../functions/platform/deps.ts";
import type { AnyEndpoint, Audience, Page } from "../shared/base/endpoint.ts";
import { stackDeps } from "./kit/listings.ts";
import { mail } from "./kit/organisations.ts";
import { demoToken, newcomer } from "./kit/people.ts";

type Json = Record<string, unknown>;
type Answered = { readonly headers?: Json; readonly content?: Record<string, { schema: Json }> };
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly Json[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, Answered>>;
};
type Document = {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly tags: { name: string }[];
};

const { origin } = inject("stack");
const deps = stackDeps();
const apps = {
  public: publicApp(deps),
  account: accountApp(deps),
  buyer: buyerApp(deps),
  supplier: supplierApp(deps),
  staff: staffApp(deps),
} as const satisfies Record<Audience, unknown>;

let document: Document;
/** The same with every reference put in its place. */
let whole: Document;
const validator = new Validator();

beforeAll(async () => {
  const answer = await fetch(`${origin}/api/openapi.json`);
  expect(answer.status).toBe(200);
  document = (await answer.json()) as Document;
  const result = await validator.validate(structuredClone<Json>(document));
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
  whole = validator.resolveRefs() as Document;
});

const templated = (path: string) => path.replace(/:(\w+)/g, "{$1}");
const named = (method: string, path: string) => `${method.toUpperCase()} ${templated(path)}`;
const operations = (of: Document) =>
  Object.entries(of.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** Whatever the rooms' contracts export, whether or not anybody lists it. */
async function exported(pattern: RegExp): Promise<object[]> {
  const files = readdirSync("shared", { recursive: true, encoding: "utf8" }).filter((f) => pattern.test(f));
  const modules = await Promise.all(files.map((file) => import(resolve("shared", file)) as Promise<object>));
  return modules.flatMap((module) => Object.values(module)).filter((value) => typeof value === "object");
}
const isEndpoint = (value: object): value is AnyEndpoint => "method" in value && "output" in value;
// biome-ignore lint/suspicious/noExplicitAny: pages of every shape
const isBare = (value: object): value is Page<any, any> => "bare" in value && "path" in value;

describe("the document", () => {
  test("is valid OpenAPI 3.1 and small enough to be read", () => {
    expect(validator.version).toBe("3.1");
    expect(JSON.stringify(document).length).toBeLessThan(1_000_000);
  });

  test("tells of every endpoint that any function answers, and of no other", async () => {
    const files = (await exported(/pages\.ts$/))
      .filter(isBare)
      .flatMap(({ path }) => [
        path,
        `/api/buyer${path}`,
        ...["buyer", "supplier"].map((side) => path.replace("/api/staff/", `/api/${side}/`)),
      ]);
    const answered = Object.values(apps).flatMap((app) =>
      app.routes
        .filter(({ method, path }) => path.startsWith("/api/") && method !== "ALL" && !files.includes(path))
        .map(({ method, path }) => named(method, path)),
    );
    const own = named("get", "/api/openapi.json");
    const told = operations(document).map(({ method, path }) => named(method, path));
    expect(told.sort()).toEqual(answered.filter((name) => name !== own).sort());
  });

  test("tells of every contract of the rooms, under its own audience, with all it may refuse", async () => {
    const contracts = (await exported(/endpoints\.ts$/)).filter(isEndpoint);
    expect(contracts.length).toBeGreaterThan(20);
    for (const contract of contracts) {
      const operation = document.paths[templated(contract.path)]?.[contract.method];
      expect(operation?.operationId, contract.path).toBe(contract.id);
      expect(operation?.tags).toEqual([contract.audience]);
      expect(operation?.security).toEqual(contract.audience === "public" ? [] : [{ bearer: [] }]);
      expect(Boolean(operation?.requestBody), contract.id).toBe(contract.input !== undefined);
      expect(Object.keys(operation?.responses ?? {}), contract.id).toEqual(
        expect.arrayContaining(contract.refuses.map(String)),
      );
    }
  });

  test("tells of the headers by which a deed is done once, and on what it was seen", () => {
    for (const { method, operation } of operations(whole)) {
      const taken = operation.parameters.filter((p) => p.in === "header").map(({ name }) => name);
      const signedIn = operation.tags[0] !== "public";
      expect(taken.includes("Idempotency-Key"), operation.operationId).toBe(method === "post" && signedIn);
      const statuses = Object.keys(operation.responses);
      expect(statuses.includes("412"), operation.operationId).toBe(taken.includes("If-Match"));
      if (taken.includes("Idempotency-Key")) expect(statuses).toEqual(expect.arrayContaining(["409", "422"]));
    }
    const moved = document.paths["/api/staff/listings/{id}/move"]?.post?.responses["200"];
    expect(moved?.headers?.ETag).toEqual({ $ref: "#/components/headers/Revision" });
  });

  test("names each operation once, and each value of its path", () => {
    const all = operations(document);
    const ids = all.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of all) {
      const inPath = operation.parameters.filter((p) => p.in === "path").map((p) => `{${p.name}}`);
      expect(path.match(/\{\w+\}/g) ?? []).toEqual(inPath);
      expect(operation.summary).not.toBe("");
    }
    const used = new Set(all.map(({ operation }) => operation.tags[0]));
    expect(new Set(document.tags.map((tag) => tag.name))).toEqual(used);
  });
});

/** Said of a repetition, and of one that comes too early. */
const sometimes = (status: number, header: string) =>
  header === "Idempotent-Replayed" || (status === 409 && header === "Retry-After");

type Asked = {
  readonly operation: string;
  readonly path?: string;
  readonly as?: string;
  readonly body?: unknown;
  readonly type?: string;
  readonly status: number;
};
const nobody = "O-ZZZZZZZZZZZZ";
const asked: readonly Asked[] = [
  { operation: "searchCatalogue", path: "/api/catalogue?limit=3", status: 200 },
  { operation: "searchCatalogue", path: "/api/catalogue?limit=0", status: 400 },
  { operation: "readListing", path: "/api/catalogue/L-ZZZZZZZZZZZZ", status: 404 },
  { operation: "readFeed", path: "/api/feed?limit=3", status: 200 },
  { operation: "searchCatalogue", path: `/api/catalogue?q=${"x".repeat(8200)}`, status: 414 },
  { operation: "governmentsSearchCatalogue", as: "buyer.ph", status: 200 },
  { operation: "governmentsSearchCatalogue", status: 401 },
  { operation: "governmentsSearchCatalogue", as: "curator", status: 404 },
  { operation: "readMe", as: "buyer.ph", status: 200 },
  { operation: "readMe", as: "auditor", status: 200 },
  { operation: "readMe", path: "/api/me?colour=red", as: "auditor", status: 400 },
  { operation: "readOwnOrganisation", as: "buyer.ph", status: 200 },
  { operation: "offerLetterUpload", as: "buyer.ph", body: {}, status: 200 },
  { operation: "listSessions", as: "buyer.ph", status: 200 },
  {
    operation: "listOrganisations",
    path: "/api/staff/organisations?list=GOVERNMENT",
    as: "case-officer",
    status: 200,
  },
  { operation: "readOrganisation", path: `/api/staff/organisations/${nobody}`, as: "approver", status: 404 },
  { operation: "readAudit", path: "/api/staff/audit?limit=5", as: "auditor", status: 200 },
  { operation: "readAudit", as: "curator", status: 404 },
  { operation: "moveOwnOrganisation", body: { move: "renew" }, status: 403 },
  { operation: "moveOwnOrganisation", as: "buyer.ph", body: { move: "fly" }, status: 400 },
  {
    operation: "moveOwnOrganisation",
    as: "buyer.ph",
    body: { move: "renew" },
    type: "text/plain",
    status: 415,
  },
  {
    operation: "moveOwnOrganisation",
    as: "buyer.ph",
    body: { move: "renew", note: "x".repeat(300_000) },
    status: 413,
  },
  { operation: "moveOwnOrganisation", as: "buyer.ph", body: { move: "clear" }, status: 422 },
  { operation: "applyGovernment", as: "buyer.ph", body: application("ph"), status: 409 },
];

function application(country: string) {
  const [mail, domain] = ["a.officer@dnd.example.ph", "dnd.example.ph"];
  const person = { officerName: "A. Officer", officerTitle: "Director", officerMail: mail };
  return { country, ministry: "Ministry", ...person, domain, address: "1 Street", purpose: "Radar" };
}

/** An answer has the status, the headers and the body that the document tells of for that operation. */
async function expectAsTold(id: string, answer: Response, status: number): Promise<void> {
  expect(answer.status).toBe(status);
  const told = operations(whole).find(({ operation }) => operation.operationId === id)?.operation.responses[
    status
  ];
  for (const header of Object.keys(told?.headers ?? {}).filter((name) => !sometimes(answer.status, name)))
    expect(answer.headers.get(header), header).not.toBeNull();
  const [kind = ""] = (answer.headers.get("content-type") ?? "").split(";");
  const schema = told?.content?.[kind]?.schema;
  if (!schema) throw new Error(`${id} does not tell of ${status} as ${kind}`);
  const { error } = z.fromJSONSchema(schema).safeParse(await answer.json());
  expect(error?.issues).toBeUndefined();
}

describe("answers are what the document says", () => {
  test.each(asked.map((a) => [`${a.operation} ${a.status} as ${a.as ?? "nobody"}`, a] as const))(
    "%s",
    async (_, { operation: id, path, as, body, type, status }) => {
      const found = operations(document).find(({ operation }) => operation.operationId === id);
      const answer = await fetch(origin + (path ?? found?.path), {
        method: found?.method.toUpperCase() ?? "GET",
        headers: {
          ...(as && { authorization: `Bearer ${await demoToken(as)}` }),
          ...(body !== undefined && { "content-type": type ?? "application/json" }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      await expectAsTold(id, answer, status);
    },
  );

  test("readMe 429 when asked too often", async () => {
    const LIMITS = JSON.stringify({ read: { burst: 1, everyMs: 60_000 } });
    const app = accountApp(openDeps({ ...inject("stack").environment, LIMITS, LOG_LEVEL: "SILENT" }, "test"));
    // Somebody new: whoever is made to wait here would have to wait in other tests too.
    const { token } = await newcomer(stackDeps(), mail("impatient"));
    const headers = { authorization: `Bearer ${token}` };
    const ask = () => app.request(`${origin}/api/me`, { headers });
    await ask();
    await expectAsTold("readMe", await ask(), 429);
  });
});

test("the public's function starts without the document, and stays small", async () => {
  const folder = await mkdtemp(join(tmpdir(), "openapi-test-"));
  try {
    await bundleEntry(resolve("functions/entry/public.ts"), join(folder, "index.mjs"));
    const [started, later] = await Promise.all(
      ["index.mjs", "document.mjs"].map((file) => readFile(join(folder, file), "utf8")),
    );
    expect(later).toContain("/api/staff/organisations");
    expect(started).not.toContain("/api/staff/organisations");
    expect(Buffer.byteLength(started ?? "")).toBeLessThan(520_000);
  } finally {
    await rm(folder, { recursive: true });
  }
});
