import { verifyAuditTrail } from '../../publishing/verify-audit-trail.ts';
import { type Command, WrongCall } from '../command.ts';
import { withTables } from '../with-database.ts';

export const verifyAudit: Command = {
  name: 'audit verify',
  does: 'Reads the audit trail from its first entry on, and finds what is not as it was written.',
  takes: [],
  options: [
    {
      name: 'head',
      value: 'NUMBER:HASH',
      says: 'the end of the trail as an earlier run told it: finds what was taken off the end since',
    },
  ],
  note: 'Note the head that it tells, apart from the database: who may write to the database could write the whole trail anew, and only a head that was noted before shows it. The exit code is 1 where something is wrong.',
  run: ({ settings, options }) => {
    const noted = readHead(options.head);
    return withTables(settings, async ({ client }) => {
      const verification = await verifyAuditTrail(client, noted);
      const { entries, head, broken } = verification;
      return {
        found: broken ? ('something' as const) : ('nothing' as const),
        says: [
          broken
            ? `Entry ${broken.number} is not as it was written: ${broken.why}`
            : `All ${entries} entries are as they were written.`,
          ...(head ? [`The head: ${head.number}:${head.hash}`] : []),
        ],
        data: verification,
      };
    });
  },
};

function readHead(given: string | undefined) {
  if (given === undefined) return null;
  const [, number, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(given) ?? [];
  if (number === undefined || hash === undefined) {
    throw new WrongCall(
      `--head is ${JSON.stringify(given)}: give a number, a colon and 64 hexadecimal digits.`,
    );
  }
  return { number: Number(number), hash };
}
