import { randomUUID } from 'node:crypto';
import { bounds } from '@akto-figures/quantity';
import type { Prisma, RelationKind } from '../generated/client.ts';
import { daysOf } from './days.ts';
import type { Facts, FigureFact } from './facts-file.ts';
import { figureQuantity } from './figure-agreement.ts';
import type { IndicatorFact } from './indicators-file.ts';
import type { StarterKeys } from './keys.ts';
import { territoryOf } from './territory-of.ts';
import type { Translations } from './translations-file.ts';

/** The indicators that figures share, and one for each figure that shares none. */
export function indicatorRows(facts: Facts, shared: readonly IndicatorFact[], keys: StarterKeys) {
  const versions: Prisma.IndicatorVersionCreateManyInput[] = [];
  for (const indicator of indicatorsOf(facts, shared)) {
    versions.push({
      indicatorId: keys.indicators.id(indicator.key, `indicators, ${indicator.key}`),
      releaseId: keys.releaseId,
      position: versions.length,
      labelFr: indicator.label_fr,
      labelEn: indicator.label_en ?? null,
      unit: indicator.unit,
      additive: indicator.additive,
    });
  }
  return { versions };
}

/** Figures with their actors, relations and citation. */
export function figureRows(
  facts: Facts,
  shared: readonly IndicatorFact[],
  english: Translations['figures'],
  keys: StarterKeys,
) {
  const versions: Prisma.FigureVersionCreateManyInput[] = [];
  const actors: Prisma.FigureActorCreateManyInput[] = [];
  const relations: Prisma.FigureRelationCreateManyInput[] = [];
  const citations: Prisma.CitationCreateManyInput[] = [];
  const indicatorOf = new Map(
    indicatorsOf(facts, shared).flatMap(({ key, figures }) =>
      figures.map((figure) => [figure, key] as const),
    ),
  );

  facts.figures.forEach((figure, position) => {
    const where = `${keys.file}, figures, ${figure.key}`;
    const id = randomUUID();
    const convention = facts.conventions.find(({ key }) => key === figure.convention);
    versions.push({
      id,
      figureId: keys.figures.id(figure.key, where),
      releaseId: keys.releaseId,
      position,
      labelFr: figure.label_fr,
      labelEn: figure.label_en ?? null,
      ...quantityOf(figure),
      role: figure.role,
      period: figure.period,
      ...periodOf(figure.period),
      // The source states the convention's dates, if at all: a figure that repeats them knows no more.
      periodInferred:
        figure.period_inferred || (convention?.period === figure.period && convention.period_inferred),
      territoryId: territoryOf(figure.scope, keys.territories, `${where}, scope`),
      indicatorId: keys.indicators.id(indicatorOf.get(figure.key) ?? '', where),
      conventionId: keys.conventions.id(figure.convention, `${where}, convention`),
      axisNumber: figure.axis ?? null,
      ofWhom: figure.of_whom === 'national' ? 'NATIONAL' : null,
      compositionFr: figure.composition_note_fr ?? null,
      compositionEn: figure.composition_note_en ?? english[figure.key]?.composition_note_en ?? null,
      formula: figure.formula ?? null,
    });
    // The texts name no actor for a figure: those who signed or lead its convention answer for it.
    const workers = (convention?.parties ?? []).flatMap(({ actor, role }) =>
      actor !== null && (role === 'SIGNATORY' || role === 'LEAD') ? [actor] : [],
    );
    [...new Set(workers)].forEach((actor, position) => {
      actors.push({ versionId: id, actorId: keys.actors.id(actor, where), position });
    });
    for (const [kind, keysOfKind] of relationsOf(figure)) {
      keysOfKind.forEach((key, position) => {
        relations.push({
          versionId: id,
          kind,
          figureId: keys.figures.id(key, `${where}, ${kind}`),
          position,
        });
      });
    }
    citations.push({
      figureVersionId: id,
      sourceId: keys.sources.id(figure.source, `${where}, source`),
      locator: figure.locator_fr ?? null,
      printed: figure.printed,
    });
  });
  return { versions, actors, relations, citations };
}

/** Every indicator of the facts: those that figures share, then each other figure's own. */
export function indicatorsOf(facts: Facts, shared: readonly IndicatorFact[]): IndicatorFact[] {
  const taken = new Set(shared.flatMap(({ figures }) => figures));
  const own = facts.figures
    .filter(({ key }) => !taken.has(key))
    .map(({ key, label_fr, label_en, unit }) => ({
      key,
      label_fr,
      label_en,
      unit,
      additive: false,
      figures: [key],
    }));
  return [...shared, ...own];
}

function quantityOf(figure: FigureFact) {
  const { unit, printed } = figure;
  const value = figureQuantity(figure);
  const { low, high } = bounds(value);
  return { qualifier: value.qualifier, number: value.number, low, high, unit, printed };
}

function periodOf(period: string) {
  const { start, end } = daysOf(period);
  return { periodStart: start, periodEnd: end };
}

function relationsOf(figure: FigureFact): [RelationKind, string[]][] {
  const one = (key: string | undefined) => (key === undefined ? [] : [key]);
  return [
    ['PART_OF', one(figure.part_of)],
    ['EXAMPLE_OF', one(figure.example_of)],
    ['WITH', one(figure.with)],
    ['DERIVED_FROM', figure.derived_from],
  ];
}
