import { below } from "./below.ts";
import type { Group } from "./kinds.ts";

/** Who may use what of pilots, firms' requests and questions about technologies; see `stated.ts`. */
export const statedOfPilots: readonly [string, Group][] = [
  ...below("/api/staff", "agency", [
    "GET /pilots",
    "GET /pilots/:pilot",
    "GET /applications",
    "GET /applications/:id",
    "GET /technology-questions",
    "GET /technology-questions/:question",
  ]),
  ...below("/:lang/staff", "agency", [
    "GET /pilots",
    "GET /pilots/:pilot",
    "GET /applications",
    "GET /applications/:id",
    "GET /technology-questions",
  ]),
  ...below("/api/staff", "curators and case officers", [
    "POST /technologies/:id/pilots",
    "POST /pilots/:pilot/outcome",
    "POST /pilots/:pilot/publicity",
    "POST /technology-questions/:question/answer",
  ]),
  ...below("/:lang/staff", "curators and case officers", [
    "POST /pilots",
    "POST /pilots/:pilot/end",
    "POST /pilots/:pilot/show",
    "POST /technology-questions/:question/answer",
  ]),
  ...below("/api/staff", "case officers", [
    "POST /pilots/:pilot/release",
    "POST /applications/:id/acknowledgement",
    "POST /applications/:id/review",
    "POST /applications/:id/recommendation",
    "POST /technology-questions/:question/release",
  ]),
  ...below("/:lang/staff", "case officers", [
    "POST /pilots/:pilot/release",
    "POST /applications/:id/acknowledge",
    "POST /applications/:id/review",
    "POST /applications/:id/recommend",
    "POST /technology-questions/:question/release",
  ]),
  ...below("", "approvers", [
    "POST /api/staff/technologies/:id/graduation",
    "POST /:lang/staff/pilots/:pilot/graduate",
    "POST /api/staff/applications/:id/decision",
    "POST /:lang/staff/applications/:id/decide",
  ]),
  ...below("/api/supplier", "suppliers", [
    "GET /technologies/:id/pilots",
    "POST /technologies/:id/pilots/:pilot/publicity",
    "GET /applications",
    "POST /applications",
    "GET /applications/:id",
    "POST /applications/:id/withdraw",
  ]),
  ...below("/:lang/supplier", "suppliers", [
    "POST /technologies/:id/agree-pilot",
    "GET /applications",
    "GET /applications/new",
    "POST /applications/new",
    "GET /applications/:id",
    "POST /applications/:id/withdraw",
  ]),
  ...below("", "governments", [
    "GET /api/buyer/pilots",
    "GET /api/buyer/technology-questions",
    "GET /:lang/buyer/technology-questions",
  ]),
  ...below("", "cleared governments", [
    "POST /api/buyer/pilots/:pilot/request",
    "GET /api/buyer/technologies/:id",
    "POST /api/buyer/technologies/:id/questions",
    "GET /:lang/buyer/technologies/:id",
    "POST /:lang/buyer/technologies/:id/ask",
    "POST /:lang/buyer/technologies/:id/follow-on",
  ]),
];
