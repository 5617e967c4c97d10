import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { transitions } from "../shared/accounts/rules.ts";
import { errorCodes } from "../shared/base/app-error.ts";
import { languages } from "../shared/base/text.ts";
import { lineRules } from "../shared/rfq/request-lines.ts";
import { caseTransitions } from "../shared/rfq/states.ts";
import { briefRules } from "../shared/startups/brief-rules.ts";
import { needTransitions } from "../shared/startups/need-states.ts";
import { panelFaults } from "../shared/startups/panel-rules.ts";
import { verdictFaults } from "../shared/startups/screening-rules.ts";
import { technologyTransitions } from "../shared/startups/states.ts";
import { lotGates } from "../shared/surplus/rules.ts";
import { explainAtDesk } from "../web/copy/desk-refusals.ts";
import { type Explain, errorText } from "../web/copy/errors.ts";
import { explain } from "../web/copy/refusals.ts";

type File = { readonly path: string; readonly text: string };
const files = (folder: string): File[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
const sources = [...files("functions"), ...files("shared")];

const thrown = /new AppError\(\s*(?:"[a-z-]+"|\w+),\s*([^,)]+)/g;
const literal = /^"([a-z0-9-]+)"$/;
const reasonsOf = ({ text }: File) => [...text.matchAll(thrown)].map(([, reason = ""]) => reason.trim());
const named = (file: File): string[] =>
  reasonsOf(file).flatMap((reason) => [...reason.matchAll(/"([a-z0-9-]+)"/g)].map(([, one = ""]) => one));

/** Where a reason is not written where it is thrown: chosen, called `rule`, or made of what is missing. */
const computing = sources.filter((file) => reasonsOf(file).some((reason) => !literal.test(reason)));
/** The lots' verbs choose a rule first: whatever stands there like one. */
const chosen = ({ text }: File): string[] =>
  [...text.matchAll(/[?:=(]\s*"([a-z]+(?:-[a-z]+)+)"/g)]
    .map(([, reason = ""]) => reason)
    .filter((reason) => !(errorCodes as readonly string[]).includes(reason));
const messages = (path: string): string[] =>
  [...readFileSync(path, "utf8").matchAll(/(?:error|message): "([a-z0-9-]+)"/g)].map(([, said = ""]) => said);
/** Of rules that refuse by one function. */
const refusedBy = sources
  .filter(({ path }) => path.includes("/rfq/"))
  .flatMap(({ text }) => [...text.matchAll(/\brefuse\("([a-z-]+)"/g)].map(([, reason = ""]) => reason));
/** Why a draft of an attestation cannot be kept. */
const attestationRules = ["attestation-day-past", "attestation-too-long", "attestation-text-long"];
/** Those that no literal near the throw names. */
const made: Readonly<Record<string, readonly string[]>> = {
  "functions/accounts/letter.ts": [],
  "functions/accounts/move-organisation.ts": transitions
    .flatMap((row) => row.needs as readonly string[])
    .filter((need) => need !== "reason")
    .map((need) => `need-${need}`),
  "functions/curation/ask-intake.ts": [
    "intake-busy",
    "intake-not-read",
    "intake-taken",
    "intake-begun",
    "intake-not-checked",
  ],
  "functions/curation/move-listing.ts": [
    "need-complete",
    "need-other-person",
    "required",
    "arms-category-missing",
  ],
  "functions/curation/save-content.ts": ["invalid-value", ...messages("shared/catalogue/model.ts")],
  "functions/http/bind.ts": [],
  "functions/screening/approve-draft.ts": [
    "not-a-draft",
    "draft-own",
    "replay-missing",
    "replay-stale",
    "from-past",
  ],
  "functions/http/if-match.ts": [],
  "functions/http/once.ts": [],
  "functions/platform/once.ts": [],
  "functions/rfq/change-case.ts": [
    ...new Set(caseTransitions.flatMap((row) => row.needs as readonly string[])),
    "not-cleared",
  ].map((need) => `case-need-${need}`),
  "functions/rfq/decide-policy.ts": ["policy-day-past", "policy-day-taken", "need-other-person"],
  "functions/rfq/propose-policy.ts": ["policy-day-past", "policy-day-taken"],
  "functions/rfq/classify-lines.ts": ["line-not-classifiable", "weapon-needs-row", "control-row-unknown"],
  "functions/rfq/decide-licensing.ts": [
    "case-not-screening",
    "case-not-screened",
    "case-matches-open",
    "case-blocked",
    "path-nsc-needed",
    "path-nsc-not",
    "path-licence-needed",
    "licence-path-needed",
  ],
  "functions/rfq/resolve-match.ts": ["match-of-licensing", "match-of-approver"],
  "functions/rfq/check-lines.ts": lineRules,
  "functions/rfq/line-source.ts": lineRules,
  "functions/rfq/ship-lines.ts": ["case-need-not-blocked", "case-need-matches-resolved"],
  "functions/rfq/sign-reconciliation.ts": ["case-need-reconciled", "case-need-paid-up"],
  "functions/rfq/accept-offer.ts": [
    "not-the-official",
    "letter-superseded",
    "signature-name",
    "signature-hash",
  ],
  "functions/rfq/offer-stock.ts": ["stock-short", "gate-shut", "lot-gone"],
  "functions/startups/found.ts": ["attestation-not-found", "need-not-found", "page-not-found"],
  "functions/startups/change-attestation.ts": [
    "attestation-move-not-open",
    "attestation-own-work",
    "attestation-ended",
  ],
  "functions/startups/issue-attestation.ts": attestationRules,
  "functions/startups/prepare-attestation.ts": attestationRules,
  "functions/startups/save-attestation.ts": attestationRules,
  "functions/startups/move-application.ts": ["recommendation", "other-person", "decision"].map(
    (need) => `application-need-${need}`,
  ),
  "functions/startups/move-stage.ts": ["listed", "pilot", "success", "reason"].map(
    (need) => `stage-need-${need}`,
  ),
  "functions/startups/change-need.ts": [
    ...new Set(needTransitions.flatMap((row) => row.needs as readonly string[])),
  ].map((need) => `need-check-${need}`),
  "functions/startups/call-need-panel.ts": [
    "moderator-scores",
    "scorer-twice",
    "panel-too-small",
    "panel-too-large",
  ],
  "functions/startups/weigh-answer.ts": [
    "not-a-scorer",
    "scores-open",
    "interest-declared",
    "interest-undeclared",
    "scorer-has-interest",
  ],
  "functions/startups/call-panel.ts": panelFaults,
  "functions/startups/declare-interest.ts": panelFaults,
  "functions/startups/score-technology.ts": [...panelFaults, "scoring-not-begun", "same-firm"],
  "functions/startups/pass-technology.ts": verdictFaults,
  "functions/startups/submit-technology.ts": briefRules,
  "functions/startups/change-technology.ts": [
    ...new Set(technologyTransitions.flatMap((row) => row.needs as readonly string[])),
    "not-verified",
  ].map((need) => `technology-need-${need}`),
  "functions/surplus/book-inspection.ts": [],
  "functions/surplus/file-offer.ts": lotGates
    .filter((gate) => gate.stops === "REQUEST")
    .map((gate) => gate.id),
  "functions/surplus/name-units.ts": [],
  "functions/surplus/open-slot.ts": [],
  "functions/webhooks/register-hook.ts": ["address-malformed", "address-not-https", "address-not-public"],
  "shared/rfq/entry.ts": [...new Set([...refusedBy, "refund-too-much", "payment-too-much"])],
  "shared/rfq/shipping.ts": ["credit-unasked"],
};

const reasonsIn = (file: File): string[] => [
  ...named(file),
  ...(computing.includes(file) && file.path.includes("surplus") ? chosen(file) : []),
  ...(made[file.path] ?? []),
];

const ofBuyers = [
  ...readFileSync("functions/surplus/buyer-pages.tsx", "utf8").matchAll(/"\.\/([\w-]+\.ts)"/g),
].map(([, name = ""]) => `functions/surplus/${name}`);
/** The agency's verbs on technologies; those of both sides are said to both. */
const ofAnswers = [
  ...readFileSync("functions/startups/answer-routes.ts", "utf8").matchAll(/"\.\/([\w-]+\.ts)"/g),
].map(([, name = ""]) => `functions/startups/${name}`);
/** By whose words a file's refusals reach their reader: the public's function has those of everybody only. */
function wordsFor(path: string): readonly (Explain | undefined)[] {
  const [folder, room] = path.split("/");
  if (/^functions\/http\/(once|once-row|if-match)\.ts$/.test(path)) return [explain, explainAtDesk];
  if (folder === "functions" && (room === "catalogue" || room === "http")) return [undefined];
  if (path === "functions/rfq/letter-pages.ts") return [undefined];
  if (/\/typeset(-letter)?\.ts$/.test(path)) return [explainAtDesk];
  if (path === "functions/platform/typeset.ts") return [explainAtDesk];
  if (path === "functions/startups/found.ts") return [undefined];
  if (/startups\/([a-z]+-attestation|jws|product-of)\.ts$/.test(path)) return [explainAtDesk];
  if (ofAnswers.includes(path)) return [explainAtDesk];
  if (room === "surplus") return ofBuyers.includes(path) ? [explain, explainAtDesk] : [explainAtDesk];
  return room === "curation" || room === "documents" || room === "screening"
    ? [explainAtDesk]
    : [explain, explainAtDesk];
}

describe.each(languages)("whatever is refused is explained: %s", (lang) => {
  const usual = [
    errorText({ reason: "", code: "refused", params: {} }, lang),
    errorText({ reason: "", code: "internal", params: {} }, lang),
  ].map((text) => text.detail);

  test.each(sources.filter((file) => reasonsIn(file).length > 0).map((file) => [file.path, file] as const))(
    "%s",
    (path, file) => {
      for (const words of wordsFor(path))
        for (const reason of reasonsIn(file)) {
          const said = errorText({ reason, code: "refused", params: {} }, lang, words);
          expect([reason, usual.includes(said.detail)]).toEqual([reason, false]);
          expect(said.title + said.detail).not.toContain("undefined");
        }
    },
  );

  test("shut gates are named one by one", () => {
    const rule = lotGates.map((gate) => gate.id);
    const said = errorText({ reason: "gate-shut", code: "refused", params: { rule } }, lang, explainAtDesk);
    const apart = rule.map((id) =>
      errorText({ reason: "gate-shut", code: "refused", params: { rule: [id] } }, lang, explainAtDesk),
    );
    expect(new Set(apart.map((text) => text.detail)).size).toBe(rule.length);
    for (const { detail } of apart) expect(said.detail).toContain(detail);
  });
});

test("every place that computes its reason is known here, and there are many that do not", () => {
  expect(computing.map((file) => file.path).sort()).toEqual(Object.keys(made).sort());
  expect(new Set(sources.flatMap(reasonsIn)).size).toBeGreaterThan(100);
});
