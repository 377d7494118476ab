package dev.aside.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/// Everything that the program's log is told while this is open, stacks included. Safe for use by any thread.
public final class HeardLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.aside");
    private final Level before = logger.getLevel();
    private final StringBuilder text = new StringBuilder();

    public HeardLog() {
        start();
        logger.setLevel(Level.TRACE);
        logger.addAppender(this);
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        text.append(event.getFormattedMessage()).append('\n');
        if (event.getThrowableProxy() != null) {
            text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    public synchronized String text() {
        return text.toString();
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(before);
    }
}
