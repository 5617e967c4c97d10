import type { Adapter, AdapterPayload } from "oidc-provider";

type Kept = { readonly payload: AdapterPayload; readonly until: number };

/** What a provider remembers of one kind (sessions, codes, …): in memory, gone with the stack. */
function openKind(all: Map<string, Kept>, kind: string, granted: Map<string, Set<string>>): Adapter {
  const keyOf = (id: string) => `${kind}:${id}`;
  const find = (key: string): AdapterPayload | undefined => {
    const kept = all.get(key);
    if (kept && kept.until > Date.now()) return kept.payload;
    all.delete(key);
    return undefined;
  };
  const by = (field: "uid" | "userCode", value: string) => {
    for (const [key, { payload }] of all)
      if (key.startsWith(`${kind}:`) && payload[field] === value) return find(key);
    return undefined;
  };
  return {
    upsert: async (id, payload, expiresIn) => {
      const until = expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
      all.set(keyOf(id), { payload, until });
      if (!payload.grantId) return;
      const keys = granted.get(payload.grantId) ?? new Set();
      granted.set(payload.grantId, keys.add(keyOf(id)));
    },
    find: async (id) => find(keyOf(id)),
    findByUid: async (uid) => by("uid", uid),
    findByUserCode: async (code) => by("userCode", code),
    consume: async (id) => {
      const kept = all.get(keyOf(id));
      if (kept) kept.payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => {
      all.delete(keyOf(id));
    },
    revokeByGrantId: async (grantId) => {
      for (const key of granted.get(grantId) ?? []) all.delete(key);
      granted.delete(grantId);
    },
  };
}

export function openStore(): (kind: string) => Adapter {
  const all = new Map<string, Kept>();
  const granted = new Map<string, Set<string>>();
  return (kind) => openKind(all, kind, granted);
}
