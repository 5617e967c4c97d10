import { fscName, groupName } from "../../shared/catalogue/fsc.ts";
import type { Content } from "../../shared/catalogue/model.ts";
import { groupOf } from "../../shared/catalogue/nsn.ts";
import type { Names } from "../../shared/catalogue/published.ts";
import { unitName } from "../../shared/surplus/units.ts";

/** The names from the code tables that go out with a publication. */
export function namesOf(content: Content): Names {
  const fsc = content.fsc && fscName(content.fsc);
  const group = content.fsc && groupName(groupOf(content.fsc));
  const unitOfIssue = content.kind === "SURPLUS" ? unitName(content.lot.unitOfIssue) : undefined;
  return { ...(fsc && { fsc }), ...(group && { group }), ...(unitOfIssue && { unitOfIssue }) };
}
