import type { Language } from "../../shared/base/text.ts";
import type { AttestationKind, Standing } from "../../shared/startups/attestation.ts";

/** The few words that a listing's page says of attestations; the rest is with the pages that check them. */
const ja = {
  attested: "自衛隊の証明",
  kind: { IN_SERVICE: "自衛隊で使用中", TESTED: "自衛隊で試験済み" } as Record<AttestationKind, string>,
  standing: { VALID: "有効", EXPIRED: "期限切れ", REVOKED: "取消し済み" } as Record<Standing, string>,
  version: "製品の版",
  until: (day: string) => `${day}まで`,
};
const en: typeof ja = {
  attested: "Attested by the Self-Defense Forces",
  kind: { IN_SERVICE: "In JSDF service", TESTED: "JSDF-tested" },
  standing: { VALID: "Valid", EXPIRED: "Expired", REVOKED: "Revoked" },
  version: "Product version",
  until: (day) => `until ${day}`,
};
export const attestationWords: Readonly<Record<Language, typeof ja>> = { ja, en };
