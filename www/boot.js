// Starts the page: get the module's bytes, instantiate them, call open_page().
// In the words of old engines, so that even there a sentence appears and not a white page.
(function () {
  var TOO_OLD = "当前浏览器版本过低，不能运行分析。请用新版 Edge / Chrome / Firefox / 360（极速模式）打开本文件。";
  var FROM_DISK = "这个网页放在网站上才能运行。从本机打开时，请用单文件版 baogao.html。";
  var NOT_LOADED = "分析模块没有下载成功。请检查网络后刷新本页；已粘贴的文字请先复制留底。";
  var DAMAGED = "本文件不完整，不能运行分析。请重新复制或下载一份。";
  var NOT_STARTED = "页面没有启动成功。请刷新再试；已粘贴的文字请先复制留底。";
  var SLOW = "分析模块还没有准备好。可以先粘贴，准备好后自动分析；一直不动时请刷新本页。";

  var blame = TOO_OLD; // the sentence for what goes wrong now
  var module; // the compiled module

  function say(sentence) {
    var status = document.getElementById("boot-status");
    status.textContent = sentence;
    status.hidden = !sentence;
  }

  // A worker that runs these pieces of script. Made from a Blob, since a page opened from disk may not load a script beside
  // it.
  function hire(pieces) {
    return new Worker(URL.createObjectURL(new Blob(pieces, { type: "text/javascript" })));
  }

  // The bytes of a text in the coding of the parts (unpack/src/dense.rs), for what opens them: that cannot open itself.
  function bytes_of(text) {
    var unfit = "slot:unfit", bytes = [], queue = 0, bits = 0;
    function take(sign) {
      queue |= sign << bits;
      bits += 7;
      if (bits > 7) { bytes.push(queue & 255); queue >>= 8; bits -= 8; }
    }
    for (var i = 0; i < text.length; i++) {
      var code = text.charCodeAt(i) - 256;
      if (code < 0) take(code + 256);
      else if (code >> 7 < unfit.length) { take(unfit[code >> 7]); take(code & 127); }
      else take(unfit[code & 127]);
    }
    return new Uint8Array(bytes);
  }

  // The module that opens packed parts. Small, and not packed itself.
  var unpacker;
  function compile_unpacker() {
    return (unpacker = unpacker || WebAssembly.compile(bytes_of(document.getElementById("unpacker").textContent)));
  }

  // The bytes that a text was packed from; nothing where it is damaged.
  function unpack(unpacker, text) {
    return WebAssembly.instantiate(unpacker).then(function (instance) {
      var own = instance.exports;
      var packed = new TextEncoder().encode(text);
      var room = own.room(packed.length);
      new Uint8Array(own.memory.buffer, room).set(packed);
      var opened = own.unpack(room, packed.length);
      // The bytes stand behind their length.
      var size = opened && new DataView(own.memory.buffer).getUint32(opened, true);
      return opened ? own.memory.buffer.slice(opened + 4, opened + 4 + size) : undefined;
    });
  }

  // What a worker does that unpacks one text.
  function unpack_asked() {
    self.onmessage = function (event) {
      unpack(event.data.unpacker, event.data.text)
        .then(function (bytes) { self.postMessage(bytes, bytes ? [bytes] : []); })
        .catch(function () { self.postMessage(undefined); });
    };
  }

  // Unpacks in a worker: a page that stands on the screen must take what is pasted. Here where there are no workers.
  function unpack_aside(text) {
    return compile_unpacker().then(function (unpacker) {
      blame = DAMAGED;
      return new Promise(function (done) {
        function unpack_here() { done(unpack(unpacker, text)); }
        try {
          var worker = hire([unpack, "\n(" + unpack_asked + ")();"]);
          worker.onerror = unpack_here;
          worker.onmessage = function (event) { worker.terminate(); done(event.data); };
          worker.postMessage({ unpacker: unpacker, text: text });
        } catch (error) { unpack_here(); }
      });
    }).then(function (bytes) {
      if (!bytes) throw new Error("a part is damaged");
      return bytes;
    });
  }

  // The script around the module, and the style of results. Packed in this file, or loaded beside it before this one. As
  // elements with exactly the texts that the page's policy knows it may take.
  function glue() {
    var packed = document.getElementById("part-glue");
    return !packed ? undefined : unpack_aside(packed.textContent).then(function (text) {
      var parts = new TextDecoder().decode(text).split("\0");
      var style = document.createElement("style");
      style.textContent = parts[0];
      var last = document.getElementById("last-style");
      last.parentNode.insertBefore(style, last);
      var script = document.createElement("script");
      script.id = "glue";
      script.textContent = parts[1];
      document.body.appendChild(script);
    });
  }

  function download(address) {
    blame = location.protocol === "file:" ? FROM_DISK : NOT_LOADED;
    return fetch(address).then(function (response) {
      if (!response.ok) throw new Error(response.status + " " + address);
      return response;
    });
  }

  // The bytes of a part: packed in this file (script #part-NAME), or a response while it still comes in (link #part-NAME).
  function part(name) {
    var source = document.getElementById("part-" + name);
    return source.tagName === "SCRIPT" ? unpack_aside(source.textContent) : download(source.href);
  }

  // Compiles what arrives. The compiled module is kept for the workers: they need not compile it again.
  function compile(arrived) {
    blame = TOO_OLD;
    if (!(arrived instanceof Response)) return WebAssembly.compile(arrived);
    return WebAssembly.compileStreaming(arrived).catch(function (error) {
      // A server that does not know the type of the file; or the connection broke on the way.
      if (!(error instanceof TypeError)) throw error;
      return download(arrived.url)
        .then(function (again) { return again.arrayBuffer(); })
        .then(function (bytes) { blame = TOO_OLD; return WebAssembly.compile(bytes); });
    });
  }

  function start(compiled) {
    module = compiled;
    return wasm_bindgen({ module_or_path: compiled });
  }

  // What a worker does: it takes the compiled module first, then answers each [number, text, keep clutter] with
  // [number, report as bytes], or with [number] where reading failed.
  function work() {
    var ready;
    self.onmessage = function (event) {
      var asked = event.data;
      if (!ready) return (ready = wasm_bindgen({ module_or_path: asked }));
      ready.then(function () { return wasm_bindgen.read_report(asked[1], asked[2]); })
        .then(function (report) { self.postMessage([asked[0], report], [report.buffer]); })
        .catch(function () { self.postMessage([asked[0]]); });
    };
  }

  // A worker that reads reports.
  function newWorker() {
    var glue = document.getElementById("glue");
    var first = glue.src ? "importScripts(" + JSON.stringify(glue.src) + ");" : glue.textContent;
    var worker = hire([first, "\n(" + work + ")();"]);
    worker.postMessage(module);
    return worker;
  }

  function open() {
    blame = NOT_STARTED;
    wasm_bindgen.open_page();
    say("");
  }

  if (typeof WebAssembly !== "object") return say(TOO_OLD);
  globalThis.baogao = { newWorker: newWorker }; // for the module
  var waiting = setTimeout(say, 15000, SLOW);
  Promise.resolve().then(function () { return Promise.all([part("main"), glue()]); })
    .then(function (parts) { return compile(parts[0]); }).then(start).then(open)
    .catch(function (error) { say(blame); console.error(error); })
    .then(function () { clearTimeout(waiting); });
})();
