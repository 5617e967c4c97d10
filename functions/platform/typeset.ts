import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { AppError } from "../../shared/base/app-error.ts";

/** Makes documents of a template and data. What people typed is data: it is shown and never run. */
export type Typeset = {
  /**
   * A tagged PDF (PDF/UA-1) of a template of ours, which finds `content` as JSON in `sys.inputs.content`. The same
   * two give the same bytes. Throws `refused` with `letter-characters` and the characters that no font shows.
   */
  readonly pdf: (template: string, content: unknown) => Promise<Uint8Array>;
};

const fonts = ["400Regular/NotoSansJP_400Regular.ttf", "700Bold/NotoSansJP_700Bold.ttf"];
/** No file but the template can be reached: there is nothing where it is said to lie. */
const workspace = "/nowhere";
/** How many documents long what was worked out for one is kept for the next. */
const kept = 2;

/** The compiler is loaded and made on first use (52 MB of machine code and two fonts of 5 MB), once per process. */
export function openTypeset(): Typeset {
  let opened: ReturnType<typeof openCompiler> | undefined;
  return {
    pdf: async (template, content) => {
      opened ??= openCompiler();
      const compiler = await opened.catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      const inputs = { content: JSON.stringify(content) };
      try {
        // Not by a compiled document in between: that lies in memory that the garbage collector does not see.
        return compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: "ua-1" });
      } catch (error) {
        throw saidPlainly(error);
      } finally {
        compiler.evictCache(kept);
      }
    },
  };
}

async function openCompiler() {
  // Beside the bundle in the cloud, in this clone's `node_modules` on one machine.
  const { resolve } = createRequire(import.meta.url);
  const [{ NodeCompiler }, ...fontBlobs] = await Promise.all([
    import("@myriaddreamin/typst-ts-node-compiler"),
    ...fonts.map((font) => readFile(resolve(`@expo-google-fonts/noto-sans-jp/${font}`))),
  ]);
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
}

/** An accessible document shows every character or is none; anything else is a mistake in a template of ours. */
function saidPlainly(error: unknown): Error {
  // The compiler says what is wrong in `code`, the writer of PDF in `message`.
  const { code = "", message } = error as Error & { code?: string };
  const said = `${code} ${message}`;
  const found = [...said.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, c]) => c);
  if (found.length === 0) return new Error(`typeset: ${said.trim()}`, { cause: error });
  return new AppError("refused", "letter-characters", { characters: [...new Set(found)].join(" ") });
}
