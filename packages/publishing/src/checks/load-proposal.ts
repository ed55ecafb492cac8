import {
  type Atlas,
  type Contents,
  type SubjectKind,
  selectTexts,
  subjectKinds,
} from '@akto-figures/contents';
import type { PrismaClient } from '@akto-figures/prisma/client';
import { readStanding } from '../standing/standing.ts';
import type { Reads, Standing } from '../standing/stands.ts';
import { allStandingUnits } from '../standing/units.ts';
import { sourcesOf } from './figure-quantity.ts';
import { namesIn } from './names-in.ts';
import { type Proposal, type ProposedChange, propose } from './proposal.ts';
import { relationsIn } from './relations.ts';
import { type Alike, sayTheSame } from './say-the-same.ts';
import { touchedBy } from './touched-by.ts';

/** What a proposal is read through; a transaction's client as well. */
export type ProposalReads = Reads & Pick<PrismaClient, 'draftChange' | '$queryRaw'>;

/** A change as it is drafted; what stands of its subject is not read yet. */
export type Drafted = Omit<ProposedChange, 'standing'>;

/** Reads two things. */
export type Together = <One, Other>(
  one: () => Promise<One>,
  other: () => Promise<Other>,
) => Promise<[One, Other]>;

/** As a transaction has to, which has one connection. */
const inTurns: Together = async (one, other) => [await one(), await other()];

/** The database looks for the one while the other is put together here:. */
export const atOnce: Together = (one, other) => Promise.all([one(), other()]);

/**
 * A release's changes and all that they touch: what stands of their subjects, what they name, what names them where that
 * may contradict, what that names in turn, and where relations lead to from the changes. Its statements grow with the
 * batches and with the longest chain of relations, never with the changes.
 */
export async function loadProposal(
  reads: ProposalReads,
  atlas: Atlas,
  releaseId: string,
  together: Together = inTurns,
): Promise<Proposal> {
  const [drafts, touched] = [await readDrafts(reads, releaseId), await touchedBy(reads, { releaseId })];
  return proposalOf(reads, atlas, drafts, touched, together);
}

/** The same of changes that are written nowhere yet. */
export async function loadProposalOf(
  reads: ProposalReads,
  atlas: Atlas,
  drafts: readonly Drafted[],
): Promise<Proposal> {
  return proposalOf(reads, atlas, drafts, await touchedBy(reads, { drafts }), inTurns);
}

async function proposalOf(
  reads: ProposalReads,
  atlas: Atlas,
  drafts: readonly Drafted[],
  touched: Awaited<ReturnType<typeof touchedBy>>,
  together: Together,
): Promise<Proposal> {
  const known = new Known(reads);
  known.add(await allStandingUnits(reads));
  const [alike] = await together(
    () => sayTheSame(reads, drafts),
    () => known.read([...drafts, ...touched]),
  );
  const changed = drafts.filter(({ changeKind }) => changeKind !== 'WITHDRAWAL');
  const unchanged = [...known.all()].filter(({ isWithdrawn }) => !isWithdrawn);
  await known.read([
    ...[...changed, ...unchanged].flatMap(({ kind, key, content }) => namesIn(kind, key, content)),
    ...sourcesIn(alike),
  ]);
  await readOn(known, changed);
  const changes = drafts.map((draft) => ({ ...draft, standing: known.get(draft.kind, draft.key) }));
  return propose(changes, known.all(), atlas, alike);
}

/** Each source that is cited. */
const sourcesIn = (figures: readonly Alike[]) =>
  [...new Set(figures.flatMap(({ content }) => sourcesOf(content)))].map((key) => ({
    kind: 'SOURCE' as const,
    key,
  }));

// As many as what stands is read of at a time.
const readAtOnce = 1000;

/** The changes of a release that is being written. */
export async function readDrafts({ draftChange }: ProposalReads, releaseId: string): Promise<Drafted[]> {
  const drafts: Drafted[] = [];
  for (const kind of subjectKinds) {
    // Along the index that a release's changes have: kind, then key.
    let after: string | undefined;
    let count: number;
    do {
      const rows = await draftChange.findMany({
        where: { releaseId, kind, ...(after === undefined ? {} : { key: { gt: after } }) },
        select: {
          ...{ key: true, changeKind: true, content: true, ...selectTexts('note') },
          ...{ basedOnId: true, renews: true },
        },
        orderBy: { key: 'asc' },
        take: readAtOnce,
      });
      for (const row of rows) drafts.push({ ...row, kind, content: row.content as Contents[SubjectKind] });
      after = rows.at(-1)?.key;
      count = rows.length;
    } while (count === readAtOnce);
  }
  return drafts;
}

/** Reads on along the relations of what changes, as far as they lead: a circle may close anywhere. */
async function readOn(
  known: Known,
  changed: readonly Pick<ProposedChange, 'kind' | 'key' | 'content'>[],
): Promise<void> {
  const seen = new Set(changed.map(({ kind, key }) => `${kind} ${key}`));
  let ends = changed;
  while (ends.length > 0) {
    const next = ends
      .flatMap(({ kind, key, content }) => relationsIn(kind, key, content))
      .filter(({ kind, key }) => !seen.has(`${kind} ${key}`));
    for (const { kind, key } of next) seen.add(`${kind} ${key}`);
    await known.read(next);
    ends = next.flatMap(({ kind, key }) => known.get(kind, key) ?? []);
  }
}

/** What stands, as far as it was asked for; each subject is read once. */
class Known {
  readonly #reads: Reads;
  readonly #asked = new Map(subjectKinds.map((kind) => [kind, new Set<string>()]));
  readonly #found = new Map(subjectKinds.map((kind) => [kind, new Map<string, Standing>()]));

  constructor(reads: Reads) {
    this.#reads = reads;
  }

  get(kind: SubjectKind, key: string): Standing | null {
    return this.#found.get(kind)?.get(key) ?? null;
  }

  *all(): Generator<Standing> {
    for (const kind of subjectKinds) yield* this.#found.get(kind)?.values() ?? [];
  }

  /** What somebody has read already. */
  add(standing: readonly Standing[]): void {
    for (const each of standing) {
      this.#asked.get(each.kind)?.add(each.key);
      this.#found.get(each.kind)?.set(each.key, each);
    }
  }

  async read(wanted: readonly { readonly kind: SubjectKind; readonly key: string }[]): Promise<void> {
    const byKind = Map.groupBy(wanted, ({ kind }) => kind);
    for (const [kind, subjects] of byKind) {
      const asked = this.#asked.get(kind) ?? new Set();
      const keys = [...new Set(subjects.map(({ key }) => key))].filter((key) => !asked.has(key));
      for (const key of keys) asked.add(key);
      for (const [key, standing] of await readStanding(this.#reads, kind, keys)) {
        this.#found.get(kind)?.set(key, standing);
      }
    }
  }
}
