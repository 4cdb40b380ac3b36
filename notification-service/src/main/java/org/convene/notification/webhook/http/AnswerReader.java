package org.convene.notification.webhook.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.convene.notification.webhook.Answer;
import org.jspecify.annotations.Nullable;

/** Reads as much of an answer as we need, which is little; the rest is left where it is and the connection closed. */
final class AnswerReader {

    private static final int MOST_BYTES = 4096;
    private static final int EXCERPT = 200;

    private AnswerReader() {}

    static Answer read(ClassicHttpResponse response, Instant now, Duration took) {
        return Answer.of(response.getCode(), retryAfter(response, now), excerpt(response.getEntity()), took);
    }

    // What was answered is settled by the status; a body that breaks off changes nothing.
    private static String excerpt(@Nullable HttpEntity entity) {
        if (entity == null) {
            return "";
        }
        try {
            InputStream body = entity.getContent();
            byte[] first = body == null ? new byte[0] : body.readNBytes(MOST_BYTES);
            String words = new String(first, StandardCharsets.UTF_8)
                    .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]+", " ")
                    .strip();
            int cut = Math.min(EXCERPT, words.codePointCount(0, words.length()));
            int end = words.offsetByCodePoints(0, cut);
            return end == words.length() ? words : words.substring(0, end) + " …";
        } catch (IOException e) {
            return "";
        }
    }

    /** Seconds or a date (RFC 9110, section 10.2.3); null for anything else. */
    static @Nullable Duration retryAfter(ClassicHttpResponse response, Instant now) {
        Header header = response.getFirstHeader("Retry-After");
        if (header == null || header.getValue() == null) {
            return null;
        }
        String value = header.getValue().strip();
        try {
            Duration wished = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wished.isNegative() ? null : wished;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
