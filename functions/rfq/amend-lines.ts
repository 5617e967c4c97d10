import type { Day } from "../../shared/base/day.ts";
import type { Ctx } from "../platform/deps.ts";
import { amendCase } from "./amend-case.ts";
import { findCase } from "./find-case.ts";

type Asked = {
  readonly id: string;
  readonly text: string;
  readonly targetOn: Day;
  readonly quantities: readonly { readonly line: number; readonly quantity: number }[];
};

/** Begins an amendment of lines that the case has, in the quantities asked for. */
export async function amendLines(ctx: Ctx, { id, text, targetOn, quantities }: Asked) {
  const { request } = await findCase(ctx, { id });
  const lines = request.lines.flatMap((line) => {
    const asked = quantities.find((part) => part.line === line.number);
    return asked ? [{ ...line, quantity: asked.quantity }] : [];
  });
  return amendCase(ctx, { id, text, targetOn, lines });
}
