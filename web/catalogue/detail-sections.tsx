import type { Child } from "hono/jsx";
import type { Language, Text } from "../../shared/base/text.ts";
import type { Content, ContentOf } from "../../shared/catalogue/model.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { codes } from "../copy/codes.ts";
import { type Fact, Facts } from "../ui/facts.tsx";
import { country, day, money, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";

type Props<C> = { readonly content: C; readonly lang: Language };

const fact = (name: string, value: Child | undefined): Fact | undefined =>
  value === undefined || value === "" ? undefined : { name, value };
const said = (text: Text | undefined, lang: Language) =>
  text ? <Said text={text} lang={lang} /> : undefined;

export function Specifications({ content, lang }: Props<Content>) {
  const copy = catalogueCopy[lang];
  if (content.specifications.length === 0) return null;
  return (
    <section>
      <h2>{copy.specifications}</h2>
      <Facts
        caption={copy.specifications}
        facts={content.specifications.map(({ name, value }) => ({
          name: <Said text={name} lang={lang} />,
          value: <Said text={value} lang={lang} />,
        }))}
      />
    </section>
  );
}

export function LotDetails({ content, lang }: Props<ContentOf<"SURPLUS">>) {
  const copy = catalogueCopy[lang];
  const names = copy.lotNames;
  const { lot } = content;
  const { inspection, originConsent: consent, usage, source } = lot;
  const used = [
    usage?.hours !== undefined ? copy.hours(number(usage.hours, lang)) : "",
    usage?.kilometres !== undefined ? copy.kilometres(number(usage.kilometres, lang)) : "",
  ].filter(Boolean);
  return (
    <section>
      <h2>{copy.lot}</h2>
      <Facts
        caption={copy.lot}
        facts={[
          fact(names.declaringService, lot.declaringService && codes[lang].declaring[lot.declaringService]),
          fact(names.manufactured, lot.manufactured?.toString()),
          fact(names.usage, used.join(" / ")),
          fact(names.knownDefects, said(lot.knownDefects, lang)),
          fact(names.storage, said(lot.storage, lang)),
          fact(names.hazardousMaterials, said(lot.hazardousMaterials, lang)),
          fact(names.demilCode, lot.demilCode),
          fact(names.demilitarisation, said(lot.demilitarisation, lang)),
          fact(
            names.inspection,
            inspection && (
              <>
                {day(inspection.from, lang)} – {day(inspection.to, lang)}
                <br />
                <Said text={inspection.place} lang={lang} />
              </>
            ),
          ),
          fact(names.rfqClosing, lot.rfqClosing && day(lot.rfqClosing, lang)),
          fact(names.removalDeadline, lot.removalDeadline && day(lot.removalDeadline, lang)),
          fact(names.disposalCondition, lot.disposalCondition),
          fact(names.acquisitionValue, lot.acquisitionValue && money(lot.acquisitionValue, lang)),
          fact(names.pricingBasis, lot.pricingBasis && codes[lang].pricingBasis[lot.pricingBasis]),
          fact(names.legalBasis, said(lot.legalBasis, lang)),
          fact(
            names.originConsent,
            consent && `${country(consent.country, lang)}: ${copy.consent[consent.state]}`,
          ),
          fact(names.industryImpact, said(lot.industryImpact, lang)),
          fact(names.source, source && copy.sourceRows(number(source.rows, lang), source.fileName)),
        ]}
      />
      <div class="as-is">
        <h3>{copy.asIs}</h3>
        <p>{copy.asIsText}</p>
        <p class="quiet">{copy.asIsVersion(lot.asIsTextVersion)}</p>
      </div>
    </section>
  );
}

export function TechnologyDetails({ content, lang }: Props<ContentOf<"TECHNOLOGY">>) {
  const copy = catalogueCopy[lang];
  const names = copy.technologyNames;
  const { technology } = content;
  const evidence = technology.trlEvidence;
  return (
    <section>
      <h2>{copy.technology}</h2>
      <Facts
        caption={copy.technology}
        facts={[
          fact(names.area, codes[lang].area[technology.area]),
          fact(names.trl, `TRL ${technology.trl}`),
          fact(
            names.trlEvidence,
            evidence && (
              <>
                <Said text={evidence.statement} lang={lang} />
                {evidence.place ? (
                  <>
                    <br />
                    <Said text={evidence.place} lang={lang} />
                  </>
                ) : null}
                {evidence.date ? ` · ${day(evidence.date, lang)}` : ""}
              </>
            ),
          ),
          fact(names.civilUse, said(technology.civilUse, lang)),
          fact(names.defenceUse, said(technology.defenceUse, lang)),
          fact(names.ipOwner, said(technology.ipOwner, lang)),
          fact(
            names.seeks,
            technology.seeks.map((s) => codes[lang].seek[s]).join(lang === "ja" ? "、" : ", "),
          ),
          fact(names.declaredControlRow, technology.declaredControlRow),
        ]}
      />
      {technology.withheld ? <p class="notice">{copy.withheld}</p> : null}
    </section>
  );
}

export function ServiceDetails({ content, lang }: Props<ContentOf<"SERVICE">>) {
  const copy = catalogueCopy[lang];
  const names = copy.serviceNames;
  const { type, duration, site } = content.service;
  return (
    <section>
      <h2>{copy.service}</h2>
      <Facts
        caption={copy.service}
        facts={[
          fact(names.type, codes[lang].service[type]),
          fact(names.duration, said(duration, lang)),
          fact(names.site, said(site, lang)),
        ]}
      />
    </section>
  );
}

export function ExportControl({ content, lang }: Props<Content>) {
  const copy = catalogueCopy[lang];
  const { classification } = content;
  if (!classification) return null;
  return (
    <section>
      <h2>{copy.exportControl}</h2>
      <Facts
        caption={copy.exportControl}
        facts={[
          fact(copy.itemClass, codes[lang].itemClass[classification.itemClass]),
          fact(copy.controlRow, classification.controlRow),
          fact(
            copy.arms,
            classification.armsCategory &&
              `(${classification.armsCategory}) ${codes[lang].arms[classification.armsCategory]}`,
          ),
        ]}
      />
    </section>
  );
}
