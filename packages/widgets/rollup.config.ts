import { basename } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import type { OutputOptions, Plugin, RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minify } from 'terser';
import { documents } from './documents.ts';

const ecma = 2022;

/** As short as it gets. What line ends are left stand in templates, and there they are for whoever reads the source. */
const close: Plugin = {
  name: 'close',
  async renderChunk(code) {
    const { code: short = '' } = await minify(code, {
      ecma,
      module: true,
      compress: { passes: 4, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
      format: { comments: false },
    });
    return {
      code: short.replace(/(>?)\n\s*(?=(<?))/g, (_, after, before) => after + (after || before ? '' : ' ')),
      map: null,
    };
  },
};

/**
 * A program's bundle comes from the program's own site, and what bundles it would write the path of the machine that it ran on
 * in place of the module's address.
 */
const fromThePage: Plugin = {
  name: 'from-the-page',
  resolveImportMeta: (name) => (name === 'url' ? "(globalThis.location?.href ?? 'about:blank')" : null),
};

/** What is served by a host of everybody's is served by no hub. */
const withoutOwnHub: Plugin = {
  name: 'without-own-hub',
  load: (id) => (id.endsWith('/own-hub.ts') ? "export const ownHub = '';" : null),
};

const output: OutputOptions = { dir: 'dist', generatedCode: 'es2015', plugins: [close] };

/** The style sheets by the names of their files, once they are bundled. */
const styles = new Map<string, string>();

/** What cards need that a server writes into a page: the sheets that their element would adopt. */
export const styleSheetOfCards = (): string =>
  ['akto-element.style.ts', 'akto-figures.style.ts', 'more.style.ts']
    .map((file) => styles.get(file))
    .join('');

/** Style sheets are written for who reads them: `css` templates hold no values, so they shrink like a file, custom properties too. */
const closeStyles: Plugin = {
  name: 'close-styles',
  async transform(code, id) {
    if (!id.endsWith('.style.ts')) return null;
    styles.delete(basename(id));
    let closed = code;
    for (const [template, rules = ''] of code.matchAll(/css`([^`]*)`/g)) {
      const { code: short } = await transform(rules, { loader: 'css', minify: true, charset: 'utf8' });
      if (short.includes('\\'))
        throw new Error(`A style sheet has an escape, which its template would undo: ${short}`);
      const shortest = short.trim().replace(/ ?([:,/]) /g, '$1');
      closed = closed.replace(template, `css\`${shortest}\``);
      styles.set(basename(id), (styles.get(basename(id)) ?? '') + shortest);
    }
    return { code: closed, map: null };
  },
};

/** What is cut from Lit, each with its reason: a global that pages of others would get, and what no template here has. */
const cut: readonly (readonly [what: string, found: RegExp, left: string])[] = [
  [
    'the global in which it counts its copies, for who develops with it, and a polyfill that it asks for',
    /,(\w+)=(\w+)\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\2\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
    ';',
  ],
  [
    'values inside <style>, <textarea> and <title>',
    /if\(\w+\.test\((\w+)\.tagName\)\)\{const \w+=\1\.textContent\.split.*?\}\}(?=\}else if\(8===)/,
    '',
  ],
  ['values inside comments', /else\{let (\w+)=-1;for\(;-1!==\(\1=\w+\.data\.indexOf.*?length-1\}/, ''],
  ['values on an element as a whole', /:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
  ['properties and boolean attributes', /"\."===(\w+)\[1\]\?\w+:"\?"===\1\[1\]\?\w+:/, ''],
  [
    'directives',
    /(function \w+\(\w,(\w),\w=\w,\w\)\{)if\(\2===\w\)return \2;let .*?_\$litDirective\$.*?,\2\}(?=class)/,
    '$1return $2}',
  ],
  ['what only directives ask of a part', /get \w+\(\)\{[^{}]*\}|setConnected\(\w\)\{[^{}]*\}/g, ''],
  ['what it would tell directives of a part that goes', /this\._\$AP\?\.\(!1,!0,\w\)(?=;)/, ''],
  ['listeners, which stand on what holds what is drawn', /"@"===\w\[1\]\?\w+:/, ''],
  ['mathematics', /3===\w\?"<\/?math>":|(?<=2===\w)\|\|3===\w/g, ''],
];

const litAsUsed: Plugin = {
  name: 'lit-as-used',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) {
      if (/from 'lit\/(?!html\.js')/.test(code)) this.error('A part of Lit whose ground is cut.');
      // Lit would draw such a template without its values, and say nothing.
      if (/<!--[^>]*\$\{|\s[.?@]\w+=\$\{|<(style|textarea|title)\b[^<]*\$\{/.test(code))
        this.error('A value where none is drawn.');
      return null;
    }
    let left = code;
    for (const [what, found, instead] of cut) {
      if (!found.test(left)) this.error(`Lit is written in another way: see where it has ${what}.`);
      left = left.replace(found, instead);
    }
    return { code: left, map: null };
  },
};

/** What the elements ask, once they are bundled. */
export const asks = documents();

const plugins = [
  nodeResolve(),
  litAsUsed,
  asks,
  closeStyles,
  esbuild({ target: `es${ecma}`, tsconfig: false }),
];

/**
 * What the package's modules take instead of the browser's own where there is none: a server that renders a page imports
 * them like any other, and writes what stands inside the elements.
 */
const onServers =
  'const { HTMLElement = class {}, MutationObserver = class {}, CSSStyleSheet = class { replaceSync() {} }, customElements = { get() {}, define() {} } } = globalThis;';

/**
 * One module with what few pages need as chunks of their own, one classic script that holds everything, the script of pages that
 * show frames; the modules of the package, which whoever bundles them makes small; and in it one file that content delivery
 * networks serve.
 */
export default [
  {
    input: { 'akto-figures': 'src/register.ts' },
    plugins,
    output: { ...output, format: 'es', chunkFileNames: 'akto-[name]-[hash].js' },
  },
  {
    input: { 'akto-figures.classic': 'src/register.ts' },
    plugins,
    output: { ...output, format: 'iife', entryFileNames: '[name].js', inlineDynamicImports: true },
  },
  {
    input: { frames: 'src/frames/frames.ts' },
    plugins: [esbuild({ target: `es${ecma}`, tsconfig: false })],
    output: { ...output, format: 'iife' },
  },
  {
    input: { index: 'src/index.ts', register: 'src/register.ts' },
    external: /^lit\//,
    plugins: [...plugins, fromThePage],
    output: {
      dir: 'dist/package',
      format: 'es',
      chunkFileNames: 'akto-[name].js',
      banner: onServers,
      // A module that names what it will only need later would be told of at each partner's build: it has no effect of its own.
      hoistTransitiveImports: false,
    },
  },
  {
    input: { cdn: 'src/cdn.ts' },
    plugins: [withoutOwnHub, ...plugins],
    output: { ...output, dir: 'dist/package', format: 'iife', inlineDynamicImports: true },
  },
] satisfies RollupOptions[];
