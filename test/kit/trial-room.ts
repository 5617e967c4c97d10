import * as z from "zod";
import { commit } from "../../functions/platform/commit.ts";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { retried } from "../../functions/platform/retry.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { endpoint, serve } from "../../shared/base/endpoint.ts";
import { idFrom } from "../../shared/base/id.ts";
import { mustMatch } from "../../shared/base/if-match.ts";

/** A record as verbs of this house have them: a row with a revision, a line for each deed, and its trail. */
const accountKey = (id: string) => ({ pk: `TRIAL#${id}`, sk: "ACCOUNT" });
type Account = { revision: number; total: number };
const read = async ({ table }: Deps, id: string): Promise<Account | undefined> => {
  const row = await table.get(accountKey(id), { consistent: true });
  return row && { revision: Number(row.revision), total: Number(row.total) };
};

const output = z.strictObject({
  id: z.string(),
  revision: z.int(),
  total: z.number(),
  at: z.string(),
  filler: z.string(),
});
type Wish = { readonly amount: number; readonly filler?: number | undefined };

async function payIn(ctx: Ctx, account: string, { amount, filler = 0 }: Wish, times = 1) {
  if (amount < 0) throw new AppError("refused", "amount-malformed", { field: "amount" });
  const before = await read(ctx.deps, account);
  const id = idFrom("T", ctx.deps.random(8));
  const next = { revision: (before?.revision ?? 0) + 1, total: (before?.total ?? 0) + amount };
  const at = ctx.deps.now().toISOString();
  await commit(
    ctx,
    [
      {
        put: { ...accountKey(account), ...next },
        expect: before ? { revision: before.revision } : "absent",
      },
      { put: { pk: `TRIAL#${account}`, sk: `LINE#${id}`, amount, at }, expect: "absent" },
    ],
    [{ record: `trial:${account}:${id}`, action: "trial.pay", detail: { amount, times }, first: true }],
  );
  const noise = Array.from({ length: Math.ceil(filler / 32) }, () =>
    Buffer.from(ctx.deps.random(24)).toString("base64"),
  );
  return { id, ...next, at, filler: noise.join("").slice(0, filler) };
}

const account = {
  audience: "buyer",
  permission: (actor: Ctx["actor"]) => actor.kind === "buyer",
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({}),
  audit: { action: "trial.pay" },
  refuses: [],
  output,
  input: z.strictObject({ amount: z.number(), filler: z.int().optional() }),
  summary: "A trial",
} as const;

const payment = endpoint({ ...account, id: "pay", method: "post", path: "/api/buyer/trials/:id/pay" });
const patient = endpoint({
  ...account,
  id: "payPatiently",
  method: "post",
  path: "/api/buyer/trials/:id/patient",
});
const twofold = endpoint({ ...account, id: "payTwice", method: "post", path: "/api/buyer/trials/:id/twice" });
const strict = endpoint({
  ...account,
  id: "payStrictly",
  method: "post",
  path: "/api/buyer/trials/:id/strict",
  idempotency: "required",
  ifMatch: "required",
});
const { input: _input, ...reading } = account;
const look = endpoint({
  ...reading,
  id: "look",
  method: "get",
  path: "/api/buyer/trials/:id",
  ifMatch: "optional",
});

export const trialRoutes = [
  serve(payment, (ctx: Ctx, { params, input }) => payIn(ctx, params.id, input)),
  // As verbs do on whose record many write at once: whoever loses reads anew and tries again.
  serve(patient, (ctx: Ctx, { params, input }) => retried(ctx.deps, 60, () => payIn(ctx, params.id, input))),
  // As verbs do that write more than a transaction holds.
  serve(twofold, async (ctx: Ctx, { params, input }) => {
    await payIn(ctx, params.id, input);
    return payIn(ctx, params.id, input, 2);
  }),
  serve(strict, async (ctx: Ctx, { params, input, ifMatch }) => {
    mustMatch(ifMatch, (await read(ctx.deps, params.id)) ?? { revision: 0 });
    return payIn(ctx, params.id, input);
  }),
  serve(look, async (ctx: Ctx, { params }) => {
    const found = await read(ctx.deps, params.id);
    if (!found) throw new AppError("not-found", "page-not-found");
    return { id: params.id, ...found, at: "", filler: "" };
  }),
] as const;

/** What was really paid in, from the lines themselves. */
export async function ledger({ table }: Deps, id: string) {
  const { rows } = await table.list({ pk: `TRIAL#${id}`, from: "LINE#", to: "LINE#~" }, { consistent: true });
  const found = await table.get(accountKey(id), { consistent: true });
  return {
    lines: rows.map((row) => row.sk.slice(5)),
    total: Number(found?.total ?? 0),
    revision: Number(found?.revision ?? 0),
  };
}
