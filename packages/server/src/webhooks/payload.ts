import { firstLanguage } from '@akto-figures/contents';
import { inEachLanguage, locales } from '@akto-figures/quantity';
import type { ToldByChange } from '../mcp/told-change.ts';
import { recordPath } from '../pages/paths.ts';
import type { Language } from '../pages/words.ts';
import type { CameOut } from '../partners/came-out.ts';

/** What a change is called in a message. */
const types = {
  ADDITION: 'figure.added',
  REVISION: 'figure.revised',
  CORRECTION: 'figure.corrected',
  WITHDRAWAL: 'figure.withdrawn',
} as const satisfies Record<ToldByChange['kind'], string>;

/** A text in each language of the hub. */
type Said = Readonly<Record<Language, string | null>>;

/** A message to receivers. It is small: whoever needs more asks the address of a figure, or the release, for it. */
export interface WebhookPayload {
  readonly type: 'release.published';
  /** When it came out. */
  readonly timestamp: string;
  readonly data: {
    readonly release: {
      readonly id: string;
      readonly url: string;
      readonly title: Said;
      readonly note: Said;
    };
    /** What it changed that the receiver is told of; at most 100. */
    readonly changes: readonly {
      readonly type: (typeof types)[keyof typeof types];
      readonly figure: string;
      readonly url: string;
      readonly label: Said;
      /** The qualified number, whole, or the words in its place; null where the figure is withdrawn. */
      readonly value: Said;
      /** What it was before, not to be shown any more; null where there was nothing, or it is withdrawn. */
      readonly before: Said;
      readonly note: Said;
      /** True where a later release has withdrawn it. */
      readonly withdrawnSince: boolean;
    }[];
    /** Whether there are more changes than these. */
    readonly more: boolean;
  };
}

/** @param told the same changes in each language */
export function webhookPayload(told: Readonly<Record<Language, CameOut>>, publicUrl: string): WebhookPayload {
  const { release, changes, isCut } = told[firstLanguage];
  const inOther = inEachLanguage(
    (language) => new Map(told[language].changes.map((change) => [change.key, change])),
  );
  return {
    type: 'release.published',
    timestamp: release.releasedAt,
    data: {
      release: {
        id: release.id,
        url: publicUrl + recordPath('RELEASE', release.id, { language: firstLanguage }),
        title: inEachLanguage((language) => told[language].release.title),
        note: inEachLanguage((language) => told[language].release.note),
      },
      changes: changes
        // A change that came out between the questions is told by its own release.
        .filter(({ key }) => locales.every((language) => inOther[language].has(key)))
        .map((change) => {
          const said = (part: (change: ToldByChange) => string | null): Said =>
            inEachLanguage((language) => part(inOther[language].get(change.key) ?? change));
          return {
            type: types[change.kind],
            figure: change.key,
            url: change.address ?? publicUrl,
            label: said(({ title }) => title),
            value: said(({ kind, value }) => (kind === 'WITHDRAWAL' ? null : value)),
            before: said(({ before }) => before),
            note: said(({ note }) => note),
            withdrawnSince: change.withdrawnSince,
          };
        }),
      more: isCut,
    },
  };
}
