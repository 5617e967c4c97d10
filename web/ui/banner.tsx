import type { Child } from "hono/jsx";

type Props = {
  readonly tone: "info" | "success" | "warning";
  readonly title: string;
  readonly children?: Child;
  /** Read out when the page opens: the outcome of what was just done. */
  readonly announced?: boolean;
};

export function Banner({ tone, title, children, announced }: Props) {
  return (
    <div class={`banner banner-${tone}`} role={announced ? "status" : undefined}>
      <p class="banner-title">{title}</p>
      {children}
    </div>
  );
}
