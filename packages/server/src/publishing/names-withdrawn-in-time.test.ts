import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNewRelease, reviewed, standingFigure } from '../../tests/a-draft.ts';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';

const standingIndicator =
  'query ($key: String!) { subject(kind: INDICATOR, key: $key) { standing { version } } }';

// One story: a figure leaves its indicator on 10 March 2087, which can only be withdrawn then, and comes back on the 20th.
describe('what is withdrawn at a time to come', () => {
  let hub: EditorialHub;
  let reviewer: Colleague;
  let publisher: Colleague;
  beforeAll(async () => {
    hub = await anEditorialHub();
    await hub.clock.standAt(new Date('2087-03-01T09:00:00Z'));
    reviewer = await hub.colleague('REVIEWER');
    publisher = await hub.colleague('PUBLISHER');
  });
  afterAll(() => hub.database.close());

  /** A release of these drafts, reviewed. */
  const ready = async (...drafts: [act: string, input: object][]) => {
    const release = await aNewRelease(reviewer);
    let revision = 0;
    for (const [act, input] of drafts) {
      const drafted = await reviewer.act(act, { release, noteFr: 'Une note.', ...input });
      expect(drafted.__typename).toBe('Done');
      revision = drafted.release.revision;
    }
    return reviewed(reviewer, reviewer, { release, revision });
  };
  const approve = (release: object, releaseAt: string | null) =>
    publisher.act('approveRelease', { ...release, releaseAt });
  const cancel = ({ release }: { release: { id: string; revision: number } }) =>
    publisher.act('cancelRelease', { release: release.id, revision: release.revision, reason: 'Trop tôt.' });
  const tooEarly = (instant: string) => ({ __typename: 'TimeRefused', why: 'TOO_EARLY', choices: [instant] });
  const named = { __typename: 'NotAllowed', obstacle: 'NAMED_BY_ANOTHER' };
  const indicator = { labelFr: 'Ateliers', unit: 'EVENT' };
  const versionOf = async (key: string): Promise<string> =>
    (await reviewer.ask(standingIndicator, { key })).subject.standing.version;
  const figureOf = async (key: string, of: string) => {
    const { content } = await standingFigure(reviewer, 'poec');
    const quantity = { qualifier: 'EXACT', number: '12' };
    const citations = [{ source: 'akto-agefiph' }];
    return { key, content: { ...content, indicator: of, unit: 'EVENT', quantity, printed: null, citations } };
  };

  it('is withdrawn when nothing names it any more, and stays so whatever is cancelled', async () => {
    const first = await ready(
      ['draftIndicator', { key: 'ateliers', content: indicator }],
      ['draftIndicator', { key: 'forums', content: indicator }],
      ['draftFigure', await figureOf('ateliers-2024', 'ateliers')],
    );
    expect((await approve(first, null)).__typename).toBe('Done');
    await hub.clock.advance(120_000);

    const { basedOn } = await standingFigure(reviewer, 'ateliers-2024');
    const moved = await figureOf('ateliers-2024', 'forums');
    const moves = await approve(
      await ready(['draftFigure', { ...moved, basedOn, change: 'REVISION' }]),
      '2087-03-10T12:00',
    );
    expect(moves.__typename).toBe('Done');

    const withdrawal = { kind: 'INDICATOR', key: 'ateliers', basedOn: await versionOf('ateliers') };
    const gone = await ready(['draftWithdrawal', withdrawal]);
    expect(await approve(gone, '2087-03-05T12:00')).toEqual(tooEarly('2087-03-10T11:00:00.000Z'));
    expect(await approve(gone, null)).toEqual(tooEarly('2087-03-10T11:00:00.000Z'));
    expect((await approve(gone, '2087-03-10T12:00')).__typename).toBe('Done');
    expect(await cancel(moves)).toEqual(named);
  });

  it('is named again when it is back, and by nothing that would come out without it', async () => {
    const again = {
      key: 'ateliers',
      basedOn: await versionOf('ateliers'),
      change: 'REVISION',
      content: indicator,
    };
    const returns = await approve(await ready(['draftIndicator', again]), '2087-03-20T12:00');
    expect(returns.__typename).toBe('Done');
    const figure = await ready(['draftFigure', await figureOf('ateliers-2025', 'ateliers')]);
    expect(await approve(figure, '2087-03-05T12:00')).toEqual(tooEarly('2087-03-20T11:00:00.000Z'));
    expect(await approve(figure, '2087-03-15T12:00')).toEqual(tooEarly('2087-03-20T11:00:00.000Z'));
    const names = await approve(figure, '2087-03-20T12:00');
    expect(names.__typename).toBe('Done');
    expect(await cancel(returns)).toEqual(named);
    expect((await cancel(names)).__typename).toBe('Done');
    expect((await cancel(returns)).__typename).toBe('Done');
  });
});
