import type { Child } from "hono/jsx";

/** Name and value; a fact without a value is left out. */
export type Fact = { readonly name: Child; readonly value: Child };

export function Facts({ facts, caption }: { facts: readonly (Fact | undefined)[]; caption?: string }) {
  const present = facts.filter((f) => f !== undefined);
  if (present.length === 0) return null;
  return (
    <dl class="facts" aria-label={caption}>
      {present.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
