import type { AttestationKind } from "../../../shared/startups/attestation.ts";
import { both } from "./listings/wording.ts";

/** What the demo agency attests of listings of the demo catalogue; `years` from the day of loading. */
export const demoAttestations: readonly {
  readonly slug: string;
  readonly listing: string;
  readonly kind: AttestationKind;
  readonly version: string;
  readonly issuer: ReturnType<typeof both>;
  readonly statement: ReturnType<typeof both>;
  readonly years: number;
}[] = [
  {
    slug: "us-2-in-service",
    listing: "us-2",
    kind: "IN_SERVICE",
    version: "US-2",
    issuer: both("海上自衛隊（実演）", "Maritime Self-Defense Force (demo)"),
    statement: both("救難飛行艇として部隊で運用している。", "In service with units as a rescue flying boat."),
    years: 3,
  },
  {
    slug: "fibre-sensing-tested",
    listing: "tech-fibre-sensing",
    kind: "TESTED",
    version: "2.1",
    issuer: both("陸上自衛隊（実演）", "Ground Self-Defense Force (demo)"),
    statement: both(
      "駐屯地の外周5 kmで30日間試験し、侵入の模擬をすべて検知した。",
      "Tried for thirty days along 5 km of a camp's fence; every mock intrusion was noticed.",
    ),
    years: 2,
  },
];
