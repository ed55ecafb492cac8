import { readValueInput, type Value } from '@akto-figures/quantity';
import type { FoundNumber } from '../numbers/found-number.ts';
import { unitNamed } from '../numbers/noun.ts';
import type { PressText } from '../read-text.ts';
import { columnOf } from './column-of.ts';

/** What a header says in brackets of all numbers under it, or a label of the one behind it: "Montant (M€)", "Taux (en %) :". */
const headers: readonly {
  readonly words: RegExp;
  readonly unit: 'percent' | 'euro';
  readonly scale: Scale;
}[] = [
  { words: /^(?:en |in )?(?:%|pour ?cent(?:age)?s?|percent)$/, unit: 'percent', scale: 0 },
  { words: /^(?:en |in )?(?:€|euros?|eur)$/, unit: 'euro', scale: 0 },
  { words: /^(?:en |in )?(?:k ?€|milliers d'euros|thousand euros)$/, unit: 'euro', scale: 3 },
  { words: /^(?:en |in )?(?:m ?€|millions? d'euros|million euros)$/, unit: 'euro', scale: 6 },
  { words: /^(?:en |in )?(?:mds? ?€|milliards? d'euros|billion euros)$/, unit: 'euro', scale: 9 },
];

type Scale = 0 | 3 | 6 | 9;

/** How far before its number a label may begin. */
const longestLabel = 120;

/** A number without a unit of its own in the unit of its column, or of its label; null where neither says one. */
export function valueUnderHeader(
  press: PressText,
  block: number,
  { value, core, noun }: FoundNumber,
): Value | null {
  if (value?.kind !== 'NUMBER' || value.unit !== null || noun !== null) return null;
  const column = columnOf(press, block, core.from);
  const words = column
    ? press.plain.slice(column.from, column.to)
    : /^[^:]*:[ ]?[+-]? ?$/.exec(lineBefore(press, block, core.from))?.[0];
  const said = /\(([^()]{1,24})\)(?: ?:.*)?[^(]*$/.exec(words ?? '')?.[1]?.trim();
  const header = said === undefined ? undefined : headers.find((each) => each.words.test(said));
  if (!header) return column && words ? inUnit(value, unitNamed(words.trim())) : null;
  const { unit, scale } = header;
  const number = scale === 0 ? value.number : timesTen(value.number, scale);
  const read = readValueInput({ ...value, unit, number, scale: scale === 6 || scale === 9 ? scale : null });
  return 'fault' in read ? null : read;
}

/** "Contrats 2024" over a column says what its numbers count. */
function inUnit(value: Value, unit: Value['unit']): Value | null {
  const read = unit === null ? null : readValueInput({ ...value, unit });
  return read === null || 'fault' in read ? null : read;
}

function lineBefore({ plain, blocks }: PressText, block: number, at: number): string {
  return plain.slice(Math.max(blocks[block]?.from ?? at, at - longestLabel), at);
}

/** "2.4" by 10⁶ is "2400000". */
function timesTen(number: string, power: number): string {
  const [whole = '', decimals = ''] = number.split('.');
  const digits = `${whole}${decimals.slice(0, power).padEnd(power, '0')}`.replace(/^(-?)0+(?=\d)/, '$1');
  return decimals.length > power ? `${digits}.${decimals.slice(power)}` : digits;
}
