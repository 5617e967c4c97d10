import { randomBytes } from "node:crypto";
import type { Deps } from "../../functions/platform/deps.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { matchKeyOf } from "../../shared/startups/screening-rules.ts";
import { passed, points } from "../kit/panels.ts";
import { placeTechnology } from "../kit/technologies.ts";
import type { Maker } from "./cases.ts";
import type { People } from "./records-accounts.ts";

type Fields = Readonly<Record<string, unknown>>;
const match = { party: "A", listed: "B", list: "END_USERS", score: 0.9 };
const found = passed({ matches: [match] });

/** The agency knows every technology but one that was never handed in. */
export function answerRecords(deps: Deps, people: People): Record<string, Maker> {
  const known =
    (
      input?: (one: Technology) => Fields,
      wish: Partial<Technology> = {},
      more: Record<string, string> = {},
    ) =>
    async () => {
      const own = await placeTechnology(deps, { status: "SUBMITTED", screening: found, ...wish });
      const draft = await placeTechnology(deps);
      const sample = (id: string) => ({ params: { id, ...more }, ...(input && { input: input(own) }) });
      return {
        own: sample(own.id),
        foreign: sample(draft.id),
        missing: sample(idFrom("T", randomBytes(8))),
      };
    };
  const deed = (api: string, form: string, input: Fields, typed: Fields = {}): Record<string, Maker> => ({
    [`POST /api/staff/technologies/:id/${api}`]: known(() => input),
    [`POST /:lang/staff/technologies/:id/${form}`]: known(({ revision }) => ({ ...typed, revision })),
  });
  const unseen = (api: string, form: string, input: Fields, typed: Fields): Record<string, Maker> => ({
    [`POST /api/staff/technologies/:id/${api}`]: known(() => input),
    [`POST /:lang/staff/technologies/:id/${form}`]: known(() => typed),
  });
  const key = matchKeyOf(match);
  const person = (name: "curator" | "finance" | "admin") => people[name]?.id ?? "";
  const panel = { moderator: person("curator"), scorers: [person("finance"), person("admin")] };
  const said = { text: "Not now.", feedback: [{ code: "other", text: "Mend it." }] };
  const ticked = { text: "Not now.", feedback: "other", "said.other": "Mend it." };
  const scores = points(3);
  const sheet = Object.fromEntries(
    Object.entries(scores).flatMap(([name, { points: n, reason }]) => [
      [`${name}.points`, String(n)],
      [`${name}.reason`, reason],
    ]),
  );
  const read = known();
  return {
    "GET /api/staff/technologies/:id": read,
    "GET /api/staff/technologies/:id/events": read,
    "GET /api/staff/technologies/:id/transitions": read,
    "GET /api/staff/technologies/:id/sheets": read,
    "GET /:lang/staff/technologies/:id": read,
    "GET /api/staff/technologies/:id/attempts/:attempt": known(undefined, {}, { attempt: "1" }),
    ...deed("screening", "screen", {}),
    ...deed(
      "matches",
      "settle-match",
      { match: key, different: true, reason: "Another." },
      { match: key, decision: "DIFFERENT", reason: "Another." },
    ),
    ...deed(
      "screening-result",
      "pass",
      { passed: false, controlRow: "unknown", note: "Unclear." },
      { passed: "FAIL", controlRow: "unknown", note: "Unclear." },
    ),
    ...deed("panel", "call-panel", panel, { moderator: panel.moderator, scorers: panel.scorers[0] }),
    ...deed("scoring", "begin-scoring", {}),
    ...deed(
      "decision",
      "decide",
      { result: "LISTED_GOV", text: "Yes." },
      { result: "LISTED_GOV", text: "Yes." },
    ),
    ...deed("refusal", "turn-away", said, ticked),
    ...unseen("interest", "declare-interest", { conflict: false }, { conflict: "NONE" }),
    ...unseen("sheet", "score", { scores }, { ...sheet, attempt: "1" }),
  };
}
