import type { NameList } from "./names-list.ts";
import table from "./tables/foreign-end-users.json" with { type: "json" };

/** METI's Foreign End User List as it is shipped; newer editions are loaded by the licensing officer. */
export const shippedEndUsers: NameList = { ...table, list: "END_USERS" };
