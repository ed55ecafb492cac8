import { territoryId } from '../reference/territories.ts';
import { FactsUnreadable } from './starter-file.ts';

/** The territory that a scope of the facts names: "FR", a group such as "HEXAGONE", or a région's INSEE code. */
export function territoryOf(scope: string, known: ReadonlySet<string>, where: string): string {
  const id = ['COUNTRY', 'GROUP', 'REGION']
    .map((level) => territoryId(level, scope))
    .find((id) => known.has(id));
  if (id === undefined) {
    throw new FactsUnreadable(
      `${where}: ${JSON.stringify(scope)} is no territory. Expected FR, HEXAGONE, METROPOLE, DROM or the INSEE code of a région such as "28".`,
    );
  }
  return id;
}
