/*
 * Until the program has drawn the screen nobody watches over the page: should the program die just then, the page would
 * stay blank for good. This looks until the kiosk's own watch (kiosk.js) has come.
 */
(() => {
    "use strict";
    if (location.pathname !== new URL(document.baseURI).pathname) return;
    const LOOK_EVERY_MS = 2000;
    const ANSWER_WITHIN_MS = 1900;
    // A first page may take its time; one that has lost its connection will not come any more.
    const LOOKS_FOR_A_SLOW_PAGE = 15;
    const LOOKS_FOR_A_LOST_PAGE = 2;
    let looks = 0;
    const watch = setInterval(async () => {
        if (window.swapbay) return clearInterval(watch);
        const lost = window.Vaadin?.connectionState?.state === "connection-lost";
        if (++looks < (lost ? LOOKS_FOR_A_LOST_PAGE : LOOKS_FOR_A_SLOW_PAGE)) return;
        try {
            const answer = await fetch("kiosk/alive", {
                cache: "no-store",
                signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
            });
            if (answer.ok) location.reload();
        } catch {
            // Still away: the next look tells.
        }
    }, LOOK_EVERY_MS);
})();
