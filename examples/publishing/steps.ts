import { setTimeout as wait } from 'node:timers/promises';
import type { Finding, Outcome, Person } from './editorial.ts';
import { releaseNow, standingOf } from './standing.ts';

interface Content {
  readonly [field: string]: unknown;
}

/** Changes some fields of a figure in a draft: the others are kept, whatever fields there are by then. */
export async function mend(editor: Person, release: string, key: string, fields: Content): Promise<void> {
  const { change } = await standingOf(editor, key);
  if (change?.releaseId !== release) throw new Error(`The draft ${release} has no change of ${key}.`);
  const { basedOn, revision } = change;
  await editor.act('changeFigure', { release, key, basedOn, revision, content: fields });
}

/** Drafts a correction of a figure that is out. A list is given whole, so its citations are read first. */
export async function correct(editor: Person, release: string, key: string, number: string): Promise<void> {
  const { approved } = await standingOf(editor, key);
  if (!approved) throw new Error(`There is nothing to correct: ${key} is not approved.`);
  const printed = `plus de ${number}`;
  await editor.act('changeFigure', {
    release,
    key,
    basedOn: approved.version,
    change: 'CORRECTION',
    noteFr: 'Erreur de recopie\u00a0: la source dit «\u00a0plus de 230\u00a0».',
    content: {
      quantity: { qualifier: 'MORE_THAN', number },
      printed,
      citations: approved.content.citations.map((citation) => ({ ...citation, printed })),
    },
  });
}

/** Accepts the warnings of a release, each with a reason, and approves it; gives its time. */
export async function approve(publisher: Person, release: string, releaseAt: string | null): Promise<Date> {
  const { workingRelease } = await publisher.ask<{
    workingRelease: { checklist: { findings: { nodes: Finding[] } } };
  }>(
    `query ($id: ID!) { workingRelease(id: $id) { checklist {
      findings(first: 100) { nodes { id severity message accepted { reason } } } } } }`,
    { id: release },
  );
  for (const { id, message, accepted } of workingRelease.checklist.findings.nodes) {
    if (accepted) continue;
    await publisher.act('acceptWarning', { release, finding: id, reason: `Vu\u00a0: ${message}` });
  }
  const { revision } = await releaseNow(publisher, release);
  const approved: Outcome = await publisher.act('approveRelease', { release, revision, releaseAt });
  if (!approved.release?.releasedAt) throw new Error(`It was not approved: ${JSON.stringify(approved)}`);
  return new Date(approved.release.releasedAt);
}

/** The first whole minute that is so many minutes ahead, on the clocks of Paris: "2026-03-12T09:30". */
export function minutesFromNow(minutes: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(new Date((Math.ceil(Date.now() / 60_000) + minutes) * 60_000)).replace(' ', 'T');
}

interface Public {
  readonly figure: {
    readonly quantity: { readonly text: string };
    readonly history: readonly {
      readonly quantity: { readonly text: string };
      readonly releasedAt: string;
    }[];
  } | null;
}

const askPublic = async (hub: string, key: string): Promise<Public> => {
  const response = await fetch(`${hub}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      query: `query ($key: String!) { figure(key: $key) {
        quantity { text(withUnit: false) } history { quantity { text } releasedAt } } }`,
      variables: { key },
    }),
  });
  const { data, errors } = (await response.json()) as { data?: Public; errors?: { message: string }[] };
  if (!data) throw new Error(errors?.[0]?.message ?? `The hub answers ${response.status}.`);
  return data;
};

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** Waits until everyone can see a quantity. The release is out by its time alone, so looking is all there is to do. */
export async function out(hub: string, key: string, text: string): Promise<void> {
  for (;;) {
    const { figure } = await askPublic(hub, key);
    if (figure && plain(figure.quantity.text) === text) return;
    await wait(500);
  }
}

/** What was public of a figure, and since when. */
export async function history(hub: string, key: string): Promise<string[]> {
  const { figure } = await askPublic(hub, key);
  return (figure?.history ?? []).map(
    ({ quantity, releasedAt }) => `Public since ${releasedAt}: ${plain(quantity.text)}`,
  );
}
