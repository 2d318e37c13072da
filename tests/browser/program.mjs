// The program under test: where it is, and the pages that it writes.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The binary: `LEERKOMPAS` says which, or else the one built last. */
function binary() {
  const stated = process.env.LEERKOMPAS;
  const target = resolve(here, "../..", process.env.CARGO_TARGET_DIR ?? "target");
  const built = ["release", "debug"].map((profile) => join(target, profile, "leerkompas"));
  const found = (stated ? [resolve(stated)] : built).filter((path) => existsSync(path));
  if (found.length === 0) {
    throw new Error(`no program at ${stated ?? built.join(" or ")}: build it, or say where it is with LEERKOMPAS`);
  }
  return found.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}

/** A workshop in which pages are made, until it is closed. Pages stay behind in the folder `kept`, if there is one. */
export class Workshop {
  #program = binary();
  #folder = mkdtempSync(join(tmpdir(), "leerkompas-pages-"));
  #kept = process.env.KEEP ? resolve(process.env.KEEP) : null;
  #made = new Map();

  constructor() {
    if (this.#kept) mkdirSync(this.#kept, { recursive: true });
  }

  /** The file with a page in a language, written once. */
  page(page, language) {
    const name = `${page.name}-${language}`;
    if (!this.#made.has(name)) {
      const folder = join(this.#folder, name);
      cpSync(join(here, "dossiers"), folder, { recursive: true });
      for (const command of page.before ?? []) this.#run(folder, command);
      const html = this.#run(folder, [...page.arguments, "--lang", language]);
      this.#made.set(name, this.write(name, html));
    }
    return this.#made.get(name);
  }

  /** A file with a page. */
  write(name, html) {
    const path = join(this.#kept ?? this.#folder, `${name}.html`);
    writeFileSync(path, html);
    return path;
  }

  /** Keeps a picture of a page, if pages are kept; `take` takes it. */
  async keep(name, take) {
    if (this.#kept) await take(join(this.#kept, name));
  }

  close() {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(folder, command) {
    const options = { cwd: folder, env: {}, encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: ["ignore", "pipe", "pipe"] };
    try {
      return execFileSync(this.#program, command, options);
    } catch (error) {
      throw new Error(`\`leerkompas ${command.join(" ")}\` failed: ${error.stderr || error.message}`);
    }
  }
}
