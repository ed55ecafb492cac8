import { firstLanguage } from '@akto-figures/contents';
import { loadProposal, runChecks } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { checkSources } from '../check-sources.ts';
import { checkWhatIsPublic } from '../check-what-is-public.ts';
import { type Command, WrongCall } from '../command.ts';
import { withTables } from '../with-database.ts';

export const check: Command = {
  name: 'check',
  does: 'Runs the checks on every release that is not approved, or on what is.',
  takes: [],
  options: [
    {
      name: 'public',
      says: 'Look at all that is approved, public or to come, as if one release said it.',
    },
    {
      name: 'sources',
      says: 'Look again for the quotes of what is approved, where their sources can be read.',
    },
    { name: 'source', value: 'KEY', says: 'With --sources: those of one source alone.' },
    {
      name: 'document',
      value: 'FILE',
      says: 'With --source: its document, a file or an http address, in the place of the address that it has.',
    },
  ],
  note: 'The exit code is 1 where a release has an error, which would hold it back; with --public also where nobody gave a reason for a warning, with --sources where a quote is not found as it was.',
  run: (asked) => {
    const { flags, options, settings, progress } = asked;
    if (!flags.has('sources') && (options.source ?? options.document) !== undefined)
      throw new WrongCall('--source and --document go with --sources.');
    return withTables(settings, async (database) => {
      if (flags.has('sources')) return checkSources(database, asked);
      if (flags.has('public')) return checkWhatIsPublic(database, progress);
      const { client } = database;
      const atlas = await loadAtlas(client);
      const releases = await client.release.findMany({
        where: { state: { not: 'APPROVED' } },
        select: { id: true, titleFr: true },
        orderBy: { createdAt: 'asc' },
      });
      const found: { release: string; check: string; severity: string; message: string }[] = [];
      for (const [done, { id }] of releases.entries()) {
        progress(done, releases.length, 'releases checked');
        for (const finding of runChecks(await loadProposal(client, atlas, id))) {
          const { check, severity, messages } = finding;
          found.push({ release: id, check, severity, message: messages[firstLanguage] });
        }
      }
      const errors = found.filter(({ severity }) => severity === 'ERROR').length;
      return {
        found: errors > 0 ? ('something' as const) : ('nothing' as const),
        says: [
          ...found.map(({ release, severity, message }) => `${release} ${severity}: ${message}`),
          `${releases.length} releases are not approved; ${errors} errors, ${found.length - errors} warnings.`,
        ],
        data: { releases, found },
      };
    });
  },
};
