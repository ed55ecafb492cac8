/**
 * The script of pages with something to copy: a button copies the text beside it and says so. Where the clipboard refuses, the text is
 * selected, and it says which keys copy it. A text, because it runs in the browser and never here.
 */
export const copyText = `for (const button of document.querySelectorAll('[data-copies]')) {
  const { copies, done, refused, text } = button.dataset;
  const status = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = done;
    } catch {
      const shown = document.getElementById(copies);
      // Not what is only heard, which says the same once more.
      getSelection().selectAllChildren(shown.querySelector('[aria-hidden]') ?? shown);
      status.textContent = refused;
    }
  });
}
`;
