// What is shown is told in the address behind the #, so that a link shows somebody else the same.

const defaults = { view: "timeline", lane: "", from: "", to: "", kinds: "", standing: "", source: "", sure: "", certainty: "", q: "", item: "", day: "", lang: "", field: "" };

/** The address of a page in a browser. */
const browserAddress = {
  get fragment() {
    return location.hash;
  },
  write(fragment, replaces) {
    history[replaces ? "replaceState" : "pushState"](null, "", fragment);
  },
};

class State {
  constructor(address, changed) {
    this.address = address;
    this.changed = changed;
    this.values = this.read(address.fragment);
    this.seen = address.fragment;
    addEventListener("hashchange", () => this.follow(address.fragment));
  }

  /** What an address says, as far as it says anything: others may have written it. */
  read(fragment) {
    const values = { ...defaults };
    for (const [key, value] of new URLSearchParams(fragment.slice(1))) {
      if (Object.hasOwn(defaults, key)) {
        values[key] = value.slice(0, 500);
      }
    }
    return values;
  }

  /** Shows what an address says. */
  follow(fragment) {
    this.values = this.read(fragment);
    if (fragment !== this.address.fragment) {
      this.write(fragment, false);
    }
    this.seen = this.address.fragment;
    this.changed(this.values, "address");
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

  /** Shows something else. */
  set(change, how = {}) {
    const link = this.link(change);
    if (link === this.link({})) {
      return;
    }
    this.values = { ...this.values, ...change };
    this.write(link, how.replaces === true);
    this.changed(this.values, how.because ?? Object.keys(change).join(" "));
  }

  /** Notes what is shown already, such as steps of zooming, which do not fill the history. */
  keep(change) {
    // Somebody may have gone elsewhere that very moment.
    if (this.address.fragment === this.seen) {
      this.values = { ...this.values, ...change };
      this.write(this.link({}), true);
    }
  }

  write(fragment, replaces) {
    this.address.write(fragment, replaces);
    this.seen = this.address.fragment;
  }
}
