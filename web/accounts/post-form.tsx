import type { Child } from "hono/jsx";
import type { Typed } from "../../shared/base/endpoint.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { formCopy } from "../copy/form.ts";
import { shellOf } from "../layout/reader-bar.tsx";
import type { View } from "../layout/site.ts";

type Props = {
  readonly action: string;
  readonly submit: string;
  readonly children?: Child;
  readonly hidden?: Readonly<Record<string, string | number>>;
  /** What the button is about, where many of a kind stand below each other; read out only. */
  readonly about?: string | undefined;
  readonly tone?: "main" | "quiet" | "danger";
  /** A lone small button in a list. */
  readonly small?: boolean;
  readonly multipart?: boolean;
};

/** A form that posts. Mistakes are said by us, in the reader's language, so the browser's own bubbles stay away. */
export function PostForm(props: Props) {
  const { action, submit, children, hidden = {}, about, tone = "main", small, multipart } = props;
  return (
    <form
      class={small ? "form-inline" : "form"}
      method="post"
      action={action}
      enctype={multipart ? "multipart/form-data" : undefined}
      novalidate
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <button class={`button button-${tone}${small ? " button-small" : ""}`} type="submit">
        {submit}
        {about === undefined ? null : <span class="visually-hidden">{about}</span>}
      </button>
    </form>
  );
}

const failed = (typed: Typed): boolean => Object.keys(typed.errors).length > 0;
/** A title says first that something went wrong, for it is what a screen reader says first. */
export const titled = (title: string, typed: Typed, { lang }: View) => ({
  title,
  ...(failed(typed) && { titlePrefix: formCopy[lang].titleError }),
});
/** The way back to the first page of the reader's shell. */
export const homeCrumb = ({ reader, lang }: View) =>
  reader ? [{ name: accountsCopy[lang].home.title[shellOf(reader)], path: reader.home }] : [];
