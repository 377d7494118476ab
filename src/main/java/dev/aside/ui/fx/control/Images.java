package dev.aside.ui.fx.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.port.NetworkException;
import dev.aside.ui.fx.Background;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures of people and in messages: read in the background, measured before they are decoded, and kept while they
/// are
/// likely to be shown again. A picture that can't be had is simply not shown. FX thread only.
public final class Images {
    /// A picture with more pixels is not decoded: 24 megapixels are 96 MB.
    static final long MOST_PIXELS = 24_000_000;
    private static final String SHOWN = "dev.aside.shown";
    private static final Logger LOG = LoggerFactory.getLogger(Images.class);

    private final Reader reader;
    private final Background background;
    private final Cache<String, Image> cache = Caffeine.newBuilder().maximumSize(300).build();

    public Images(Reader reader, Background background) {
        this.reader = reader;
        this.background = background;
    }

    /// Shows somebody: initials at once, their picture when it is there and the avatar still shows them.
    public void show(Avatar avatar, Person person) {
        avatar.getProperties().put(SHOWN, person);
        String source = person.picture();
        if (source == null) {
            avatar.show(person.remoteId(), person.displayName(), null);
            return;
        }
        Image known = cache.getIfPresent(key(person.network(), source));
        avatar.show(person.remoteId(), person.displayName(), known);
        if (known == null) {
            load(person.network(), source, image -> {
                if (person.equals(avatar.getProperties().get(SHOWN))) {
                    avatar.show(person.remoteId(), person.displayName(), image);
                }
            });
        }
    }

    /// Gives a picture to the consumer, now or later; not at all when it can't be had.
    public void load(Network network, String source, Consumer<Image> consumer) {
        Image known = cache.getIfPresent(key(network, source));
        if (known != null) {
            consumer.accept(known);
            return;
        }
        background.run(() -> decode(reader.read(network, source)), image -> {
            if (image != null) {
                cache.put(key(network, source), image);
                consumer.accept(image);
            }
        }, failure -> LOG.debug("A picture could not be read: {}", failure.getClass().getSimpleName()));
    }

    private static String key(Network network, String source) {
        return network + " " + source;
    }

    private static @Nullable Image decode(byte[] bytes) throws IOException {
        if (!isReasonable(bytes)) {
            return null;
        }
        Image image = new Image(new ByteArrayInputStream(bytes));
        return image.isError() ? null : image;
    }

    /// Whether the picture says of itself that it is small enough to decode.
    static boolean isReasonable(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader first = readers.next();
            try {
                first.setInput(in, true, true);
                return (long) first.getWidth(0) * first.getHeight(0) <= MOST_PIXELS;
            } finally {
                first.dispose();
            }
        }
    }

    /// Reads the bytes of a picture; called off the FX thread.
    public interface Reader {
        /// The bytes of a picture.
        byte[] read(Network network, String source) throws NetworkException;
    }
}
