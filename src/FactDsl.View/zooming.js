// Zooming and moving about in a picture: wheel, drag, two fingers, keys and buttons, all by d3-zoom.

/**
 * Lets somebody zoom a picture.
 * @param picture The element that takes the gestures and the keys.
 * @param settings.least, settings.most How far out and in it goes.
 * @param settings.zoomed Draws the picture as the transform has it.
 * @param settings.ended Notes where it came to rest.
 */
function zoomable(picture, { least, most, zoomed, ended }) {
  const selection = d3.select(picture);
  const zoom = d3.zoom().scaleExtent([least, most])
    // The wheel alone scrolls the page.
    .filter(event => event.type === "wheel" ? event.ctrlKey || event.shiftKey || event.metaKey
      : event.type === "dblclick" ? !event.target.closest("[data-item] > *") : !event.button)
    .wheelDelta(event => -(event.deltaY || event.deltaX) * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.003))
    .on("zoom", event => zoomed(event.transform))
    .on("end", event => ended?.(event.transform));
  selection.call(zoom);
  const centre = () => [picture.clientWidth / 2, picture.clientHeight / 2];
  const self = {
    /** Zooms in or out around a place of the picture, its centre if none is named. */
    by: (factor, around = centre()) => selection.call(zoom.scaleBy, factor, around),
    /** Moves by so many pixels. */
    move: (x, y) => selection.call(zoom.translateBy, x / self.transform().k, y / self.transform().k),
    /** Shows what a transform shows. */
    to: transform => selection.call(zoom.transform, transform),
    /** Takes a transform as the one that is shown. */
    take: transform => {
      picture.__zoom = transform;
    },
    limits: (low, high) => zoom.scaleExtent([low, high]),
    transform: () => d3.zoomTransform(picture),
  };
  return self;
}

/** The buttons over a picture and the keys in it; what each does, by name. */
function zoomTools(picture, { closer, wider, all, moves }) {
  const keys = { "+": closer, "=": closer, "-": wider, "0": all, ...moves };
  picture.addEventListener("keydown", event => {
    if (Object.hasOwn(keys, event.key) && event.target === picture && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  const button = (sign, name, act) => h("button", { type: "button", onclick: act, title: name, "aria-label": name }, sign);
  return h("div", { class: "tools", role: "toolbar", "aria-label": say("Zoom") },
    button("+", say("Zoom in"), closer), button("−", say("Zoom out"), wider),
    moves.ArrowLeft && button("←", moves.ArrowUp ? say("Left") : say("Earlier"), moves.ArrowLeft),
    moves.ArrowRight && button("→", moves.ArrowUp ? say("Right") : say("Later"), moves.ArrowRight),
    moves.ArrowUp && button("↑", say("Up"), moves.ArrowUp),
    moves.ArrowDown && button("↓", say("Down"), moves.ArrowDown),
    h("button", { type: "button", onclick: all }, say("All")));
}
