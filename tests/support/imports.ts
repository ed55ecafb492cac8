import { parseSync } from 'vite';

/** One module that a source file asks for. */
export interface Import {
  /** What is written between the quotes. */
  readonly of: string;
  /** Whether nothing is left of it at run time. `import { type A }` still loads the module, `import type` does not. */
  readonly isTypeOnly: boolean;
}

/** What a TypeScript file imports, re-exports or loads later. Throws where it cannot be parsed. */
export function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);

  const again = module.staticExports.flatMap(({ start, entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest ? [{ start, moduleRequest }] : [])),
  );
  const declared = [...module.staticImports, ...again].map(({ start, moduleRequest }) => ({
    of: moduleRequest.value,
    isTypeOnly: /^(import|export) type\b/.test(source.slice(start)),
  }));
  const later = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    of: source.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
    isTypeOnly: false,
  }));
  return [...declared, ...later];
}
