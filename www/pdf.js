// Brings what reads PDFs (pdf-reader.js, and Mozilla's pdf.js with it) when the first PDF is opened: the page's first load
// does without it. In the words of old engines, as all that comes first.
(function () {
  var coming;

  function bring() {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      // Engines without modules are too old for pdf.js, too.
      if (!("noModule" in script)) return reject(new Error("no modules"));
      script.type = "module";
      script.src = "slot:pdfjs/reader.js";
      script.onload = function () { resolve(globalThis.baogao.readPages); };
      script.onerror = reject;
      document.head.appendChild(script);
    });
  }

  // Reads a PDF and tells `answer`, as pdf-reader.js says. What is returned gives the reading up.
  globalThis.baogao.readPdf = function (bytes, answer) {
    var over, stop;
    coming = coming || bring();
    coming.then(function (read) {
      if (!over) stop = read(bytes, answer);
    }).catch(function () {
      coming = undefined; // asked for again with the next one
      if (!over) answer([""]);
    });
    return function () {
      over = true;
      if (stop) stop();
    };
  };
})();
