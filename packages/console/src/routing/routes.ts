/** A screen of the console, and where it is. */
export interface Route {
  /** Its path; `:name` stands for one segment. */
  readonly path: string;
  /** Its element. */
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

/** Every screen. The first whose path fits is shown. */
export const routes: readonly Route[] = [
  { path: '/console', tag: 'today-screen', load: () => import('../today/today-screen.ts') },
  { path: '/console/account', tag: 'account-screen', load: () => import('../account/account-screen.ts') },
  { path: '/console/import', tag: 'import-screen', load: () => import('../import/import-screen.ts') },
  { path: '/console/read', tag: 'read-text-screen', load: () => import('../reading/read-text-screen.ts') },
  {
    path: '/console/read/:id',
    tag: 'text-reading-screen',
    load: () => import('../reading/text-reading-screen.ts'),
  },
  { path: '/console/renew', tag: 'renew-screen', load: () => import('../renewal/renew-screen.ts') },
  { path: '/console/plans', tag: 'plans-screen', load: () => import('../plans/plans-screen.ts') },
  { path: '/console/team', tag: 'team-screen', load: () => import('../team/team-screen.ts') },
  { path: '/console/webhooks', tag: 'webhooks-screen', load: () => import('../webhooks/webhooks-screen.ts') },
  { path: '/console/journal', tag: 'journal-screen', load: () => import('../journal/journal-screen.ts') },
  {
    path: '/console/releases',
    tag: 'releases-screen',
    load: () => import('../releases/releases-screen.ts'),
  },
  {
    path: '/console/releases/new',
    tag: 'new-release-screen',
    load: () => import('../releases/new-release-screen.ts'),
  },
  {
    path: '/console/releases/:id',
    tag: 'release-screen',
    load: () => import('../releases/release-screen.ts'),
  },
  {
    path: '/console/releases/:id/preview',
    tag: 'preview-screen',
    load: () => import('../preview/preview-screen.ts'),
  },
  {
    path: '/console/releases/:id/fill',
    tag: 'fill-screen',
    load: () => import('../renewal/fill-screen.ts'),
  },
  { path: '/console/figures', tag: 'figures-screen', load: () => import('../figures/figures-screen.ts') },
  {
    path: '/console/figures/new',
    tag: 'figure-editor',
    load: () => import('../figure-editor/figure-editor.ts'),
  },
  { path: '/console/figures/:key', tag: 'figure-screen', load: () => import('../figures/figure-screen.ts') },
  {
    path: '/console/figures/:key/edit',
    tag: 'figure-editor',
    load: () => import('../figure-editor/figure-editor.ts'),
  },
  // The six kinds of records that share their screens; what has a screen of its own stands above.
  {
    path: '/console/:section',
    tag: 'record-list-screen',
    load: () => import('../records/record-list-screen.ts'),
  },
  { path: '/console/:section/:key', tag: 'record-screen', load: () => import('../records/record-screen.ts') },
];

/** What stands at a path. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The screen at a path; nothing where there is none. */
export function matchRoute(path: string, among: readonly Route[] = routes): Match | undefined {
  const asked = segments(path);
  for (const route of among) {
    const wanted = segments(route.path);
    if (wanted.length !== asked.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((segment, at) => {
      const given = asked[at] ?? '';
      if (!segment.startsWith(':')) return segment === given;
      const named = decoded(given);
      if (named === null) return false;
      params[segment.slice(1)] = named;
      return true;
    });
    if (fits) return { route, params };
  }
  return undefined;
}

/** What a segment says; nothing where its escapes are broken, as in an address that was cut. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

const segments = (path: string) => path.split('/').filter((segment) => segment !== '');
