/**
 * The catalogue's one script: what is found is shown as one types, and the address says it. The page is asked for as its form asks for
 * it, and its parts take the places of those that stand there; where that fails, they stay, and the form's button does the same. A text,
 * because it runs in the browser and never here.
 */
export const findAsOneTypes = `const pauseMs = 200;
const form = document.querySelector('form.find');
const field = form.querySelector('[name=q]');
const status = document.querySelector('.total');
const browse = document.querySelector('.browse');
let waiting;
let asking;

field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, pauseMs);
});
form.addEventListener('submit', () => {
  clearTimeout(waiting);
  asking?.abort();
});

async function find() {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== ''));
  const address = form.getAttribute('action') + (asked.size > 0 ? '?' + asked : '');
  browse.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' }, signal: mine.signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = page.querySelector('.browse');
    if (!found || mine.signal.aborted) return;
    const isOpen = browse.querySelector('.filters')?.open;
    browse.replaceChildren(...found.childNodes);
    const filters = browse.querySelector('.filters');
    if (filters && isOpen) filters.open = true;
    status.replaceChildren(...page.querySelector('.total').childNodes);
    document.title = page.title;
    const language = document.querySelector('header .language');
    const other = page.querySelector('header .language');
    if (language && other) language.href = other.getAttribute('href');
    history.replaceState(null, '', address);
  } catch {
    // What stands there stays; the button asks again.
  } finally {
    if (asking === mine) browse.removeAttribute('aria-busy');
  }
}
`;
