/**
 * Puts the tooltip under its region, or above it where it would lie outside the window or over all of the region that has
 * the focus. It touches its region, so that a pointer gets into it, and stays within the picture at every width.
 */
export function placeTip(tip: HTMLElement, shape: Element, focused: Element | null): void {
  const ground = (tip.parentElement as HTMLElement).getBoundingClientRect();
  const region = shape.getBoundingClientRect();
  // In parts of the picture, not in pixels: it holds when the page is zoomed.
  const across = `${share(region.left + region.width / 2 - ground.left, ground.width)}%`;
  const sides = [
    { left: across, top: `${share(region.bottom - 2 - ground.top, ground.height)}%`, bottom: 'auto' },
    { left: across, top: 'auto', bottom: `${share(ground.bottom - region.top - 2, ground.height)}%` },
  ];
  // Each point of its width lies as far along as the region does along the picture's.
  tip.style.setProperty('translate', `-${across}`);
  const fits = sides.some((side) => {
    Object.assign(tip.style, side);
    const at = tip.getBoundingClientRect();
    return (
      at.top >= 0 && at.bottom <= innerHeight && !(focused && covers(at, focused.getBoundingClientRect()))
    );
  });
  if (!fits) Object.assign(tip.style, sides[0]);
}

const share = (length: number, whole: number): number => Math.min(100, Math.max(0, (100 * length) / whole));

function covers(over: DOMRect, under: DOMRect): boolean {
  return (
    over.left <= under.left &&
    over.right >= under.right &&
    over.top <= under.top &&
    over.bottom >= under.bottom
  );
}
