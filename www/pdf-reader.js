// Reads PDFs, in the hosted page only: says which piece of type stands where; what these make is the module's business
// (src/intake/pdf). Mozilla's pdf.js, which lies beside this script, does the reading.

const FOLDER = new URL("./", import.meta.url).href;

// Lengths travel in hundredths of a point.
const whole = (lengths) => Int32Array.from(lengths, (length) => Math.round(length * 100));

// The worker begins as a Blob, so that the page's policy binds it too: it reaches the page's own files and nothing else.
async function hire() {
  const address = JSON.stringify(`${FOLDER}worker.js`);
  const script = `import(${address}).catch((error) => setTimeout(() => { throw error; }));`;
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(url);
  try {
    // Its first message says that it listens.
    await new Promise((resolve, reject) => {
      worker.addEventListener("message", resolve, { once: true });
      worker.addEventListener("error", reject, { once: true });
    });
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(url);
  }
  return worker;
}

// The pieces of a page: its width and height, then six numbers for each piece; what they say, a line each; and what the
// page is ruled with.
async function look(pdfjs, page) {
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const pieces = content.items.filter((piece) => piece.str.trim());
  const places = pieces.map(({ transform, width }) => {
    const [right, down, c, d, x, y] = pdfjs.Util.transform(view.transform, transform);
    return [right, down, x, y, width, Math.hypot(c, d)];
  });
  const words = pieces.map((piece) => piece.str.replaceAll("\n", " ")).join("\n");
  const drawn = pieces.length ? lines(pdfjs, await page.getOperatorList(), view.transform) : [];
  return [whole([view.width, view.height, ...places.flat()]), words, whole(drawn)];
}

// The steps of a path, as pdf.js numbers them, and how many coordinates each takes.
const [MOVE, LINE, CLOSE] = [0, 1, 4];
const COORDINATES = [2, 2, 6, 4, 0];

// So many numbers are enough: a page with more lines is a map.
const MOST = 40_000;

// The straight lines of a page, two corners each: drawn, or filled as thin boxes.
function lines({ OPS, Util }, { fnArray, argsArray }, matrix) {
  const found = [];
  const outer = [];
  const place = ([x, y]) => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  const draw = (from, to) => found.push(...place(from), ...place(to));
  const drawing = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
  const filling = [OPS.fill, OPS.eoFill];
  const trace = (how, path) => {
    let [start, at, low, high] = [];
    // A filled box is told by its corners, whatever way goes around it.
    const fill = () => filling.includes(how) && low && draw(low, high);
    for (let i = 0; i < path.length; ) {
      const step = path[i++];
      i += COORDINATES[step];
      const to = step === CLOSE ? start : [path[i - 2], path[i - 1]];
      if (step === MOVE || !low) {
        fill();
        [start, low, high] = [to, to, to];
      } else {
        if (drawing.includes(how) && (step === LINE || step === CLOSE)) draw(at, to);
        low = [Math.min(low[0], to[0]), Math.min(low[1], to[1])];
        high = [Math.max(high[0], to[0]), Math.max(high[1], to[1])];
      }
      at = to;
    }
    fill();
  };
  for (let i = 0; i < fnArray.length && found.length < MOST; i++) {
    const [op, args] = [fnArray[i], argsArray[i]];
    if (op === OPS.save || op === OPS.paintFormXObjectBegin) outer.push(matrix);
    if (op === OPS.restore || op === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? matrix;
    if (op === OPS.transform) matrix = Util.transform(matrix, args);
    if (op === OPS.paintFormXObjectBegin && args[0]) matrix = Util.transform(matrix, args[0]);
    if (op === OPS.constructPath && args[1][0]) trace(args[0], args[1][0]);
  }
  return found;
}

// Reads a PDF. `answer` hears of each page, `[number, of how many, places, words, lines]`, then `[]`; or `[name of the error]`.
// What is returned gives the reading up.
globalThis.baogao.readPages = (bytes, answer) => {
  let worker, over;
  const giveUp = () => {
    over = true;
    worker?.terminate();
  };
  const tell = (...words) => over || answer(words);
  async function read() {
    const pdfjs = await import(`${FOLDER}pdf.js`);
    worker = await hire();
    if (over) return worker.terminate();
    const loading = pdfjs.getDocument({
      data: bytes,
      worker: pdfjs.PDFWorker.create({ port: worker }),
      cMapUrl: `${FOLDER}cmaps/`,
      cMapPacked: true,
      // Text is wanted and nothing else: no pictures, no fonts for the screen, no forms of the kind that runs scripts.
      maxImageSize: 1,
      disableFontFace: true,
      useSystemFonts: true,
      enableXfa: false,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    });
    const pdf = await loading.promise;
    for (let number = 1; number <= pdf.numPages && !over; number++) {
      const page = await pdf.getPage(number);
      tell(number, pdf.numPages, ...(await look(pdfjs, page)));
      page.cleanup();
    }
    tell();
  }
  read().catch((error) => tell(String(error?.name))).finally(giveUp);
  return giveUp;
};
