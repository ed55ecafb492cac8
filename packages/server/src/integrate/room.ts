/**
 * How much room what is shown takes, before it is there. A page moves when its fallback is lower than the cards that take its
 * place, so each text of a fallback stands in a room as high as its card gets: a picture's size is no style, so that strict
 * policies leave it alone, and it wraps into as many columns as the page has.
 */
export interface Room {
  /** As an attribute has it: "18rem", or "100%". */
  readonly width: string;
  readonly height: string;
}

/** What the height of a card follows from. */
export interface CardTexts {
  /** The label, or the figure in easy-to-read words. */
  readonly label: string;
  /** Lines of their own beneath it: scope, notes, trend, source, notices. */
  readonly lines: readonly string[];
  readonly hasBar: boolean;
}

/** How many letters a line holds, of a font that runs wide in a narrow column. */
const letters = { cards: 28, list: 34, band: 20 } as const;
/** As wide as a column with the gap beside it: no more rooms stand in a row than cards do. */
const widths = { cards: '17.5rem', list: '100%', band: '14rem' } as const;
/** The number with what is above it, in em. */
const number = 4.4;
const bar = 1;
const lineHeight = 1.5;
/** Between two texts of a card, and between two rows of cards. */
const between = 0.25;
const gap = 1.5;

/** The room of one card in a layout. */
export function cardRoom(card: CardTexts, layout: keyof typeof letters): Room {
  const texts = [card.label, ...card.lines];
  const lines = texts.reduce((sum, text) => sum + Math.ceil(text.length / letters[layout]), 0);
  const high = number + lines * lineHeight + texts.length * between + (card.hasBar ? bar : 0) + gap;
  return { width: widths[layout], height: `${Math.ceil(high)}em` };
}

/** The room of a map, with its table above it or beside it. */
export const mapRoom: Room = { width: '100%', height: '60em' };

/** How many pixels high a frame has to be for cards in columns; its own margins are in it. */
export function frameHeight(
  cards: readonly CardTexts[],
  layout: keyof typeof letters,
  width: number,
): number {
  const columns = layout === 'list' ? 1 : Math.max(1, Math.floor((width - 32 + 24) / (256 + 24)));
  const heights = cards.map((card) => Number.parseInt(cardRoom(card, layout).height, 10) * 17);
  const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, row) =>
    Math.max(...heights.slice(row * columns, (row + 1) * columns)),
  );
  return rows.reduce((sum, height) => sum + height, 0) + 96;
}
