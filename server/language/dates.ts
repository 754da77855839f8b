/**
 * What a pattern cannot say of a date or a time zone: whether the calendar has the day, and whether the zone exists.
 */

/**
 * Whether every whole day in an EDTF text is one that the calendar has, months and seasons too, and an interval has
 * an end that is a date and does not end before it starts. What is left open (X) or qualified is not looked at.
 */
export function inCalendar(edtf: string): boolean {
  if (edtf.length <= 10 && !edtf.includes('/')) return isDay(edtf);
  if (!edtf.split(/[/,[\]{}\s]|\.\./).every((part) => isDay(part.split('T', 1)[0]!))) return false;
  const [from, to] = edtf.split('/');
  if (to !== undefined && isOpen(from!) && isOpen(to)) return false;
  if (to === undefined || !PLAIN.test(from!) || !PLAIN.test(to)) return true;
  const length = Math.min(from!.length, to.length);
  return from!.slice(0, length) <= to.slice(0, length);
}

/** Whether the runtime knows an IANA time zone. Asked once for each zone, for it takes a while to answer. */
export function isTimeZone(zone: string): boolean {
  let known = knownZones.get(zone);
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      known = true;
    } catch {
      known = false;
    }
    if (knownZones.size < 1000) knownZones.set(zone, known);
  }
  return known;
}

const knownZones = new Map([['Europe/London', true]]);
const PLAIN = /^\d{4}(?:-\d{2}){0,2}$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function isDay(date: string): boolean {
  const sign = date.charCodeAt(0) === 45 ? 1 : 0;
  const length = date.length - sign;
  if (length < 7 || date.charCodeAt(sign + 4) !== 45) return true;
  const month = twoDigits(date, sign + 5);
  if (length === 7) return Number.isNaN(month) || (month >= 1 && month <= 12) || (month >= 21 && month <= 41);
  const day = twoDigits(date, sign + 8);
  if (length !== 10 || date.charCodeAt(sign + 7) !== 45 || Number.isNaN(month + day)) return true;
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return false;
  if (month !== 2 || day < 29) return true;
  const year = Number(date.slice(sign, sign + 4));
  return Number.isNaN(year) || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** The number that two digits write, or NaN. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
