// Functions without a name take that of the field that they are given to, however its key is written.
const event = 'click';
const tag = Symbol('tag');
class Menu {
  [`on${event}`] = () => 1;
  [tag] = function () {};
  ['item' + 1] = class {};
  [`load${event.length}`] = async () => 3;
  5 = () => 4;
  'with space' = () => 5;
  ['kept'] = function own() {};
  static [event] = () => 6;
  #secret = () => 7;
  get secret() {
    return this.#secret.name;
  }
}
const menu = new Menu();
for (const key of Reflect.ownKeys(menu)) console.log(String(key), '->', JSON.stringify(menu[key].name));
console.log(menu.secret, Menu.click.name);

const parts = (strings, ...values) => `${strings.length} parts, ${values.length} values: ${JSON.stringify(strings)} ${JSON.stringify(strings.raw)}`;
console.log(parts`plain ${1} and ${2}`);
console.log(parts`\u0041 ${0} \unreadable`);
((strings) => console.log(0 in strings, strings[0], strings.raw[0]))`\xyz`;
