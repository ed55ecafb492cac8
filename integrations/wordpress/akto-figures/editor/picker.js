// A box that searches the hub as one types: a combobox as WAI-ARIA has it, by mouse, touch and keyboard.
((wp) => {
  const { createElement: h, useEffect, useId, useRef, useState } = wp.element;
  const about = window.aktoFigures;
  const { words } = about;

  /**
   * What the hub has and can be shown.
   * @typedef {{ goesTo: string, key: string, title: string, about: string, number: string | null }} Pick
   */

  /** How long one waits for the next key before asking, in milliseconds. */
  const pauseMs = 250;

  /** @param {{ hint: string, types: string[], onPick: (pick: Pick) => void, isFocused?: boolean }} props */
  function Picker({ hint, types, onPick, isFocused }) {
    const id = useId();
    const input = useRef(null);
    const [text, setText] = useState('');
    const [answer, setAnswer] = useState({ picks: [], readAs: null, said: '', isOpen: false });
    const [active, setActive] = useState(-1);
    const asked = types.join();

    useEffect(() => {
      if (isFocused) input.current?.focus();
    }, [isFocused]);

    useEffect(() => {
      const asking = new AbortController();
      const timer = setTimeout(
        async () => {
          const found = await search(text, asked, asking.signal);
          if (!asking.signal.aborted) {
            setAnswer((before) => ({ ...found, isOpen: before.isOpen || text !== '' }));
            setActive(-1);
            if (text !== '' && found.said)
              wp.a11y.speak(`${found.said} ${found.picks.length > 0 ? words.foundHow : ''}`);
          }
        },
        text === '' ? 0 : pauseMs,
      );
      return () => {
        clearTimeout(timer);
        asking.abort();
      };
    }, [text, asked]);

    const { isOpen, picks, said } = answer;
    const setOpen = (open) => setAnswer((before) => ({ ...before, isOpen: open }));
    const pick = (chosen) => {
      setOpen(false);
      setText('');
      onPick(chosen);
    };
    const keys = {
      ArrowDown: () => (isOpen ? setActive((active + 1) % Math.max(1, picks.length)) : setOpen(true)),
      ArrowUp: () => (isOpen ? setActive(active <= 0 ? picks.length - 1 : active - 1) : setOpen(true)),
      Enter: () => isOpen && picks[active] && pick(picks[active]),
      // A second one leaves what the box stands in.
      Escape: () => setOpen(false),
    };
    // Heard where it happens: arrows and Enter of this box are not the editor's, which would go to another block or add one, and
    // listens between the box and where React does.
    useEffect(() => {
      const { current } = input;
      const onKeyDown = (event) => {
        if (event.key === 'Tab' || (event.key === 'Escape' && !isOpen)) return;
        event.stopPropagation();
        if (!keys[event.key] || event.isComposing) return;
        event.preventDefault();
        keys[event.key]();
      };
      current.addEventListener('keydown', onKeyDown);
      return () => current.removeEventListener('keydown', onKeyDown);
    });
    useEffect(() => {
      const shown = input.current?.ownerDocument.getElementById(`${id}-${active}`);
      shown?.scrollIntoView({ block: 'nearest' });
    }, [active, id]);

    return h(
      'div',
      { className: 'akto-picker' },
      h('label', { htmlFor: id, className: 'akto-picker-label' }, words.search),
      h('input', {
        ref: input,
        id,
        type: 'text',
        className: 'akto-picker-input',
        role: 'combobox',
        'aria-expanded': isOpen && picks.length > 0,
        'aria-controls': `${id}-list`,
        'aria-autocomplete': 'list',
        'aria-activedescendant': isOpen && active >= 0 ? `${id}-${active}` : undefined,
        'aria-describedby': `${id}-hint`,
        autoComplete: 'off',
        maxLength: 200,
        value: text,
        onChange: ({ target }) => setText(target.value),
        onFocus: () => setOpen(true),
        onClick: () => setOpen(true),
        onBlur: () => setOpen(false),
      }),
      h('p', { id: `${id}-hint`, className: 'akto-picker-hint' }, hint),
      said ? h('p', { className: 'akto-picker-said' }, said) : null,
      h(
        'ul',
        {
          id: `${id}-list`,
          role: 'listbox',
          'aria-label': words.search,
          className: 'akto-picker-list',
          hidden: !isOpen || picks.length === 0,
          // The box keeps the focus while one presses, scrolls or drags in the list.
          onMouseDown: (event) => event.preventDefault(),
        },
        picks.map((each, place) =>
          h(
            'li',
            {
              key: `${each.goesTo} ${each.key}`,
              id: `${id}-${place}`,
              role: 'option',
              'aria-selected': place === active,
              className: 'akto-picker-option',
              onClick: () => pick(each),
            },
            h('span', { className: 'akto-picker-title' }, each.title),
            h(
              'span',
              { className: 'akto-picker-about' },
              [words[each.goesTo], each.about].filter(Boolean).join(' · '),
            ),
          ),
        ),
      ),
    );
  }

  /** What the hub has of these words, and what is said of it. */
  async function search(text, types, signal) {
    const path = wp.url.addQueryArgs('/akto-figures/v1/search', { q: text, types: types.split(',') });
    try {
      const { picks, readAs } = await wp.apiFetch({ path, signal });
      const count = picks.length > 0 ? words.found.replace('%d', picks.length) : words.foundNothing;
      const said = readAs ? `${words.readAs.replace('%s', readAs)} ${count}` : count;
      return { picks, readAs, said: text === '' ? '' : said };
    } catch (error) {
      return { picks: [], readAs: null, said: error.message || words.failed };
    }
  }

  /** What stands in the place of a box while no hub is named. */
  function NoHub() {
    return h(
      'p',
      { className: 'akto-picker-said' },
      words.noHub,
      ' ',
      about.settings
        ? h('a', { href: about.settings, target: '_top' }, words.setHub)
        : words.askAdministrator,
    );
  }

  window.aktoFiguresEditor = {
    ...window.aktoFiguresEditor,
    about,
    Picker: (props) => (about.hub ? h(Picker, props) : h(NoHub)),
  };
})(window.wp);
