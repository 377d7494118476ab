package dev.aside.ui.fx;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// Every word on screen, from ICU MessageFormat patterns: one UTF-8 file a feature under `ui/i18n`, whose name begins
/// the key
/// (`personal.left` is in `personal.properties`). Whole sentences with arguments, numbered or named, never pieces put
/// together.
///
/// Thread-safe. A missing key throws [MissingResourceException]; `TextsTest` finds it first.
public final class Texts {
    /** The same texts for FXML, where they are written `%personal.left`. */
    public static final ResourceBundle BUNDLE = new Bundle();

    private static final ULocale LANGUAGE = ULocale.UK;
    private static final Map<String, Properties> FEATURES = new ConcurrentHashMap<>();
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /** The text with numbered arguments: `{0}`, `{1, plural, …}`. */
    public static String of(String key, Object... arguments) {
        String pattern = pattern(key);
        if (isPlain(pattern)) {
            return pattern;
        }
        MessageFormat format = format(key, pattern);
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** The text with named arguments: `{name}`, `{count, plural, …}`. */
    public static String of(String key, Map<String, ?> arguments) {
        String pattern = pattern(key);
        if (isPlain(pattern)) {
            return pattern;
        }
        MessageFormat format = format(key, pattern);
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private static String pattern(String key) {
        int dot = key.indexOf('.');
        String pattern = dot < 0 ? null : FEATURES.computeIfAbsent(key.substring(0, dot), Texts::load).getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("No text for " + key, Texts.class.getName(), key);
        }
        return pattern;
    }

    /** Most texts have nothing to fill in and need no ICU, which takes its time to start. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && !pattern.contains("''");
    }

    private static MessageFormat format(String key, String pattern) {
        return FORMATS.computeIfAbsent(key, missing -> new MessageFormat(pattern, LANGUAGE));
    }

    private static Properties load(String feature) {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("/dev/aside/ui/i18n/" + feature + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static final class Bundle extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            return of(key);
        }

        @Override
        public boolean containsKey(String key) {
            int dot = key.indexOf('.');
            return dot > 0 && FEATURES.computeIfAbsent(key.substring(0, dot), Texts::load).containsKey(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    }
}
