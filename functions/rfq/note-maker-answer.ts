import type { Ctx, Deps } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { getMakerQuestion, getWay } from "./maker-store.ts";
import { getCase } from "./store.ts";

/** Brings a maker's answer to its case, where the officer passes it on. Again, it does nothing. */
export async function noteMakerAnswer(deps: Deps, organisationId: string, ask: string): Promise<void> {
  const ctx: Ctx = { deps, actor: { kind: "system", job: "maker-answers" } };
  const [row, way] = await Promise.all([
    getMakerQuestion(deps.table, organisationId, ask),
    getWay(deps.table, ask),
  ]);
  const before = way && (await getCase(deps.table, way.caseId));
  const asked = before?.questions?.find(({ maker }) => maker?.ask === ask);
  // The officer may have answered without waiting.
  if (!row?.answer || !before || !asked?.maker || asked.maker.answer) return;
  const { text, at } = row.answer;
  const maker = { ...asked.maker, answer: { text, at } };

  await changeCase(ctx, before, {
    set: {
      questions: (before.questions ?? []).map((one) => (one.id === asked.id ? { ...one, maker } : one)),
    },
    event: { kind: "maker-answered", internal: true, text, detail: { question: asked.id } },
    tell: "officer",
  });
}
