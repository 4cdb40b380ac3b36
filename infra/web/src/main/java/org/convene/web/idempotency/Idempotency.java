package org.convene.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs what a creating POST asks for once, however often the POST is repeated within a day. The outcome is stored in
 * the transaction of the effect; an effect that throws leaves nothing behind and may be tried again with the same key.
 */
public final class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    public Idempotency(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Returns the outcome of the effect, or of its first run.
     *
     * @param key the header {@code Idempotency-Key}; without one the effect simply runs in a transaction
     * @param caller who asks, such as a person's id; keys of different callers never meet
     * @param route what is asked for, with the ids in it, such as {@code POST /workshops/{id}/co-organizers}
     * @param body the request body, as read; it is only hashed
     * @throws KeyReused if the same key came with another body before
     */
    public <T> T once(
            @Nullable String key, String caller, String route, Object body, Class<T> outcome, Supplier<T> effect) {
        if (key == null) {
            return Objects.requireNonNull(transactions.execute(_ -> effect.get()));
        }
        checked(key);
        String hash = sha256(json.writeValueAsString(body));
        String name = sha256(caller + "\n" + route + "\n" + key);
        return Objects.requireNonNull(transactions.execute(_ -> onceLocked(name, hash, outcome, effect)));
    }

    /**
     * Returns the key if it can be one: visible ASCII, at most 200 characters.
     *
     * @throws KeyReused if not; to act without it would be to act twice when it comes again
     */
    public static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw KeyReused.unusable();
        }
        return key;
    }

    private <T> T onceLocked(String name, String hash, Class<T> outcome, Supplier<T> effect) {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM web.idempotency WHERE asked_at < :old AND name IN "
                        + "(SELECT name FROM web.idempotency WHERE asked_at < :old ORDER BY asked_at LIMIT 100 "
                        + "FOR UPDATE SKIP LOCKED)")
                .param("old", Timestamp.from(now.minus(KEPT)))
                .update();
        // A repeat that comes while the first still runs waits here for its outcome.
        int fresh = jdbc.sql("INSERT INTO web.idempotency (name, body_hash, asked_at) VALUES (:name, :hash, :now) "
                        + "ON CONFLICT (name) DO NOTHING")
                .param("name", name)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
        if (fresh == 0) {
            return stored(name, hash, outcome);
        }
        T result = effect.get();
        jdbc.sql("UPDATE web.idempotency SET outcome = :outcome WHERE name = :name")
                .param("outcome", json.writeValueAsString(result))
                .param("name", name)
                .update();
        return result;
    }

    private <T> T stored(String name, String hash, Class<T> outcome) {
        Optional<Asked> asked = jdbc.sql("SELECT body_hash, outcome FROM web.idempotency WHERE name = :name")
                .param("name", name)
                .query((row, _) -> new Asked(row.getString("body_hash"), row.getString("outcome")))
                .optional();
        Asked first =
                asked.orElseThrow(() -> new IllegalStateException("idempotency row: gone (expected: kept a day)"));
        if (!first.bodyHash().equals(hash)) {
            throw KeyReused.forAnotherBody();
        }
        return json.readValue(first.outcome(), outcome);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: not available (expected: in every JDK)", e);
        }
    }

    private record Asked(String bodyHash, String outcome) {}
}
