import { randomUUID } from 'node:crypto';
import { localizedWith } from '@akto-figures/contents';
import {
  type Act,
  type Inputs,
  type Outcome,
  obstacleTo,
  type Publishing,
  type Viewer,
} from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEditorialHub, type EditorialHub } from '../../tests/an-editorial-hub.ts';
import { aFigureOf, aViewer, publishingOn, revisionOf, standingOf, titled } from '../../tests/publishers.ts';
import { openPublishing } from './open-publishing.ts';

const minuteMs = 60_000;
const editor = aViewer('Camille', 'EDITOR');
const reviewer = aViewer('Dominique', 'REVIEWER');
const publisher = aViewer('Claude', 'PUBLISHER');

let hub: EditorialHub;
let publishing: Publishing;
/** Loses all that an act did in the moment before it would have been kept. */
let crashing: Publishing;
beforeAll(async () => {
  hub = await anEditorialHub();
  publishing = await publishingOn(hub.database);
  const { client } = hub.database;
  const $transaction = (work: (tx: unknown) => Promise<unknown>, options: object) =>
    client.$transaction(async (tx) => {
      await work(tx);
      throw new Crash();
    }, options);
  crashing = openPublishing(
    { ...hub.database, client: { $transaction } as unknown as typeof client },
    await loadAtlas(client),
  );
});
afterAll(() => hub.database.close());

class Crash extends Error {}

/** What a release is, as far as it decides what may be done and seen. */
interface ModelRelease {
  readonly id: string;
  state: 'DRAFT' | 'IN_REVIEW' | 'APPROVED';
  /** When it is out; null unless it is approved. */
  out: number | null;
  /** How often it was approved: each time, its change becomes a version of its own, also at the same instant as before. */
  approvals: number;
  /** The number that it gives to the figure, made on which approval of which release, and how often it was changed. */
  change: { number: string; madeOn: ModelRelease | null; madeOnApproval: number; revision: number } | null;
}

/** One figure, and the two releases that change it. */
interface Model {
  readonly releases: ModelRelease[];
  /** Instants at which somebody may ask what was public. */
  readonly instants: number[];
  /** Acts that were done, each of which has its entry. */
  done: number;
}

interface Real {
  readonly key: string;
  readonly day: number;
}

const approvedIn = ({ releases }: Model) =>
  releases.filter(({ out }) => out !== null).sort((a, b) => Number(a.out) - Number(b.out));
/** The newest approved one, public or to come. */
const standing = (model: Model) => approvedIn(model).at(-1) ?? null;
const publicAt = (model: Model, at: number) =>
  approvedIn(model)
    .filter(({ out }) => Number(out) <= at)
    .at(-1)?.change?.number ?? null;
const isStale = (model: Model, { change }: ModelRelease) =>
  change !== null &&
  (change.madeOn !== standing(model) || change.madeOnApproval !== (standing(model)?.approvals ?? 0));

const now = async () => (await hub.clock.now()).getTime();
/** The first whole minute that is at least one minute ahead. */
const firstAhead = (at: number) => (Math.ceil(at / minuteMs) + 1) * minuteMs;

/** How somebody acts: whatever the state is, with a crash before it is done, or sending it again after. */
interface Manner {
  readonly insists: boolean;
  readonly crashes: boolean;
  readonly repeats: boolean;
}

let numbers = 0;

abstract class ActOn<Which extends Act> implements fc.AsyncCommand<Model, Real> {
  readonly which: Which;
  readonly who: Viewer;
  readonly nth: number;
  readonly manner: Manner;
  abstract readonly from: ModelRelease['state'];

  constructor(which: Which, who: Viewer, nth: number, manner: Manner) {
    this.which = which;
    this.who = who;
    this.nth = nth;
    this.manner = manner;
  }

  // Most people do what their console offers; some insist on the rest.
  check({ releases }: Readonly<Model>): boolean {
    const release = releases[this.nth];
    return release !== undefined && (this.manner.insists || release.state === this.from);
  }

  toString = () =>
    `${this.who.name} ${this.which} ${this.nth}${this.manner.crashes ? ', crashed before' : ''}${this.manner.repeats ? ', twice' : ''}`;

  abstract input(model: Model, release: ModelRelease, real: Real): Promise<Inputs[Which]>;
  /** How it has to end, by what is known of the release at that time. */
  abstract expected(model: Model, release: ModelRelease, at: number): string;
  abstract effect(
    model: Model,
    release: ModelRelease,
    outcome: Outcome,
    before: number,
    after: number,
  ): Promise<void>;

  async run(model: Model, real: Real): Promise<void> {
    const release = model.releases[this.nth] as ModelRelease;
    const input = await this.input(model, release, real);
    const key = randomUUID();
    const before = await now();
    // Whose role does not do it is told before anything is begun that could crash.
    if (this.manner.crashes && obstacleTo(this.which, this.who, null) === null) {
      await expect(crashing.perform(this.who, this.which, key, input)).rejects.toThrow(Crash);
    }
    const outcome = await publishing.perform(this.who, this.which, key, input);
    const after = await now();
    const ways = [before, after].map((at) => this.expected(model, release, at));
    expect(ways).toContain(howItEnded(outcome));
    if (outcome.is === 'Done') {
      model.done += 1;
      await this.effect(model, release, outcome, before, after);
    }
    if (this.manner.repeats) {
      expect(await publishing.perform(this.who, this.which, key, input)).toEqual(outcome);
    }
  }

  protected obstacle(release: ModelRelease, at: number): string | null {
    if (release.out !== null && release.out <= at) return 'ALREADY_PUBLIC';
    return release.state === this.from ? null : 'STATE';
  }
}

const howItEnded = (outcome: Outcome) => {
  if (outcome.is === 'NotAllowed') return outcome.obstacle;
  return outcome.is === 'HeldBack' ? outcome.findings.map(({ check }) => check).join(' ') : outcome.is;
};

const asRead = async ({ id }: ModelRelease) => ({
  release: id,
  revision: await revisionOf(hub.database, id),
});

class Draft extends ActOn<'draftFigure'> {
  readonly from = 'DRAFT';
  #number = '';
  #madeOn: ModelRelease | null = null;
  async input(model: Model, { id, change }: ModelRelease, { key, day }: Real) {
    numbers += 1;
    this.#number = String(numbers);
    this.#madeOn = standing(model);
    return {
      release: id,
      kind: 'FIGURE' as const,
      key,
      changeKind: this.#madeOn ? ('REVISION' as const) : ('ADDITION' as const),
      ...localizedWith('note', () => null),
      noteFr: 'Données de fin d’année.',
      content: aFigureOf(day, this.#number),
      basedOn: this.#madeOn ? (await standingOf(hub.database, key)).versionId : null,
      revision: change?.revision ?? null,
    };
  }
  expected(_: Model, release: ModelRelease, at: number) {
    return this.obstacle(release, at) ?? 'Done';
  }
  async effect(_: Model, release: ModelRelease) {
    release.change = {
      number: this.#number,
      madeOn: this.#madeOn,
      madeOnApproval: this.#madeOn?.approvals ?? 0,
      revision: release.change ? release.change.revision + 1 : 0,
    };
  }
}

class Submit extends ActOn<'submitRelease'> {
  readonly from = 'DRAFT';
  input = (_: Model, release: ModelRelease) => asRead(release);
  expected(model: Model, release: ModelRelease, at: number) {
    const obstacle = this.obstacle(release, at);
    if (obstacle) return obstacle;
    if (!release.change) return 'empty-release';
    return isStale(model, release) ? staleChecks(model, release) : 'Done';
  }
  async effect(_: Model, release: ModelRelease) {
    release.state = 'IN_REVIEW';
  }
}

/** An addition of what has come meanwhile, or a revision of what has gone, is of the wrong kind as well. */
const staleChecks = (model: Model, { change }: ModelRelease) =>
  (change?.madeOn === null) === (standing(model) === null)
    ? 'changed-meanwhile'
    : 'changed-meanwhile no-public-note';

class SendBack extends ActOn<'sendBackRelease'> {
  readonly from = 'IN_REVIEW';
  input = async (_: Model, release: ModelRelease) => ({ ...(await asRead(release)), comment: 'À revoir.' });
  expected(_: Model, release: ModelRelease, at: number) {
    return this.obstacle(release, at) ?? 'Done';
  }
  async effect(_: Model, release: ModelRelease) {
    release.state = 'DRAFT';
  }
}

class Approve extends ActOn<'approveRelease'> {
  readonly from = 'IN_REVIEW';
  input = async (_: Model, release: ModelRelease) => ({
    ...(await asRead(release)),
    releaseAt: null,
    occurrence: null,
  });
  expected(model: Model, release: ModelRelease, at: number) {
    if (!this.who.roles.includes('PUBLISHER')) return 'ROLE';
    const obstacle = this.obstacle(release, at);
    if (obstacle) return obstacle;
    if (isStale(model, release)) return staleChecks(model, release);
    return Number(standing(model)?.out ?? 0) >= firstAhead(at) ? 'TimeRefused' : 'Done';
  }
  async effect(model: Model, release: ModelRelease, _: Outcome, before: number, after: number) {
    const { releasedAt } = await hub.database.client.release.findUniqueOrThrow({ where: { id: release.id } });
    const out = Number(releasedAt?.getTime());
    expect([firstAhead(before), firstAhead(after)]).toContain(out);
    release.state = 'APPROVED';
    release.out = out;
    release.approvals += 1;
    model.instants.push(out - 1, out);
  }
}

class Cancel extends ActOn<'cancelRelease'> {
  readonly from = 'APPROVED';
  input = async (_: Model, release: ModelRelease) => ({ ...(await asRead(release)), reason: 'Non.' });
  expected(_: Model, release: ModelRelease, at: number) {
    return this.obstacle(release, at) ?? 'Done';
  }
  async effect(_: Model, release: ModelRelease) {
    release.state = 'DRAFT';
    release.out = null;
  }
}

class Begin implements fc.AsyncCommand<Model, Real> {
  check = ({ releases }: Readonly<Model>) => releases.length < 2;
  toString = () => 'a release begins';
  async run(model: Model): Promise<void> {
    const outcome = await publishing.perform(
      editor,
      'createRelease',
      randomUUID(),
      titled('Une publication'),
    );
    model.releases.push({
      id: (outcome as { release: string }).release,
      state: 'DRAFT',
      out: null,
      approvals: 0,
      change: null,
    });
    model.done += 1;
  }
}

class Pass implements fc.AsyncCommand<Model, Real> {
  readonly seconds: number;
  constructor(seconds: number) {
    this.seconds = seconds;
  }
  check = () => true;
  toString = () => `${this.seconds} s pass`;
  run = () => hub.clock.advance(this.seconds * 1000);
}

/** What most people do with a release: the next thing, until it is out. */
class GoOn implements fc.AsyncCommand<Model, Real> {
  readonly nth: number;
  readonly manner: Manner;
  constructor(nth: number, manner: Manner) {
    this.nth = nth;
    this.manner = manner;
  }
  check = ({ releases }: Readonly<Model>) => this.nth < releases.length;
  toString = () => `${this.nth} goes on`;
  run(model: Model, real: Real): Promise<void> {
    const { state, change } = model.releases[this.nth] as ModelRelease;
    if (state === 'APPROVED') return new Pass(60).run();
    if (state === 'IN_REVIEW') {
      return new Approve('approveRelease', publisher, this.nth, this.manner).run(model, real);
    }
    return change
      ? new Submit('submitRelease', editor, this.nth, this.manner).run(model, real)
      : new Draft('draftFigure', editor, this.nth, this.manner).run(model, real);
  }
}

/** A reader asks the public graph for the present, and for every instant around a release that has passed. */
class Read implements fc.AsyncCommand<Model, Real> {
  check = () => true;
  toString = () => 'somebody reads';
  async run(model: Model, { key }: Real): Promise<void> {
    const before = await now();
    const past = model.instants.filter((instant) => instant <= before);
    const asked = past.map(
      (instant, nth) =>
        `at${nth}: figure(key: "${key}", asOf: "${new Date(instant).toISOString()}") { quantity { number } }`,
    );
    const answer = await hub.ask(
      `{ present: figure(key: "${key}") { quantity { number } } ${asked.join(' ')} }`,
    );
    const after = await now();
    const seen = (name: string) => answer[name]?.quantity.number ?? null;
    expect([publicAt(model, before), publicAt(model, after)]).toContain(seen('present'));
    expect(past.map((_, nth) => seen(`at${nth}`))).toEqual(past.map((instant) => publicAt(model, instant)));
  }
}

const oneIn = (count: number) => fc.nat({ max: count - 1 }).map((drawn) => drawn === 0);
const manner = fc.record({ insists: oneIn(8), crashes: oneIn(8), repeats: oneIn(8) });
const nth = fc.nat({ max: 1 });
const commands = fc.commands(
  [
    fc.constant(new Begin()),
    ...[0, 1, 2, 3, 4].map(() => fc.tuple(nth, manner).map(([one, how]) => new GoOn(one, how))),
    fc.tuple(nth, manner).map(([one, how]) => new Draft('draftFigure', editor, one, how)),
    fc.tuple(nth, manner).map(([one, how]) => new Submit('submitRelease', editor, one, how)),
    fc.tuple(nth, manner).map(([one, how]) => new SendBack('sendBackRelease', reviewer, one, how)),
    fc
      .tuple(fc.constantFrom(publisher, publisher, publisher, reviewer), nth, manner)
      .map(([who, one, how]) => new Approve('approveRelease', who, one, how)),
    fc.tuple(nth, manner).map(([one, how]) => new Cancel('cancelRelease', publisher, one, how)),
    fc.constantFrom(20, 60, 150).map((seconds) => new Pass(seconds)),
    fc.constant(new Read()),
  ],
  { maxCommands: 20, size: 'max' },
);

/** Few by day, for each takes a tenth of a second and more; `pnpm nightly` asks for 2,000. */
const runs = Number(process.env.STATE_MACHINE_RUNS ?? 30);

describe('publishing, whatever people do, whenever they do it and wherever it breaks off', () => {
  it(
    `shows each number from its time on and never before, in ${runs} stories`,
    async () => {
      let day = 0;
      await fc.assert(
        fc.asyncProperty(commands, async (story) => {
          day += 1;
          const model: Model = { releases: [], instants: [], done: 0 };
          const real = { key: `story-${day}`, day };
          await new Begin().run(model);
          await fc.asyncModelRun(() => ({ model, real }), story);
          await new Read().run(model, real);
          await expectNothingElse(model);
        }),
        { numRuns: runs },
      );
    },
    runs * 5000,
  );
});

/** Each act has its entry and no other is there; what is approved has its version and nothing else has one. */
async function expectNothingElse({ releases, done }: Model): Promise<void> {
  const { client } = hub.database;
  const ids = releases.map(({ id }) => id);
  expect(await client.auditEntry.count({ where: { releaseId: { in: ids } } })).toBe(done);
  const versions = await client.figureVersion.findMany({
    where: { releaseId: { in: ids } },
    select: { releaseId: true, publicFrom: true },
  });
  const expected = releases.filter(({ out }) => out !== null).map(({ id, out }) => [id, out]);
  expect(versions.map(({ releaseId, publicFrom }) => [releaseId, publicFrom?.getTime()]).sort()).toEqual(
    expected.sort(),
  );
}
