import type { Letter } from "./letter.ts";

/** What firms are told of attestations of their products. */
type AttestationTemplate = "attestation-issued" | "attestation-ends" | "attestation-revoked";

export const attestationsJa: Readonly<Record<AttestationTemplate, Letter>> = {
  "attestation-issued": {
    subject: ({ lot }) => `証明を発行しました：${lot}`,
    paragraphs: ({ lot, day }) => [
      `「${lot}」についての証明を発行しました。有効期限は${day}です。`,
      "証明のページに、署名付きの証明、バッジ、照合の方法があります。証明は記載された版だけについてのものです。",
    ],
    button: "証明を開く",
  },
  "attestation-ends": {
    subject: ({ lot }) => `証明の期限が近づいています：${lot}`,
    paragraphs: ({ lot, day }) => [
      `「${lot}」についての証明は${day}に期限が切れます。`,
      "続けて必要なときは、期限の前に担当者へご連絡ください。期限の後は、バッジにも期限切れと表示されます。",
    ],
    button: "証明を開く",
  },
  "attestation-revoked": {
    subject: ({ lot }) => `証明を取り消しました：${lot}`,
    paragraphs: ({ lot, day }) => [
      `「${lot}」についての証明は${day}に取り消されました。`,
      "販売の資料からこの証明とバッジを外してください。理由は証明のページに示しています。",
    ],
    button: "証明を開く",
  },
};

export const attestationsEn: Readonly<Record<AttestationTemplate, Letter>> = {
  "attestation-issued": {
    subject: ({ lot }) => `Attestation issued: ${lot}`,
    paragraphs: ({ lot, day }) => [
      `An attestation was issued for ${lot}. It is valid until ${day}.`,
      "Its page has the signed attestation, a badge, and how to check it. It covers the version it names and no other.",
    ],
    button: "Open the attestation",
  },
  "attestation-ends": {
    subject: ({ lot }) => `Attestation ends soon: ${lot}`,
    paragraphs: ({ lot, day }) => [
      `The attestation for ${lot} ends on ${day}.`,
      "If you need another one, write to your officer before that day. Afterwards its badge will say that it has expired.",
    ],
    button: "Open the attestation",
  },
  "attestation-revoked": {
    subject: ({ lot }) => `Attestation revoked: ${lot}`,
    paragraphs: ({ lot, day }) => [
      `The attestation for ${lot} was revoked on ${day}.`,
      "Take it and its badge out of what you sell with. Its page gives the reason.",
    ],
    button: "Open the attestation",
  },
};
