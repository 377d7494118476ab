package dev.aside.network.http;

import dev.aside.network.http.FaultyServer.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Puts one answer on a connection, well or badly. Each method says whether the connection goes on.
///
/// @param now by the server's clock
record Wire(Socket socket, OutputStream out, Instant now, AtomicLong sent) {
    private static final Duration UNTIL_RESET = Duration.ofMinutes(5);

    boolean whole(Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        head(reply, body.length);
        out.write(body);
        out.flush();
        return true;
    }

    /// @param elsewhere where [Fault#REDIRECT_TO_ANOTHER_HOST] leads
    boolean broken(Fault fault, Reply reply, String elsewhere) throws IOException {
        return switch (fault) {
            case CONNECTION_REFUSED, CONNECTION_CLOSED_WITHOUT_AN_ANSWER -> false;
            case RESET_IN_THE_MIDDLE_OF_A_BODY -> reset(reply);
            case SLOW_BODY -> slow();
            case TRUNCATED_JSON -> whole(reply.body(reply.body().substring(0, reply.body().length() * 2 / 3)));
            case WRONG_CONTENT_TYPE -> whole(reply.with("Content-Type", "text/plain"));
            case HTML_INSTEAD_OF_JSON -> whole(Portal.page(200));
            case REDIRECT_TO_ANOTHER_HOST -> whole(new Reply(302, Map.of("Location", elsewhere), ""));
            case A_GIGABYTE -> endless(-1);
            case A_GIGABYTE_ANNOUNCED -> endless(1L << 30);
            case ERRORS_IN_A_200 -> whole(Reply.json("""
                    {"errors":[{"title":"Not Found Error","detail":"Could not find it.","message":"Not found",
                    "type":"https://api.x.com/2/problems/resource-not-found"}]}"""));
            case CERTIFICATE_THAT_DOES_NOT_FIT -> whole(reply);
            default -> whole(refusal(fault));
        };
    }

    private boolean reset(Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        head(reply, body.length + 10);
        out.write(body, 0, body.length / 2);
        out.flush();
        socket.setSoLinger(true, 0);
        socket.close();
        return false;
    }

    private boolean slow() throws IOException {
        head(Reply.json(""), 1_000_000);
        // Ends when the client hangs up.
        while (true) {
            out.write(' ');
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean endless(long announced) throws IOException {
        head(Reply.json(""), announced);
        byte[] block = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (long left = 1L << 30; left > 0; left -= block.length) {
            out.write(block);
            sent.addAndGet(block.length);
        }
        out.flush();
        return false;
    }

    private void head(Reply reply, long length) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Said\r\n");
        head.append("Date: ").append(date(now)).append("\r\n");
        reply.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (length >= 0) {
            head.append("Content-Length: ").append(length).append("\r\n");
        } else {
            head.append("Connection: close\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    /// An answer with the fault's status and headers.
    private Reply refusal(Fault fault) {
        Reply said = Reply.json(fault.status(), "{\"error\":\"It can't be done\"}");
        Instant reset = now.plus(UNTIL_RESET);
        String epoch = Long.toString(reset.getEpochSecond());
        Map<String, String> headers = switch (fault) {
            case LIMIT_WITH_RETRY_AFTER_SECONDS -> Map.of("Retry-After", Long.toString(UNTIL_RESET.toSeconds()));
            case LIMIT_WITH_RETRY_AFTER_DATE -> Map.of("Retry-After", date(reset));
            case LIMIT_WITH_X_RATE_LIMIT_RESET, LIMIT_BY_A_CLOCK_TWO_HOURS_AHEAD, LIMIT_BY_A_CLOCK_TWO_HOURS_BEHIND ->
                Map.of("x-rate-limit-limit", "15", "x-rate-limit-remaining", "0", "x-rate-limit-reset", epoch);
            case LIMIT_WITH_X_RATELIMIT_RESET_ISO -> Map.of("X-RateLimit-Limit", "300", "X-RateLimit-Remaining", "0",
                    "X-RateLimit-Reset", reset.toString());
            case LIMIT_WITH_RATELIMIT_RESET_EPOCH -> Map.of("RateLimit-Limit", "3000", "RateLimit-Remaining", "0",
                    "RateLimit-Reset", epoch, "RateLimit-Policy", "3000;w=300");
            case LIMIT_WITH_RATELIMIT_RESET_DELTA -> Map.of("RateLimit-Remaining", "0", "RateLimit-Reset",
                    Long.toString(UNTIL_RESET.toSeconds()));
            default -> Map.of();
        };
        for (Map.Entry<String, String> header : headers.entrySet()) {
            said = said.with(header.getKey(), header.getValue());
        }
        return said;
    }
}
