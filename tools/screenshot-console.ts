// Takes the pictures of docs/editors.md: the console's main screens, with a draft in review and a scheduled one.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { aRevision, write } from '../packages/console/tests/a-revision.ts';
import { serveConsole } from '../packages/server/tests/console-hub.ts';
import { applyMigrations, loadStarter, loadTerritories, openInMemory } from '../prisma/index.ts';
import { findChromium } from './ensure-chromium.ts';

const folder = fileURLToPath(new URL('../docs/editors/', import.meta.url));
await mkdir(folder, { recursive: true });

const database = await openInMemory();
await applyMigrations(database);
await loadStarter(database);
await loadTerritories(database);
const hub = await serveConsole(database);
const [writer, publisher, admin] = [
  await hub.somebody('REVIEWER', { name: 'Camille Bernard' }),
  await hub.somebody('PUBLISHER', { name: 'Claude Martin' }),
  await hub.somebody('ADMIN', { name: 'Dominique Petit' }),
];
const release = await aRevision(writer, 'Bilan 2024');
const { workingRelease } = await writer.ask<{ workingRelease: { revision: number } }>(
  `{ workingRelease(id: "${release}") { revision } }`,
);
await writer.ask(
  `mutation ($input: ReleaseInput!) { submitRelease(idempotencyKey: "${release}", input: $input) { __typename } }`,
  { input: { release, revision: workingRelease.revision } },
);
await aRevision(publisher, 'Chiffres de printemps');
const { figuresToRenew: figures } = await writer.ask<{ figuresToRenew: { key: string }[] }>(
  '{ figuresToRenew(from: CONVENTION, key: "akto-alternance-2022") { key } }',
);
const renewal = await write(writer, 'renewFigures', {
  figures: figures.map(({ key }) => ({ key, period: '2023' })),
  ...{ titleFr: 'Chiffres 2023', sourceTitleFr: 'Bilan 2023' },
});

const executablePath = findChromium();
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });

/** What a picture shows, who sees it, and what is typed before it is taken. */
interface Scene {
  readonly name: string;
  readonly path: string;
  readonly who: typeof writer | null;
  readonly height?: number;
  readonly before?: (page: Page) => Promise<unknown>;
}

const scenes: readonly Scene[] = [
  { name: 'sign-in', path: '/console', who: null, height: 520 },
  { name: 'today', path: '/console', who: publisher },
  { name: 'figures', path: '/console/figures?q=normandie', who: publisher },
  { name: 'figure', path: '/console/figures/poec', who: publisher },
  {
    name: 'figure-editor',
    path: '/console/figures/new',
    who: publisher,
    height: 1300,
    before: (page) => page.locator('#quantity').fill('plus de 500 entreprises'),
  },
  { name: 'release', path: `/console/releases/${release}`, who: publisher, height: 1200 },
  { name: 'preview', path: `/console/releases/${release}/preview`, who: publisher, height: 1000 },
  { name: 'import', path: '/console/import', who: publisher },
  {
    name: 'renew',
    path: '/console/renew?from=CONVENTION&key=akto-agefiph-2022-2024',
    who: publisher,
    height: 1300,
  },
  {
    name: 'fill',
    path: `/console/releases/${renewal}/fill`,
    who: publisher,
    before: (page) => page.locator('#value-0').fill('plus de 8 900'),
  },
  { name: 'plans', path: '/console/plans?convention=akto-alternance-2022', who: publisher, height: 1100 },
  { name: 'embed', path: '/integrer?figures=poec+salons-2021', who: publisher, height: 1100 },
  { name: 'team', path: '/console/team', who: admin },
];

for (const { name, path, who, height = 760, before } of scenes) {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1120, height } });
  const url = hub.url.replace('http:', 'https:');
  await context.addCookies(
    (who?.cookies ?? []).map((cookie) => ({ ...cookie, url, secure: true, httpOnly: true })),
  );
  const page = await context.newPage();
  await page.goto(hub.url + path);
  await page.waitForFunction(
    () => document.querySelector('main h1') && !document.querySelector('[aria-busy=true]'),
  );
  await before?.(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
}
await browser.close();
await hub.stop();
