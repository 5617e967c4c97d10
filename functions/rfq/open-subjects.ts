import type { Ctx } from "../platform/deps.ts";
import { boardPartition } from "./keys.ts";
import { getRun } from "./screen-case.ts";
import { getCase } from "./store.ts";

const pageSize = 100;

/**
 * Every open case that was screened, for a report on what changed rules would change: the subject of its last run, what
 * that came to, and what people said of its matches.
 */
export async function* openSubjects({ deps }: Pick<Ctx, "deps">) {
  for (let after: string | undefined; ; ) {
    const range = { pk: boardPartition("OPEN"), limit: pageSize, ...(after && { after }) };
    const { rows, next } = await deps.table.list(range);
    for (const { id } of rows) {
      const one = await getCase(deps.table, String(id));
      const note = one?.screenings.at(-1);
      const run = one && note && (await getRun(deps.table, one.id, note.id));
      if (!run) continue;
      yield {
        id: one.id,
        subject: run.subject,
        before: { outcome: note.outcome, rules: note.rules.filter((rule) => !rule.startsWith("CASE/")) },
        resolutions: one.matchDecisions.map(({ match, ...said }) => ({ matchId: match, ...said })),
      };
    }
    if (!next) return;
    after = next;
  }
}
