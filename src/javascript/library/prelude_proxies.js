{
  // What changes an array changes one behind a proxy step by step (ECMA-262 23.1.3), so that its traps are asked.
  const { push, pop, shift, unshift, splice, reverse } = Array.prototype, { is_proxy } = natives;
  const move = (list, from, to) => {
    if (from in list) list[to] = list[from];
    else delete list[to];
  };
  methods(Array.prototype, {
    push(...items) {
      if (!is_proxy(this)) return push.apply(this, items);
      let count = this.length;
      for (const item of items) this[count++] = item;
      return this.length = count;
    },
    pop() {
      if (!is_proxy(this)) return pop.call(this);
      const count = this.length;
      if (count === 0) return void (this.length = 0);
      const item = this[count - 1];
      delete this[count - 1];
      this.length = count - 1;
      return item;
    },
    shift() {
      if (!is_proxy(this)) return shift.call(this);
      const count = this.length;
      if (count === 0) return void (this.length = 0);
      const first = this[0];
      for (let i = 1; i < count; i++) move(this, i, i - 1);
      delete this[count - 1];
      this.length = count - 1;
      return first;
    },
    unshift(...items) {
      if (!is_proxy(this)) return unshift.apply(this, items);
      const count = this.length, more = items.length;
      if (more) {
        for (let i = count - 1; i >= 0; i--) move(this, i, i + more);
        items.forEach((item, i) => { this[i] = item; });
      }
      return this.length = count + more;
    },
    splice(...how) {
      if (!is_proxy(this)) return splice.apply(this, how);
      const count = this.length, [from, gone, ...items] = how, start = whole(from) < 0 ? Math.max(count + whole(from), 0) : Math.min(whole(from), count);
      const less = how.length === 0 ? 0 : how.length === 1 ? count - start : Math.min(Math.max(whole(gone), 0), count - start), removed = blank(this, 0), more = items.length;
      for (let i = 0; i < less; i++) if (start + i in this) removed[i] = this[start + i];
      if (more < less) {
        for (let i = start; i < count - less; i++) move(this, i + less, i + more);
        for (let i = count; i > count - less + more; i--) delete this[i - 1];
      } else if (more > less) for (let i = count - less; i > start; i--) move(this, i + less - 1, i + more - 1);
      items.forEach((item, i) => { this[start + i] = item; });
      this.length = count - less + more;
      return removed;
    },
    reverse() {
      if (!is_proxy(this)) return reverse.call(this);
      const count = this.length;
      for (let low = 0; low < count >> 1; low++) {
        const high = count - 1 - low, isLow = low in this, first = this[low], isHigh = high in this, last = this[high];
        if (isHigh) this[low] = last;
        else if (isLow) delete this[low];
        if (isLow) this[high] = first;
        else if (isHigh) delete this[high];
      }
      return this;
    },
  });
}
