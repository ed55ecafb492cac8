import type { Package } from 'custom-elements-manifest';

// The analyzer exports both, and its types know of neither.
declare module '@custom-elements-manifest/analyzer' {
  export function create(sources: { modules: unknown[]; plugins: []; context: object }): Package;
  export const ts: {
    createSourceFile(path: string, source: string, target: number, setParents: true): unknown;
    ScriptTarget: { ES2022: number };
  };
}
