import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { frameworkCompilers } from './compilers.ts';

/** A site whose pages are bundled: `/NAME` runs the entry of that name in `<div id="page" data-hub="…">`, `/NAME?first=OTHER` another before it. */
export interface BundledSite {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Bundles modules as a partner's build would, each with its framework's own compiler, and serves a page for each. `texts` are
 * modules that stand in no file: an entry `text:NAME` is one of them.
 */
export async function openBundledSite(
  entries: Readonly<Record<string, string>>,
  { hub, texts = new Map() }: { hub: string; texts?: ReadonlyMap<string, string> },
): Promise<BundledSite> {
  const { outputFiles, warnings } = await build({
    entryPoints: entries as Record<string, string>,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // The frameworks say what they do not like about a page.
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    jsx: 'automatic',
    // Angular's decorators, for its compiler in the browser.
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    absWorkingDir: import.meta.dirname,
    plugins: [frameworkCompilers(texts, import.meta.dirname)],
    outdir: '/',
    logLevel: 'silent',
    write: false,
  });
  if (warnings[0]) throw new Error(`A partner’s build would say: ${warnings[0].text}`);
  const scripts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const server = createServer(({ url = '/' }, response) => {
    const [path = '', first] = url.split('?first=');
    const script = scripts.get(path);
    if (script !== undefined)
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(script);
    else if (path.slice(1) in entries)
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(`<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>Une page de partenaire</title><link rel="icon" href="data:,">
<div id="page" data-hub="${hub}"></div>
${[first, path.slice(1)].map((name) => name && `<script type="module" src="/${name}.js"></script>`).join('')}</html>`);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
