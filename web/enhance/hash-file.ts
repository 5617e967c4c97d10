/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Works out the SHA-256 of a chosen (or dropped) file, puts it into the field and sends the form; never the file. */
export function hashFile(part: HTMLElement): void {
  const input = part.querySelector<HTMLInputElement>("input[type=file]");
  const field = document.getElementById(part.dataset.hashFile ?? "");
  if (!input || !(field instanceof HTMLInputElement) || !("subtle" in crypto)) return;
  part.hidden = false;
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    field.value = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    field.form?.requestSubmit();
  });
}
