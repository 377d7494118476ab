package dev.aside.detect;

import dev.aside.detect.DraftContext.Said;
import java.util.ArrayList;
import java.util.List;

/// What else is worth knowing about a text that is a template: it does not decide, it helps to mend.
final class Evidence {
    private static final double SLIGHT = 0.5;

    private Evidence() {}

    /// @param repeated whether others got every word of it: then none of them is about this reader, whoever uses them
    static List<Reason> besides(Reading reading, boolean repeated) {
        List<Reason> found = new ArrayList<>();
        for (Token token : reading.of(Token.Kind.LINK)) {
            String link = token.span().of(reading.draft().text());
            Links.trackingOf(link).ifPresent(tracking -> found.add(
                    new Reason.TrackingLink(SLIGHT, token.span(), tracking.parameters(), tracking.cleaned())));
        }
        if (reading.folded().hiddenCount() > 0) {
            found.add(new Reason.HiddenCharacters(SLIGHT, reading.folded().hidden(), reading.folded().hiddenCount()));
        }
        if (repeated || Profile.sharedWith(reading).isEmpty()) {
            Said latest = null;
            for (Said said : reading.draft().thread()) {
                latest = said.mine() ? latest : said;
            }
            found.add(new Reason.NothingRefersToThem(SLIGHT, latest));
        }
        return found;
    }
}
