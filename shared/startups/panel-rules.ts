import { scorersLeast, scorersMost } from "./codes.ts";
import { type Member, membersMost, type Panel } from "./panel.ts";

/**
 * What a panel is about: a record by its key, and which try of it. The same rules serve technologies and answers to
 * need statements.
 */
export type PanelSubject = { readonly record: string; readonly attempt: number };

export type Named = { readonly personId: string; readonly name: string };
export type PanelWish = { readonly moderator: Named; readonly scorers: readonly Named[] };

/** Why a panel cannot be formed, a declaration not be made or a sheet not be handed in. */
export const panelFaults = [
  "moderator-scores",
  "scorer-twice",
  "panel-too-small",
  "panel-too-large",
  "panel-fixed",
  "scorer-has-interest",
  "not-a-scorer",
  "interest-declared",
  "interest-undeclared",
  "scores-open",
] as const;
export type PanelFault = (typeof panelFaults)[number];

export const memberOf = (panel: Panel | undefined, personId: string): Member | undefined =>
  panel?.members.find((member) => member.personId === personId);

/** Members who score: whoever declared an interest has left. */
export const scorersOf = (panel: Panel | undefined): readonly Member[] =>
  (panel?.members ?? []).filter(({ declared }) => declared?.conflict !== true);

export const areOpen = (panel: Panel | undefined): boolean => panel?.openedAt !== undefined;
export const hasScores = (panel: Panel | undefined): boolean =>
  (panel?.members ?? []).some(({ scoredAt }) => scoredAt !== undefined);

/** Whether every sheet is in: of two scorers at least, and of each of them. */
export function areAllIn(panel: Panel | undefined): boolean {
  const scorers = scorersOf(panel);
  return scorers.length >= scorersLeast && scorers.every(({ scoredAt }) => scoredAt !== undefined);
}

/**
 * The panel as it is called, or why not. It may be changed until a score is in; after that only scorers may come to
 * it, and only when too few are left.
 */
export function calledPanel(before: Panel | undefined, wish: PanelWish): Panel | PanelFault {
  const fault = wishFault(before, wish);
  if (fault) return fault;
  // Whoever left stays on record, so that nobody comes back by being called twice.
  const left = (before?.members ?? []).filter(({ declared }) => declared?.conflict);
  const members = [
    ...wish.scorers.map(({ personId, name }): Member => memberOf(before, personId) ?? { personId, name }),
    ...left,
  ];
  if (members.length > membersMost) return "panel-too-large";
  if (!before || !hasScores(before)) return { moderator: wish.moderator, members };
  return addedTo(before, wish, members);
}

function wishFault(before: Panel | undefined, { moderator, scorers }: PanelWish): PanelFault | undefined {
  const ids = scorers.map(({ personId }) => personId);
  if (areOpen(before)) return "scores-open";
  if (ids.includes(moderator.personId)) return "moderator-scores";
  if (memberOf(before, moderator.personId)?.declared?.conflict) return "scorer-has-interest";
  if (new Set(ids).size < ids.length) return "scorer-twice";
  if (ids.length < scorersLeast) return "panel-too-small";
  if (ids.length > scorersMost) return "panel-too-large";
  return ids.some((id) => memberOf(before, id)?.declared?.conflict) ? "scorer-has-interest" : undefined;
}

function addedTo(before: Panel, { moderator }: PanelWish, members: Member[]): Panel | PanelFault {
  const kept = scorersOf(before).every(({ personId }) => members.some((one) => one.personId === personId));
  const isShort = scorersOf(before).length < scorersLeast;
  if (!isShort || !kept || moderator.personId !== before.moderator.personId) return "panel-fixed";
  return { moderator: before.moderator, members };
}

type Declared = NonNullable<Member["declared"]>;

/**
 * The panel with somebody's declaration. Whoever has an interest leaves, with the sheet that was in: `left` says so,
 * for its row goes with it. There is no way back from an interest.
 */
export function declaredPanel(
  panel: Panel | undefined,
  personId: string,
  declared: Declared,
): { readonly panel: Panel; readonly left: boolean } | PanelFault {
  const member = memberOf(panel, personId);
  if (!panel || !member) return "not-a-scorer";
  if (areOpen(panel)) return "scores-open";
  if (member.declared?.conflict) return "interest-declared";
  const { scoredAt, ...rest } = member;
  const kept = !declared.conflict && scoredAt ? { scoredAt } : {};
  return {
    panel: withMember(panel, { ...rest, declared, ...kept }),
    left: declared.conflict && scoredAt !== undefined,
  };
}

/** Why this person's sheet is not taken now. */
export function sheetFault(panel: Panel | undefined, personId: string): PanelFault | undefined {
  if (areOpen(panel)) return "scores-open";
  const member = memberOf(panel, personId);
  if (!member) return "not-a-scorer";
  if (!member.declared) return "interest-undeclared";
  return member.declared.conflict ? "scorer-has-interest" : undefined;
}

/** The panel once a sheet is in; the first time counts, for a sheet may be written anew. */
export function scoredPanel(panel: Panel, personId: string, at: string): Panel {
  const member = memberOf(panel, personId);
  return member ? withMember(panel, { ...member, scoredAt: member.scoredAt ?? at }) : panel;
}

/** The panel as a deed leaves it: the scores open when every sheet is in. */
export const opened = (panel: Panel, at: string): Panel =>
  areAllIn(panel) ? { ...panel, openedAt: at } : panel;

/** A sheet is its writer's own until all are in, whoever else asks. */
export const mayReadSheet = (panel: Panel | undefined, reader: string, writer: string): boolean =>
  areOpen(panel) || reader === writer;

/** What somebody has to do on a panel. */
export const duties = ["DECLARE", "SCORE", "WAIT", "DECIDE", "READ", "LEFT"] as const;
export type Duty = (typeof duties)[number];

/** `begun`: whether sheets are taken. Undefined for whoever is not on the panel. */
export function dutyOf(panel: Panel | undefined, personId: string, begun: boolean): Duty | undefined {
  if (!panel) return undefined;
  if (panel.moderator.personId === personId) return areOpen(panel) ? "DECIDE" : "WAIT";
  const member = memberOf(panel, personId);
  if (!member) return undefined;
  if (member.declared?.conflict) return "LEFT";
  if (areOpen(panel)) return "READ";
  if (!member.declared) return "DECLARE";
  return begun && member.scoredAt === undefined ? "SCORE" : "WAIT";
}

const withMember = (panel: Panel, member: Member): Panel => ({
  ...panel,
  members: panel.members.map((one) => (one.personId === member.personId ? member : one)),
});
