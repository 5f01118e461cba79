// Days are counted from 1970-01-01 in the proleptic Gregorian calendar, as far away as facts go.

const monthDays = 30.436875;
const yearDays = 365.2425;

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
  return `${year < 0 ? "-" : ""}${Math.abs(year) > 9999 ? "Y" : ""}${digits}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** A day in the reader's language, as exactly as a step of so many days needs. */
function dayText(day, language, step = 1) {
  const { year, month, day: date } = civilOf(day);
  if (step >= 300 || Math.abs(year) > 200000) {
    return year > 9999 || year < 0 ? year.toLocaleString(language) : String(year);
  }
  const options = step >= 25 ? { year: "numeric", month: "short" } : { year: "numeric", month: "short", day: "numeric" };
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  try {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(moment);
  } catch {
    return isoOf(day);
  }
}

/** A time as the facts write it, its dates in the reader's language; what was written shows under the pointer. */
function whenShown(text, language) {
  return (text ?? "").split(" ").map((word, i) => [i > 0 ? " " : "", /\d/.test(word)
    ? h("span", { class: "date", title: word }, word.split("/").map(part => dateShown(part, language)).join(" – "))
    : word]);
}

function dateShown(written, language) {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?([?~%]?)$/.exec(written);
  if (!match || Number(match[2]) < 1 || Number(match[2]) > 12) {
    return written;
  }
  const [, year, month, day, doubt] = match;
  return dayText(dayOfCivil(Number(year), Number(month), Number(day ?? 1)), language, day ? 1 : 30) + doubt;
}

/** Where an axis from one day to another has its marks, and how far apart they are. */
function ticksOf(from, to, most) {
  const steps = [1, 2, 7, 14, monthDays, 3 * monthDays, 6 * monthDays, yearDays];
  for (let power = 1; power < 1e9; power *= 10) {
    steps.push(2 * power * yearDays, 5 * power * yearDays, 10 * power * yearDays);
  }
  const step = steps.find(s => (to - from) / s <= most) ?? steps[steps.length - 1];
  const ticks = [];
  if (step >= yearDays) {
    const years = Math.round(step / yearDays);
    for (let year = Math.ceil(civilOf(from).year / years) * years; ticks.length <= most * 2; year += years) {
      const day = dayOfCivil(year, 1, 1);
      if (day > to) {
        break;
      }
      if (day >= from) {
        ticks.push(day);
      }
    }
  } else if (step >= monthDays) {
    const months = Math.round(step / monthDays);
    const start = civilOf(from);
    for (let index = Math.floor((start.year * 12 + start.month - 1) / months) * months; ticks.length <= most * 2; index += months) {
      const day = dayOfCivil(Math.floor(index / 12), index - Math.floor(index / 12) * 12 + 1, 1);
      if (day > to) {
        break;
      }
      if (day >= from) {
        ticks.push(day);
      }
    }
  } else {
    for (let day = Math.ceil(from / step) * step; day <= to; day += step) {
      ticks.push(day);
    }
  }
  return { ticks, step };
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

/** Whether a time surely, possibly or certainly not has a day; "unknown" where nothing is said. */
function holdsOn(time, day) {
  return holdsWithin(time, day, day);
}

/** The same of any day among some: a moment surely was one of them where it can have been no other. */
function holdsWithin(time, from, to) {
  if (!time) {
    return "unknown";
  }
  if ((time.startEarliest ?? -Infinity) > to || (time.endLatest ?? Infinity) < from) {
    return "no";
  }
  const startsBy = time.startLatest ?? (time.start === "open" ? -Infinity : Infinity);
  const endsFrom = time.endEarliest ?? (time.end === "open" ? Infinity : -Infinity);
  return startsBy <= to && endsFrom >= from ? "yes" : "perhaps";
}
