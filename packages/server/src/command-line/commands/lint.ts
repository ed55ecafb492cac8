import { firstLanguage } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import { scriptLine } from '../../integrate/snippets.ts';
import { createLinter, type PageFinding } from '../../lint/lint-page.ts';
import { readApart } from '../../lint/read-apart.ts';
import { readPlaces, type Skipped } from '../../lint/read-places.ts';
import { type ToldPage, toldLint, type Unread } from '../../lint/told-lint.ts';
import { type Command, WrongCall } from '../command.ts';
import { withTables } from '../with-database.ts';

const usualPages = 200;

export const lint: Command = {
  name: 'lint',
  does: 'Finds figures of the hub that partners’ pages have written by hand, and says which are no longer right.',
  takes: [
    {
      name: 'ADDRESS|FILE|SITEMAP',
      says: 'pages or texts to look at, by address or file, or a sitemap that names pages of its own site.',
      several: true,
    },
  ],
  options: [
    { name: 'all', says: 'Lists figures that are right as well.' },
    {
      name: 'limit',
      value: 'PAGES',
      says: `the most pages that are read of sitemaps; ${usualPages} unless said`,
    },
    { name: 'lang', value: 'LANGUAGE', says: 'of what it says: fr (unless said) or en' },
    {
      name: 'inside',
      says: 'The pages may stand in a network of one’s own, behind the names that are given.',
    },
  ],
  note: 'The exit code is 1 where something is to be mended, 2 where nothing could be read. Only what is named is asked for: no redirect to another site is followed. What is uncertain is not told.',
  run: async ({ several, options, flags, settings, file, progress }) => {
    const given = options.lang ?? firstLanguage;
    const language = locales.find((each) => each === given);
    if (language === undefined)
      throw new WrongCall(`--lang is ${JSON.stringify(given)}: give one of ${locales.join(', ')}.`);
    const { limit = String(usualPages) } = options;
    if (!/^[1-9]\d{0,5}$/.test(limit))
      throw new WrongCall(`--limit is ${JSON.stringify(limit)}: give a number of pages, from 1 to 999999.`);
    return withTables(settings, async (database) => {
      const { askFor } = await import('../app-for-commands.ts');
      const { ask, atlas, publicUrl } = await askFor(database, settings);
      const linter = createLinter({ ask, territories: atlas, hub: publicUrl, read: readApart(atlas) });
      const pages: ToldPage[] = [];
      const unread: Unread[] = [];
      const skipped: Skipped[] = [];
      const limits = {
        ...{ mostPages: Number(limit), mayBeInside: flags.has('inside'), file },
        onRead: (done: number, of: number) => progress(done, of, 'pages read'),
      };
      for await (const read of readPlaces(several, limits, skipped)) {
        if (!('source' in read)) {
          unread.push(read);
          continue;
        }
        const findings = await linter.lint(read.source);
        if (typeof findings === 'string') unread.push({ place: read.place, because: findings, detail: '' });
        else pages.push({ place: read.place, findings: findings.filter(isTold(flags.has('all'))) });
      }
      const isWrong = pages.some(({ findings }) => findings.some(({ kind }) => kind !== 'current'));
      const script = scriptLine(publicUrl);
      return {
        found: pages.length === 0 ? 'no way to look' : isWrong ? 'something' : 'nothing',
        says: toldLint({ pages, unread, skipped, script }, language),
        data: { pages, unread, skipped, script },
      };
    });
  },
};

const isTold =
  (isAll: boolean) =>
  ({ kind }: PageFinding): boolean =>
    isAll || kind !== 'current';
