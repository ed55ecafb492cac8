import { firstLanguage } from '@akto-figures/contents';
import { words } from '../words.ts';
import type { State } from './cite.ts';

interface Described {
  readonly name: string;
  readonly description: string;
  readonly address: string;
  readonly publicUrl: string;
  readonly state: State;
  readonly period?: { readonly start: string | null; readonly end: string | null } | null;
  /** What selects its figures in the files; none where no file has them alone. */
  readonly selection?: Readonly<Record<string, string>>;
}

const types = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Figures that belong together, as a data set for machines, with the files that have them. */
export const datasetOf = ({
  name,
  description,
  address,
  publicUrl,
  state,
  period,
  selection,
}: Described): object => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': address,
  url: address,
  name,
  description,
  isAccessibleForFree: true,
  ...(state.reuse.licence && { license: state.reuse.licence }),
  ...(state.releasedAt && { dateModified: state.releasedAt }),
  ...(period && { temporalCoverage: `${period.start ?? '..'}/${period.end ?? '..'}` }),
  creator: { '@type': 'Organization', name: words[firstLanguage].title, url: `${publicUrl}/` },
  includedInDataCatalog: { '@type': 'DataCatalog', '@id': `${publicUrl}/dcat.jsonld#catalogue` },
  ...(selection && { distribution: filesOf(publicUrl, selection) }),
});

/** The files that hold the figures of a selection. */
export const filesOf = (publicUrl: string, selection: Readonly<Record<string, string>>): object[] =>
  Object.entries(types).map(([ending, encodingFormat]) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${publicUrl}/export/figures.${ending}${Object.keys(selection).length > 0 ? `?${new URLSearchParams(selection)}` : ''}`,
  }));
