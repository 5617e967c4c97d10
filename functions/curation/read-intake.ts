import { AppError } from "../../shared/base/app-error.ts";
import { type Intake, mayReadIntake } from "../../shared/curation/intake.ts";
import { type Document, downloadDocument, listDocuments } from "../documents/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { presignGet } from "../platform/presign-get.ts";
import {
  getIntake,
  type IntakeFileName,
  intakeFileKey,
  intakeRecord,
  listIntakes,
} from "./desk-intake-store.ts";

const pageLength = 30;

export async function readIntakes(
  ctx: Ctx,
  input: { readonly cursor?: string | undefined },
): Promise<{ items: Intake[]; next?: string }> {
  if (!mayReadIntake(ctx.actor)) throw new AppError("not-found", "page-not-found");
  return listIntakes(ctx.deps.table, { limit: pageLength, after: input.cursor });
}

export async function readIntake(ctx: Ctx, input: { readonly id: string }): Promise<Intake> {
  const intake = await getIntake(ctx.deps.table, input.id);
  if (!intake || !mayReadIntake(ctx.actor)) throw new AppError("not-found", "page-not-found");
  return intake;
}

/** What was put to it so far, with what became of it. */
export const filesPutTo = (ctx: Ctx, { id }: Intake): Promise<Document[]> =>
  listDocuments(ctx, { owner: intakeRecord(id) }, () => mayReadIntake(ctx.actor));

/** The address of one of its files, good for a minute, and on the record. Throws `not-found`. */
export async function fetchIntakeFile(
  ctx: Ctx,
  input: { readonly id: string; readonly file: IntakeFileName | "original" },
): Promise<{ location: string }> {
  const { id, file } = input;
  const intake = await readIntake(ctx, { id });
  const { document, findings } = intake;
  if (!document || (file !== "original" && !findings)) throw new AppError("not-found", "page-not-found");
  const record = intakeRecord(id);

  await commit(ctx, [], [{ record, action: "intake.fetch", detail: { file } }]);
  if (file === "original") return downloadDocument(ctx, { id: document.id }, ({ owner }) => owner === record);
  const bare = document.name.replace(/\.(csv|xlsx|txt)$/i, "");
  const handout = {
    key: intakeFileKey(id, file),
    contentType: "text/csv; charset=utf-8",
    fileName: `${bare}.${file}.csv`,
  };
  return { location: await presignGet(ctx.deps.config, ctx.deps.now(), handout) };
}
