import type { Deps } from "../../functions/platform/deps.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { Offer } from "../../shared/rfq/offer.ts";
import type { Request } from "../../shared/rfq/request.ts";
import { ctxAs, newPerson, wholeOffer, wholeRequest } from "./cases.ts";
import { staff } from "./listings.ts";

/** Those of the agency who carry a case out. */
export const actors = (deps: Deps) => ({
  finance: ctxAs(deps, staff("finance")),
  officer: ctxAs(deps, staff("case-officer")),
  licensing: ctxAs(deps, staff("licensing")),
  approver: ctxAs(deps, staff("approver")),
  auditor: ctxAs(deps, staff("auditor")),
});

type More = {
  readonly offer?: Partial<Offer>;
  readonly request?: Partial<Request>;
  readonly weapon?: boolean;
};
/** What a case has once its offer was signed: `official` did. The first line may be a weapon. */
export function signedFacts(
  { offer: offered, request: asked, weapon }: More = {},
  official = newPerson(),
): Pick<Case, "request" | "offer" | "letter" | "signature" | "officer" | "people" | "by" | "followers"> {
  const request = wholeRequest(asked);
  const plain = wholeOffer(request, official, offered);
  const offer = {
    ...plain,
    lines: plain.lines.map((line, i) =>
      weapon && i === 0 ? { ...line, itemClass: "WEAPON" as const } : line,
    ),
  };
  const at = new Date().toISOString();
  const today = dayInJapan(new Date());
  const sha256 = "0".repeat(64);
  return {
    by: official,
    followers: [official],
    request,
    offer,
    letter: {
      revision: 1,
      sha256,
      file: "letter.pdf",
      issuedOn: today,
      expiresOn: addDays(today, 85),
      approvedBy: "approver",
      at,
    },
    signature: { revision: 1, sha256, typedName: "Maria Reyes", by: official, at, confirmedAt: at },
    officer: "case-officer",
    people: { [official]: "Maria Reyes" },
  };
}
