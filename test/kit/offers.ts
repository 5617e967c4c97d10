import type { Deps } from "../../functions/platform/deps.ts";
import { retried } from "../../functions/platform/retry.ts";
import { askApproval } from "../../functions/rfq/ask-approval.ts";
import { issueOffer } from "../../functions/rfq/issue-offer.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { Offer } from "../../shared/rfq/offer.ts";
import type { OfferDraft } from "../../shared/rfq/offer-draft.ts";
import type { Request } from "../../shared/rfq/request.ts";
import {
  caseNow,
  ctxAs,
  newOrganisation,
  newPerson,
  officerOf,
  placeCase,
  wholeOffer,
  wholeRequest,
} from "./cases.ts";
import { content, publish } from "./listings.ts";

const staffOf = (role: "case-officer" | "approver"): Actor => ({
  kind: "staff",
  personId: newPerson(),
  role,
});
export const at = (deps: Deps, now: Date): Deps => ({ ...deps, now: () => now });

/** A screening of the request that found nothing. */
export const cleanRun = (
  stage: "REQUEST" | "OFFER" | "ACCEPTANCE" = "REQUEST",
): Case["screenings"][number] => ({
  ...{ id: "S-000000000001", stage, at: "2026-11-02T00:00:00.000Z", ruleSet: "tp-2026-04-21" },
  ...{ outcome: "NEEDS_LICENCE", rules: ["catch-all"], unresolved: 0 },
});
const proceeds: Case["licensing"] = {
  ...{ decision: "PROCEED", path: "LICENCE", reason: "Nothing stands against it" },
  ...{ licencePath: "Catch-all, individual licence", by: "P-00000000000L", at: "2026-11-03T00:00:00.000Z" },
};

export async function lotOf(deps: Deps, quantity: number): Promise<string> {
  const lot = { quantity, unitOfIssue: "EA", condition: { code: "A", assessed: true }, asIsTextVersion: "1" };
  return (await publish(deps, content("SURPLUS", { lot }))).id;
}

/** A request for units of a lot. */
export const lotRequest = (listingId: string, quantity: number): Request =>
  wholeRequest({
    lines: [
      {
        ...{ number: 1, description: "Generator, 5 kW", descriptionJa: "発電機 5 kW", quantity, unit: "EA" },
        ...{ source: { kind: "LOT", listingId, version: 1 }, itemClass: "NON_WEAPON", controlRow: "none" },
      },
    ],
  });

/** The offer for a request for lots holds them. */
export function lotOffer(request: Request, official: string): Offer {
  const lots = new Map(
    request.lines.map(({ number, source }) => [number, "listingId" in source ? source.listingId : undefined]),
  );
  const offer = wholeOffer(request, official);
  const lines = offer.lines.map((line) => {
    const listingId = lots.get(line.number);
    return { ...line, asIs: listingId !== undefined, ...(listingId && { listingId }) };
  });
  return { ...offer, lines };
}

/** The people of a case, and the case with an offer that waits for approval. */
export async function caseWithOffer(deps: Deps, about: Partial<Case> = {}) {
  const organisationId = about.organisationId ?? newOrganisation();
  const official = about.by ?? newPerson();
  const [officer, approver] = [staffOf("case-officer"), staffOf("approver")];
  const request = about.request ?? wholeRequest();
  const preparedBy = "personId" in officer ? officer.personId : "";
  // Numbers of a country are given one by one: other test files take them at the same time.
  const place = () =>
    placeCase(deps, {
      ...{ organisationId, by: official, request, followers: [official], status: "PREPARING" },
      ...{ officer: preparedBy, screenings: [cleanRun()], licensing: proceeds },
      offer: { ...lotOffer(request, official), preparedBy },
      ...about,
    });
  const one = await retried(deps, 20, place);
  const people = {
    ...{ officer: ctxAs(deps, officer), approver: ctxAs(deps, approver) },
    official: ctxAs(deps, officerOf(organisationId, official)),
    colleague: ctxAs(deps, officerOf(organisationId, newPerson())),
    stranger: ctxAs(deps, officerOf(newOrganisation(), newPerson(), "AU")),
  };
  return { one, ...people, id: one.id };
}
export type Cast = Awaited<ReturnType<typeof caseWithOffer>>;

export async function inApproval(deps: Deps, about: Partial<Case> = {}): Promise<Cast> {
  const cast = await caseWithOffer(deps, about);
  await askApproval(cast.officer, { id: cast.id });
  return cast;
}

/** Issued: the letter is out, and what it holds is held. */
export async function issued(deps: Deps, about: Partial<Case> = {}) {
  const cast = await inApproval(deps, about);
  await issueOffer(cast.approver, { id: cast.id });
  const now = await caseNow(deps, cast.id);
  if (!now.letter) throw new Error("no letter");
  return { ...cast, now, letter: now.letter };
}

/** How the official signs and confirms. */
export const signing = ({
  id,
  letter,
}: {
  readonly id: string;
  readonly letter: { sha256: string; revision: number };
}) => ({
  ...{ id, letter: letter.revision, name: "Maria Reyes", hash: letter.sha256.slice(0, 8) },
});

/** What an officer types for the lines of a request. */
export function draftOf(request: Request, official: string, more: Partial<OfferDraft> = {}): OfferDraft {
  const dueOn = addDays(dayInJapan(new Date()), 200);
  return {
    ...{ currency: "JPY", saleModel: "AGENT", warrantyMonths: 12, package: { SPARES: "INCLUDED" } },
    lines: request.lines.map(({ number }) => ({ number, unitPrice: "1,250,000", dueOn })),
    incoterm: { term: "FCA", place: "Yokohama" },
    payments: [
      { kind: "DEPOSIT", event: "ACCEPTANCE", share: "20%" },
      { kind: "FINAL", event: "BEFORE_SHIPMENT", share: "" },
    ],
    official: { personId: official, title: "Director" },
    ...more,
  };
}
