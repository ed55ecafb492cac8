/**
 * /sdk/v1/frames.js: lets each frame of this hub on a page be as high as what it shows. One script for all frames of a page,
 * before or after them; without it they keep the height they were pasted with.
 */
const { src } = document.currentScript as HTMLScriptElement;
const hub = new URL('../..', src).href;
const highest = 20_000;

/** How high the frames are to become. */
const wanted = new Map<HTMLIFrameElement, number>();

const ours = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(hub));

/** What is cut off is shown at once; empty room goes while nobody sees what stands below it. */
function follow(): void {
  for (const [frame, height] of wanted) {
    const { bottom, top } = frame.getBoundingClientRect();
    if (height <= bottom - top && top + height < innerHeight && bottom > 0) continue;
    frame.height = `${height}`;
    wanted.delete(frame);
  }
}

addEventListener('message', ({ data, source }) => {
  const height = data?.aktoHeight;
  const frame = ours().find(({ contentWindow }) => contentWindow === source);
  if (!frame || !(height > 0 && height < highest)) return;
  wanted.set(frame, Math.ceil(height));
  follow();
});
addEventListener('scroll', follow, { passive: true });
// Those that have told it before somebody listened.
for (const { contentWindow } of ours()) contentWindow?.postMessage({ akto: 'height' }, '*');
