// pnpm screenshot: takes the README's picture, docs/start-page.png, of the start page as a new hub shows it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createLog, readSettings, startHub } from '../packages/server/src/index.ts';
import { findChromium } from './ensure-chromium.ts';

const file = fileURLToPath(new URL('../docs/start-page.png', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'akto-figures-screenshot-'));
const hub = await startHub(
  readSettings({ HUB_DATA_DIR: folder, PORT: '0', PUBLIC_URL: 'https://chiffres.example.fr' }),
  createLog('error'),
);
const executablePath = findChromium();
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });
const page = await browser.newPage({ viewport: { width: 1120, height: 860 } });
await page.goto(hub.url);
await page.locator('akto-map').getByRole('table').waitFor();
await page.screenshot({ path: file });
await browser.close();
await hub.stop();
await rm(folder, { recursive: true });
