import { randomBytes } from "node:crypto";
import { commit } from "../../functions/platform/commit.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { answerWrites } from "../../functions/startups/answer-need.ts";
import { answerOwnerKey, firmQuestionKey, needQuestionKey } from "../../functions/startups/need-keys.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Need } from "../../shared/startups/need.ts";
import type { NeedAnswer, NeedQuestion } from "../../shared/startups/need-answer.ts";
import { placeNeed, proposal } from "../kit/needs.ts";
import type { Maker, Sample } from "./cases.ts";
import type { Kind } from "./kinds.ts";
import type { People } from "./records-accounts.ts";

type Fields = Readonly<Record<string, unknown>>;
const secret = "PLANTED-FIRM-WORDS";
const newId = (prefix: string) => idFrom(prefix, randomBytes(8));

/** Needs, answers and questions: one's own, somebody else's, and not there. */
export function needRecords(deps: Deps, people: People): Record<string, Maker> {
  const organisationOf = (kind: Kind) => people[kind]?.organisation ?? "";
  const missing = { id: newId("N"), answer: newId("A"), question: newId("Q") };

  /** A need that a firm nobody here belongs to has answered and asked about. */
  async function answered(overrides: Partial<Need> = {}) {
    const need = await placeNeed(deps, { status: "EVALUATING", ...overrides });
    const organisationId = newId("O");
    const at = deps.now().toISOString();
    const answer: NeedAnswer = {
      id: newId("A"),
      needId: need.id,
      needTitle: {},
      organisationId,
      firm: { en: "Trial" },
      revision: 1,
      status: "SUBMITTED",
      offer: { ...proposal, text: { en: secret } },
      by: newId("P"),
      createdAt: at,
      changedAt: at,
    };
    const question: NeedQuestion = {
      id: newId("Q"),
      needId: need.id,
      organisationId,
      by: answer.by,
      text: secret,
      askedAt: at,
      revision: 1,
    };
    const first = { detail: {}, first: true } as const;
    await commit(
      { deps, actor: { kind: "system", job: "test" } },
      [
        ...answerWrites(undefined, answer),
        { put: { ...answerOwnerKey(answer.id), needId: need.id, organisationId }, expect: "absent" },
        { put: { ...needQuestionKey(need.id, question.id), ...question }, expect: "absent" },
        { put: { ...firmQuestionKey(organisationId, need.id, question.id), ...question }, expect: "absent" },
      ],
      [
        { record: `need-answer:${answer.id}`, action: "need-answer.submit", ...first },
        { record: `need-question:${question.id}`, action: "need-question.ask", ...first },
      ],
    );
    return { id: need.id, answer: answer.id, question: question.id };
  }
  type Ids = Awaited<ReturnType<typeof answered>>;
  type Make = (ids: Ids) => Sample;
  const inPath =
    (names: readonly (keyof Ids)[], input?: Fields): Make =>
    (ids) => ({
      params: Object.fromEntries(names.map((name) => [name, ids[name]])),
      ...(input && { input }),
    });
  const inBody =
    (name: "answer" | "question", input: Fields): Make =>
    (ids) => ({ params: { id: ids.id }, input: { ...input, [name]: ids[name] } });

  /** For anyone: what is public is everybody's, what is for suppliers does not exist. */
  const open: Maker = async () => ({
    own: { ...inPath(["id"])(await answered()), hides: [secret] },
    foreign: inPath(["id"])(await answered({ audience: "SUPPLIERS" })),
    missing: inPath(["id"])(missing),
  });
  /** For firms: unverified ones know of no need that is for suppliers. */
  const ofFirms =
    (input?: Fields): Maker =>
    async (kind) => {
      const make = inPath(["id"], input);
      const closed = await answered({ audience: "SUPPLIERS" });
      const draft = (await placeNeed(deps, { status: "PROPOSED" })).id;
      return {
        own: { ...make(await answered()), hides: [secret] },
        foreign: [make({ ...missing, id: draft }), ...(kind === "unverified-supplier" ? [make(closed)] : [])],
        missing: make(missing),
      };
    };
  /** There is nothing of one's own to take back where only others have answered. */
  const ofOwnAnswer: Maker = async (kind) => {
    const proposed = (await placeNeed(deps, { status: "PROPOSED" })).id;
    const made = await ofFirms()(kind);
    return { foreign: inPath(["id"])({ ...missing, id: proposed }), missing: made.missing };
  };
  const sponsored = (kind: Kind, status: Need["status"] = "DRAFT") =>
    placeNeed(deps, {
      status,
      sponsor: { organisationId: organisationOf(kind), country: "PH", name: { en: "A" }, shown: false },
    });
  const strangerTo = (kind: Kind): Kind =>
    kind === "other-government" ? "government-admin" : "other-government";
  const ofGovernments =
    (input?: Fields): Maker =>
    async (kind) => {
      const make = inPath(["id"], input);
      const [mine, theirs] = [await sponsored(kind), await sponsored(strangerTo(kind))];
      const agencys = await placeNeed(deps);
      const of = ({ id }: Need) => make({ ...missing, id });
      return { own: of(mine), foreign: [of(theirs), of(agencys)], missing: make(missing) };
    };
  /** The agency knows of no draft that a government has not handed in. */
  const ofAgency =
    (make: Make): Maker =>
    async () => {
      const theirs = await sponsored("government-admin");
      return {
        own: make(await answered()),
        foreign: make({ ...missing, id: theirs.id }),
        missing: make(missing),
      };
    };
  /** An answer or question of another need does not exist under this one. */
  const ofPart =
    (name: "answer" | "question", make: Make): Maker =>
    async () => {
      const [one, other] = [await answered(), await answered()];
      const absent = make({ ...one, [name]: missing[name] });
      return {
        own: make(one),
        foreign: [{ ...make({ ...one, [name]: other[name] }), like: absent }],
        missing: absent,
      };
    };
  const score = { points: 3, reason: "Because" };
  const fields = Object.fromEntries(
    ["DESIRABLE", "FEASIBLE", "VIABLE"].flatMap((name) => [
      [`${name}.points`, "3"],
      [`${name}.reason`, "Because"],
    ]),
  );
  const written = { audience: "PUBLIC" };
  const offer = { kind: "PROPOSAL", "text.en": "Words", price: "B", months: "9" };
  const panel = { moderator: "P-000000000000", scorers: ["P-000000000001", "P-000000000002"] };
  const [firm, own, desk] = ["/:lang/supplier", "/:lang/buyer", "/:lang/staff"].map(
    (at) => `${at}/needs/:id`,
  );
  return {
    "GET /api/needs/:id": open,
    "GET /:lang/needs/:id": open,
    "GET /api/supplier/needs/:id": ofFirms(),
    "GET /api/supplier/needs/:id/matches": ofFirms(),
    [`GET ${firm}`]: ofFirms(),
    "PUT /api/supplier/needs/:id/answer": ofFirms({ offer: proposal }),
    [`POST ${firm}/answer`]: ofFirms(offer),
    "POST /api/supplier/needs/:id/questions": ofFirms({ text: "Why?" }),
    [`POST ${firm}/ask`]: ofFirms({ text: "Why?" }),
    "DELETE /api/supplier/needs/:id/answer": ofOwnAnswer,
    [`POST ${firm}/withdraw`]: ofOwnAnswer,
    "GET /api/buyer/needs/:id": ofGovernments(),
    "GET /api/buyer/needs/:id/matches": ofGovernments(),
    [`GET ${own}`]: ofGovernments(),
    "PUT /api/buyer/needs/:id": ofGovernments({ statement: {}, audience: "PUBLIC" }),
    [`POST ${own}/save`]: ofGovernments(written),
    "POST /api/buyer/needs/:id/move": ofGovernments({ move: "propose" }),
    [`POST ${own}/move`]: ofGovernments({ move: "propose" }),
    "GET /api/staff/needs/:id": ofAgency(inPath(["id"])),
    "GET /api/staff/needs/:id/matches": ofAgency(inPath(["id"])),
    [`GET ${desk}`]: ofAgency(inPath(["id"])),
    "PUT /api/staff/needs/:id": ofAgency(inPath(["id"], { statement: {}, audience: "PUBLIC" })),
    [`POST ${desk}/save`]: ofAgency(inPath(["id"], written)),
    "POST /api/staff/needs/:id/move": ofAgency(inPath(["id"], { move: "check" })),
    [`POST ${desk}/move`]: ofAgency(inPath(["id"], { move: "check" })),
    "PUT /api/staff/needs/:id/panel": ofAgency(inPath(["id"], panel)),
    [`POST ${desk}/panel`]: ofAgency(inPath(["id"], { ...panel, scorers: "P-000000000001" })),
    "POST /api/staff/needs/:id/questions/:question/answer": ofPart(
      "question",
      inPath(["id", "question"], { text: "So." }),
    ),
    [`POST ${desk}/answer`]: ofPart("question", inBody("question", { text: "So." })),
    "POST /api/staff/needs/:id/answers/:answer/declaration": ofPart(
      "answer",
      inPath(["id", "answer"], { conflict: false }),
    ),
    "PUT /api/staff/needs/:id/answers/:answer/sheet": ofPart(
      "answer",
      inPath(["id", "answer"], { scores: { DESIRABLE: score, FEASIBLE: score, VIABLE: score } }),
    ),
    "PUT /api/staff/needs/:id/answers/:answer/verdict": ofPart(
      "answer",
      inPath(["id", "answer"], { chosen: true, feedback: "Fine" }),
    ),
    [`POST ${desk}/declare`]: ofPart("answer", inBody("answer", { conflict: "no" })),
    [`POST ${desk}/sheet`]: ofPart("answer", inBody("answer", fields)),
    [`POST ${desk}/judge`]: ofPart("answer", inBody("answer", { chosen: "yes", feedback: "Fine" })),
  };
}
