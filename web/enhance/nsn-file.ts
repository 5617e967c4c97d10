/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type Answer = { readonly items: readonly { readonly typed: string; readonly quantity?: number }[] };

const base64 = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** Beside the box for a list of numbers: a chooser that reads them from a file into the box, to be seen before they are sent. */
export function readNsnFiles(part: HTMLElement): void {
  const box = part.querySelector<HTMLTextAreaElement>("textarea");
  if (!box) return;
  const { nsnFile = "", label = "", reading = "", failed = "" } = part.dataset;
  const chooser = Object.assign(document.createElement("input"), {
    type: "file",
    id: "nsn-file",
    className: "input",
    accept: ".csv,.txt,.xlsx",
  });
  const name = Object.assign(document.createElement("label"), { htmlFor: "nsn-file", textContent: label });
  const told = Object.assign(document.createElement("p"), { className: "hint" });
  told.setAttribute("role", "status");
  const field = Object.assign(document.createElement("div"), { className: "field" });
  field.append(name, chooser, told);
  part.append(field);

  chooser.addEventListener("change", async () => {
    const file = chooser.files?.[0];
    if (!file) return;
    told.textContent = reading;
    const answer = await fetch(nsnFile, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ file: base64(new Uint8Array(await file.arrayBuffer())) }),
    }).catch(() => undefined);
    const problem = answer && !answer.ok ? ((await answer.json()) as { detail?: string }) : undefined;
    told.textContent = answer?.ok ? "" : (problem?.detail ?? failed);
    if (!answer?.ok) return;
    const { items } = (await answer.json()) as Answer;
    box.value = items.map(({ typed, quantity }) => (quantity ? `${typed}, ${quantity}` : typed)).join("\n");
    box.focus();
  });
}
