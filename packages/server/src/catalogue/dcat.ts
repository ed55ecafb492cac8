import { firstLanguage } from '@akto-figures/contents';
import { inEachLanguage } from '@akto-figures/quantity';
import { descriptionsWords } from '../../messages/generated/descriptions.ts';
import type { TableDescription } from '../exports/column.ts';
import { formats } from '../exports/formats.ts';
import { tables } from '../exports/tables.ts';
import { taggedTexts } from '../exports/tagged-texts.ts';
import { type Language, languages, words } from '../pages/words.ts';

/** What the description says of the state it describes. */
export interface Described {
  readonly publicUrl: string;
  /** When the first release and the last one came out; null before the first. */
  readonly issued: string | null;
  readonly modified: string | null;
}

const authority = 'http://publications.europa.eu/resource/authority';
const languageCodes = { fr: 'FRA', en: 'ENG' } as const satisfies Record<Language, string>;
const mediaTypes: Partial<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** What has no name in the list of file types of the Union. */
const otherFormats: Partial<Record<Format, string>> = { jsonl: 'JSON lines', parquet: 'Apache Parquet' };
type Format = keyof typeof formats;

const iri = (address: string) => ({ '@id': address });
const instant = (value: string) => ({ '@value': value, '@type': 'xsd:dateTime' });

/** The hub as open-data portals harvest it: a catalogue with one dataset for each table, in DCAT-AP 3 as JSON-LD. */
export function describe({ publicUrl, issued, modified }: Described): object {
  const id = (name: string) => `${publicUrl}/dcat.jsonld#${name}`;
  const dates = {
    ...(issued && { 'dct:issued': instant(issued) }),
    ...(modified && { 'dct:modified': instant(modified) }),
  };
  const publisher = {
    '@id': id('publisher'),
    '@type': 'foaf:Agent',
    'foaf:name': words[firstLanguage].title,
    'foaf:homepage': iri(`${publicUrl}/`),
  };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': id('catalogue'),
    '@type': 'dcat:Catalog',
    'dct:title': taggedTexts((language) => words[language].title),
    'dct:description': taggedTexts((language) => words[language].lead),
    'dct:publisher': publisher,
    'foaf:homepage': iri(`${publicUrl}/`),
    'dct:language': Object.values(languageCodes).map((code) => iri(`${authority}/language/${code}`)),
    ...dates,
    'dcat:dataset': tables.map((table) => ({
      '@id': id(table.name),
      '@type': 'dcat:Dataset',
      ...about(table),
      'dct:identifier': id(table.name),
      'dct:publisher': iri(publisher['@id']),
      'dct:spatial': iri(`${authority}/country/FRA`),
      'dct:accrualPeriodicity': iri(`${authority}/frequency/IRREG`),
      'dct:accessRights': iri(`${authority}/access-right/PUBLIC`),
      'dcat:theme': iri(`${authority}/data-theme/SOCI`),
      'dcat:landingPage': iri(`${publicUrl}/`),
      ...dates,
      'dcat:distribution': Object.keys(formats).flatMap((format) =>
        Object.keys(languages).map((language) =>
          distribution({ publicUrl, id, table }, format as Format, language as Language),
        ),
      ),
    })),
    'dcat:service': {
      '@id': id('graph'),
      '@type': 'dcat:DataService',
      'dct:title': taggedTexts((language) => words[language].developers),
      'dct:description': taggedTexts((language) => words[language].developersLead),
      'dcat:endpointURL': iri(`${publicUrl}/graphql`),
      'dcat:endpointDescription': iri(`${publicUrl}/schema.graphql`),
      'dcat:servesDataset': tables.map(({ name }) => iri(id(name))),
    },
  };
}

const figuresDescribed = inEachLanguage((language) => ({
  title: words[language].heading,
  says: descriptionsWords[language].figures({ lead: words[language].lead }),
}));

function about(table: TableDescription) {
  const described = table.name === 'figures' ? figuresDescribed : table;
  return {
    'dct:title': taggedTexts((each) => described[each].title),
    'dct:description': taggedTexts((each) => described[each].says),
  };
}

interface Distributed {
  readonly publicUrl: string;
  readonly id: (name: string) => string;
  readonly table: TableDescription;
}

function distribution({ publicUrl, id, table: { name } }: Distributed, format: Format, language: Language) {
  const address = `${publicUrl}/export/${name}.${format}?lang=${language}`;
  const mediaType = mediaTypes[format];
  return {
    // Those of figures had no name before them when there were no others.
    '@id': id([name === 'figures' ? null : name, format, language].filter(Boolean).join('-')),
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
      'dct:conformsTo': iri(`${publicUrl}/export/${name}.csv-metadata.json?lang=${language}`),
    }),
    'dct:rights': {
      '@type': 'dct:RightsStatement',
      'rdfs:label': taggedTexts((each) => descriptionsWords[each].rights),
    },
  };
}
