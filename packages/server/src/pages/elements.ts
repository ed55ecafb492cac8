import { readFile } from 'node:fs/promises';

/** A thing that a page may use of an element, and its one line of documentation. */
export interface Part {
  readonly name: string;
  readonly type?: { readonly text: string };
  readonly description?: string;
  /** What all elements have comes from what they are made of. */
  readonly inheritedFrom?: object;
}

/** What an element is, as the widgets' doc blocks say it: a declaration of the custom elements manifest. */
export interface ElementDocs {
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Part[];
  readonly events: readonly Part[];
  readonly cssParts: readonly Part[];
  readonly cssProperties: readonly Part[];
}

/** The elements, from the widgets' build; none where they are not built. */
export async function readElements(folder: URL): Promise<readonly ElementDocs[]> {
  try {
    const { modules } = JSON.parse(await readFile(new URL('custom-elements.json', folder), 'utf8'));
    return modules.flatMap(({ declarations }: { declarations: ElementDocs[] }) => declarations);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
