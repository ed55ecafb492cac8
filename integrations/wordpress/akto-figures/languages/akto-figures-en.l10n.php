<?php
/** The plugin's words in English, by the French ones that stand in its files. */

return [
    'domain' => 'akto-figures',
    'language' => 'en',
    'messages' => [
        'j F Y, H:i' => 'j F Y, H:i',
        'Chiffres publics' => 'Public figures',
        'Des chiffres du hub, tenus à jour, avec leur qualificatif et leur source.' =>
            'Figures of the hub, kept up to date, with their qualifier and their source.',
        'Carte des régions' => 'Map of the regions',
        'Les régions d’une convention, d’un acteur ou d’un indicateur du hub.' =>
            'The regions of a convention, an actor or an indicator of the hub.',
        'chiffre' => 'figure',
        'statistique' => 'statistics',
        'Choisir des chiffres' => 'Choose figures',
        'Choisir une carte' => 'Choose a map',
        'Choisir un chiffre' => 'Choose a figure',
        'Cherchez un chiffre, une convention, une sélection, un acteur ou un territoire.' =>
            'Search for a figure, a convention, a collection, an actor or a territory.',
        'Cherchez une convention, un indicateur ou un acteur.' =>
            'Search for a convention, an indicator or an actor.',
        'Cherchez le chiffre à citer dans la phrase : son nombre suivra les corrections.' =>
            'Search for the figure to quote in the sentence: its number will follow corrections.',
        'Rechercher dans le hub' => 'Search the hub',
        'Résultats : %d.' => 'Results: %d.',
        'Les flèches choisissent, Entrée valide.' => 'Arrows choose, Enter confirms.',
        'Affichage' => 'Display',
        'Rien de public ne correspond à ces mots.' => 'Nothing public has these words.',
        'Lu comme « %s ».' => 'Read as “%s”.',
        'La recherche a échoué. Réessayez.' => 'The search failed. Try again.',
        'L’adresse du hub n’est pas encore réglée.' => 'The address of the hub is not set yet.',
        'Régler l’adresse' => 'Set the address',
        'Demandez à un administrateur de ce site de la régler.' =>
            'Ask an administrator of this site to set it.',
        'Choisi' => 'Chosen',
        'Retirer %s' => 'Remove %s',
        'Choisir autre chose' => 'Choose something else',
        'Ajouter un chiffre' => 'Add a figure',
        'Terminer le choix' => 'Finish choosing',
        'Présentation' => 'Layout',
        'Cartes' => 'Cards',
        'Liste' => 'List',
        'Bandeau' => 'Band',
        'Couleurs' => 'Colours',
        'Celles de la page' => 'Those of the page',
        'Claires' => 'Light',
        'Sombres' => 'Dark',
        'Langue' => 'Language',
        'Celle du site' => 'That of the site',
        'Découpage' => 'Divided into',
        'Régions' => 'Regions',
        'Départements' => 'Départements',
        'En langage facile à lire, quand il existe' => 'In easy-to-read words, where there are some',
        'Suivre les corrections pendant la lecture' => 'Follow corrections while the page is open',
        'Chiffre' => 'Figure',
        'Convention' => 'Convention',
        'Sélection' => 'Collection',
        'Acteur' => 'Actor',
        'Territoire' => 'Territory',
        'Indicateur' => 'Indicator',
        'Chiffre public' => 'Public figure',
        'Le hub ne connaît pas : %s. Choisissez à nouveau.' =>
            'Not known to the hub: %s. Choose again.',
        'L’aperçu n’a pas pu être chargé : le hub ne répond pas. La page montrera le dernier état connu.' =>
            'The preview could not be loaded: the hub does not answer. The page will show the last known state.',
        '(Le service de chiffres ne répond pas : état du %s.)' =>
            '(The service of figures does not answer: as of %s.)',
        'Huit mots au plus : cherchez avec moins de mots.' =>
            'Eight words at most: search with fewer words.',
        'Le hub %1$s ne répond pas (%2$s). Réessayez dans un instant.' =>
            'The hub %1$s does not answer (%2$s). Try again in a moment.',
        'Réglages' => 'Settings',
        '« %s » n’est pas l’adresse d’un hub. Donnez une adresse complète, comme https://chiffres.example.fr. L’adresse précédente est gardée.' =>
            '“%s” is not the address of a hub. Give a whole address, such as https://chiffres.example.fr. The address of before is kept.',
        'L’adresse est gardée, mais rien ne répond à %1$s : %2$s' =>
            'The address is kept, but nothing answers at %1$s: %2$s',
        'L’adresse est gardée, mais %1$s ne répond pas comme un hub Akto Figures (réponse %2$d). Vérifiez l’adresse auprès de l’équipe qui publie les chiffres.' =>
            'The address is kept, but %1$s does not answer as a hub of Akto Figures does (answer %2$d). Ask the team that publishes the figures for the address.',
        'Adresse du hub' => 'Address of the hub',
        'Le site qui publie les chiffres. Vos pages en chargent le script et les nombres ; elles gardent le dernier état connu s’il ne répond plus.' =>
            'The site that publishes the figures. Your pages load its script and its numbers; they keep the last known state if it no longer answers.',
        'Dans l’éditeur, ajoutez le bloc « Chiffres publics » ou « Carte des régions », ou le bouton « Chiffre public » dans la barre d’un paragraphe. Coller l’adresse d’un chiffre sur une ligne le montre aussi.' =>
            'In the editor, add the block “Public figures” or “Map of the regions”, or use the button “Public figure” in the bar of a paragraph. The address of a figure, pasted on a line of its own, shows it as well.',
    ],
];
