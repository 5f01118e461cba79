// Days are counted from 1970-01-01 in the proleptic Gregorian calendar, as far away as facts go.

const msPerDay = 86_400_000;
// As far as the browser's own dates go.
const furthestDay = 100_000_000;

/** The day of `2014-02-06`, `-0043-03-15` or `Y17000-01-01`; null for none. */
function dayOf(text) {
  const match = /^Y?(-?\d+)-(\d\d)-(\d\d)$/.exec(text ?? "");
  return match ? dayOfCivil(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil and civil_from_days.
function dayOfCivil(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function civilOf(day) {
  const z = Math.floor(day) + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** A day as ISO 8601 has it. */
function isoOf(day) {
  const { year, month, day: date } = civilOf(day);
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${Math.abs(year) > 9999 ? "Y" : ""}${year < 0 ? "-" : ""}${digits}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** A day in the reader's language, as exactly as a step of so many days needs. */
function dayText(day, step = 1) {
  const { year } = civilOf(day);
  if (step >= 300 || Math.abs(day) > furthestDay) {
    return yearText(year);
  }
  return dateFormat(step >= 25 ? "month" : "day", year < 1).format(new Date(Math.floor(day) * msPerDay));
}

/** A year as readers count it. Those before Christ have no year 0: what the facts call -0043 is 44 BC. */
function yearText(year) {
  return year < 1 ? say("{0} BC", figure(1 - year)) : year > 9999 ? figure(year) : String(year);
}

const dateFormats = new Map();

function dateFormat(exactness, isBeforeChrist) {
  const key = speech + exactness + isBeforeChrist;
  let format = dateFormats.get(key);
  if (!format) {
    const options = exactness === "month" ? { year: "numeric", month: "short" } : { year: "numeric", month: "short", day: "numeric" };
    dateFormats.set(key, format = new Intl.DateTimeFormat(speech === "en" ? englishOf(navigator.languages) : speech, { ...options, ...isBeforeChrist && { era: "short" }, timeZone: "UTC" }));
  }
  return format;
}

/** Which English a reader writes dates in: those of America begin with the month. */
function englishOf(languages) {
  return languages.find(l => /^en\b/i.test(l)) ?? "en-GB";
}

/** A time as the facts write it, in the reader's words; what was written shows under the pointer. */
function whenShown(text) {
  return text ? h("span", { class: "date", title: text }, whenText(text)) : "";
}

function whenText(text) {
  // Where sources differ, the time is any of several.
  return (text ?? "").split(" or ").map(clausesText).reduce((told, other) => say("{0} or {1}", told, other));
}

function clausesText(text) {
  const words = text.split(" ");
  const parts = [];
  for (let i = 0; i < words.length; i++) {
    const date = words[i + 1];
    if (!/^(on|during|since|until)$/.test(words[i]) || !/\d/.test(date ?? "")) {
      parts.push(/\d/.test(words[i]) ? datesText(words[i]) : words[i]);
      continue;
    }
    // On a day is one thing, at some moment of a year another.
    const how = words[i] === "on" && !/^-?\d+-\d\d-\d\d[?~%]?$/.test(date) ? "sometime in" : words[i];
    parts.push(say(`${how} {0}`, datesText(date)));
    i++;
  }
  return parts.join(" ");
}

function datesText(written) {
  return written.split("/").map(dateShown).join(" – ");
}

function dateShown(written) {
  const match = /^(-?\d{4}|Y-?\d+)(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/.exec(written);
  if (!match || match[2] && (Number(match[2]) < 1 || Number(match[2]) > 12)) {
    return written;
  }
  const [, digits, month, day, doubt] = match;
  const year = Number(digits.replace("Y", ""));
  const date = month ? dayText(dayOfCivil(year, Number(month), Number(day ?? 1)), day ? 1 : 30) : yearText(year);
  const near = doubt === "~" || doubt === "%" ? say("about {0}", date) : date;
  return doubt === "?" || doubt === "%" ? `${near} (?)` : near;
}

/** Where an axis from one day to another has its marks, and how far apart they are. */
function ticksOf(from, to, most) {
  if (from < -furthestDay || to > furthestDay) {
    const years = d3.ticks(civilOf(from).year, civilOf(to).year, most).filter(Number.isInteger);
    return { ticks: years.map(year => dayOfCivil(year, 1, 1)).filter(day => day >= from && day <= to), step: 366 };
  }
  const dates = d3.utcTicks(new Date(from * msPerDay), new Date(to * msPerDay), most);
  // Facts know no hours.
  const ticks = [...new Set(dates.map(date => Math.ceil(date / msPerDay)))];
  return { ticks, step: ticks.length > 1 ? ticks[1] - ticks[0] : to - from };
}

/** A time of the export as days: its four corners (null is no bound) and what is known of its ends. */
function timeOf(time) {
  if (!time) {
    return null;
  }
  return {
    text: time.text,
    startEarliest: dayOf(time.startEarliest),
    startLatest: dayOf(time.startLatest),
    endEarliest: dayOf(time.endEarliest),
    endLatest: dayOf(time.endLatest),
    start: time.start,
    end: time.end,
  };
}

/**
 * The time of an item. Where its sources differ it has an account for each that counts: the preferred ones, else all. Days between
 * those are none on which it may have been.
 */
function timeToldOf(item) {
  const when = timeOf(item.time);
  const preferred = (item.times ?? []).filter(t => t.preferred);
  const told = (preferred.length > 0 ? preferred : item.times ?? []).map(t => ({ ...timeOf(t), citations: t.citations, certainty: t.certainty, preferred: t.preferred, doubted: t.doubted, because: t.because }));
  const differ = new Set(told.map(t => t.text)).size > 1;
  return when && { ...when, accounts: differ ? told : null, account: told[0] ?? null, isDoubted: told.length > 0 && told.every(t => t.doubted === true) };
}

/** Whether a time surely, possibly or certainly not has a day; "unknown" where nothing is said. */
function holdsOn(time, day) {
  return holdsWithin(time, day, day);
}

/** The same of any day among some: a moment surely was one of them where it can have been no other. */
function holdsWithin(time, from, to) {
  if (!time) {
    return "unknown";
  }
  if (time.accounts) {
    const told = time.accounts.map(account => holdsWithin(account, from, to));
    return told.every(t => t === "no") ? "no" : told.every(t => t === "yes") && !time.isDoubted ? "yes" : "perhaps";
  }
  if ((time.startEarliest ?? -Infinity) > to || (time.endLatest ?? Infinity) < from) {
    return "no";
  }
  const startsBy = time.startLatest ?? (time.start === "open" ? -Infinity : Infinity);
  const endsFrom = time.endEarliest ?? (time.end === "open" ? Infinity : -Infinity);
  return startsBy <= to && endsFrom >= from && !time.isDoubted ? "yes" : "perhaps";
}
