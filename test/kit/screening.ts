import { randomBytes } from "node:crypto";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import type { Row, Table } from "../../functions/platform/table.ts";
import { approveDraft } from "../../functions/screening/approve-draft.ts";
import { beginDraft } from "../../functions/screening/begin-draft.ts";
import { replayDraft } from "../../functions/screening/replay-draft.ts";
import { saveDraft } from "../../functions/screening/save-draft.ts";
import type { Draft } from "../../shared/screening/draft.ts";
import type { RuleSet } from "../../shared/screening/model.ts";
import type { OpenSubject } from "../../shared/screening/replay.ts";
import type { Subject } from "../../shared/screening/subject.ts";
import { staff } from "./listings.ts";

/** A clock that stands, and the rules of a table that nobody else changes. */
export function apart(deps: Deps, day = "2026-11-21"): Deps {
  const own = randomBytes(6).toString("hex");
  // The trail of the lists goes with them, out of sight of those who follow the trail.
  const rename = <R extends { readonly pk: string }>(row: R): R => {
    if (row.pk.startsWith("AUDIT#names:")) return { ...row, pk: `APART#${row.pk}~${own}` };
    return row.pk.startsWith("SCREENING#") ? { ...row, pk: `${row.pk}~${own}` } : row;
  };
  const named = (row: Row | undefined) =>
    row && { ...row, pk: row.pk.replace(`~${own}`, "").replace(/^APART#/, "") };
  const table: Table = {
    ...deps.table,
    get: async (key, how) => named(await deps.table.get(rename(key), how)),
    list: async (range, how) => {
      const page = await deps.table.list(rename(range), how);
      return { ...page, rows: page.rows.flatMap((row) => named(row) ?? []) };
    },
    write: (writes, token) =>
      deps.table.write(
        writes.map((write) =>
          "put" in write
            ? { ...write, put: rename(write.put) }
            : "check" in write
              ? { ...write, check: rename(write.check) }
              : write,
        ),
        token,
      ),
  };
  return { ...deps, table, now: () => new Date(`${day}T03:00:00.000Z`) };
}

export const licensing = (deps: Deps): Ctx => ({ deps, actor: staff("licensing") });
export const approver = (deps: Deps): Ctx => ({ deps, actor: staff("approver") });

export const subject = (overrides: Partial<Subject> = {}): Subject => ({
  stage: "REQUEST",
  day: "2026-11-21",
  destination: "PH",
  endUser: { name: "Department of National Defense", country: "PH" },
  thirdParties: [],
  endUse: { text: "Coast watch", flags: [] },
  classified: false,
  lines: [{ line: 1, itemClass: "WEAPON", controlRow: "1-9" }],
  ...overrides,
});

export async function* given(subjects: Iterable<OpenSubject>): AsyncGenerator<OpenSubject> {
  yield* subjects;
}

export type Edit = (ruleSet: RuleSet) => RuleSet;

/** A draft with a change in it. */
export async function drafted(deps: Deps, edit: Edit): Promise<Draft> {
  const { id, revision, ruleSet } = await beginDraft(licensing(deps), {});
  return saveDraft(licensing(deps), { id, revision, ruleSet: edit(ruleSet) });
}

/** A rule set that went all the way. */
export async function inForce(deps: Deps, edit: Edit, from = "2026-11-21"): Promise<Draft> {
  const { id } = await drafted(deps, edit);
  const { draft } = await replayDraft(licensing(deps), { id }, () => given([]));
  return approveDraft(approver(deps), { id, revision: draft.revision, from });
}

/** With countries on a list, or off it. */
export const members =
  (list: string, add: readonly string[], remove: readonly string[] = []): Edit =>
  (ruleSet) => ({
    ...ruleSet,
    lists: ruleSet.lists.map((one) =>
      one.id === list
        ? { ...one, members: [...one.members.filter((m) => !remove.includes(m)), ...(add as never[])] }
        : one,
    ),
  });
