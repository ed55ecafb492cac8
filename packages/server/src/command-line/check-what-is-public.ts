import { firstLanguage } from '@akto-figures/contents';
import { type Database, starterReasons } from '@akto-figures/prisma';
import { checkPublic } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import type { Asked, CommandResult } from './command.ts';

/** What the checks find in what is approved, each with the reason that somebody gave for it, if anybody did. */
export async function checkWhatIsPublic(
  { client }: Database,
  progress: Asked['progress'],
): Promise<CommandResult> {
  const { subjects, findings } = await checkPublic(client, await loadAtlas(client), (done) =>
    progress(done, null, 'records checked'),
  );
  const warnings = findings.filter(({ severity }) => severity === 'WARNING').map(({ id }) => id);
  const accepted = await client.acceptedWarning.findMany({
    where: { finding: { in: warnings }, release: { state: 'APPROVED' } },
    select: { finding: true, reason: true },
    orderBy: { acceptedAt: 'asc' },
  });
  const starter = await starterReasons();
  const reasons = new Map([
    ...[...starter].map(([id, words]) => [id, words[firstLanguage]] as const),
    ...accepted.map(({ finding, reason }) => [finding, reason] as const),
  ]);
  const found = findings.map(({ id, check, severity, messages }) => ({
    check,
    severity,
    message: messages[firstLanguage],
    reason: severity === 'WARNING' ? (reasons.get(id) ?? null) : null,
  }));
  const open = found.filter(({ reason }) => reason === null);
  const errors = open.filter(({ severity }) => severity === 'ERROR').length;
  return {
    found: open.length > 0 ? 'something' : 'nothing',
    says: [
      ...found.map(
        ({ severity, message, reason }) =>
          `${severity}: ${message}${reason === null ? '' : `\n  accepted: ${reason}`}`,
      ),
      `${subjects} records are approved; ${errors} errors, ${open.length - errors} warnings without a reason, ${found.length - open.length} with one.`,
    ],
    data: { records: subjects, found },
  };
}
