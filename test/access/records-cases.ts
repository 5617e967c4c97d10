import { randomBytes } from "node:crypto";
import type { Deps } from "../../functions/platform/deps.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Case as Dealt } from "../../shared/rfq/model.ts";
import { placeCase } from "../kit/cases.ts";
import type { Maker, Sample } from "./cases.ts";
import type { Kind } from "./kinds.ts";
import type { People } from "./records-accounts.ts";

type Fields = Readonly<Record<string, unknown>>;
export type CaseWish = Partial<Dealt> & { readonly status: Dealt["status"] };

export const noCase = () => idFrom("C", randomBytes(8));

/**
 * Records of what works on one case: a government's own and another's, which is not there for it. The agency knows
 * every case but a draft.
 */
export function casesFor(deps: Deps, people: People) {
  const of = (kind: Kind, wish: CaseWish) => {
    const { id, organisation } = people[kind] ?? { id: "", organisation: undefined };
    return placeCase(deps, { ...wish, by: id, ...(organisation && { organisationId: organisation }) });
  };
  const other = (kind: Kind): Kind => (kind === "other-government" ? "government" : "other-government");
  const at = (id: string, input?: Fields, more?: Readonly<Record<string, string>>): Sample => ({
    params: { id, ...more },
    ...(input && { input }),
  });
  /** `input` may depend on the case that it is sent to. */
  const buyers =
    (wish: CaseWish, input?: (one: Dealt) => Fields, more?: Readonly<Record<string, string>>): Maker =>
    async (kind) => {
      const [own, foreign] = [await of(kind, wish), await of(other(kind), wish)];
      return {
        own: at(own.id, input?.(own), more),
        foreign: at(foreign.id, input?.(foreign), more),
        missing: at(noCase(), input?.(own), more),
      };
    };
  const agencys =
    (wish: CaseWish, input?: (one: Dealt) => Fields, more?: Readonly<Record<string, string>>): Maker =>
    async () => {
      const [own, draft] = [await of("government", wish), await of("government", { status: "DRAFT" })];
      return {
        own: at(own.id, input?.(own), more),
        foreign: at(draft.id, input?.(draft), more),
        missing: at(noCase(), input?.(own), more),
      };
    };
  return { buyers, agencys };
}

export function caseRecords(deps: Deps, people: People): Record<string, Maker> {
  const { buyers, agencys } = casesFor(deps, people);
  const own = buyers({ status: "SUBMITTED" });
  const known = agencys({ status: "SUBMITTED" });
  return {
    "GET /api/buyer/requests/:id": own,
    "GET /api/buyer/requests/:id/events": own,
    "GET /api/buyer/requests/:id/transitions": own,
    "GET /:lang/buyer/requests/:id": own,
    "GET /api/staff/cases/:id": known,
    "GET /api/staff/cases/:id/events": known,
    "GET /api/staff/cases/:id/transitions": known,
    "GET /:lang/staff/cases/:id": known,
  };
}
