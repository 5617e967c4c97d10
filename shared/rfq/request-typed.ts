import { daySchema } from "../base/day.ts";
import { financings, packageParts, packageWishes, requestKinds } from "./codes.ts";
import type { Request } from "./request.ts";
import { type RequestChanges, requestChangesSchema } from "./request-changes.ts";

/** What the builder's inputs say, by name; several values of a name are lines. */
export type Typed = Readonly<Record<string, string>>;

const joined = (lines: readonly string[]): string => lines.join("\n");

/** A request as the builder shows it. Most governments buy for themselves: the end user's country begins as their own. */
export function typedRequest(request: Request, country: string): Typed {
  const { endUse, endUser, thirdParties, industrialParticipation: industry, classified } = request;
  const wishes = packageParts.map((part) => [`package.${part}`, request.package[part] ?? ""]);
  return {
    kind: request.kind ?? "",
    ...Object.fromEntries(wishes),
    endUse: endUse?.text ?? "",
    endUseFlags: joined(endUse?.flags ?? []),
    endUserName: endUser?.name ?? "",
    endUserCountry: endUser?.country ?? country,
    endUserAliases: joined(endUser?.aliases ?? []),
    destination: request.destination ?? "",
    wantedOn: request.wantedOn ?? "",
    financing: request.financing ?? "",
    thirdParties: thirdParties ? (thirdParties.length > 0 ? "some" : "none") : "",
    thirdPartyLines: joined((thirdParties ?? []).map(({ name, country: of }) => `${name} | ${of}`)),
    reference: request.reference ?? "",
    industry: industry ? (industry.wanted ? "yes" : "no") : "",
    industryNote: industry?.note ?? "",
    classified: classified === undefined ? "" : classified ? "yes" : "no",
    note: request.note ?? "",
  };
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

type Read = { readonly value: unknown } | { readonly error: string; readonly name: string };
type Reader = (typed: Typed) => Read;
const of = (typed: Typed, name: string): string => (typed[name] ?? "").trim();
const failed = (name: string, error: string): Read => ({ name, error });

const choice =
  (name: string, allowed: readonly string[]): Reader =>
  (typed) => {
    const value = of(typed, name);
    if (value === "") return { value: null };
    return allowed.includes(value) ? { value } : failed(name, "invalid-value");
  };
const text =
  (name: string, max: number): Reader =>
  (typed) => {
    const value = of(typed, name);
    return value.length > max ? failed(name, "too-long") : { value: value || null };
  };

function endUse(typed: Typed): Read {
  const [said, flags] = [of(typed, "endUse"), linesOf(typed.endUseFlags ?? "")];
  if (said === "") return flags.length > 0 ? failed("endUse", "required") : { value: null };
  return said.length > 2000 ? failed("endUse", "too-long") : { value: { text: said, flags } };
}

function endUser(typed: Typed): Read {
  const [name, country] = [of(typed, "endUserName"), of(typed, "endUserCountry")];
  const aliases = linesOf(typed.endUserAliases ?? "");
  if (name === "") return aliases.length > 0 ? failed("endUserName", "required") : { value: null };
  if (country === "") return failed("endUserCountry", "required");
  if (name.length > 200) return failed("endUserName", "too-long");
  if (aliases.length > 5 || aliases.some((alias) => alias.length > 200))
    return failed("endUserAliases", "too-long");
  return { value: { name, country, aliases } };
}

/** One party a line: its name, a bar, the two letters of its country. */
function thirdParties(typed: Typed): Read {
  const said = of(typed, "thirdParties");
  if (said === "" || said === "none") return { value: said === "" ? null : [] };
  if (said !== "some") return failed("thirdParties", "invalid-value");
  const lines = linesOf(typed.thirdPartyLines ?? "");
  if (lines.length === 0) return failed("thirdPartyLines", "required");
  if (lines.length > 10) return failed("thirdPartyLines", "too-long");
  const parties = lines.map((line) => /^(.{1,200}?)\s*[|｜]\s*([A-Za-z]{2})$/.exec(line.normalize("NFKC")));
  if (parties.includes(null)) return failed("thirdPartyLines", "party-line");
  return { value: parties.map((party) => ({ name: party?.[1], country: party?.[2]?.toUpperCase() })) };
}

function industry(typed: Typed): Read {
  const [said, note] = [of(typed, "industry"), of(typed, "industryNote")];
  if (said === "") return { value: null };
  if (note.length > 1000) return failed("industryNote", "too-long");
  return { value: { wanted: said === "yes", ...(note && { note }) } };
}

function classified(typed: Typed): Read {
  const said = of(typed, "classified");
  return { value: said === "" ? null : said === "yes" };
}

function wantedOn(typed: Typed): Read {
  const value = of(typed, "wantedOn");
  if (value === "") return { value: null };
  return daySchema.safeParse(value).success ? { value } : failed("wantedOn", "invalid-value");
}

const country =
  (name: string): Reader =>
  (typed) => {
    const value = of(typed, name);
    if (value === "") return { value: null };
    return /^[A-Z]{2}$/.test(value) ? { value } : failed(name, "invalid-value");
  };

/** Each field with the inputs it is read from. */
const readers: readonly (readonly [string, readonly string[], Reader])[] = [
  ["kind", ["kind"], choice("kind", requestKinds)],
  ...packageParts.map(
    (part) => [`package.${part}`, [`package.${part}`], choice(`package.${part}`, packageWishes)] as const,
  ),
  ["endUse", ["endUse", "endUseFlags"], endUse],
  ["endUser", ["endUserName", "endUserCountry", "endUserAliases"], endUser],
  ["destination", ["destination"], country("destination")],
  ["wantedOn", ["wantedOn"], wantedOn],
  ["financing", ["financing"], choice("financing", financings)],
  ["thirdParties", ["thirdParties", "thirdPartyLines"], thirdParties],
  ["reference", ["reference"], text("reference", 80)],
  ["industrialParticipation", ["industry", "industryNote"], industry],
  ["classified", ["classified"], classified],
  ["note", ["note"], text("note", 4000)],
];

/** The field that an input belongs to. */
export const fieldOfInput = (name: string): string =>
  readers.find(([, names]) => names.includes(name))?.[0] ?? name;

export type ReadRequest = {
  readonly changes: RequestChanges;
  /** Keys of sentences by input. */
  readonly errors: Readonly<Record<string, string>>;
  /** Inputs that somebody else changed differently since they were shown. */
  readonly elsewhere: readonly string[];
};

/**
 * What somebody changed in the builder: inputs that differ from how they `were` shown, on top of the request as it is
 * now. A field that cannot be read is an error by its input and changes nothing.
 */
export function readTypedRequest(now: Request, own: string, typed: Typed, were: Typed): ReadRequest {
  const there = typedRequest(now, own);
  const changed = Object.keys(there).filter((name) => {
    const mine = typed[name];
    return mine !== undefined && mine !== (were[name] ?? there[name]);
  });
  const elsewhere = changed.filter(
    (name) => there[name] !== typed[name] && were[name] !== undefined && there[name] !== were[name],
  );
  const merged = { ...there, ...Object.fromEntries(changed.map((name) => [name, typed[name] ?? ""])) };
  const fields: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [field, names, read] of readers) {
    if (!names.some((name) => changed.includes(name))) continue;
    const outcome = read(merged);
    if ("error" in outcome) errors[outcome.name] = outcome.error;
    else fields[field] = outcome.value;
  }
  return { changes: nested(fields), errors, elsewhere };
}

function nested(fields: Readonly<Record<string, unknown>>): RequestChanges {
  const parts = Object.entries(fields).filter(([name]) => name.startsWith("package."));
  const rest = Object.entries(fields).filter(([name]) => !name.startsWith("package."));
  return requestChangesSchema.parse({
    ...Object.fromEntries(rest),
    ...(parts.length > 0 && {
      package: Object.fromEntries(parts.map(([name, wish]) => [name.slice(8), wish])),
    }),
  });
}
