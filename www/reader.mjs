// A reader who plays with a form in a page without a browser: types, picks, adds, removes, moves along the tabs, in an order
// that a number determines. For profile.mjs, which has to know what of the core a page needs.

import { JSDOM } from "jsdom";
import { OTHERS, RUNS, chosen, generator, madeUp } from "./scenarios.mjs";

const NAMES = ["", " ", "a", "ab", "tea ", "class", "Await", "größe", "時間", "1st", "user-2", "user_2", "a  b", "x".repeat(41), "<b>&\"~", "main", "😀", "naïve é", "-", "_x"];
const MILLIS = [
  ..."0 1 12 120 1200 12000 7 50 1000 1500 3000.5 0.25 0.001 0.0001 .5 5. 1e3 1e-3 1E2 1e 1e400 -1 -0 +5 --1 1,5 soon NaN 0x10 1_000".split(" "),
  ..."86400000 86400001 999999999999 123456789012345678901234567890 0.1234567 １２".split(" "), "", " ", " 12 ", "\t5",
];
const MESSAGES = ["", " ", "x", "no reply", "it's \"late\" {0}", "größer", "<i>&", "x".repeat(201), "\\n", "`${a}`", "100 %", "😀"];

/** A page with what the core asks of one, for all readers; its frames and timers come when `settle` is called. */
const { window, settle, resize } = page();

function page() {
  const { window } = new JSDOM("<!doctype html><body>");
  const frames = new Map();
  let width = 640;
  let observed = () => {};
  let last = 0;
  const later = (callback) => frames.set(++last, callback) && last;
  const drop = (number) => frames.delete(number);
  Object.assign(window, { requestAnimationFrame: later, setTimeout: later, cancelAnimationFrame: drop, clearTimeout: drop });
  Object.defineProperty(window.Element.prototype, "clientWidth", { get: () => width });
  window.ResizeObserver = class {
    constructor(callback) {
      observed = callback;
    }
    observe() {}
    disconnect() {
      observed = () => {};
    }
  };
  // wasm-bindgen asks for the window by its class, and for those of the elements.
  for (const name of Object.getOwnPropertyNames(window)) if (/^[A-Z]\w+$/.test(name) && !(name in globalThis)) globalThis[name] = window[name];
  Object.assign(globalThis, { window, self: window, document: window.document });
  const settle = () => {
    for (let turn = 0; frames.size > 0; turn++) {
      if (turn > 10_000) throw new Error("expected a page that comes to rest, found one that asks for ever more frames");
      const [[number, callback]] = frames;
      frames.delete(number);
      callback();
    }
  };
  return { window, settle, resize: (to) => [(width = to), observed()] };
}

/** What a reader may use: the controls of a playground, and how each is used. */
function form(mount, below) {
  const one = (list) => list[below(list.length)];
  resize(640);
  const element = window.document.createElement("div");
  window.document.body.append(element);
  let handle;
  // Whether the form wants the second part.
  let wants = false;
  const want = () => (wants = true);
  const say = (target, type) => target.dispatchEvent(new window.Event(type, { bubbles: true, composed: true }));
  const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)];
  const fill = (control, text) => {
    control.value = text;
    say(control, "input");
  };
  return {
    one,
    all,
    say,
    fill,
    /** Begins, or begins anew. */
    begin(options) {
      handle?.free();
      wants = false;
      handle = mount(element, { ...options, want });
    },
    handle: () => handle,
    press(control, key) {
      control.dispatchEvent(new window.KeyboardEvent("keydown", { bubbles: true, composed: true, cancelable: true, key }));
    },
    /** Lets the page come to rest. A playground that breaks down is an error as of WebAssembly. */
    rest() {
      settle();
      if (handle.broken) throw new WebAssembly.RuntimeError("the playground broke down");
    },
    /** Whether the second part was wanted since this was asked last. */
    wanted: () => wants && !(wants = false),
    /** Goes away; gives what was to be seen, and what another core would be given. */
    end() {
      const shown = element.shadowRoot.innerHTML + JSON.stringify(handle.hand_over());
      handle.free();
      element.remove();
      return shown;
    },
  };
}

const STORIES = ["dashboard", "kitchen", "two-fetches", "one-fails", "three-ways", "heavy"];
const TEXTS = { rename: NAMES, millis: MILLIS, message: MESSAGES };
const KEYS = ["ArrowRight", "ArrowLeft", "Home", "End", "Enter", "a"];
const WIDTHS = [240, 300, 360, 520, 640, 768, 1000, 0];
const does = (control) => control.dataset.do.split(":")[0];

/** Shows a scenario, in each of its runs; gives what is to be seen. */
export function show(mount, scenario) {
  const { begin, rest, end } = form(mount, generator(0));
  begin({ scenario });
  rest();
  return end();
}

/** Does everything once: each scenario that reaches far, each story in each width, each text in a field of its kind, each number
 *  of digits. */
export function tour(mount) {
  for (const scenario of chosen([])) if (!scenario.world) show(mount, scenario);
  const { all, fill, begin, handle, press, rest, end } = form(mount, generator(0));
  for (const story of STORIES) {
    begin({ story });
    for (const width of WIDTHS) rest(resize(width));
    for (const key of KEYS) for (const tab of all("[role=tab]").slice(-1)) rest(press(tab, key));
    for (const control of all(":not([data-far]) > input[type=checkbox]")) control.click();
    rest();
    for (const control of all("[data-far] > input")) control.click();
    rest();
    handle().lack("it did not come");
    rest();
    for (const control of all("[data-far] > input")) control.click();
    rest();
  }
  begin({ story: "one-fails" });
  const digits = Array.from({ length: 34 }, (_, index) => ["1", "-2.5", "12345678901234567", "0.00001234"][index % 4] + `e${index - 9}`);
  const longer = Array.from({ length: 30 }, (_, index) => "1234567890".repeat(3).slice(0, index + 1));
  for (const text of [...MILLIS, ...digits, ...longer]) rest(fill(all("[data-do^=millis]")[0], text));
  begin({ story: "one-fails" });
  const fails = all("[data-do^=fails]");
  for (const control of fails) if (!control.checked) control.click();
  rest();
  for (const text of MESSAGES) rest(fill(all("[data-do^=message]")[0], text));
  for (const text of NAMES) rest(fill(all("[data-do^=rename]")[0], text));
  // Faults in all fields, and then nothing more to be wrong.
  for (const control of all("input[type=text]")) fill(control, "");
  rest();
  for (const [word, times] of [["add-phase", 3], ["remove-phase", 5], ["add-task", 4], ["remove-task", 9], ["add-task", 70], ["add-phase", 101], ["reset", 1]]) {
    for (let time = 0; time < times; time++) all(`[data-do^=${word}]`)[0]?.click();
    rest();
  }
  // It may go away at any time.
  all("[data-do^=add-task]")[0].click();
  begin({ story: "heavy", styleSheet: {} });
  return end();
}

/** Plays with a form for so many gestures; gives what was to be seen. `mount(element, options)` is the core's. */
export function play(mount, seed, gestures) {
  const below = generator(seed);
  const { one, all, say, fill, begin, handle, press, rest, wanted, end } = form(mount, below);
  const runs = () => [...new Set([one(RUNS), one(RUNS), one(below(9) ? RUNS : OTHERS)])];
  const options = () => (below(2) ? { story: one(STORIES) } : { scenario: { ...madeUp(below(1000)), runs: runs() } });
  const number = () => String((below(10) ? 1 : -1) * (below(1000) + below(3) / 8) * 10 ** (below(40) - 12)).slice(below(2));
  const type = (control, text) => {
    // As a hand does it, letter by letter, or all at once.
    for (let end = below(3) ? text.length : Math.max(1, text.length - 4); end < text.length; end++) {
      fill(control, text.slice(0, end));
      if (!below(4)) rest();
    }
    fill(control, text);
  };
  const use = (control) => {
    if (control.tagName === "SELECT") fill(control, one([...control.options]).value);
    else if (control.type === "text") type(control, one([...TEXTS[does(control)], one(all("input[type=text]")).value, number(), number()]));
    else if (control.type === "range") fill(control, String(below(Number(control.max) + 1)));
    else if (control.getAttribute("role") === "tab" && below(2)) press(control, one(KEYS));
    else control.click();
  };
  begin(options());
  for (let gesture = 0; gesture < gestures; gesture++) {
    const controls = all("[data-do]");
    // Each kind as often as the others, though there are many fields and one button to start over.
    const word = one([...new Set(controls.map(does))]);
    use(one(controls.filter((control) => does(control) === word)));
    if (!below(3)) rest();
    if (!below(12)) resize(one(WIDTHS));
    if (!below(12)) handle().scenario();
    if (!below(25)) below(3) ? say(one(all("*")), one(["click", "input"])) : press(one(all("*")), one(KEYS));
    if (wanted()) {
      // The second part is on its way, does not come, or takes over: then the first has no more to do.
      if (!below(3)) handle().lack("it did not come");
      if (!below(3)) begin(options(void handle().hand_over()));
      else for (const control of all("[data-far] > input:checked")) if (below(2)) control.click();
    }
    if (!below(25)) handle().latest();
    if (!below(25)) begin({ ...options(), ...(below(2) ? { styleSheet: {} } : {}) });
  }
  rest();
  return end();
}
