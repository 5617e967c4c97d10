import { briefLeaves } from "../../shared/startups/brief-changes.ts";
import { briefCopy } from "../copy/startups-brief.ts";
import { Facts } from "../ui/facts.tsx";
import { briefOrder } from "./brief-order.ts";
import { fieldLabel } from "./field-labels.ts";
import { LeafValue } from "./leaf-value.tsx";
import { type TechnologyProps, technologyAddress } from "./part.ts";
import { valueText } from "./value-text.ts";

/** What was submitted, to be read. */
export function BriefPart(props: TechnologyProps) {
  const { one, lang } = props;
  if (one.status === "DRAFT") return null;
  const copy = briefCopy[lang].page;
  const leaves = Object.entries(briefLeaves(one.brief)).sort(([a], [b]) => briefOrder(a) - briefOrder(b));
  return (
    <section id="brief">
      <h2>{copy.brief}</h2>
      <p>
        <a href={`${technologyAddress(props)}/preview`}>{copy.preview}</a>
      </p>
      <Facts
        caption={copy.brief}
        facts={leaves.map(([leaf, value]) => {
          const text = valueText(leaf, value, lang);
          return text === ""
            ? undefined
            : {
                name: fieldLabel(leaf, lang),
                value: (
                  <LeafValue leaf={leaf} lang={lang}>
                    <Linked leaf={leaf} text={text} file={one.brief.paper?.id} />
                  </LeafValue>
                ),
              };
        })}
      />
    </section>
  );
}

function Linked({ leaf, text, file }: { leaf: string; text: string; file: string | undefined }) {
  const to = leaf === "demo" ? text : leaf === "paper" && file && `/api/supplier/documents/${file}/file`;
  return to ? <a href={to}>{text}</a> : <span>{text}</span>;
}
