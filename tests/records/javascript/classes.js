class Shape {
  static count = 0;
  sides = 0;
  constructor(name) {
    this.name = name;
    Shape.count++;
  }
  describe() {
    return `${this.name} has ${this.sides} sides`;
  }
  toString() {
    return `Shape(${this.name})`;
  }
}
class Square extends Shape {
  #size;
  sides = 4;
  constructor(size) {
    super('square');
    this.#size = size;
  }
  get area() {
    return this.#size ** 2;
  }
  describe() {
    return super.describe() + ` and an area of ${this.area}`;
  }
}
const square = new Square(3);
console.log(square.describe(), Shape.count, `${square}`, square instanceof Shape, square);
console.log(typeof Square, Object.getPrototypeOf(square) === Square.prototype, square.constructor.name);
