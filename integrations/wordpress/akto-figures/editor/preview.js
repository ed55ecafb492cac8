// The element itself in the editor, as the page will have it, and what is wrong with it where the hub says so.
((wp) => {
  const { createElement: h, useEffect, useRef, useState } = wp.element;
  const { about } = window.aktoFiguresEditor;
  const { words } = about;

  /** @param {{ tag: string, attributes: Record<string, string> }} props an attribute without a value has an empty one */
  function Preview({ tag, attributes }) {
    const box = useRef(null);
    const [problem, setProblem] = useState('');
    const written = JSON.stringify(attributes);

    useEffect(() => {
      const { current } = box;
      const element = current.ownerDocument.createElement(tag);
      for (const [name, value] of Object.entries(JSON.parse(written))) element.setAttribute(name, value);
      element.setAttribute('hub', about.hub);
      element.addEventListener('akto-load', () => setProblem(''));
      element.addEventListener('akto-error', ({ detail }) =>
        setProblem(
          detail.reason === 'unknown-key'
            ? words.unknown.replace('%s', detail.keys.join(', '))
            : detail.reason === 'refused'
              ? detail.message
              : words.previewFailed,
        ),
      );
      // It is looked at here: links and regions are for the page.
      current.inert = true;
      current.replaceChildren(element);
    }, [tag, written]);

    return h(
      'div',
      null,
      problem
        ? h(
            wp.components.Notice,
            { status: 'warning', isDismissible: false, className: 'akto-preview-problem' },
            problem,
          )
        : null,
      h('div', { ref: box, className: 'akto-preview' }),
    );
  }

  window.aktoFiguresEditor = { ...window.aktoFiguresEditor, Preview };
})(window.wp);
