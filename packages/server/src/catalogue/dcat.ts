import { firstLanguage } from '@akto-figures/contents';
import { inEachLanguage } from '@akto-figures/quantity';
import type { OpenData } from '@akto-figures/schema';
import { catalogueWords } from '../../messages/generated/catalogue.ts';
import { descriptionsWords } from '../../messages/generated/descriptions.ts';
import type { TableDescription } from '../exports/column.ts';
import { tables } from '../exports/tables.ts';
import { taggedTexts } from '../exports/tagged-texts.ts';
import { cataloguePath, recordPath } from '../pages/paths.ts';
import { type Language, words } from '../pages/words.ts';
import { authority, distributionsOf, iri, languageCodes, rightsOf } from './distributions.ts';

/** What the description says of the state it describes. */
export interface Described {
  readonly publicUrl: string;
  readonly openData: OpenData;
  /** When the first release and the last one came out; null before the first. */
  readonly issued: string | null;
  readonly modified: string | null;
  /** The days that the figures' periods lie between; null where none says. */
  readonly span: Span;
  /** The conventions that have figures, in their editors' order. */
  readonly conventions: readonly DescribedConvention[];
}

export interface Span {
  readonly start: string | null;
  readonly end: string | null;
}

export interface DescribedConvention {
  readonly key: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly summary: Readonly<Record<Language, string>>;
  readonly span: Span;
}

const instant = (value: string) => ({ '@value': value, '@type': 'xsd:dateTime' });
const day = (value: string) => ({ '@value': value, '@type': 'xsd:date' });

/**
 * The hub as open-data portals harvest it: a catalogue with one dataset for each table and one for the figures of each convention, in
 * DCAT-AP 3 as JSON-LD.
 */
export function describe(described: Described): object {
  const { publicUrl, openData, conventions, span } = described;
  const id = (name: string) => `${publicUrl}/dcat.jsonld#${name}`;
  const common = commonOf(described);
  const publisher = {
    '@id': id('publisher'),
    '@type': 'foaf:Agent',
    'foaf:name': words[firstLanguage].title,
    'foaf:homepage': iri(`${publicUrl}/`),
  };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dcatap: 'http://data.europa.eu/r5r/',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': id('catalogue'),
    '@type': 'dcat:Catalog',
    'dct:title': taggedTexts((language) => words[language].title),
    'dct:description': taggedTexts((language) => words[language].lead),
    'dct:publisher': publisher,
    'foaf:homepage': iri(`${publicUrl}/`),
    'dct:language': Object.values(languageCodes).map((code) => iri(`${authority}/language/${code}`)),
    'dct:spatial': iri(`${authority}/country/FRA`),
    'dcat:themeTaxonomy': iri(`${authority}/data-theme`),
    ...rightsOf(openData),
    ...datesOf(described),
    'dcat:dataset': [
      ...tables.map((table) => ({
        '@id': id(table.name),
        '@type': 'dcat:Dataset',
        ...about(table),
        'dct:identifier': id(table.name),
        ...common,
        'dcat:landingPage': iri(publicUrl + cataloguePath(firstLanguage)),
        ...(table.name === 'figures' && temporal(span)),
        'dcat:distribution': distributionsOf({
          ...{ publicUrl, openData, table: table.name },
          // Those of figures had no name before them when there were no others.
          name: table.name === 'figures' ? '' : table.name,
        }),
      })),
      ...conventions.map(({ key, title, summary, span }) => ({
        '@id': id(`convention-${key}`),
        '@type': 'dcat:Dataset',
        'dct:title': taggedTexts((each) => catalogueWords[each].figuresOf({ convention: title[each] })),
        'dct:description': taggedTexts((each) => summary[each]),
        'dct:identifier': id(`convention-${key}`),
        'dct:isPartOf': iri(id('figures')),
        ...common,
        'dcat:landingPage': iri(publicUrl + recordPath('CONVENTION', key, { language: firstLanguage })),
        ...temporal(span),
        'dcat:distribution': distributionsOf({
          ...{ publicUrl, openData, table: 'figures', name: `convention-${key}` },
          filter: { convention: key },
        }),
      })),
    ],
    'dcat:service': {
      '@id': id('graph'),
      '@type': 'dcat:DataService',
      'dct:title': taggedTexts((language) => words[language].developers),
      'dct:description': taggedTexts((language) => words[language].developersLead),
      'dcat:endpointURL': iri(`${publicUrl}/graphql`),
      'dcat:endpointDescription': iri(`${publicUrl}/schema.graphql`),
      'dcat:servesDataset': tables.map(({ name }) => iri(id(name))),
      ...rightsOf(openData),
    },
  };
}

/** What every dataset says alike. */
function commonOf(described: Described): object {
  const { publicUrl, openData } = described;
  return {
    'dct:publisher': iri(`${publicUrl}/dcat.jsonld#publisher`),
    'dcat:contactPoint': contactOf(publicUrl, openData),
    'dct:spatial': iri(`${authority}/country/FRA`),
    'dct:accrualPeriodicity': iri(`${authority}/frequency/IRREG`),
    'dct:accessRights': iri(`${authority}/access-right/PUBLIC`),
    'dct:language': Object.values(languageCodes).map((code) => iri(`${authority}/language/${code}`)),
    'dcat:theme': iri(`${authority}/data-theme/SOCI`),
    'dcat:keyword': (['apprenticeship', 'disability', 'employment', 'training'] as const).flatMap((word) =>
      taggedTexts((language) => catalogueWords[language].keywords[word]),
    ),
    ...datesOf(described),
  };
}

const datesOf = ({ issued, modified }: Described) => ({
  ...(issued && { 'dct:issued': instant(issued) }),
  ...(modified && { 'dct:modified': instant(modified) }),
});

/** Whom to write to; a page where no address is set. */
const contactOf = (publicUrl: string, { contact }: OpenData) => ({
  '@id': `${publicUrl}/dcat.jsonld#contact`,
  '@type': 'vcard:Organization',
  'vcard:fn': words[firstLanguage].title,
  'vcard:hasURL': iri(`${publicUrl}/`),
  ...(contact !== null && { 'vcard:hasEmail': iri(`mailto:${contact}`) }),
});

function temporal({ start, end }: Span) {
  if (start === null && end === null) return {};
  return {
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      ...(start && { 'dcat:startDate': day(start) }),
      ...(end && { 'dcat:endDate': day(end) }),
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
