/** What an app shows. */
export interface Shown {
  readonly hub: string;
  readonly figures: readonly string[];
  readonly layout: 'cards' | 'list' | 'band';
  readonly asOf: string | null;
  readonly limit: number;
  readonly live: boolean;
  readonly plainLanguage: boolean;
  /** The words inside the element. */
  readonly fallback: string;
  /** Whether the cards are on the page at all. */
  readonly isThere: boolean;
}

/** What an app has heard, by the listener that its framework sets in a template or by one that it has added itself. */
export type Hears = (by: 'template' | 'listener', event: CustomEvent) => void;

/** Shows the first state in a place; what comes back shows another. */
export type Mount = (place: HTMLElement, first: Shown, hears: Hears) => Change | Promise<Change>;
export type Change = (shown: Shown) => void;

declare global {
  /** What a test reads and does. */
  var app: {
    change(some: Partial<Shown>): void;
    readonly heard: {
      readonly by: string;
      readonly from: string;
      readonly name: string;
      readonly detail: object;
    }[];
  };
}

/** Starts an app on its page: `<div id="page" data-hub="https://…">`. */
export async function start(mount: Mount): Promise<void> {
  const place = document.getElementById('page') as HTMLElement;
  let shown: Shown = {
    hub: place.dataset.hub ?? '',
    figures: ['poec', 'salons-2021'],
    layout: 'list',
    asOf: null,
    limit: 5,
    live: false,
    plainLanguage: false,
    fallback: 'Repli de la page',
    isThere: true,
  };
  const heard: (typeof app)['heard'] = [];
  const change = await mount(place, shown, (by, { detail, target, type }) =>
    heard.push({ by, from: (target as Element).localName, name: type, detail }),
  );
  globalThis.app = {
    heard,
    change(some) {
      shown = { ...shown, ...some };
      change(shown);
    },
  };
}
