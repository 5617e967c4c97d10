import type { Child } from "hono/jsx";
import { read } from "../../shared/base/text.ts";
import { currencyOf } from "../../shared/surplus/estimate.ts";
import { titled } from "../accounts/post-form.tsx";
import { lotsCopy } from "../copy/lots.ts";
import { type Crumb, Document } from "../layout/document.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Said } from "../ui/said.tsx";
import { lotFaults } from "./lot-faults.ts";
import type { OwnLotProps, StaffLotProps } from "./props.ts";

type Props = {
  readonly of: StaffLotProps | OwnLotProps;
  readonly crumbs: readonly Crumb[];
  /** Ways on, under the title. */
  readonly links: Child;
  readonly children: Child;
};

/** A lot's page around what its reader does with it: which lot, and what could not be done. */
export function LotFrame({ of, crumbs, links, children }: Props) {
  const { lang, id, content, typed } = of;
  const title = read(content.title, lang).value;
  return (
    <Document {...of} {...titled(title, typed, of)} description={title} crumbs={crumbs} unlisted>
      <div class="wrap account-page lot-page">
        <p class="desk-head">
          <span class="tag">{id}</span>
          <span class="tag">{lotsCopy[lang].modes[content.price.mode]}</span>
        </p>
        <h1>
          <Said text={content.title} lang={lang} />
        </h1>
        <p>{links}</p>
        <ErrorSummary faults={lotFaults(of, currencyOf(content.price))} lang={lang} />
        {children}
      </div>
    </Document>
  );
}
