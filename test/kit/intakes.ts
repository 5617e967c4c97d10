import type { Intake, IntakeSettings } from "../../shared/curation/intake.ts";
import { offer, post, settled, sha256Of } from "./documents.ts";
import { stackDeps } from "./listings.ts";
import { type Answer, call, demoToken } from "./people.ts";
import { until } from "./until.ts";

const deps = stackDeps();
const path = "/api/staff/intake";

/** Calls the desk's API for files as a curator, or as somebody else. */
export const askDesk = async (below: string, body?: unknown, who = "curator"): Promise<Answer> =>
  call(path + below, { token: await demoToken(who), ...(body !== undefined && { body }) });

export async function intakeOf(id: string): Promise<Intake> {
  const row = await deps.table.get({ pk: `INTAKE#${id}`, sk: "STATE" }, { consistent: true });
  if (!row) throw new Error(`${id} is unknown`);
  return row as unknown as Intake;
}

/** Waits until the job has left it. */
export async function rested(id: string): Promise<Intake> {
  let last = await intakeOf(id);
  await until(async () => {
    last = await intakeOf(id);
    return !["QUEUED", "RUNNING"].includes(last.status) && last.status !== "AWAITED";
  });
  return last;
}

/** Opens a place at the desk and puts a file there; not yet judged. */
export async function opened(
  body: Uint8Array,
  how: { name?: string; corrects?: string } = {},
): Promise<{ id: string; document: string }> {
  const { corrects, name = "goods.csv" } = how;
  const { body: intake } = await askDesk("", corrects ? { corrects } : {});
  const id = String(intake.id);
  const wish = {
    owner: `intake:${id}`,
    kind: "DOCUMENT",
    name,
    size: body.length,
    sha256: sha256Of(body),
  } as const;
  const { document, form } = await offer(wish);
  await post(form, body, name);
  return { id, document: document.id };
}

/** The file with its columns read, or refused. */
export async function readIn(body: Uint8Array, how?: { name?: string; corrects?: string }): Promise<Intake> {
  const { id, document } = await opened(body, how);
  await settled(document);
  return rested(id);
}

/** As the page proposes it, with fields chosen by hand for some headers. */
export const settings = (intake: Intake, byHand: Readonly<Record<string, string>> = {}): IntakeSettings => ({
  columns: (intake.columns ?? []).map(({ header, nth, known }) => ({
    header,
    nth,
    field: (byHand[header] ?? known ?? "none") as "name",
  })),
  grouping: "none",
  condition: "F",
});

export async function checked(intake: Intake, byHand?: Readonly<Record<string, string>>): Promise<Intake> {
  const { status, body } = await askDesk(`/${intake.id}/check`, settings(intake, byHand));
  if (status !== 200) throw new Error(`check: ${status} ${JSON.stringify(body)}`);
  return rested(intake.id);
}

export async function taken(id: string): Promise<Intake> {
  const { status, body } = await askDesk(`/${id}/take`, {});
  if (status !== 200) throw new Error(`take: ${status} ${JSON.stringify(body)}`);
  return rested(id);
}
