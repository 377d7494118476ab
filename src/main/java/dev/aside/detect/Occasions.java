package dev.aside.detect;

import dev.aside.detect.DraftContext.Said;
import dev.aside.detect.Fingerprint.Occasion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a message came after: nothing, something they wrote, or a question.
final class Occasions {
    private static final String MARKS = "?؟？;՞⁇¿፧";
    private static final Set<String> ASKING = Words.set("when", "where", "what", "which", "who", "whom", "whose", "why",
            "how", "can", "could", "do", "does", "did", "is", "are", "will", "would", "may", "shall", "cuándo", "dónde",
            "qué", "cuál", "quién", "cómo", "cuánto", "puedo", "podéis", "pueden", "hay", "tenéis", "quand", "où",
            "quel",
            "quelle", "qui", "comment", "combien", "pourquoi", "est", "avez", "peut", "puis", "wann", "wo", "was",
            "welche", "welcher", "welches", "wer", "wie", "warum", "kann", "könnt", "können", "habt", "haben", "gibt",
            "ist",
            "quando", "onde", "qual", "quem", "quanto", "posso", "vocês", "tem", "dove", "quale", "chi", "perché",
            "avete",
            "wanneer", "waar", "wat", "welk", "welke", "hoe", "waarom", "kiedy", "gdzie", "jaki", "jaka",
            "jakie",
            "kto", "jak", "ile", "czy", "когда", "где", "что", "какой", "какая", "какие", "кто", "как", "сколько",
            "можно",
            "есть", "коли", "де", "що", "який", "яка", "хто", "чи", "можна", "скільки", "πότε", "πού", "τι", "ποιος",
            "πώς",
            "πόσο", "متى", "أين", "ما", "ماذا", "هل", "كيف", "كم", "من", "מתי", "איפה", "מה", "האם", "איך", "כמה", "מי",
            "ne", "nerede", "nasıl", "kaç", "kapan", "dimana", "apa", "apakah", "bagaimana", "berapa", "när", "var",
            "vad",
            "hur", "कब", "कहाँ", "क्या", "कैसे", "कितना", "언제", "어디", "무엇", "어떻게", "얼마");
    private static final Set<String> REQUESTS = Words.set("please", "por", "favor", "bitte", "svp", "plaît", "per",
            "favore",
            "alstublieft", "proszę", "пожалуйста", "будь", "ласка", "παρακαλώ", "بليز", "لطفا", "בבקשה", "lütfen",
            "tolong");
    private static final List<String> UNSPACED = List.of("ですか", "ますか", "でしょうか", "かな", "教えて", "何時", "いつ", "どこ",
            "吗", "嗎", "什么", "什麼", "几点", "幾點", "哪", "多少", "请问", "請問", "ไหม", "เมื่อไหร่", "ที่ไหน", "กี่", "อะไร",
            "까요", "나요", "인가요", "습니까");

    private Occasions() {}

    /// Returns what the message came after.
    static Occasion of(DraftContext draft, Duration within) {
        return theirLast(draft, within).map(said -> asks(said.text()) ? Occasion.ANSWER : Occasion.REPLY)
                .orElse(Occasion.UNASKED);
    }

    /// Returns what they said last if that is the last word of the conversation and recent.
    static Optional<Said> theirLast(DraftContext draft, Duration within) {
        if (draft.thread().isEmpty() || draft.thread().getLast().mine()) {
            return Optional.empty();
        }
        Said last = draft.thread().getLast();
        return Duration.between(last.at(), draft.at()).compareTo(within) <= 0 ? Optional.of(last) : Optional.empty();
    }

    /// Returns whether a text asks something: a question mark, or the words that questions begin with.
    static boolean asks(String text) {
        if (hasMark(text)) {
            return true;
        }
        Folded folded = Folded.of(text);
        if (!folded.isPlain()) {
            for (String phrase : UNSPACED) {
                if (folded.text().contains(phrase)) {
                    return true;
                }
            }
        }
        List<Token> tokens = Tokens.of(folded);
        int first = Greeting.length(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            String key = tokens.get(i).key();
            if (REQUESTS.contains(key) || (i >= first && i < first + 2 && ASKING.contains(key))) {
                return true;
            }
        }
        return false;
    }

    /// All marks are one `char`.
    private static boolean hasMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '?' || (c >= 0x80 && MARKS.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
