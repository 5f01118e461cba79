// What is shown is told in the address behind the #, so that a link shows somebody else the same.

const defaults = { view: "timeline", lane: "", from: "", to: "", kinds: "", standing: "", source: "", sure: "", q: "", item: "", day: "", lang: "", field: "" };

class State {
  constructor(changed) {
    this.changed = changed;
    this.values = this.read();
    addEventListener("hashchange", () => {
      this.values = this.read();
      this.changed(this.values, "address");
    });
  }

  read() {
    const values = { ...defaults };
    for (const [key, value] of new URLSearchParams(location.hash.slice(1))) {
      if (key in defaults) {
        values[key] = value.slice(0, 500);
      }
    }
    return values;
  }

  /** The address of the same with some values changed. */
  link(change) {
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries({ ...this.values, ...change })) {
      if (value !== defaults[key]) {
        parameters.set(key, value);
      }
    }
    return "#" + parameters.toString();
  }

  /** Shows something else; steps of zooming do not fill the history. */
  set(change, replaces = false) {
    const link = this.link(change);
    if (link === location.hash || link === "#" && location.hash === "") {
      return;
    }
    this.values = { ...this.values, ...change };
    history[replaces ? "replaceState" : "pushState"](null, "", link);
    this.changed(this.values, Object.keys(change).join(" "));
  }
}
