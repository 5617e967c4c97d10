import { getOrganisation, organisationWrites } from "../../functions/accounts/store.ts";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { firm } from "../kit/organisations.ts";
import { has, type Maker } from "./cases.ts";
import type { Kind } from "./kinds.ts";

/** The agency reads every organisation, so none is foreign; letters only those who check and decide. */
export async function deskRecords(deps: Deps): Promise<Record<string, Maker>> {
  const { organisation } = await firm(deps);
  const document = "D-000000000001";
  await giveLetter(deps, organisation, document);
  const readers: readonly Kind[] = ["case-officer", "approver", "auditor"];
  const one =
    (input?: Record<string, unknown>): Maker =>
    async () => ({
      own: { params: { id: organisation }, ...(input && { input }) },
      missing: { params: { id: "O-ZZZZZZZZZZZZ" }, ...(input && { input }) },
    });
  const move = { move: "suspend", revision: 999_999, reasons: [] };
  return {
    "GET /api/staff/organisations/:id": one(),
    "POST /api/staff/organisations/:id/move": one(move),
    "GET /:lang/staff/organisations/:id": one(),
    "POST /:lang/staff/organisations/:id/move": one(move),
    "GET /:lang/staff/organisations/:id/documents/:document": async (kind) => ({
      [has(readers, kind) ? "own" : "foreign"]: { params: { id: organisation, document } },
      missing: { params: { id: organisation, document: "D-ZZZZZZZZZZZZ" } },
    }),
  };
}

async function giveLetter(deps: Deps, organisationId: string, id: string): Promise<void> {
  const before = await getOrganisation(deps.table, organisationId);
  if (!before) throw new Error(`no organisation ${organisationId}`);
  const at = deps.now().toISOString();
  const document = {
    id,
    kind: "LETTER",
    name: "letter.pdf",
    bytes: 9,
    sha256: "0".repeat(64),
    by: "x",
    at,
  } as const;
  const after = { ...before, revision: before.revision + 1, documents: [document] };
  await deps.files.put(`agency/documents/${organisationId}/${id}`, "%PDF-1.7\n", {
    contentType: "application/pdf",
  });
  await commit(
    { deps, actor: { kind: "system", job: "test" } },
    organisationWrites(before, after),
    noAudit("a test's own letter"),
  );
}
