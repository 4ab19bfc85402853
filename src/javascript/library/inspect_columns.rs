//! Long arrays in columns, as Node's `groupArrayElements` lays them out.

use super::inspect::Inspector;
use super::quoting::width;
use crate::javascript::vm::value::{ObjectId, Value};

impl Inspector<'_, '_> {
    /// Puts the elements of a long array in columns; tells whether it did.
    pub(super) fn group(&mut self, output: &mut Vec<String>, id: ObjectId) -> bool {
        let elements = self.vm.heap.get(id).elements();
        let view = self.vm.view(Value::Object(id)).map(|view| self.vm.element_count(view) as usize);
        let length = elements.map_or(view.unwrap_or(0), Vec::len);
        let more = length > self.manner.elements && output.len() > self.manner.elements;
        let count = output.len() - usize::from(more);
        let widths: Vec<usize> = output[..count]
            .iter()
            .map(|part| if self.manner.colors { self.length(part) } else { width(part) })
            .collect();
        let total: usize = widths.iter().map(|width| width + 2).sum();
        let widest = widths.iter().copied().max().unwrap_or(0) + 2;
        let uneven = total <= 5 * widest && widest > 8;
        if widest * 3 + self.indentation >= self.manner.line || uneven {
            return false;
        }
        let bias = (widest as f64 - total as f64 / output.len() as f64).sqrt();
        let biased = (widest as f64 - 3.0 - bias).max(1.0);
        let square = ((2.5 * biased * count as f64).sqrt() / biased + 0.5).floor() as usize;
        let columns =
            square.min((self.manner.line - self.indentation) / widest).min(self.manner.compact * 4).min(15);
        if columns <= 1 {
            return false;
        }
        let column = |at: usize| widths.iter().skip(at).step_by(columns).copied().max().unwrap_or(0) + 2;
        let column_widths: Vec<usize> = (0..columns).map(column).collect();
        let is_number = |value: &Value| matches!(value, Value::Number(_) | Value::BigInt(_));
        let all_numbers = view.is_some()
            || elements.is_some_and(|elements| elements.iter().take(output.len()).all(is_number));
        let mut lines = Vec::new();
        for first in (0..count).step_by(columns) {
            let last = (first + columns).min(count) - 1;
            let mut line = String::new();
            for at in first..=last {
                let comma = if at == last { "" } else { ", " };
                let wanted = column_widths[at - first] - if at == last { 2 } else { 0 };
                let blanks = wanted.saturating_sub(widths[at] + comma.len());
                let pad = |line: &mut String| (0..blanks).for_each(|_| line.push(' '));
                if all_numbers {
                    pad(&mut line);
                }
                line.push_str(&output[at]);
                line.push_str(comma);
                if !all_numbers && at != last {
                    pad(&mut line);
                }
            }
            lines.push(line);
        }
        if more {
            lines.extend(output.pop());
        }
        *output = lines;
        true
    }
}
