import { describe, expect, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { listDocuments } from "../../functions/documents/index.ts";
import { fileKey, variantKey } from "../../functions/documents/keys.ts";
import { attachPaper } from "../../functions/startups/attach-paper.ts";
import { choosePictures } from "../../functions/startups/choose-pictures.ts";
import { previewTechnology } from "../../functions/startups/preview-technology.ts";
import { technologyFiles } from "../../functions/startups/technology-files.ts";
import type { Document } from "../../shared/documents/model.ts";
import { ctxAs, newOrganisation } from "../kit/cases.ts";
import { office, pdf, photograph, sentByFirm } from "../kit/documents.ts";
import { stackDeps } from "../kit/listings.ts";
import { asNow } from "../kit/organisations.ts";
import { ofAgency } from "../kit/panels.ts";
import { call, demoToken } from "../kit/people.ts";
import { founderOf, placeTechnology, technologyNow, technologyOf } from "../kit/technologies.ts";

const deps = stackDeps();
const founder = demoPersonId("supplier.startup");
const firmCtx = () => asNow(deps, founder);
const api = "/api/supplier/technologies";
const failureOf = (answer: Promise<unknown>) =>
  answer.then(
    () => ({}),
    ({ code, reason, params }) => ({ code, reason, ...params }),
  );

/** So many pages, upright or as slides are. */
async function pages(count: number, shape: "paper" | "slides" = "paper"): Promise<Uint8Array> {
  const [width, height] = shape === "paper" ? [210, 297] : [254, 143];
  const text = Array.from({ length: count }, (_, i) => `Page ${i + 1}`).join("\n#pagebreak()\n");
  const template = `#set document(title: "Brief")\n#set page(width: ${width}mm, height: ${height}mm)\n${text}`;
  const made = await deps.typeset?.pdf(template, {});
  if (!made) throw new Error("nothing to typeset with");
  return made;
}
const deck = (slides: number): Uint8Array =>
  office("pptx", {
    "ppt/presentation.xml": `<p:presentation xmlns:p="x"><!-- <p:sldId id="0"/> --><p:sldMasterIdLst><p:sldMasterId id="1"/></p:sldMasterIdLst><p:sldIdLst>${Array.from({ length: slides }, (_, i) => `<p:sldId id="${256 + i}"/>`).join("")}</p:sldIdLst></p:presentation>`,
  });

const draft = async () => (await technologyOf(founder, { brief: { title: { en: "Typed" } } })).id;

describe("works", () => {
  test("pages are counted in the file: five of a paper, fifteen of slides, upright or wide", async () => {
    const id = await draft();
    const files: [string, Uint8Array, object][] = [
      ["five.pdf", await pages(5), { form: "BRIEF", pages: 5 }],
      ["fifteen.pdf", await pages(15, "slides"), { form: "DECK", pages: 15 }],
      ["fifteen.pptx", deck(15), { form: "DECK", pages: 15 }],
    ];
    for (const [name, body, paper] of files) {
      const file = await sentByFirm(id, body, name);
      const { brief } = await attachPaper(await firmCtx(), { id, document: file.id });
      expect(brief).toMatchObject({ title: { en: "Typed" }, paper: { name, id: file.id, ...paper } });
      expect(brief.paper?.sha256).toBe(file.sha256);
      expect(await deps.files.head(fileKey(file.id, file.owner))).toBeDefined();
      expect(await deps.files.head(fileKey(file.id))).toBeUndefined();
    }
    expect((await attachPaper(await firmCtx(), { id, document: null })).brief).not.toHaveProperty("paper");
  });

  test("pictures are chosen, shown in the preview, and lie apart from the agency's", async () => {
    const id = (await technologyOf(founder)).id;
    const picture = await sentByFirm(id, await photograph(640, 480), "sensor.jpg", "PICTURE");
    await choosePictures(await firmCtx(), { id, pictures: [picture.id] });
    const { item } = await previewTechnology(await firmCtx(), { id });
    expect(item?.content.pictures).toMatchObject([{ alt: { en: "Quantum magnetic sensor" } }]);
    expect(await deps.files.head(variantKey(picture.id, 320, "webp", picture.owner))).toBeDefined();
    expect(await deps.files.head(variantKey(picture.id, 320, "webp"))).toBeUndefined();
    const shown = await fetch(
      `${deps.config.origin}/api/supplier/documents/${picture.id}/pictures/320.webp`,
      { headers: { authorization: `Bearer ${await demoToken("supplier.startup")}` } },
    );
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/webp"]);
  });
});

describe("refuses", () => {
  test("a page or a slide too many by rule id, and keeps what was typed", async () => {
    const id = await draft();
    const six = await sentByFirm(id, await pages(6), "six.pdf");
    const { status, body } = await call(`${api}/${id}/paper`, {
      token: await demoToken("supplier.startup"),
      method: "PUT",
      body: { document: six.id },
    });
    expect([status, body]).toMatchObject([422, { rule: "paper-pages", pages: 6, most: 5 }]);
    for (const [name, much] of [
      ["sixteen.pdf", await pages(16, "slides")],
      ["sixteen.pptx", deck(16)],
    ] as const) {
      const file = await sentByFirm(id, much, name);
      const failure = await failureOf(attachPaper(await firmCtx(), { id, document: file.id }));
      expect(failure).toMatchObject({ rule: "paper-pages", pages: 16, most: 15 });
    }
    expect((await technologyNow(deps, id)).brief).toEqual({ title: { en: "Typed" } });
  });

  test("what cannot be read, what is no paper, and the file of another record", async () => {
    const id = await draft();
    const ctx = await firmCtx();
    const broken = await sentByFirm(id, pdf(), "noise.pdf");
    expect(broken).not.toHaveProperty("paged");
    expect(await failureOf(attachPaper(ctx, { id, document: broken.id }))).toMatchObject({
      reason: "paper-unreadable",
    });
    const word = await sentByFirm(id, office("docx"), "text.docx");
    expect(await failureOf(attachPaper(ctx, { id, document: word.id }))).toMatchObject({
      reason: "paper-unreadable",
    });
    const other = await draft();
    const good = await sentByFirm(other, await pages(1), "one.pdf");
    expect(await failureOf(attachPaper(ctx, { id, document: good.id }))).toMatchObject({
      reason: "page-not-found",
    });
    const picture = await failureOf(choosePictures(ctx, { id, pictures: [good.id] }));
    expect(picture).toMatchObject({ reason: "picture-missing" });
  });

  test("to throw away what was handed in; what only lies there goes, and leaves the brief", async () => {
    const id = await draft();
    const token = await demoToken("supplier.startup");
    const file = await sentByFirm(id, await pages(2), "two.pdf");
    await attachPaper(await firmCtx(), { id, document: file.id });
    const path = `/api/supplier/documents/${file.id}`;
    expect((await call(path, { token, method: "DELETE" })).status).toBe(200);
    expect((await technologyNow(deps, id)).brief).toEqual({ title: { en: "Typed" } });

    const paper = { id: "D-0000000000PA", form: "BRIEF" as const, name: "x", pages: 1, sha256: "" };
    const handed = await technologyOf(founder, { status: "SUBMITTED", brief: { paper } });
    const more = await call("/api/supplier/documents", {
      token,
      body: { owner: `technology:${handed.id}`, kind: "DOCUMENT", name: "more.pdf" },
    });
    expect(more.status).toBe(404);
  });
});

describe("access", () => {
  test("the agency reads what was handed in, and nothing that its firm puts there for the next try", async () => {
    const { id } = await technologyOf(founder, { attempt: 1, submittedOn: "2026-01-05" });
    const handedIn = (await technologyNow(deps, id)).brief.paper?.id ?? "";
    const next = await sentByFirm(id, await pages(1), "next.pdf");
    const token = await demoToken("curator");
    const listed = await call(`/api/staff/documents?owner=technology:${id}`, { token });
    expect([listed.status, JSON.stringify(listed.body).includes(next.id)]).toEqual([200, false]);
    expect((await call(`/api/staff/documents/${next.id}`, { token })).status).toBe(404);
    const own = { token: await demoToken("supplier.startup") };
    expect((await call(`/api/supplier/documents/${next.id}`, own)).status).toBe(200);
    expect(
      await technologyFiles.mayRead(await ofAgency(deps, "curator"))({
        owner: `technology:${id}`,
        kind: "DOCUMENT",
        id: handedIn,
      } as Document),
    ).toBe(true);
  });

  test("another firm's technology has no files, and takes none", async () => {
    const { id } = await placeTechnology(deps, { organisationId: newOrganisation() });
    const token = await demoToken("supplier.startup");
    const owner = `technology:${id}`;
    const put = { owner, kind: "DOCUMENT", name: "x.pdf" };
    expect((await call("/api/supplier/documents", { token, body: put })).status).toBe(404);
    expect((await call(`/api/supplier/documents?owner=${owner}`, { token })).status).toBe(404);
    const stranger = ctxAs(deps, founderOf(newOrganisation()));
    expect(await failureOf(attachPaper(stranger, { id, document: null }))).toMatchObject({
      reason: "technology-not-found",
    });
    expect(await listDocuments({ deps, actor: stranger.actor }, { owner }, () => true)).toEqual([]);
  });
});
