import { type Atlas, parisDay } from '@akto-figures/contents';
import type { Log } from '../log.ts';
import { type Asked, longestAddress, type Scripts, type Shown, shownBy } from './shown-by.ts';
import { type AskedFrom, originIn, siteNamed } from './site-of.ts';

/** A site showed something of the hub, from one day in Paris to another, both included. */
export interface NotedEmbed extends Shown {
  readonly site: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A site loaded one of our scripts. */
export interface NotedScript {
  readonly site: string;
  readonly script: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What was noted since it was last written. */
export interface Noted {
  readonly embeds: readonly NotedEmbed[];
  readonly scripts: readonly NotedScript[];
}

interface Parts {
  readonly scripts: Scripts;
  readonly atlas: Pick<Atlas, 'find'>;
  /** Where the hub is reached: its own pages are no site. */
  readonly publicUrl: string;
  /** Keeps what was noted, and tells how much it forgot for it. */
  readonly write: (noted: Noted) => Promise<number>;
  readonly log: Pick<Log, 'warn'>;
  readonly now?: () => Date;
  readonly everyMs?: number;
}

/** A request, as far as it is looked at. */
export interface Request {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: AskedFrom;
}

/** What is noted between two times that it is written. */
const mostNoted = 5000;
/** The letters of what was asked today and is known to be noted, with what each takes besides: some megabytes. */
const mostLettersKnown = 4_000_000;
const lettersBeside = 100;
const minuteMs = 60_000;

/**
 * Notes which sites show what of the hub: in memory, and once a minute in the database. A request waits for nothing of it and never
 * fails by it. What comes again on the same day costs a look into two maps.
 */
export function openSiteRegistry({
  scripts,
  atlas,
  publicUrl,
  write,
  log,
  now = () => new Date(),
  everyMs = minuteMs,
}: Parts) {
  const own = new URL(publicUrl).origin;
  /** Addresses that were asked today, by the origin that asked. */
  const known = new Map<string, Set<string>>();
  let lettersKnown = 0;
  let today = parisDay(now());
  let noted = new Map<string, NotedEmbed | NotedScript>();
  let forgotten = 0;
  let isLost = false;
  let writing: Promise<void> | undefined;

  const forgetKnown = () => {
    known.clear();
    lettersKnown = 0;
  };
  const know = (origin: string, address: string) => {
    const letters = origin.length + address.length + lettersBeside;
    if (lettersKnown + letters > mostLettersKnown) forgetKnown();
    const addresses = known.get(origin) ?? new Set();
    addresses.add(address);
    // A part of a text keeps all of it in memory: of a Referer, the address of a page.
    known.set(Buffer.from(origin).toString(), addresses);
    lettersKnown += letters;
  };
  /** Keeps one more, and forgets the oldest for it where there are too many. */
  const keep = (name: string, each: NotedEmbed | NotedScript) => {
    const before = noted.get(name);
    const oldest = noted.entries().next();
    if (!before && noted.size >= mostNoted && !oldest.done) {
      const [forgottenName, { site }] = oldest.value;
      noted.delete(forgottenName);
      // When it asks again, it is noted again.
      known.delete(site);
      forgotten += 1;
    }
    noted.set(name, before ? { ...each, firstDay: before.firstDay } : each);
  };
  const keepAll = (site: string, asked: Asked) => {
    const days = { firstDay: today, lastDay: today };
    if ('script' in asked) return keep(`${site} ${asked.script}`, { site, ...asked, ...days });
    for (const shown of asked.shown) {
      const { kind, key, way, version } = shown;
      keep([kind, key, site, way, version].join(' '), { ...shown, site, ...days });
    }
  };

  const writeNow = async () => {
    const day = parisDay(now());
    if (day !== today) {
      today = day;
      forgetKnown();
    }
    if (noted.size === 0) return;
    const taken = noted;
    noted = new Map();
    const all = [...taken.values()];
    try {
      forgotten += await write({
        embeds: all.filter((each) => 'kind' in each),
        scripts: all.filter((each) => 'script' in each),
      });
      isLost = false;
    } catch (cause) {
      // The database is away: what was noted waits, with what comes meanwhile.
      const later = noted;
      noted = taken;
      for (const [name, each] of later) keep(name, each);
      if (!isLost) log.warn({ err: cause }, 'which sites show figures could not be written; it is kept');
      isLost = true;
    }
  };
  const writeInTurn = async () => {
    writing ??= writeNow().finally(() => {
      writing = undefined;
    });
    return writing;
  };
  const timer = setInterval(() => void writeInTurn(), everyMs);
  timer.unref();

  return {
    /** Notes who asks for what. It takes no time and throws nothing. */
    note({ method, url, headers }: Request): void {
      if (method !== 'GET') return;
      const origin = originIn(headers);
      if (origin === undefined || origin === own || url === undefined) return;
      if (known.get(origin)?.has(url)) return;
      // Somebody followed a link: the page that they came from shows nothing of ours.
      if (headers['sec-fetch-dest'] === 'document' || url.length > longestAddress) return;
      const asked = shownBy(url, scripts, atlas);
      const site = asked && siteNamed(origin);
      if (!site || site === own) return;
      keepAll(site, asked);
      know(origin, url);
    },

    /** Writes what was noted, as it is done each minute. */
    write: writeInTurn,

    /** How many rows were forgotten since the start, because there were too many. */
    get forgotten(): number {
      return forgotten;
    },

    /** Writes the last of it and ends. */
    async close(): Promise<void> {
      clearInterval(timer);
      await writing;
      await writeInTurn();
    },
  };
}

export type SiteRegistry = ReturnType<typeof openSiteRegistry>;
