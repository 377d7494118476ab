package dev.aside.archive.x;

import java.util.List;
import java.util.SplittableRandom;

/// Texts that look like what people write to each other, in several languages: common words often, rare ones seldom,
/// names, numbers, emoji and links between them.
final class XTexts {
    private static final List<List<String>> LANGUAGES = List.of(
            words("the a I you we to for and but with that this was will can could know think see need want work time"
                    + " day week project photo book train coffee garden idea question answer draft meeting city weekend"
                    + " really maybe tomorrow yesterday thanks great sorry again already please about after before"
                    + " because something everyone morning letter station river music kitchen window winter"),
            words("ich du wir das ist nicht und aber mit für auch schon noch heute morgen gestern vielleicht danke"
                    + " gerne Frage Antwort Zug Garten Fenster Straßenbahn Überraschung größer schön müde Woche Termin"
                    + " Bücher Küche Frühstück könnte möchte wäre während natürlich trotzdem Rückmeldung Entwurf"),
            words("yo tú nosotros que no pero con para también ya hoy mañana ayer quizás gracias pregunta respuesta"
                    + " tren jardín ventana"
                    + " canción corazón años niño semana reunión libro cocina desayuno podría quisiera"
                    + " mientras ciudad lluvia trabajo foto bonito siempre nunca todavía"),
            words("je tu nous que ne pas mais avec pour aussi déjà encore aujourd'hui demain hier peut-être merci"
                    + " question réponse train jardin fenêtre forêt cœur été semaine réunion livre cuisine déjeuner"
                    + " pourrais voudrais pendant naturellement brouillon là-bas où très"),
            words("я ты мы что не но с для тоже уже сегодня завтра вчера может спасибо вопрос ответ поезд сад окно"
                    + " песня сердце неделя встреча книга кухня завтрак хочу могу город дождь работа всегда ещё"),
            words("أنا أنت نحن هذا ليس لكن مع من أجل أيضا اليوم غدا أمس ربما شكرا سؤال جواب قطار حديقة نافذة"
                    + " أغنية قلب أسبوع اجتماع كتاب مطبخ فطور مدينة مطر عمل دائما"),
            words("मैं तुम हम यह नहीं और लेकिन साथ भी आज कल शायद धन्यवाद सवाल जवाब ट्रेन बगीचा खिड़की गाना दिल"
                    + " हफ़्ता बैठक किताब रसोई नाश्ता शहर बारिश काम हमेशा"));
    private static final List<String> JAPANESE = words("私は あなたと 今日は 明日の 昨日から たぶん ありがとう 質問が 返事を 電車で 庭に 窓から 写真を"
            + " 本を 週末に 会議の 料理 朝ごはん 東京 雨が 仕事 いつも まだ 楽しみに しています でした です ですね かもしれない 見ました 送ります");
    private static final List<String> THAI = words(
            "ฉัน คุณ เรา วันนี้ พรุ่งนี้ เมื่อวาน อาจจะ ขอบคุณ คำถาม คำตอบ รถไฟ สวน หน้าต่าง"
                    + " เพลง หัวใจ สัปดาห์ ประชุม หนังสือ ครัว อาหารเช้า เมือง ฝน งาน เสมอ ยัง สวยงาม");
    private static final List<String> EMOJI = List.of("🙂", "👩‍💻", "🌧️", "❤️", "👍🏽", "🏳️‍🌈", "😂😂", "🚆", "☕",
            "👨‍👩‍👧‍👦");
    private static final List<String> SYLLABLES = words("ka lo mi ren tas vo ber sun dai pra nel qui zu fen gor hal");
    private static final List<String> OFFERS = List.of("my new course on writing", "our autumn newsletter",
            "the early access of my app", "a free template pack", "my podcast about small cities");

    private XTexts() {}

    private static List<String> words(String spaced) {
        return List.of(spaced.split(" "));
    }

    /// A text of one person to another.
    static String personal(SplittableRandom random) {
        int kind = random.nextInt(100);
        int length = 2 + random.nextInt(1 + random.nextInt(40));
        if (kind < 8) {
            return joined(random, JAPANESE, length / 2 + 1, "") + (kind < 2 ? "🙇‍♀️" : "。");
        }
        if (kind < 11) {
            return joined(random, THAI, length / 2 + 1, "");
        }
        if (kind == 11) {
            return EMOJI.get(random.nextInt(EMOJI.size()));
        }
        int language = kind < 60 ? 0 : kind % LANGUAGES.size();
        StringBuilder text = new StringBuilder(joined(random, LANGUAGES.get(language), length, " "));
        switch (random.nextInt(12)) {
            case 0 -> text.append(' ').append(EMOJI.get(random.nextInt(EMOJI.size())));
            case 1 -> text.append(" & ").append(rare(random));
            case 2 -> text.append(" &amp; ").append(random.nextInt(2000));
            case 3 -> text.append("?\n\n").append(rare(random)).append(" \"<3\"");
            case 4 -> text.append(", cafe\u0301 ").append(rare(random)); // a combining mark
            default -> text.append('.');
        }
        return text.toString();
    }

    /// A text that was sent to many, its slots filled in.
    static String templated(SplittableRandom random, long person) {
        String offer = OFFERS.get(random.nextInt(OFFERS.size()));
        return switch (random.nextInt(3)) {
            case 0 -> "Hi " + XPeople.firstName(person) + ", thanks for following! I just finished " + offer
                    + " and thought you might enjoy it. Would you like me to send you the link?";
            case 1 -> "Hey " + XPeople.firstName(person) + " 👋 Quick question: are you still looking for help with "
                    + rare(random) + "? I put together " + offer + ", the first " + (10 + random.nextInt(40))
                    + " people get it for free.";
            default -> "Hallo " + XPeople.firstName(person) + ", schön, dass du dabei bist! Diese Woche gibt es "
                    + offer + " mit 20 % Rabatt. Antworte einfach mit JA.";
        };
    }

    /// A public text, escaped as X escapes it: `&`, `<` and `>` only.
    static String post(SplittableRandom random) {
        String text = personal(random).replace("&amp;", "&");
        return escaped(text.length() > 230 ? text.substring(0, text.offsetByCodePoints(0, 100)) : text);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// A text of a length that only note tweets have.
    static String essay(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 900) {
            text.append(joined(random, LANGUAGES.getFirst(), 12, " ")).append(". ");
        }
        return text.toString().strip();
    }

    private static String joined(SplittableRandom random, List<String> words, int count, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.append(between);
            }
            if (!between.isEmpty() && random.nextInt(14) == 0) {
                text.append(rare(random));
            } else { // some range first, so that some words are common
                int at = random.nextInt(1 + random.nextInt(words.size()));
                text.append(words.get(at));
            }
        }
        return text.toString();
    }

    private static String rare(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }
}
