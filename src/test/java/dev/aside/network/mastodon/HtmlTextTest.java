package dev.aside.network.mastodon;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlTextTest {
    @Test
    void paragraphsAndBreaksBecomeLines() {
        assertThat(HtmlText.of("<p>One bell<br>rings.</p><p>Two\n  don’t &amp; won’t.</p>"))
                .isEqualTo("One bell\nrings.\n\nTwo don’t & won’t.");
        assertThat(HtmlText.of("<ul><li>rims</li><li>spokes</li></ul><p>That is all.</p>"))
                .isEqualTo("• rims\n• spokes\n\nThat is all.");
        assertThat(HtmlText.of("plain & simple")).isEqualTo("plain & simple");
    }

    @Test
    void aLinkIsTheAddressItLeadsTo() {
        assertThat(HtmlText.of("<p>See <a href=\"https://bells.example/a?b=1\" rel=\"nofollow\"><span "
                + "class=\"invisible\">https://</span><span class=\"ellipsis\">bells.example/a</span><span "
                + "class=\"invisible\">?b=1</span></a>.</p>")).isEqualTo("See https://bells.example/a?b=1.");
        assertThat(HtmlText.of("<a href=\"https://evil.example/\">your bank</a>"))
                .isEqualTo("your bank (https://evil.example/)");
    }

    @Test
    void namesAndTagsStayAsTheyAreWritten() {
        assertThat(HtmlText.of("<p><span class=\"h-card\"><a href=\"https://fjord.example/@greta\" class=\"u-url "
                + "mention\">@<span>greta</span></a></span> rides <a href=\"https://a.example/tags/rain\" "
                + "class=\"mention hashtag\" rel=\"tag\">#<span>rain</span></a></p>")).isEqualTo("@greta rides #rain");
    }

    @Test
    void nothingOfAScriptIsShown() {
        assertThat(HtmlText.of("<script>alert(1)</script><p>Hello<img src=x onerror=alert(1)></p>"))
                .isEqualTo("Hello");
    }

    @Test
    void theAddressInFrontIsNoPartOfAMessage() {
        assertThat(HtmlText.withoutAddress("@lea @greta@fjord.example Is it raining, @lea?", Set.of("lea", "greta")))
                .isEqualTo("Is it raining, @lea?");
        assertThat(HtmlText.withoutAddress("@noor is here", Set.of("lea"))).isEqualTo("@noor is here");
    }
}
