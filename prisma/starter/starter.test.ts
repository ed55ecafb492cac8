import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse as parseNumber, type Unit } from '@akto-figures/quantity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Database, loadStarter } from '../index.ts';
import { type Home, homes } from '../tests/homes.ts';

// Read by nothing of ours, so that what our reader leaves out is missed here.
// biome-ignore lint/suspicious/noExplicitAny: the file's own shape is what is compared
const facts: Record<string, any[]> = parse(readFileSync(new URL('facts.yaml', import.meta.url), 'utf8'));
const {
  sources = [],
  actors = [],
  people = [],
  conventions = [],
  action_plans: plans = [],
  figures = [],
} = facts;

const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
const day = (value: unknown) => (value === null || value === undefined ? null : new Date(String(value)));
const inOrder = { orderBy: { position: 'asc' } } as const;
const byKey = <Record extends { key: string }>(records: Record[]) =>
  records.toSorted((a, b) => (a.key < b.key ? -1 : 1));

describe.each(homes)('the starter data on %s', (_, enter) => {
  let home: Home;
  let database: Database;
  let client: Database['client'];
  beforeAll(async () => {
    home = await enter();
    database = await home.started();
    client = database.client;
  });
  afterAll(() => home.leave());

  it('has every source', async () => {
    const rows = await client.sourceVersion.findMany({ include: { source: true, publisher: true } });
    expect(
      byKey(
        rows.map(
          ({ source, titleFr, publisher, publisherInferred, url, published, language, titleIsOurs }) => ({
            key: source.key,
            title: titleFr,
            publisher: publisher?.key ?? null,
            publisher_inferred: publisherInferred ?? false,
            url,
            published,
            language,
            titleIsOurs,
          }),
        ),
      ),
    ).toEqual(
      byKey(
        sources.map((source) => ({
          ...source,
          publisher_inferred: source.publisher_inferred ?? false,
          url: source.url ?? null,
          published: text(source.published),
          titleIsOurs: true,
        })),
      ),
    );
  });

  it('has every actor, with its names in time', async () => {
    const rows = await client.actorVersion.findMany({
      include: {
        actor: true,
        memberOf: true,
        names: { orderBy: { validFrom: { sort: 'asc', nulls: 'first' } } },
      },
    });
    const nameOf = (name: {
      name: string;
      from?: string;
      until?: string;
      inferred?: boolean;
      why?: string;
    }) => ({
      name: name.name,
      validFrom: day(name.from),
      validUntil: day(name.until),
      inferred: name.inferred ?? false,
      why: name.why ?? null,
    });
    expect(
      byKey(
        rows.map((row) => ({
          key: row.actor.key,
          kind: row.kind,
          names: row.names.map(({ id: _id, versionId: _versionId, ...name }) => name),
          territory: row.territoryId,
          memberOf: row.memberOf?.key ?? null,
          noteFr: row.noteFr,
          inferred: row.inferred,
          why: row.why,
        })),
      ),
    ).toEqual(
      byKey(
        actors.map((actor) => ({
          key: actor.key,
          kind: actor.kind,
          names: (actor.names ?? [actor]).map((name: { name: string }) =>
            actor.names ? nameOf(name) : nameOf({ name: name.name }),
          ),
          territory: actor.territory ? `region:${actor.territory}` : null,
          memberOf: actor.member_of ?? null,
          noteFr: actor.note_fr ?? null,
          inferred: actor.inferred ?? false,
          why: actor.why ?? null,
        })),
      ),
    );
  });

  it('has every office holder, with all roles', async () => {
    const rows = await client.officeHolder.findMany({
      ...inOrder,
      include: { version: { include: { actor: true } }, source: true },
    });
    const stored = rows.map((row) => ({
      key: row.name,
      actor: row.version.actor.key,
      roles: row.rolesFr,
      source: row.source.key,
      contradiction: row.contradictory,
    }));
    expect(byKey(stored)).toEqual(
      byKey(
        people.map(({ name, contradiction = false, ...person }) => ({ ...person, key: name, contradiction })),
      ),
    );
  });

  it('has every convention, with its parties, axes, measures, milestones, structure and source', async () => {
    const rows = await client.conventionVersion.findMany({
      ...inOrder,
      include: {
        convention: true,
        succeeds: true,
        partOf: true,
        parties: { ...inOrder, include: { actor: true } },
        axes: { orderBy: { number: 'asc' }, include: { measures: inOrder } },
        milestones: inOrder,
        structure: true,
        citations: { include: { source: true } },
      },
    });
    const stored = rows.map((row) => ({
      key: row.convention.key,
      title_fr: row.titleFr,
      kind: row.kind,
      status: row.status,
      status_inferred: row.statusInferred ?? false,
      period: row.period,
      period_inferred: row.periodInferred,
      signed: row.signedOn,
      signed_inferred: row.signedInferred,
      announced: row.announcedOn,
      to_be_signed: row.toBeSignedOn,
      to_be_signed_inferred: row.toBeSignedInferred ?? false,
      succeeds: row.succeeds?.key ?? null,
      part_of: row.partOf?.key ?? null,
      part_of_inferred: row.partOfInferred ?? false,
      territory: row.territoryId,
      axes_from: row.axesFrom,
      declared_axes: row.declaredAxes,
      note: row.noteEn,
      parties: row.parties.map(({ actor, role, unreadable }) => ({
        actor: actor?.key ?? null,
        role,
        unreadable,
      })),
      sources: row.citations.map(({ source }) => source.key),
      axes: row.axes.map(({ number, titleFr, inferred, measures }) => ({
        number,
        title_fr: titleFr,
        inferred,
        measures_fr: measures.map(({ labelFr }) => labelFr),
      })),
      milestones: row.milestones.map(({ date, titleFr }) => ({ date, title_fr: titleFr })),
      structure: Object.fromEntries(row.structure.map(({ kind, count }) => [kind.toLowerCase(), count])),
    }));
    expect(stored).toEqual(
      conventions.map((convention) => ({
        key: convention.key,
        title_fr: convention.title_fr,
        kind: convention.kind,
        status: convention.status,
        status_inferred: convention.status_inferred ?? false,
        period: text(convention.period),
        period_inferred: convention.period_inferred ?? false,
        signed: text(convention.signed),
        signed_inferred: convention.signed_inferred ?? false,
        announced: text(convention.announced),
        to_be_signed: text(convention.to_be_signed),
        to_be_signed_inferred: convention.to_be_signed_inferred ?? false,
        succeeds: convention.succeeds ?? null,
        part_of: convention.part_of ?? null,
        part_of_inferred: convention.part_of_inferred ?? false,
        territory: convention.territory ? `region:${convention.territory}` : null,
        axes_from: text(convention.axes_from),
        declared_axes: convention.declared_axes ?? null,
        note: convention.note ?? null,
        parties: convention.parties.map(
          (party: { actor: string | null; role: string; unreadable_in_source?: boolean }) => ({
            actor: party.actor,
            role: party.role,
            unreadable: party.unreadable_in_source ?? false,
          }),
        ),
        sources: [convention.source],
        axes: (convention.axes ?? []).map((axis: object) => ({ inferred: false, measures_fr: [], ...axis })),
        milestones: convention.milestones ?? [],
        structure: convention.structure ?? {},
      })),
    );
  });

  it('has every regional action plan', async () => {
    const rows = await client.actionPlanVersion.findMany({
      include: { actionPlan: { include: { convention: true } }, citations: { include: { source: true } } },
    });
    const stored = rows.map(({ actionPlan, status, since, inferred, why, citations }) => ({
      key: `${actionPlan.convention.key} ${actionPlan.territoryId}`,
      status,
      since,
      inferred,
      why,
      sources: citations.map(({ source }) => source.key),
    }));
    const stated = plans.flatMap((plan) =>
      plan.territories.map((territory: string) => ({
        key: `${plan.convention} region:${territory}`,
        status: plan.status,
        since: text(plan.date),
        inferred: plan.inferred ?? false,
        why: plan.why ?? null,
        sources: [conventions.find(({ key }) => key === plan.convention)?.source],
      })),
    );
    expect(byKey(stored)).toEqual(byKey(stated));
  });

  it('has every figure, with its qualifier, relations and source', async () => {
    const rows = await client.figureVersion.findMany({
      ...inOrder,
      include: {
        figure: true,
        convention: true,
        relations: { ...inOrder, include: { figure: true } },
        citations: { include: { source: true } },
      },
    });
    const stored = rows.map((row) => ({
      key: row.figure.key,
      label_fr: row.labelFr,
      label_en: row.labelEn,
      unit: row.unit,
      value: { number: row.number?.toNumber(), qualifier: row.qualifier },
      statement: row.statement,
      printed: row.printed,
      role: row.role,
      period: row.period,
      period_inferred: row.periodInferred,
      scope: row.territoryId.replace(/^\w+:/, ''),
      axis: row.axisNumber,
      of_whom: row.ofWhom?.toLowerCase(),
      relations: row.relations.map(({ kind, figure }) => `${kind} ${figure.key}`).toSorted(),
      formula: row.formula,
      composition_note_fr: row.compositionFr,
      convention: row.convention?.key,
      citations: row.citations.map(({ source, locator, printed }) => `${source.key}, ${locator}: ${printed}`),
    }));
    expect(stored).toEqual(
      figures.map((figure) => ({
        key: figure.key,
        label_fr: figure.label_fr,
        label_en: figure.label_en,
        unit: figure.unit,
        value: figure.value,
        statement: 'STATED',
        printed: figure.printed,
        role: figure.role,
        period: text(figure.period),
        // What repeats the inferred period of its convention is no better known.
        period_inferred: figure.period_inferred ?? figure.convention === 'concertation-2018',
        scope: figure.scope,
        axis: figure.axis ?? null,
        of_whom: figure.of_whom,
        relations: [
          figure.part_of && `PART_OF ${figure.part_of}`,
          figure.example_of && `EXAMPLE_OF ${figure.example_of}`,
          figure.with && `WITH ${figure.with}`,
          ...(figure.derived_from ?? []).map((key: string) => `DERIVED_FROM ${key}`),
        ]
          .filter(Boolean)
          .toSorted(),
        formula: figure.formula ?? null,
        composition_note_fr: figure.composition_note_fr ?? null,
        convention: figure.convention,
        citations: [`${figure.source}, ${figure.locator_fr}: ${figure.printed}`],
      })),
    );
  });

  it('states each number as the source prints it', async () => {
    const rows = await client.figureVersion.findMany({ include: { figure: true } });
    const readings = rows.map(({ figure, qualifier, number, unit, printed }) => {
      const read = parseNumber(printed ?? '', { locale: 'fr', unit: unit as Unit });
      return [
        figure.key,
        read.ok && [read.quantity.qualifier, read.quantity.number],
        [qualifier, number?.toString()],
      ];
    });
    for (const [key, read, stored] of readings) expect(read, String(key)).toEqual(stored);
  });

  it('is public through one release, since a whole minute that has come', async () => {
    const [release, ...others] = await client.release.findMany();
    expect(others).toEqual([]);
    expect(release?.state).toBe('APPROVED');
    expect(release?.releasedAt?.getTime()).toBeLessThanOrEqual(Date.now());
    expect(Number(release?.releasedAt) % 60_000).toBe(0);
    const out = { releaseId: release?.id ?? '', publicFrom: release?.releasedAt ?? null, publicUntil: null };
    expect(await client.figureVersion.count({ where: out })).toBe(figures.length);
    expect(await client.conventionVersion.count({ where: out })).toBe(conventions.length);
    expect(await client.actorVersion.count({ where: out })).toBe(actors.length);
    expect(await client.sourceVersion.count({ where: out })).toBe(sources.length);
  });

  it('is loaded once, however often the hub starts', async () => {
    const before = await checksum(database);
    expect(await loadStarter(database)).toBe(0);
    expect(await checksum(database)).toBe(before);
  });
});

/** What the whole database holds, as one word. */
async function checksum({ client }: Database): Promise<string> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const hash = createHash('sha256');
  for (const { name } of tables) {
    const [{ rows } = { rows: '' }] = await client.$queryRawUnsafe<{ rows: string }[]>(
      `SELECT coalesce(string_agg(t::text, ' ' ORDER BY t::text), '') AS rows FROM "${name}" t`,
    );
    hash.update(`${name} ${rows}\n`);
  }
  return hash.digest('hex');
}
