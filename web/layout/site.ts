import type { Day } from "../../shared/base/day.ts";
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
export type View = { readonly lang: Language; readonly site: Site; readonly path: string };
