/** What stands in the frame of a page and nowhere else, or beside its article, or leads on to others. */
export type FramePart = 'menu' | 'share' | 'more' | 'foot';

/** Lines of plain text, without the dot before an item, that are no part of an article; each with one that a test reads. */
export const frameWords: readonly {
  readonly is: FramePart;
  readonly says: RegExp;
  readonly example: string;
}[] = [
  {
    is: 'menu',
    says: /^(?:aller|passer|acceder) (?:directement )?(?:au|a la|a l')|^skip to (?:main )?(?:content|navigation)/,
    example: 'Aller au contenu principal',
  },
  {
    is: 'menu',
    says: /\bcookies?\b|^(?:tout accepter|tout refuser|continuer sans accepter|personnaliser|parametrer|ok pour moi|accept all|reject all)$/,
    example: 'Ce site utilise 12 cookies.',
  },
  {
    is: 'menu',
    says: /^(?:menu(?: principal)?|fermer(?: le menu)?|ouvrir le menu|rechercher?|search|close|navigation|se connecter|connexion|mon (?:compte|espace)|sign in|log in|fr ?[|/-] ?en|francais ?[|/-] ?english|vous etes ici ?:?|you are here ?:?)$/,
    example: 'Se connecter',
  },
  {
    is: 'menu',
    says: /^(?:accueil|home|home page|page d'accueil)$|^(?:accueil|home) ?[>›»/|·•-] ?\S|^(?:[^|>›·•.]{2,30} ?[|>›·•] ?)+(?:accueil|contact|actualites?|home|news)(?: ?[|>›·•].*)?$/,
    example: 'Accueil > Actualités > Le bilan de 2024',
  },
  {
    is: 'share',
    says: /^(?:partager|partagez|share|tweeter|imprimer|print|copier le lien|envoyer (?:par|a un ami).{0,20}|telecharger (?:le|en) pdf.{0,20}|ecouter(?: l'article)?)(?: (?:sur|cet? (?:article|page|actualite)|on|this|\d+ fois).{0,25})?(?: \d+)?(?: fois)?$|^(?:facebook|twitter|linkedin|instagram|youtube|x|whatsapp|bluesky|mastodon|e-?mail)(?: \d+)?$/,
    example: 'Partager cet article',
  },
  {
    is: 'share',
    says: /(?<!\d)\d[\d ]* (?:vues?|partages?|commentaires?|j'aime|likes?|views?|shares?|comments?)$|^(?:temps de lecture|reading time)\b/,
    example: 'Publié le 12 mars 2025 · Temps de lecture : 4 min · 1 253 vues',
  },
  {
    is: 'more',
    says: /^(?:a )?lire (?:aussi|egalement)\b|^(?:voir|decouvrez|consultez|a voir|a decouvrir) (?:aussi|egalement)\b|^(?:sur le meme (?:sujet|theme)|dans la meme (?:rubrique|categorie)|(?:nos |les )?(?:autres|derniers|dernieres) (?:articles|actualites|communiques)|articles? (?:lies?|similaires?|recents?|suivant|precedent)|(?:les )?plus lus|a la une|ces articles? .{0,40}interesser.{0,10}|related (?:articles|news|posts)|read (?:more|also|next)|see also|more news|latest news)\b/,
    example: 'Lire aussi : l’Orne a formé 250 apprentis',
  },
  {
    is: 'foot',
    says: /^(?:plan du site|sitemap|mentions legales|legal notice|donnees personnelles|protection des donnees.{0,20}|(?:politique|charte) de (?:confidentialite|protection).{0,20}|privacy(?: policy)?|terms of use|cgu|accessibilite ?:.{0,40}|accessibility(?: statement)?|nous contacter|contactez-nous|contact us|haut de page|retour en haut.{0,15}|back to top|voir tous? (?:les|nos) .{2,40}|see all .{2,40})$/,
    example: 'Accessibilité : 75 % conforme',
  },
  {
    is: 'foot',
    says: /^(?:©|\(c\) ?\d{4}|copyright\b)|\b(?:tous droits reserves|all rights reserved)\b|^(?:inscrivez-vous|abonnez-vous|s'abonner|s'inscrire|recevez|sign up|subscribe)\b.{0,40}\b(?:newsletter|lettre|actualites?)\b|^(?:notre |la )?newsletter\b|^(?:suivez|retrouvez|rejoignez)-nous\b|^nous suivre$|^follow us\b/,
    example: '© 2025 Réseau Alternance',
  },
];
