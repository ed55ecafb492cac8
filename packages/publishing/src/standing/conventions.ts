import { type ConventionContent, contentFields } from '@akto-figures/contents';
import { citationParts, citationsOf } from './citations.ts';
import { plainValues } from './plain-values.ts';
import { said } from './said.ts';
import { type Reads, type Standing, standingOf, type Which } from './stands.ts';

const fields = contentFields.CONVENTION;
const measures = fields.axes.holds.fields.measures.holds.fields;
type Listed = 'parties' | 'axes' | 'milestones' | 'structure';
type Part<Name extends Listed> =
  NonNullable<ConventionContent[Name]> extends readonly (infer Each)[] ? Each & object : never;
type Measure = NonNullable<Part<'axes'>['measures']>[number];

export async function standingConventions(
  { conventionVersion }: Reads,
  keys: readonly string[],
  which: Which,
): Promise<Standing<'CONVENTION'>[]> {
  const key = { select: { key: true } } as const;
  const rows = await conventionVersion.findMany({
    where: { ...which, convention: { key: { in: [...keys] } } },
    include: {
      convention: key,
      succeeds: key,
      partOf: key,
      implements: key,
      parties: { orderBy: { position: 'asc' }, include: { actor: key } },
      axes: { orderBy: { number: 'asc' }, include: { measures: { orderBy: { position: 'asc' } } } },
      milestones: { orderBy: { position: 'asc' } },
      structure: { orderBy: { kind: 'asc' } },
      citations: citationParts,
    },
  });
  return rows.map((row) =>
    standingOf(
      'CONVENTION',
      row.convention.key,
      row,
      said<ConventionContent>({
        ...plainValues(fields, row),
        parties: row.parties.map((each) =>
          said<Part<'parties'>>(plainValues(fields.parties.holds.fields, each)),
        ),
        axes: row.axes.map((each) =>
          said<Part<'axes'>>({
            ...plainValues(fields.axes.holds.fields, each),
            measures: each.measures.map((measure) => said<Measure>(plainValues(measures, measure))),
          }),
        ),
        milestones: row.milestones.map((each) =>
          said<Part<'milestones'>>(plainValues(fields.milestones.holds.fields, each)),
        ),
        structure: row.structure.map((each) =>
          said<Part<'structure'>>(plainValues(fields.structure.holds.fields, each)),
        ),
        citations: citationsOf(row.citations),
      }),
    ),
  );
}
