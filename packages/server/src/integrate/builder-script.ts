/**
 * The builder's one script. What is chosen is asked of this hub without the page being left, and stands in the address; snippets are copied; the
 * preview stands on the partner's own ground. Without it, links and forms do the same. A text, because it runs in the browser
 * and never here.
 */
export const builderScript = `const builder = document.getElementById('builder');
const said = document.getElementById('said');
let question = 0;
let ground = '';

const show = async (address) => {
  const mine = ++question;
  builder.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    const text = await response.text();
    if (mine !== question) return;
    if (!response.ok) return location.assign(address);
    const found = new DOMParser().parseFromString(text, 'text/html').getElementById('builder');
    const focused = document.activeElement;
    const place = placeOf(focused);
    const open = builder.querySelector('details[open] > summary')?.id;
    builder.replaceChildren(...document.adoptNode(found).childNodes);
    if (open) builder.querySelector('#' + open)?.parentElement.setAttribute('open', '');
    prepare();
    history.replaceState(null, '', address);
    const next = place && document.getElementById(place.id);
    if (next) {
      if (place.typed !== undefined && next.value !== undefined) next.value = place.typed;
      next.focus({ preventScroll: true });
      if (place.at !== null && place.at !== undefined) next.setSelectionRange(place.at, place.at);
    } else if (focused && !focused.isConnected) builder.querySelector('#q')?.focus({ preventScroll: true });
    const news = builder.querySelector('#found [role=status]')?.textContent ?? '';
    said.textContent = news;
  } catch {
    if (mine === question) said.textContent = said.dataset.failed;
  } finally {
    if (mine === question) builder.removeAttribute('aria-busy');
  }
};

const placeOf = (element) =>
  element?.id && builder.contains(element)
    ? { id: element.id, typed: element.type === 'search' ? element.value : undefined, at: element.type === 'search' ? element.selectionStart : null }
    : null;

const addressOf = (form) => {
  const query = new URLSearchParams(new FormData(form));
  if (!form.classList.contains('looks')) return form.action + '?' + query;
  const words = document.getElementById('q')?.value.trim();
  if (words) query.set('q', words);
  return form.action + '?' + query;
};

let waiting;
const soon = (form, ms) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => show(addressOf(form)), ms);
};

builder.addEventListener('submit', (event) => {
  event.preventDefault();
  soon(event.target, 0);
});
builder.addEventListener('input', ({ target }) => {
  if (target.id === 'ground') return paint(target.value);
  if (target.form) soon(target.form, target.type === 'search' ? 250 : 0);
});
builder.addEventListener('click', (event) => {
  const link = event.target.closest('.picks a');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.button) {
    event.preventDefault();
    show(link.href);
  }
  const button = event.target.closest('button');
  if (button?.dataset.copy) copy(document.getElementById(button.dataset.copy));
  if (button?.dataset.ground) paint('');
});

const copy = async (snippet) => {
  said.textContent = '';
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    said.textContent = said.dataset.copied;
  } catch {
    getSelection().selectAllChildren(snippet);
    snippet.focus();
    said.textContent = said.dataset.refused;
  }
  tell(snippet, said.textContent);
};

const tell = (snippet, text) => {
  const line = snippet.parentElement.querySelector('.copied') ?? snippet.nextElementSibling.appendChild(document.createElement('span'));
  line.className = 'copied';
  line.setAttribute('aria-hidden', 'true');
  line.textContent = ' ' + text;
};

// A page says by its color-scheme whether it is dark: so does the stage, by its ground.
const paint = (colour) => {
  ground = colour;
  const part = (at) => Number.parseInt(colour.slice(at, at + 2), 16);
  const isDark = colour && 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) < 120;
  for (const stage of builder.querySelectorAll('.stage')) {
    stage.style.background = colour;
    stage.style.colorScheme = colour ? (isDark ? 'dark' : 'light') : '';
    stage.style.color = colour ? (isDark ? '#fff' : '#000') : '';
  }
};

const prepare = () => {
  if (ground) {
    paint(ground);
    const input = builder.querySelector('#ground');
    if (input) input.value = ground;
  }
};
`;
