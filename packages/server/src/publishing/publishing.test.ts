import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNewRelease, aRevisionOfPoec, reviewed, standingFigure } from '../../tests/a-draft.ts';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';

const poec = '{ figure(key: "poec") { quantity { text } change { kind note } status } }';

describe('publishing', () => {
  let hub: EditorialHub;
  let editor: Colleague;
  let reviewer: Colleague;
  let publisher: Colleague;
  beforeAll(async () => {
    hub = await anEditorialHub();
    [editor, reviewer, publisher] = await Promise.all([
      hub.colleague('EDITOR'),
      hub.colleague('REVIEWER'),
      hub.colleague('PUBLISHER'),
    ]);
  });
  afterAll(() => hub.database.close());

  /** Stands the clock at the begin of a minute, so that none passes but those that the scene lets pass. */
  const atAMinute = async () => {
    const minute = new Date(Math.ceil((await hub.clock.now()).getTime() / 60_000) * 60_000 + 60_000);
    await hub.clock.standAt(minute);
    return minute;
  };

  /** Lets two minutes pass whenever versions of figures are written, or taken away, in what the scene does. */
  const takingTwoMinutesAfter = async (written: 'INSERT' | 'DELETE', scene: () => Promise<void>) => {
    const { client } = hub.database;
    await client.$executeRawUnsafe(`CREATE FUNCTION two_minutes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE moving_clock.shift SET "by" = "by" + interval '2 minutes'; RETURN NULL; END $$`);
    await client.$executeRawUnsafe(
      `CREATE TRIGGER two_minutes AFTER ${written} ON "FigureVersion" EXECUTE FUNCTION two_minutes()`,
    );
    await scene().finally(() => client.$executeRawUnsafe('DROP FUNCTION two_minutes CASCADE'));
  };

  it('takes a revision from a draft to the public, at its time and not before', async () => {
    const draft = await aRevisionOfPoec(editor);
    const approved = await publisher.act('approveRelease', await reviewed(editor, reviewer, draft));
    expect(approved).toMatchObject({ __typename: 'Done', release: { state: 'APPROVED', isPublic: false } });
    const before = await hub.ask(poec);
    expect(before.figure.quantity.text).toContain('1\u202f780');
    await hub.clock.advance(120_000);
    const after = await hub.ask(poec);
    expect(after.figure).toMatchObject({
      quantity: { text: 'plus\u00a0de\u00a01\u202f900\u00a0formations' },
      change: { kind: 'REVISION', note: 'Données de fin d’année.' },
    });
  });

  it('leaves a release without figures to the actor whose editor has begun it', async () => {
    const [colleague, stranger] = await Promise.all([
      hub.colleague('EDITOR'),
      hub.colleague('EDITOR', 'cheops'),
    ]);
    const notTheirs = { __typename: 'NotAllowed', obstacle: 'NOT_YOUR_ACTOR' };
    const release = await aNewRelease(editor);
    const edit = { release, revision: 0, titleFr: 'Un autre titre' };
    expect(await stranger.act('editRelease', edit)).toEqual(notTheirs);
    expect(await stranger.act('submitRelease', { release, revision: 0 })).toEqual(notTheirs);
    expect(await stranger.act('discardRelease', { release, revision: 0 })).toEqual(notTheirs);
    const { workingRelease } = await stranger.ask(
      'query ($id: ID!) { workingRelease(id: $id) { availableActions } }',
      { id: release },
    );
    expect(workingRelease.availableActions).not.toContain('discardRelease');
    expect((await colleague.act('editRelease', edit)).__typename).toBe('Done');
    expect((await colleague.act('discardRelease', { release, revision: 1 })).__typename).toBe('Done');

    const ofReviewer = { release: await aNewRelease(reviewer), revision: 0 };
    expect(await editor.act('discardRelease', ofReviewer)).toEqual(notTheirs);
    expect((await reviewer.act('discardRelease', ofReviewer)).__typename).toBe('Done');
  });

  it('holds back what the checks find, and says it', async () => {
    const release = await aNewRelease(editor);
    const { revision } = (await editor.act('draftFigure', { release, key: 'un-chiffre', content: {} }))
      .release;
    const held = await editor.act('submitRelease', { release, revision });
    expect(held.__typename).toBe('HeldBack');
    expect(held.findings.every(({ severity }: { severity: string }) => severity === 'ERROR')).toBe(true);
    expect(held.findings.map(({ check }: { check: string }) => check)).toContain('incomplete');
  });

  it('says why a release was sent back, until it is submitted again', async () => {
    const { release, revision } = await aRevisionOfPoec(editor, '1999');
    const sentBack = async () => {
      const { workingRelease } = await editor.ask(
        'query ($id: ID!) { workingRelease(id: $id) { state sentBack { at reason by { id } } } }',
        { id: release },
      );
      return workingRelease;
    };
    const submit = async (revision: number) =>
      (await editor.act('submitRelease', { release, revision })).release;
    const submitted = await submit(revision);
    const comment = 'La source dit autre chose.';
    await reviewer.act('sendBackRelease', { release, revision: submitted.revision, comment });
    expect(await sentBack()).toEqual({
      state: 'DRAFT',
      sentBack: { at: expect.any(String), reason: comment, by: { id: reviewer.accountId } },
    });
    await submit(submitted.revision + 1);
    expect(await sentBack()).toEqual({ state: 'IN_REVIEW', sentBack: null });
  });

  it('lets nobody approve their own change, whatever their role', async () => {
    const draft = await aRevisionOfPoec(publisher, '2000');
    const ready = await reviewed(publisher, reviewer, draft);
    expect(await publisher.act('approveRelease', ready)).toEqual({
      __typename: 'NotAllowed',
      obstacle: 'YOUR_OWN_CHANGE',
    });
  });

  it('lets nobody approve what they have confirmed for an actor', async () => {
    const draft = await aRevisionOfPoec(reviewer, '2050');
    const { change, release } = draft;
    // The same person, with a key to write for an actor and one to publish with.
    const forAkto = await hub.byAnotherKey(publisher, 'EDITOR', 'akto');
    const confirmed = await forAkto.act('confirmFigure', { change, revision: 0 });
    expect(confirmed).toMatchObject({ __typename: 'Done', change: { confirmedBy: ['akto'] } });
    const ready = await reviewed(reviewer, reviewer, draft);
    expect(await publisher.act('approveRelease', ready)).toEqual({
      __typename: 'NotAllowed',
      obstacle: 'YOUR_OWN_CHANGE',
    });
    const { workingRelease } = await publisher.ask(
      'query ($id: ID!) { workingRelease(id: $id) { availableActions } }',
      { id: release },
    );
    expect(workingRelease.availableActions).not.toContain('approveRelease');
  });

  it('has what an actor confirmed of a figure confirmed again where it has changed since', async () => {
    const { release, change } = await aRevisionOfPoec(reviewer, '2060');
    const confirm = (revision: number) => editor.act('confirmFigure', { change, revision });
    expect(await confirm(0)).toMatchObject({ change: { revision: 0, confirmedBy: ['akto'] } });
    const { content, basedOn } = await standingFigure(reviewer, 'poec');
    const input = { release, key: 'poec', basedOn, revision: 0, change: 'REVISION', noteFr: 'Précisé.' };
    const edited = await reviewer.act('draftFigure', { ...input, content });
    expect(edited).toMatchObject({ change: { revision: 1, confirmedBy: [] } });
    expect(await confirm(1)).toMatchObject({ change: { revision: 1, confirmedBy: ['akto'] } });
  });

  it('gives both values to who was slower', async () => {
    const { release, change } = await aRevisionOfPoec(editor, '2100');
    const { content, basedOn } = await standingFigure(reviewer, 'poec');
    const slower = await reviewer.act('draftFigure', {
      release,
      key: 'poec',
      basedOn,
      revision: null,
      change: 'CORRECTION',
      content: { ...content, quantity: { qualifier: 'EXACT', number: '2222' } },
    });
    expect(slower).toMatchObject({
      __typename: 'EditConflict',
      revision: 0,
      yours: { quantity: { qualifier: 'EXACT', number: '2222' } },
      theirs: { quantity: { qualifier: 'MORE_THAN', number: '2100' } },
    });
    expect(change).toBeTruthy();
  });

  it('changes what an edit names, keeps what it leaves out, and takes away what is null', async () => {
    const release = await aNewRelease(editor);
    const { basedOn, content: stood } = await standingFigure(editor, 'poec');
    const drafted = async () => {
      const { workingRelease } = await editor.ask(
        `query ($id: ID!) { workingRelease(id: $id) { changes { nodes { change noteFr revision content {
          ... on FigureContent { labelFr plainFr compositionFr actors unit territory reviewBy } } } } } }`,
        { id: release },
      );
      return workingRelease.changes.nodes[0];
    };
    const edit = (more: object) => editor.act('changeFigure', { release, key: 'poec', ...more });
    const first = await edit({ basedOn, noteFr: 'Précisé.', content: { plainFr: 'En mots simples.' } });
    expect(first).toMatchObject({ __typename: 'Done' });
    const { labelFr, actors, unit, territory } = stood;
    expect(await drafted()).toMatchObject({
      change: 'REVISION',
      noteFr: 'Précisé.',
      content: { labelFr, actors, unit, territory, plainFr: 'En mots simples.' },
    });
    const { revision } = await drafted();
    const second = { revision, change: 'CORRECTION', content: { plainFr: null, reviewBy: '2026-12-31' } };
    expect(await edit(second)).toMatchObject({ __typename: 'Done' });
    expect(await drafted()).toMatchObject({
      change: 'CORRECTION',
      noteFr: 'Précisé.',
      content: { labelFr, actors, plainFr: null, reviewBy: '2026-12-31' },
    });
    // Another one was faster: the same compare-and-set as of a whole draft.
    expect(await edit(second)).toMatchObject({ __typename: 'EditConflict', yours: {}, theirs: {} });
    await expect(
      edit({ revision: revision + 1, content: { unit: 'COMPANY', period: 'nope' } }),
    ).rejects.toThrow('content.period');
  });

  it('keeps when a figure was compared with its source, and by whom, through a revision', async () => {
    const revise = async (number: string, checked: object) => {
      const release = await aNewRelease(editor);
      const { basedOn, content } = await standingFigure(editor, 'poec');
      const [citation] = content.citations;
      const drafted = await editor.act('draftFigure', {
        release,
        key: 'poec',
        basedOn,
        change: 'REVISION',
        noteFr: 'Nouvelle valeur.',
        content: {
          ...content,
          quantity: { qualifier: 'MORE_THAN', number },
          printed: null,
          citations: [{ ...citation, printed: null, ...checked }],
        },
      });
      const ready = await reviewed(editor, reviewer, { release, revision: drafted.release.revision });
      expect((await publisher.act('approveRelease', ready)).__typename).toBe('Done');
      await hub.clock.advance(120_000);
    };
    await expect(revise('1910', { checkedAt: 'hier' })).rejects.toThrow(
      'content.citations.0.checkedAt is "hier"',
    );
    await revise('1910', { checkedAt: '2026-03-12T09:30:00+01:00', checkedBy: 'Camille Martin' });
    await revise('1920', {});
    const checkedAt = '2026-03-12T08:30:00.000Z';
    const { figure } = await hub.ask('{ figure(key: "poec") { quantity { text } citations { checkedAt } } }');
    expect(figure).toMatchObject({
      quantity: { text: expect.stringContaining('1\u202f920') },
      citations: [{ checkedAt }],
    });
    const { content } = await standingFigure(editor, 'poec');
    expect(content.citations).toMatchObject([{ checkedAt, checkedBy: 'Camille Martin' }]);
  });

  it('cancels before the time, and leaves nothing to come out', async () => {
    const draft = await aRevisionOfPoec(editor, '2300');
    const ready = await reviewed(editor, reviewer, draft);
    const approved = await publisher.act('approveRelease', ready);
    const cancelled = await publisher.act('cancelRelease', {
      release: draft.release,
      revision: approved.release.revision,
      reason: 'La source a changé.',
    });
    expect(cancelled).toMatchObject({ __typename: 'Done', release: { state: 'DRAFT', releasedAt: null } });
    await hub.clock.advance(120_000);
    expect((await hub.ask(poec)).figure.quantity.text).not.toContain('2\u202f300');
  });

  it('looks at the clock again once a large release is written, which takes a while', async () => {
    const { client } = hub.database;
    const draft = await aRevisionOfPoec(editor, '2400');
    const ready = await reviewed(editor, reviewer, draft);
    const minute = await atAMinute();
    const inParis = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const releaseAt = inParis.format(minute.getTime() + 120_000).replace(' ', 'T');
    await takingTwoMinutesAfter('INSERT', async () => {
      const tooLate = await publisher.act('approveRelease', { ...ready, releaseAt });
      expect(tooLate).toMatchObject({ __typename: 'TimeRefused', why: 'MISSED' });
      expect(await client.figureVersion.count({ where: { releaseId: draft.release } })).toBe(0);
      const soon = await publisher.act('approveRelease', ready);
      expect(soon).toMatchObject({ __typename: 'Done', release: { isPublic: false } });
    });
  });

  it('names the field that cannot be kept', async () => {
    const release = await aNewRelease(editor);
    const half = 'une moitié de \ud83d';
    await expect(aNewRelease(editor, half)).rejects.toThrow('input.titleFr');
    const drafted = editor.act('draftFigure', { release, key: 'neuf', content: { labelFr: half } });
    await expect(drafted).rejects.toThrow('content.labelFr');
    for (const labelFr of ['1 \u202e087', 'https://insee.fr:secret@example.org']) {
      const wrong = { release, key: 'neuf', content: { labelFr } };
      await expect(editor.act('draftFigure', wrong)).rejects.toMatchObject({
        message: expect.stringMatching(/^content\.labelFr has .* at position \d/),
        extensions: {
          code: 'BAD_USER_INPUT',
          argument: 'content.labelFr',
          messageFr: expect.stringMatching(/^content\.labelFr contient .*, en position \d/),
        },
      });
    }
    const remark = { release, text: 'Vu\u200b.' };
    await expect(editor.act('commentOnRelease', remark)).rejects.toThrow('input.text');
    await editor.act('draftFigure', { release, key: 'neuf', content: {} });
    const edited = { release, key: 'neuf', basedOn: 'la dernière', revision: 0, content: {} };
    await expect(editor.act('draftFigure', edited)).rejects.toThrow('input.basedOn');
  });

  it('takes back nothing whose time comes while it is taken back', async () => {
    const { client } = hub.database;
    await atAMinute();
    const { release, revision } = await aRevisionOfPoec(editor, '2500');
    const ready = await reviewed(editor, reviewer, { release, revision });
    const approved = await publisher.act('approveRelease', ready);
    const cancel = { release, revision: approved.release.revision, reason: 'La source a changé.' };
    await takingTwoMinutesAfter('DELETE', async () => {
      const late = await publisher.act('cancelRelease', cancel);
      expect(late).toEqual({ __typename: 'NotAllowed', obstacle: 'ALREADY_PUBLIC' });
      expect(await client.figureVersion.count({ where: { releaseId: release } })).toBe(1);
    });
    expect(await publisher.act('cancelRelease', cancel)).toMatchObject({ __typename: 'Done' });
  });

  it('cancels nothing that another approved release names', async () => {
    const approved = async (release: string) => {
      const { workingRelease } = await reviewer.ask(
        'query ($id: ID!) { workingRelease(id: $id) { revision } }',
        { id: release },
      );
      const ready = await reviewed(editor, reviewer, { release, revision: workingRelease.revision });
      return publisher.act('approveRelease', { ...ready, releaseAt: '2999-01-01T09:00' });
    };
    const brings = await aNewRelease(editor, 'Un indicateur');
    const indicator = { labelFr: 'Ateliers', unit: 'EVENT' };
    await editor.act('draftIndicator', { release: brings, key: 'ateliers', content: indicator });
    const first = await approved(brings);
    const names = await aNewRelease(editor, 'Un chiffre de cet indicateur');
    const { content } = await standingFigure(editor, 'poec');
    await editor.act('draftFigure', {
      release: names,
      key: 'ateliers-2024',
      content: {
        ...content,
        indicator: 'ateliers',
        unit: 'EVENT',
        quantity: { qualifier: 'EXACT', number: '12' },
        printed: null,
        citations: [{ source: 'akto-agefiph' }],
      },
    });
    const second = await approved(names);
    expect(second.__typename).toBe('Done');
    const cancel = (release: string, { revision }: { revision: number }) =>
      publisher.act('cancelRelease', { release, revision, reason: 'Trop tôt.' });
    expect(await cancel(brings, first.release)).toEqual({
      __typename: 'NotAllowed',
      obstacle: 'NAMED_BY_ANOTHER',
    });
    expect((await cancel(names, second.release)).__typename).toBe('Done');
    expect((await cancel(brings, first.release)).__typename).toBe('Done');
  });

  it('is not submitted under the name of a file, which the public would read', async () => {
    let draft = await aRevisionOfPoec(editor, '2600');
    const submitAs = async (titleFr: string, titleEn: string | null = null) => {
      const { release, revision } = draft;
      draft = {
        ...draft,
        ...(await editor.act('editRelease', { release, revision, titleFr, titleEn })).release,
      };
      return editor.act('submitRelease', { release, revision: draft.revision });
    };
    const refused = { __typename: 'NotAllowed', obstacle: 'TITLE_IS_FILE_NAME' };
    expect(await submitAs('Import de chiffres.CSV')).toEqual(refused);
    expect(await submitAs('Mise à jour', 'figures.xlsx')).toEqual(refused);
    expect((await submitAs('Mise à jour de novembre 2026')).__typename).toBe('Done');
  });

  it('takes a change that was written again for another one than was read', async () => {
    const { release, change } = await aRevisionOfPoec(editor, '2500');
    await editor.act('removeChange', { change, revision: 0 });
    const { basedOn, content } = await standingFigure(editor, 'poec');
    const write = (revision: number | null) =>
      editor.act('draftFigure', { release, key: 'poec', basedOn, revision, content });
    expect((await write(null)).__typename).toBe('Done');
    expect((await write(0)).__typename).toBe('EditConflict');
  });
});
