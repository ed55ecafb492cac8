import { firstLanguage } from '@akto-figures/contents';
import { browseWords } from '../../../messages/generated/browse.ts';
import { cataloguePath } from '../paths.ts';
import { type Language, words } from '../words.ts';
import type { State } from './share.ts';

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

/** The catalogue as a whole for machines: its one set of all figures, and where each convention describes its own. */
export const dataCatalogue = (publicUrl: string, language: Language): object => {
  const { lead, title } = words[language];
  const { heading } = browseWords[language];
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': `${publicUrl}/dcat.jsonld#catalogue`,
    url: publicUrl + cataloguePath(language),
    name: title,
    description: lead,
    dataset: {
      '@type': 'Dataset',
      '@id': `${publicUrl}/dcat.jsonld#figures`,
      name: heading,
      description: lead,
      isAccessibleForFree: true,
      distribution: filesOf(publicUrl, {}),
    },
  };
};
