import { describedBy, type FieldProps, Frame } from "./field.tsx";

type Props = FieldProps & {
  readonly accept: string;
  readonly maxBytes: number;
  /** What a script says of a file before it is sent. */
  readonly faults: { readonly size: string; readonly type: string };
};

/** A field for one file; the custom element around it looks at the file before it is sent, where scripts run. */
export function FileField(props: Props) {
  const { field, lang, hint, optional, accept, maxBytes, faults } = props;
  return (
    <file-check>
      <Frame {...props}>
        {(["size", "type"] as const).map((fault) => (
          <p
            class="field-error"
            id={`${field.id}-${fault}`}
            data-fault={fault}
            role="alert"
            lang={lang}
            hidden
          >
            {faults[fault]}
          </p>
        ))}
        <input
          id={field.id}
          name={field.name}
          type="file"
          class="input"
          accept={accept}
          data-max-bytes={maxBytes}
          required={optional !== true}
          aria-describedby={describedBy(field, hint)}
          aria-invalid={field.error === undefined ? undefined : "true"}
        />
      </Frame>
    </file-check>
  );
}

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "file-check": { readonly children?: unknown };
    }
  }
}
