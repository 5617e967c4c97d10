import { seeks, technologyAreas } from "../../shared/catalogue/codes.ts";
import { controlRows } from "../../shared/catalogue/control-rows.ts";
import { unknownRow } from "../../shared/startups/brief-rules.ts";
import { demoHostsOn } from "../../shared/startups/demo-hosts.ts";
import { codes } from "../copy/codes.ts";
import { briefCopy } from "../copy/startups-brief.ts";
import { Checkboxes, FieldSet } from "../ui/choices.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { Pair } from "./pair.tsx";
import type { StepProps } from "./part.ts";

const stepId = (step: string) => `step-${step}`;

export function WhatStep({ lang, bind }: StepProps) {
  const { sections, leads, fields, hints } = briefCopy[lang];
  const shielded = bind("shielded");
  return (
    <div id={stepId("what")}>
      <FieldSet legend={sections.what} lead={leads.what}>
        <Pair field="title" lang={lang} bind={bind} max={200} rows={1} hint={hints.title} />
        <Pair field="summary" lang={lang} bind={bind} max={400} rows={3} hint={hints.summary} />
        <Pair field="description" lang={lang} bind={bind} max={6000} rows={8} optional />
        <TextField
          field={bind("area")}
          lang={lang}
          label={fields.area ?? ""}
          hint={hints.area}
          width="medium"
          list="technology-areas"
        />
        <datalist id="technology-areas">
          {technologyAreas.map((area) => (
            <option value={codes[lang].area[area]} />
          ))}
        </datalist>
        <TextField
          field={bind("productVersion")}
          lang={lang}
          label={fields.productVersion ?? ""}
          hint={hints.productVersion}
          maxlength={60}
          width="medium"
          optional
        />
        <Checkboxes
          field={{ ...shielded, values: [shielded.value] }}
          lang={lang}
          label={fields.shielded ?? ""}
          choices={[{ value: "yes", label: hints.shielded, means: hints.shieldedHint }]}
          optional
        />
      </FieldSet>
    </div>
  );
}

export function UseStep({ lang, bind }: StepProps) {
  const { sections, leads } = briefCopy[lang];
  return (
    <div id={stepId("use")}>
      <FieldSet legend={sections.use} lead={leads.use}>
        <Pair field="civilUse" lang={lang} bind={bind} max={1000} rows={4} />
        <Pair field="defenceUse" lang={lang} bind={bind} max={1000} rows={4} />
      </FieldSet>
    </div>
  );
}

export function ReadinessStep({ lang, bind, today }: StepProps) {
  const { sections, leads, fields, hints, trl, choose } = briefCopy[lang];
  return (
    <div id={stepId("readiness")}>
      <FieldSet legend={sections.readiness} lead={leads.readiness}>
        <SelectField
          field={bind("trl")}
          lang={lang}
          label={fields.trl ?? ""}
          hint={hints.trl}
          empty={choose}
          options={trl.map((means, i) => ({ value: String(i + 1), label: `${i + 1} – ${means}` }))}
        />
        <Pair field="evidence.statement" lang={lang} bind={bind} max={1000} rows={4} optional />
        <Pair field="evidence.place" lang={lang} bind={bind} max={200} rows={1} optional />
        <TextField
          field={bind("evidence.date")}
          lang={lang}
          label={fields["evidence.date"] ?? ""}
          type="date"
          width="medium"
          optional
        />
        <TextField
          field={bind("evidence.witness")}
          lang={lang}
          label={fields["evidence.witness"] ?? ""}
          maxlength={200}
          optional
        />
        <TextField
          field={bind("demo")}
          lang={lang}
          label={fields.demo ?? ""}
          hint={hints.demo(demoHostsOn(today).join(lang === "ja" ? "、" : ", "))}
          inputmode="url"
          maxlength={500}
          optional
        />
      </FieldSet>
    </div>
  );
}

export function RightsStep({ lang, bind }: StepProps) {
  const { sections, leads, fields, hints } = briefCopy[lang];
  return (
    <div id={stepId("rights")}>
      <FieldSet legend={sections.rights} lead={leads.rights}>
        <Pair field="ipOwner" lang={lang} bind={bind} max={200} rows={1} />
        <TextField
          field={bind("controlRow")}
          lang={lang}
          label={fields.controlRow ?? ""}
          hint={hints.controlRow}
          width="medium"
          list="control-rows"
        />
        <datalist id="control-rows" lang="ja">
          <option value={unknownRow} />
          {controlRows.map(({ row, text }) => (
            <option value={row}>{`${row} ${text}`}</option>
          ))}
        </datalist>
      </FieldSet>
    </div>
  );
}

export function SeeksStep({ lang, bind }: StepProps) {
  const { sections, leads, fields } = briefCopy[lang];
  return (
    <div id={stepId("seeks")}>
      <FieldSet legend={sections.seeks} lead={leads.seeks}>
        <Checkboxes
          field={bind("seeks")}
          lang={lang}
          label={fields.seeks ?? ""}
          choices={seeks.map((value) => ({ value, label: codes[lang].seek[value] }))}
        />
      </FieldSet>
    </div>
  );
}
