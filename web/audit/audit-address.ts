import { type AuditFilter, type AuditFormat, auditFields } from "../../shared/audit/filter.ts";

function query(filter: AuditFilter, more: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams();
  for (const field of auditFields) if (filter[field]) parameters.set(field, filter[field]);
  for (const [name, value] of Object.entries(more)) if (value) parameters.set(name, value);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** The auditor's page, without language. */
export const auditPath = (filter: AuditFilter, cursor?: string): string =>
  `/staff/audit${query(filter, { cursor })}`;

/** The whole of a filter as a file. */
export const exportPath = (filter: AuditFilter, format: AuditFormat): string =>
  `/api/staff/audit/export${query(filter, { format })}`;
