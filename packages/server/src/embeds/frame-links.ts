/**
 * The frames' one script. It tells the page around how high it is, in WordPress' way too, which that page need not follow. Their links open beside the page around; a frame whose sandbox opens no windows, as WordPress makes
 * one, would have links that do nothing: there the page around is asked to go, in WordPress' way, and the frame goes itself.
 * A text, because it runs in the browser and never here.
 */
export const frameLinks = `const secret = /[?&]secret=([^&]+)/.exec(location.hash)?.[1];
const tellHeight = () => {
  const aktoHeight = document.documentElement.getBoundingClientRect().height;
  parent.postMessage({ aktoHeight }, '*');
  if (secret) parent.postMessage({ message: 'height', value: aktoHeight, secret }, '*');
};
if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  addEventListener('message', ({ data, source }) => source === parent && data?.akto === 'height' && tellHeight());
}
addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const opened = open(link.href);
  if (opened && origin !== 'null') opened.opener = null;
  if (opened) return;
  if (secret) parent.postMessage({ message: 'link', value: link.href, secret }, '*');
  location.assign(link.href);
});
`;
