//! TypeScript: its types are left out, what remains does what TypeScript's own compiler (5.4, to ES2022) makes of it.

use crate::common::{run, stamped_in};
use loopscope::simulate::Language;
use loopscope::trace::Outcome;

/// Each text prints `true` and nothing else.
#[track_caller]
fn check_all(texts: &[&str]) {
    for text in texts {
        let run = run(Language::JavaScript, text);
        let lines: Vec<String> = run.trace.lines().iter().map(|line| line.text.clone()).collect();
        assert_eq!(lines, ["true"], "{text}\n{:?}", run.outcome);
    }
}

#[test]
fn annotations_are_left_out() {
    check_all(&[
        "const a: number = 1, b: string | null = null; let c!: Map<string, Array<number>>; console.log(a === 1)",
        "function f(a: number, b?: string, ...c: number[]): string { return `${a}${b}${c.length}`; } console.log(f(1) === '1undefined0')",
        "const f = (a: number, b = 2): number => a + b; console.log(f(1) === 3)",
        "const f = async (a: { x: number }): Promise<number> => a.x; console.log(await f({ x: 1 }) === 1)",
        "const { a, b: [c] }: { a: number; b: string[] } = { a: 1, b: ['x'] }; console.log(a + c === '1x')",
        "try { throw 1 } catch (e: unknown) { console.log(e === 1) }",
        "for (const x of [1] as number[]) { const y: typeof x = x; console.log(y === 1) }",
        "function f(this: { n: number }, a: number) { return this.n + a; } console.log(f.call({ n: 1 }, 2) === 3)",
        "const f = (x: unknown): x is string => typeof x === 'string'; console.log(f('a'))",
        "let n = 2; const r = n > 1 ? (n) : (x: number) => x; console.log(r === 2)",
        "const o = { m<T>(x: T): T { return x }, get v(): number { return 1 } }; console.log(o.m(o.v) === 1)",
        "let f: new (a: number, b?: () => void) => Date, g: (typeof f)[], h: keyof typeof globalThis; console.log(f === undefined)",
        "const f = (g: () => void): ((...a: number[]) => number) => (...a) => a.length; console.log(f(() => {})(1, 2) === 2)",
        "let f: (string | number)[], g: ((x: string) => void) | null = null, h: (() => (new () => Date)[])[]; function k(a?: ({ b: string })): (string | undefined) { return a?.b } console.log(g === null)",
        "import fs = require('fs'); import EventEmitter = require('node:events'); console.log(typeof fs.readFileSync === typeof EventEmitter)",
        "switch (1 as number) { case 1: let k: boolean = true; console.log(k) }",
    ]);
}

#[test]
fn generics_are_no_comparisons() {
    check_all(&[
        "const m = new Map<string, Set<number>>([['a', new Set<number>([1])]]); console.log(m.get('a')!.has(1))",
        "function id<T extends object = {}>(x: T): T { return x } console.log(id<number[]>([1]).length === 1)",
        "const id = <T,>(x: T): T => x; console.log(id<boolean>(true))",
        "const id = async <T>(x: T): Promise<T> => x; console.log(await id<boolean>(true))",
        "class Box<T> { constructor(readonly value: T) {} map<U>(f: (x: T) => U): Box<U> { return new Box<U>(f(this.value)) } } console.log(new Box<number>(1).map<boolean>(x => x === 1).value)",
        "const a = 1, b = 2, c = 3; console.log((a < b) && (b < c) && (a<b > false))",
        "const p: Promise<Array<Promise<number>>> = Promise.resolve([]); console.log((await p).length === 0)",
        // JavaScript would compare twice.
        "function f(x) { return x } const number = 1; console.log(f<number>(true))",
    ]);
}

#[test]
fn casts_and_marks_are_left_out() {
    check_all(&[
        "const x = ({ a: 1 } as any) as { a: number }; console.log(x.a as number === 1)",
        "const c = { a: [1, 2] } as const satisfies Record<string, readonly number[]>; console.log(c.a.length === 2)",
        "const a: number[] | undefined = [1]; console.log(a![0]! === 1)",
        "const x = <any>{ a: 1 }; console.log(x.a === 1)",
        "const x = { n: 1 }; (x as any).n += 1; x!.n++; console.log(x.n === 3 && x.n !== 4)",
    ]);
}

#[test]
fn what_is_only_a_type_vanishes() {
    check_all(&[
        "interface A<T = string> extends B, C<T> { x: number; y?: { z: `a${string}` }; (a: number): void; [k: string]: any }\nconsole.log(true)",
        "type A<T> = T extends (infer U extends string | number)[] ? U : never; type H<T> = T extends [infer U extends string, ...infer R] ? R : T extends infer V extends number ? V : 0; console.log(true)",
        "type A = { a: 1 }\ntype B<T> = T extends (infer U)[] ? U : never\ntype F = (a: number) => Promise<void>\nconsole.log(true)",
        "type M<T> = { readonly [K in keyof T]?: T[K] } & Partial<T> | null | -1 | 'x' | unique symbol\nconsole.log(true)",
        "declare const x: number; declare function f(a: string): void; declare module 'm' { const y: number } declare module 'n'; type P = Parameters<<T>(one: T) => T>; declare global { interface Window { a: 1 } } console.log(true)",
        "import type { A } from './a'; import type B from 'b'; export type { A }; export interface C {} export type D = C; console.log(true)",
        "function f(a: string): string; function f(a: number): number; function f(a: any) { return a } console.log(f(true))",
        "const type = 1, declare = 2, namespace = 3; let abstract = type\n+ declare; console.log(abstract === namespace)",
    ]);
}

#[test]
fn classes_lose_their_modifiers() {
    check_all(&[
        "abstract class A { abstract f(): number; protected readonly k: string = 'a'; g() { return this.f() + this.k } } class B extends A implements I, J<B> { override f(): number { return 1 } } console.log(new B().g() === '1a')",
        "class A { constructor(private a: number, public readonly b = 2) {} sum() { return this.a + this.b } } console.log(new A(1).sum() === 3)",
        "class A { n = 1 } class B extends A { c = 3; constructor(public p: string) { console.log; super(); this.c += this.p.length } } console.log(JSON.stringify(new B('xy')) === '{\"n\":1,\"p\":\"xy\",\"c\":5}')",
        "class A { static #n: number = 0; static async *[Symbol.asyncIterator]?(): AsyncGenerator<number>; declare x: number; [key: string]: any; y?: number; z!: string; static inc(): number { return ++A.#n } } console.log(A.inc() === 1 && 'y' in new A() && !('x' in new A()))",
        "class A { constructor(a: string); constructor(a: number); constructor(a: any) { this.a = a } a: any; m(x: string): void; m(x: any) { return x } } console.log(new A(1).m(true))",
        "class A { get<T>(x: T): T { return x } static async<T>(x: T): T { return x } } const o = { set<T>(x: T) { return x } }; console.log(new A().get(1) + A.async(2) === o.set(3))",
        "class A { private get = 1; readonly = 2; static = 3; type = 4; declare = 5; get async() { return this.get } } console.log(new A().async + new A().readonly === 3)",
    ]);
}

#[test]
fn enums_become_objects() {
    check_all(&[
        "enum A { Up, Down, Left = 10, Right } console.log(JSON.stringify(A) === '{\"0\":\"Up\",\"1\":\"Down\",\"10\":\"Left\",\"11\":\"Right\",\"Up\":0,\"Down\":1,\"Left\":10,\"Right\":11}')",
        "export enum A { B = 'b', C = `${'c'}c`, D = 'd' + 1 } console.log(Object.values(A).join() === 'b,cc,d1')",
        "const enum F { None, A = 1 << 0, B = 1 << 1, AB = A | B, Next } console.log(F.AB + F.Next === 7)",
        "enum A { X = 1 } enum A { Y = 2 } console.log(A.X + A.Y === 3 && A[2] === 'Y')",
        "enum A { No = 0, Yes = 'yes', 'a b' = 'abc'.length } function f() { enum A { Q } return A.Q } console.log(A['a b'] + f() === 3)",
        "enum A { T = 't' } enum B { T = A.T, N = 3 } console.log(Object.keys(B).join() === '3,T,N')",
    ]);
}

#[test]
fn imports_of_types_are_left_out() {
    check_all(&[
        "import type { X } from './x'; import { type Y } from './y'; const a: X | Y = 1; console.log(a === 1)",
        "import { Shape } from './shapes'; const s: Shape = { k: 1 }; console.log(s.k === 1)",
    ]);
}

#[test]
fn namespaces_become_objects() {
    check_all(&[
        "namespace A { export const b = 1; const c = 2; export type T = 1; export function f(): number { return b + c } } console.log(A.f() === 3 && Object.keys(A).join() === 'b,f')",
        "namespace A { export namespace B { export enum C { D = 4 } } export class E { constructor(public n: number) {} } } console.log(A.B.C.D === new A.E(4).n)",
        "class M { constructor(readonly n: number) {} } namespace M { export const zero = new M(0) } console.log(M.zero.n === 0)",
        "namespace A { export const b = 1; export class K { v = b } } namespace A { export const c = b + new K().v } import K2 = A.K; console.log(A.c + new K2().v === 3)",
        "namespace A.B.C { export const d = 1 } namespace E.F { export var g = 2 } console.log(A.B.C.d + E.F.g === 3 && typeof g === 'undefined')",
        "function f() { return 1 } namespace N { function f() { return 2 } export const g = () => f() } console.log(f() + N.g() === 3)",
    ]);
}

#[test]
fn programs_in_disguise_are_refused_by_name() {
    for (text, message) in [
        (
            "namespace A { export const b = 1 }\nnamespace A { function f(b) { console.log(b) } }",
            "2:1 a namespace in parts that names or changes again what an earlier part exports is not supported",
        ),
        (
            "namespace A { export let b = 1; export function f() { b += 1 } }",
            "1:15 a variable that a namespace exports and changes is not supported; export a function that tells it",
        ),
        ("enum A { B = 'b',\n C }", "2:2 SyntaxError: Enum member must have initializer."),
        // What is neither is told in JavaScript's words.
        ("const a = 1;\nconst b: number = ;", "2:7 SyntaxError: Missing initializer in const declaration"),
        ("let x: number = 1;\nlet y = (;", "2:10 SyntaxError: Unexpected token ';'"),
        ("function f()\nconsole.log(1)", "2:1 SyntaxError: Unexpected identifier 'console'"),
    ] {
        match run(Language::JavaScript, text).outcome {
            Outcome::Refused(refusal) => {
                let found = format!("{}:{} {}", refusal.line, refusal.column, refusal.message);
                assert_eq!(found, message, "{text}");
            }
            other => panic!("{text} was not refused: {other:?}"),
        }
    }
}

/// The lines beside each program are those of TypeScript 5.9's output, the first with `experimentalDecorators`, run on V8.
#[test]
fn decorators_of_both_forms_do_what_typescript_makes_of_them() {
    for (program, expected) in [
        (include_str!("typescript/decorators_older.ts"), include_str!("typescript/decorators_older.txt")),
        (
            include_str!("typescript/decorators_standard.ts"),
            include_str!("typescript/decorators_standard.txt"),
        ),
    ] {
        assert_eq!(stamped_in(Language::JavaScript, program, "{}"), expected);
    }
}

/// V8 knows none: only what has types too is taken for TypeScript.
#[test]
fn decorators_without_types_are_a_syntax_error() {
    for text in ["@a class B {}", "class A { @b m() {} }", "console.log(1); class A { @b() c = 1 }"] {
        let run = run(Language::JavaScript, text);
        let Outcome::Refused(refusal) = &run.outcome else { panic!("{text} runs") };
        assert_eq!(refusal.message, "SyntaxError: Invalid or unexpected token", "{text}");
    }
}
