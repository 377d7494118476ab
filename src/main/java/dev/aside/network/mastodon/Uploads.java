package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Media;
import dev.aside.core.port.MediaFiles;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Hands files over before the status that they belong to. Safe for use by any thread.
final class Uploads {
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final int MOST_QUESTIONS = 60;

    private final Api api;
    private final MediaFiles files;
    private final Duration pause;

    /// @param pause between two questions whether the server has finished with a file
    Uploads(Api api, MediaFiles files, Duration pause) {
        this.api = api;
        this.files = files;
        this.pause = pause;
    }

    /// Hands over all, and gives the server's ids of them in their order.
    List<String> upload(List<Media> media) throws NetworkException {
        List<String> ids = new ArrayList<>();
        for (Media one : media) {
            ids.add(upload(one));
        }
        return ids;
    }

    private String upload(Media media) throws NetworkException {
        Answer answer = api.site().exchange(call("/api/v2/media", media));
        if (answer.isMissingRoute()) {
            answer = api.site().exchange(call("/api/v1/media", media));
        }
        if (!answer.isSuccess()) {
            throw new NetworkException(new Refusals().failure(answer));
        }
        String id = answer.json().requireId("id");
        for (int asked = 0; answer.status() == 202 || answer.status() == 206; asked++) {
            if (asked == MOST_QUESTIONS) {
                throw new NetworkException(Failure.of(Failure.Kind.SERVER));
            }
            await(asked == 0 ? Duration.ZERO : pause);
            answer = api.site().send(Api.get("/api/v1/media/{id}", id));
        }
        return id;
    }

    private Call call(String path, Media media) {
        List<Body.Part> parts = new ArrayList<>();
        if (!media.description().isBlank()) {
            parts.add(Body.Part.field("description", media.description()));
        }
        String ending = media.type().replaceFirst(".*/", "").replaceFirst("[^a-z0-9].*", "");
        parts.add(new Body.Part("file", "file." + ending, Body.file(media.type(), files.file(media.hash()))));
        return Call.post(path).body(Body.multipart(parts)).within(MOST);
    }

    private static void await(Duration pause) throws NetworkException {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED), e);
        }
    }
}
