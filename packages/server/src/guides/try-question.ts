/**
 * The guides' one script: a button beneath each query puts it to this hub, and shows the answer there. Without it the button stays
 * hidden, and a link opens the query in the explorer. A text, because it runs in the browser and never here.
 */
export const tryQuestion = `const longestMs = 15_000;

for (const question of document.querySelectorAll('.question')) {
  const button = question.querySelector('.try button');
  const status = question.querySelector('.try [role=status]');
  const live = question.querySelector('.live');
  const { query, asking, answered, refused, failed } = button.dataset;
  let isAsking = false;
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (isAsking) return;
    isAsking = true;
    button.setAttribute('aria-disabled', 'true');
    status.textContent = asking;
    try {
      const response = await fetch('/graphql?' + new URLSearchParams({ query }), {
        headers: { Accept: 'application/json' },
        signal: AbortSignal.timeout(longestMs),
      });
      const answer = await response.json();
      status.textContent = answer.data ? answered : refused;
      live.querySelector('code').textContent = JSON.stringify(answer, null, 2);
      live.hidden = false;
    } catch {
      status.textContent = failed;
      live.hidden = true;
    } finally {
      isAsking = false;
      button.removeAttribute('aria-disabled');
    }
  });
}
`;
