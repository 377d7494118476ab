package dev.aside.archive.x;

import dev.aside.archive.x.XArchiveWriter.Counts;
import dev.aside.archive.x.XArchiveWriter.Plan;
import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.OpenArchive;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Archives as X makes them, read whole.
class XArchiveReaderTest {
    @TempDir
    Path folder;

    static Stream<Plan> plans() {
        return Stream.of(new Plan(1, 300, 2_500, 6_000),
                new Plan(2, 40, 1_300, 5_000, true, "twitter-2019", 1 << 20, false),
                new Plan(3, 0, 0, 0), new Plan(4, 1, 1, 7_000, false, "", 300_000, true));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everythingWrittenIsRead(Plan plan) throws Exception {
        Path file = folder.resolve("archive.zip");
        Counts counts = XArchiveWriter.write(file, plan);
        Taken taken = Taken.from(file);
        assertThat(taken.count(Upsert.FollowSeen.class)).isEqualTo(counts.followers());
        assertThat(taken.count(Upsert.FollowingSeen.class)).isEqualTo(counts.following());
        assertThat(taken.count(Upsert.SilencedSeen.class)).isEqualTo(counts.blocked() + counts.muted());
        assertThat(taken.count(Upsert.PostSeen.class)).isEqualTo(counts.posts() + counts.deletedPosts());
        assertThat(taken.count(Upsert.PostVersionSeen.class)).isEqualTo(counts.editedPosts());
        assertThat(taken.deletions()).hasSize((int) counts.deletedPosts());
        assertThat(taken.count(Upsert.MessageSeen.class)).isEqualTo(counts.messages() + counts.repeated());
        assertThat(taken.pages().stream().mapToLong(ArchivePage::messages).sum())
                .isEqualTo(counts.messages() + counts.repeated());
        Set<Upsert.ReactionSeen> reactions = new HashSet<>(taken.all(Upsert.ReactionSeen.class));
        assertThat(reactions).hasSize((int) counts.reactions());
        Set<String> pairs = new HashSet<>();
        Set<String> groups = new HashSet<>();
        taken.all(Upsert.MessageSeen.class)
                .forEach(message -> (message.conversation().contains("-") ? pairs : groups)
                        .add(message.conversation()));
        assertThat(pairs).hasSize((int) counts.conversations());
        assertThat(groups).hasSize((int) counts.groupConversations());
        assertThat(taken.left()).allMatch(left -> left.contains("NOT_NEEDED"));
    }

    @Test
    void itKnowsWhoseItIsAndWhenItWasMade() throws Exception {
        Path file = folder.resolve("archive.zip");
        XArchiveWriter.write(file, new Plan(1, 10, 10, 2_000));
        try (OpenArchive archive = new XArchiveReader().open(file)) {
            assertThat(archive.owner().remoteId()).isEqualTo(XPeople.OWNER);
            assertThat(archive.owner().handle()).isEqualTo("@" + XPeople.OWNER_HANDLE);
            assertThat(archive.owner().name()).isEqualTo(XPeople.OWNER_NAME);
            assertThat(archive.owner().bio()).isEqualTo("Letters & small trains. she/her");
            assertThat(archive.made()).contains(Instant.parse("2026-11-20T12:00:00Z"));
            assertThat(archive.fingerprint()).hasSize(64);
            assertThat(archive.expectedMessages()).isBetween(1_000L, 4_000L);
        }
    }

    @Test
    void theSameBytesHaveTheSameFingerprintWhereverTheyLie() throws Exception {
        Path one = folder.resolve("one.zip");
        Path two = folder.resolve("two.zip");
        Path other = folder.resolve("other.zip");
        XArchiveWriter.write(one, new Plan(1, 10, 10, 20));
        XArchiveWriter.write(two, new Plan(1, 10, 10, 20));
        XArchiveWriter.write(other, new Plan(2, 10, 10, 20));
        assertThat(fingerprint(one)).isEqualTo(fingerprint(two)).isNotEqualTo(fingerprint(other));
    }

    private static String fingerprint(Path file) throws Exception {
        try (OpenArchive archive = new XArchiveReader().open(file)) {
            return archive.fingerprint();
        }
    }

    @Test
    void readingGoesOnFromAnyPlace() throws Exception {
        Path file = folder.resolve("archive.zip");
        XArchiveWriter.write(file, new Plan(5, 2_500, 1_500, 9_000, false, "", 700_000, false));
        List<ArchivePage> whole = Taken.from(file).pages();
        assertThat(whole).hasSizeGreaterThan(10);
        for (int i = 0; i < whole.size() - 1; i++) {
            try (OpenArchive archive = new XArchiveReader().open(file)) {
                List<ArchivePage> rest = Taken.from(archive, whole.get(i).next()).pages();
                assertThat(rest).as("from page %s", i).isEqualTo(whole.subList(i + 1, whole.size()));
            }
        }
    }

    @Test
    void aPageReadAgainIsTheSame() throws Exception {
        Path file = folder.resolve("archive.zip");
        XArchiveWriter.write(file, new Plan(6, 10, 10, 5_000, false, "", 64L << 20, true));
        List<ArchivePage> whole = Taken.from(file).pages();
        ArchivePage third = whole.get(whole.size() - 2);
        try (OpenArchive archive = new XArchiveReader().open(file)) {
            ArchivePage once = archive.read(whole.get(whole.size() - 3).next());
            archive.read(once.next());
            assertThat(archive.read(whole.get(whole.size() - 3).next())).isEqualTo(once).isEqualTo(third);
        }
    }

    @Test
    void picturesComeWithTheirMessages() throws Exception {
        Path file = folder.resolve("archive.zip");
        Counts counts = XArchiveWriter.write(file, new Plan(7, 100, 1_000, 3_000));
        try (OpenArchive archive = new XArchiveReader().open(file)) {
            Taken taken = Taken.from(archive, dev.aside.core.model.ArchivePlace.START);
            Set<String> sources = new HashSet<>();
            for (Upsert.MessageSeen message : taken.all(Upsert.MessageSeen.class)) {
                message.attachments().forEach(attachment -> sources.add(attachment.source()));
                if (!message.attachments().isEmpty()) {
                    assertThat(message.text()).doesNotContain("https://t.co/p");
                }
            }
            for (Upsert.PostSeen post : taken.all(Upsert.PostSeen.class)) {
                for (Attachment attachment : post.attachments()) {
                    assertThat(attachment.kind()).isEqualTo(Attachment.Kind.PICTURE);
                    sources.add(attachment.source());
                }
            }
            assertThat(sources).hasSize((int) counts.media());
            for (String source : sources) {
                try (InputStream in = archive.media(source).orElseThrow()) {
                    assertThat(in.readAllBytes()).hasSizeBetween(60, 80);
                }
            }
            assertThat(archive.media("tweets_media/../../x")).isEmpty();
            assertThat(archive.media("")).isEmpty();
        }
    }
}
