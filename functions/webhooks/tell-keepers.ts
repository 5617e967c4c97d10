import type { Hook } from "../../shared/webhooks/model.ts";
import { listMembers, tell } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

/** The mail and the notice to those who keep the organisation's addresses. */
export async function tellKeepers(
  { deps }: Ctx,
  hook: Hook,
  template: "webhook-dead" | "webhook-disabled",
): Promise<Write[]> {
  const members = await listMembers(deps.table, hook.organisationId);
  return members
    .filter(({ administrator }) => administrator)
    .slice(0, 20)
    .flatMap((member) =>
      tell(deps, [member], template, {
        title: new URL(hook.address).host,
        link: `/${member.language}/${hook.shell}/webhooks/${hook.id}`,
      }),
    );
}
