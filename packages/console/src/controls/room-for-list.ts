// A list never takes more of what is seen; 18 rem of 16 px.
const mostPx = 288;
const leastPx = 96;
// What stays free around the field and its list.
const marginPx = 8;

/**
 * Lets a list that hangs under a field be seen: moves the page where the list would end below what is seen, as far as the
 * field stays in sight, and cuts the list to the room that is left. A telephone's keyboard leaves half of the screen, which
 * only the visual viewport knows.
 */
export function makeRoom(field: HTMLElement, list: HTMLElement): void {
  const { offsetTop, height } = window.visualViewport ?? { offsetTop: 0, height: innerHeight };
  const roomBelow = () => offsetTop + height - marginPx - field.getBoundingClientRect().bottom;
  const wanted = Math.min(list.scrollHeight, mostPx);
  const missing = wanted - roomBelow();
  const movable = field.getBoundingClientRect().top - offsetTop - marginPx;
  if (missing > 0 && movable > 0) scrollBy(0, Math.min(missing, movable));
  list.style.maxHeight = `${Math.max(leastPx, Math.min(mostPx, roomBelow()))}px`;
}
