import { afterAll, beforeAll, expect, it } from 'vitest';
import { limits } from '../packages/server/src/limits/limits.ts';
import { aGuardedHub, type GuardedHub } from '../packages/server/tests/a-guarded-hub.ts';
import { briefFigure, wholeFigure } from '../packages/widgets/src/hub/question.ts';

let hub: GuardedHub;
beforeAll(async () => {
  hub = await aGuardedHub();
});
afterAll(() => hub.database.close());

const head = 'query($l:Locale!,$t:DateTime,$c:String!,$a:String!,$p:String!,$f:FigureFilter,$n:Int)';
const every = {
  l: 'FR',
  c: 'akto-agefiph-2022-2024',
  a: 'agefiph',
  p: 'FR-NOR',
  f: { keys: Array.from({ length: 100 }, (_, index) => `figure-${index}`) },
  n: limits.page.most,
};

it.each([
  [
    'a hundred cards',
    `${head}{convention(key:$c,asOf:$t){title(locale:$l)parties{role actor{name}}}actor(key:$a,asOf:$t){key}territory(code:$p){code}figures(filter:$f,first:$n,asOf:$t){nodes${wholeFigure}}}`,
  ],
  [
    'a figure in a sentence',
    `query($l:Locale!,$t:DateTime,$c:String!){figure(key:$c,asOf:$t)${briefFigure}}`,
  ],
])('lets an element ask for %s', async (_what, query) => {
  const { status, body } = await hub.ask(query, every);
  expect(body.errors).toBeUndefined();
  expect(status).toBe(200);
});
