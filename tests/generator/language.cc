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

/// The characters of a text that has no combining ones.
std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
    all.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return all;
}

const Language kChinese{
    LanguageName::kChinese,
    "zh",
    {"的", "在",   "了",   "和",   "是",   "对",   "将",   "为",   "也",   "与",  "到",
     "这", "就",   "等",   "上",   "并",   "以",   "从",   "但",   "由",   "向",  "已",
     "还", "表示", "目前", "以及", "可以", "其中", "通过", "根据", "同时", "因此"},
    characters("人民工作社会经济发展国家地方政府企业市场产品技术信息教育文化科学研究生活城市农村建"
               "设管理服务"
               "问题情况方面关系条件组织活动计划项目资金银行投资贸易出口进口价格增长下降石油电力交"
               "通铁路公路港口"
               "机场飞行船海河湖山林水田土地气候环境保护动植物食粮肉鱼果茶酒衣布纸书报电视影音乐歌"
               "舞画家师学校"
               "医院病药健康老年青少儿童女男父母兄弟姐妹朋友客户代表主席总理部长委员议案法律规定判"
               "决警察军队战争"
               "和平谈判协议合同签署宣言声明消息记者新闻采访调查报告数据统计分析预测结果影响原因变"
               "化趋势春夏秋冬"
               "东南西北左右前后早晚星期月亮太阳风雨雪云火灾洪震救援队员志愿捐款"),
    "",
    "，",
    "。",
    "”他说",
    {"首页", "新闻", "国际", "财经", "体育", "文化", "科技", "社会"},
    {"分享", "打印", "登录", "注册", "评论", "收藏"},
    {"关于我们", "联系我们", "隐私政策", "使用条款", "广告服务"},
    "标签",
    "相关阅读"};

const Language kHindi{
    LanguageName::kHindi,
    "hi",
    {"के",  "में",  "की",  "है",  "से",   "को",  "और",  "का",  "ने",   "पर",  "कि",
     "यह", "हैं",  "भी",  "एक", "इस",  "कहा", "लिए", "नहीं", "हो",  "गया", "था",
     "तो", "ही", "बाद", "कर", "साथ", "तक",  "या",  "वह",  "अपने", "जो",  "कुछ"},
    {"का", "रा", "मि", "ने", "पु",  "ला", "सं",  "गी", "टो", "वे", "दि", "शा", "बु",  "जा", "की",
     "मो", "ते",  "ना", "हु", "चा", "री", "भो", "डा", "खे",  "सू", "पा", "धि", "यो", "लि", "कु"},
    " ",
    ",",
    "।",
    ",\" कहा",
    {"होम", "समाचार", "देश", "दुनिया", "खेल", "व्यापार", "मनोरंजन", "स्वास्थ्य"},
    {"साझा करें", "प्रिंट", "लॉग इन", "सदस्यता", "टिप्पणियाँ", "सहेजें"},
    {"हमारे बारे में", "संपर्क", "गोपनीयता नीति", "उपयोग की शर्तें", "विज्ञापन"},
    "टैग",
    "यह भी पढ़ें"};

}  // namespace

const Language& language(LanguageName name) {
  switch (name) {
    case LanguageName::kGerman:
      return kGerman;
    case LanguageName::kArabic:
      return kArabic;
    case LanguageName::kJapanese:
      return kJapanese;
    case LanguageName::kChinese:
      return kChinese;
    case LanguageName::kHindi:
      return kHindi;
    case LanguageName::kEnglish:
      break;
  }
  return kEnglish;
}

}  // namespace newsieve::generator
