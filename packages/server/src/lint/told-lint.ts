import { momentInWords } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { lintWords } from '../../messages/generated/lint.ts';
import type { PageFinding } from './lint-page.ts';
import type { NotRead } from './numbers-on-page.ts';
import type { Skipped, UnreadCode } from './read-places.ts';

export interface ToldPage {
  readonly place: string;
  readonly findings: readonly PageFinding[];
}

export interface Unread {
  readonly place: string;
  readonly because: UnreadCode | NotRead;
  readonly detail: string;
}

export interface Linted {
  readonly pages: readonly ToldPage[];
  readonly unread: readonly Unread[];
  readonly skipped: readonly Skipped[];
  /** The line that a page needs once. */
  readonly script: string;
}

/** What was found, page by page, as lines for a person. */
export function toldLint({ pages, unread, skipped, script }: Linted, language: Locale): string[] {
  const say = lintWords[language];
  const wrong = pages.flatMap(({ findings }) => findings.filter(({ kind }) => kind !== 'current'));
  return [
    ...pages.flatMap(({ place, findings }) =>
      findings.flatMap((finding) => toldFinding(place, finding, language)),
    ),
    ...unread.map(({ place, because, detail }) => {
      const why = say.because[because];
      return say.unread({ place, because: typeof why === 'string' ? why : why({ detail }) });
    }),
    ...skipped.map(({ sitemap, count, because }) => say.skipped[because]({ sitemap, count })),
    ...(wrong.some(({ snippet }) => snippet !== null) ? [say.script, `  ${script}`] : []),
    say.summary({ pages: pages.length, wrong: wrong.length }),
  ];
}

function toldFinding(place: string, finding: PageFinding, language: Locale): string[] {
  const { kind, line, column, words, key, hubSays, hubSaysSince, pageRightSince, snippet } = finding;
  const say = lintWords[language];
  const day = (instant: string): string => momentInWords(instant, language);
  return [
    `${place}:${line}:${column} ${say.kinds[kind]}${say.colon}${say.quoted({ words: words.replaceAll(/\s+/g, ' ') })}`,
    ...(pageRightSince === null ? [] : [`  ${say.said({ day: day(pageRightSince) })}`]),
    ...(hubSays === null
      ? []
      : [
          `  ${say.hub({ hub: hubSays })}${key === null ? '' : ` (${key})`}${hubSaysSince === null ? '' : `, ${say.since({ day: day(hubSaysSince) })}`}`,
        ]),
    ...(snippet === null || kind === 'current' ? [] : [`  ${snippet}`]),
  ];
}
