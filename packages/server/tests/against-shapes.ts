import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

/** What a document of JSON-LD breaks of the shapes in a file of `tests/shapes`, a line each. Nothing is fetched. */
export async function against(shapes: `${string}.ttl`, document: object, baseIRI: string): Promise<string[]> {
  const turtle = await readFile(new URL(`shapes/${shapes}`, import.meta.url), 'utf8');
  const { results } = await new Validator(new Store(new Parser().parse(turtle))).validate(
    await read(document, baseIRI),
  );
  return results.map(
    ({ focusNode, path, sourceConstraintComponent, value }) =>
      `${focusNode?.value} ${path?.value ?? ''} ${sourceConstraintComponent?.value.split('#').at(-1)} ${value?.value ?? ''}`,
  );
}

async function read(document: object, baseIRI: string): Promise<Store> {
  const parser = new JsonLdParser({ baseIRI, documentLoader: vocabularies });
  const store = new Store();
  for await (const quad of Readable.from([JSON.stringify(document)]).pipe(parser)) store.add(quad);
  return store;
}

type Loader = NonNullable<NonNullable<ConstructorParameters<typeof JsonLdParser>[0]>['documentLoader']>;

/** schema.org's own context is a long list of its names; that all names are of its vocabulary says as much here. */
const vocabularies: Loader = {
  async load(address) {
    if (address !== 'https://schema.org') throw new Error(`The test knows no context ${address}.`);
    return { '@context': { '@vocab': 'https://schema.org/' } };
  },
};
