//! Numbers of headings and lists as word processors write them: 1, 一, ①, 甲, IV.

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// 1, 2, 3
    Decimal,
    /// 01, 02
    DecimalZero,
    /// １, ２
    FullWidth,
    /// 一, 十一, 一百二十三
    Han,
    /// 一, 一一, 一二三
    HanDigits,
    /// 壹, 贰
    Legal,
    /// 甲, 乙
    Stems,
    /// 子, 丑
    Branches,
    /// ①, ②
    Circled,
    /// ⑴, ⑵
    Bracketed,
    /// ⒈, ⒉
    Stopped,
    /// i, ii; I, II
    Roman(Case),
    /// a, b; A, B
    Letters(Case),
    /// A mark instead of a number.
    Bullet,
    /// Nothing.
    Nothing,
}

/// Small or great letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// a
    Lower,
    /// A
    Upper,
}

/// The form that OOXML (`w:numFmt`) or HTML (`type`, `list-style-type`) names; the usual figures for all others.
#[must_use]
pub fn form(name: &str) -> Form {
    match name {
        "decimalZero" | "decimal-leading-zero" => Form::DecimalZero,
        "decimalFullWidth" | "decimalFullWidth2" => Form::FullWidth,
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "cjk-ideographic"
        | "simp-chinese-informal"
        | "trad-chinese-informal"
        | "japanese-informal" => Form::Han,
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" | "cjk-decimal" => Form::HanDigits,
        "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" | "simp-chinese-formal" => Form::Legal,
        "ideographTraditional" | "cjk-heavenly-stem" => Form::Stems,
        "ideographZodiac" | "cjk-earthly-branch" => Form::Branches,
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Form::Circled,
        "decimalEnclosedParen" => Form::Bracketed,
        "decimalEnclosedFullstop" => Form::Stopped,
        "lowerRoman" | "lower-roman" | "i" => Form::Roman(Case::Lower),
        "upperRoman" | "upper-roman" | "I" => Form::Roman(Case::Upper),
        "lowerLetter" | "lower-alpha" | "lower-latin" | "a" => Form::Letters(Case::Lower),
        "upperLetter" | "upper-alpha" | "upper-latin" | "A" => Form::Letters(Case::Upper),
        "bullet" | "disc" | "circle" | "square" => Form::Bullet,
        "none" => Form::Nothing,
        _ => Form::Decimal,
    }
}

/// Writes a number; where the form does not reach so far, in usual figures.
#[must_use]
pub fn write(number: u32, form: Form) -> String {
    let plain = || number.to_string();
    let nth = |first: char, most: u32| match number {
        1.. if number <= most => char::from_u32(first as u32 + number - 1).map_or_else(plain, String::from),
        _ => plain(),
    };
    match form {
        Form::Decimal => plain(),
        Form::DecimalZero => format!("{number:02}"),
        Form::FullWidth => plain().chars().filter_map(|c| char::from_u32(c as u32 + 0xfee0)).collect(),
        Form::Han => han(number),
        Form::HanDigits => digits(number, HAN),
        Form::Legal => legal(number),
        Form::Stems => cycled(number, "甲乙丙丁戊己庚辛壬癸"),
        Form::Branches => cycled(number, "子丑寅卯辰巳午未申酉戌亥"),
        Form::Circled if number <= 20 => nth('①', 20),
        Form::Circled if number <= 35 => char::from_u32('㉑' as u32 + number - 21).map_or_else(plain, String::from),
        Form::Circled => plain(),
        Form::Bracketed => nth('⑴', 20),
        Form::Stopped => nth('⒈', 20),
        Form::Roman(case) => cased(roman(number), case),
        Form::Letters(case) => cased(letters(number), case),
        Form::Bullet | Form::Nothing => String::new(),
    }
}

const HAN: &str = "〇一二三四五六七八九";

/// Above this a number is no number of a heading.
const MOST: u32 = 9999;

/// 十, 二十一, 一百零五.
fn han(number: u32) -> String {
    if number == 0 || number > MOST {
        return if number == 0 { "〇".into() } else { number.to_string() };
    }
    let (mut written, mut gap) = (String::new(), false);
    for (place, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / place % 10;
        if digit == 0 {
            gap = !written.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            written.push('零');
        }
        if !(digit == 1 && place == 10 && written.is_empty()) {
            written.extend(HAN.chars().nth(digit as usize));
        }
        written += name;
    }
    written
}

fn legal(number: u32) -> String {
    let of = |c: char| match c {
        '十' => '拾',
        '百' => '佰',
        '千' => '仟',
        c => HAN.chars().position(|han| han == c).and_then(|at| "零壹贰叁肆伍陆柒捌玖".chars().nth(at)).unwrap_or(c),
    };
    let written: String = han(number).chars().map(of).collect();
    if written.starts_with('拾') { format!("壹{written}") } else { written }
}

fn digits(number: u32, signs: &str) -> String {
    let sign = |c: char| c.to_digit(10).and_then(|digit| signs.chars().nth(digit as usize)).unwrap_or(c);
    number.to_string().chars().map(sign).collect()
}

fn cycled(number: u32, signs: &str) -> String {
    let at = number.checked_sub(1).map(|at| at as usize);
    at.and_then(|at| signs.chars().nth(at)).map_or_else(|| number.to_string(), String::from)
}

fn roman(number: u32) -> String {
    if number > MOST {
        return number.to_string();
    }
    let (mut rest, mut written) = (number, String::new());
    for (value, sign) in [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ] {
        written += &sign.repeat((rest / value) as usize);
        rest %= value;
    }
    written
}

/// a … z, then aa, bb as Word counts.
fn letters(number: u32) -> String {
    let Some(at) = number.checked_sub(1).filter(|_| number <= MOST) else { return number.to_string() };
    char::from_u32('a' as u32 + at % 26).map(|c| c.to_string().repeat(at as usize / 26 + 1)).unwrap_or_default()
}

fn cased(written: String, case: Case) -> String {
    if case == Case::Upper { written.to_ascii_uppercase() } else { written }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_as_word_does() {
        let row = |name: &str, numbers: &[u32]| {
            numbers.iter().map(|number| write(*number, form(name))).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            row("chineseCounting", &[1, 10, 11, 20, 21, 100, 105, 110, 123]),
            "一 十 十一 二十 二十一 一百 一百零五 一百一十 一百二十三"
        );
        assert_eq!(row("decimalEnclosedCircleChinese", &[1, 20, 21, 36]), "① ⑳ ㉑ 36");
        assert_eq!(row("ideographTraditional", &[1, 10, 11]), "甲 癸 11");
        assert_eq!(row("chineseLegalSimplified", &[1, 10, 12, 21]), "壹 壹拾 壹拾贰 贰拾壹");
        assert_eq!(row("upperRoman", &[4, 9, 14]), "IV IX XIV");
        assert_eq!(row("lowerLetter", &[1, 26, 27]), "a z aa");
        assert_eq!(row("decimalFullWidth", &[12]), "１２");
        assert_eq!(row("ideographDigital", &[10]), "一〇");
        assert_eq!(row("decimalEnclosedParen", &[3, 21]), "⑶ 21");
        assert_eq!(row("0", &[3]), "3");
        assert_eq!(row("chineseCounting", &[0, 1000, u32::MAX]), "〇 一千 4294967295");
    }
}
