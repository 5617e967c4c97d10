import { agencyId } from "../../shared/base/actor.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import { read } from "../../shared/base/text.ts";
import { type Application, dueOf } from "../../shared/startups/applications.ts";
import { listMembers, tell } from "../accounts/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { getApplication, listApplicationBoard } from "./application-store.ts";
import { applicationToldKey } from "./pilot-keys.ts";

/** Job: tells case officers of firms' requests whose answer is late, once for each due day. One that fails stops no other. */
export function remindApplications(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "nightly" } };
    const yesterday = addDays(dayInJapan(deps.now()), -1);
    const failures: unknown[] = [];
    for (let after: string | undefined; ; ) {
      const page = await listApplicationBoard(deps.table, "OPEN", { after, to: yesterday });
      for (const { id } of page.items) {
        try {
          await remindOnce(ctx, id, yesterday);
        } catch (error) {
          deps.log.error("application-failed", error, { application: id });
          failures.push(error);
        }
      }
      if (!page.next) break;
      after = page.next;
    }
    if (failures.length > 0) throw failures[0];
  };
}

async function remindOnce(ctx: Ctx, id: string, yesterday: Day): Promise<void> {
  const { deps } = ctx;
  const one = await getApplication(deps.table, id);
  const dueOn = one && dueOf(one);
  if (!one || !dueOn || dueOn > yesterday) return;
  const key = applicationToldKey(id, `${one.status}#${dueOn}`);
  if (await deps.table.get(key, { consistent: true })) return;
  const mails = (await officersOf(ctx, one)).flatMap((person) =>
    tell(deps, [person], "application-late", {
      number: id,
      state: one.status,
      day: dueOn,
      "lot-ja": read(one.title, "ja").value,
      "lot-en": read(one.title, "en").value,
      link: `/${person.language}/staff/applications/${id}`,
    }),
  );
  await commit(
    ctx,
    [{ put: { ...key, at: deps.now().toISOString() }, expect: "absent" }, ...mails],
    noAudit("a reminder changes nothing"),
  );
}

const toldMost = 20;
/** Whoever took it over; before that every case officer. */
async function officersOf({ deps }: Ctx, { officer }: Application) {
  const members = await listMembers(deps.table, agencyId);
  const own = members.filter(({ id }) => id === officer);
  return own.length > 0
    ? own
    : members.filter(({ roles }) => roles.includes("case-officer")).slice(0, toldMost);
}
