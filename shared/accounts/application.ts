import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { languages } from "../base/text.ts";
import { cyberAnswers, cyberQuestions } from "./codes.ts";
import { isCorporateNumber, ncagePattern, plainDigits } from "./corporate-number.ts";

/** Messages are keys of sentences that the page says in the reader's language. */
const line = (max: number) => z.string({ error: "required" }).trim().min(1, "required").max(max, "too-long");
const optionalLine = (max: number) =>
  z.preprocess(
    (v) => (typeof v === "string" ? v.trim() || undefined : v),
    z.string().max(max, "too-long").optional(),
  );

/** A host name of two or more labels. */
const domainPattern = /^(?=.{4,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;
const domainSchema = line(253)
  .transform((text) => text.normalize("NFKC").toLowerCase().replace(/^@/, ""))
  .pipe(z.string().regex(domainPattern, "domain-malformed"));

export const mailSchema = line(254)
  .transform((text) => text.normalize("NFKC").toLowerCase())
  .pipe(z.email("mail-malformed"));

/** The part after the @, in lower case. */
export const domainOf = (mail: string): string => mail.slice(mail.lastIndexOf("@") + 1).toLowerCase();
/** Whether a mail address lies at a domain or below it. */
export const isUnder = (mail: string, domain: string): boolean =>
  domainOf(mail) === domain || domainOf(mail).endsWith(`.${domain}`);

/** A government's application, in English or Japanese; the letter follows as a document of its own. */
export const governmentApplicationSchema = z
  .lazy(() =>
    z
      .strictObject({
        country: z.preprocess(
          (v) =>
            String(v ?? "")
              .trim()
              .toUpperCase(),
          countrySchema.refine((c) => c !== "JP", "country-own"),
        ),
        ministry: line(200),
        unit: optionalLine(200),
        officerName: line(120),
        officerTitle: line(120),
        officerMail: mailSchema,
        domain: domainSchema,
        address: line(400),
        purpose: line(2000),
        language: z.enum(languages).default("en"),
      })
      .refine((a) => isUnder(a.officerMail, a.domain), {
        path: ["officerMail"],
        error: "mail-not-of-domain",
      }),
  )
  .meta({ id: "GovernmentApplication" });
export type GovernmentApplication = z.infer<typeof governmentApplicationSchema>;

/** Share of foreign owners in per cent, and who they are. */
const percent = z.preprocess(
  (v) => (typeof v === "string" ? Number(v.normalize("NFKC").trim() || Number.NaN) : v),
  z.number({ error: "percent-range" }).min(0, "percent-range").max(100, "percent-range"),
);

const cyberSchema = z.strictObject(
  Object.fromEntries(cyberQuestions.map((q) => [q, z.enum(cyberAnswers, { error: "required" })])) as Record<
    (typeof cyberQuestions)[number],
    z.ZodEnum<{ YES: "YES"; PARTLY: "PARTLY"; NO: "NO" }>
  >,
);

/** A supplier's registration. `cyber.*` are the answers of the self-check. */
export const supplierRegistrationSchema = z
  .lazy(() =>
    z
      .strictObject({
        nameJa: line(200),
        nameEn: line(200),
        corporateNumber: line(30)
          .transform(plainDigits)
          .pipe(
            z
              .string()
              .regex(/^\d{13}$/, "corporate-number-length")
              .refine(isCorporateNumber, "corporate-number-check"),
          ),
        ncage: z.preprocess(
          (v) => (typeof v === "string" ? v.normalize("NFKC").trim().toUpperCase() || undefined : v),
          z.string().regex(ncagePattern, "ncage-malformed").optional(),
        ),
        address: line(400),
        contactName: line(120),
        contactMail: mailSchema,
        foreignShare: percent,
        foreignOwners: optionalLine(1000),
        foreignControl: z.enum(["NONE", "SHAREHOLDERS", "BOARD", "OTHER"], { error: "required" }),
        language: z.enum(languages).default("ja"),
        cyber: cyberSchema,
      })
      .refine((r) => r.foreignShare === 0 || r.foreignOwners !== undefined, {
        path: ["foreignOwners"],
        error: "owners-needed",
      }),
  )
  .meta({ id: "SupplierRegistration" });
export type SupplierRegistration = z.infer<typeof supplierRegistrationSchema>;
