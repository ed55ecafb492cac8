/** How many different things are said at most: a page that changes its keys for ever has been told. */
const most = 50;

const told = new Set<string>();

/** What was said in the console of this page so far. */
export const warned = (): readonly string[] => [...told];

/** Says something in the console, once a page, with the hub's page that tells more; the element beside it can be found from there. */
export function warn(mistake: string, hub: string, guide: string, ...about: Element[]): void {
  if (told.has(mistake) || told.size >= most) return;
  told.add(mistake);
  // biome-ignore lint/suspicious/noConsole: who keeps a page reads its console, and no other place
  console.warn(
    [mistake, /^https?:/.test(hub) && hub.replace(/\/$/, '') + guide].filter(Boolean).join('\n'),
    ...about,
  );
}
