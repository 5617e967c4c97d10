import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import { read, type Text } from "../../shared/base/text.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import type { MakerQuestion } from "../../shared/rfq/questions.ts";
import { isTalking } from "../../shared/rfq/questions.ts";
import { mayHandle } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import { listMembers, tell } from "../accounts/index.ts";
import { getListing } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";
import { makerRecord, putMakerQuestion, putWay } from "./maker-store.ts";

export type AskMaker = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly question: string;
  readonly line: number;
  /** In the officer's words: the buyer's own may tell who asks. */
  readonly text: string;
  /** Why the maker is told which government asks; nothing: it is not. */
  readonly release?: string | undefined;
};

/**
 * Passes a buyer's question on to who makes a line's listing. The maker gets a number of its own, and neither case nor
 * government unless that is released.
 */
export async function askMaker(ctx: Ctx, input: AskMaker): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const { actor, deps } = ctx;
  if (!mayHandle(actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  if (!isTalking(before)) throw new AppError("refused", "case-move-not-open", { rule: "ask-maker" });
  const { questions = [] } = before;
  const asked = questions.find(({ id, side }) => id === input.question && side === "BUYER");
  if (!asked) throw new AppError("not-found", "case-question-not-found");
  if (asked.maker && !asked.maker.answer)
    throw new AppError("refused", "maker-asked-already", { rule: "maker-asked-already" });
  const { maker, listing } = await makerOf(ctx, before, input.line);
  const at = deps.now().toISOString();
  const { line, text, release: released } = input;
  const ask = { ask: idFrom("Q", deps.random(8)), line, text, by: actorId(actor), at };
  const question: MakerQuestion = {
    id: ask.ask,
    listing,
    text,
    askedOn: dayInJapan(deps.now()),
    ...(released && { asker: { country: before.country, organisation: before.organisation } }),
    revision: 1,
  };

  const after = await changeCase(ctx, before, {
    set: {
      questions: questions.map((one) =>
        one.id === asked.id ? { ...one, maker: { ...ask, ...(released && { released }) } } : one,
      ),
    },
    event: {
      kind: "ask-maker",
      internal: true,
      text,
      detail: { question: asked.id, line, ...(released && { released }) },
    },
    writes: [
      ...putMakerQuestion(maker, undefined, question),
      putWay(ask.ask, { caseId: before.id, question: asked.id }),
      ...(await tellMaker(ctx, maker, listing.title)),
    ],
    audits: [
      {
        record: makerRecord(ask.ask),
        action: "maker-question.ask",
        detail: { listing: listing.id, released: released ? "yes" : "no" },
        first: true,
      },
    ],
  });

  return viewOf(actor, after);
}

async function makerOf({ deps }: Ctx, { request }: Case, line: number) {
  const source = request.lines.find(({ number }) => number === line)?.source;
  const listing =
    source && source.kind !== "FREE" ? await getListing(deps.table, source.listingId) : undefined;
  const maker = listing?.content.maker?.organisationId;
  if (!listing || !maker) throw new AppError("invalid", "line-without-maker", { field: "line" });
  return { maker, listing: { id: listing.id, title: listing.content.title } };
}

const membersMost = 20;
async function tellMaker({ deps }: Ctx, organisationId: string, title: Text): Promise<Write[]> {
  const members = (await listMembers(deps.table, organisationId)).slice(0, membersMost);
  return members.flatMap((member) =>
    tell(deps, [member], "maker-asked", {
      "lot-ja": read(title, "ja").value,
      "lot-en": read(title, "en").value,
      link: `/${member.language}/supplier/questions`,
    }),
  );
}
