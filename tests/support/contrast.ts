/** As WCAG 2.2 defines it, for two opaque colours such as "rgb(1, 2, 3)". @throws Error for any other colour */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number);
  if (!channels) throw new Error(`${colour} is no opaque colour.`);
  const [red = 0, green = 0, blue = 0] = channels
    .map((channel) => channel / 255)
    .map((share) => (share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colours of what is drawn, as one sees them on the ground that it is drawn on. It runs in the page. */
export function drawnColours(
  elements: Element[],
): { line: string; fill: string; ground: string; what: string }[] {
  const pixel = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const seen = (...colours: string[]) => {
    for (const colour of colours) {
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
    }
    return `rgb(${[...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3).join(', ')})`;
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  return elements.map((element) => {
    const { borderColor, borderTopWidth, backgroundColor, fill, stroke } = getComputedStyle(element);
    const isDrawn = element instanceof SVGElement;
    const colourOf = (colour: string) => seen(paper, /^(?:rgb|color|#|oklab)/.test(colour) ? colour : paper);
    return {
      line: colourOf(isDrawn ? stroke : Number.parseFloat(borderTopWidth) > 0 ? borderColor : paper),
      fill: colourOf(isDrawn ? fill : backgroundColor),
      ground: seen(paper),
      what: element.cloneNode().nodeName + (element.getAttribute('class') ?? element.id),
    };
  });
}
