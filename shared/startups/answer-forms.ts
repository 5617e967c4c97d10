import * as z from "zod";
import { personIdSchema } from "../accounts/model.ts";
import type { Actor } from "../base/actor.ts";
import { form, page } from "../base/endpoint.ts";
import { oneTechnology, technologiesQuery } from "./answer-endpoints.ts";
import { type FeedbackCode, feedbackCodes, scorersMost } from "./codes.ts";
import { mayCallPanel, mayReadTechnologies, mayScore, mayScreenTechnology } from "./rules.ts";

const staff = { audience: "staff", permission: mayReadTechnologies, audit: { none: "reads" } } as const;

export const submissionsPage = page({
  ...staff,
  id: "submissions",
  path: "/staff/technologies",
  params: z.strictObject({}),
  query: technologiesQuery,
});
export const submissionPage = page({
  ...staff,
  id: "submission",
  path: "/staff/technologies/:id",
  params: oneTechnology,
  query: z.strictObject({ before: z.string().max(300).optional() }),
});

/** A form of a part of the page; `act` says which, also to the page that shows it again. */
const deedForm = <I extends z.ZodType>(act: string, permission: (actor: Actor) => boolean, input: I) =>
  form({
    audience: "staff",
    permission,
    id: `submission-${act}`,
    path: `/staff/technologies/:id/${act}`,
    page: "/staff/technologies/:id",
    audit: { action: `technology.${act}` },
    params: oneTechnology,
    input,
  });

const needed = (max: number) => z.string().trim().min(1, "required").max(max, "too-long");
const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "too-long")
    .optional()
    .transform((text) => text || undefined);
const chosen = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: "required" });
const revision = z.coerce.number().int();

export const screenForm = deedForm("screen", mayScreenTechnology, z.strictObject({ revision }));
export const settleForm = deedForm(
  "settle-match",
  mayScreenTechnology,
  z.strictObject({
    match: needed(800),
    decision: chosen(["DIFFERENT", "SAME"]),
    reason: needed(500),
    revision,
  }),
);
export const passForm = deedForm(
  "pass",
  mayScreenTechnology,
  z.strictObject({
    passed: chosen(["PASS", "FAIL"]),
    controlRow: needed(12),
    note: optional(2000),
    revision,
  }),
);
export const panelForm = deedForm(
  "call-panel",
  mayCallPanel,
  z.strictObject({
    moderator: personIdSchema.or(z.literal("")).refine((id) => id !== "", "required"),
    scorers: z.array(personIdSchema).min(1, "required").max(scorersMost, "panel-too-large"),
    revision,
  }),
);
export const interestForm = deedForm(
  "declare-interest",
  mayScore,
  z.strictObject({ conflict: chosen(["NONE", "CONFLICT"]), statement: optional(1000) }),
);
export const beginForm = deedForm("begin-scoring", mayCallPanel, z.strictObject({ revision }));

const scoreField = z.strictObject({
  points: z
    .enum(["1", "2", "3", "4", "5"], { error: "required" })
    .transform((points): number => Number(points)),
  reason: needed(1000),
});
export const sheetForm = deedForm(
  "score",
  mayScore,
  z.strictObject({
    attempt: z.coerce.number().int().min(1),
    DESIRABLE: scoreField,
    FEASIBLE: scoreField,
    VIABLE: scoreField,
  }),
);

type Typed = {
  readonly feedback: FeedbackCode[];
  readonly said: Partial<Record<string, string | undefined>>;
};
/** Ticked codes with the text that was typed to each. */
const checklist = ({ feedback, said }: Typed) =>
  feedback.map((code) => ({ code, text: said[code]?.trim() ?? "" }));

const feedbackFields = {
  feedback: z.array(z.enum(feedbackCodes)).max(feedbackCodes.length),
  said: z.object(
    Object.fromEntries(feedbackCodes.map((code) => [code, z.string().max(1000, "too-long").optional()])),
  ),
};
const eachSaid = (typed: Typed, ctx: z.RefinementCtx) => {
  for (const { code, text } of checklist(typed))
    if (text === "") ctx.addIssue({ code: "custom", message: "required", path: ["said", code] });
};

export const decideForm = deedForm(
  "decide",
  mayScore,
  z
    .strictObject({
      result: chosen(["LISTED_PUBLIC", "LISTED_GOV", "DECLINED"]),
      text: needed(3000),
      ...feedbackFields,
      revision,
    })
    .superRefine(eachSaid)
    .superRefine(({ result, feedback }, ctx) => {
      if (result === "DECLINED" && feedback.length === 0)
        ctx.addIssue({ code: "custom", message: "required", path: ["feedback"] });
    })
    .transform(({ feedback, said, ...rest }) => ({ ...rest, feedback: checklist({ feedback, said }) })),
);
export const turnAwayForm = deedForm(
  "turn-away",
  mayScreenTechnology,
  z
    .strictObject({
      text: needed(3000),
      ...feedbackFields,
      feedback: feedbackFields.feedback.min(1, "required"),
      revision,
    })
    .superRefine(eachSaid)
    .transform(({ feedback, said, ...rest }) => ({ ...rest, feedback: checklist({ feedback, said }) })),
);
