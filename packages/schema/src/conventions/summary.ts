import type { LocaleName } from '@akto-figures/contents';
import type { PartyRole } from '@akto-figures/prisma/client';
import { inLocale } from '../locale/locale.ts';
import { markInferred } from '../locale/mark-inferred.ts';
import { readAll, readOrNull } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import type { ConventionRow } from './load-conventions.ts';
import { nameThen, roleOf } from './party-then.ts';
import { statusText } from './status-text.ts';

/**
 * A convention in one line: its title, how far it has come, who signed, is to sign or leads it, what it succeeds, what
 * succeeded it and what it is a part of:
 * "Convention AKTO – Agefiph 2025-2027 — en vigueur (déduit) — signataires : AKTO, Agefiph — fait suite à : …".
 */
export async function summary({ row, reading }: Read<ConventionRow>, locale: LocaleName): Promise<string> {
  const say = words[locale];
  const [succeeded, successors, whole] = await Promise.all([
    readOrNull(reading, reading.conventions, row.succeedsId),
    reading.successorsOf.load(row.conventionId),
    readOrNull(reading, reading.conventions, row.partOfId),
  ]);
  const parties = await Promise.all(
    readAll(
      reading,
      row.parties.map((party) => ({ party, convention: row })),
    ).map(async (party) => ({ role: roleOf(party.row), name: await nameThen(party) })),
  );
  const called = (role: ToldRole) =>
    parties
      .filter((party) => party.role === role)
      .map(({ name }) => (name ? markInferred(name.name, name.inferred, locale) : say.unreadable));
  const titleOf = ({ titleFr, titleEn }: ConventionRow) => inLocale(locale, titleFr, titleEn);
  // What is only announced has not followed yet.
  const titleNow = (other: ConventionRow) =>
    other.status === 'ANNOUNCED' ? `${titleOf(other)} (${statusText(other, locale)})` : titleOf(other);
  return [
    inLocale(locale, row.titleFr, row.titleEn),
    statusText(row, locale),
    ...toldRoles.flatMap((role) => {
      const names = called(role);
      return names.length === 0 ? [] : [say.roles[role](names.length) + say.colon + names.join(', ')];
    }),
    ...(succeeded ? [say.succeeds + say.colon + titleOf(succeeded.row)] : []),
    ...(successors.length > 0 ? [say.succeededBy + say.colon + successors.map(titleNow).join(', ')] : []),
    ...(whole ? [say.partOf + say.colon + markInferred(titleOf(whole.row), row.partOfInferred, locale)] : []),
  ].join(' — ');
}

/** The parts that a line has room for: who was only consulted is named where all parties are. */
const toldRoles = ['SIGNATORY', 'TO_SIGN', 'LEAD'] as const satisfies readonly PartyRole[];
type ToldRole = (typeof toldRoles)[number];

const words = {
  FR: {
    roles: {
      SIGNATORY: (count: number) => (count > 1 ? 'signataires' : 'signataire'),
      TO_SIGN: () => 'à signer par',
      LEAD: () => 'pilote',
    },
    unreadable: 'un signataire illisible dans la source',
    succeeds: 'fait suite à',
    succeededBy: 'a pour suite',
    partOf: 'fait partie de',
    colon: '\u00a0: ',
  },
  EN: {
    roles: {
      SIGNATORY: (count: number) => (count > 1 ? 'signatories' : 'signatory'),
      TO_SIGN: () => 'to be signed by',
      LEAD: () => 'lead',
    },
    unreadable: 'one signatory unreadable in the source',
    succeeds: 'succeeds',
    succeededBy: 'succeeded by',
    partOf: 'part of',
    colon: ': ',
  },
} as const satisfies Record<LocaleName, object>;
