import { actorRows } from './actor-rows.ts';
import { actionPlanRows, conventionRows } from './convention-rows.ts';
import type { Facts } from './facts-file.ts';
import { figureRows, indicatorRows, indicatorsOf } from './figure-rows.ts';
import type { IndicatorFact } from './indicators-file.ts';
import { Keys, type StarterKeys } from './keys.ts';
import { sourceRows } from './source-rows.ts';
import type { Translations } from './translations-file.ts';

/**
 * The facts as rows of one release; `file` is their file's name, for the messages. Nothing is written yet.
 *
 * @throws FactsUnreadable where an entry refers to what the file does not have.
 */
export function starterRows(
  facts: Facts,
  shared: readonly IndicatorFact[],
  translations: Translations,
  release: { id: string },
  territories: ReadonlySet<string>,
  file: string,
) {
  const keysOf = (entries: readonly { key: string }[]) => entries.map(({ key }) => key);
  const keys: StarterKeys = {
    file,
    releaseId: release.id,
    territories,
    actors: new Keys('actors', keysOf(facts.actors)),
    sources: new Keys('sources', keysOf(facts.sources)),
    conventions: new Keys('conventions', keysOf(facts.conventions)),
    indicators: new Keys('indicators', keysOf(indicatorsOf(facts, shared))),
    figures: new Keys('figures', keysOf(facts.figures)),
  };
  return {
    keys,
    sources: sourceRows(facts, translations.sources, keys),
    actors: actorRows(facts, translations.actors, keys),
    conventions: conventionRows(facts, translations.conventions, keys),
    actionPlans: actionPlanRows(facts, keys),
    indicators: indicatorRows(facts, shared, keys),
    figures: figureRows(facts, shared, translations.figures, keys),
  };
}
