import { ask, type Variables } from '../hub/ask.ts';
import { unreached } from '../hub/failure.ts';
import type { Words } from '../words/words.ts';
import { AktoElement, type View, type WithEpoch } from './akto-element.ts';
import type { Sheet } from './style-sheet.ts';

/** What shows an element's answers, once it is there. */
export type Viewer<Data> = {
  /** What few pages have to ask besides, once the answer is there. */
  complete?(data: Data, address: string): Promise<Data>;
  /** From the hub's answer to what is shown. @throws {Failure} when the hub does not know what was asked. */
  view(data: Data, words: Words): View;
};

/** The part of the script that an element's pages fetch: what makes its viewer. */
export type Deferred<Data extends WithEpoch> = { open(element: AktoElement<Data>): Viewer<Data> };

/**
 * The class of an element whose view comes beside its first answer, and to pages that have such an element only. Its
 * attributes are the variables of its question, by their names.
 */
export function deferred<Data extends WithEpoch>(
  documentId: string,
  sheets: readonly Sheet[],
  attributes: readonly string[],
  load: () => Promise<Deferred<Data>>,
  askFor: (address: string, hub: string, asked: Variables) => Promise<Data> = ask,
) {
  return class extends AktoElement<Data> {
    static override observedAttributes = [...AktoElement.observedAttributes, ...attributes];

    #viewer: Viewer<Data> | undefined;

    constructor() {
      super(sheets, attributes.join(' or '));
    }

    protected override get documentId(): string {
      return documentId;
    }

    protected override variables(): Variables | undefined {
      const given = attributes.map((name) => [name, this.getAttribute(name) || undefined]);
      return given.some(([, value]) => value) ? Object.fromEntries(given) : undefined;
    }

    protected override async fetch(address: string, hub: string, asked: Variables): Promise<Data> {
      const [answer, { open }] = await Promise.all([askFor(address, hub, asked), load().catch(unreached)]);
      this.#viewer ??= open(this);
      return this.#viewer.complete?.(answer, address) ?? answer;
    }

    protected override view(data: Data, words: Words): View {
      return (this.#viewer as Viewer<Data>).view(data, words);
    }
  };
}
