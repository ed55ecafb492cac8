/**
 * The pages' one script of their own. They keep room beneath a map's table for the picture; where the hub's answer fails, no
 * picture comes. A text, because it runs in the browser and never here.
 */
export const mapRoom = `document.addEventListener('akto-error', ({ target }) => target.classList.add('without-picture'));
`;
