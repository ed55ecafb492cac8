/** What changes are about, in the order in which the log of versions tells it; by which packages a change names. */
export const areas = [
  { title: 'API', packages: ['schema', 'server', 'console'] },
  { title: 'SDK', packages: ['widgets', 'client'] },
  { title: 'Data model', packages: ['contents', 'prisma', 'publishing', 'quantity', 'extraction'] },
] as const;

export type Area = (typeof areas)[number]['title'];

/** A change as it says itself to partners. */
export interface ToldChange {
  readonly area: Area;
  /** Markdown, as the item of a list. */
  readonly text: string;
}

/**
 * A file of `.changeset`: the package that it names first says what it is about.
 *
 * @throws {Error} where it names none of ours.
 */
export function readChange(file: string): ToldChange {
  const [, head = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  const [, named = ''] = /@akto-figures\/([\w-]+)/.exec(head) ?? [];
  const area = areas.find(({ packages }) => (packages as readonly string[]).includes(named));
  if (!area) throw new Error(`A change names no package of ours, but ${JSON.stringify(head)}.`);
  return { area: area.title, text: text.trim().replaceAll('\n', '\n  ') };
}
