import { createHash } from "node:crypto";
import type { Document, Organisation } from "../../shared/accounts/model.ts";
import { administers, mayReadDocument } from "../../shared/accounts/rules.ts";
import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { StoredFile } from "../platform/files.ts";
import { presignPost } from "../platform/uploads.ts";
import { ownOrganisation } from "./members.ts";
import { getOrganisation, organisationWrites } from "./store.ts";

/** Bytes of a letter at most. The store itself takes twice as much, so that a file too large gets our answer. */
export const letterMax = 10_000_000;
const storeMax = 2 * letterMax;
const nameMax = 200;

const uploadPrefix = (organisation: Organisation) => `uploads/${organisation.id}/`;
const documentKey = (organisationId: string, id: string) => `agency/documents/${organisationId}/${id}`;

/**
 * Where the administrator's browser may post one letter, for a quarter of an hour. A browser that is sent on
 * afterwards hands over the file's own name as the end of its key.
 */
export async function offerUpload(ctx: Ctx, input: { redirect?: string | undefined }) {
  const organisation = await mine(ctx);
  const key = uploadPrefix(organisation) + Buffer.from(ctx.deps.random(18)).toString("base64url");
  const redirect = input.redirect && { redirect: ctx.deps.config.origin + input.redirect, named: true };
  const { url, fields } = presignPost(ctx.deps.config, ctx.deps.now(), {
    key,
    maxBytes: storeMax,
    contentType: "application/pdf",
    ...redirect,
  });
  return { url, fields, key, maxBytes: letterMax };
}

async function mine(ctx: Ctx): Promise<Organisation> {
  const organisation = await ownOrganisation(ctx);
  if (organisation.kind !== "GOVERNMENT" || !administers(ctx.actor, organisation))
    throw new AppError("not-found", "organisation-not-found");
  return organisation;
}

/**
 * Takes the posted letter into the file of the organisation, under the name given or its own. Throws `invalid` on the field `file`: missing, no PDF,
 * too large; the posted object is thrown away then.
 */
export async function attachLetter(
  ctx: Ctx,
  input: { key: string; name?: string | undefined },
): Promise<Organisation> {
  const before = await mine(ctx);
  if (!isUpload(before, input.key)) throw new AppError("invalid", "file-missing", { field: "file" });
  const posted = await ctx.deps.files.head(input.key);
  if (!posted) throw new AppError("invalid", "file-missing", { field: "file" });
  const body = posted.size > letterMax ? undefined : (await ctx.deps.files.get(input.key))?.body;
  if (!body || !isPdf(body)) {
    await ctx.deps.files.remove(input.key);
    throw new AppError("invalid", body ? "not-a-pdf" : "file-too-large", { field: "file" });
  }

  const document: Document = {
    id: idFrom("D", ctx.deps.random(8)),
    kind: "LETTER",
    name: fileName(input.name ?? input.key.split("/")[3] ?? ""),
    bytes: body.length,
    sha256: createHash("sha256").update(body).digest("hex"),
    by: actorId(ctx.actor),
    at: ctx.deps.now().toISOString(),
  };
  const after: Organisation = {
    ...before,
    revision: before.revision + 1,
    changedAt: document.at,
    documents: [...before.documents, document],
    missing: before.missing.filter((reason) => reason !== "letter-missing"),
  };
  await ctx.deps.files.put(documentKey(before.id, document.id), body, { contentType: "application/pdf" });

  await commit(ctx, organisationWrites(before, after), [
    {
      record: `organisation:${before.id}`,
      action: "document.attach",
      detail: { document: document.id, sha256: document.sha256, bytes: document.bytes },
    },
  ]);

  await ctx.deps.files.remove(input.key);
  return after;
}

/** Exactly what `offerUpload` offers: a key with more in it, or with dots for a name, could lead to another's file. */
function isUpload(organisation: Organisation, key: string): boolean {
  const prefix = uploadPrefix(organisation);
  const [random = "", name, ...more] = key.slice(prefix.length).split("/");
  const isName = name === undefined || !/^\.{0,2}$/.test(name);
  return key.startsWith(prefix) && /^[\w-]{24}$/.test(random) && isName && more.length === 0;
}

/** A file's name as people chose it, without what would lead a reader or a screen astray. */
function fileName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{C}\u2028\u2029/\\]/gu, "")
    .trim();
  return (plain || "letter.pdf").slice(0, nameMax).toWellFormed();
}

/** A PDF names itself within its first kilobyte (ISO 32000-1, annex H) and marks its end. */
function isPdf(body: Uint8Array): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return bytes.subarray(0, 1024).includes("%PDF-") && bytes.subarray(-2048).includes("%%EOF");
}

/** A document's bytes; that the agency opened it is on the record. */
export async function readDocument(
  ctx: Ctx,
  input: { id: string; document: string },
): Promise<StoredFile & { name: string }> {
  const organisation = await getOrganisation(ctx.deps.table, input.id);
  const document = organisation?.documents.find((d) => d.id === input.document);
  if (!organisation || !document || !mayReadDocument(ctx.actor, organisation))
    throw new AppError("not-found", "page-not-found");
  const stored = await ctx.deps.files.get(documentKey(organisation.id, document.id));
  if (!stored) throw new AppError("not-found", "page-not-found");

  if (ctx.actor.kind === "staff")
    await commit(
      ctx,
      [],
      [
        {
          record: `organisation:${organisation.id}`,
          action: "document.read",
          detail: { document: document.id },
        },
      ],
    );

  return { ...stored, name: document.name };
}
