import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { getListing } from "../../functions/catalogue/index.ts";
import { publishPictures } from "../../functions/curation/publish-pictures.ts";
import { copyPictures, listDocuments } from "../../functions/documents/index.ts";
import { commit } from "../../functions/platform/commit.ts";
import { decideTechnology } from "../../functions/startups/decide-technology.ts";
import { idFrom } from "../../shared/base/id.ts";
import { photograph, sentByFirm } from "../kit/documents.ts";
import { stackDeps } from "../kit/listings.ts";
import { inModeration, ofAgency, passed, usualPanel } from "../kit/panels.ts";
import { call, demoToken } from "../kit/people.ts";
import { technologyNow, technologyOf, wholeBrief } from "../kit/technologies.ts";

const deps = stackDeps();

/** A technology before its answer, with pictures that its firm sent. */
async function withPictures(count: number) {
  const draft = await technologyOf(demoPersonId("supplier.startup"));
  for (let i = 0; i < count; i++)
    await sentByFirm(draft.id, await photograph(640, 480), `sensor ${i}.jpg`, "PICTURE");
  const ctx = { deps, actor: { kind: "system", job: "test" } } as const;
  const id = idFrom("T", randomBytes(8));
  const sent = await listDocuments(ctx, { owner: `technology:${draft.id}` }, () => true);
  const { documents, writes, audits } = await copyPictures(ctx, sent, `technology:${id}`);
  await commit(ctx, writes, audits);
  const pictures = documents.map((document) => document.id);
  await inModeration(deps, { id, brief: wholeBrief({ pictures }), screening: passed() });
  return { id, pictures };
}

test("the pictures of a listed technology are its listing's own, in their order, and are published with it", async () => {
  const { id, pictures } = await withPictures(3);
  const moderator = await ofAgency(deps, usualPanel.moderator);
  await decideTechnology(moderator, { id, result: "LISTED_PUBLIC", text: "The answer." });
  const { listingId = "" } = await technologyNow(deps, id);
  const listing = await getListing(deps.table, listingId);
  if (!listing) throw new Error("no draft");
  expect(listing.content.pictures).toMatchObject(
    [1, 2, 3].map(() => ({ alt: { en: "Quantum magnetic sensor" } })),
  );
  for (const picture of pictures) expect(JSON.stringify(listing)).not.toContain(picture.toLowerCase());

  const curator = await ofAgency(deps, "curator");
  await publishPictures(curator, listing);
  for (const { file, variants = [] } of listing.content.pictures)
    for (const name of [file, ...variants.map((one) => one.file)])
      expect(await deps.files.head(`public/pictures/${listingId}/${name}`), name).toBeDefined();

  const { body } = await call(`/api/staff/documents?owner=listing:${listingId}`, {
    token: await demoToken("curator"),
  });
  expect(body).toMatchObject({ items: [1, 2, 3].map(() => ({ kind: "PICTURE", status: "CLEAN" })) });
});

test("nothing is listed, and no row is written, while a file of a picture is not there", async () => {
  const { id } = await withPictures(1);
  const [document] = await listDocuments(
    { deps, actor: { kind: "system", job: "test" } },
    { owner: `technology:${id}` },
    () => true,
  );
  await deps.files.remove(`technologies/pictures/${document?.id}/320.webp`);
  const moderator = await ofAgency(deps, usualPanel.moderator);
  await expect(
    decideTechnology(moderator, { id, result: "LISTED_GOV", text: "The answer." }),
  ).rejects.toMatchObject({ reason: "file-changed" });
  expect(await technologyNow(deps, id)).toMatchObject({ status: "MODERATION" });
});
