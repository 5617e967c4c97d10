/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { autosave } from "./autosave.ts";
import { followDocuments } from "./documents.ts";
import { defineFileCheck } from "./file-check.ts";
import { hashFile } from "./hash-file.ts";
import { followIntake } from "./intake.ts";
import { readNsnFiles } from "./nsn-file.ts";
import { enhanceUpload } from "./upload.ts";

/** What a script adds to pages that work without it: nothing here is the only way to do something. */

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-auto-submit]")) {
  form.addEventListener("change", () => form.requestSubmit());
  const button = form.querySelector<HTMLButtonElement>("button.button-small");
  if (button) button.hidden = true;
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  button.hidden = !("clipboard" in navigator);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy ?? "");
    button.textContent = button.dataset.copied ?? "";
  });
}

defineFileCheck();

const wide = window.matchMedia("(min-width: 64rem)");
for (const panel of document.querySelectorAll<HTMLDetailsElement>("details[data-wide-open]")) {
  if (wide.matches) panel.open = true;
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) autosave(form);
for (const part of document.querySelectorAll<HTMLElement>("[data-upload]")) enhanceUpload(part);
for (const part of document.querySelectorAll<HTMLElement>("[data-hash-file]")) hashFile(part);
if (document.querySelector("[data-documents]")) followDocuments();
for (const page of document.querySelectorAll<HTMLElement>("[data-intake]")) followIntake(page);
for (const part of document.querySelectorAll<HTMLElement>("[data-nsn-file]")) readNsnFiles(part);
