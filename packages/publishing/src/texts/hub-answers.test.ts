import type { FigureContent } from '@akto-figures/contents';
import { noOwnUnits, value } from '@akto-figures/quantity';
import { expect, it } from 'vitest';
import type { ImportContext, StandingFigure } from '../imports/known.ts';
import type { AwaitedFigure } from '../renewals/awaited-figures.ts';
import type { Viewer } from '../viewer.ts';
import { withHubAnswers } from './hub-answers.ts';
import { isTakenUnseen } from './lacks-of.ts';
import type { TextNumber } from './text-number.ts';

const number = {
  ...{ start: 0, end: 11, exact: '26 réunions', prefix: '', suffix: '', state: 'OPEN', because: null },
  ...{
    isRead: true,
    value: value({ number: '26', unit: 'meeting' }),
    counted: 'réunions',
    label: 'réunions',
  },
  ...{ indicator: 'reunions', period: '2021', periodFrom: 'sentence', territory: 'region:28' },
  ...{ territoryFrom: 'sentence', role: 'ACTUAL', convention: null, actors: [], relations: [], isSure: true },
  ...{ lacks: [], problems: [], joinedTo: null, splitFrom: null, hub: null, doubts: [], contradictedBy: [] },
  mayFill: [],
} satisfies TextNumber as TextNumber;

const figure = (count: string, more: Partial<FigureContent> = {}): FigureContent => ({
  ...{ quantity: { qualifier: 'EXACT', number: count }, unit: 'meeting', role: 'ACTUAL', period: '2021' },
  ...more,
});

const editorOf = (actorKey: string): Viewer => ({
  ...{ accountId: '', name: 'Awa', roles: ['EDITOR'], actorKeys: [actorKey], cameBy: 'SESSION' },
});

interface Asked {
  readonly drafts?: readonly AwaitedFigure[];
  readonly viewer?: Viewer;
  readonly asked?: TextNumber;
}

/** What the hub answers to the number, where these figures stand. */
const answerOf = (...contents: readonly FigureContent[]) => answerBeside({}, ...contents);

const answerBeside = async (asked: Asked, ...contents: readonly FigureContent[]) =>
  (await numberBeside(asked, ...contents))?.hub;

const numberBeside = async ({ asked = number, ...more }: Asked, ...contents: readonly FigureContent[]) =>
  (await numbersBeside({ ...more, asked: [asked] }, ...contents))[0];

async function numbersBeside(
  {
    drafts = [],
    viewer = editorOf('akto'),
    asked,
  }: Omit<Asked, 'asked'> & { readonly asked: readonly TextNumber[] },
  ...contents: readonly FigureContent[]
) {
  const figures = new Map(
    contents.map((content, at): [string, StandingFigure] => [
      `f${at + 1}`,
      { versionId: `v${at + 1}`, content, gone: [], statedWith: [] },
    ]),
  );
  const known = {
    ...{ indicators: new Map([['reunions', 'meeting']]), units: noOwnUnits },
    standing: async () => figures,
  } as unknown as ImportContext;
  const likes = [...figures.keys()].map((key) => ({ key, indicator: 'reunions', territory: 'region:28' }));
  const select = (async ({ text }: { text: string }) =>
    text.includes('"DraftChange"') ? drafts : likes) as unknown as Parameters<typeof withHubAnswers>[2];
  const answered = await withHubAnswers(asked, known, select, {
    ...{ viewer, now: new Date('2026-06-01') },
  });
  return answered.numbers;
}

it('says which figure is the same, and that it is to be looked at again', async () => {
  expect(await answerOf(figure('26', { reviewBy: '2026-05-31' }))).toMatchObject({
    ...{ is: 'SAME', figure: 'f1', isOverdue: true },
  });
  expect(await answerOf(figure('27', { reviewBy: '2026-06-02' }))).toMatchObject({
    ...{ is: 'OTHER_VALUE', isOverdue: false },
  });
});

it('says that several may be meant, where one of two axes says by chance what the text says', async () => {
  const ofAxes = [figure('30', { axisNumber: 1 }), figure('26', { axisNumber: 2 })];
  expect(await answerOf(...ofAxes)).toMatchObject({ is: 'SEVERAL', figure: 'f2' });
  expect(await answerOf(figure('26', { ofWhom: 'NATIONAL' }))).toBe(null);
});

it('offers a value to the draft that awaits it where its figures are the viewer’s to write', async () => {
  const { quantity: _, ...awaiting } = figure('', { indicator: 'reunions', territory: 'region:28' });
  const drafts: AwaitedFigure[] = [
    {
      ...{ key: 'f2', release: 'r', revision: 1, renews: 'f1' },
      content: { ...awaiting, actors: ['akto'] },
    },
  ];
  const before = figure('20', { period: '2020' });
  expect(await answerBeside({ drafts }, before)).toMatchObject({ is: 'AWAITED', figure: 'f2' });
  expect(await answerBeside({ drafts, viewer: editorOf('cheops') }, before)).toMatchObject({
    ...{ is: 'NEW_PERIOD', figure: 'f1' },
  });
});

it('offers a value by its label where no indicator says what is counted', async () => {
  const { quantity: _, ...awaiting } = figure('', { indicator: 'autres', territory: 'region:28' });
  const content = { ...awaiting, actors: ['akto'], labelFr: 'Réunions des entreprises' };
  const drafts: AwaitedFigure[] = [{ key: 'f2', release: 'r', revision: 1, renews: 'f1', content }];
  const called = (label: string) =>
    answerBeside({ drafts, asked: { ...number, indicator: null, label } }, figure('20', { period: '2020' }));
  expect(await called('réunions des entreprises')).toMatchObject({ is: 'AWAITED', figure: 'f2' });
  expect(await called('Réunions')).toBe(null);
});

it('asks where a figure is called by more than the number, and lacks no unit that the figure has', async () => {
  const { quantity: _, ...awaiting } = figure('', { indicator: 'autres', territory: 'region:28' });
  const content = { ...awaiting, actors: ['akto'], labelFr: 'Réunions des entreprises' };
  const beside = (unit: string, asked: Partial<TextNumber>) =>
    numberBeside(
      {
        drafts: [{ key: 'f2', release: 'r', revision: 1, renews: 'f1', content: { ...content, unit } }],
        asked: { ...number, indicator: null, ...asked },
      },
      figure('20', { period: '2020' }),
    );
  const several = await beside('meeting', { label: 'réunions' });
  expect(several).toMatchObject({ hub: null, mayFill: ['f2'], lacks: [] });
  expect(several && isTakenUnseen(several)).toBe(false);
  const bare = { value: value({ number: '26' }), label: 'réunions des entreprises' };
  const counted = await beside('event', { ...bare, lacks: ['UNIT', 'LABEL'] });
  expect(counted).toMatchObject({ hub: { is: 'AWAITED' }, mayFill: [], lacks: [] });
  expect(await beside('percent', { ...bare, lacks: ['UNIT'] })).toMatchObject({ lacks: ['UNIT'] });
});

it('counts what a text compares with an awaited value by the indicator of that figure', async () => {
  const { quantity: _, ...awaiting } = figure('', { indicator: 'reunions', territory: 'region:28' });
  const content = { ...awaiting, actors: ['akto'], labelFr: 'Réunions des entreprises' };
  const drafts: AwaitedFigure[] = [{ key: 'f2', release: 'r', revision: 1, renews: 'f1', content }];
  const label = 'réunions des entreprises';
  const now = { ...number, indicator: null, label };
  const before: TextNumber = {
    ...{ ...now, start: 20, end: 22, period: '2020', value: value({ number: '20', unit: 'meeting' }) },
    relations: [{ type: 'comparedWith', to: { start: now.start, end: now.end } }],
  };
  const stands = figure('20', { period: '2020' });
  const [first, second] = await numbersBeside({ drafts, asked: [now, before] }, stands);
  expect(first).toMatchObject({ hub: { is: 'AWAITED', figure: 'f2' } });
  expect(second).toMatchObject({ indicator: 'reunions', hub: { is: 'SAME', figure: 'f1' } });
  const [, alone] = await numbersBeside({ asked: [now, before] }, stands);
  expect(alone).toMatchObject({ indicator: null, hub: null });
});
