import { fileURLToPath } from 'node:url';
import type { Card } from './card.ts';

// Twice its own size: sharp on the screens that most people have, and large enough for a shared link's preview.
const scale = 2;

/** A card as a PNG. */
export async function picture({ svg, width, height }: Card): Promise<Uint8Array<ArrayBuffer>> {
  const { createCanvas, loadImage } = await openStudio();
  const canvas = createCanvas(width * scale, height * scale);
  // The font has no narrow no-break space. In a picture nothing wraps, so the thin one it has looks the same.
  const image = await loadImage(Buffer.from(svg.replaceAll('\u202f', '\u2009')));
  canvas.getContext('2d').drawImage(image, 0, 0, width * scale, height * scale);
  return new Uint8Array(await canvas.encode('png'));
}

let studio: ReturnType<typeof furnish> | undefined;

// What draws is native code: opened with the first picture, so that a hub starts where there is none for its machine.
function openStudio() {
  studio ??= furnish();
  return studio;
}

/** The font comes along, because a server may have none. */
async function furnish() {
  const canvas = await import('@napi-rs/canvas');
  for (const weight of ['Regular', 'Bold']) {
    const font = import.meta.resolve(`roboto-fontface/fonts/roboto/Roboto-${weight}.woff2`);
    canvas.GlobalFonts.registerFromPath(fileURLToPath(font));
  }
  return canvas;
}
