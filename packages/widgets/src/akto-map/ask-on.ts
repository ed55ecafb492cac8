import type { AktoElement } from '../element/akto-element.ts';
import { unreached } from '../hub/failure.ts';
import type { MapAnswer } from './plans.ts';

/** What maps show that ask for more than the plans of one convention by region, each with a question of its own. */
export async function askOn(
  answer: MapAnswer,
  address: string,
  element: AktoElement<MapAnswer>,
): Promise<MapAnswer> {
  const has = (name: string) => element.getAttribute(name);
  // The hub does not know it: there is nothing to go on from.
  if (has('convention') && !answer.convention) return answer;
  const isDeep = has('level') === 'department';
  const more = has('indicator')
    ? import('./choropleth.ts')
    : has('actor') || isDeep
      ? import('./more-plans.ts')
      : null;
  const shown = await more?.catch(unreached);
  return shown?.complete(answer, address, element, isDeep) ?? answer;
}
