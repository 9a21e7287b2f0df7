//! Small texts that look like structure and are none, or the other way round: `hostile.txt`.

use crate::{
    expected::Expected,
    fixtures::see,
    known::{Failure, judge},
};

#[test]
fn hostile_texts_read_as_a_person_reads_them() {
    let cases: Vec<_> = include_str!("hostile.txt").split("\n== ").skip(1).collect();
    let failures = cases.iter().filter_map(|case| {
        let (name, rest) = case.split_once('\n').expect(case);
        let (text, reading) = rest.split_once("\n--\n").expect(name);
        Failure::of(name, "as it stands", Expected::parse(reading.lines()).differences(&see(text)))
    });
    let failures: Vec<_> = failures.collect();
    println!("{} of {} hostile texts read otherwise", failures.len(), cases.len());
    judge("hostile", &failures);
}
