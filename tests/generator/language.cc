#include "generator/language.h"

namespace newsieve::generator {
namespace {

const Language kEnglish{
    LanguageName::kEnglish,
    "en",
    {"the", "of",    "to",   "and",   "a",    "in",   "that",  "for",   "is",   "on",
     "was", "with",  "said", "as",    "it",   "at",   "by",    "from",  "be",   "has",
     "an",  "have",  "its",  "are",   "he",   "will", "but",   "not",   "were", "had",
     "who", "this",  "they", "which", "more", "been", "would", "their", "or",   "after",
     "his", "about", "than", "up",    "one",  "also", "over",  "she",   "out",  "when"},
    {"ba",  "ren",  "tol", "mi",  "kar", "ves", "lo",  "nid", "sa",  "pel", "gor",
     "tan", "ri",   "mel", "do",  "fen", "us",  "ca",  "der", "lin", "mo",  "ster",
     "na",  "wick", "hal", "ter", "qui", "bre", "os",  "ton", "pre", "va",  "cus",
     "del", "fi",   "gan", "ho",  "il",  "jun", "kel", "lar", "mun"},
    " ",
    ",",
    ".",
    ",\" said",
    {"Home", "News", "World", "Business", "Politics", "Sport", "Culture", "Travel", "Opinion",
     "Weather", "Property", "Science", "Health", "Motoring", "Food"},
    {"Share", "Print", "Save for later", "Comments", "No comments so far", "Sign in", "Subscribe",
     "Follow us", "Newsletter", "Listen to this story", "Text size"},
    {"About us", "Contact", "Privacy policy", "Terms of use", "Advertise", "Careers", "Imprint"},
    "TAGS",
    "More stories"};

const Language kGerman{
    LanguageName::kGerman,
    "de",
    {"die",  "der",  "und",   "in",     "den", "das",  "von",   "zu",   "mit",   "ist",
     "des",  "sich", "auf",   "ein",    "für", "dem",  "nicht", "eine", "im",    "als",
     "auch", "es",   "an",    "werden", "aus", "er",   "hat",   "dass", "sie",   "nach",
     "wird", "bei",  "einer", "um",     "am",  "sind", "noch",  "wie",  "einem", "über"},
    {"ber", "gen",   "stein", "hau",  "lich", "ver", "mün", "tal", "ruh",
     "en",  "schaf", "ung",   "keit", "wal",  "dor", "fäh", "rin", "grün",
     "hof", "ker",   "lan",   "mei",  "nöt",  "sel", "teu", "wür"},
    " ",
    ",",
    ".",
    "“, sagte",
    {"Startseite", "Politik", "Wirtschaft", "Regional", "Sport", "Kultur", "Wetter", "Reise",
     "Meinung", "Wissen"},
    {"Artikel teilen", "Drucken", "Anmelden", "Newsletter", "Kommentare", "Merken", "Vorlesen"},
    {"Impressum", "Datenschutz", "AGB", "Kontakt", "Mediadaten", "Über uns"},
    "SCHLAGWORTE",
    "Mehr zum Thema"};

const Language kArabic{
    LanguageName::kArabic,
    "ar",
    {"في",  "من",   "على", "إلى", "أن",  "عن",  "التي", "الذي", "مع",  "هذا",
     "بعد", "كما",  "قال", "بين", "كان", "هذه", "قبل",  "لم",   "حتى", "ما",
     "عام", "خلال", "وقد", "كل",  "أو",  "ذلك", "منذ",  "عند"},
    {"با", "رن", "تل", "مي", "كر", "وس", "لو", "ند", "سا", "بل", "غر", "تن", "ري", "مل",
     "دو", "فن", "قا", "در", "لن", "مو", "نا", "حل", "تر", "شم", "زي", "عب", "هد", "جا"},
    " ",
    "،",
    ".",
    "\" بحسب",
    {"الرئيسية", "أخبار", "اقتصاد", "ثقافة", "رياضة", "سياسة", "رأي", "صحة"},
    {"شارك", "طباعة", "اشترك", "تعليقات", "تسجيل الدخول", "استمع"},
    {"من نحن", "اتصل بنا", "سياسة الخصوصية", "شروط الاستخدام", "أعلن معنا"},
    "الوسوم",
    "اقرأ أيضا"};

const Language kJapanese{
    LanguageName::kJapanese,
    "ja",
    {"の", "に", "は", "を", "が", "と", "で", "から", "も", "へ", "について", "として", "など",
     "まで", "では", "には", "という", "による"},
    {"港", "緑", "浜", "岩", "瀬", "汐", "川", "村", "市", "会", "議", "新", "車", "船", "店", "米",
     "雪", "橋", "森", "館", "学", "工", "業", "祭", "豆", "町", "長", "約", "束", "調", "査", "報",
     "計", "画", "開", "始", "予", "算", "支", "援", "住", "民", "観", "光", "農", "家"},
    "",
    "、",
    "。",
    "」と語るのは",
    {"トップ", "社会", "経済", "政治", "スポーツ", "文化", "地域", "天気"},
    {"印刷", "共有", "ログイン", "会員登録", "コメント", "保存する"},
    {"運営会社", "お問い合わせ", "利用規約", "個人情報の扱い", "広告掲載"},
    "キーワード",
    "あわせて読みたい"};

}  // namespace

const Language& language(LanguageName name) {
  switch (name) {
    case LanguageName::kGerman:
      return kGerman;
    case LanguageName::kArabic:
      return kArabic;
    case LanguageName::kJapanese:
      return kJapanese;
    case LanguageName::kEnglish:
      break;
  }
  return kEnglish;
}

}  // namespace newsieve::generator
