import { contentFields, type SourceContent } from '@akto-figures/contents';
import { plainValues } from './plain-values.ts';
import { said } from './said.ts';
import { type Reads, type Standing, standingOf, type Which } from './stands.ts';

export async function standingSources(
  { sourceVersion }: Reads,
  keys: readonly string[],
  which: Which,
): Promise<Standing<'SOURCE'>[]> {
  const rows = await sourceVersion.findMany({
    where: { ...which, source: { key: { in: [...keys] } } },
    include: { source: { select: { key: true } }, publisher: { select: { key: true } } },
  });
  return rows.map((row) =>
    standingOf('SOURCE', row.source.key, row, said<SourceContent>(plainValues(contentFields.SOURCE, row))),
  );
}
