/**
 * What has changed, for those who do not see it. Both regions stand in the page from the beginning: a region that comes
 * with its words is not read by all screen readers.
 */
const say = (id: string, text: string): void => {
  const region = document.getElementById(id);
  if (!region) return;
  // The same words twice are read twice only where the region was empty between.
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = text;
  });
};

/** Says it when the reader pauses. */
export const announce = (text: string): void => say('polite', text);

/** Says it at once: for what stops the person in what they do. */
export const announceNow = (text: string): void => say('assertive', text);
