/**
 * English words beside a number that say how it is meant.
 */
import type { Qualifier } from '../../interval.ts';

/** Before the number. The longest phrase wins. */
export const before: Readonly<Record<Qualifier, string>> = {
  'more-than': `more than, over, above, in excess of, exceeding, exceeded, exceeds, exceed, topped, topping, tops,
    surpassed, surpassing, upwards of, upward of, north of, greater than, higher than, larger than, bigger than,
    better than, longer than, older than, beyond, well over, well above, well beyond, well in excess of, far more than,
    much more than, considerably more than, significantly more than, substantially more than, comfortably more than,
    comfortably over, comfortably above, way over, way above, way more than, far above, far in excess of,
    significantly over, significantly above, substantially over, considerably over, considerably above, far over,
    even more than, rather more than, north of`,
  'just-over': `just over, just above, just more than, just past, slightly more than, slightly over, slightly above, slightly
    higher than, a little over, a little more than, a little above, little over, little more than, a shade over, a shade
    above, a shade more than, a touch over, a touch above, a touch more than, a fraction over, a fraction more than,
    marginally over, marginally above, marginally more than, fractionally over, fractionally above, fractionally more
    than, only just over, only just above, only just more than, a bit more than, a bit over, barely more than, barely
    over, barely above, narrowly above, narrowly over, narrowly more than, scarcely more than, hardly more than,
    just in excess of, slightly in excess of, a whisker over, a whisker above, a tad over, a tad more than`,
  'at-least': `at least, no fewer than, no less than, not less than, not fewer than, nothing less than, a minimum of, minimum of,
    minimum, as few as, at the very least, at a minimum, upwards from, from at least`,
  'at-most': `up to, at most, at the most, no more than, not more than, never more than, a maximum of, maximum of, maximum,
    as many as, as much as, as high as, no greater than, no higher than, no larger than, no longer than, no older than,
    not exceeding, capped at, limited to, as long as, up to and including, to a maximum of, anything up to`,
  'less-than': `less than, fewer than, under, below, beneath, lower than, smaller than, well under, well below, well short of,
    far fewer than, far less than, much less than, many fewer than, considerably less than, considerably fewer than,
    considerably below, significantly less than, significantly fewer than, significantly below, significantly under,
    substantially less than, substantially below, comfortably under, comfortably below, way under, way below, way less than,
    far below, far short of, short of, shy of, south of, younger than, shorter than, cheaper than, even less than,
    even fewer than, rather less than`,
  nearly: `nearly, almost, just under, just below, just less than, just fewer than, just short of, just shy of, a little under,
    a little below, a little less than, a little fewer than, little short of, little less than, slightly under, slightly below,
    slightly less than, slightly fewer than, slightly lower than, slightly short of, marginally under, marginally below,
    marginally less than, marginally fewer than, fractionally under, fractionally below, fractionally less than,
    fractionally fewer than, a shade under, a shade below, a shade less than, a touch under, a touch below, a touch less than,
    a fraction under, a fraction below, a fraction less than, a bit less than, a bit under, only just under, only just below,
    narrowly under, narrowly below, approaching, nearing, not quite, nigh on, getting on for, pushing, fast approaching,
    a whisker under, a whisker below, a tad under, a tad less than, very nearly, just about reaching`,
  about: `about, abt, around, roughly, approximately, approx, some, circa, c, ca, in the region of,
    somewhere in the region of, in the order of, on the order of, of the order of, in the neighbourhood of, in the
    neighborhood of, something like, somewhere around, somewhere near, an estimated, estimated, estimated at,
    estimated at about, estimated at around, more or less, around about, round about, close to, close on, very close to,
    just about, or so, very roughly, very approximately, perhaps, maybe, probably, near, give or take, loosely`,
  exactly: 'exactly, precisely, exactly the, precisely the, bang on, spot on, a precise, an exact, almost exactly',
};

/** Signs before the number. */
export const signs: Readonly<Partial<Record<Qualifier, string>>> = {
  'more-than': '>',
  'less-than': '<',
  'at-least': '≥',
  'at-most': '≤',
  about: '~ ≈ ∼',
};

/** Behind the number, its unit or its noun. */
export const after: Readonly<Record<Qualifier, string>> = {
  'more-than': '',
  'just-over': 'and a bit',
  'at-least': `or more, or over, or above, or higher, or greater, or longer, or older, or better, or upwards, and above, and over,
    and older, and upwards, and up, and more, and counting, at least, at the least, at the very least, at a minimum, minimum,
    upwards, or so or more, if not more, plus`,
  'at-most': `or less, or fewer, or under, or below, or lower, or younger, or shorter, and under, and below, and younger,
    at most, at the most, at the very most, maximum, max, tops, at the outside, if not less`,
  'less-than': '',
  nearly: '',
  about: 'or so, or thereabouts, give or take, odd, ish, approximately, roughly, more or less, or more or less',
  exactly: 'exactly, precisely, exact, on the nose, on the dot',
};

/** May stand between a qualifier and its number without changing it: "at least another 500", "more than the 500". */
export const fillers = 'another further extra additional the a an as these those its their his her our just only';
