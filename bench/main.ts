// How fast is the hub, beside what a developer would pick instead? `pnpm bench` runs all of it in about half an hour,
// `pnpm bench live exports` a part of it, on a PostgreSQL of its own. Figures are medians of rounds that take turns.
import { startPostgres } from '../tests/support/postgres.ts';
import { fill } from './database/fill.ts';
import { startHub } from './programs/hub.ts';
import { report } from './report.ts';
import { cataloguePages } from './scenarios/catalogue.ts';
import { consoleScreens } from './scenarios/console-screens.ts';
import { exports } from './scenarios/exports.ts';
import { filters } from './scenarios/filters.ts';
import { freeQueries } from './scenarios/free-queries.ts';
import { growth } from './scenarios/growth.ts';
import { imports } from './scenarios/imports.ts';
import { knownAnswers } from './scenarios/known-answers.ts';
import { live } from './scenarios/live.ts';
import { readPhrases } from './scenarios/phrases.ts';
import { refusals } from './scenarios/refusals.ts';
import { releases } from './scenarios/releases.ts';
import { searches } from './scenarios/search.ts';
import { readTexts } from './scenarios/texts.ts';

const postgres = await startPostgres();
try {
  const url = await postgres.newDatabase();
  await (await startHub(url)).stop();
  await fill(url, { figures: 100_000, versions: 2 });
  const withHub = async <Result>(measure: (hub: string) => Promise<Result>): Promise<Result> => {
    const hub = await startHub(url);
    try {
      return await measure(hub.url);
    } finally {
      await hub.stop();
    }
  };
  const scenarios = {
    known: () => withHub(knownAnswers),
    free: () => withHub((hub) => freeQueries(hub, url)),
    filters: () => withHub(filters),
    growth: () => growth(postgres),
    exports: () => exports(url),
    import: () => imports(url),
    phrases: () => readPhrases(),
    texts: () => readTexts(),
    live: () => live(url),
    console: () => withHub((hub) => consoleScreens(hub, url)),
    refusals: () => withHub(refusals),
    search: () => withHub(searches),
    catalogue: () => withHub(cataloguePages),
    releases: () => withHub((hub) => releases(hub, url)),
  };
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in scenarios));
  if (unknown.length > 0) {
    throw new Error(`There is no ${unknown.join(', ')}; choose of ${Object.keys(scenarios).join(', ')}.`);
  }
  const lines = [];
  for (const [name, measure] of Object.entries(scenarios)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    lines.push(...(await measure()));
  }
  await report(lines);
} finally {
  await postgres.stop();
}
