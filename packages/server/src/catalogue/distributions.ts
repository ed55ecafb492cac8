import { inEachLanguage } from '@akto-figures/quantity';
import { type OpenData, reuseText } from '@akto-figures/schema';
import { catalogueWords } from '../../messages/generated/catalogue.ts';
import type { TableName } from '../exports/column.ts';
import { formats } from '../exports/formats.ts';
import { taggedTexts } from '../exports/tagged-texts.ts';
import { type Language, languages } from '../pages/words.ts';

type Format = keyof typeof formats;

export const authority = 'http://publications.europa.eu/resource/authority';
/** The name of each language in the lists of the Union: "FRA". */
export const languageCodes = inEachLanguage((language) => catalogueWords[language].languageCode);
const mediaTypes: Partial<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** What has no name in the list of file types of the Union. */
const otherFormats: Partial<Record<Format, string>> = { jsonl: 'JSON lines', parquet: 'Apache Parquet' };

/** Files that hold the same in each form: a table, or what of it a filter selects. */
export interface Distributed {
  readonly publicUrl: string;
  readonly openData: OpenData;
  readonly table: TableName;
  /** What the names of its files begin with; empty for those of all figures, which had no name before them when there were no others. */
  readonly name: string;
  readonly filter?: Readonly<Record<string, string>>;
}

export const iri = (address: string) => ({ '@id': address });

/** How one asks the files of a hub for a licence: as who runs it states it, or that no source does. */
export const rightsOf = (openData: OpenData) => ({
  ...(openData.licence !== null && { 'dct:license': iri(openData.licence) }),
  'dct:rights': {
    '@type': 'dct:RightsStatement',
    'rdfs:label': taggedTexts((each) => reuseText(openData, each)),
  },
});

/** The files of a dataset, in each form and language. */
export const distributionsOf = (distributed: Distributed): object[] =>
  Object.keys(formats).flatMap((format) =>
    Object.keys(languages).map((language) =>
      distribution(distributed, format as Format, language as Language),
    ),
  );

function distribution(
  { publicUrl, openData, table, name, filter = {} }: Distributed,
  format: Format,
  language: Language,
): object {
  const query = new URLSearchParams({ ...filter, lang: language });
  const address = `${publicUrl}/export/${table}.${format}?${query}`;
  const mediaType = mediaTypes[format];
  return {
    '@id': `${publicUrl}/dcat.jsonld#${[name, format, language].filter(Boolean).join('-')}`,
    '@type': 'dcat:Distribution',
    'dct:title': `${format.toUpperCase()} (${language})`,
    'dct:language': iri(`${authority}/language/${languageCodes[language]}`),
    'dcat:accessURL': iri(address),
    'dcat:downloadURL': iri(address),
    ...(mediaType
      ? {
          'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${mediaType}`),
          'dct:format': iri(`${authority}/file-type/${format.toUpperCase()}`),
        }
      : { 'dct:format': { '@type': 'dct:MediaTypeOrExtent', 'rdfs:label': otherFormats[format] } }),
    ...(format === 'csv' && {
      'dct:conformsTo': iri(`${publicUrl}/export/${table}.csv-metadata.json?${query}`),
    }),
    'dcatap:availability': iri(
      'http://publications.europa.eu/resource/authority/planned-availability/STABLE',
    ),
    ...rightsOf(openData),
  };
}
