import { BadInput } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { isValueUnit } from '@akto-figures/quantity';
import { isSamePlace, type Place, type TextMark } from './text-number.ts';

/** Takes decisions that are about their text, and name units and indicators that are there. @throws BadInput */
export async function requireMarks(
  tx: Pick<Prisma.TransactionClient, 'unit' | 'indicator'>,
  marks: readonly TextMark[],
  text: string,
): Promise<void> {
  for (const [index, mark] of marks.entries()) requirePlaces(`input.marks.${index}`, mark, text);
  const named = (field: 'unit' | 'indicator') => [
    ...new Set(marks.flatMap(({ says }) => says?.[field] ?? [])),
  ];
  const keyOnly = { key: true } as const;
  const units = named('unit').filter((key) => !isValueUnit(key));
  const [ownUnits, indicators] = await Promise.all([
    units.length > 0 ? tx.unit.findMany({ where: { key: { in: units } }, select: keyOnly }) : [],
    named('indicator').length > 0
      ? tx.indicator.findMany({ where: { key: { in: named('indicator') } }, select: keyOnly })
      : [],
  ]);
  const known = {
    unit: new Set(ownUnits.map(({ key }) => key)),
    indicator: new Set(indicators.map(({ key }) => key)),
  };
  for (const [index, { says }] of marks.entries())
    for (const field of ['unit', 'indicator'] as const) {
      const key = says?.[field];
      if (key === undefined || known[field].has(key) || (field === 'unit' && isValueUnit(key))) continue;
      const name = `input.marks.${index}.says.${field}`;
      throw new BadInput(name, `${name} is ${JSON.stringify(key)}: there is no ${field} of this key.`);
    }
}

function requirePlaces(name: string, mark: TextMark, text: string): void {
  requireStretch(name, mark, text);
  const { does, start, end, to, at, says } = mark;
  if (does === 'JOIN') {
    if (!to || isSamePlace(mark, to))
      throw new BadInput(
        `${name}.to`,
        `${name}.to is missing: it names the other number, which says the same.`,
      );
    requireStretch(`${name}.to`, to, text);
  }
  if (does === 'SPLIT' && !(at !== undefined && at > start && at < end))
    throw new BadInput(
      `${name}.at`,
      `${name}.at is where the second number begins, between ${start} and ${end}.`,
    );
  const whole = says?.partOf ?? null;
  if (whole !== null && (whole >= text.length || whole === start))
    throw new BadInput(
      `${name}.says.partOf`,
      `${name}.says.partOf is where another number of the text begins, or -1.`,
    );
}

/** A stretch of the text that has words or digits in it. */
function requireStretch(name: string, { start, end }: Place, text: string): void {
  if (end > text.length)
    throw new BadInput(name, `${name} ends at ${end}, and the text has ${text.length} characters.`);
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end)))
    throw new BadInput(name, `${name} has no words and no digits in it.`);
}
