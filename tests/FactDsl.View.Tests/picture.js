// The chart of a page as a picture that needs no page: every style as an attribute, so that anything that shows SVG shows it, on
// its own ground, so that it can be read on any other.
() => {
  const styles = { fill: "rgb(0, 0, 0)", stroke: "none", "stroke-width": "1px", "stroke-dasharray": "none", opacity: "1", "fill-opacity": "1", "text-anchor": "start", "font-weight": "400", "paint-order": "normal" };
  const geometry = ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "width", "height", "points", "d", "id", "offset", "stop-opacity"];
  const namespace = "http://www.w3.org/2000/svg";
  const rounded = text => text.replace(/-?\d+\.\d+/g, number => String(Math.round(Number(number) * 10) / 10));
  const make = (name, attributes, ...children) => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };
  const copy = from => {
    const style = getComputedStyle(from);
    const to = make(from.tagName, {});
    for (const name of geometry.filter(n => from.hasAttribute(n))) {
      to.setAttribute(name, name === "stop-opacity" ? from.getAttribute(name) : rounded(from.getAttribute(name)));
    }
    if (from.tagName === "stop") {
      to.setAttribute("stop-color", style.stopColor);
    } else if (!["g", "defs", "linearGradient"].includes(from.tagName)) {
      for (const [name, usual] of Object.entries(styles)) {
        const value = name === "fill" && from.getAttribute("fill") ? from.getAttribute("fill") : style.getPropertyValue(name).replaceAll('"', "");
        if (value !== usual) {
          to.setAttribute(name, value);
        }
      }
      if (from.tagName === "text") {
        to.setAttribute("font-size", style.fontSize);
      }
    } else if (style.opacity !== "1") {
      to.setAttribute("opacity", style.opacity);
    }
    to.append(...[...from.childNodes].filter(n => n.nodeType === Node.TEXT_NODE || n.tagName !== "title").map(n => n.nodeType === Node.TEXT_NODE ? n.data : copy(n)));
    return to;
  };
  const [axis, chart] = ["svg.axis", "svg.lanes"].map(selector => document.querySelector(selector));
  const above = Number(axis.getAttribute("height"));
  const [width, height] = [Number(chart.getAttribute("width")), above + Number(chart.getAttribute("height"))];
  const signs = [...document.querySelectorAll(".legend li")];
  const perRow = 4, room = width / perRow;
  const legend = signs.map((sign, i) => make("g", { transform: `translate(${8 + Math.floor(i % perRow * room)} ${height + 16 + Math.floor(i / perRow) * 24})` },
    ...[...sign.querySelector("svg").children].map(copy),
    make("text", { x: 54, y: 11, "font-size": "12px", fill: getComputedStyle(sign).color }, sign.textContent)));
  for (const [i, sign] of signs.entries()) {
    // The text of a sign's own mark is part of it.
    legend[i].lastChild.textContent = [...sign.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data).join("");
  }
  const whole = height + 20 + Math.ceil(signs.length / perRow) * 24;
  const picture = make("svg", { viewBox: `0 0 ${width} ${whole}`, width, height: whole, "font-family": "system-ui, sans-serif", role: "img" },
    make("title", {}, "Facts over time"),
    make("rect", { width, height: whole, rx: 8, fill: getComputedStyle(document.body).backgroundColor }),
    make("g", {}, ...[...axis.children].map(copy)), make("g", { transform: `translate(0 ${above})` }, ...[...chart.children].map(copy)), ...legend);
  return new XMLSerializer().serializeToString(picture).replaceAll("><", ">\n<").replaceAll(/<(rect|circle|line|path|polygon|stop)([^>]*)>\n<\/\1>/g, "<$1$2/>") + "\n";
}
