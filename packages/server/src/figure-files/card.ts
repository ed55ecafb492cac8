import { sentenceOf } from '../doors/told-figure.ts';
import { Xml, xml } from '../doors/xml.ts';
import { otherLanguage, type Piece } from '../pages/in-its-language.ts';
import { type Language, type Words, words } from '../pages/words.ts';
import { type CardFigure, type CardLine, cardLines, margin } from './card-lines.ts';

/** A picture and how large it is. */
export interface Card {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A figure as an SVG picture, which a screen reader reads as one sentence. It names no file and no address, so it looks the
 * same in a page, a letter or a slide; attributes rather than styles, so that no strict page takes its colours away.
 */
export function card(figure: CardFigure, language: Language, shape: Shape | null = null): Card {
  const say = words[language];
  const { width, height, lines } = cardLines(figure, say);
  const svg = xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${figure.key}-sentence" xml:lang="${language}" lang="${language}">
<title>${figure.presentation.spokenTitle}</title>
<desc id="${figure.key}-sentence">${sentenceOf(figure, say)}</desc>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<path d="M${margin} 16.5H${width - margin}" stroke="#d5d9e2"/>
<g font-family="Roboto, system-ui, sans-serif">
${lines.map((line) => text(line, say))}
</g>
</svg>
`;
  const own = { svg: svg.source, width, height };
  return shape ? framed(own, sides[shape]) : own;
}

/** The shapes of a picture beside its own: that of a shared link, and that of a post. */
export type Shape = keyof typeof sides;
// At twice that, as pictures are drawn: 1200 × 630 and 1200 × 1200.
const sides = { wide: { width: 600, height: 315 }, square: { width: 600, height: 600 } } as const;
export const isShape = (word: string): word is Shape => Object.hasOwn(sides, word);

/** A card in the middle of a picture of this shape, as large as it can be there and no larger than it is. */
function framed(own: Card, { width, height }: Omit<Card, 'svg'>): Card {
  const scale = Math.min(1, width / own.width, height / own.height);
  const [wide, tall] = [own.width * scale, own.height * scale];
  const place = `x="${(width - wide) / 2}" y="${(height - tall) / 2}" width="${wide}" height="${tall}"`;
  // Its size stands twice in an element of its own: the first is where it is placed.
  const inner = own.svg.replace(/<svg [^>]*?width="\d+" height="\d+"/, (start) =>
    start.replace(/width="\d+" height="\d+"/, place).replace(' xmlns="http://www.w3.org/2000/svg"', ''),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${inner}</svg>
`;
  return { svg, width, height };
}

function text({ pieces, qualifier, size, weight, ink, baseline }: CardLine, say: Words): Xml {
  const small = qualifier ? xml`<tspan font-size="${size / 2}" font-weight="400">${qualifier}</tspan>` : '';
  return xml`<text x="${margin}" y="${baseline}" font-size="${size}" font-weight="${weight}" fill="${ink}" xml:space="preserve">${small}${told(pieces, say)}</text>`;
}

/** Pieces of a text beside each other, each in its language. */
function told(pieces: readonly Piece[], say: Words): Xml {
  const other = otherLanguage(say);
  const all = pieces.map(({ text, isTranslated }) =>
    isTranslated ? xml`${text}` : xml`<tspan xml:lang="${other}" lang="${other}">${text}</tspan>`,
  );
  return new Xml(all.join(''));
}
