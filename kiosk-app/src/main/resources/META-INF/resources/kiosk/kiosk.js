/*
 * What the page has to do without the program: answer a finger at once, keep quiet what a browser would offer, give three
 * short tones, and cover the screen while the program is away.
 */
(() => {
    "use strict";
    if (window.swapbay) return;

    const kiosk = () => document.querySelector(".sb-kiosk");

    // Nothing a browser does on its own: no menu, zoom, drag, selection or drop.
    for (const gesture of ["contextmenu", "dragstart", "drop", "dragover", "selectstart", "gesturestart"]) {
        document.addEventListener(gesture, (event) => kiosk() && event.preventDefault(), { capture: true });
    }
    const noZoom = { capture: true, passive: false };
    document.addEventListener("wheel", (event) => kiosk() && event.ctrlKey && event.preventDefault(), noZoom);
    document.addEventListener(
        "touchstart",
        (event) => kiosk() && event.touches.length > 1 && event.preventDefault(),
        noZoom,
    );

    // A touch is answered by the looks of what was touched; it counts once, until another screen has come.
    const COUNTS_AGAIN_MS = 3000;
    document.addEventListener(
        "click",
        (event) => {
            const action = event.target.closest?.(".sb-action[data-once]");
            if (!action) return;
            if (action.classList.contains("sb-sent")) {
                event.preventDefault();
                event.stopImmediatePropagation();
                return;
            }
            action.classList.add("sb-sent");
            setTimeout(() => action.classList.remove("sb-sent"), COUNTS_AGAIN_MS);
        },
        { capture: true },
    );

    // Frequencies in Hz, one after the other; quiet enough for a classroom door.
    const TONES = { read: [880], done: [660, 880, 1175], "needs-you": [523, 440] };
    const NOTE_SECONDS = 0.11;
    const LOUDNESS = 0.05;
    let audio;
    const tone = (name) => {
        if (kiosk()?.getAttribute("data-sound") !== "true" || !TONES[name]) return;
        try {
            audio ??= new AudioContext();
            // A browser that waits for a first touch would play everything at once then.
            if (audio.state !== "running") return void audio.resume();
            TONES[name].forEach((frequency, place) => {
                const from = audio.currentTime + place * NOTE_SECONDS;
                const volume = new GainNode(audio, { gain: 0 });
                const note = new OscillatorNode(audio, { frequency });
                volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.01);
                volume.gain.setTargetAtTime(0, from + NOTE_SECONDS * 0.7, 0.02);
                note.connect(volume).connect(audio.destination);
                note.start(from);
                note.stop(from + NOTE_SECONDS * 2);
            });
        } catch {
            // No sound device: the screen says it all.
        }
    };

    // The program is away: say so, look again, and start anew when it is back.
    const LOOK_EVERY_MS = 2000;
    const ANSWER_WITHIN_MS = 1900;
    const MISSED_BEFORE_COVERING = 2;
    let missed = 0;
    const cover = () => {
        if (document.querySelector(".sb-one-moment")) return;
        const shown = document.createElement("div");
        shown.className = "sb-one-moment";
        shown.setAttribute("role", "alert");
        for (const words of (kiosk()?.getAttribute("data-one-moment") ?? "").split("|")) {
            const line = document.createElement("div");
            line.textContent = words;
            shown.append(line);
        }
        document.body.append(shown);
    };
    const look = async () => {
        if (!kiosk()) return;
        let well = false;
        try {
            const answer = await fetch("kiosk/alive", {
                cache: "no-store",
                signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
            });
            well = answer.ok;
        } catch {
            well = false;
        }
        if (well && missed >= MISSED_BEFORE_COVERING) return location.reload();
        missed = well ? 0 : missed + 1;
        if (missed >= MISSED_BEFORE_COVERING) cover();
    };
    setInterval(look, LOOK_EVERY_MS);

    // A screen that people can see and touch says so. Behind another window, a dialog of the browser or a page that was
    // left it says nothing, and whoever started the browser starts it anew.
    const SAY_EVERY_MS = 1500;
    setInterval(() => {
        const seen = document.visibilityState === "visible" && document.hasFocus();
        const connected = window.Vaadin?.connectionState?.state === "connected";
        if (seen && connected) kiosk()?.$server?.stillHere();
    }, SAY_EVERY_MS);

    window.swapbay = { tone };
})();
