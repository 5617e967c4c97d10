import * as z from "zod";
import { page } from "../base/endpoint.ts";
import { caseListQuery } from "./board.ts";
import { mayReadBoard } from "./rules.ts";

const nothing = z.strictObject({});
const staff = {
  audience: "staff",
  permission: mayReadBoard,
  params: nothing,
  audit: { none: "reads" },
} as const;

export const boardPage = page({ ...staff, id: "case-board", path: "/staff/cases", query: caseListQuery });
export const caseTimesPage = page({ ...staff, id: "case-times", path: "/staff/case-times", query: nothing });
