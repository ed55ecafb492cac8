import { type LocaleName, languageOf } from '@akto-figures/contents';
import type { PartyRole } from '@akto-figures/prisma/client';
import { summaryWords } from '../../messages/generated/summary.ts';
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
  const say = summaryWords[languageOf(locale)];
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
  const titleOf = (titled: ConventionRow) => inLocale(locale, titled, 'title');
  // What is only announced has not followed yet.
  const titleNow = (other: ConventionRow) =>
    other.status === 'ANNOUNCED' ? `${titleOf(other)} (${statusText(other, locale)})` : titleOf(other);
  return [
    inLocale(locale, row, 'title'),
    statusText(row, locale),
    ...toldRoles.flatMap((role) => {
      const names = called(role);
      return names.length === 0 ? [] : [say.roles[role]({ count: names.length, names: names.join(', ') })];
    }),
    ...(succeeded ? [say.succeeds({ title: titleOf(succeeded.row) })] : []),
    ...(successors.length > 0 ? [say.succeededBy({ titles: successors.map(titleNow).join(', ') })] : []),
    ...(whole ? [say.partOf({ title: markInferred(titleOf(whole.row), row.partOfInferred, locale) })] : []),
  ].join(' — ');
}

/** The parts that a line has room for: who was only consulted is named where all parties are. */
const toldRoles = ['SIGNATORY', 'TO_SIGN', 'LEAD'] as const satisfies readonly PartyRole[];
type ToldRole = (typeof toldRoles)[number];
