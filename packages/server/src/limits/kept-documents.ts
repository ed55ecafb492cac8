import type { DocumentNode } from 'graphql';
import QuickLRU from 'quick-lru';

// A document of 2,000 tokens takes about half a megabyte once it is parsed, and nobody has to mean it: only what is as
// short as the elements' own questions is kept, and of what does not parse nothing.
const mostDocuments = 500;
const longestDocument = 4000;

/** Keeps documents that may come again, parsed and validated, within some tens of megabytes whatever is asked. */
export function keepDocuments() {
  const kept = new QuickLRU<string, DocumentNode>({ maxSize: mostDocuments });
  return {
    documentCache: {
      get: (document: string) => kept.get(document),
      set: (document: string, parsed: DocumentNode) => {
        if (document.length <= longestDocument) kept.set(document, parsed);
      },
    },
    errorCache: { get: () => undefined, set: () => undefined },
  };
}
