//! `console.table`.

use super::console::print;
use super::inspect::{inspect, width};
use super::support::Done;
use crate::javascript::vm::native::Call;
use crate::javascript::vm::object::Payload;
use crate::javascript::vm::value::{Key, Value};
use crate::javascript::vm::Vm;
use crate::trace::Stream;

/// The heads of the columns and the rows under them.
struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

pub(super) fn table(vm: &mut Vm<'_>, call: Call) -> Done {
    let data = call.arg(vm, 0);
    let Value::Object(id) = data else {
        let args = call.args(vm).iter().take(1).copied().collect::<Vec<_>>();
        let text = super::console::format(vm, &args)?;
        print(vm, Stream::Output, &text);
        return Ok(Value::Undefined);
    };
    let only = match call.arg(vm, 1) {
        Value::Undefined => None,
        list => Some(super::support::list(vm, list)?),
    };
    let entries = match &vm.heap.get(id).payload {
        Payload::Map(table) | Payload::Set(table) => {
            let live = table.entries.iter().filter(|(key, _)| *key != Value::Empty);
            Some(live.copied().collect::<Vec<_>>())
        }
        _ => None,
    };
    let is_map = matches!(vm.heap.get(id).payload, Payload::Map(_));
    let mut table = Table { head: Vec::new(), rows: Vec::new() };
    if let Some(entries) = entries {
        table.head = vec!["(iteration index)".into()];
        table.head.extend(is_map.then(|| "Key".into()));
        table.head.push("Values".into());
        for (index, (key, value)) in entries.into_iter().enumerate() {
            let mut row = vec![index.to_string(), cell(vm, key)];
            if is_map {
                row.push(cell(vm, value));
            }
            table.rows.push(row);
        }
    } else {
        fill(vm, data, only, &mut table)?;
    }
    let text = draw(&table);
    print(vm, Stream::Output, &text);
    Ok(Value::Undefined)
}

fn fill(
    vm: &mut Vm<'_>,
    data: Value,
    only: Option<Vec<Value>>,
    table: &mut Table,
) -> Result<(), crate::javascript::vm::native::Thrown> {
    let Value::Object(id) = data else { return Ok(()) };
    let mut columns: Vec<Key> = Vec::new();
    for name in only.iter().flatten() {
        columns.push(vm.to_key(*name)?);
    }
    let mut rows = Vec::new();
    let mut has_values = false;
    for key in vm.enumerable_keys(id) {
        let item = vm.get(data, key)?;
        let mut cells = Vec::new();
        let mut value = None;
        match item {
            Value::Object(item_id) => {
                if only.is_none() {
                    for key in vm.enumerable_keys(item_id) {
                        if !columns.contains(&key) {
                            columns.push(key);
                        }
                    }
                }
                for key in &columns {
                    let there = vm.own_property(item_id, *key).is_some();
                    let text = if there { cell_of(vm, item, *key)? } else { String::new() };
                    cells.push(text);
                }
            }
            item if only.is_none() => {
                has_values = true;
                value = Some(cell(vm, item));
            }
            _ => {}
        }
        rows.push((vm.key_text(key), cells, value));
    }
    table.head.push("(index)".into());
    for key in &columns {
        table.head.push(vm.key_text(*key));
    }
    table.head.extend(has_values.then(|| "Values".into()));
    for (index, mut cells, value) in rows {
        cells.resize(columns.len(), String::new());
        cells.insert(0, index);
        cells.extend(has_values.then(|| value.unwrap_or_default()));
        table.rows.push(cells);
    }
    Ok(())
}

fn cell_of(vm: &mut Vm<'_>, item: Value, key: Key) -> Result<String, crate::javascript::vm::native::Thrown> {
    let value = vm.get(item, key)?;
    Ok(cell(vm, value))
}

/// A value in a cell: objects with more than two keys only by their name.
fn cell(vm: &mut Vm<'_>, value: Value) -> String {
    if let Value::Object(id) = value {
        let is_array = vm.heap.get(id).elements().is_some();
        if !is_array && vm.enumerable_keys(id).len() > 2 {
            let name = vm.class_name(id).unwrap_or_else(|| "Object".into());
            return String::from("[") + &name + "]";
        }
    }
    inspect(vm, value, 0)
}

fn draw(table: &Table) -> String {
    let mut widths: Vec<usize> = table.head.iter().map(|head| width(head)).collect();
    for row in &table.rows {
        for (index, cell) in row.iter().enumerate() {
            widths[index] = widths[index].max(width(cell));
        }
    }
    let line = |left: char, middle: char, right: char| {
        let mut text = String::from(left);
        for (index, width) in widths.iter().enumerate() {
            if index > 0 {
                text.push(middle);
            }
            (0..width + 2).for_each(|_| text.push('─'));
        }
        text.push(right);
        text
    };
    let row = |cells: &[String]| {
        let mut text = String::from("│");
        for (index, cell) in cells.iter().enumerate() {
            text.push(' ');
            text.push_str(cell);
            (width(cell)..widths[index] + 1).for_each(|_| text.push(' '));
            text.push('│');
        }
        text
    };
    let mut lines = vec![line('┌', '┬', '┐'), row(&table.head), line('├', '┼', '┤')];
    lines.extend(table.rows.iter().map(|cells| row(cells)));
    lines.push(line('└', '┴', '┘'));
    lines.join("\n")
}
