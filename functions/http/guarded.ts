import type { Around } from "./bind.ts";
import { asStale, ifMatchOf, tagOf } from "./if-match.ts";
import { onlyOnce } from "./once.ts";

/** What surrounds every verb of whoever signs in: `If-Match`, `Idempotency-Key` and the ETag of what comes out. */
export const guarded: Around = async (c, ctx, definition, asked, verb) => {
  const ifMatch = ifMatchOf(c, definition);
  const whole = ifMatch === undefined ? asked : { ...asked, ifMatch };
  const output = await onlyOnce(c, ctx, definition, whole, async (inner) => {
    try {
      return await verb(inner, whole);
    } catch (error) {
      throw asStale(error, ifMatch);
    }
  });
  const tag = tagOf(definition, output);
  if (tag !== undefined) c.header("ETag", tag);
  return output;
};
