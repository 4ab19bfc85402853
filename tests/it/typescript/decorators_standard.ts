// Decorators of the standard, as TypeScript has them since version 5.
const order: string[] = [];
function traced(name: string) {
  order.push(`evaluate ${name}`);
  return (value: any, context: any): any => {
    order.push(`apply ${name} ${context.kind} ${String(context.name)} ${context.static}`);
    context.addInitializer(function (this: any) { order.push(`initialize ${name} ${typeof this}`); });
    if (context.kind === 'field') return (value: any) => { order.push(`value ${name} ${value}`); return value; };
  };
}
@traced('class 1') @traced('class 2')
class Traced {
  @traced('static field') static sf = (order.push('static field'), 1);
  @traced('field') f1 = (order.push('field 1'), 'a');
  @traced('method') @traced('method again') m1() {}
  @traced('static method') static sm() {}
  @traced('getter') get g() { return 1; }
  @traced('setter') set s(value: number) {}
  f2 = (order.push('field 2'), 2);
  @traced('accessor') accessor counter = 5;
  static { order.push('static block'); }
  constructor() { order.push('constructor'); }
}
const made = new Traced();
console.log(order.join('\n'));
console.log(made, made.counter);

function logged<This, Args extends any[], Return>(target: (this: This, ...args: Args) => Return, context: ClassMethodDecoratorContext) {
  console.log(Object.keys(context), context);
  return function (this: This, ...args: Args): Return {
    console.log(`enter ${String(context.name)}`);
    const result = target.call(this, ...args);
    console.log(`leave ${String(context.name)}`);
    return result;
  };
}
class Person {
  constructor(private name: string) {}
  @logged greet(other: string) { return `${this.name} greets ${other}`; }
}
console.log(new Person('Ada').greet('Bob'));
function bound(_: any, context: ClassMethodDecoratorContext) {
  context.addInitializer(function (this: any) { this[context.name] = this[context.name].bind(this); });
}
class Button {
  label = 'save';
  @bound click() { return this.label; }
}
const { click } = new Button();
console.log(click());
function observed<T, V>(target: ClassAccessorDecoratorTarget<T, V>, context: ClassAccessorDecoratorContext<T, V>): ClassAccessorDecoratorResult<T, V> {
  return {
    get() { console.log('get', context.name); return target.get.call(this); },
    set(value) { console.log('set', value); target.set.call(this, value); },
    init(value) { console.log('init', value); return value; },
  };
}
class Model {
  @observed accessor count = 1;
  accessor plain = 2;
  static accessor shared = 3;
}
const model = new Model();
model.count++;
model.plain *= 2;
console.log(model.count, model.plain, Model.shared, model, Object.getOwnPropertyNames(Model.prototype));
function double(_: undefined, context: ClassFieldDecoratorContext) { return (value: number) => value * 2; }
class Numbers { @double @double n = 3; @double none!: number; }
console.log(new Numbers());
const registry: unknown[] = [];
function register(value: Function, { kind, name }: ClassDecoratorContext) { registry.push([kind, name, value.name]); }
@register export class Registered {}
const Anonymous = @register class Named {};
console.log(registry, Anonymous);
try {
  const wrong = (_: any, context: ClassMethodDecoratorContext): any => 5;
  class Wrong { @wrong m() {} }
} catch (error: any) { console.log(error.message); }
