// The custom element <loop-scope>: it loads the core once for a page and lets it mount playgrounds. What stands inside
// the element is shown until then, and stays if anything prevents it.

import { compare, initSync, mount, simulate, stories } from "core";
import packed from "core.wasm";
import css from "./loop-scope.css";
import { join } from "./streams.js";
import { unpack } from "./unpack.js";

const api = { compare, mount, simulate, stories };
const mounted = new Set();
let loading, sheet;

/** The core, compiled at first use. The wasm comes packed because base64 of anything looser compresses badly. */
const load = () => (loading ??= compile());

async function compile() {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const module = await WebAssembly.compile(join(unpack(bytes)));
  initSync({ module });
  // A constructed sheet is shared by all playgrounds and untouched by a policy on inline styles.
  sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  addEventListener("error", () => mounted.forEach((element) => element.check()));
  return api;
}

/** Children of an element are there when the document has been parsed. */
const parsed = () =>
  document.readyState === "loading" && new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));

class LoopScope extends HTMLElement {
  static observedAttributes = ["story"];
  /** The typed API of the core: a promise of `{ compare, mount, simulate, stories }`. */
  static core = load;
  #handle;
  #given;
  #turn = 0;

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

  async #start() {
    const turn = ++this.#turn;
    try {
      await Promise.all([load(), parsed()]);
      // Removed, moved or told otherwise in the meantime.
      if (turn !== this.#turn) return;
      this.#stop();
      this.#handle = mount(this, { ...this.#options(), styleSheet: sheet });
      mounted.add(this);
    } catch (error) {
      if (turn === this.#turn) this.#explain(error);
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

  /** The core stops at a fault of its own rather than go on wrongly; this says so. */
  check() {
    if (!this.#handle?.broken) return;
    mounted.delete(this);
    // Freeing would enter the core again.
    this.#handle = undefined;
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
