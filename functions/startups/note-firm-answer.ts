import { read } from "../../shared/base/text.ts";
import type { TechnologyQuestion } from "../../shared/startups/asked.ts";
import { getPerson, tell } from "../accounts/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { getMakerQuestion } from "../rfq/index.ts";
import { askedRecord, askedWrites, getAsked, getAskedWay } from "./asked-store.ts";

/** Brings a firm's answer to the question that it was asked on. Again, and for questions of cases, it does nothing. */
export async function noteFirmAnswer(deps: Deps, organisationId: string, ask: string): Promise<void> {
  const ctx: Ctx = { deps, actor: { kind: "system", job: "firm-answers" } };
  const way = await getAskedWay(deps.table, ask);
  if (!way) return;
  const [row, before] = await Promise.all([
    getMakerQuestion(deps.table, organisationId, ask),
    getAsked(deps.table, way),
  ]);
  // The agency may have answered without waiting.
  if (!row?.answer || before?.status !== "WITH_FIRM" || !before.firm) return;
  const { text, at } = row.answer;
  const after: TechnologyQuestion = {
    ...before,
    revision: before.revision + 1,
    status: "FIRM_ANSWERED",
    firm: { ...before.firm, answer: { text, at } },
  };
  const officer = await getPerson(deps.table, before.firm.by);
  const mails = officer
    ? tell(deps, [officer], "firm-answered", {
        "lot-ja": read(before.title, "ja").value,
        "lot-en": read(before.title, "en").value,
        link: `/${officer.language}/staff/technology-questions`,
      })
    : [];
  await commit(
    ctx,
    [...askedWrites(before, after), ...mails],
    [{ record: askedRecord(before.id), action: "technology-question.firm-answer", detail: { ask } }],
  );
}
