/** A drawing of the page as a file of its own, without the page's styles. */
export interface DrawingFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const NAMESPACE = "http://www.w3.org/2000/svg";
/** What the page's styles say of a mark, and a file must say itself. */
const STYLED = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
] as const;
const MARGIN = 20;
/** Dots of a picture for each of the page's. */
const SCALE = 2;

/** Copies what the page shows of a mark into its own attributes, and takes away what it does not show or alone has use for. */
function settle(shown: Element, copy: Element): void {
  const style = getComputedStyle(shown);
  for (const name of STYLED) {
    const value = style.getPropertyValue(name);
    if (value !== "") copy.setAttribute(name, value);
  }
  for (const name of ["class", "style", "tabindex", "id"]) copy.removeAttribute(name);
  for (const { name } of [...copy.attributes]) if (name.startsWith("data-")) copy.removeAttribute(name);
  if (copy.localName === "a" && copy.getAttribute("href")?.startsWith("/"))
    copy.setAttribute("href", new URL(copy.getAttribute("href") ?? "", window.location.href).href);
  const children = [...shown.children];
  [...copy.children].forEach((child, at) => {
    const original = children[at];
    if (!original || getComputedStyle(original).display === "none") child.remove();
    else settle(original, child);
  });
}

/** The drawing as SVG that looks as it does on the page, on the page's ground. */
export function svgOf(drawn: SVGSVGElement, title: string): DrawingFile {
  const box = drawn.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width) + 2 * MARGIN, Math.ceil(box.height) + 2 * MARGIN];
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  settle(drawn, copy);
  for (const [name, value] of Object.entries({
    x: MARGIN,
    y: MARGIN,
    width: Math.ceil(box.width),
    height: Math.ceil(box.height),
  }))
    copy.setAttribute(name, String(value));
  copy.setAttribute("overflow", "visible");
  const file = document.createElementNS(NAMESPACE, "svg");
  file.setAttribute("width", String(width));
  file.setAttribute("height", String(height));
  file.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const name = document.createElementNS(NAMESPACE, "title");
  name.textContent = title;
  const ground = document.createElementNS(NAMESPACE, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  file.append(name, ground, copy);
  return { text: new XMLSerializer().serializeToString(file), width, height };
}

/** The same as a picture of dots. @throws Error where the browser makes none */
export async function pngOf({ text, width, height }: DrawingFile): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (!blob) throw new Error("the browser made no picture");
  return blob;
}
