import { block, shared } from '../element/akto-element.style.ts';
import { AktoElement, type View } from '../element/akto-element.ts';
import type { Variables } from '../hub/ask.ts';
import { Failure } from '../hub/failure.ts';
import type { Words } from '../words/words.ts';
import documentId from './akto-map.graphql';
import type { MapAnswer, Picture } from './picture.ts';

/**
 * The 13 regions of metropolitan France and the 5 overseas, by the state of a convention's regional action plans: a
 * table first, and a map that says the same in patterns and words.
 *
 * What stands inside the element is its fallback: it stays until the hub has answered, and for as long as it cannot.
 * On the map: one tab stop, arrow keys to the nearest region, Home and End, Enter to select; Tab leaves.
 *
 * @tag akto-map
 * @attr convention - Key of the convention.
 * @fires akto-select - A region was chosen; `detail.code`, `detail.name`, `detail.status` (null: not named in the source).
 * @slot - The fallback.
 * @csspart table - The table of regions.
 * @csspart map - The picture.
 * @csspart legend - What the patterns mean.
 * @csspart focused - The line that names the region at hand and its state.
 * @csspart note - What is inferred, and that the scales differ.
 * @csspart failure - The line under a fallback that could not be replaced.
 * @csspart loading - The still bars of an element that was left empty.
 * @cssprop --akto-ink - Text, borders and focus.
 * @cssprop --akto-paper - Ground.
 * @cssprop --akto-quiet - Secondary text.
 * @cssprop --akto-line - Hairlines.
 * @cssprop --akto-accent - Regions with a plan.
 */
export class AktoMap extends AktoElement<MapAnswer> {
  static override observedAttributes = [...AktoElement.observedAttributes, 'convention'];

  #picture: Picture | undefined;

  constructor() {
    super(documentId, [shared, block], 'convention');
  }

  protected override variables(): Variables | undefined {
    const c = this.getAttribute('convention');
    return c ? { c } : undefined;
  }

  // The geometry is fetched beside the answer, and by pages with a map only.
  protected override async fetch(address: string): Promise<MapAnswer> {
    const [answer, { Picture }] = await Promise.all([
      super.fetch(address),
      import('./picture.ts').catch(unreached),
    ]);
    this.#picture ??= new Picture({
      root: this.shadowRoot as ShadowRoot,
      draw: (content) => this.draw(content),
      select: (detail) => this.tell('akto-select', detail),
    });
    return answer;
  }

  protected override view(answer: MapAnswer, words: Words): View {
    const keys = [this.getAttribute('convention') as string];
    if (!answer.convention || !this.#picture) throw new Failure('unknown-key', keys);
    return { keys, content: this.#picture.view(answer, words) };
  }
}

function unreached(error: unknown): never {
  throw new Failure('network', [], String(error));
}
