import { texts } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { tooLong } from './import-problem.ts';
import { type Identity, type ImportContext, identityText } from './known.ts';
import type { SaidOfFigure } from './read-row.ts';
import type { ToldProblems } from './told-problems.ts';

/** The key of each row's figure: its own, or that of the figure that counts the same, then and there. */
export async function keysFor(
  said: readonly SaidOfFigure[],
  known: Pick<ImportContext, 'keysOf'>,
  { complain }: Pick<ToldProblems, 'complain'>,
  { column, locale }: { readonly column: string; readonly locale: Locale },
): Promise<Map<SaidOfFigure, string>> {
  const keys = new Map<SaidOfFigure, string>();
  const identities = new Map<SaidOfFigure, Identity>();
  for (const each of said) {
    const { indicator, period, territory, convention = null } = each.content;
    if (each.key !== null) keys.set(each, each.key);
    else if (indicator && period && territory)
      identities.set(each, { indicator, period, territory, convention });
    else if (each.problems.length === 0)
      complain({ code: 'noIdentity' }, { row: each.row, column, read: null });
  }
  if (identities.size === 0) return keys;
  const found = await known.keysOf([...identities.values()]);
  for (const [each, identity] of identities) {
    const [key, other] = found.get(identityText(identity)) ?? [keyOf(identity)];
    if (key === undefined) continue;
    const place = { row: each.row, column, read: other === undefined ? key : [key, other].join(', ') };
    if (other !== undefined) complain({ code: 'severalFigures' }, place);
    else if (key.length > texts.key.most) complain(tooLong(texts.key.most, locale), place);
    else keys.set(each, key);
  }
  return keys;
}

/** A key for a figure that has none: the same for the same figure, so that the file may come again. */
function keyOf({ indicator, period, territory, convention }: Identity): string {
  return [indicator, convention, territory, period]
    .filter((part) => part !== null)
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
