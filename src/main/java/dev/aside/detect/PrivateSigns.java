package dev.aside.detect;

import dev.aside.detect.TemplateDetector.PrivateSign;
import dev.aside.detect.TemplateDetector.PrivateSign.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a broadcast should not carry: somebody greeted by name, and numbers and addresses that are one person's.
final class PrivateSigns {
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}/.=_-])(?:\\+|00)\\d{1,3}[ ./()-]{0,2}(?:\\(?\\d{1,5}\\)?[ ./-]?){2,5}\\d{2,}"
                    + "(?![\\p{L}\\p{N}])"
                    + "|(?<![\\p{L}\\p{N}/.=_-])\\(?0\\d{1,4}\\)?[ /-](?:\\d{2,4}[ -]?){2,4}(?![\\p{L}\\p{N}])"
                    + "|(?<![\\p{L}\\p{N}/.=_-])\\(?\\d{3}\\)?[ -]\\d{3}-\\d{4}(?![\\p{L}\\p{N}])");
    private static final Pattern ORDER = Pattern.compile(
            "(?:order|booking|invoice|tracking|ticket|reservation|customer|case|repair|parcel|bestellung|bestellnummer|"
                    + "auftrag|rechnung|buchung|sendung|kundennummer|pedido|factura|reserva|commande|facture"
                    + "|réservation|"
                    + "colis|ordine|fattura|prenotazione|encomenda|fatura|bestelling|factuur|zamówieni\\p{L}*"
                    + "|faktur\\p{L}*|"
                    + "заказ\\p{L}*|счёт|бронь|замовлення|παραγγελία|طلب|הזמנה|注文|ご注文|订单|訂單|주문)"
                    + "(?:[ -]?(?:number|nummer|no|nr|núm|número|numéro|numero|id|ref|番号|号|번호|номер|№|رقم|מספר))?"
                    + "[ .:]*(?:is|ist|es|est|:)? ?[#№]? ?(?=[\\p{L}-]{0,8}\\d)([\\p{L}\\d][\\p{L}\\d-]{2,})"
                    + "(?![%€$£])");

    private PrivateSigns() {}

    static List<PrivateSign> in(String broadcast) {
        Folded folded = Folded.of(broadcast);
        List<Token> tokens = Tokens.of(folded);
        List<PrivateSign> signs = new ArrayList<>();
        addressed(tokens, broadcast, signs);
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.EMAIL) {
                add(signs, Kind.EMAIL, token.span(), broadcast);
            }
        }
        Matcher order = ORDER.matcher(folded.text());
        while (order.find()) {
            add(signs, Kind.ORDER_NUMBER, folded.span(order.start(1), order.end(1)), broadcast);
        }
        Matcher phone = PHONE.matcher(folded.text());
        while (phone.find()) {
            add(signs, Kind.PHONE, folded.span(phone.start(), phone.end()), broadcast);
        }
        signs.sort(Comparator.comparingInt(sign -> sign.span().from()));
        return signs;
    }

    /// "Hi Maya, …", "Hi @maya, …" and "@maya …"; not "Hello everyone" nor "Hello, Berlin!", which speaks to a city.
    private static void addressed(List<Token> tokens, String text, List<PrivateSign> signs) {
        int greeting = Greeting.length(tokens);
        if (greeting >= tokens.size()) {
            return;
        }
        Token first = tokens.get(greeting);
        int end = greeting == 0 ? 0 : Greeting.greetedEnd(tokens, greeting, text);
        if (first.kind() == Token.Kind.HANDLE && text.substring(0, first.span().from()).indexOf('\n') < 0) {
            add(signs, Kind.ADDRESSED, first.span(), text);
        } else if (end > greeting && !endsExclaiming(tokens.get(end - 1), text)) {
            add(signs, Kind.ADDRESSED, new Span(first.span().from(), tokens.get(end - 1).span().to()), text);
        }
    }

    private static boolean endsExclaiming(Token token, String text) {
        return token.span().to() < text.length() && text.charAt(token.span().to()) == '!';
    }

    private static void add(List<PrivateSign> signs, Kind kind, Span span, String text) {
        if (signs.stream().noneMatch(sign -> sign.span().overlaps(span))) {
            signs.add(new PrivateSign(kind, span, span.of(text)));
        }
    }
}
