import * as z from "zod";
import { maxPerOwner } from "../../shared/documents/codes.ts";
import { type Document, type DocumentId, documentSchema } from "../../shared/documents/model.ts";
import type { Row, Table, Write } from "../platform/table.ts";
import { documentKey, ownerKey } from "./keys.ts";

const same = { consistent: true } as const;
const parse = ({ pk: _pk, sk: _sk, ...fields }: Row): Document => documentSchema.parse(fields);

export async function getDocument(table: Table, id: DocumentId): Promise<Document | undefined> {
  const pointer = await table.get(ownerKey(id), same);
  if (!pointer) return undefined;
  const row = await table.get(documentKey(z.string().parse(pointer.owner), id), same);
  return row && parse(row);
}

/** What a record has, the oldest first, without what was removed or never arrived and goes by itself. */
export async function listOfOwner(table: Table, owner: string, now: Date): Promise<Document[]> {
  const seconds = now.getTime() / 1000;
  const isThere = ({ status, expiresAt }: Document) =>
    status !== "REMOVED" && (expiresAt === undefined || expiresAt > seconds);
  const found: Document[] = [];
  for (let after: string | undefined; ; ) {
    const page = await table.list({ pk: `DOCUMENT#${owner}`, ...(after && { after }) }, same);
    found.push(...page.rows.map(parse).filter(isThere));
    if (!page.next || found.length > maxPerOwner) break;
    after = page.next;
  }
  return found.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

/** A file as it is now, and whose it is; a row of what never arrives goes by itself, with its pointer. */
export function documentWrites(before: Document | undefined, now: Document): Write[] {
  const { id, owner, expiresAt } = now;
  const lasting = before?.expiresAt !== expiresAt || !before;
  return [
    {
      put: { ...documentKey(owner, id), ...now },
      expect: before ? { revision: before.revision, status: [before.status] } : "absent",
    },
    ...(lasting
      ? [
          {
            put: { ...ownerKey(id), owner, ...(expiresAt !== undefined && { expiresAt }) },
            expect: before ? "anything" : "absent",
          } as const,
        ]
      : []),
  ];
}
