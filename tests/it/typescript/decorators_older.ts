// Decorators as with the option experimentalDecorators.
function first() {
  console.log('first(): evaluated');
  return function (target: any, propertyKey: string, descriptor: PropertyDescriptor) { console.log('first(): called', propertyKey); };
}
function second() {
  console.log('second(): evaluated');
  return function (target: any, propertyKey: string, descriptor: PropertyDescriptor) { console.log('second(): called', propertyKey); };
}
class Example {
  @first() static early(): void {}
  @first() @second() method(): void {}
  @second() other(): void {}
}
function logged(target: any, key: string, descriptor: PropertyDescriptor): PropertyDescriptor {
  const original = descriptor.value;
  descriptor.value = function (...args: any[]) {
    console.log(`-> ${key}(${args})`);
    const result = original.apply(this, args);
    console.log(`<- ${result}`);
    return result;
  };
  return descriptor;
}
function sealed(constructor: Function) {
  Object.seal(constructor);
  Object.seal(constructor.prototype);
  console.log('sealed', constructor.name);
}
@sealed
class Calculator {
  base = 1;
  @logged add(a: number, b: number): number { return this.base + a + b; }
  @logged static double(n: number): number { return n * 2; }
}
console.log(new Calculator().add(1, 2), Calculator.double(4), new Calculator());

const needed = new Map<string, number[]>();
function required(target: Object, key: string, index: number) { needed.set(key, [...needed.get(key) ?? [], index]); }
function validate(target: any, key: string, descriptor: TypedPropertyDescriptor<any>) {
  const method = descriptor.value;
  descriptor.value = function () {
    for (const index of needed.get(key) ?? []) if (arguments[index] === undefined) throw new Error(`missing argument ${index} of ${key}`);
    return method.apply(this, arguments);
  };
}
class Printer {
  @validate print(@required title: string, loud = false, @required copies?: number) { return `${title} ${loud} ${copies}`; }
}
console.log(new Printer().print('a', true, 2));
try { new Printer().print('a'); } catch (error: any) { console.log(error.message); }

function retry(times: number) {
  return (_: any, __: string, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (...args: any[]) {
      for (let attempt = 1; ; attempt++) {
        try { return await original.apply(this, args); } catch (error) {
          if (attempt === times) throw error;
          console.log('retry', attempt);
          await new Promise<void>(resolve => setTimeout(resolve, 10));
        }
      }
    };
  };
}
class Service {
  private calls = 0;
  @retry(3) async flaky(): Promise<string> {
    if (++this.calls < 3) throw new Error('no');
    return `ok after ${this.calls}`;
  }
}
new Service().flaky().then(console.log);

function reportable<T extends { new (...args: any[]): {} }>(constructor: T) {
  return class extends constructor { url = 'http://localhost'; };
}
@reportable
class Bug {
  type = 'report';
  constructor(public title: string) {}
}
const bug = new Bug('dark mode');
console.log(bug.title, bug.type, (bug as any).url, bug instanceof Bug);
function Column(name?: string) {
  return (target: any, key: string) => { (target.constructor.columns ??= []).push(name ?? key); };
}
class Entity {
  @Column() id!: number;
  @Column('user_name') name!: string;
  static columns: string[];
}
console.log(Entity.columns, new Entity());
function Inject(token: string) {
  return (target: any, key: string | undefined, index: number) => console.log('inject', token, key, index, typeof target);
}
class Controller { constructor(@Inject('A') private a: string, @Inject('B') public b: string) {} }
console.log(new Controller('1', '2'));
