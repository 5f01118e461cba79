// Everything is made of nodes and texts: nothing that a fact says is ever read as HTML.

const svgNamespace = "http://www.w3.org/2000/svg";
const svgNames = new Set(["svg", "g", "rect", "circle", "line", "path", "text", "title", "desc", "defs", "linearGradient", "stop", "pattern", "polygon", "marker"]);

/** Makes an element: attributes, listeners (`onclick`), properties (`.value`), then children; null and false are left out. */
function h(name, attributes = {}, ...children) {
  const element = svgNames.has(name) && name !== "title" || attributes.svg
    ? document.createElementNS(svgNamespace, name)
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "svg" || value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (key.startsWith(".")) {
      element[key.slice(1)] = value;
    } else {
      element.setAttribute(key, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
}

/** Puts children in place of those that an element has. */
function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** The same function, run at most once for a frame of the screen. */
function onceAFrame(run) {
  let asked = false;
  return () => {
    if (!asked) {
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        run();
      });
    }
  };
}

/** An address that may be followed: a fact's address could run a script as well. */
function safeAddress(address) {
  return /^https?:\/\//i.test(address) ? address : null;
}
