import type { Reader } from "../../shared/accounts/model.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";

/** What every page knows of where it is served. */
export type Site = {
  readonly origin: string;
  readonly styles: string;
  readonly enhance: string;
  /** Today in Japan. */
  readonly today: Day;
};

/** What every view takes besides its own data. `path` is the address without language: `/catalogue?q=radar`. */
export type View = {
  readonly lang: Language;
  readonly site: Site;
  readonly path: string;
  /** Who is signed in; absent on the public's pages, which are the same for everyone. */
  readonly reader?: Reader;
  /** Where this reader's catalogue lies: "" for the public, "/buyer" for a cleared government. */
  readonly base: "" | "/buyer";
};

type Frame = {
  readonly deps: {
    readonly config: { readonly origin: string; readonly assets: Pick<Site, "styles" | "enhance"> };
    readonly now: () => Date;
  };
  readonly actor: Actor;
  readonly reader?: Reader;
};

/** The frame of a page: where it is served, in which language, to whom. */
export const viewOf = (
  ctx: Frame,
  { lang, path }: { readonly lang: Language; readonly path: string },
): View => ({
  lang,
  path,
  site: { origin: ctx.deps.config.origin, ...ctx.deps.config.assets, today: dayInJapan(ctx.deps.now()) },
  base: ctx.actor.kind === "buyer" && ctx.actor.cleared ? "/buyer" : "",
  ...(ctx.reader && { reader: ctx.reader }),
});

/** Pictures of a reader's tier. */
export const picturesAt = (base: View["base"]): string => (base === "" ? "/pictures" : "/api/buyer/pictures");
