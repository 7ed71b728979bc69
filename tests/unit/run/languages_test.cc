// Whole pages of invented newspapers: exactly the article comes out, in every language.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <string>
#include <string_view>

#include "../read/temporary_folder.h"
#include "newsieve/newsieve.h"

namespace newsieve {
namespace {

struct Case {
  const char* name;
  std::string_view above;  ///< furniture
  std::string_view article;
  std::string_view below;  ///< furniture
};

class LanguagesTest : public testing::TestWithParam<Case> {
 protected:
  std::string text_of(const std::string& page, StripLevel level) {
    Options options;
    options.read.inputs = {folder_.write("page.txt", page)};
    options.write.output = folder_ / "output";
    options.strip.level = level;
    Observer nobody;
    clean(options, nobody);
    simdjson::dom::parser parser;
    const auto row = parser.load(folder_ / "output");
    std::string_view text;
    return row["text"].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
  }

  test::TemporaryFolder folder_;
};

TEST_P(LanguagesTest, ExactlyTheArticleComesOut) {
  const Case& c = GetParam();
  std::string page(c.above);
  page.append(c.article).append(c.below);
  EXPECT_EQ(text_of(page, StripLevel::kPage) + '\n', c.article);
}

TEST_P(LanguagesTest, CleanTextStays) {
  const Case& c = GetParam();
  EXPECT_EQ(text_of(std::string(c.article), StripLevel::kSite) + '\n', c.article);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, LanguagesTest,
    testing::Values(
        Case{"german", "Startseite\nMenü\nAnmelden\nAbo\nAnzeige\n",
             R"(Hafenrat von Ismere beschließt Neubau des Nordkais
Der Hafenrat von Ismere hat am Montag beschlossen, den alten Nordkai bis zum Frühjahr neu zu bauen. Die Arbeiten kosten vier Millionen Kronen und beginnen nach der Heringszeit.
Die Fischer, die dort ihren Fang anlanden, hatten darum gebeten, einen Liegeplatz offen zu halten. „Wir sehen uns den Zeitplan noch einmal an“, sagte Ratsvorsitzende Ilka Brennholt.
Der Kai stammt aus dem Jahr 1911 und wurde zuletzt vor 40 Jahren ausgebessert. Ein Gutachten hatte im Herbst Risse in drei Pfeilern gefunden.
)",
             "Artikel teilen\nArtikel drucken\n0 Kommentare\nKommentar schreiben\nDas könnte Sie "
             "auch "
             "interessieren\nSchüler reparieren vierzig Fahrräder\nFähre nach Tarn fällt wieder "
             "aus\nNewsletter abonnieren\nImpressum\nDatenschutz\nAlle Rechte vorbehalten\n"},
        Case{"french", "Accueil\nRechercher\nSe connecter\nS’abonner\nPublicité\n",
             R"(Le conseil du port d’Ismère reconstruira le quai nord
Le conseil du port d’Ismère a voté lundi la reconstruction du vieux quai nord avant le printemps. Les travaux coûteront quatre millions de couronnes et commenceront après la saison du hareng.
Les pêcheurs qui y débarquent leur prise ont demandé qu’un poste reste ouvert. « Nous allons revoir le calendrier », a dit la présidente, Odile Marquenoy.
Le quai date de 1911 et n’a pas été réparé depuis quarante ans. Une étude avait trouvé des fissures dans trois piles à l’automne.
)",
             "Partager cet article\nImprimer\nAucun commentaire\nLaisser un commentaire\nÀ lire "
             "aussi\nDes élèves réparent quarante vélos\nLe bac de Tarn encore en panne\nMentions "
             "légales\nGestion des cookies\nTous droits réservés\n"},
        Case{"russian", "Главная\nМеню\nПоиск\nВойти\nРеклама\n",
             R"(Совет порта Исмере решил перестроить северный причал
Совет порта Исмере в понедельник решил перестроить старый северный причал до весны. Работы обойдутся в четыре миллиона крон и начнутся после окончания сезона сельди.
Рыбаки, которые сдают там улов, просили оставить открытым одно место. «Мы ещё раз посмотрим на сроки», — сказала председатель совета Ирма Валенская.
Причал построен в 1911 году, и последний раз его чинили сорок лет назад. Осенью в трёх опорах нашли трещины.
)",
             "Поделиться\nКомментарии\nЧитайте также\nШкольники починили сорок велосипедов\nПаром "
             "до Тарна снова не ходит\nПодписаться на рассылку\nПолитика конфиденциальности\nВсе "
             "права защищены\n"},
        Case{
            "arabic", "الرئيسية\nالقائمة\nبحث\nتسجيل الدخول\nإعلان\n",
            R"(مجلس ميناء إسمير يصوت على بناء الرصيف الشمالي من جديد
صوت مجلس ميناء إسمير يوم الاثنين على بناء الرصيف الشمالي القديم من جديد قبل الربيع. وستكلف الأعمال أربعة ملايين كرونة وتبدأ بعد انتهاء موسم الصيد.
وطلب الصيادون الذين يفرغون صيدهم هناك أن يبقى مرسى واحد مفتوحا. وقالت رئيسة المجلس إلما برنهولت: «سننظر في الجدول مرة أخرى».
ويعود الرصيف إلى عام 1911، ولم يرمم منذ أربعين عاما. هل تكفي الأموال لذلك؟ لم يجب المجلس عن السؤال.
)",
            "شارك الخبر\nطباعة\nالتعليقات\nأضف تعليقك\nاقرأ أيضا\nتلاميذ يصلحون أربعين دراجة\nتوقف "
            "العبارة إلى تارن مرة أخرى\nالنشرة البريدية\nسياسة الخصوصية\nجميع الحقوق محفوظة\n"},
        Case{"hindi", "होम\nमेन्यू\nखोजें\nलॉग इन\nविज्ञापन\n",
             R"(इस्मेर बंदरगाह परिषद ने उत्तरी घाट फिर बनाने का फैसला किया
इस्मेर बंदरगाह परिषद ने सोमवार को पुराने उत्तरी घाट को वसंत तक फिर से बनाने का फैसला किया। इस काम पर चालीस लाख क्राउन खर्च होंगे और यह मछली का मौसम खत्म होने के बाद शुरू होगा।
वहां मछली उतारने वाले मछुआरों ने मांग की थी कि एक जगह खुली रहे। परिषद की अध्यक्ष इल्मा ब्रेनहोल्ट ने कहा, “हम समय सारणी को फिर से देखेंगे।”
यह घाट 1911 का है और चालीस साल से इसकी मरम्मत नहीं हुई है। जांच में तीन खंभों में दरारें मिली थीं।
)",
             "शेयर करें\nटिप्पणियां\nयह भी पढ़ें\nछात्रों ने चालीस साइकिलें ठीक कीं\nटार्न की नाव फिर "
             "बंद\nगोपनीयता नीति\nहमारे बारे में\nसर्वाधिकार सुरक्षित\n"},
        Case{"chinese", "首页\n搜索\n登录\n广告\n",
             R"(伊斯梅港务委员会决定重建北码头
伊斯梅港务委员会周一投票决定，在春天以前重建破旧的北码头。工程将耗资四百万克朗，在鲱鱼季节结束以后开始。
在那里卸货的渔民要求保留一个泊位。“我们会再看一次时间表。”委员会主席林雅琴说。
这座码头建于1911年，已经四十年没有维修过。去年秋天的检查在三根桥墩上发现了裂缝！
)",
             "分享到微信\n发表评论\n相关阅读\n学生修好四十辆自行车\n开往塔恩的渡轮又停航\n关于我们"
             "\n联系"
             "我们\n隐私政策\n版权所有\n"},
        Case{"japanese", "ホーム\nメニュー\n検索\nログイン\n広告\n",
             R"(イスメア港の議会、北岸壁の再建を決める
イスメア港の議会は月曜日、古い北岸壁を春までに建て直すことを決めた。工事には四百万クローネがかかり、にしんの漁期が終わってから始まる。
そこで水揚げをする漁師たちは、一つの岸壁を残すように求めていた。「日程をもう一度見直します」と議長の浜辺しおりさんは話した。
岸壁は1911年に造られ、四十年のあいだ直されていない。去年の秋の調査では、三本の柱にひびが見つかった。
)",
             "この記事をシェア\n印刷\nコメント\n関連記事\n生徒が自転車を四十台直す\nタルン行きの船"
             "がまた欠"
             "航\n会社概要\nプライバシーポリシー\nお問い合わせ\n無断転載禁止\n"},
        Case{"korean", "홈\n메뉴\n검색\n로그인\n광고\n",
             R"(이스메르 항만위원회, 북쪽 부두를 다시 짓기로 결정
이스메르 항만위원회는 월요일 낡은 북쪽 부두를 봄까지 다시 짓기로 결정했다. 공사에는 사백만 크로네가 들며 청어 철이 끝난 뒤에 시작된다.
그곳에 고기를 내리는 어부들은 한 자리를 열어 두라고 요구했다. “일정을 다시 살펴보겠다”고 문하늘 위원장은 말했다.
이 부두는 1911년에 지어졌고 사십 년 동안 고친 적이 없다. 지난 가을 조사에서 기둥 세 개에 금이 간 것이 발견됐다.
)",
             "공유하기\n댓글\n관련 기사\n학생들이 자전거 마흔 대를 고쳤다\n타른행 배가 다시 "
             "멈췄다\n회사소개\n개"
             "인정보처리방침\n무단전재 및 재배포 금지\n"},
        Case{"turkish", "Ana Sayfa\nMenü\nArama\nGiriş Yap\nReklam\n",
             R"(İsmere liman meclisi kuzey rıhtımını yeniden yapacak
İsmere liman meclisi pazartesi günü eski kuzey rıhtımını bahara kadar yeniden yapmaya karar verdi. İşler dört milyon krona mal olacak ve ringa mevsimi bittikten sonra başlayacak.
Orada balık indiren balıkçılar bir yerin açık kalmasını istemişti. Meclis başkanı Ilgaz Denizmen “Takvime bir daha bakacağız” dedi.
Rıhtım 1911 yılında yapıldı ve kırk yıldır onarılmadı. Sonbahardaki incelemede üç ayakta çatlak bulundu.
)",
             "Haberi Paylaş\nYorumlar\nİlgili Haberler\nÖğrenciler kırk bisiklet onardı\nTarn "
             "vapuru "
             "yine çalışmıyor\nGizlilik Politikası\nTüm hakları saklıdır\n"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace newsieve
