import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNewRelease, aRevisionOfPoec, reviewed, standingFigure } from '../../tests/a-draft.ts';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';

// In 2087 the clocks of Paris go forward on 30 March at 2 o'clock, and back on 26 October at 3. Far ahead, because the hub's clock goes on
// from what was out, and never back.
const now = new Date('2087-03-01T09:00:00Z');

describe('the time of a release', () => {
  let hub: EditorialHub;
  let editor: Colleague;
  let reviewer: Colleague;
  let publisher: Colleague;
  let ready: { release: string; revision: number };
  beforeAll(async () => {
    hub = await anEditorialHub();
    await hub.clock.standAt(now);
    editor = await hub.colleague('EDITOR');
    reviewer = await hub.colleague('REVIEWER');
    publisher = await hub.colleague('PUBLISHER');
    ready = await reviewed(editor, reviewer, await aRevisionOfPoec(editor));
  });
  afterAll(() => hub.database.close());

  const approveAt = (releaseAt: string, occurrence: 'EARLIER' | 'LATER' | null = null) =>
    publisher.act('approveRelease', { ...ready, releaseAt, occurrence });
  const refused = (why: string, choices: readonly string[]) => ({
    __typename: 'TimeRefused',
    why,
    choices: choices.map((choice) => new Date(choice).toISOString()),
  });

  it('is not in an hour that the clocks of Paris skip: there is the one before it, and the one after', async () => {
    const answer = refused('SKIPPED', ['2087-03-30T00:30Z', '2087-03-30T01:30Z']);
    expect(await approveAt('2087-03-30T02:30')).toEqual(answer);
    // Of an hour that is not there, none is the earlier one.
    expect(await approveAt('2087-03-30T02:30', 'LATER')).toEqual(answer);
    expect(await approveAt('2087-03-30T02:00')).toMatchObject({ why: 'SKIPPED' });
  });

  it('says which one it means in an hour that they show twice', async () => {
    expect(await approveAt('2087-10-26T02:30')).toEqual(
      refused('TWICE', ['2087-10-26T00:30Z', '2087-10-26T01:30Z']),
    );
  });

  it.each(['2087-03-01T10:00', '2087-03-01T09:59', '2086-12-31T23:59'])(
    'has not come yet: %s is too early',
    async (releaseAt) => {
      expect(await approveAt(releaseAt)).toEqual(refused('TOO_EARLY', ['2087-03-01T09:01Z']));
    },
  );

  it.each([
    [59_999, '2087-03-01T09:02:00.000Z'],
    [60_000, '2087-03-01T09:02:00.000Z'],
    [60_001, '2087-03-01T09:03:00.000Z'],
  ])('is at least 60 s ahead, so that it reaches every hub: %i ms later it is %s', async (ms, first) => {
    await hub.clock.standAt(new Date(now.getTime() + ms));
    expect(await approveAt('2087-03-01T10:01')).toEqual(refused('TOO_EARLY', [first]));
    await hub.clock.standAt(now);
  });

  it.each([
    'demain',
    '',
    '2087-02-29T10:00',
    '2087-03-12T24:00',
    '2087-03-12',
    '2087-03-12T09:30:00',
    '2087-03-12T09:30Z',
    '2087-03-12T09:30+01:00',
    ' 2087-03-12T09:30',
  ])('is a date and a time to the minute, which %j is not', async (releaseAt) => {
    expect(await approveAt(releaseAt)).toEqual(refused('NO_TIME', []));
  });

  it.each([
    ['2087-10-26T02:30', 'EARLIER', '2087-10-26T00:30:00.000Z'],
    ['2087-10-26T02:30', 'LATER', '2087-10-26T01:30:00.000Z'],
    ['2087-03-30T01:59', null, '2087-03-30T00:59:00.000Z'],
    ['2087-03-30T03:00', null, '2087-03-30T01:00:00.000Z'],
    ['2087-03-01T10:01', 'LATER', '2087-03-01T09:01:00.000Z'],
  ] as const)('is what the clocks of Paris show: %s, %s is %s', async (releaseAt, occurrence, instant) => {
    const approved = await approveAt(releaseAt, occurrence);
    expect(approved).toMatchObject({ __typename: 'Done', release: { releasedAt: instant } });
    const { release } = ready;
    const { revision } = approved.release;
    const cancelled = await publisher.act('cancelRelease', { release, revision, reason: 'Trop tôt.' });
    ready = await reviewed(editor, reviewer, { release, revision: cancelled.release.revision });
  });

  it('is not before what its figures name is out: the public would read of what is not there', async () => {
    const release = await aNewRelease(reviewer);
    const indicator = { labelFr: 'Nouvel indicateur', unit: 'COURSE' };
    const drafted = await reviewer.act('draftIndicator', { release, key: 'nouveau', content: indicator });
    const { revision } = drafted.release;
    const first = await publisher.act('approveRelease', {
      ...(await reviewed(reviewer, reviewer, { release, revision })),
      releaseAt: '2087-03-05T12:00',
    });
    expect(first.__typename).toBe('Done');
    const { content } = await standingFigure(editor, 'poec');
    const figure = { ...content, indicator: 'nouveau', partOf: null };
    const second = await aNewRelease(editor);
    const change = await editor.act('draftFigure', { release: second, key: 'de-lui', content: figure });
    const named = await reviewed(editor, reviewer, { release: second, revision: change.release.revision });
    const answer = refused('TOO_EARLY', ['2087-03-05T11:00Z']);
    expect(await publisher.act('approveRelease', { ...named, releaseAt: '2087-03-01T13:00' })).toEqual(
      answer,
    );
    expect(await publisher.act('approveRelease', named)).toEqual(answer);
    const together = await publisher.act('approveRelease', { ...named, releaseAt: '2087-03-05T12:00' });
    expect(together.__typename).toBe('Done');
  });
});
