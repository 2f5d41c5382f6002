/* Lets the theme's instant navigation pass over links in drawings.

   It sets `href` of every element that has one, which is an error for those of SVG: their property is
   read only, and after the error no page is fetched any more. Here setting it does nothing. */

(() => {
  "use strict";

  for (const name of ["SVGAElement", "SVGUseElement", "SVGPatternElement", "SVGImageElement"]) {
    const prototype = window[name]?.prototype;
    const found = prototype && Object.getOwnPropertyDescriptor(prototype, "href");
    if (found && !found.set) Object.defineProperty(prototype, "href", { ...found, set() {} });
  }
})();
