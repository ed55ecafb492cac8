import { type SealVerification, verifyAuditTrail, verifySeals } from '@akto-figures/publishing';
import { type Command, WrongCall } from '../command.ts';
import { withTables } from '../with-database.ts';

export const verifyAudit: Command = {
  name: 'audit verify',
  does: 'Reads the audit trail and all that is approved, and finds what is not as it was written.',
  takes: [],
  options: [
    {
      name: 'head',
      value: 'NUMBER:HASH',
      says: 'the end of the trail as an earlier run told it: finds what was taken off the end since',
    },
  ],
  note: 'Note the head that it tells, apart from the database: who may write to the database could write the whole trail anew, and only a head that was noted before shows it. What is approved is held against the seals in the trail. The exit code is 1 where something is wrong.',
  run: ({ settings, options }) => {
    const noted = readHead(options.head);
    return withTables(settings, async (database) => {
      const trail = await verifyAuditTrail(database.client, noted);
      const seals = await database.transaction(async (session) => {
        await session.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
        return verifySeals(session.query);
      });
      const { entries, head, broken } = trail;
      const isWrong = broken !== null || seals.tampering.length > 0;
      return {
        found: isWrong ? ('something' as const) : ('nothing' as const),
        says: [
          broken
            ? `Entry ${broken.number} is not as it was written: ${broken.why}`
            : `All ${entries} entries are as they were written.`,
          ...(head ? [`The head: ${head.number}:${head.hash}`] : []),
          ...inWords(seals),
        ],
        data: { ...trail, seals },
      };
    });
  },
};

function inWords({ releases, records, late, unsealed, tampering }: SealVerification): string[] {
  return [
    `Releases that hold what was approved: ${releases}, with ${records} records.`,
    ...(late
      ? [
          `Sealed as they were found on ${late.since.toISOString()}, and not when they were approved: ${late.releases}. What was done to them before is not known.`,
        ]
      : []),
    ...(unsealed > 0
      ? [
          `Approved releases without a seal: ${unsealed}. The hub seals them when it starts; so does \`pnpm hub migrate\`.`,
        ]
      : []),
    ...tampering.map(({ why }) => why),
  ];
}

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
