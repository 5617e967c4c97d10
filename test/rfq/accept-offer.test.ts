import { describe, expect, test } from "vitest";
import { acceptOffer, signOffer } from "../../functions/rfq/accept-offer.ts";
import { restateOffer } from "../../functions/rfq/decide-offer.ts";
import { getLetterRow } from "../../functions/rfq/letter-store.ts";
import { reservationOf } from "../../functions/rfq/offer-stock.ts";
import { listEvents } from "../../functions/rfq/store.ts";
import { getReservation } from "../../functions/surplus/index.ts";
import { addDays, endOfDay } from "../../shared/base/day.ts";
import { caseNow } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { at, issued, lotOf, lotRequest, signing } from "../kit/offers.ts";

const deps = stackDeps();
const refused = (reason: string) => expect.objectContaining({ reason });

describe("works", () => {
  test("signed is not accepted; confirmed is, and the lot stays held until long after it is due", async () => {
    const lot = await lotOf(deps, 1);
    const cast = await issued(deps, { request: lotRequest(lot, 1) });
    const input = signing(cast);
    await signOffer(cast.official, { ...input, name: " MARIA　reyes " });
    expect(await caseNow(deps, cast.id)).toMatchObject({ status: "OFFERED" });
    await acceptOffer(cast.official, input);
    const now = await caseNow(deps, cast.id);
    expect(now).toMatchObject({ status: "ACCEPTED", signature: { confirmedAt: expect.any(String) } });
    expect(now.screenings.at(-1)?.stage).toBe("ACCEPTANCE");
    expect(await getLetterRow(deps.table, cast.letter.sha256)).toMatchObject({ status: "ACCEPTED" });
    const held = await getReservation(deps.table, lot, reservationOf(cast.one, 1, 1));
    expect(held).toMatchObject({ state: "HELD", expiresOn: addDays("2027-05-31", 180) });
  });

  test("twice at once is once", async () => {
    const cast = await issued(deps);
    const input = signing(cast);
    await signOffer(cast.official, input);
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => acceptOffer(cast.official, input)));
    expect(all.some(({ status }) => status === "fulfilled")).toBe(true);
    for (const one of all) if (one.status === "rejected") expect(one.reason.code).toBe("conflict");
    const { events } = await listEvents(deps.table, cast.id, { limit: 50 });
    expect(events.filter(({ kind }) => kind === "accepted")).toHaveLength(1);
    expect((await acceptOffer(cast.official, input)).status).toBe("ACCEPTED");
  });

  test("until the last moment of its last day in Japan, and not a millisecond longer", async () => {
    for (const [after, works] of [
      [0, true],
      [1, false],
    ] as const) {
      const cast = await issued(deps);
      const last = endOfDay(cast.letter.expiresOn).getTime() + after;
      const late = { ...cast.official, deps: at(deps, new Date(last)) };
      if (works) await signOffer(late, signing(cast));
      else {
        await expect(signOffer(late, signing(cast))).rejects.toEqual(refused("case-need-in-time"));
        await signOffer(cast.official, signing(cast));
      }
      const accepted = acceptOffer(late, signing(cast));
      if (works) expect((await accepted).status).toBe("ACCEPTED");
      else await expect(accepted).rejects.toEqual(refused("case-need-in-time"));
    }
  });
});

describe("refuses", () => {
  test("another name, another hash, a letter that is not the one in force, and a confirmation of nothing", async () => {
    const cast = await issued(deps);
    const input = signing(cast);
    const { official } = cast;
    await expect(signOffer(official, { ...input, name: "Maria Reyez" })).rejects.toEqual(
      refused("signature-name"),
    );
    const hash = input.hash.startsWith("0") ? `1${input.hash.slice(1)}` : `0${input.hash.slice(1)}`;
    await expect(signOffer(official, { ...input, hash })).rejects.toEqual(refused("signature-hash"));
    await expect(signOffer(official, { ...input, letter: 2 })).rejects.toEqual(refused("letter-superseded"));
    await expect(acceptOffer(official, input)).rejects.toEqual(refused("case-need-signed"));
    await signOffer(official, input);
    await expect(acceptOffer(official, { ...input, hash })).rejects.toEqual(refused("signature-hash"));
    await restateOffer(cast.officer, { id: cast.id, reason: "Another port" });
    await expect(acceptOffer(official, input)).rejects.toEqual(refused("case-move-not-open"));
    expect((await caseNow(deps, cast.id)).status).toBe("RESTATED");
  });

  test("what the screening of the acceptance blocks", async () => {
    const cast = await issued(deps);
    await signOffer(cast.official, signing(cast));
    // Since the offer the destination has come under an embargo: what was screened before does not count.
    const { request } = await caseNow(deps, cast.id);
    const table = {
      ...deps.table,
      get: async (...asked: Parameters<typeof deps.table.get>) => {
        const row = await deps.table.get(...asked);
        return row?.sk === "CASE" ? { ...row, request: { ...request, destination: "KP" } } : row;
      },
    };
    const ctx = { ...cast.official, deps: { ...deps, table } };
    await expect(acceptOffer(ctx, signing(cast))).rejects.toEqual(refused("case-need-not-blocked"));
    expect((await caseNow(deps, cast.id)).status).toBe("OFFERED");
  });
});

describe("access", () => {
  test("a colleague of the official is told so, another government finds nothing", async () => {
    const cast = await issued(deps);
    for (const verb of [signOffer, acceptOffer]) {
      await expect(verb(cast.colleague, signing(cast))).rejects.toEqual(refused("not-the-official"));
      await expect(verb(cast.stranger, signing(cast))).rejects.toEqual(refused("case-not-found"));
      await expect(verb(cast.officer, signing(cast))).rejects.toBeDefined();
    }
    expect((await caseNow(deps, cast.id)).status).toBe("OFFERED");
  });
});
