// The block in the editor: what to show, in the panel beside it; what is shown is what the page will have.
(({ blocks, blockEditor, components, element, serverSideRender }) => {
  const { createElement: h, Fragment } = element;
  const { PanelBody, SelectControl, TextControl } = components;

  blocks.registerBlockType('akto-figures/figures', {
    edit({ attributes, setAttributes }) {
      const text = (name, label, help) =>
        h(TextControl, {
          label,
          help,
          value: attributes[name],
          onChange: (value) => setAttributes({ [name]: value }),
        });
      return h(
        Fragment,
        null,
        h(
          blockEditor.InspectorControls,
          null,
          h(
            PanelBody,
            { title: 'Chiffres' },
            text('convention', 'Convention', 'Sa clé, par exemple akto-agefiph-2022-2024'),
            text('figures', 'Chiffres', 'Leurs clés, séparées par des espaces'),
            h(SelectControl, {
              label: 'Présentation',
              value: attributes.layout,
              options: [
                { label: 'Cartes', value: 'cards' },
                { label: 'Liste', value: 'list' },
                { label: 'Bandeau', value: 'band' },
              ],
              onChange: (layout) => setAttributes({ layout }),
            }),
            text('fallback', 'Texte de repli', 'Ce que l’on lit avant la réponse du hub, ou sans script'),
          ),
        ),
        h(
          'div',
          blockEditor.useBlockProps(),
          h(serverSideRender, { block: 'akto-figures/figures', attributes }),
        ),
      );
    },
    save: () => null,
  });
})(window.wp);
