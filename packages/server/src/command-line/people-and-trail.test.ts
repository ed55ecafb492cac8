import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openDatabase } from '@akto-figures/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackDump } from '../../../../tests/support/dumps.ts';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';
import { runCommand } from './run-command.ts';

const folder = aFolder();

/** Calls `pnpm hub` on one data folder; gives its exit code and what it wrote. */
async function hub(words: string) {
  const written = { stdout: '', stderr: '' };
  const code = await runCommand(words.split(' '), {
    environment: { HUB_DATA_DIR: folder },
    folder,
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
  });
  return { code, ...written };
}

beforeAll(async () => {
  await unpackDump('started', folder);
}, 60_000);
afterAll(removeFolders);

describe('an operator', () => {
  it('adds an account and a key for it, each once shown and on record', async () => {
    const added = await hub('user add camille@example.fr --role editor --actor akto --json');
    expect(added.stderr).toBe('');
    expect(JSON.parse(added.stdout)).toMatchObject({ email: 'camille@example.fr', role: 'EDITOR' });
    const several = await hub('user add awa@example.fr --role publisher,editor --actor akto,agefiph --json');
    expect(JSON.parse(several.stdout)).toMatchObject({
      roles: ['EDITOR', 'PUBLISHER'],
      actors: ['akto', 'agefiph'],
      role: 'PUBLISHER',
    });
    const key = await hub('key add camille@example.fr --days 7');
    expect(key.stdout).toMatch(/^akto_[\w-]{43}$/m);
    const database = await openDatabase({ folder });
    const entries = await database.client.auditEntry.findMany({ orderBy: { number: 'asc' } });
    await database.close();
    expect(entries.map(({ act, cameBy, accountName }) => [act, cameBy, accountName])).toEqual([
      ['addAccount', 'COMMAND_LINE', 'operator'],
      ['addAccount', 'COMMAND_LINE', 'operator'],
      ['issueApiKey', 'COMMAND_LINE', 'operator'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('akto_');
  });

  it('stands in for a second admin, on record', async () => {
    const invited = JSON.parse((await hub('user invite camille@example.fr --json')).stdout);
    expect(invited.token).toMatch(/^[\w-]{43}$/);
    const forgot = await hub('user forget-factors camille@example.fr --reason Perdu');
    expect(forgot).toMatchObject({ code: 0, stderr: '' });
    const { account: admin } = JSON.parse(
      (await hub('user add admin@example.fr --role admin --json')).stdout,
    );
    const asked = await openDatabase({ folder });
    const { id } = await asked.client.accountRequest.create({
      data: {
        act: 'addAccount',
        input: { email: 'claude@example.fr', name: 'Claude', roles: ['PUBLISHER'], actors: [] },
        requestedById: admin,
        requestedAt: new Date(),
        endsAt: new Date(Date.now() + 86_400_000),
      },
    });
    await asked.close();
    const listed = await hub('request list');
    expect(listed.stdout).toContain(
      `${id}  addAccount claude@example.fr, publisher: asked for by admin@example.fr`,
    );
    expect((await hub(`request grant ${id}`)).stdout).toMatch(/token=[\w-]{43}/);
    expect((await hub(`request grant ${id}`)).stderr).toContain('it is decided, or has ended');
    expect((await hub('request list')).stdout).toBe('Nothing waits.\n');
    const database = await openDatabase({ folder });
    const entries = await database.client.auditEntry.findMany({ orderBy: { number: 'desc' }, take: 5 });
    await database.close();
    expect(entries.toReversed().map(({ act, cameBy }) => [act, cameBy])).toEqual(
      ['inviteAgain', 'forgetSecondFactors', 'addAccount', 'grantAccountRequest', 'addAccount'].map((act) => [
        act,
        'COMMAND_LINE',
      ]),
    );
  });

  it.each([
    ['user forget-factors nobody@example.fr --reason x', 1, 'There is no account for nobody@example.fr'],
    ['user invite nobody@example.fr', 1, 'There is no account for nobody@example.fr'],
    ['request grant none', 1, 'There is no request none'],
    ['user add camille@example.fr --role editor', 1, 'actor'],
    ['user add someone@example.fr --role king', 2, '--role is "king": give one of editor, reviewer'],
    ['key add nobody@example.fr', 1, 'There is no account for nobody@example.fr'],
    ['key add camille@example.fr --days 0', 2, '--days is "0": give 1 to 366.'],
    ['audit verify --head 3', 2, '--head is "3"'],
  ])('is told in one line what cannot be: %s', async (words, expected, says) => {
    const { code, stdout, stderr } = await hub(words);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('is told what a file asks, what may have been meant, and how to answer', async () => {
    const rows = [
      'clé;libellé;valeur;rôle;période;territoire;indicateur;acteurs;source',
      'un;Formations*;1,780;réalisé;2021-22;Normandie;poec;akto;akto-agefiph',
      'deux;Formations;n.c.;réalisé;2022;Normandie;poec;akto;akto-agefiph',
      'trois;Formations;12*;réalisé;2022;Normandie;poec;akto;akto-agefiph',
      'Source : service études;;;;;;;;',
    ];
    writeFileSync(join(folder, 'chiffres.csv'), rows.join('\n'));
    const { code, stdout } = await hub('import chiffres.csv --dry-run');
    const lines = stdout.replaceAll(/[\u00a0\u202f]/g, ' ').split('\n');
    expect(code).toBe(1);
    for (const line of [
      'row 4, valeur: Ce qui accompagne le nombre n’en fait pas partie et n’est pas lu : *.',
      '  “1 780” | “1,78”',
      '  “de 2021 à 2022” | “de septembre 2021 à août 2022”',
      '--leave-out 5 leaves these rows out, --read 5 reads them all the same.',
      '--not-stated takes one mark as not stated by the source.',
      '4 problems: nothing was written.',
    ]) {
      expect(lines).toContain(line);
    }
    const answered = await hub('import chiffres.csv --dry-run --not-stated --leave-out 2,5');
    expect(answered).toMatchObject({ code: 0, stderr: '' });
    expect(answered.stdout).toContain('2 new, 0 changed, 0 unchanged.');
    expect((await hub('import chiffres.csv --leave-out x')).stderr).toContain('give the numbers of rows');
  });

  it('finds what was done to the audit trail behind its back', async () => {
    const whole = await hub('audit verify');
    expect(whole.code).toBe(0);
    const [, head = ''] = /The head: (\S+)/.exec(whole.stdout) ?? [];
    const database = await openDatabase({ folder });
    await database.client.$executeRawUnsafe('ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL');
    await database.client.$executeRawUnsafe(
      'DELETE FROM "AuditEntry" WHERE "number" = (SELECT max("number") FROM "AuditEntry")',
    );
    await database.close();
    expect((await hub('audit verify')).code).toBe(0);
    const cut = await hub(`audit verify --head ${head}`);
    expect(cut.code).toBe(1);
    expect(cut.stdout).toContain('the end was taken off');
  });

  it('checks what is not approved', async () => {
    const { code, stdout } = await hub('check');
    expect(code).toBe(0);
    expect(stdout).toContain('0 releases are not approved');
  });

  it('checks what is approved: the starter data carries a reason for each warning, and what was changed since does not', async () => {
    const { code, stdout } = await hub('check --public');
    expect(stdout).toMatch(/ 0 errors, 0 warnings without a reason, 12 with one\.\n$/);
    expect(stdout).toContain('accepted: Le texte qui annonce le plan de 2022');
    expect(code).toBe(0);
    const database = await openDatabase({ folder });
    await database.client.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('ALTER TABLE "FigureVersion" DISABLE TRIGGER ALL');
      await tx.$executeRawUnsafe(
        `UPDATE "FigureVersion" SET "number" = 1790, "low" = 1790 WHERE "printed" = 'plus de 1 780'`,
      );
      await tx.$executeRawUnsafe(`UPDATE "FigureVersion" SET "period" = '2019' WHERE "printed" = '70'`);
      await tx.$executeRawUnsafe('ALTER TABLE "FigureVersion" ENABLE TRIGGER ALL');
    });
    await database.close();
    const changed = await hub('check --public');
    expect(changed.code).toBe(1);
    expect(changed.stdout).toMatch(/ERROR: .*\(poec\)/);
    expect(changed.stdout).toMatch(/ 2 errors, 1 warnings without a reason, 11 with one\.\n$/);
  });

  it('looks again for the quotes of what stands, in a file or at an address', async () => {
    const database = await openDatabase({ folder });
    await database.client.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('ALTER TABLE "Citation" DISABLE TRIGGER ALL');
      for (const [key, prefix, exact, suffix] of [
        ['poec', 'Depuis 2021, ', 'plus de 1 780 formations', ' ont été suivies dans les régions.'],
        ['referents-handicap', 'En région, ', '17 référents', ' handicap accompagnent les entreprises.'],
      ])
        await tx.$executeRawUnsafe(
          `UPDATE "Citation" SET "quotePrefix" = $2, "quoteExact" = $3, "quoteSuffix" = $4 WHERE "figureVersionId" IN (
             SELECT v."id" FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId" WHERE f."key" = $1)`,
          ...[key, prefix, exact, suffix],
        );
      await tx.$executeRawUnsafe('ALTER TABLE "Citation" ENABLE TRIGGER ALL');
    });
    await database.close();
    const sentence = 'Depuis 2021, plus de 1 780 formations ont été suivies dans les régions.';
    const page = `<!doctype html><p>${sentence}</p><p>En région, <b>18 référents</b> handicap accompagnent les entreprises.</p>`;
    writeFileSync(join(folder, 'bilan.html'), page);

    const unread = await hub('check --sources');
    expect(unread.code).toBe(1);
    expect(unread.stdout).toContain(
      'akto-agefiph was not read: it has no address; give its document with --document.',
    );
    const { code, stdout } = await hub('check --sources --source akto-agefiph --document bilan.html');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'akto-agefiph, referents-handicap CHANGED: "17 référents" is now "18 référents"',
    );
    expect(stdout).toContain('2 quotes looked for: 1 found, 0 moved, 1 changed, 0 gone; 0 sources not read.');

    const site = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(page.replace('18', '17'));
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/bilan`;
    const again = await hub(`check --sources --source akto-agefiph --document ${address} --json`);
    site.close();
    expect(again.code).toBe(0);
    const { quotes } = JSON.parse(again.stdout);
    expect(quotes.map(({ key, state }: { key: string; state: string }) => [key, state])).toEqual([
      ['poec', 'FOUND'],
      ['referents-handicap', 'FOUND'],
    ]);
    expect((await hub('check --document bilan.html')).code).toBe(2);
    expect((await hub('check --sources --source akto-agefiph --document nothing.html')).stdout).toContain(
      'there is no such file',
    );
  });
});
