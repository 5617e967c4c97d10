import { NeedPage } from "../../web/startups/need-page.tsx";
import { NeedsPage } from "../../web/startups/needs-page.tsx";

/** Loaded when somebody asks for it: views and their words would make every start of the public's function longer. */
export const needsBody = (props: Parameters<typeof NeedsPage>[0]): string => String(<NeedsPage {...props} />);
export const needBody = (props: Parameters<typeof NeedPage>[0]): string => String(<NeedPage {...props} />);
