import { below } from "./below.ts";
import type { Group } from "./kinds.ts";

/** Technologies from the side of their firms. */
export const statedOfTechnologies: readonly (readonly [string, Group])[] = [
  ...below("/api/supplier/technologies", "suppliers", [
    "GET ",
    "GET /:id",
    "GET /:id/events",
    "GET /:id/transitions",
    "GET /:id/comparison",
    "POST ",
    "PATCH /:id",
    "POST /:id/autosave",
    "PUT /:id/paper",
    "PUT /:id/pictures",
    "PUT /:id/feedback",
    "POST /:id/submit",
    "POST /:id/withdraw",
    "POST /:id/try-again",
  ]),
  ...below("/:lang/supplier/technologies", "suppliers", [
    "GET ",
    "GET /new",
    "POST /new",
    "GET /:id",
    "GET /:id/preview",
    "POST /:id/save",
    "POST /:id/paper",
    "POST /:id/pictures",
    "POST /:id/feedback",
    "POST /:id/submit",
    "POST /:id/withdraw",
    "POST /:id/try-again",
  ]),
  ...below("/api/supplier/documents", "suppliers", [
    "GET ",
    "POST ",
    "GET /:id",
    "POST /:id/form",
    "DELETE /:id",
    "GET /:id/file",
    "GET /:id/pictures/:file",
  ]),
  ...below("/:lang/supplier/documents", "suppliers", [
    "GET ",
    "POST ",
    "GET /:id/post",
    "GET /:id/posted",
    "POST /:id/remove",
  ]),
];
