import * as z from "zod";
import { actsAs } from "../base/actor.ts";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { textOf } from "../base/text.ts";
import { listingSchema } from "../catalogue/model.ts";
import { pictureFileSchema } from "../catalogue/picture.ts";
import { documentIdSchema } from "../documents/model.ts";

/** A picture as it is chosen: a document's id, or the file of one that the listing has already. */
export const chosenPictureSchema = z.lazy(() =>
  z.strictObject({ picture: z.union([documentIdSchema, pictureFileSchema]), alt: textOf(200) }),
);
export type ChosenPicture = z.infer<typeof chosenPictureSchema>;

export const choosePicturesEndpoint = endpoint({
  id: "chooseListingPictures",
  audience: "staff",
  permission: (actor) => actsAs(actor, "curator"),
  method: "put",
  path: "/api/staff/listings/:id/pictures",
  summary: "Chooses the pictures of a draft, in order, with their text alternatives",
  audit: { action: "listing.edit" },
  params: z.strictObject({ id: listingIdSchema }),
  query: z.strictObject({}),
  input: z.lazy(() =>
    z.strictObject({ base: z.int().min(1), pictures: z.array(chosenPictureSchema).max(20) }),
  ),
  output: listingSchema,
  refuses: [400, 401, 404, 409, 415, 422, 429],
});
