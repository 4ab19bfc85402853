// The custom element <loop-scope>: it loads the core once for a page and lets it mount playgrounds. What stands inside
// the element is shown until then, and stays if anything prevents it.

import { core } from "core";
import coder from "coder.wasm";
import packed from "core.wasm";
import css from "./loop-scope.css";
import { unpack } from "./model.js";

const mounted = new Set();
/** The script's own tag, beside whose file the second part lies; none if it stands in the page itself. */
const { src, nonce } = document.currentScript ?? {};
let loading, completing, partial, sheet, fetching, rest;

/** For so many milliseconds at most the page waits while the core is unpacked. */
const SLICE = 12;

/** The core as far as forms need it, compiled at first use. The wasm comes packed because base64 of anything looser
 *  compresses badly. */
const load = () => (loading ??= begin());
/** The core with all of both languages, compiled when something asks for what `load` leaves out. */
const complete = () => (completing ??= finish());

const bytes = (base64) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
/** What is short and not packed compresses better in hexadecimal. */
const digits = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));

/** What a generator comes to, which rests after each small piece: the page has its turn ever so often. */
async function unhurried(steps) {
  const { port1, port2 } = new MessageChannel();
  for (let until = 0; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await new Promise((turn) => ((port1.onmessage = turn), port2.postMessage(0)));
    until = performance.now() + SLICE;
  }
}

async function compile(core, wasm) {
  if (!sheet) {
    // A constructed sheet is shared by all playgrounds and untouched by a policy on inline styles.
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    addEventListener("error", (event) => mounted.forEach((element) => element.check(event)));
  }
  const module = await WebAssembly.compile(wasm);
  const { initSync, ...api } = core();
  initSync({ module });
  return api;
}

async function begin() {
  // A page that brings the whole along has no first part.
  if (!packed) return complete();
  return (partial = await compile(core, await unhurried(unpack(await WebAssembly.compile(digits(coder)), bytes(packed)))));
}

async function finish() {
  try {
    const { core, unpacked } = await second();
    const api = await compile(core, unpacked());
    // From now on every playground begins with the whole.
    loading = completing;
    return api;
  } catch (error) {
    // The next one who asks tries again.
    completing = undefined;
    throw error;
  }
}

/** What gives the whole core. Once it did not come the next one who asks tries again. */
const second = () => (fetching ??= fetched().finally(() => (fetching = undefined)));

/** A page may bring it along; else it lies beside this script. */
async function fetched() {
  if (!src) await parsed();
  if (rest) return rest;
  const script = document.createElement("script");
  const file = src ? String(new URL("loop-scope-rest.js", src)) : "loop-scope-rest.js";
  await new Promise((done) => {
    Object.assign(script, { src: file, nonce: nonce ?? "", onload: done, onerror: done });
    document.head.append(script);
  });
  if (!rest) throw new Error(`this run needs the second part of the playground, expected at ${file}, found none`);
  return rest;
}

/** Begins to fetch the rest where a reader is about to ask for it. */
const foresee = (event) => event.target.closest("[data-far]") && second().catch(() => {});

/** Whether the core may have stopped because it is not whole. On the disk browsers do not tell the error. */
const isHole = (api, error) => api === partial && (!error || error instanceof WebAssembly.RuntimeError);

/** Children of an element are there when the document has been parsed. */
const parsed = () =>
  document.readyState === "loading" && new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));

class LoopScope extends HTMLElement {
  static observedAttributes = ["story"];
  /** The typed API of the core, with all of both languages: a promise of `{ compare, mount, simulate, stories }`. */
  static core = complete;
  /** Takes what `loop-scope-rest.js` has: the glue of the whole core, and a function that gives its wasm. */
  static rest = (core, unpacked) => (rest = { core, unpacked });
  #api;
  #handle;
  #given;
  #turn = 0;
  /** The turn in which the form wants more than the first part has. */
  #wants;

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    this.#turn++;
    this.#stop();
  }

  attributeChangedCallback(name, before, after) {
    if (this.#turn && this.isConnected && before !== after) this.#start();
  }

  /** The scenario of the picture that is shown; setting one begins with it. */
  get scenario() {
    return this.#handle?.scenario() ?? this.#given;
  }

  set scenario(scenario) {
    this.#given = scenario;
    if (this.isConnected) this.#start();
  }

  /** Mounts a playground; one that goes on where another was given up has what `left` gives of that. */
  async #start(left) {
    const turn = ++this.#turn;
    try {
      for (let from = left ? complete : load; ; from = complete) {
        const [api] = await Promise.all([from(), parsed()]);
        // Removed, moved or told otherwise in the meantime.
        if (turn !== this.#turn) return;
        const resume = left?.();
        this.#stop();
        try {
          const want = api === partial ? () => this.#complete() : undefined;
          this.#handle = api.mount(this, { ...this.#options(), resume, want, styleSheet: sheet });
        } catch (error) {
          if (isHole(api, error)) continue;
          throw error;
        }
        this.#api = api;
        mounted.add(this);
        for (const event of ["pointerover", "focusin"]) this.shadowRoot.addEventListener(event, foresee);
        return;
      }
    } catch (error) {
      if (turn === this.#turn) this.#explain(error);
    }
  }

  /** Lets the whole core go on where the first part lacks what a run needs. The form may be used in the meantime. */
  async #complete() {
    if (this.#wants === this.#turn) return;
    const turn = (this.#wants = this.#turn);
    try {
      await complete();
      if (turn === this.#turn) await this.#start(() => this.#handle?.hand_over());
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#wants = undefined;
      // Beside what is wanted, if there is anything else to be seen.
      if (this.#handle?.scenario()) this.#handle.lack(error.message);
      else this.#stop(), this.#explain(error);
    }
  }

  #stop() {
    mounted.delete(this);
    this.#handle?.free();
    this.#handle = undefined;
  }

  #options() {
    if (this.#given) return { scenario: this.#given };
    const script = this.querySelector('script[type="application/json"]');
    if (!script) return { story: this.getAttribute("story") ?? undefined };
    try {
      return { scenario: JSON.parse(script.textContent) };
    } catch (error) {
      throw new Error(`the scenario inside this element is not JSON: ${error.message}`);
    }
  }

  /** Says in place why there is no playground, above what stands inside the element. */
  #explain(error) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const notice = document.createElement("p");
    notice.setAttribute("role", "status");
    notice.className = "notice";
    notice.textContent = words(error);
    if (sheet) root.adoptedStyleSheets = [sheet];
    root.replaceChildren(notice, document.createElement("slot"));
  }

  /** The core stops where it lacks something, and then the whole goes on; or at a fault of its own rather than go on
   *  wrongly, and then this says so. Freeing what stopped would enter it again. */
  async check(event) {
    if (!this.#handle?.broken) return;
    mounted.delete(this);
    const [api, handle] = [this.#api, this.#handle];
    this.#handle = undefined;
    if (isHole(api, event.error)) {
      event.preventDefault();
      await this.#start(() => handle.latest());
      return;
    }
    this.#explain(new Error("it met a fault of its own and stopped; reload the page to start over"));
  }
}

function words(error) {
  const text = String(error?.message ?? error);
  if (/content.security.policy|\bcsp\b|unsafe-eval/i.test(text)) {
    return "The playground cannot start: this page's Content-Security-Policy refuses WebAssembly. Its author can allow it by adding 'wasm-unsafe-eval' to script-src.";
  }
  if (typeof WebAssembly !== "object") {
    return "The playground cannot start: this browser lacks WebAssembly.";
  }
  return `The playground cannot start: ${text}`;
}

if (!customElements.get("loop-scope")) customElements.define("loop-scope", LoopScope);
