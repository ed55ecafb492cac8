// The blocks: what is chosen by the picker, how it is shown by the panel beside it, what it looks like by the element itself.
((wp) => {
  const { createElement: h, Fragment, useRef, useState } = wp.element;
  const { BlockControls, InspectorControls, useBlockProps } = wp.blockEditor;
  const { Button, PanelBody, Placeholder, SelectControl, ToggleControl, ToolbarButton, ToolbarGroup } =
    wp.components;
  const { about, Picker, Preview } = window.aktoFiguresEditor;
  const { words } = about;

  /** What may be chosen for each block, and which of its attributes say what was. */
  const blocks = {
    'akto-figures/figures': {
      tag: 'akto-figures',
      choose: words.choose,
      hint: words.chooseHint,
      types: ['FIGURE', 'CONVENTION', 'COLLECTION', 'ACTOR', 'TERRITORY'],
      subjects: ['figures', 'convention', 'collection', 'actor', 'territory'],
    },
    'akto-figures/map': {
      tag: 'akto-map',
      choose: words.chooseMap,
      hint: words.chooseMapHint,
      types: ['CONVENTION', 'INDICATOR', 'ACTOR'],
      subjects: ['convention', 'indicator', 'actor'],
    },
  };
  const options = (values, labels) => values.map((value, place) => ({ value, label: labels[place] }));
  const choices = {
    layout: [words.look, options(['', 'list', 'band'], [words.cards, words.list, words.band])],
    level: [words.level, options(['', 'department'], [words.region, words.department])],
    theme: [
      words.theme,
      options(['', 'light', 'dark'], [words.themeAuto, words.themeLight, words.themeDark]),
    ],
    lang: [words.language, options(['', 'fr', 'en'], [words.languageAuto, 'Français', 'English'])],
  };
  const ticks = { plainLanguage: words.plain, live: words.live };

  for (const [name, { choose, hint, subjects, tag, types }] of Object.entries(blocks)) {
    wp.blocks.registerBlockType(name, {
      edit({ attributes, isSelected, setAttributes }) {
        const chosen = subjects.flatMap((subject) =>
          keysOf(attributes, subject).map((key) => ({ subject, key })),
        );
        const [isChoosing, setChoosing] = useState(false);
        const block = useRef(null);
        const onPick = ({ goesTo, key }) => {
          setAttributes(withPick(attributes, subjects, goesTo, key));
          setChoosing(false);
          // The box goes, and whoever works by keyboard stays where it was.
          block.current.focus();
        };
        const picker = h(Picker, { hint, types, onPick, isFocused: isChoosing });
        return h(
          'div',
          useBlockProps({ ref: block }),
          chosen.length > 0 &&
            h(
              BlockControls,
              null,
              h(
                ToolbarGroup,
                null,
                h(
                  ToolbarButton,
                  { isPressed: isChoosing, onClick: () => setChoosing(!isChoosing) },
                  isChoosing ? words.done : attributes.figures ? words.add : words.replace,
                ),
              ),
            ),
          h(Settings, { attributes, chosen, name, setAttributes }),
          chosen.length === 0
            ? h(Placeholder, { label: choose, className: 'akto-placeholder' }, picker)
            : h(
                Fragment,
                null,
                isChoosing && isSelected ? h('div', { className: 'akto-choosing' }, picker) : null,
                h(Preview, { tag, attributes: writtenOf(attributes, subjects) }),
              ),
        );
      },
      save: () => null,
    });
  }

  /** What was chosen with a way to take it back, and how it is shown. */
  function Settings({ attributes, chosen, name, setAttributes }) {
    const known = wp.blocks.getBlockType(name).attributes;
    return h(
      InspectorControls,
      null,
      chosen.length > 0 &&
        h(
          PanelBody,
          { title: words.chosen },
          h(
            'ul',
            { className: 'akto-chosen' },
            chosen.map(({ key, subject }) =>
              h(
                'li',
                { key: `${subject} ${key}` },
                h('span', null, `${words[subject]} `, h('code', null, key)),
                h(Button, {
                  icon: 'no-alt',
                  label: words.remove.replace('%s', key),
                  onClick: () => setAttributes(without(attributes, subject, key)),
                }),
              ),
            ),
          ),
        ),
      h(
        PanelBody,
        { title: words.display },
        Object.entries(choices)
          .filter(([attribute]) => attribute in known && (attribute !== 'level' || attributes.convention))
          .map(([attribute, [label, offered]]) =>
            h(SelectControl, {
              key: attribute,
              label,
              value: attributes[attribute],
              options: offered,
              onChange: (value) => setAttributes({ [attribute]: value }),
              __next40pxDefaultSize: true,
              __nextHasNoMarginBottom: true,
              className: 'akto-choice',
            }),
          ),
        Object.entries(ticks)
          .filter(([attribute]) => attribute in known)
          .map(([attribute, label]) =>
            h(ToggleControl, {
              key: attribute,
              label,
              checked: attributes[attribute],
              onChange: (value) => setAttributes({ [attribute]: value }),
              __nextHasNoMarginBottom: true,
              className: 'akto-choice',
            }),
          ),
      ),
    );
  }

  /** The keys that an attribute names. */
  function keysOf(attributes, subject) {
    return (attributes[subject] ?? '').split(/[\s,]+/).filter(Boolean);
  }

  /** A figure stands beside others; anything else in their place. */
  function withPick(attributes, subjects, goesTo, key) {
    const others = Object.fromEntries(subjects.map((subject) => [subject, '']));
    const keys = goesTo === 'figures' ? [...new Set([...keysOf(attributes, 'figures'), key])] : [key];
    return { ...others, [goesTo]: keys.join(' ') };
  }

  function without(attributes, subject, key) {
    return {
      [subject]: keysOf(attributes, subject)
        .filter((each) => each !== key)
        .join(' '),
    };
  }

  /** The attributes as the element has them on the page. */
  function writtenOf(attributes, subjects) {
    const named = [...subjects, 'layout', 'level', 'theme'].filter((name) => attributes[name]);
    return {
      ...Object.fromEntries(named.map((name) => [name, attributes[name]])),
      lang: attributes.lang || about.language,
      ...(attributes.plainLanguage && { 'plain-language': '' }),
    };
  }
})(window.wp);
