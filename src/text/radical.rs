//! Radicals for ideographs: ⼈⺠ for 人民.
//!
//! A font draws both with one shape, and programs that print by shapes (Chromium is one) note the radical: what is copied
//! or read out of such a PDF looks right and is found by nobody. No report speaks of radicals.

/// The ideographs of U+2F00 to U+2FD5, as Unicode pairs them; 户 as fonts of the mainland draw it.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳\
心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而\
耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯\
鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Those of the supplement that are whole ideographs, each before its ideograph.
const SUPPLEMENT: &str = "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

/// The ideograph that a radical stands for; any other character itself.
pub fn ideograph(c: char) -> char {
    let found = match c {
        '\u{2F00}'..='\u{2FD5}' => KANGXI.chars().nth(c as usize - 0x2F00),
        '\u{2E80}'..='\u{2EF3}' => SUPPLEMENT.chars().skip_while(|known| *known != c).nth(1),
        _ => None,
    };
    found.unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_radical_has_its_ideograph() {
        assert_eq!(KANGXI.chars().count(), 214);
        assert_eq!("⼀⼈⼾⽇⾏⿕龠⺠⻓⻚⺀".chars().map(ideograph).collect::<String>(), "一人户日行龠龠民长页⺀");
        let pairs: Vec<char> = SUPPLEMENT.chars().collect();
        for pair in pairs.chunks(2) {
            assert!(('\u{2E80}'..='\u{2EF3}').contains(&pair[0]) && pair[1] >= '\u{4E00}', "{pair:?}");
        }
    }
}
