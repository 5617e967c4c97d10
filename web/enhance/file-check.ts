/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Whether a file is of one of the kinds that `accept` lists: "application/pdf", "image/*", ".csv". */
export function isAccepted(file: { readonly name: string; readonly type: string }, accept: string): boolean {
  const kinds = accept.split(",").map((kind) => kind.trim().toLowerCase());
  return kinds.some((kind) => {
    if (kind === "") return false;
    if (kind.startsWith(".")) return file.name.toLowerCase().endsWith(kind);
    return kind.endsWith("/*") ? file.type.startsWith(kind.slice(0, -1)) : file.type.toLowerCase() === kind;
  });
}

/**
 * `<file-check>` around a file field: says that a file is too large or of a wrong kind before it is sent. The
 * sentences stand hidden in the markup, by `data-fault`; without script the server says the same afterwards.
 */
export function defineFileCheck(): void {
  class FileCheck extends HTMLElement {
    connectedCallback(): void {
      const input = this.querySelector<HTMLInputElement>("input[type=file]");
      if (!input) return;
      const described = input.getAttribute("aria-describedby") ?? "";
      input.addEventListener("change", () => this.tell(input, described));
      input.form?.addEventListener("submit", (event) => {
        if (this.tell(input, described) === undefined) return;
        event.preventDefault();
        input.focus();
      });
    }

    /** Shows the one sentence that fits, and takes away what the server said of an earlier file. */
    private tell(input: HTMLInputElement, described: string): string | undefined {
      const file = input.files?.[0];
      const fault = file && faultOf(file, input);
      for (const text of this.querySelectorAll<HTMLElement>("[data-fault]"))
        text.hidden = text.dataset.fault !== fault;
      const earlier = this.querySelector<HTMLElement>(".field-error:not([data-fault])");
      if (earlier && file) earlier.hidden = true;
      const shown = fault && this.querySelector(`[data-fault="${fault}"]`)?.id;
      if (file) input.setAttribute("aria-invalid", String(fault !== undefined));
      input.setAttribute("aria-describedby", [described, shown].filter(Boolean).join(" "));
      return fault;
    }
  }
  customElements.define("file-check", FileCheck);
}

function faultOf(file: File, { accept, dataset }: HTMLInputElement): string | undefined {
  if (accept !== "" && !isAccepted(file, accept)) return "type";
  const most = Number(dataset.maxBytes);
  return most > 0 && file.size > most ? "size" : undefined;
}
