// Installs what lets the hosted page open without a network (sw.js), and offers a new build once it is there.
(function () {
  var workers = navigator.serviceWorker; // none on addresses that are not secure
  if (!workers) return;
  var bar = document.getElementById("update");
  var asked = false;

  function offer(worker) {
    bar.hidden = false;
    bar.querySelector("button").onclick = function () {
      asked = true;
      worker.postMessage("take over");
    };
  }

  // After the page has loaded, so that nothing is fetched in its way. What is open stays open: a reload brings it back.
  window.addEventListener("load", function () {
    workers.register("sw.js").then(function (registration) {
      if (registration.waiting) offer(registration.waiting);
      registration.addEventListener("updatefound", function () {
        var worker = registration.installing;
        // The first build that is kept is no news.
        worker.addEventListener("statechange", function () {
          if (worker.state === "installed" && registration.active) offer(worker);
        });
      });
    }).catch(function () {}); // Private windows refuse; the page works without.
  });

  workers.addEventListener("controllerchange", function () {
    bar.hidden = true;
    if (asked) location.reload();
  });
})();
