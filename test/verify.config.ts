import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/architecture.test.ts"], pool: "forks", maxWorkers: 1 },
});
