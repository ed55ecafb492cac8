import { readFileSync } from 'node:fs';

/** One criterion of docs/rgaa.md. */
export interface Criterion {
  readonly number: string;
  readonly decision: string;
  /** In words, as it stands on the page. */
  readonly proof: string;
  /** The files that the proof names; with a piece of a test's name, or of what is said in the file, where the proof gives one. */
  readonly named: readonly { readonly file: string; readonly title: string | undefined }[];
}

/** Reads the criteria of the page, in its order. */
export function readCriteria(path = 'docs/rgaa.md'): Criterion[] {
  const rows = readFileSync(path, 'utf8').matchAll(/^\| (\d+\.\d+) \| .+ \| (.+) \| (.+) \|$/gm);
  return [...rows].map(([, number = '', decision = '', proof = '']) => ({
    number,
    decision,
    proof,
    named: [...proof.matchAll(/`([\w./-]+\.ts)`(?: « ([^»]+) »)?/g)].map(([, file = '', title]) => ({
      file,
      title,
    })),
  }));
}
