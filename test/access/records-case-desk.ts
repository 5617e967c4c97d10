import { randomBytes } from "node:crypto";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { putMakerQuestion } from "../../functions/rfq/maker-store.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { CaseQuestion, MakerQuestion } from "../../shared/rfq/questions.ts";
import { newOrganisation, placeCase } from "../kit/cases.ts";
import { newId } from "../kit/listings.ts";
import { screening, withMatches } from "../rfq/desk-kit.ts";
import type { Maker, Sample } from "./cases.ts";
import type { People } from "./records-accounts.ts";
import { type CaseWish, casesFor, noCase } from "./records-cases.ts";

const random = (prefix: string) => idFrom(prefix, randomBytes(8));
const question = "Q-000000000001";
const asked = (side: CaseQuestion["side"]): CaseQuestion => ({
  id: question,
  side,
  text: "When?",
  by: "P-000000000001",
  at: "2026-11-01T00:00:00.000Z",
});
const withQuestion = (side: CaseQuestion["side"]): CaseWish => ({
  status: "SUBMITTED",
  questions: [asked(side)],
  openQuestions: 1,
});

/** What the desk does with a case, and what both sides ask. */
export function deskCaseRecords(deps: Deps, people: People): Record<string, Maker> {
  const { agencys, buyers } = casesFor(deps, people);
  const ahead = addDays(dayInJapan(new Date()), 30);
  const submitted: CaseWish = { status: "SUBMITTED" };
  const screened = screening() as CaseWish;
  const paused = screening({ clock: { since: ahead, paused: { since: ahead, reason: "r", by: "P" } } });
  const refusable = screening({
    licensing: { decision: "REFUSE", path: "NONE", reason: "r", by: "P", at: "2026-11-01T00:00:00.000Z" },
  });
  const line = { line: 1, itemClass: "NON_WEAPON", controlRow: "none" };
  const both = (api: string, form: string, make: (isForm: boolean) => Maker): Record<string, Maker> => ({
    [`POST /api/staff/cases/:id/${api}`]: make(false),
    [`POST /:lang/staff/cases/:id/${form}`]: make(true),
  });
  const seen = (isForm: boolean, one: Case) => (isForm ? { revision: one.revision } : {});
  const deed =
    (wish: Partial<Case>, input: Readonly<Record<string, unknown>> = {}) =>
    (isForm: boolean) =>
      agencys(wish as CaseWish, (one) => ({ ...input, ...seen(isForm, one) }));
  const said = { question, text: "Soon." };
  const toMaker = { ...said, line: 1 };
  const plain = (wish: Partial<Case>, input: Readonly<Record<string, unknown>>) => () =>
    agencys(wish as CaseWish, () => input);
  return {
    ...both("officer", "take-over", deed(submitted, { officer: people["case-officer"]?.id ?? "" })),
    ...both("acknowledgement", "acknowledge", deed(submitted, { targetOn: ahead })),
    ...both("return", "return", deed(submitted, { fields: ["kind"] })),
    ...both("pause", "pause", deed(screened, { reason: "r" })),
    ...both("resume-clock", "resume-clock", deed(paused)),
    ...both("classification", "classify", (isForm) =>
      deed(screened, isForm ? line : { lines: [line] })(isForm),
    ),
    ...both("screenings", "screen", deed(screened)),
    ...both("licensing", "license", deed(screened, { decision: "REFUSE", reason: "r" })),
    ...both("council", "council", deed(screened, { reference: "NSC-1", on: "2026-11-01" })),
    ...both("preparation", "prepare", deed(screened)),
    ...both("refusal", "refuse", deed(refusable, { reason: "r" })),
    ...both("questions", "ask", plain(submitted, { text: "Why?" })),
    ...both("answers", "answer", plain(withQuestion("BUYER"), said)),
    ...both("maker-questions", "ask-maker", plain(withQuestion("BUYER"), toMaker)),
    ...both("notes", "note", plain(submitted, { text: "Mind." })),
    ...runs(deps),
    "POST /api/buyer/requests/:id/questions": buyers(submitted, () => ({ text: "Why?" })),
    "POST /:lang/buyer/requests/:id/ask": buyers(submitted, () => ({ text: "Why?" })),
    "POST /api/buyer/requests/:id/answers": buyers(withQuestion("AGENCY"), () => said),
    "POST /:lang/buyer/requests/:id/answer": buyers(withQuestion("AGENCY"), () => said),
    "POST /api/supplier/questions/:question/answer": makers(deps),
    "POST /:lang/supplier/questions/:question/answer": makers(deps),
  };
}

/** A run is there in its own case only. */
function runs(deps: Deps): Record<string, Maker> {
  const settled = { match: "M1", decision: "DIFFERENT_ENTITY", reason: "r" };
  const of =
    (place: "params" | "input", input?: Readonly<Record<string, unknown>>): Maker =>
    async () => {
      const one = await withMatches(deps, 1);
      const [other, draft] = [await placeCase(deps, screening()), await placeCase(deps, {})];
      const run = one.screenings[0]?.id ?? "";
      const at = (id: string, which = run): Sample =>
        place === "params"
          ? { params: { id, run: which }, ...(input && { input }) }
          : { params: { id }, input: { ...input, run: which } };
      const none = random("R");
      return {
        own: at(one.id),
        foreign: [{ ...at(other.id), like: at(other.id, none) }, at(draft.id)],
        missing: at(noCase()),
      };
    };
  return {
    "GET /api/staff/cases/:id/screenings/:run": of("params"),
    "GET /:lang/staff/cases/:id/screenings/:run": of("params"),
    "POST /:lang/staff/cases/:id/screenings/:run": of("params", settled),
    "POST /api/staff/cases/:id/matches": of("input", settled),
  };
}

function makers(deps: Deps): Maker {
  const put = async (organisation: string): Promise<Sample> => {
    const one: MakerQuestion = {
      id: random("Q"),
      listing: { id: newId(), title: { en: "A thing" } },
      text: "How long?",
      askedOn: "2026-11-01",
      revision: 1,
    };
    const ctx = { deps, actor: { kind: "system", job: "test" } } as const;
    await commit(ctx, putMakerQuestion(organisation, undefined, one), noAudit("a test's own question"));
    return { params: { question: one.id }, input: { text: "A year." } };
  };
  return async () => ({
    // Its chain begins when the agency asks, which the journey of a question tries.
    foreign: await put(newOrganisation()),
    missing: { params: { question: random("Q") }, input: { text: "A year." } },
  });
}
