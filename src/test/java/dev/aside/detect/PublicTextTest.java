package dev.aside.detect;

import dev.aside.detect.TemplateDetector.PrivateSign;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicTextTest {
    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Hi Maya, our winter service is open again.      | Our winter service is open again.
            Maya, our winter service is open again.         | Our winter service is open again.
            Hello there! We are open.                       | Hello there! We are open.
            Good morning Maya! We are open again.           | We are open again.
            Hi {first_name}, we are open again.             | We are open again.
            Hi , we are open again.                         | We are open again.
            Thanks for following, Maya! We are open.        | Thanks for following! We are open.
            Our lathe is called Maya too.                   | Our lathe is called Maya too.
            hi maya 👋 we open: https://a.example/w?utm_source=dm&p=2#x | 👋 we open: https://a.example/w?p=2#x
            Liebe Maya, die Werkstatt ist offen.            | Die Werkstatt ist offen.
            """)
    void dropsGreetingNameAndTracking(String draft, String broadcast) {
        assertThat(detector.publicText(Drafts.to("Maya Okafor", draft))).isEqualTo(broadcast);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADDRESSED    | Maya             | Hi Maya, the winter service is open.
            ADDRESSED    | @maya@wheels.example | @maya@wheels.example your wheel is ready
            ORDER_NUMBER | 88-0412          | Your order no. 88-0412 is ready.
            ORDER_NUMBER | kl5520           | Die Bestellung kl5520 liegt bereit.
            EMAIL        | jon@kettle.example | Write to jon@kettle.example please
            PHONE        | +44 20 7946 0018 | Call +44 20 7946 0018 when you are near.
            PHONE        | 030 901820-55    | Ruf an: 030 901820-55
            """)
    void noticesWhatIsForOnePerson(PrivateSign.Kind kind, String shown, String broadcast) {
        assertThat(detector.privateSigns(broadcast)).singleElement().satisfies(sign -> {
            assertThat(sign.kind()).isEqualTo(kind);
            assertThat(sign.text()).isEqualTo(shown).isEqualTo(sign.span().of(broadcast));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello everyone, we are open.", "Hello Berlin! We play on the 12th.", "Hi all, news below",
            "We open at 9:30 on 24.11.2026 and close at 18:00.", "Order now, 20% off!",
            "In order to win you need 3 wheels.",
            "1.000.000 kilometres since 1983", "The talk is at https://a.example/order/55120"})
    void leavesABroadcastAlone(String broadcast) {
        assertThat(detector.privateSigns(broadcast)).isEmpty();
    }
}
