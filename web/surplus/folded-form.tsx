import type { Child } from "hono/jsx";
import { PostForm } from "../accounts/post-form.tsx";

type Props = {
  readonly title: string;
  readonly action: string;
  readonly open: boolean;
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly children?: Child;
};

/** A form that is folded up until it is wanted, or came back with mistakes. */
export const FoldedForm = ({ title, action, open, hidden, children }: Props) => (
  <details class="move" open={open}>
    <summary>{title}</summary>
    <PostForm action={action} submit={title} {...(hidden && { hidden })}>
      {children}
    </PostForm>
  </details>
);
