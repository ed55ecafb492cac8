// A figure inside a sentence: one thing that cannot be edited letter by letter, so that the number keeps its qualifier.
((wp) => {
  const { createElement: h, Fragment, useState } = wp.element;
  const { RichTextToolbarButton } = wp.blockEditor;
  const { Popover } = wp.components;
  const { insertObject, registerFormatType, useAnchor } = wp.richText;
  const { about, Picker } = window.aktoFiguresEditor;
  const { words } = about;

  const format = {
    title: words.sentence,
    tagName: 'akto-figure',
    className: null,
    attributes: { figure: 'figure', lang: 'lang' },
    interactive: true,
    contentEditable: false,
  };

  registerFormatType('akto-figures/sentence', {
    ...format,
    edit({ contentRef, isObjectActive, onChange, onFocus, value }) {
      const [isOpen, setOpen] = useState(false);
      const anchor = useAnchor({ editableContentElement: contentRef.current, settings: format });
      const close = () => {
        setOpen(false);
        onFocus();
      };
      const onPick = ({ key, number, title }) => {
        const inserted = {
          type: 'akto-figures/sentence',
          attributes: { figure: key },
          innerHTML: wp.escapeHtml.escapeHTML(number ?? title),
        };
        onChange(insertObject(value, inserted));
        close();
      };
      return h(
        Fragment,
        null,
        h(RichTextToolbarButton, {
          icon: 'chart-bar',
          title: words.sentence,
          onClick: () => setOpen(!isOpen),
          isActive: isObjectActive,
        }),
        isOpen &&
          h(
            Popover,
            {
              anchor,
              onClose: close,
              focusOnMount: 'firstElement',
              className: 'akto-popover',
              placement: 'bottom-start',
            },
            h(
              'div',
              { className: 'akto-popover-inside' },
              h(Picker, { hint: words.chooseOneHint, types: ['FIGURE'], onPick, isFocused: true }),
            ),
          ),
      );
    },
  });
})(window.wp);
