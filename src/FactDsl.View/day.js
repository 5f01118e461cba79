// A day to look at: a slider over time, the same as a date, and a button that lets time pass.

const passingSteps = 200;

/**
 * The controls of a day.
 * @param show Shows another day; called at most once for a frame of the screen.
 */
function dayControl(context, extent, day, id, show) {
  const first = Math.floor(extent.from), last = Math.ceil(extent.to);
  let chosen = Math.min(last, Math.max(first, day));
  const shown = onceAFrame(() => show(chosen));
  const output = h("output", { for: id }, dayText(chosen));
  const slider = h("input", {
    type: "range", id, min: first, max: last, step: 1, ".value": String(chosen), "aria-valuetext": dayText(chosen),
    oninput: event => go(Number(event.target.value)),
    onchange: () => keep(),
  });
  const date = h("input", {
    type: "date", id: `${id}-date`, "aria-label": say("Day"), min: dateOf(first), max: dateOf(last), ".value": dateOf(chosen),
    onchange: event => {
      const wanted = dayOf(event.target.value);
      if (wanted !== null) {
        go(Math.min(last, Math.max(first, wanted)));
        keep();
      }
    },
  });
  const play = h("button", { type: "button", class: "play", "aria-pressed": "false", onclick: () => playing ? stop() : start() }, say("Let time pass"));
  let playing = null;
  return h("div", { class: "day" }, h("label", { for: id }, say("Day")), play, slider, date, output);

  function go(to) {
    chosen = to;
    const text = dayText(to);
    slider.value = String(to);
    slider.setAttribute("aria-valuetext", text);
    date.value = dateOf(to);
    output.textContent = text;
    shown();
  }
  function keep() {
    context.state.keep({ day: isoOf(chosen) });
  }
  function start() {
    if (chosen >= last) {
      go(first);
    }
    const step = Math.max(1, Math.round((last - first) / passingSteps));
    playing = d3.interval(() => {
      if (!play.isConnected || chosen >= last) {
        stop();
      } else {
        go(Math.min(last, chosen + step));
      }
    }, 120);
    play.setAttribute("aria-pressed", "true");
    play.textContent = say("Stop");
  }
  function stop() {
    playing?.stop();
    playing = null;
    play.setAttribute("aria-pressed", "false");
    play.textContent = say("Let time pass");
    if (play.isConnected) {
      keep();
    }
  }
}

/** A day as a date control takes it: years from 1 to 9999 only. */
function dateOf(day) {
  const { year } = civilOf(day);
  return year >= 1 && year <= 9999 ? isoOf(day) : "";
}
