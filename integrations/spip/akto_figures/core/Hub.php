<?php
/**
 * What does the hub say of an embed, at most a minute old?
 *
 * One file for all publishing systems, which pass in how they fetch and where they keep. It is written in integrations/php;
 * each plugin carries a copy, and a test holds them alike.
 */

namespace AktoFigures;

/** The elements, and the attributes that an author may give each of them. */
const ELEMENTS = [
    'akto-figures' => [
        'convention', 'actor', 'territory', 'figures', 'collection', 'figure-role', 'limit', 'layout',
        'plain-language', 'lang', 'as-of', 'live', 'theme',
    ],
    'akto-figure' => ['figure', 'lang', 'as-of', 'live', 'theme'],
    'akto-map' => ['convention', 'actor', 'indicator', 'level', 'lang', 'as-of', 'live', 'theme'],
];

/** Attributes that have no value: they are there, or they are not. */
const SWITCHES = ['plain-language', 'live'];

/** What was heard of the hub. */
final class Said
{
    /**
     * @param ?array $answer `title`, `texts` (each with `key`, `text`, `number`, `url`, `width`, `height`) and `unknown`;
     *     null where the hub has never given one
     * @param int $heardAt when the answer came, in seconds since 1970
     * @param bool $isStale whether the hub was asked since, and gave no answer
     * @param ?string $refusal why the hub has no answer, in its own words; null where it does not refuse
     */
    public function __construct(
        public readonly ?array $answer,
        public readonly int $heardAt,
        public readonly bool $isStale,
        public readonly ?string $refusal,
    ) {
    }
}

final class Hub
{
    /** How long an answer counts, and how long a hub that gave none is left alone, in seconds. */
    public const FRESH = 60;

    private const LONGEST_QUERY = 2000;
    private const LONGEST_ANSWER = 500_000;

    /**
     * @param string $address where the hub is, as `address()` gives it
     * @param \Closure $get takes an address and gives ['status' => int, 'body' => string]; status 0 where nothing answered
     * @param \Closure $recall takes a name and gives what was kept under it, or anything but an array
     * @param \Closure $remember takes a name and an array, and keeps it for a month or more
     * @param \Closure $now gives the seconds since 1970
     */
    public function __construct(
        public readonly string $address,
        private readonly \Closure $get,
        private readonly \Closure $recall,
        private readonly \Closure $remember,
        private readonly \Closure $now,
    ) {
    }

    /** The address of a hub as somebody wrote it, without a slash at its end; null where it is none. */
    public static function address(string $given): ?string
    {
        $trimmed = rtrim(trim($given), '/');
        if (strlen($trimmed) > 200 || preg_match('~[\s"\'<>\\\\]~', $trimmed)) {
            return null;
        }
        $parts = parse_url($trimmed);
        $isWhole = is_array($parts) && in_array($parts['scheme'] ?? '', ['http', 'https'], true)
            && ($parts['host'] ?? '') !== '';
        $hasMore = is_array($parts) && array_intersect(['user', 'pass', 'query', 'fragment'], array_keys($parts));
        return $isWhole && !$hasMore ? $trimmed : null;
    }

    /** Where the hub is asked what an element shows; null where too much is asked, or nothing is named. */
    public function addressFor(string $element, array $attributes): ?string
    {
        $query = [];
        foreach (chosen($element, $attributes) as $name => $value) {
            if (in_array($name, ['live', 'level', 'theme'], true)) {
                continue;
            }
            $query[$name === 'figure' ? 'figures' : $name] = $value === '' ? 'true' : $value;
        }
        if (!array_diff(array_keys($query), ['lang', 'as-of', 'layout', 'limit', 'plain-language'])) {
            return null;
        }
        $page = $element === 'akto-map' ? 'map' : 'figures';
        $search = http_build_query($query + ['form' => 'json'], '', '&', PHP_QUERY_RFC3986);
        return strlen($search) > self::LONGEST_QUERY ? null : "$this->address/embed/$page?$search";
    }

    /** What the hub says of an element, of which the minute before last is forgotten and no answer is worse than the last one. */
    public function say(string $element, array $attributes): Said
    {
        $address = $this->addressFor($element, $attributes);
        if ($address === null) {
            return new Said(null, 0, false, null);
        }
        $name = 'akto_figures_' . hash('xxh128', $address);
        $kept = ($this->recall)($name);
        $kept = is_array($kept) ? $kept : [];
        $kept += ['answer' => null, 'heardAt' => 0, 'triedAt' => 0, 'refusal' => null];
        $now = ($this->now)();
        if ($now - $kept['triedAt'] >= self::FRESH) {
            // Whoever comes while the hub is being asked reads what is kept: a hub that is gone costs one reader its seconds.
            ($this->remember)($name, ['triedAt' => $now] + $kept);
            $kept = $this->ask($address, $now) + ['triedAt' => $now] + $kept;
            ($this->remember)($name, $kept);
        }
        $isStale = $kept['answer'] !== null && $kept['heardAt'] < $kept['triedAt'];
        return new Said($kept['answer'], $kept['heardAt'], $isStale, $kept['refusal']);
    }

    /** What changes of what is kept: an answer or a refusal takes the place of both, silence of nothing. */
    private function ask(string $address, int $now): array
    {
        ['status' => $status, 'body' => $body] = ($this->get)($address);
        if ($status === 200 && strlen($body) <= self::LONGEST_ANSWER) {
            $answer = $this->read($body);
            return $answer === null ? [] : ['answer' => $answer, 'heardAt' => $now, 'refusal' => null];
        }
        if (in_array($status, [400, 404, 410], true)) {
            $problem = json_decode(substr($body, 0, 10_000), true, 8);
            $detail = is_array($problem) && is_string($problem['detail'] ?? null) ? $problem['detail'] : "HTTP $status";
            return ['answer' => null, 'heardAt' => 0, 'refusal' => $detail];
        }
        return [];
    }

    /** An answer of the hub, with nothing in it that is not what it should be; null where it is no such answer. */
    private function read(string $body): ?array
    {
        $given = json_decode($body, true, 8);
        if (!is_array($given) || !is_array($given['texts'] ?? null)) {
            return null;
        }
        $texts = [];
        foreach ($given['texts'] as $text) {
            if (!is_array($text) || !is_string($text['text'] ?? null) || !is_string($text['number'] ?? null)) {
                return null;
            }
            $url = $text['url'] ?? null;
            $texts[] = [
                'key' => is_string($text['key'] ?? null) ? $text['key'] : null,
                'text' => $text['text'],
                'number' => $text['number'],
                // A link leads to the hub and nowhere else, whoever has answered.
                'url' => is_string($url) && str_starts_with($url, "$this->address/") ? $url : null,
                'width' => self::length($text['width'] ?? null),
                'height' => self::length($text['height'] ?? null),
            ];
        }
        return [
            'title' => is_string($given['title'] ?? null) ? $given['title'] : '',
            'texts' => $texts,
            'unknown' => array_values(array_filter((array) ($given['unknown'] ?? []), 'is_string')),
        ];
    }

    private static function length(mixed $given): ?string
    {
        return is_string($given) && preg_match('~^\d{1,4}(\.\d{1,3})?(em|rem|%)$~', $given) ? $given : null;
    }
}

/** Of what an author gave, the attributes that the element has, by their names; a switch that is on has an empty value. */
function chosen(string $element, array $given): array
{
    $chosen = [];
    foreach (ELEMENTS[$element] as $name) {
        // [akto-figures live]: some systems give a name without a value as a value without a name.
        $value = array_key_exists($name, $given) ? $given[$name] : in_array($name, $given, true);
        if (in_array($name, SWITCHES, true)) {
            if ($value === true || $value === '' || $value === 'true' || $value === '1' || $value === 1) {
                $chosen[$name] = '';
            }
        } elseif ((is_string($value) || is_int($value)) && trim((string) $value) !== '') {
            $chosen[$name] = trim((string) $value);
        }
    }
    return $chosen;
}
