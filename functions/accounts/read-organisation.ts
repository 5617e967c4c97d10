import type { Invitation, Organisation } from "../../shared/accounts/model.ts";
import { mayReadOrganisation, mayReadQueue, needsReason, openMoves } from "../../shared/accounts/rules.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Ctx } from "../platform/deps.ts";
import {
  fieldsOf,
  getOrganisation,
  listInvitations,
  listMembers,
  type MemberRow,
  type Summary,
  summarySchema,
} from "./store.ts";

export type OrganisationFile = {
  readonly organisation: Organisation;
  readonly members: readonly MemberRow[];
  readonly moves: ReturnType<typeof movesOf>;
};

const movesOf = (ctx: Ctx, organisation: Organisation) =>
  openMoves(ctx.actor, organisation, dayInJapan(ctx.deps.now())).map((open) => ({
    ...open,
    needsReason: needsReason(organisation, open.move),
  }));

/** An organisation with its people and the moves open to the reader. Its own members learn no names of the agency. */
export async function readOrganisation(ctx: Ctx, input: { id: string }): Promise<OrganisationFile> {
  const organisation = await getOrganisation(ctx.deps.table, input.id);
  if (!organisation || !mayReadOrganisation(ctx.actor, organisation))
    throw new AppError("not-found", "organisation-not-found");
  const members = await listMembers(ctx.deps.table, organisation.id);
  const shown = mayReadQueue(ctx.actor) ? organisation : withoutStaff(organisation, members);
  return { organisation: shown, members, moves: movesOf(ctx, organisation) };
}

function withoutStaff(organisation: Organisation, members: readonly MemberRow[]): Organisation {
  const own = new Set(members.map((m) => m.id));
  const { findings: _findings, ...rest } = organisation;
  // What the agency noted for itself is in moves that ask or decide nothing.
  const steps = organisation.steps
    .filter((step) => step.move !== "record-findings")
    .map((step) => ({ ...step, by: own.has(step.by) ? step.by : "agency" }));
  return { ...rest, steps };
}

/** Invitations that are out, for who may send them. */
export const openInvitations = (ctx: Ctx, organisation: Organisation): Promise<Invitation[]> =>
  listInvitations(ctx.deps.table, organisation.id);

const pageSize = 50;

/** The agency's lists: what waits, the longest due first, or all of a kind. */
export async function readQueue(
  ctx: Ctx,
  input: { list: "WAITING" | "GOVERNMENT" | "SUPPLIER"; cursor?: string | undefined },
): Promise<{ items: Summary[]; next?: string }> {
  if (!mayReadQueue(ctx.actor)) throw new AppError("not-found", "page-not-found");
  const after = input.cursor && Buffer.from(input.cursor, "base64url").toString();
  if (after !== undefined && !/^(\d{4}-\d{2}-\d{2}#)?O-[0-9A-Z]{12}$/.test(after))
    throw new AppError("invalid", "cursor-broken", { parameter: "cursor" });
  const page = await ctx.deps.table.list({
    pk: `ORGS#${input.list}`,
    limit: pageSize,
    ...(after && { after }),
  });
  return {
    items: page.rows.map((row) => summarySchema.parse(fieldsOf(row))),
    ...(page.next && { next: Buffer.from(page.next).toString("base64url") }),
  };
}
