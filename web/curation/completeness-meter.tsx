import { fieldName } from "../catalogue/field-names.ts";
import { curationCopy } from "../copy/curation.ts";
import type { ListingProps } from "./props.ts";

/** How much of what readers look for is there. */
export function CompletenessMeter({ lang, completeness: { percent, missing } }: ListingProps) {
  const copy = curationCopy[lang].page;
  return (
    <section>
      <h2>{copy.completeness}</h2>
      <p class="meter-line">
        <meter
          min={0}
          max={100}
          low={50}
          high={80}
          optimum={100}
          value={percent}
          aria-label={copy.completeness}
        />{" "}
        {copy.complete(percent)}
      </p>
      {missing.length > 0 ? (
        <p class="quiet">
          {copy.missing}
          {lang === "ja" ? "：" : ": "}
          {missing
            .slice(0, 6)
            .map((field) => fieldName(field, lang))
            .join(lang === "ja" ? "、" : ", ")}
        </p>
      ) : null}
    </section>
  );
}
