import { lotsCopy } from "../copy/lots.ts";
import { TextArea, TextField } from "../ui/field.tsx";
import { FoldedForm } from "./folded-form.tsx";
import { fieldsOf, isOpen, type StaffLotProps } from "./props.ts";

/** Reserving, counting and naming units, each to who may. */
export const StockForms = (props: StaffLotProps) => (
  <>
    {props.may.hold ? <Reserve {...props} /> : null}
    {props.may.count ? <Count {...props} /> : null}
    {props.may.count ? <Units {...props} /> : null}
  </>
);

function Reserve(props: StaffLotProps) {
  const { lang, id } = props;
  const copy = lotsCopy[lang];
  const field = fieldsOf(props, "reserve");
  return (
    <FoldedForm
      title={copy.reserve}
      action={`/${lang}/staff/lots/${id}/reserve`}
      open={isOpen(props, "reserve")}
    >
      <TextField
        field={field("reservation")}
        lang={lang}
        label={copy.reservationId}
        hint={copy.reservationIdHint}
        maxlength={48}
        width="medium"
      />
      <TextField field={field("reference")} lang={lang} label={copy.reference} maxlength={80} />
      <TextField
        field={field("organisation")}
        lang={lang}
        label={copy.organisation}
        hint={copy.organisationHint}
        width="medium"
      />
      <TextField
        field={field("quantity")}
        lang={lang}
        label={copy.quantity}
        inputmode="numeric"
        width="short"
      />
      <TextField field={field("expiresOn")} lang={lang} label={copy.expiresOn} type="date" width="medium" />
    </FoldedForm>
  );
}

function Count(props: StaffLotProps) {
  const { lang, id, stock } = props;
  const copy = lotsCopy[lang];
  const field = fieldsOf(props, "count", { total: String(stock.total) });
  return (
    <FoldedForm
      title={copy.count}
      action={`/${lang}/staff/lots/${id}/count`}
      open={isOpen(props, "count")}
      hidden={{ before: stock.total }}
    >
      <TextField
        field={field("total")}
        lang={lang}
        label={copy.countTotal}
        inputmode="numeric"
        width="short"
      />
      <TextArea field={field("reason")} lang={lang} label={copy.reason} rows={2} maxlength={500} />
    </FoldedForm>
  );
}

function Units(props: StaffLotProps) {
  const { lang, id } = props;
  const copy = lotsCopy[lang];
  return (
    <FoldedForm
      title={copy.nameUnits}
      action={`/${lang}/staff/lots/${id}/units`}
      open={isOpen(props, "units")}
    >
      <TextArea field={fieldsOf(props, "units")("serials")} lang={lang} label={copy.serials} rows={6} />
    </FoldedForm>
  );
}
