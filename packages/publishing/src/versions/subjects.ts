import { randomUUID } from 'node:crypto';
import {
  type Contents,
  localizedWith,
  nameIn,
  readActionPlanKey,
  type SubjectKind,
  type TextsOf,
} from '@akto-figures/contents';
import type { ChangeKind, Prisma } from '@akto-figures/prisma/client';

/** A change that becomes a version. */
export interface Writing<Kind extends SubjectKind = SubjectKind> extends TextsOf<'note'> {
  readonly releaseId: string;
  readonly key: string;
  readonly changeKind: ChangeKind;
  readonly content: Contents[Kind];
  readonly revision: number;
  readonly confirmations: readonly { readonly actorKey: string; readonly revision: number }[];
}

type Keyed = Exclude<SubjectKind, 'ACTION_PLAN'>;

/** Gives a name to what is new; what there is stays. */
export async function createSubjects(
  tx: Prisma.TransactionClient,
  kind: SubjectKind,
  keys: readonly string[],
): Promise<void> {
  if (kind === 'ACTION_PLAN') {
    const plans = keys.map(readActionPlanKey);
    const conventions = await idsOf(
      tx,
      'CONVENTION',
      plans.map(({ convention }) => convention),
    );
    await tx.actionPlan.createMany({
      data: plans.map(({ convention, territoryId }) => ({
        conventionId: conventions(convention),
        territoryId,
      })),
      skipDuplicates: true,
    });
    return;
  }
  const table = tableOf(tx, kind);
  await table.createMany({ data: keys.map((key) => ({ id: randomUUID(), key })), skipDuplicates: true });
}

/** The ids of subjects by their keys. @throws Error where one is not there, which the checks would have found */
export async function idsOf(
  tx: Prisma.TransactionClient,
  kind: Keyed,
  keys: Iterable<string | undefined>,
): Promise<(key: string | undefined) => string> {
  const wanted = [...new Set(keys)].filter((key) => key !== undefined);
  const rows = wanted.length > 0 ? await tableOf(tx, kind).findMany({ where: { key: { in: wanted } } }) : [];
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  return (key) => {
    const id = key === undefined ? undefined : ids.get(key);
    if (id === undefined) throw new Error(`A change names the ${kind} ${key}, which is not there.`);
    return id;
  };
}

/** What the tables of subjects have in common. */
interface SubjectTable {
  createMany(batch: { data: { id: string; key: string }[]; skipDuplicates: true }): Promise<unknown>;
  findMany(query: { where: { key: { in: string[] } } }): Promise<{ id: string; key: string }[]>;
}

function tableOf(tx: Prisma.TransactionClient, kind: Keyed): SubjectTable {
  const tables = {
    ACTOR: tx.actor,
    UNIT: tx.unit,
    INDICATOR: tx.indicator,
    SOURCE: tx.source,
    CONVENTION: tx.convention,
    FIGURE: tx.figure,
    COLLECTION: tx.collection,
  };
  return tables[kind] as unknown as SubjectTable;
}

/** What every version says of its change. */
export const changed = ({ releaseId, changeKind, ...noted }: Writing) => ({
  releaseId,
  changeKind,
  ...localizedWith('change', (language) => noted[nameIn('note', language)]),
});

/** A field that the checks do not let be missing. */
export function needed<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`A change without ${name} was approved.`);
  return value;
}
