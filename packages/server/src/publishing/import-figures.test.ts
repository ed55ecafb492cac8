import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewed } from '../../tests/a-draft.ts';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';

const header =
  'clé;libellé;valeur;unité;rôle;période;territoire;indicateur;convention;acteurs;source;imprimé';
const row = (key: string, actors: string, value = 'plus de 210', territory = 'Normandie') =>
  `${key};Formations;${value};formation;réalisé;2022-2024;${territory};poec;akto-agefiph-2022-2024;${actors};akto-agefiph;${value}`;
const file = (...rows: string[]) => ({
  fileName: 'chiffres.csv',
  file: Buffer.from([header, ...rows].join('\n')).toString('base64'),
});

describe('a spreadsheet, by the graph', () => {
  let hub: EditorialHub;
  let editor: Colleague;
  let reviewer: Colleague;
  beforeAll(async () => {
    hub = await anEditorialHub();
    [editor, reviewer] = await Promise.all([hub.colleague('EDITOR'), hub.colleague('REVIEWER')]);
  });
  afterAll(() => hub.database.close());

  it('is read without being written, and tells all that is wrong in it', async () => {
    const read = await editor.act('importFigures', file(row('un', 'akto', 'plus de', 'Normandi')));
    expect(read.__typename).toBe('ImportRead');
    expect(read.report.problems.map(({ column }: { column: string }) => column)).toEqual(
      expect.arrayContaining(['valeur', 'territoire']),
    );
    const dry = await editor.act('importFigures', { ...file(row('un', 'akto')), dryRun: true });
    expect(dry).toMatchObject({ __typename: 'ImportRead', report: { new: 1, problemCount: 0 } });
    expect(await hub.database.client.draftChange.count()).toBe(0);
  });

  it('becomes a draft, once for a file', async () => {
    const first = await editor.act('importFigures', file(row('deux', 'akto')));
    expect(first).toMatchObject({ __typename: 'Done', release: { state: 'DRAFT' }, imported: { new: 1 } });
    const again = await editor.act('importFigures', file(row('deux', 'akto')));
    expect(again.release.id).toBe(first.release.id);
  });

  it('is mended in place, and makes a draft of its own then', async () => {
    const given = file(row('sept', 'akto'));
    const fixes = [{ row: 2, column: 'valeur', value: 'plus de 230' }];
    const columns = [{ name: 'imprimé', meaning: null }];
    const plain = await editor.act('importFigures', given);
    const mended = await editor.act('importFigures', { ...given, fixes, columns });
    const again = await editor.act('importFigures', { ...given, fixes, columns });
    expect(mended).toMatchObject({ __typename: 'Done', imported: { new: 1 } });
    expect(again.release.id).toBe(mended.release.id);
    expect(mended.release.id).not.toBe(plain.release.id);
    const change = await hub.database.client.draftChange.findFirstOrThrow({
      where: { releaseId: mended.release.id },
    });
    expect(change.content).toMatchObject({ quantity: { qualifier: 'MORE_THAN', number: '230' } });
  });

  it('refuses more fixes than a person makes, and two columns of one meaning', async () => {
    const ask = (given: object) => editor.act('importFigures', { ...file(row('huit', 'akto')), ...given });
    const fixes = Array.from({ length: 1001 }, (_, row) => ({ row, column: 'valeur', value: '1' }));
    await expect(ask({ fixes })).rejects.toThrow('input.fixes has 1,001 items; give at most 1,000.');
    const columns = ['valeur', 'imprimé'].map((name) => ({ name, meaning: 'value' }));
    await expect(ask({ columns })).rejects.toThrow('two columns as one thing');
  });

  it('ends the same under the same key, and is another act under none that was sent', async () => {
    const problems = file(row('neuf', 'akto', 'plus de'));
    const dry = { ...file(row('neuf', 'akto')), dryRun: true };
    for (const [key, sent] of [
      ['a-file-with-problems', problems],
      ['a-dry-run', dry],
      ['a-file-that-is-none', { fileName: 'vide.csv', file: '' }],
    ] as const) {
      const first = await editor.act('importFigures', sent, key);
      expect(first.__typename).toBe('ImportRead');
      expect(await editor.act('importFigures', sent, key)).toEqual(first);
      const other = await editor.act('importFigures', file(row('dix', 'akto')), key);
      expect(other).toEqual({ __typename: 'KeyReused', act: 'importFigures' });
    }
    expect(await hub.database.client.draftChange.count({ where: { key: 'dix' } })).toBe(0);
  });

  it('may be ten megabytes, and no more', async () => {
    const rows = Array.from({ length: 5000 }, (_, number) => row(`cinq-${number}`, 'akto'));
    const dry = await editor.act('importFigures', { ...file(...rows), dryRun: true });
    expect(dry.report).toMatchObject({ new: 5000, problemCount: 0 });
    const post = (bytes: number, headers: Record<string, string> = {}) => {
      const body = JSON.stringify({ query: '{ viewer { name } }', variables: { x: 'x'.repeat(bytes) } });
      return hub.fetch('/editorial/graphql', {
        method: 'POST',
        headers: {
          ...{ 'Content-Type': 'application/json', Authorization: `Bearer ${editor.apiKey}` },
          ...headers,
          ...(headers['Transfer-Encoding'] ? {} : { 'Content-Length': `${body.length}` }),
        },
        body,
      });
    };
    expect((await post(14_000_000)).status).toBe(413);
    expect((await post(900_000, { 'Transfer-Encoding': 'chunked' })).status).toBe(200);
    const inPieces = await post(1_100_000, { 'Transfer-Encoding': 'chunked' });
    expect([inPieces.status, await inPieces.text()]).toEqual([413, expect.stringContaining('1,000,000')]);
  });

  it('says how far it is, and leaves nothing of what is cancelled in its middle', async () => {
    const given = file(...Array.from({ length: 1200 }, (_, number) => row(`sept-${number}`, 'akto')));
    const sha256 = createHash('sha256').update(Buffer.from(given.file, 'base64')).digest('hex');
    const [isHeld, isFree, isGone] = [0, 1, 2].map(() => Promise.withResolvers<void>());
    // It waits here with all that it has read, as for one who writes the same file.
    const holding = hub.database.transaction(async (session) => {
      const lock = "SELECT pg_advisory_xact_lock(hashtext('akto-figures: import ' || $1))::text";
      await session.query(lock, [sha256]);
      isHeld?.resolve();
      await isFree?.promise;
    });
    await isHeld?.promise;
    const listen = getRequestListener(hub.app.fetch);
    const server = createServer((request, response) => {
      response.on('close', () => isGone?.resolve());
      return listen(request, response);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const releases = await hub.database.client.release.count();
    const query =
      'mutation ($key: String!, $input: ImportFiguresInput!) { importFigures(idempotencyKey: $key, input: $input) { __typename } }';
    const leaving = new AbortController();
    const sent = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/editorial/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${editor.apiKey}` },
      body: JSON.stringify({ query, variables: { key: 'cancelled-in-its-middle', input: given } }),
      signal: leaving.signal,
    }).catch(({ name }: Error) => name);
    const progress = async (colleague: Colleague) => {
      const asked = 'importProgress(idempotencyKey: "cancelled-in-its-middle") { doing done of }';
      return (await colleague.ask(`{ ${asked} }`)).importProgress;
    };
    await expect.poll(() => progress(editor)).toEqual({ doing: 'WRITING', done: 0, of: 1200 });
    expect(await progress(reviewer)).toBeNull();
    leaving.abort();
    expect(await sent).toBe('AbortError');
    await isGone?.promise;
    isFree?.resolve();
    await holding;
    await expect.poll(() => progress(editor)).toBeNull();
    expect(await hub.database.client.release.count()).toBe(releases);
    expect(await hub.database.client.draftChange.count({ where: { key: 'sept-0' } })).toBe(0);
    const again = await editor.act('importFigures', given, 'cancelled-in-its-middle');
    expect(again).toMatchObject({ __typename: 'Done', imported: { new: 1200 } });
    server.close();
  });

  it('leaves the name of each change in the trail when its draft is thrown away', async () => {
    const rows = Array.from({ length: 503 }, (_, number) => row(`six-${100 + number}`, 'akto'));
    const { release } = await editor.act('importFigures', file(...rows));
    const thrown = { release: release.id, revision: release.revision };
    expect((await editor.act('discardRelease', thrown)).__typename).toBe('Done');
    const entry = await hub.database.client.auditEntry.findFirstOrThrow({
      where: { act: 'discardRelease', subject: `release ${release.id}` },
    });
    const { count, changes, withoutContent } = entry.before as {
      count: number;
      changes: { key: string; content: object }[];
      withoutContent: string[];
    };
    expect(count).toBe(503);
    expect(changes[499]).toMatchObject({ key: 'six-599', content: { indicator: 'poec' } });
    expect(withoutContent).toEqual(['Figure six-600', 'Figure six-601', 'Figure six-602']);
  });

  it('holds an editor to their own actor’s figures, and leaves nothing of what it refuses', async () => {
    const others = file(row('trois', 'akto'), row('quatre', 'cheops'));
    expect(await editor.act('importFigures', others)).toEqual({
      __typename: 'NotAllowed',
      obstacle: 'NOT_YOUR_ACTOR',
    });
    expect(await hub.database.client.draftChange.count({ where: { key: 'trois' } })).toBe(0);
    expect((await reviewer.act('importFigures', others)).__typename).toBe('Done');
  });

  it('brings back what a file said, though it was imported and published before', async () => {
    const publisher = await hub.colleague('PUBLISHER');
    const publish = async (value: string) => {
      const read = { ...file(row('cinq', 'akto', value)), noteFr: 'Selon le tableau.' };
      const { release } = await editor.act('importFigures', read);
      expect(release.state).toBe('DRAFT');
      const ready = await reviewed(editor, reviewer, { release: release.id, revision: release.revision });
      expect((await publisher.act('approveRelease', ready)).__typename).toBe('Done');
      await hub.clock.advance(120_000);
      return (await hub.ask('{ figure(key: "cinq") { quantity { number } } }')).figure.quantity.number;
    };
    expect(await publish('plus de 210')).toBe('210');
    expect(await publish('plus de 220')).toBe('220');
    expect(await publish('plus de 210')).toBe('210');
  });
});
