import type { Deps } from "../../functions/platform/deps.ts";
import { wholeOffer, wholeRequest } from "../kit/cases.ts";
import { draftOf } from "../kit/offers.ts";
import type { Maker } from "./cases.ts";
import type { People } from "./records-accounts.ts";
import { casesFor } from "./records-cases.ts";

const reason = "A reason";
const hash = "0123abcd";
const letter = {
  revision: 1,
  sha256: hash.repeat(8),
  file: "letters/none.pdf",
  issuedOn: "2026-11-20",
  expiresOn: "2027-02-13",
  approvedBy: "P-000000000002",
  at: "2026-11-20T00:00:00.000Z",
};
const prices = {
  currency: "JPY",
  lines: [1, 2].map((number) => ({ number, low: "1", high: "2", monthsFrom: 1, monthsTo: 2 })),
};

/** Steps with an offer: what stands in their way is the case's matter, whether there is a case is the matrix's. */
export function offerRecords(deps: Deps, people: People): Record<string, Maker> {
  const { buyers, agencys } = casesFor(deps, people);
  const [api, page] = ["/api/buyer/requests/:id", "/:lang/buyer/requests/:id"];
  const [staffApi, staffPage] = ["/api/staff/cases/:id", "/:lang/staff/cases/:id"];
  const revision = () => ({ revision: 1 });
  const typed = { revision: "1" };
  const priced = { status: "PA_SENT", kind: "PRICE_AND_AVAILABILITY" } as const;
  const offer = wholeOffer(wholeRequest(), "P-000000000000");
  const offered = { status: "OFFERED", offer, letter } as const;
  const drafted = { status: "PREPARING", offer } as const;
  const asked = { status: "APPROVAL" } as const;
  const withReason = (wish: Parameters<typeof agencys>[0]) => [
    agencys(wish, () => ({ revision: 1, reason })),
    agencys(wish, () => ({ ...typed, reason })),
  ];
  const both = (act: string, [json, form]: readonly (Maker | undefined)[], from = [staffApi, staffPage]) =>
    json && form ? { [`POST ${from[0]}/${act}`]: json, [`POST ${from[1]}/${act}`]: form } : {};
  const plain = (wish: Parameters<typeof agencys>[0], side: typeof agencys) => [
    side(wish, revision),
    side(wish, () => typed),
  ];
  const buyer = [api, page];
  return {
    [`GET ${api}/offer`]: buyers(offered),
    [`GET ${api}/letter`]: buyers(offered),
    [`GET ${page}/letter`]: buyers(offered),
    ...both("ask-offer", plain(priced, buyers), buyer),
    ...both("decline", plain(priced, buyers), buyer),
    ...both(
      "sign",
      [
        buyers(offered, () => ({ letter: 1, name: "Maria Reyes", hash })),
        buyers(offered, () => ({ ...typed, letter: "1", name: "Maria Reyes", hash })),
      ],
      buyer,
    ),
    ...both(
      "accept",
      [
        buyers(offered, () => ({ letter: 1, hash })),
        buyers(offered, () => ({ ...typed, letter: "1", hash })),
      ],
      buyer,
    ),
    ...both(
      "counter",
      [buyers(offered, () => ({ text: reason })), buyers(offered, () => ({ ...typed, text: reason }))],
      buyer,
    ),
    [`GET ${staffApi}/offer`]: agencys(drafted),
    [`GET ${staffApi}/letter`]: agencys(offered),
    [`GET ${staffPage}/letter`]: agencys(offered),
    [`GET ${staffPage}/offer`]: agencys({ ...drafted, kind: "OFFER" }),
    [`PUT ${staffApi}/offer`]: agencys({ ...drafted, kind: "OFFER" }, () => ({
      draft: draftOf(wholeRequest(), "P-000000000000"),
    })),
    [`POST ${staffPage}/offer`]: agencys({ ...drafted, kind: "OFFER" }, () => typed),
    ...both("availability", [agencys(drafted, () => prices), agencys(drafted, () => typed)]),
    ...both("ask-approval", plain(drafted, agencys)),
    ...both("issue", plain(asked, agencys)),
    ...both("send-back", withReason(asked)),
    ...both("refuse-offer", withReason(asked)),
    ...both("withdraw", withReason(offered)),
    ...both("restate", withReason(offered)),
  };
}
