import { createHash } from "node:crypto";
import type { Context } from "hono";
import { actorId, isSignedIn } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { AnyEndpoint } from "../../shared/base/endpoint.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { type Journal, playOnce } from "../platform/once.ts";
import type { AnyAsked } from "./bind.ts";
import {
  type Answer,
  answerOf,
  claimRow,
  doneRow,
  freshRow,
  idleRow,
  journalOf,
  leaseMs,
  type Name,
  nameOf,
  type OnceRow,
  readRow,
  turnOf,
} from "./once-row.ts";
import { problemOf } from "./problem.ts";
import { type Repeated, repeated } from "./repeated.ts";
import { requestIdOf } from "./request-id.ts";

/** Times that a request is looked at anew because another run was faster; then it is told to come back. */
const looks = 4;

const header = /^(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{1,128})"|([\x21\x23-\x7e]{1,128}))$/;

/** Quoted as the draft has it, or bare as most programs send it. Throws `invalid` for anything else. */
export function idempotencyKey(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, quoted, bare] = header.exec(text.trim()) ?? [];
  const key = quoted ?? bare;
  if (key === undefined) throw new AppError("invalid", "idempotency-key-malformed");
  return key;
}

/** Objects by their sorted keys, so that the order of fields in a body says nothing. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;

const printOf = ({ query, input, ifMatch }: AnyAsked): string =>
  createHash("sha256")
    .update(JSON.stringify(sorted([query ?? null, input ?? null, ifMatch ?? null])))
    .digest("base64url");

type Taken = { readonly row: OnceRow; readonly journal: Journal };

const inProgress = (row: OnceRow, deps: Deps) =>
  new AppError("conflict", "request-in-progress", {
    seconds: Math.max(1, Math.min(2, Math.ceil((row.leaseUntil - deps.now().getTime()) / 1000))),
  });

/** The answer that was given, or the right to find it. Throws while another run has that right. */
async function takeTurn(
  ctx: Ctx,
  name: Name,
  fresh: OnceRow,
): Promise<{ answered: Answer; row: OnceRow } | Taken | undefined> {
  const { deps } = ctx;
  const found = await readRow(deps, name);
  if (!found || found.isOver) return claim(ctx, name, fresh, found?.row);
  const { row } = found;
  if (row.print !== fresh.print) throw new AppError("refused", "idempotency-key-reused");
  const answered = answerOf(row, name);
  if (answered) return { answered, row };
  if (row.leaseUntil > deps.now().getTime()) throw inProgress(row, deps);
  // What was written before stays what it was; with nothing written the day is today's.
  const journal = journalOf(row, name);
  const kept = journal?.parts.some((part) => part.lost === undefined) ? journal : undefined;
  return claim(ctx, name, { ...row, leaseUntil: deps.now().getTime() + leaseMs }, row, kept);
}

async function claim(
  ctx: Ctx,
  name: Name,
  wanted: OnceRow,
  before: OnceRow | undefined,
  kept?: Journal,
): Promise<Taken | undefined> {
  const { deps } = ctx;
  const journal = kept ?? newJournal(ctx);
  const row = { ...wanted, revision: (before?.revision ?? 0) + 1 };
  try {
    await deps.table.write([
      {
        put: claimRow(name, row, journal),
        expect: before ? { revision: before.revision } : "absent",
      },
    ]);
    return { row, journal };
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return undefined;
    throw error;
  }
}

const newJournal = (ctx: Ctx): Journal => ({
  seed: Buffer.from(ctx.deps.random(32)).toString("base64"),
  at: ctx.deps.now().toISOString(),
  speaker: speakerOf(ctx),
  parts: [],
});

/** What a context says of the one who asks, as plain data. */
function speakerOf(ctx: Ctx): object {
  const { actor, reader, who, session } = ctx as Ctx & { who?: unknown; session?: unknown };
  return { actor, ...(reader && { reader }), ...("who" in ctx && { who, session }) };
}

/** What is kept of an error: refusals that would be the same again. */
function refusalOf(error: unknown): Answer | undefined {
  const { status, code, reason, params } = problemOf(error);
  const passing = status >= 500 || status === 429 || status === 401 || code === "internal";
  return passing ? undefined : { refusal: { code, reason, params } };
}

type Run<C extends Ctx> = (ctx: C) => Promise<unknown>;

/** Runs the verb in its turn. Undefined when somebody else has taken the turn meanwhile. */
async function perform<C extends Ctx>(
  ctx: C,
  name: Name,
  { row, journal }: Taken,
  run: Run<C>,
): Promise<Answer | undefined> {
  const { deps } = ctx;
  const played = playOnce(deps, turnOf(name, row, journal));
  const settle = async (answer: Answer | undefined) => {
    const next = played.revision() + 1;
    const idle = () => idleRow(name, row, next, played.journal());
    const put = (answer && doneRow(name, row, next, answer)) ?? idle();
    await deps.table.write([{ put, expect: { revision: played.revision() } }]);
  };
  let answer: Answer;
  try {
    const output = await run({ ...ctx, ...(journal.speaker as object), deps: played.deps });
    answer = { output: output === undefined ? null : JSON.parse(JSON.stringify(output)) };
  } catch (error) {
    if (played.isOvertaken()) return undefined;
    const refused = refusalOf(error);
    if (!refused) {
      // Whoever asks again need not wait for the lease; should this fail too, it ends by itself.
      await settle(undefined).catch(() => undefined);
      throw error;
    }
    answer = refused;
  }
  if (played.isOvertaken()) return undefined;
  try {
    await settle(answer);
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return undefined;
    throw error;
  }
  await played.tidy();
  return answer;
}

function say(answer: Answer): unknown {
  if ("output" in answer) return answer.output;
  const { code, reason, params } = answer.refusal;
  throw new AppError(code, reason, params);
}

/** Runs a POST with an `Idempotency-Key` once, and says the same whenever it comes again within a day. */
export async function onlyOnce<C extends Ctx>(
  c: Context,
  ctx: C,
  definition: AnyEndpoint,
  asked: AnyAsked,
  run: Run<C>,
): Promise<unknown> {
  const key = definition.method === "post" ? idempotencyKey(c.req.header("idempotency-key")) : undefined;
  if (key === undefined && definition.idempotency === "required")
    throw new AppError("invalid", "idempotency-key-needed");
  if (key === undefined || !isSignedIn(ctx.actor)) return run(ctx);
  const { audience, id: endpoint } = definition;
  const name = nameOf(audience, { person: actorId(ctx.actor), endpoint, params: asked.params, key });
  const request = { requestId: requestIdOf(c), lang: asked.lang };
  for (let look = 1; look <= looks; look++) {
    const fresh = freshRow(ctx.deps, { print: printOf(asked), ...request });
    const turn = await takeTurn(ctx, name, fresh);
    if (!turn) continue;
    if ("answered" in turn) {
      c.header("Idempotent-Replayed", "true");
      c.set(repeated, turn.row satisfies Repeated);
      return say(turn.answered);
    }
    const answer = await perform(ctx, name, turn, run);
    // The words are the first run's, also where this one went on with it.
    c.set(repeated, turn.row satisfies Repeated);
    if (answer) return say(answer);
  }
  throw new AppError("conflict", "request-in-progress", { seconds: 1 });
}
