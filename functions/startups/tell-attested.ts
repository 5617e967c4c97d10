import type { MailTemplate } from "../../shared/accounts/mail.ts";
import { read } from "../../shared/base/text.ts";
import type { Attestation } from "../../shared/startups/attestation.ts";
import { listMembers, tell } from "../accounts/index.ts";
import type { Deps } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

type Template = Extract<MailTemplate, `attestation-${string}`>;
const membersMost = 20;

/** Rows that tell the firm's people of an attestation of its product, each in the language it reads. */
export async function tellAttested(deps: Deps, one: Attestation, template: Template): Promise<Write[]> {
  if (!one.organisationId) return [];
  const members = await listMembers(deps.table, one.organisationId);
  const ranked = members.toSorted((a, b) => Number(b.administrator) - Number(a.administrator));
  return ranked.slice(0, membersMost).flatMap((member) =>
    tell(deps, [member], template, {
      "lot-ja": `${read(one.product, "ja").value}（${one.version}）`,
      "lot-en": `${read(one.product, "en").value} (${one.version})`,
      day: template === "attestation-revoked" ? (one.revoked?.on ?? "") : one.validUntil,
      link: `/${member.language}/attestations/${one.id}`,
    }),
  );
}
