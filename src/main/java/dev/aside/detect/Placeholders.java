package dev.aside.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds merge fields that nobody filled in. Works on folded text, hence lower case throughout.
///
/// What programmers quote (`${x}`, `%path%`, `[1]`, anything between back-ticks) is left alone: single braces,
/// brackets,
/// chevrons and percent signs count around words that merge fields are named after.
final class Placeholders {
    private static final String FIELD = "(?:(?:your|their|the|insert|enter|user|customer|client|recipient|contact|"
            + "subscriber|lead|first|last|full|given|family|company|business|brand|display|sur|nick|pre|f"
            + "|l)[ _.-]?){0,4}"
            + "(?:name|firstname|lastname|fullname|surname|nickname|username|handle|company|business|brand|city|title|"
            + "role|industry|topic|product|link|url|date|email|code|first|last|"
            + "vorname|nachname|firma|anrede|nombre|apellido|empresa|prénom|prenom|nom|société|entreprise|nome|cognome|"
            + "azienda|voornaam|naam|bedrijf|imię|imie|nazwisko|имя|компания|ім’я|ім'я|όνομα|الاسم|اسم|שם|名前|お名前|"
            + "会社名|姓名|名字|이름|이름님|회사명|ชื่อ)(?:[ _.-]?\\d)?";
    private static final Pattern BRACED = Pattern.compile(
            "(?<!\\$)\\{\\{ *[\\p{L}_][\\p{L}\\p{N}_.-]{0,40} *(?:\\|[^{}\\n]{0,40})?\\}\\}"
                    + "|(?<!\\$)(?<!\\{)\\{ *(?:" + FIELD + "|[\\p{L}]+(?:_[\\p{L}\\p{N}]+)+) *\\}(?!\\})"
                    + "|\\{\\p{L}[^{}|\\n]{0,40}(?:\\|[^{}|\\n]{1,40})+\\}");
    private static final Pattern BRACKETED = Pattern.compile("\\[\\[? *" + FIELD + " *\\]?\\](?!\\()"
            + "|<<? *" + FIELD + " *>>?|«" + " *" + FIELD + " *»|%+" + FIELD + "%+|\\*\\|" + FIELD + "\\|\\*"
            + "|(?<![\\p{L}\\p{N}_])__" + FIELD + "__(?![\\p{L}\\p{N}_])");
    private static final Pattern EMPTY_GREETING = Pattern.compile("^\\s*(?:hi|hey|hello|dear|hola|hallo|ciao|olá|oi|"
            + "cześć|привет|здравствуйте|привіт|γεια|مرحبا|שלום) +,(?= |\\n)");
    private static final Pattern QUOTED_CODE = Pattern.compile("`[^`]+`");

    private Placeholders() {}

    /// Returns the open fields of a folded text, in order, none overlapping.
    static List<Span> in(String folded) {
        if (!mayHave(folded)) {
            return List.of();
        }
        List<Span> code = all(QUOTED_CODE, folded);
        List<Span> found = new ArrayList<>();
        for (Pattern pattern : List.of(BRACED, BRACKETED, EMPTY_GREETING)) {
            for (Span span : all(pattern, folded)) {
                if (code.stream().noneMatch(span::overlaps) && found.stream().noneMatch(span::overlaps)) {
                    found.add(span);
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::from));
        return found;
    }

    private static boolean mayHave(String folded) {
        char before = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (switch (c) {
                case '{', '[', '<', '%', '|', '«' -> true;
                case '_' -> before == '_';
                case ',' -> before == ' ';
                default -> false;
            }) {
                return true;
            }
            before = c;
        }
        return false;
    }

    private static List<Span> all(Pattern pattern, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
