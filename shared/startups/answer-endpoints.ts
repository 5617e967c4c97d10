import * as z from "zod";
import { personIdSchema } from "../accounts/model.ts";
import type { Actor } from "../base/actor.ts";
import { endpoint } from "../base/endpoint.ts";
import { feedbackCodes, scorersMost, technologyStates } from "./codes.ts";
import { technologyLineSchema } from "./line.ts";
import { attemptSchema, technologyEventSchema, technologyIdSchema, technologySchema } from "./model.ts";
import { scoresSchema, sheetSchema } from "./panel.ts";
import { mayCallPanel, mayReadTechnologies, mayScore, mayScreenTechnology } from "./rules.ts";
import { technologyMoves } from "./states.ts";

const nothing = z.strictObject({});
const text = (max: number) => z.string().trim().min(1).max(max);
/** The one that the sender saw; absent: whatever there is now. */
const revision = z.int().min(1).optional();
export const oneTechnology = z.strictObject({ id: technologyIdSchema });
const paging = { after: z.string().max(300).optional() };
export const technologiesQuery = z.strictObject({
  state: z.enum(technologyStates).optional(),
  view: z.enum(["mine"]).optional(),
  ...paging,
});
const feedback = z.array(z.strictObject({ code: z.enum(feedbackCodes), text: text(1000) })).max(30);

const reading = {
  audience: "staff",
  permission: mayReadTechnologies,
  audit: { none: "reads" },
  method: "get",
  refuses: [400, 401, 404, 429],
} as const;

export const listSubmissionsEndpoint = endpoint({
  ...reading,
  id: "listSubmissions",
  path: "/api/staff/technologies",
  summary: "Technologies that await an answer, the first due on top; of one state; or the reader's panels",
  params: nothing,
  query: technologiesQuery,
  output: z.strictObject({ items: z.array(technologyLineSchema), next: z.string().optional() }),
});
export const readSubmissionEndpoint = endpoint({
  ...reading,
  id: "readSubmission",
  path: "/api/staff/technologies/:id",
  summary: "A technology that was handed in, as it is now; nothing of its scores",
  params: oneTechnology,
  query: nothing,
  output: technologySchema,
});
export const submissionTrailEndpoint = endpoint({
  ...reading,
  id: "listSubmissionEvents",
  path: "/api/staff/technologies/:id/events",
  summary: "What happened, the latest first, with what is the agency's own",
  params: oneTechnology,
  query: z.strictObject(paging),
  output: z.strictObject({ items: z.array(technologyEventSchema), next: z.string().optional() }),
});
export const readAttemptEndpoint = endpoint({
  ...reading,
  id: "readSubmissionAttempt",
  path: "/api/staff/technologies/:id/attempts/:attempt",
  summary: "What was handed in at one try, as it was",
  params: oneTechnology.extend({ attempt: z.coerce.number().int().min(1).max(9999) }),
  query: nothing,
  output: attemptSchema,
});
export const submissionMovesEndpoint = endpoint({
  ...reading,
  id: "submissionTransitions",
  path: "/api/staff/technologies/:id/transitions",
  summary: "The moves that are the reader's now, and why one is refused",
  params: oneTechnology,
  query: nothing,
  output: z.strictObject({
    status: z.string(),
    revision: z.int(),
    moves: z.array(
      z.strictObject({
        move: z.enum(technologyMoves as [string, ...string[]]),
        open: z.boolean(),
        /** The need that is not met, and where. */
        need: z.string().optional(),
        fields: z.array(z.string()).optional(),
      }),
    ),
  }),
});
export const readSheetsEndpoint = endpoint({
  ...reading,
  id: "readTechnologySheets",
  path: "/api/staff/technologies/:id/sheets",
  summary: "The reader's own sheet; everybody's, with means in hundredths of a point, once all are in",
  params: oneTechnology,
  query: nothing,
  output: z.strictObject({
    open: z.boolean(),
    scored: z.int(),
    scorers: z.int(),
    sheets: z.array(sheetSchema),
    means: z.strictObject({ DESIRABLE: z.int(), FEASIBLE: z.int(), VIABLE: z.int() }).optional(),
  }),
});

/** A deed of the agency on one technology, which answers with it. */
const deed = <I extends z.ZodType>(
  id: string,
  path: string,
  permission: (actor: Actor) => boolean,
  how: { readonly action: string; readonly summary: string; readonly input: I },
) =>
  endpoint({
    audience: "staff",
    permission,
    id,
    method: "post",
    path: `/api/staff/technologies/:id/${path}`,
    summary: how.summary,
    audit: { action: how.action },
    params: oneTechnology,
    query: nothing,
    input: how.input,
    output: technologySchema,
    refuses: [400, 401, 404, 409, 422, 429, 503],
  });

export const screenTechnologyEndpoint = deed("screenTechnology", "screening", mayScreenTechnology, {
  action: "technology.screen",
  summary: "Looks for the firm, its owners and its sources of money in the lists of names",
  input: z.strictObject({ revision }),
});
export const settleMatchEndpoint = deed("settleTechnologyMatch", "matches", mayScreenTechnology, {
  action: "technology.settle-match",
  summary: "Says whether a listed name is the party, and why; `match` is “list / listed / party”",
  input: z.strictObject({ match: text(800), different: z.boolean(), reason: text(500), revision }),
});
export const passTechnologyEndpoint = deed("passTechnology", "screening-result", mayScreenTechnology, {
  action: "technology.pass",
  summary: "Confirms the control row, and says whether it passed; a note is needed where it did not",
  input: z.strictObject({
    passed: z.boolean(),
    controlRow: text(12),
    note: text(2000).optional(),
    revision,
  }),
});
export const callPanelEndpoint = deed("callTechnologyPanel", "panel", mayCallPanel, {
  action: "technology.call-panel",
  summary: "Names who moderates and who scores; it may be changed until a score is in",
  input: z.strictObject({
    moderator: personIdSchema,
    scorers: z.array(personIdSchema).min(1).max(scorersMost),
    revision,
  }),
});
export const declareInterestEndpoint = deed("declareInterest", "interest", mayScore, {
  action: "technology.declare-interest",
  summary: "A scorer's own declaration; whoever has an interest leaves the panel",
  input: z.strictObject({ conflict: z.boolean(), statement: text(1000).optional() }),
});
export const beginScoringEndpoint = deed("beginTechnologyScoring", "scoring", mayCallPanel, {
  action: "technology.begin-scoring",
  summary: "From now on sheets are taken",
  input: z.strictObject({ revision }),
});
export const scoreTechnologyEndpoint = deed("scoreTechnology", "sheet", mayScore, {
  action: "technology.score",
  summary: "The writer's own sheet, or the same anew until all are in; the last one opens all of them",
  input: z.strictObject({ scores: scoresSchema, attempt: z.int().min(1).optional() }),
});
export const decideTechnologyEndpoint = deed("decideTechnology", "decision", mayScore, {
  action: "technology.decide",
  summary: "The moderator's answer; listed, it is a draft of the catalogue, declined it needs feedback",
  input: z.strictObject({
    result: z.enum(["LISTED_PUBLIC", "LISTED_GOV", "DECLINED"]),
    text: text(3000),
    feedback: feedback.optional(),
    revision,
  }),
});
export const turnAwayEndpoint = deed("turnTechnologyAway", "refusal", mayScreenTechnology, {
  action: "technology.turn-away",
  summary: "Answers what did not pass screening, with what to mend",
  input: z.strictObject({ text: text(3000), feedback, revision }),
});

export const answerEndpoints = [
  listSubmissionsEndpoint,
  readSubmissionEndpoint,
  submissionTrailEndpoint,
  readAttemptEndpoint,
  submissionMovesEndpoint,
  readSheetsEndpoint,
  screenTechnologyEndpoint,
  settleMatchEndpoint,
  passTechnologyEndpoint,
  callPanelEndpoint,
  declareInterestEndpoint,
  beginScoringEndpoint,
  scoreTechnologyEndpoint,
  decideTechnologyEndpoint,
  turnAwayEndpoint,
] as const;
