import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Browser, chromium } from 'playwright';
import { chromiumOptions } from '../../tests/support/chromium.ts';
import { median } from '../load.ts';
import { type Measured, milliseconds } from '../report.ts';
import { type Cookies, openAs, sessionAt } from './console-session.ts';

const rounds = 5;
const few = 5;
const many = 3000;

/**
 * How soon a release opens in the console, its changes and its checks both, and how soon it is submitted, beside the hundred
 * thousand figures of the bench. Each of its changes is one of ten figures that say the same: the worst for the checks.
 */
export async function releases(url: string, databaseUrl: string): Promise<Measured[]> {
  const cookies = await sessionAt(url, databaseUrl);
  const browser = await chromium.launch(chromiumOptions());
  try {
    const opened = async (count: number) => {
      const taken: number[] = [];
      for (let round = 0; round < rounds; round++) {
        // Its own each time: what the checks find in a release is kept while nothing changes.
        taken.push(await openingOf(browser, url, cookies, await aRelease(databaseUrl, count)));
      }
      return median(taken);
    };
    const submitted: number[] = [];
    const [ofFew, ofMany] = [await opened(few), await opened(many)];
    for (let round = 0; round < rounds; round++) {
      submitted.push(await submitting(url, cookies, await aRelease(databaseUrl, many)));
    }
    const line = (what: string, ms: number, aim: string): Measured => ({
      what: `release of ${what}`,
      ours: milliseconds(ms),
      theirs: '–',
      came: milliseconds(ms),
      aim,
    });
    return [
      line('5 changes: opened', ofFew, 'at most 1,000 ms'),
      line('3,000 changes: opened', ofMany, 'at most 3,000 ms'),
      line('3,000 changes: submitted', median(submitted), 'at most 5,000 ms'),
    ];
  } finally {
    await browser.close();
  }
}

/** A draft that revises so many figures, as an import writes it, and gives them to the editor’s own actor. */
async function aRelease(databaseUrl: string, count: number): Promise<string> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const release = randomUUID();
    await client.query(`INSERT INTO "Release" ("id", "titleFr") VALUES ($1, 'Mesure')`, [release]);
    await client.query(
      `INSERT INTO "DraftChange" ("id", "releaseId", "kind", "key", "changeKind", "noteFr", "basedOnId", "revision",
         "createdById", "changedById", "content")
       SELECT gen_random_uuid(), $1, 'FIGURE', f."key", 'REVISION', 'Mesure', v."id", 0, $1, $1, jsonb_build_object(
         'labelFr', v."labelFr", 'quantity', jsonb_build_object('qualifier', 'MORE_THAN', 'number', '777777'),
         'unit', v."unit", 'printed', 'plus de 777 777', 'role', v."role", 'period', v."period", 'territory', v."territoryId",
         'indicator', i."key", 'convention', c."key", 'position', v."position", 'actors', jsonb_build_array('akto'),
         'citations', jsonb_build_array(jsonb_build_object('source', s."key")))
       FROM "FigureVersion" v
         JOIN "Figure" f ON f."id" = v."figureId" JOIN "Indicator" i ON i."id" = v."indicatorId"
         JOIN "Convention" c ON c."id" = v."conventionId" JOIN "Citation" t ON t."figureVersionId" = v."id"
         JOIN "Source" s ON s."id" = t."sourceId"
       WHERE v."publicUntil" IS NULL AND f."key" LIKE 'bench-chiffre-%' AND v."position" BETWEEN 20001 AND 20000 + $2`,
      [release, count],
    );
    return release;
  } finally {
    await client.end();
  }
}

/** From the address to the changes and the groups of the checks on the screen. */
async function openingOf(browser: Browser, url: string, cookies: Cookies, release: string): Promise<number> {
  const page = await openAs(browser, url, cookies);
  try {
    await page.goto(`${url}/console/releases`);
    await page.locator('h1').waitFor();
    const began = performance.now();
    await page.goto(`${url}/console/releases/${release}`, { waitUntil: 'commit' });
    await page.locator('.changes .change').first().waitFor();
    await page.locator('.findings > li').first().waitFor();
    return performance.now() - began;
  } finally {
    await page.context().close();
  }
}

async function submitting(url: string, cookies: Cookies, release: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(`${url}/editorial/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Akto-Console': '1',
      Origin: url,
      Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify({
      query: `mutation ($key: String!, $input: ReleaseInput!) {
        submitRelease(idempotencyKey: $key, input: $input) { __typename } }`,
      variables: { key: randomUUID(), input: { release, revision: 0 } },
    }),
  });
  const answer = await response.text();
  if (!answer.includes('"Done"')) throw new Error(`Not submitted: ${answer.slice(0, 500)}`);
  return performance.now() - began;
}
