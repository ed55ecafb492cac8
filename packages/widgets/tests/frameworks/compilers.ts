import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { transformAsync } from '@babel/core';
import type { Loader, Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

/** What is written in a framework's own form, as its own compiler makes a module of it. React, Preact, Angular and Lit need none. */
const compilers: Readonly<Record<string, (source: string, file: string) => Promise<string> | string>> = {
  vue: (source, filename) => {
    // As a project tells its build: these are no components.
    const templateParseOptions = { isCustomElement: (tag: string) => tag.startsWith('akto-') };
    const { descriptor, errors } = parse(source, { filename, templateParseOptions });
    if (errors[0]) throw errors[0];
    return compileScript(descriptor, { id: filename, inlineTemplate: true }).content;
  },
  svelte: (source, filename) => {
    const { js, warnings } = compile(source, { filename, generate: 'client' });
    if (warnings[0]) throw new Error(warnings[0].toString());
    return js.code;
  },
  solid: async (source, filename) => {
    const made = await transformAsync(source, {
      filename,
      babelrc: false,
      configFile: false,
      presets: ['solid'],
      parserOpts: { plugins: ['jsx', 'typescript'] },
    });
    return made?.code ?? '';
  },
};

/** Which compiler reads a file: by its ending, and Solid's components, which end as React's do, by their name. */
const kindOf = (file: string) =>
  basename(file) === 'solid.tsx' ? 'solid' : (/\.(\w+)$/.exec(file)?.[1] ?? '');

/** The compilers of the frameworks as a plugin; a module can also be a text that stands in no file, named `text:…`. */
export function frameworkCompilers(texts: ReadonlyMap<string, string>, folder: string): Plugin {
  return {
    name: 'framework-compilers',
    setup(build) {
      const loaded = async (source: string, file: string) => {
        const kind = kindOf(file);
        const loader: Loader = kind === 'tsx' ? 'tsx' : 'ts';
        return { contents: (await compilers[kind]?.(source, file)) ?? source, loader, resolveDir: folder };
      };
      build.onResolve({ filter: /^text:/ }, ({ path }) => ({ path, namespace: 'text' }));
      build.onLoad({ filter: /./, namespace: 'text' }, ({ path }) => loaded(texts.get(path) ?? '', path));
      build.onLoad({ filter: /\.(vue|svelte)$|\/solid\.tsx$/, namespace: 'file' }, async ({ path }) =>
        loaded(await readFile(path, 'utf8'), path),
      );
    },
  };
}
