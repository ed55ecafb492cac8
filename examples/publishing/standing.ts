import type { Person } from './editorial.ts';

/** A source of a figure, with the place in it. */
export interface Citation {
  readonly source: string | null;
  readonly locator: string | null;
  readonly printed: string | null;
  readonly checkedAt: string | null;
  readonly checkedBy: string | null;
}

/** Its newest approved version, public or to come. */
export interface Approved {
  readonly version: string;
  readonly publicFrom: string;
  readonly content: { readonly quantity: { readonly number: string } | null; readonly citations: Citation[] };
}

/** The change of it in a release that is not approved. */
export interface Change {
  readonly releaseId: string;
  readonly basedOn: string | null;
  readonly revision: number;
}

/** Where a figure stands: a program that was ended half-way reads here what is left to do. */
export interface Standing {
  readonly approved: Approved | null;
  readonly change: Change | null;
}

export async function standingOf(person: Person, key: string): Promise<Standing> {
  const { subject } = await person.ask<{
    subject: { standing: Approved | null; changes: Change[] };
  }>(
    `query ($key: String!) { subject(kind: FIGURE, key: $key) {
      standing { version publicFrom content { ... on FigureContent {
        quantity { number } citations { source locator printed checkedAt checkedBy } } } }
      changes { releaseId basedOn revision } } }`,
    { key },
  );
  return { approved: subject.standing, change: subject.changes[0] ?? null };
}

/** A release as it is now: its revision, as an act wants it, and its state. */
export async function releaseNow(
  person: Person,
  release: string,
): Promise<{ readonly release: string; readonly revision: number; readonly state: string }> {
  const { workingRelease } = await person.ask<{ workingRelease: { revision: number; state: string } }>(
    'query ($id: ID!) { workingRelease(id: $id) { revision state } }',
    { id: release },
  );
  return { release, ...workingRelease };
}

/** A draft by its title: what was begun before a program ended. */
export async function draftCalled(person: Person, title: string): Promise<string | undefined> {
  const { workingReleases } = await person.ask<{
    workingReleases: { nodes: { id: string; titleFr: string }[] };
  }>('{ workingReleases(state: DRAFT, first: 100) { nodes { id titleFr } } }');
  return workingReleases.nodes.find(({ titleFr }) => titleFr === title)?.id;
}
