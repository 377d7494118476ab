package dev.aside.network.http;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Media;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The part of [FaultContract] that is about files which go ahead of their post.
abstract class UploadContract extends PagingContract {
    private static final Pattern UPLOAD = Pattern.compile(".*(/media(/.*)?|uploadBlob)");
    private static final Pattern PUBLISHING = Pattern.compile(".*(/statuses|/tweets|createRecord)");

    @TempDir
    private Path folder;

    /// A slow one is left out: files have minutes.
    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "SLOW_BODY")
    void handingAPictureOverFailsAsItShouldAndPublishesNothing(Fault fault) throws NetworkException, IOException {
        Connector usual = open(web, server.base());
        assumeTrue(usual.broadcasts().orElseThrow().rules().mostMedia() > 0, "this network takes no files here");
        usual.broadcasts().orElseThrow().publish(picture("key of the first"));
        long steps = server.requests().stream().filter(UploadContract::isUpload).count();
        assertThat(steps).isPositive();
        server.elsewhere(elsewhere.base());
        for (int step = 0; step < steps; step++) {
            int from = step;
            AtomicInteger asked = new AtomicInteger();
            server.forgetRequests();
            server.misbehave(fault, request -> isUpload(request) && asked.getAndIncrement() >= from);
            Attempt.OfPost attempt = picture("key of step " + step);
            Failure failure = failure(fault, one -> one.broadcasts().orElseThrow().publish(attempt));
            if (failure == null) {
                assertThat(fault).as("what is of no interest at step %d", step).isIn(DONE);
            } else {
                check(fault, failure);
                assertThat(server.requests()).as("step %d", step).noneMatch(UploadContract::isPublishing);
            }
            server.misbehave(null);
            clock.advance(AFTER_ANY_LIMIT);
        }
        assertThat(elsewhere.requests()).isEmpty();
        assertThat(usual.broadcasts().orElseThrow().publish(picture("key of the last")).remoteId()).isNotEmpty();
    }

    private Attempt.OfPost picture(String key) throws IOException {
        Path file = Files.writeString(folder.resolve("bell"), "not really a picture");
        Media media = new Media(file.toString(), "image/png", "A bell", 40, 30);
        return new Attempt.OfPost(key, "One bell, found: " + key, null, 0, Visibility.PUBLIC, null, List.of(media),
                clock.instant());
    }

    private static boolean isUpload(Request request) {
        return UPLOAD.matcher(request.path()).matches();
    }

    private static boolean isPublishing(Request request) {
        return request.method().equals("POST") && PUBLISHING.matcher(request.path()).matches();
    }
}
