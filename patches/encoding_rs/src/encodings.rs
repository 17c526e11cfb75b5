//! All encodings, by the names that other crates know.

use crate::encoding::Encoding;

macro_rules! encodings {
    ($($name:ident, $init:ident: $said:literal;)*) => {
        $(
            #[doc = $said]
            pub static $init: Encoding = Encoding::new($said);
            #[doc = $said]
            pub static $name: &Encoding = &$init;
        )*

        pub(crate) static ALL: &[&Encoding] = &[$(&$init),*];
    };
}

encodings! {
    BIG5, BIG5_INIT: "Big5";
    EUC_JP, EUC_JP_INIT: "EUC-JP";
    EUC_KR, EUC_KR_INIT: "EUC-KR";
    GBK, GBK_INIT: "GBK";
    IBM866, IBM866_INIT: "IBM866";
    ISO_2022_JP, ISO_2022_JP_INIT: "ISO-2022-JP";
    ISO_8859_10, ISO_8859_10_INIT: "ISO-8859-10";
    ISO_8859_13, ISO_8859_13_INIT: "ISO-8859-13";
    ISO_8859_14, ISO_8859_14_INIT: "ISO-8859-14";
    ISO_8859_15, ISO_8859_15_INIT: "ISO-8859-15";
    ISO_8859_16, ISO_8859_16_INIT: "ISO-8859-16";
    ISO_8859_2, ISO_8859_2_INIT: "ISO-8859-2";
    ISO_8859_3, ISO_8859_3_INIT: "ISO-8859-3";
    ISO_8859_4, ISO_8859_4_INIT: "ISO-8859-4";
    ISO_8859_5, ISO_8859_5_INIT: "ISO-8859-5";
    ISO_8859_6, ISO_8859_6_INIT: "ISO-8859-6";
    ISO_8859_7, ISO_8859_7_INIT: "ISO-8859-7";
    ISO_8859_8, ISO_8859_8_INIT: "ISO-8859-8";
    ISO_8859_8_I, ISO_8859_8_I_INIT: "ISO-8859-8-I";
    KOI8_R, KOI8_R_INIT: "KOI8-R";
    KOI8_U, KOI8_U_INIT: "KOI8-U";
    SHIFT_JIS, SHIFT_JIS_INIT: "Shift_JIS";
    UTF_16BE, UTF_16BE_INIT: "UTF-16BE";
    UTF_16LE, UTF_16LE_INIT: "UTF-16LE";
    UTF_8, UTF_8_INIT: "UTF-8";
    GB18030, GB18030_INIT: "gb18030";
    MACINTOSH, MACINTOSH_INIT: "macintosh";
    REPLACEMENT, REPLACEMENT_INIT: "replacement";
    WINDOWS_1250, WINDOWS_1250_INIT: "windows-1250";
    WINDOWS_1251, WINDOWS_1251_INIT: "windows-1251";
    WINDOWS_1252, WINDOWS_1252_INIT: "windows-1252";
    WINDOWS_1253, WINDOWS_1253_INIT: "windows-1253";
    WINDOWS_1254, WINDOWS_1254_INIT: "windows-1254";
    WINDOWS_1255, WINDOWS_1255_INIT: "windows-1255";
    WINDOWS_1256, WINDOWS_1256_INIT: "windows-1256";
    WINDOWS_1257, WINDOWS_1257_INIT: "windows-1257";
    WINDOWS_1258, WINDOWS_1258_INIT: "windows-1258";
    WINDOWS_874, WINDOWS_874_INIT: "windows-874";
    X_MAC_CYRILLIC, X_MAC_CYRILLIC_INIT: "x-mac-cyrillic";
    X_USER_DEFINED, X_USER_DEFINED_INIT: "x-user-defined";
}
