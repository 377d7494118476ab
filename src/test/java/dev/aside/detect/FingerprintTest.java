package dev.aside.detect;

import dev.aside.detect.Fingerprint.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTest {
    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            another name          | Hi Jon, our winter service is open again: https://kettle.example/a
            a whole name          | Hi Jon Hallam, our winter service is open again: https://kettle.example/a
            a handle              | Hi @jon_hallam, our winter service is open again: https://kettle.example/a
            a name not known      | Hi Johnny, our winter service is open again: https://kettle.example/a
            no name               | Hi, our winter service is open again: https://kettle.example/a
            another link | Hi Jon, our winter service is open again: kettle.example/b?utm_source=dm&x=1
            emoji                 | Hi Jon 🚲, our winter service is open again ❤️: https://kettle.example/a 👍🏽
            case and punctuation  | HI JON!!! OUR WINTER SERVICE IS OPEN AGAIN... https://kettle.example/a
            sentences exchanged   | Our winter service is open again: https://kettle.example/a. Hi Jon!
            full-width letters    | Hi Jon, our ｗｉｎｔｅｒ service is open again: https://kettle.example/a
            look-alike letters    | Hi Jon, оur wіntеr sеrvicе is оpеn аgаin: https://kettle.example/a
            a look-alike capital  | Hi Jon, our winter service is open Αgain: https://kettle.example/a
            stray accents         | Hi Jon, our w̶i̶n̶t̶e̶r̶ service is open again: https://kettle.example/a
            a merge field | Hi {first_name}, our winter service is open again: https://kettle.example/a
            """)
    void staysTheSameUnder(String what, String text) {
        Fingerprint first = detector.fingerprint(
                Drafts.to("Maya Okafor", "Hi Maya, our winter service is open again: https://kettle.example/a"));

        assertThat(detector.fingerprint(Drafts.to("Jon Hallam", text)).matches(first)).as(what).isTrue();
    }

    @Test
    void staysTheSameUnderInvisibleCharacters() {
        String hidden = "Hi Maya, our win\u200Bter ser\u2060vice is o\u00ADpen ag\u200Dain";

        assertThat(detector.fingerprint(Drafts.to("Maya", hidden)).skeleton())
                .isEqualTo(detector.fingerprint(Drafts.to("Maya", "Hi Maya, our winter service is open again"))
                        .skeleton());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Привет, Анна! Зимой снова чиним всё | Анна Иванова | Привет, Олег! Зимой снова чиним всё | Олег Петров
            Γεια σου Μαρία, το εργαστήριο άνοιξε ξανά | Μαρία Κ | Γεια σου Νίκο, το εργαστήριο άνοιξε ξανά | Νίκος Π
            مرحبا عمر، ورشة الشتاء مفتوحة اليوم | عمر فاروق | مرحبا ليلى، ورشة الشتاء مفتوحة اليوم | ليلى حسن
            שלום דנה, סדנת החורף פתוחה שוב עכשיו | דנה לוי | שלום יוסי, סדנת החורף פתוחה שוב עכשיו | יוסי כהן
            愛子さん、冬の整備を再開しました            | 田辺 愛子    | 健さん、冬の整備を再開しました              | 佐藤 健
            小明你好，冬季保养重新开始了                 | 王 小明      | 小红你好，冬季保养重新开始了                | 李 小红
            민수님 겨울 정비를 다시 시작했습니다 오세요   | 김 민수      | 지영님 겨울 정비를 다시 시작했습니다 오세요  | 박 지영
            สมชาย บริการฤดูหนาวเปิดอีกครั้งแล้ว | สมชาย ใจดี | มาลี บริการฤดูหนาวเปิดอีกครั้งแล้ว | มาลี สุขใจ
            """)
    void masksNamesInManyScripts(String text, String name, String otherText, String otherName) {
        Fingerprint one = detector.fingerprint(Drafts.to(name, text));

        assertThat(one.comparable()).isTrue();
        assertThat(one.matches(detector.fingerprint(Drafts.to(otherName, otherText)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi Maya, our winter service is closed again", "Hi Maya, our service is open again",
            "Hi Maya, their winter service is open again", "Привет, зимняя мастерская снова открыта"})
    void differsWhereItSaysSomethingElse(String text) {
        Fingerprint first = detector.fingerprint(Drafts.to("Maya", "Hi Maya, our winter service is open again"));

        assertThat(detector.fingerprint(Drafts.to("Maya", text)).skeleton()).isNotEqualTo(first.skeleton());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you!", "Great, thank you!", "see you!", "Perfect 👍", "Super, merci !", "ありがとう",
            "Same to you!", "谢谢", "Спасибо большое", "", "   ", "🎉🎉🎉"})
    void shortAcknowledgementsAreNotComparable(String text) {
        assertThat(detector.fingerprint(Drafts.to("Maya", text)).comparable()).isFalse();
    }

    @Test
    void tellsWhatItCameAfter() {
        DraftContext draft = Drafts.to("Maya", "We open at nine on weekdays");

        assertThat(detector.fingerprint(draft).occasion()).isEqualTo(Occasion.UNASKED);
        assertThat(detector.fingerprint(Drafts.after(draft, "I am outside")).occasion()).isEqualTo(Occasion.REPLY);
        for (String question : new String[]{"when do you open?", "what time on sunday", "wann habt ihr offen",
                "Öffnungszeiten bitte", "何時に開きますか", "متى تفتحون؟", "まだ開いていますか。"}) {
            assertThat(detector.fingerprint(Drafts.after(draft, question)).occasion()).as(question)
                    .isEqualTo(Occasion.ANSWER);
        }
    }
}
