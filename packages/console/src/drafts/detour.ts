// From a figure one goes to write the source that it names, and comes back to it with that source chosen.

/** What can be written on the way, and the field of a figure that it is then chosen for. */
export const detours = {
  sources: 'citations',
  indicators: 'indicator',
  conventions: 'convention',
  units: 'unit',
} as const;

export type Detour = keyof typeof detours;

/** The address where something is written on the way; `back` is where one comes from. */
export function detourPath(section: Detour, release: string | null, back: string): string {
  const query = new URLSearchParams({ ...(release && { release }), back });
  return `/console/${section}/new?${query}`;
}

/** Where one goes back to, if it is in the console: no address from outside leads anywhere else. */
export function backFrom(query: URLSearchParams): string | null {
  const back = query.get('back');
  return back && back.length <= 2000 && /^\/console\/figures\/[^/?#]+(\/edit)?(\?[^#]*)?$/.test(back)
    ? back
    : null;
}

/** The same with what was written, to be chosen there, and its release. */
export function backWith(back: string, section: Detour, key: string, release: string): string {
  const [path = '', search = ''] = back.split('?');
  const query = new URLSearchParams(search);
  query.set('release', release);
  query.set('take', `${section}:${key}`);
  return `${path}?${query}`;
}

/** What is to be chosen: the field and the key. */
export function takenFrom(query: URLSearchParams): { readonly section: Detour; readonly key: string } | null {
  const [section = '', key = ''] = (query.get('take') ?? '').split(':');
  return section in detours && /^[a-z0-9-]{1,120}$/i.test(key) ? { section: section as Detour, key } : null;
}
