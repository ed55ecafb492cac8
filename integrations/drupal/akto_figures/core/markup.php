<?php
/**
 * How is what the hub says written into a page?
 *
 * Everything that comes from the hub or from an author is text here, and escaped where it is written. It is written in
 * integrations/php; each plugin carries a copy, and a test holds them alike.
 */

namespace AktoFigures;

/** A text between tags or in an attribute. */
function escaped(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
}

/**
 * An element with what is read until its script runs, or where none does: what the hub says, else what an author wrote.
 *
 * It stands on one line without lists or paragraphs inside, so that no paragraph filter tears it, and each text keeps the room
 * that its card takes, so that nothing moves.
 *
 * @param string $otherwise HTML that the publishing system has made safe
 * @param \Closure $since says in words of when an answer is that the hub no longer confirms; takes seconds since 1970
 */
function element(Hub $hub, string $name, array $given, string $otherwise, \Closure $since): string
{
    $attributes = '';
    foreach (chosen($name, $given) as $attribute => $value) {
        $attributes .= $value === '' ? " $attribute" : sprintf(' %s="%s"', $attribute, escaped($value));
    }
    $said = $hub->say($name, $given);
    $inside = $said->answer === null ? $otherwise : inside($name, $said, $since);
    return sprintf('<%1$s hub="%2$s"%3$s>%4$s</%1$s>', $name, escaped($hub->address), $attributes, $inside);
}

/** The same for readers that know neither elements nor scripts, as those of feeds and mails: words and links. */
function words(Hub $hub, string $name, array $given, string $otherwise, \Closure $since): string
{
    $said = $hub->say($name, $given);
    if ($said->answer === null || $said->answer['texts'] === []) {
        return $otherwise;
    }
    if ($name === 'akto-figure') {
        return inside($name, $said, $since);
    }
    $paragraphs = array_map(fn (array $text): string => '<p>' . linked($text) . '</p>', $said->answer['texts']);
    return implode('', $paragraphs) . ($said->isStale ? '<p>' . escaped($since($said->heardAt)) . '</p>' : '');
}

/** The number alone in a sentence; else each text in its room. */
function inside(string $name, Said $said, \Closure $since): string
{
    $texts = $said->answer['texts'];
    $written = $name === 'akto-figure'
        ? escaped($texts[0]['number'] ?? '')
        : implode(' ', array_map(fn (array $text): string => inItsRoom($text), $texts));
    return $written . ($said->isStale ? ' <small>' . escaped($since($said->heardAt)) . '</small>' : '');
}

function linked(array $text): string
{
    $line = escaped($text['text']);
    return $text['url'] === null ? $line : sprintf('<a href="%s">%s</a>', escaped($text['url']), $line);
}

// The size of a picture is no style, so that pages that refuse styles keep the room as well.
function inItsRoom(array $text): string
{
    if ($text['width'] === null || $text['height'] === null) {
        return linked($text);
    }
    return sprintf(
        '<svg width="%s" height="%s"><foreignObject width="100%%" height="100%%">%s</foreignObject></svg>',
        $text['width'],
        $text['height'],
        linked($text)
    );
}
