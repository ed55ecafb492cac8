/**
 * Keeps `--seen-height` at the height that is seen: a telephone's keyboard covers the page without making it shorter, and
 * the end of a dialog, where its buttons are, would stand behind it.
 */
export function watchSeenHeight(): void {
  const seen = window.visualViewport;
  const follow = () =>
    document.documentElement.style.setProperty(
      '--seen-height',
      `${Math.floor(seen?.height ?? innerHeight)}px`,
    );
  seen?.addEventListener('resize', follow);
  follow();
}
