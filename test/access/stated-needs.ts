import { below } from "./below.ts";
import type { Group } from "./kinds.ts";

/** Who may use what of needs; see `stated.ts`. */
export const statedOfNeeds: readonly [string, Group][] = [
  ...below("/api/needs", "anyone", ["GET ", "GET /:id"]),
  ...below("/:lang/needs", "anyone", ["GET ", "GET /:id"]),
  ...below("/api/supplier/needs", "suppliers", [
    "GET ",
    "GET /:id",
    "PUT /:id/answer",
    "DELETE /:id/answer",
    "POST /:id/questions",
  ]),
  ...below("/:lang/supplier/needs", "suppliers", [
    "GET ",
    "GET /:id",
    "POST /:id/answer",
    "POST /:id/withdraw",
    "POST /:id/ask",
  ]),
  ...below("/api/buyer/needs", "governments", ["GET ", "GET /:id", "POST ", "PUT /:id", "POST /:id/move"]),
  ...below("/:lang/buyer/needs", "governments", [
    "GET ",
    "GET /new",
    "POST /new",
    "GET /:id",
    "POST /:id/save",
    "POST /:id/move",
  ]),
  ...below("/api/staff/needs", "agency", ["GET ", "GET /:id"]),
  ...below("/:lang/staff/needs", "agency", ["GET ", "GET /:id"]),
  ...below("/api/staff/needs", "curators", [
    "POST ",
    "PUT /:id",
    "PUT /:id/panel",
    "POST /:id/questions/:question/answer",
  ]),
  ...below("/:lang/staff/needs", "curators", [
    "GET /new",
    "POST /new",
    "POST /:id/save",
    "POST /:id/answer",
    "POST /:id/panel",
  ]),
  ...below("/api/staff/needs/:id", "evaluators", [
    "POST /move",
    "POST /answers/:answer/declaration",
    "PUT /answers/:answer/sheet",
    "PUT /answers/:answer/verdict",
  ]),
  ...below("/:lang/staff/needs/:id", "evaluators", [
    "POST /move",
    "POST /declare",
    "POST /sheet",
    "POST /judge",
  ]),
];
