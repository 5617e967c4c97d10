import * as z from "zod";
import type { Actor } from "../base/actor.ts";
import { type Audience, form } from "../base/endpoint.ts";
import type { criteria } from "./codes.ts";
import { oneNeed } from "./need-public-endpoints.ts";
import { isOfFirm, isOfGovernment, mayEvaluate, mayMoveNeeds, mayWriteNeeds } from "./need-rules.ts";
import { needMoves, sponsorMoves } from "./need-states.ts";
import { seenRevision, typedAnswerSchema, typedNeedSchema } from "./need-typed.ts";

const nothing = z.strictObject({});
const needed = (max: number) => z.string().trim().min(1, "required").max(max, "too-long");
const revision = { revision: seenRevision };

type Side = {
  readonly audience: Audience;
  readonly permission: (actor: Actor) => boolean;
  readonly at: "supplier" | "buyer" | "staff";
};
/** A form of a need's page of one side; `act` says which, also to the page that shows it again. */
const needForm = <I extends z.ZodType>(side: Side, act: string, action: string, input: I) =>
  form({
    audience: side.audience,
    permission: side.permission,
    id: `need-${side.at}-${act}`,
    path: `/${side.at}/needs/:id/${act}`,
    page: `/${side.at}/needs/:id`,
    audit: { action },
    params: oneNeed,
    input,
  });
const firm = { audience: "supplier", permission: isOfFirm, at: "supplier" } as const;
const government = { audience: "buyer", permission: isOfGovernment, at: "buyer" } as const;
const desk = (permission: Side["permission"]) => ({ audience: "staff", permission, at: "staff" }) as const;

export const answerForm = needForm(firm, "answer", "need-answer.submit", typedAnswerSchema);
export const withdrawForm = needForm(firm, "withdraw", "need-answer.withdraw", z.strictObject(revision));
export const askForm = needForm(firm, "ask", "need-question.ask", z.strictObject({ text: needed(1000) }));

const written = (side: Side) =>
  form({
    audience: side.audience,
    permission: side.permission,
    id: `need-${side.at}-new`,
    path: `/${side.at}/needs/new`,
    audit: { action: "need.create" },
    params: nothing,
    input: typedNeedSchema,
  });
const moved = z.strictObject({
  move: z.enum(needMoves),
  reason: z.string().trim().max(2000, "too-long").default(""),
  ...revision,
});
export const newOwnNeedForm = written(government);
export const saveOwnNeedForm = needForm(government, "save", "need.save", typedNeedSchema);
const movedOwn = moved.extend({ move: z.enum(sponsorMoves) });
export const moveOwnNeedForm = needForm(government, "move", "need.propose, need.cancel", movedOwn);

export const newNeedForm = written(desk(mayWriteNeeds));
export const saveNeedForm = needForm(desk(mayWriteNeeds), "save", "need.save", typedNeedSchema);
export const moveNeedForm = needForm(desk(mayMoveNeeds), "move", "need.*", moved);
export const answerFirmForm = needForm(
  desk(mayWriteNeeds),
  "answer",
  "need-question.answer",
  z.strictObject({
    question: z.string().max(20),
    text: needed(2000),
    asked: z.string().trim().max(1000, "too-long").default(""),
  }),
);
export const panelForm = needForm(
  desk(mayWriteNeeds),
  "panel",
  "need.call-panel",
  z.strictObject({ moderator: needed(40), scorers: z.array(z.string().max(40)).max(12), ...revision }),
);

const evaluator = desk(mayEvaluate);
const answer = { answer: z.string().max(20) };
export const declareForm = needForm(
  evaluator,
  "declare",
  "need-answer.declare",
  z.strictObject({
    ...answer,
    conflict: z.enum(["yes", "no"], { error: "required" }),
    statement: z.string().trim().max(1000, "too-long").default(""),
  }),
);
const points = z.coerce.number({ error: "required" }).int().min(1, "required").max(5);
const score = z.strictObject({
  points: points.prefault(0),
  reason: needed(1000).prefault(""),
});
export const sheetForm = needForm(
  evaluator,
  "sheet",
  "need-answer.score",
  z.lazy(() =>
    z.strictObject({
      ...answer,
      DESIRABLE: score,
      FEASIBLE: score,
      VIABLE: score,
    } satisfies Record<(typeof criteria)[number] | "answer", z.ZodType>),
  ),
);
export const judgeForm = needForm(
  evaluator,
  "judge",
  "need.judge",
  z.strictObject({
    ...answer,
    chosen: z.enum(["yes", "no"], { error: "required" }),
    feedback: needed(3000),
    ...revision,
  }),
);
